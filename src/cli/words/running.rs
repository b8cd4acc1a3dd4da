//! What is said about a service that runs?

use url::Url;

pub(in crate::cli) fn is_ready(url: &Url) -> String {
    format!("{url} is ready.")
}

/// What it says of itself is shown as it says it.
pub(in crate::cli) fn is_not_ready(url: &Url, status: u16, why: &str) -> String {
    let why = if why.is_empty() { String::new() } else { format!(": {why}") };
    format!("{url} is not ready ({status}){why}")
}

pub(in crate::cli) fn does_not_answer(url: &Url, why: &str) -> String {
    format!("{url} does not answer: {why}; see whether the service runs, and listens there (`web.listen`)")
}

pub(in crate::cli) fn no_listener(listen: &str) -> String {
    format!("`web.listen` is `{listen}`, which is no address with a port; set it, or name the address to ask")
}
