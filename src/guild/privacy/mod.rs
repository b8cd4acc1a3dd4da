//! What of members is kept, under which name, and for how long?

pub(super) mod mask;
pub(super) mod members;
pub(super) mod recorder;
pub(super) mod retention;
