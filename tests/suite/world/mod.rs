//! What is Discord, as far as a bot can tell? A gateway and an API on this machine, and people who use the bot.
//!
//! See README.md beside this file.

mod asking;
mod callbacks;
mod channel_messages;
mod command_rules;
mod commands;
mod content;
mod departures;
mod endpoints;
mod faults;
mod followups;
mod forums;
mod gateway;
mod guidelines;
mod guilds;
mod ids;
mod interactions;
mod links;
mod listener;
mod locales;
mod losses;
mod mentions;
mod message_rules;
pub(crate) mod oauth;
mod payloads;
mod people;
pub(crate) mod permissions;
mod replies;
mod rest;
mod roles;
mod routes;
mod schema;
mod selects;
mod server;
mod sessions;
mod shapes;
mod state;
mod uploads;
mod wires;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub(crate) use endpoints::{Delivery, Way, public_key};
pub(crate) use faults::Fault;
pub(crate) use ids::Id;
pub(crate) use interactions::{AUTOCOMPLETE, COMMAND};
pub(crate) use mentions::Pings;
pub(crate) use people::Person;
pub(crate) use permissions::{EMBED_LINKS, READ_MESSAGE_HISTORY, SEND_MESSAGES, VIEW_CHANNEL};
pub(crate) use replies::{Pending, Reply, What};
pub(crate) use routes::Route;
pub(crate) use state::{Recorded, Refusal};

use state::{Channel, Guild, State, User};

/// The most requests that a failure names.
const NAMED_IN_FAILURE: usize = 20;

/// How a world differs from the usual one.
#[derive(Clone)]
pub(crate) struct WorldOptions {
    /// Milliseconds between heartbeats.
    pub(crate) heartbeat_interval: u64,
    /// How many shards the gateway recommends.
    pub(crate) shards: u64,
    /// How many sessions may be started in a day.
    pub(crate) session_starts: u64,
    /// How many guilds the bot is in.
    pub(crate) guilds: usize,
    /// How many members beside the bot each guild's announcement lists.
    pub(crate) announced_members: usize,
    /// Whether bodies are checked against schemas and limits; benchmarks leave it off.
    pub(crate) check_bodies: bool,
    /// Whether the bot was approved to read what is not said to it.
    pub(crate) message_content: bool,
    /// By which way the bot hears of interactions.
    pub(crate) way: Way,
    /// Whether it is no fault of the bot's where an interaction over HTTP is lost.
    pub(crate) loses_interactions: bool,
    /// How long the test waits for anything.
    pub(crate) limit: Duration,
}

impl Default for WorldOptions {
    fn default() -> Self {
        Self {
            heartbeat_interval: 41_250,
            shards: 1,
            session_starts: 1000,
            guilds: 1,
            announced_members: 0,
            check_bodies: true,
            message_content: false,
            way: Way::usual(),
            loses_interactions: false,
            limit: Duration::from_secs(10),
        }
    }
}

/// What the tasks of a world share.
pub(crate) struct Inner {
    state: Mutex<State>,
    changes: watch::Sender<()>,
    options: WorldOptions,
    address: SocketAddr,
    application: Id,
    bot: Id,
    token: String,
    began: Instant,
}

/// Discord, for one test.
pub(crate) struct World {
    inner: Arc<Inner>,
    /// The first guild.
    pub(crate) guild: Id,
    /// The first guild's first channel.
    pub(crate) channel: Id,
    server: JoinHandle<()>,
    closed: AtomicBool,
}

impl World {
    /// A world with one guild that has the bot in it.
    pub(crate) async fn start() -> Self {
        Self::start_with(WorldOptions::default()).await
    }

    /// A world as the options say.
    pub(crate) async fn start_with(options: WorldOptions) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await;
        let listener = listener.unwrap_or_else(|error| panic!("no port for the world: {error}"));
        let address = listener.local_addr().unwrap_or_else(|error| panic!("no address for the world: {error}"));
        let mut state = State::default();
        let bot = state.ids.next();
        state.users.insert(bot, User { id: bot, name: "Guide".to_owned(), bot: true });
        for number in 1..=options.guilds.max(1) {
            state.add_guild(&format!("Guild {number}"), true, options.announced_members);
        }
        let (guild, channel) = state.guilds.values().next().map_or((0, 0), |guild| (guild.id, guild.channels[0]));
        let inner = Arc::new(Inner {
            state: Mutex::new(state),
            changes: watch::Sender::default(),
            options,
            address,
            // An application and its bot have the same id unless they are very old.
            application: bot,
            bot,
            token: ids::bot_token(bot),
            began: Instant::now(),
        });
        let server = tokio::spawn(server::serve(Arc::clone(&inner), listener::Breakable(listener)));
        Self { inner, guild, channel, server, closed: AtomicBool::new(false) }
    }

    /// Where the API is: what takes the place of `https://discord.com`.
    pub(crate) fn api_url(&self) -> String {
        format!("http://{}", self.inner.address)
    }

    /// The bot's token.
    pub(crate) fn token(&self) -> String {
        self.inner.token.clone()
    }

    /// The id of the bot's user, which is its application's too.
    pub(crate) fn bot(&self) -> Id {
        self.inner.bot
    }

    /// Every guild there is.
    pub(crate) fn guilds(&self) -> Vec<Id> {
        self.inner.state().guilds.keys().copied().collect()
    }

    /// Another guild, with the bot in it or not.
    pub(crate) fn add_guild(&self, name: &str, has_bot: bool) -> Id {
        self.inner.state().add_guild(name, has_bot, 0)
    }

    /// A text channel in the first guild.
    pub(crate) fn add_channel(&self, name: &str) -> Id {
        self.add(name, (0, None))
    }

    /// A thread in the first guild's first channel.
    pub(crate) fn add_thread(&self, name: &str) -> Id {
        self.add(name, (11, Some(self.channel)))
    }

    /// A post in a new forum of the first guild.
    pub(crate) fn add_forum_post(&self, name: &str) -> Id {
        let forum = self.add(&format!("forum of {name}"), (15, None));
        self.add(name, (11, Some(forum)))
    }

    /// A private channel of several people without the bot, where only users' own apps work.
    pub(crate) fn add_group_chat(&self) -> Id {
        let chat = Channel { id: 0, guild: None, name: None, kind: 3, parent: None, closed_to_bot: true };
        self.inner.state().add_channel(chat)
    }

    /// A channel of a kind in the first guild.
    fn add(&self, name: &str, (kind, parent): (u8, Option<Id>)) -> Id {
        let name = Some(name.to_owned());
        let channel = Channel { id: 0, guild: Some(self.guild), name, kind, parent, closed_to_bot: false };
        self.inner.state().add_channel(channel)
    }

    /// Moves the world's clock on, as if this time had passed.
    pub(crate) fn let_time_pass(&self, time: Duration) {
        self.inner.state().time_passed += time;
    }

    /// Lets the bot break rules without failing the test, which then looks at the refusals itself.
    pub(crate) fn expects_refusals(&self) {
        self.inner.state().refusals_expected = true;
    }

    /// The requests that Discord refused.
    pub(crate) fn refusals(&self) -> Vec<Refusal> {
        self.inner.state().refusals.clone()
    }

    /// How many requests came too early, while a rate limit held.
    pub(crate) fn early_requests(&self) -> usize {
        self.inner.state().early
    }

    /// All requests that the bot has made.
    pub(crate) fn requests(&self) -> Vec<Recorded> {
        self.inner.state().requests.clone()
    }

    /// Waits until so many requests with this method, whose path contains this part, are answered or about to be.
    pub(crate) async fn requested(&self, times: usize, method: &str, part: &str) {
        let fits =
            |request: &&Recorded| request.status.is_some() && request.method == method && request.path.contains(part);
        let awaited = format!("request number {times} of {method} …{part}…");
        self.inner.until(&awaited, |state| state.requests.iter().filter(fits).count() >= times).await;
    }

    /// Ends the world, and fails the test if the bot did something that it shouldn't or that nobody took note of.
    pub(crate) async fn close(self) {
        self.closed.store(true, Ordering::SeqCst);
        let complaints = self.inner.complaints();
        assert!(complaints.is_empty(), "the world ends with complaints:\n{}", complaints.join("\n"));
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.server.abort();
        let forgotten = !self.closed.load(Ordering::SeqCst) && !std::thread::panicking();
        assert!(!forgotten, "a test ends without `world.close()`");
    }
}

impl Inner {
    /// All that changes, for as long as the guard is held.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The world's time since it began.
    pub(crate) fn now(&self) -> Duration {
        self.began.elapsed() + self.state().time_passed
    }

    /// Where the gateway is.
    pub(crate) fn gateway_url(&self) -> String {
        format!("ws://{}", self.address)
    }

    /// Wakes those who wait for a change.
    pub(crate) fn changed(&self) {
        self.changes.send_replace(());
    }

    /// Waits until something holds, and fails the test if it doesn't in time.
    pub(crate) async fn until(&self, awaited: &str, holds: impl Fn(&State) -> bool) {
        let mut changes = self.changes.subscribe();
        let wait = async {
            while !holds(&self.state()) {
                // The sender lives as long as this does.
                let _ = changes.changed().await;
            }
        };
        let found = tokio::time::timeout(self.options.limit, wait).await;
        found.unwrap_or_else(|_| self.give_up(awaited));
    }

    /// Fails the test over something that never came.
    pub(crate) fn give_up(&self, awaited: &str) -> ! {
        let state = self.state();
        let requests = state.requests.iter().rev().take(NAMED_IN_FAILURE);
        let named: Vec<_> =
            requests.map(|request| format!("{} {} → {:?}", request.method, request.path, request.status)).collect();
        let refused: Vec<_> = state.refusals.iter().map(ToString::to_string).collect();
        drop(state);
        let limit = self.options.limit;
        panic!("waited {limit:?} for {awaited}\nlast requests, newest first: {named:#?}\nrefused: {refused:#?}")
    }

    /// What speaks against the bot at the end.
    fn complaints(&self) -> Vec<String> {
        let state = self.state();
        let mut complaints = state.unexpected.clone();
        if !state.refusals_expected {
            complaints.extend(state.refusals.iter().map(|refusal| format!("refused: {refusal}")));
        }
        let inboxes = state.interactions.values().map(|known| &known.inbox).chain([&state.channel_inbox]);
        complaints
            .extend(inboxes.flat_map(|inbox| inbox.left_over()).map(|left| format!("nobody took note of {left}")));
        complaints
    }
}

impl State {
    /// Adds a guild with one channel.
    fn add_guild(&mut self, name: &str, has_bot: bool, announced_members: usize) -> Id {
        let id = self.ids.next_guild();
        let name = name.to_owned();
        let (channels, roles, roles_of) = Default::default();
        let (owner, system_channel, joined_at, added_by) = (None, None, None, None);
        let guild = Guild {
            id,
            name,
            channels,
            roles,
            roles_of,
            has_bot,
            announced_members,
            owner,
            system_channel,
            joined_at,
            added_by,
        };
        self.guilds.insert(id, guild);
        let general = Some("general".to_owned());
        self.add_channel(Channel {
            id: 0,
            guild: Some(id),
            name: general,
            kind: 0,
            parent: None,
            closed_to_bot: !has_bot,
        });
        id
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} ({} {})", self.message, self.status, self.code)?;
        self.errors.iter().try_for_each(|(path, what)| write!(formatter, "\n  {path}: {what}"))
    }
}
