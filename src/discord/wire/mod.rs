//! How does a request reach Discord? Its limits, its shapes, the token, and the courier who brings it once.

pub(super) mod call;
pub(super) mod courier;
pub(super) mod doors;
pub(super) mod file;
pub(super) mod limits;
mod multipart;
pub(super) mod shape;
pub(super) mod signature;
pub(super) mod token;
