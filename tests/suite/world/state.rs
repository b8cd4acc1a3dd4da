//! What is there in the world: guilds, channels, people, messages, commands, interactions?

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::watch;

use super::faults::Fault;
use super::forums::Forums;
use super::ids::{Id, Ids};
use super::locales::Locales;
use super::oauth::OAuth;
use super::permissions::Permits;
use super::replies::Inbox;
use super::routes::Route;
use super::sessions::Session;
use super::wires::Wires;

/// A guild that the bot may be in.
pub(crate) struct Guild {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) channels: Vec<Id>,
    /// Its roles but `@everyone`, with their names.
    pub(crate) roles: Vec<(Id, String)>,
    /// The roles of its members.
    pub(crate) roles_of: HashMap<Id, Vec<Id>>,
    /// Whether the bot was added to it; a user's own app also works in a guild that it isn't in.
    pub(crate) has_bot: bool,
    /// How many members beside the bot its announcement lists.
    pub(crate) announced_members: usize,
    /// Who owns it; nobody of the world where nobody was named.
    pub(crate) owner: Option<Id>,
    /// Where Discord itself writes its notices.
    pub(crate) system_channel: Option<Id>,
    /// When the bot was added, as Discord writes it; when the guild was made where nobody added it before the test's eyes.
    pub(crate) joined_at: Option<String>,
    /// Who added the bot.
    pub(crate) added_by: Option<Id>,
}

/// A channel of a guild, or a direct one.
#[derive(Clone)]
pub(crate) struct Channel {
    pub(crate) id: Id,
    pub(crate) guild: Option<Id>,
    pub(crate) name: Option<String>,
    /// Discord's channel type: 0 text, 1 direct, 3 group, 11 thread, 15 forum.
    pub(crate) kind: u8,
    pub(crate) parent: Option<Id>,
    /// Whether the bot may not write here.
    pub(crate) closed_to_bot: bool,
}

/// A person or a bot.
#[derive(Clone)]
pub(crate) struct User {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) bot: bool,
}

/// A message together with what only the world knows about it.
pub(crate) struct Stored {
    /// The message as Discord would return it.
    pub(crate) json: Value,
    /// Who alone sees it, if it is ephemeral.
    pub(crate) only_for: Option<Id>,
    /// Where later edits of it arrive, for a message that came of an interaction.
    pub(crate) inbox: Arc<Inbox>,
}

/// An interaction that was dispatched to the bot.
pub(crate) struct Interaction {
    pub(crate) id: Id,
    /// 2 command, 3 component, 4 autocomplete, 5 modal.
    pub(crate) kind: u64,
    pub(crate) user: Value,
    pub(crate) channel: Id,
    /// For whom the app is installed that it was sent to.
    pub(crate) owners: Value,
    /// The world's time at which it was dispatched.
    pub(crate) created: Duration,
    /// The type of its first callback, once that has come.
    pub(crate) callback: Option<u64>,
    /// The message that `@original` stands for.
    pub(crate) original: Option<Id>,
    /// Whether the deferred answer still waits for its content.
    pub(crate) thinking: bool,
    /// The message whose component was used.
    pub(crate) source: Option<Id>,
    pub(crate) inbox: Arc<Inbox>,
    /// Whether it was sent to the bot's endpoint.
    pub(crate) over_http: bool,
}

/// A request that the bot has made.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) body: Value,
    /// The status of the answer, or 0 where there was none; nothing while it isn't decided.
    pub(crate) status: Option<u16>,
    /// When its body had arrived.
    pub(crate) at: Instant,
}

/// A request refused by Discord's rules.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: u64,
    pub(crate) message: String,
    /// Every complaint about the body: its path, then what is wrong there.
    pub(crate) errors: Vec<(String, String)>,
}

/// Everything that changes in a world.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) ids: Ids,
    pub(crate) time_passed: Duration,
    pub(crate) guilds: BTreeMap<Id, Guild>,
    pub(crate) channels: HashMap<Id, Channel>,
    pub(crate) forums: Forums,
    /// The nonces that Discord still knows, with the message that each made and when.
    pub(crate) nonces: HashMap<String, (Id, Duration)>,
    pub(crate) locales: Locales,
    pub(crate) permits: Permits,
    pub(crate) users: HashMap<Id, User>,
    pub(crate) messages: HashMap<Id, Stored>,
    /// Registered commands, global and of guilds (which have a `guild_id`).
    pub(crate) commands: Vec<Value>,
    pub(crate) registrations: usize,
    pub(crate) interactions: HashMap<String, Interaction>,
    pub(crate) sessions: Vec<Session>,
    pub(crate) connections: u64,
    pub(crate) identifies: usize,
    pub(crate) resumes: usize,
    pub(crate) acknowledged: usize,
    pub(crate) acks_withheld: bool,
    pub(crate) wires: Wires,
    /// How many heartbeats are answered by letting the connection go.
    pub(crate) cuts_at_heartbeats: usize,
    /// The codes with which the bot has closed connections.
    pub(crate) closed_with: Vec<u16>,
    pub(crate) requests: Vec<Recorded>,
    /// Requests that fail the test at close whatever it expects.
    pub(crate) unexpected: Vec<String>,
    pub(crate) refusals: Vec<Refusal>,
    pub(crate) refusals_expected: bool,
    pub(crate) faults: HashMap<Route, VecDeque<Fault>>,
    pub(crate) holds: HashMap<Route, watch::Receiver<bool>>,
    pub(crate) limited: Vec<(Option<Route>, Instant)>,
    /// How many requests came while they were limited.
    pub(crate) early: usize,
    /// Files that were sent, by name.
    pub(crate) files: HashMap<String, Vec<u8>>,
    pub(crate) oauth: OAuth,
    /// Messages in channels that came of no interaction.
    pub(crate) channel_inbox: Arc<Inbox>,
    /// Where the bot's endpoint is.
    pub(crate) endpoint: Option<String>,
    /// How often one was entered.
    pub(crate) entered: usize,
}
