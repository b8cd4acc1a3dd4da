//! What does Discord send, and who takes it? Events, presses and forms go from here to the room that answers them.

pub(super) mod bare;
mod direct;
pub(super) mod dispatch;
pub(super) mod error;
pub(super) mod examine;
pub(super) mod guilds;
pub(super) mod http;
mod localize;
pub(super) mod mention;
mod plain;
mod plan;
mod presses;
mod register;
mod relay;
mod renumber;
pub(super) mod service;
pub(super) mod shards;
pub(super) mod sweeping;
pub(super) mod unread;
pub(super) mod upkeep;
