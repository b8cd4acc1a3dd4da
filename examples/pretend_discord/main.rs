//! What does a member of a Discord server see? The real bot at a prompt, without Discord: `cargo run --example pretend_discord`
//!
//! The bot runs in this process, connected to the model of Discord that the tests use (`tests/suite/world`). Settings are
//! read as by `preceptor bot`, but for the token and Discord's address. Lines may come from a pipe, too:
//! `echo "/ask do I need a license" | cargo run --example pretend_discord`.

mod markdown;
mod options;
mod prompt;
mod session;
mod show;
mod typed;
mod words;
#[path = "../../tests/suite/world/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use more of the world")]
mod world;

use std::io::{IsTerminal as _, Write as _};
use std::sync::Arc;
use std::time::Duration;

use preceptor::discord::{Service, ServiceError, Token};
use preceptor::engine::Engine;
use preceptor::settings::{Settings, Sources, data_folder};
use preceptor::telemetry;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use session::Session;
use world::{World, WorldOptions};

/// How long a reply is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

fn main() -> anyhow::Result<()> {
    let mut settings = Sources::of_process(None).load()?.settings;
    settings.resolve(data_folder().as_ref());
    telemetry::start(&settings.log, std::io::stderr().is_terminal());
    show_panics_of_the_bot_alone();
    let engine = Engine::open(&settings.engine_parameters(), &mut |_, _| {})?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(converse(engine, settings))
}

async fn converse(engine: Engine, settings: Settings) -> anyhow::Result<()> {
    let world = World::start_with(WorldOptions { limit: PATIENCE, ..WorldOptions::default() }).await;
    // They are shown at the prompt.
    world.expects_refusals();
    let leave = Arc::new(Notify::new());
    let mut bot = start(engine, settings, &world, Arc::clone(&leave));
    let session = tokio::select! {
        session = Session::begin(world) => session,
        ended = &mut bot => return Err(ended?.err().map_or_else(|| anyhow::anyhow!("the bot ended"), Into::into)),
    };
    let mut session = session?;
    let outcome = prompt::run(&mut session).await;
    leave.notify_one();
    let ended = bot.await?;
    session.end(&mut anstream::stdout()).await?;
    ended?;
    outcome
}

/// Starts the bot within this process.
fn start(
    engine: Engine,
    mut settings: Settings,
    world: &World,
    leave: Arc<Notify>,
) -> JoinHandle<Result<(), ServiceError>> {
    settings.discord.token = Token::new(&world.token());
    settings.discord.api_url = world.api_url();
    // The world has no servers with other ids.
    settings.discord.register_in.clear();
    let service = Service {
        engine,
        question_chars: settings.answer.question_chars,
        parameters: settings.discord,
        shards: None,
        store: None,
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
