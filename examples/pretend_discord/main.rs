//! What does a member of a Discord server see? The real bot at a prompt, without Discord: `cargo run --example pretend_discord`
//!
//! The bot runs in this process, connected to the model of Discord that the tests use (`tests/suite/world`). Settings are
//! read as by `preceptor bot`, but for the token and Discord's address. Lines may come from a pipe, too:
//! `echo "/ask do I need a license" | cargo run --example pretend_discord`. What advisors add is kept in a file that goes
//! away at the end, or with `-- --store FILE` in one that stays.

mod acts;
mod form;
mod markdown;
mod menus;
mod options;
mod place;
mod prompt;
mod seeing;
mod session;
mod show;
mod typed;
mod words;
#[path = "../../tests/suite/world/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use more of the world")]
mod world;

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use preceptor::discord::{Service, ServiceError, Token};
use preceptor::engine::Engine;
use preceptor::settings::{Settings, Sources, data_folder};
use preceptor::store::{self, Store};
use preceptor::telemetry;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use session::Session;
use world::{World, WorldOptions};

/// How long a reply is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// The real bot at a prompt, without Discord.
#[derive(Parser)]
struct Arguments {
    /// A file that keeps what advisors and members add; without it, it goes away at the end.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
}

/// How much one may ask in a minute at least.
const A_MINUTE: u32 = 1000;

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let mut settings = Sources::of_process(None).load()?.settings;
    settings.resolve(data_folder().as_ref());
    telemetry::start(&settings.log, std::io::stderr().is_terminal());
    show_panics_of_the_bot_alone();
    let engine = Engine::open(&settings.engine_parameters(), &mut |_, _| {})?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    // It lives until all is said.
    let folder = tempfile::tempdir()?;
    let path = arguments.store.unwrap_or_else(|| folder.path().join("pretended.db"));
    runtime.block_on(converse(engine, settings, &path))
}

async fn converse(engine: Engine, settings: Settings, path: &Path) -> anyhow::Result<()> {
    let store = Store::open(&store::Parameters::new(&path.to_string_lossy())).await?;
    let world = World::start_with(WorldOptions { limit: PATIENCE, ..WorldOptions::default() }).await;
    // They are shown at the prompt.
    world.expects_refusals();
    let leave = Arc::new(Notify::new());
    let mut bot = start(engine, settings, &world, (store.clone(), Arc::clone(&leave)));
    let session = tokio::select! {
        session = Session::begin(world) => session,
        ended = &mut bot => return Err(ended?.err().map_or_else(|| anyhow::anyhow!("the bot ended"), Into::into)),
    };
    let mut session = session?;
    let outcome = prompt::run(&mut session).await;
    leave.notify_one();
    let ended = bot.await?;
    store.close().await;
    session.end(&mut anstream::stdout()).await?;
    ended?;
    outcome
}

/// Starts the bot within this process.
fn start(
    engine: Engine,
    mut settings: Settings,
    world: &World,
    (store, leave): (Store, Arc<Notify>),
) -> JoinHandle<Result<(), ServiceError>> {
    settings.discord.token = Token::new(&world.token());
    settings.discord.api_url = world.api_url();
    // The world has no servers with other ids.
    settings.discord.register_in.clear();
    // Lines from a pipe come faster than a person's.
    settings.discord.member_per_minute = settings.discord.member_per_minute.max(A_MINUTE);
    settings.discord.guild_per_minute = settings.discord.guild_per_minute.max(A_MINUTE);
    let service = Service {
        engine,
        question_chars: settings.answer.question_chars,
        web: settings.web,
        parameters: settings.discord,
        shards: None,
        store: Some(store),
        more_commands: Vec::new,
    };
    tokio::spawn(service.run(async move { leave.notified().await }))
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
