//! How does Preceptor live in Discord servers?
//!
//! An event of the gateway goes one way: `dispatch` looks at it once, a command (`commands`), a press
//! (`press_handler`) or a `mention` makes a `reply` of what the engine answers, and `delivery` sees that it arrives.

mod additions;
mod advisors;
mod answers;
mod bot;
mod cards;
mod commands;
mod courier;
mod declines;
mod delivery;
mod dispatch;
mod failure;
mod faq;
mod feedback;
mod forum;
mod guilds;
mod heartbeat;
mod limits;
mod localize;
mod markdown;
mod mention;
mod modal;
mod modal_handler;
mod pace;
mod parameters;
mod press;
mod press_handler;
mod quotes;
mod register;
mod reply;
mod round;
mod seen;
mod service;
mod settings;
mod shape;
mod shards;
mod sweeping;
mod token;
mod wishes;
mod words;

pub use bot::{Bot, Context, Shared};
pub use commands::Command;
pub use failure::Failure;
pub use parameters::{GuildParameters, Parameters};
pub(crate) use parameters::{guild_ids, is_base_address};
pub use service::{Service, ServiceError, check};
pub use shards::ShardRange;
pub use token::Token;
