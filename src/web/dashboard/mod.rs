//! What do a server's advisors and managers see and do on the web?
//!
//! A request goes one way: `visitor` says who asks, by their session; `seat` says as what they are in a server, by what Discord says of
//! them, and before each change anew. A page then asks `guild` and `store` what holds, or what shall hold, and has no rule of its own.
//! What is changed is noted (`Seat::noting`) by the step that changes it.

mod ask;
mod audit;
mod cookies;
mod discord_api;
mod entries;
mod fields;
mod frame;
mod gaps;
mod phrasings;
mod places;
mod refusal;
mod refused;
mod routes;
mod seat;
mod secret_key;
mod servers;
mod settings;
mod shown;
mod sign_in;
mod state;
mod stats;
mod tab;
mod visitor;
mod words;

pub use discord_api::Discord;
pub(super) use routes::routes;
