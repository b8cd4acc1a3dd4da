//! How does Preceptor live in Discord servers?
//!
//! An event of the gateway, or an interaction that came over HTTP (`endpoint`), goes one way: `dispatch` looks at it once, a command (`commands`), a press
//! (`press_handler`) or a `mention` makes a `reply` of what the engine answers, and `delivery` sees that it arrives.

mod answers;
mod bot;
mod commands;
mod endpoint;
mod failure;
mod faq;
mod feedback;
mod forum;
mod gateway;
mod message;
mod parameters;
mod press;
mod quiz;
mod settings;
mod wire;
mod words;

pub use bot::{Bot, Context, Shared};
pub use commands::Command;
pub use endpoint::{Endpoint, EndpointReply};
pub use failure::Failure;
pub use gateway::error::ServiceError;
pub use gateway::examine::{Examined, examine};
pub use gateway::service::{Opened, Service, check};
pub use gateway::shards::ShardRange;
pub use parameters::{GuildParameters, Parameters};
pub(crate) use parameters::{guild_ids, is_base_address};
pub use wire::shape::application_of;
pub use wire::signature::Signed;
pub(crate) use wire::signature::is_public_key;
pub use wire::token::Token;
