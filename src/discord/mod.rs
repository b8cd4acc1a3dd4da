//! How does Preceptor live in Discord servers?
//!
//! An event of the gateway goes one way: `dispatch` looks at it once, a command (`commands`), a press
//! (`press_handler`) or a `mention` makes a `reply` of what the engine answers, and `delivery` sees that it arrives.

mod answers;
mod bot;
mod commands;
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
pub use failure::Failure;
pub use gateway::service::{Service, ServiceError, check};
pub use gateway::shards::ShardRange;
pub use parameters::{GuildParameters, Parameters};
pub(crate) use parameters::{guild_ids, is_base_address};
pub use wire::token::Token;
