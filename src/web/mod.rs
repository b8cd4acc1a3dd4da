//! Where does a guide stand on the web?

mod parameters;
mod permalink;

pub use parameters::Parameters;
pub(crate) use parameters::is_public_url;
