//! How does the real bot run within this process, and how does a session with it begin and end?

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use preceptor::discord::{Service, ServiceError, Token};
use preceptor::engine::Engine;
use preceptor::settings::Settings;
use preceptor::store::{self, Store};
use preceptor::telemetry::Monitor;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use super::place::Place;
use super::session::Session;
use super::world::{World, WorldOptions};

/// How much one may ask in a minute at least: lines from a pipe come faster than a person's.
const A_MINUTE: u32 = 1000;

/// What a session is held with.
pub(crate) struct Held<'a> {
    pub(crate) engine: Engine,
    pub(crate) settings: Settings,
    /// The file that keeps what is added.
    pub(crate) store: &'a Path,
    /// Whether the file may have been filled on an earlier day.
    pub(crate) lasting: bool,
    /// How long a reply is waited for.
    pub(crate) patience: Duration,
}

/// Starts the bot, does something with a session, and ends both.
pub(crate) async fn converse<T>(
    held: Held<'_>,
    out: &mut dyn std::io::Write,
    dialogue: impl AsyncFnOnce(&mut Session, &mut dyn std::io::Write) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let store = Store::open(&store::Parameters::new(&held.store.to_string_lossy())).await?;
    let world = World::start_with(WorldOptions { limit: held.patience, ..WorldOptions::default() }).await;
    // They are shown at the prompt.
    world.expects_refusals();
    Place::name_bot(&world);
    let leave = Arc::new(Notify::new());
    let engine = held.engine.clone();
    let mut bot = start(held.engine, held.settings, &world, (store.clone(), Arc::clone(&leave)));
    let session = tokio::select! {
        session = Session::begin(world, held.lasting) => session,
        ended = &mut bot => return Err(ended?.err().map_or_else(|| anyhow::anyhow!("the bot ended"), Into::into)),
    };
    let mut session = session?;
    session.past = Some((store.clone(), engine));
    let outcome = dialogue(&mut session, out).await;
    leave.notify_one();
    let ended = bot.await?;
    store.close().await;
    session.end(out).await?;
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
    settings.discord.member_per_minute = settings.discord.member_per_minute.max(A_MINUTE);
    settings.discord.guild_per_minute = settings.discord.guild_per_minute.max(A_MINUTE);
    let service = Service {
        engines: tokio::sync::watch::channel(engine.clone()).1,
        engine,
        question_chars: settings.answer.question_chars,
        web: settings.web,
        parameters: settings.discord,
        shards: None,
        store: Some(store),
        more_commands: Vec::new,
        monitor: Monitor::default(),
    };
    tokio::spawn(service.run(async move { leave.notified().await }))
}
