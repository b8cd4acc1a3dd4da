//! How does Preceptor live in Discord servers?

mod parameters;
mod token;

pub use parameters::{GuildParameters, Parameters};
pub(crate) use parameters::{guild_ids, is_base_address};
pub use token::Token;
