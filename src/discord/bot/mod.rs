//! What does the bot know while it runs? Guides, keys, pace; which guide a guild asks.

pub(super) mod additions;
pub(super) mod advisors;
pub(super) mod asking;
pub(super) mod citing;
pub(super) mod delivery;
pub(super) mod gone;
mod pace;
pub(super) mod posting;
pub(super) mod roster;
mod seen;
pub(super) mod state;
pub(super) mod survey;
pub(super) mod turns;
mod voice;
pub(super) mod wishes;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use arc_swap::ArcSwap;
use serenity::all::{GuildId, UserId};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use self::pace::Pace;
use self::roster::Roster;
use self::seen::SeenIds;
use self::state::{Arrived, Departed, FirstMessages, GoneIds, Rounds};
use self::turns::Turns;
use self::voice::Voice;
use super::failure::Failure;
use super::parameters::Parameters;
use super::press::{GuideKey, Seal, guide_key};
use super::wire::courier::Courier;
use super::words;
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::guild::{Boards, Recorder};
use crate::quiz::Deck;
use crate::store::Store;
use crate::web;

/// The most passages of a guide that is answered from where the question came in, not on a thread of its own: so many
/// take 0.3 ms by words (`cargo run --release --example scale -- 2000`).
const AT_ONCE: usize = 2000;

/// What commands, buttons and messages are answered with. When guides are read anew, another bot takes its place, which has all but
/// the engine in common with it: an interaction has one engine from its beginning to its end.
#[derive(Debug, Clone)]
pub struct Bot {
    /// What answers from the guides.
    pub(super) engine: Arc<Engine>,
    /// The limits and times that the program's settings give.
    pub(super) parameters: Arc<Parameters>,
    /// The longest question that is read, in characters; for telling so.
    pub(super) question_chars: usize,
    /// Where the page of the guides is.
    pub(super) web: web::Parameters,
    /// By which everything is sent to Discord.
    pub(super) courier: Arc<Courier>,
    /// By which the presses of buttons are signed.
    pub(super) seal: Arc<Seal>,
    /// Who asked how much of late.
    pub(super) pace: Arc<Pace>,
    /// The interactions and messages that came already: Discord may send one twice.
    pub(super) seen: Arc<SeenIds>,
    /// What is done once, however often its button is pressed.
    pub(super) turns: Arc<Turns>,
    /// What is being answered; closed when the bot is about to leave.
    pub(super) running: TaskTracker,
    /// Done when the bot is about to leave: what waits for members ends.
    pub(super) leaving: CancellationToken,
    /// Quizzes that channels play together.
    pub(super) rounds: Arc<Rounds>,
    /// The cards of each guide, in the guides' order; made when they are first asked for.
    decks: Arc<[OnceLock<Deck>]>,
    /// What guilds add; `None` where there is no place for it.
    pub(super) boards: Option<Arc<Boards>>,
    /// What keeps questions for gaps and statistics; `None` where there is no place for them.
    pub(super) recorder: Option<Recorder>,
    /// In which guilds the bot is, as the gateway last said.
    pub(super) roster: Arc<Roster>,
    /// The guilds that were left.
    pub(super) departed: Arc<Departed>,
    /// What guilds have decided on and was deleted since.
    pub(super) gone: Arc<GoneIds>,
    /// The shards that have said which guilds they have.
    pub(super) arrived: Arc<Arrived>,
    /// The forum posts that came, and what they begin with.
    pub(super) begun_posts: Arc<SeenIds>,
    /// The first messages of posts, which come apart from the posts themselves.
    pub(super) first_messages: Arc<FirstMessages>,
    /// In which language servers are spoken to, and the ids of commands.
    pub(super) voice: Arc<Voice>,
    /// The bot's own account, once Discord has said it.
    pub(super) me: Arc<OnceLock<UserId>>,
}

/// How commands and buttons come by the bot.
pub type Shared = Arc<Bot>;
/// The bot as it is now; who loads it keeps its engine.
pub(super) type Current = Arc<ArcSwap<Bot>>;
/// A slash command's context.
pub type Context<'a> = poise::ApplicationContext<'a, Shared, Failure>;

impl Bot {
    /// A bot for an engine. It must be made within a tokio runtime.
    ///
    /// # Errors
    /// When the system's TLS can't be set up.
    pub(super) fn new(
        engine: Engine,
        parameters: Parameters,
        question_chars: usize,
        store: Option<Store>,
    ) -> Result<Self, reqwest::Error> {
        let token = parameters.token.expose();
        Ok(Self {
            courier: Courier::new(token, &parameters.api_url)?.into(),
            seal: Seal::new(token).into(),
            pace: Pace::new(&parameters).into(),
            seen: Arc::default(),
            turns: Arc::default(),
            running: TaskTracker::new(),
            leaving: CancellationToken::new(),
            rounds: Arc::default(),
            decks: engine.guides().map(|_| OnceLock::new()).collect(),
            me: Arc::default(),
            begun_posts: Arc::default(),
            first_messages: Arc::default(),
            roster: Arc::default(),
            departed: Arc::default(),
            gone: Arc::default(),
            voice: Arc::default(),
            arrived: Arc::default(),
            recorder: store.clone().map(Recorder::new),
            boards: store.map(|store| Arc::new(Boards::new(store))),
            engine: Arc::new(engine),
            parameters: parameters.into(),
            question_chars,
            web: web::Parameters::default(),
        })
    }

    /// The bot that answers by another engine, and has all else in common with this one.
    pub(super) fn with_engine(&self, engine: Arc<Engine>) -> Self {
        Self { decks: engine.guides().map(|_| OnceLock::new()).collect(), engine, ..self.clone() }
    }

    /// Whether answers take less time than handing them to another thread is worth: small guides, by words alone.
    pub(super) fn answers_at_once(&self) -> bool {
        let passages: usize = self.engine.guides().map(|guide| guide.passages.len()).max().unwrap_or_default();
        passages <= AT_ONCE && !self.engine.default_desk().is_semantic() && !self.patience().is_zero()
    }

    /// How long an answer may take before it is announced.
    pub(super) fn patience(&self) -> Duration {
        Duration::from_millis(self.parameters.defer_after_ms)
    }

    /// The guide that is meant: the one named by id or title, else the guild's, else the program's.
    pub(super) fn guide(&self, guild: Option<GuildId>, named: Option<&str>) -> Result<&Guide, Failure> {
        let Some(named) = named else {
            let wishes = self.wishes(guild).default_guides;
            let wished = wishes.iter().find_map(|id| self.engine.guide_by_id(id).ok());
            return Ok(wished.unwrap_or_else(|| self.engine.guide()));
        };
        let is_named = |guide: &&Guide| {
            guide.manifest.id.eq_ignore_ascii_case(named.trim())
                || guide.manifest.title.eq_ignore_ascii_case(named.trim())
        };
        self.engine.guides().find(is_named).ok_or_else(|| {
            let there: Vec<String> = self.engine.guides().map(|guide| guide.manifest.id.clone()).collect();
            Failure::person(words::unknown_guide(&super::message::markdown::escape_within(named, 100), &there))
        })
    }

    /// Whether a question is to all guides: none is named, and neither the guild nor the settings narrow it to one.
    pub(super) fn asks_all(&self, guild: Option<GuildId>, named: Option<&str>) -> bool {
        let is_there = |id: &String| self.engine.guide_by_id(id).is_ok();
        named.is_none() && !self.engine.is_narrowed() && !self.wishes(guild).default_guides.iter().any(is_there)
    }

    /// The guides that an option may be about: the one that is meant, else all.
    pub(super) fn guides_meant(&self, guild: Option<GuildId>, named: Option<&str>) -> Vec<&Guide> {
        match self.asks_all(guild, named) {
            true => self.engine.guides().collect(),
            false => self.guide(guild, named).into_iter().collect(),
        }
    }

    /// The cards of one of the engine's guides.
    ///
    /// # Panics
    /// When the guide is not the engine's.
    #[expect(clippy::expect_used, reason = "every guide that the bot speaks of is the engine's")]
    pub(super) fn deck(&self, guide: &Guide) -> &Deck {
        let at = self.engine.guides().position(|own| own.manifest.id == guide.manifest.id);
        let deck = at.and_then(|at| self.decks.get(at)).expect("the guide is the engine's");
        deck.get_or_init(|| Deck::new(guide))
    }

    /// The guide of a button.
    pub(super) fn guide_of(&self, key: GuideKey) -> Result<&Guide, Failure> {
        let found = self.engine.guides().find(|guide| guide_key(guide) == key);
        found.ok_or_else(|| Failure::person(words::changed_guide()))
    }
}
