//! How much slower than a bare bot's `/ping` is an answer, and how much memory does the bot take?
//!
//! `cargo bench --bench discord`. The real `preceptor bot` and a bare poise bot with one command (`ping.rs`) run side by
//! side as processes of their own, each connected to a model of Discord within this process (`tests/suite/world`). The
//! model checks no bodies against schemas here, so that it isn't what is measured; it reads and keeps them all the same,
//! on the same cores. Blocks of `/ping`, `/ask` and `/help` alternate, so that a noisy machine bears on all alike;
//! `/help` says what the bot costs where nothing has to be answered.
//!
//! Words alone answer, unless variables `PRECEPTOR__MODEL__…` name a model. `-- speed`, `-- memory` or `-- guilds` measures a part:
//! against a bare ping, what it holds, and what advisors' entries cost.

#![expect(clippy::print_stdout, reason = "a measuring program speaks to its caller")]
#![expect(clippy::unwrap_used, reason = "a bench that can't go on has nothing to measure")]

mod entries;
mod guilds;
mod load;
mod memory;
mod ping;
mod process;
mod questions;
mod speed;
#[path = "../../tests/suite/world/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use more of the world")]
mod world;

use process::Kind;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let asked = |word: &str| arguments.iter().any(|argument| argument == word);
    if asked(process::PING) {
        return runtime().block_on(ping::run());
    }
    let all = !["speed", "memory", "guilds"].into_iter().any(asked);
    runtime().block_on(async {
        if all || asked("speed") {
            speed::measure().await;
        }
        if all || asked("memory") {
            memory::measure(Kind::Ping).await;
            memory::measure(Kind::Preceptor).await;
        }
        if all || asked("guilds") {
            guilds::measure().await;
        }
    });
}

/// The threads that `preceptor bot` has.
fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(4).build().unwrap()
}
