//! How much may one address ask?

mod clients;
mod proxies;
mod rate;

pub(crate) use proxies::is_proxies;
pub(super) use rate::limited;
