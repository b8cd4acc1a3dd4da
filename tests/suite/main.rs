//! The integration suite: one file a behaviour; see README.md beside this file.
