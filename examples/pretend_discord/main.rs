//! What does a member of a Discord server see? The real bot at a prompt, without Discord: `cargo run --example pretend_discord`
//!
//! The bot runs in this process, connected to the model of Discord that the tests use (`tests/suite/world`). Settings are
//! read as by `preceptor bot`, but for the token and Discord's address. Lines may come from a pipe, too:
//! `echo "/ask do I need a license" | cargo run --example pretend_discord`. What advisors add is kept in a file that goes
//! away at the end, or with `-- --store FILE` in one that stays. `-- --html FILE` writes what was seen as a page, and
//! `-- --png FILE` draws it.

#[path = "stand_in.rs"]
mod stand_in;
#[path = "../../tests/suite/world/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use more of the world")]
mod world;

use std::fs;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context as _;
use clap::Parser;
use preceptor::engine::Engine;
use preceptor::settings::{Sources, data_folder};
use preceptor::telemetry;

use stand_in::bot::{Held, converse};
use stand_in::{pictures, png, prompt, words};

/// How long a reply is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// The real bot at a prompt, without Discord.
#[derive(Parser)]
struct Arguments {
    /// A file that keeps what advisors and members add; without it, it goes away at the end.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
    /// Writes all that was seen as a page that looks like Discord.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Draws that page with Chromium.
    #[arg(long, value_name = "FILE")]
    png: Option<PathBuf>,
    /// Makes the pictures of a folder's scripts (`*.txt`) whose replies have changed, instead of reading lines.
    #[arg(long, value_name = "FOLDER")]
    pictures: Option<PathBuf>,
    /// Makes none of them, and fails where one has changed.
    #[arg(long, requires = "pictures")]
    check: bool,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    show_panics_of_the_bot_alone();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    if let Some(folder) = &arguments.pictures {
        return runtime.block_on(pictures::keep_current(folder, arguments.check, &mut anstream::stdout()));
    }
    let mut settings = Sources::of_process(None).load()?.settings;
    settings.resolve(data_folder().as_ref());
    telemetry::start(&settings.log, std::io::stderr().is_terminal());
    let engine = Engine::open(&settings.engine_parameters(), &mut |_, _| {})?;
    // It lives until all is said.
    let folder = tempfile::tempdir()?;
    let lasting = arguments.store.is_some();
    let store = arguments.store.unwrap_or_else(|| folder.path().join("pretended.db"));
    let held = Held { engine, settings, store: &store, lasting, patience: PATIENCE };
    let page = runtime.block_on(converse(held, &mut anstream::stdout(), async |session, out| {
        prompt::run(session, out).await?;
        Ok(session.scroll.page())
    }))?;
    if let Some(file) = &arguments.html {
        fs::write(file, &page).with_context(|| words::not_written(file))?;
    }
    if let Some(file) = &arguments.png {
        let drawn = png::draw(&page, "")?;
        fs::write(file, drawn).with_context(|| words::not_written(file))?;
    }
    Ok(())
}

/// The world panics over what Discord's own client wouldn't let a member do; the prompt says that in its own words.
fn show_panics_of_the_bot_alone() {
    std::panic::set_hook(Box::new(|panic| {
        if std::thread::current().name() != Some("main") {
            // Nothing is left to tell where even standard error is closed.
            let _ = writeln!(anstream::stderr(), "{}", words::panicked(panic));
        }
    }));
}
