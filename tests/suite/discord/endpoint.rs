//! Discord's interactions over HTTP: only Discord's are answered, each once, in any number of processes, whatever else comes in.
//!
//! The dialogues themselves are in `over_http.rs`.

mod balanced;
mod balancer;
mod hostile;
#[cfg(feature = "postgres")]
mod killed;
mod lost;
mod signatures;
mod together;

use crate::world::{Way, World, WorldOptions};

/// A world that sends interactions to an endpoint.
async fn world() -> World {
    World::start_with(options()).await
}

fn options() -> WorldOptions {
    WorldOptions { way: Way::Http, ..WorldOptions::default() }
}
