//! What must hold of every guide that is read, and what hostile inputs must come to.

mod fixtures;
mod folders;
mod headings;
mod hostile;
mod markdown;
mod outline;
mod properties;
mod selectors;

pub(super) use fixtures::assert_sound;
