//! How does Preceptor live on the web? A page, an API and what watches over both; a face, which holds no rule of its own.
//!
//! A request goes one way: `server` takes it, a room (`api`, `page`) asks the engine that `site` has, and answers with a record
//! as JSON or with a page of `html`.

mod addresses;
mod api;
mod assets;
mod caching;
mod connections;
mod dashboard;
mod decks;
mod error;
mod guards;
mod headers;
mod health;
mod html;
mod interactions;
mod limits;
mod page;
mod parameters;
mod permalink;
mod problem;
mod secret;
mod server;
mod site;
mod waiting;
mod words;

pub(crate) use api::is_origins;
pub use dashboard::Discord;
pub use error::ServerError;
pub use health::HealthServer;
pub use interactions::{Interactions, SignedReply, SignedRequest};
pub(crate) use limits::is_proxies;
pub use parameters::Parameters;
pub(crate) use parameters::{are_origins, is_listen_address, is_public_url};
pub use secret::Secret;
pub use server::Server;
