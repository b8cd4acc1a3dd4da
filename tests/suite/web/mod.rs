//! Does the web face hold, through the real program over HTTP and in a real browser?

mod api;
#[allow(dead_code, reason = "not every test of the web face needs all that a browser can do")]
pub(crate) mod browser;
mod browsing;
mod dashboard;
mod guides;
mod page;
#[allow(dead_code, reason = "not every test of the web face needs all that the server can be asked")]
pub(crate) mod server;
