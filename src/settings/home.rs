//! Which folder does a variable of the user's name?

use std::ffi::OsString;
use std::path::PathBuf;

/// A path that a variable names, if it is one from the root.
pub(super) fn absolute(path: OsString) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|path| path.is_absolute())
}
