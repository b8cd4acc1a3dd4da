//! Which guilds' boards are at hand?

mod following;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::Mutex;

use super::board::Board;
use super::learner::Learner;
use super::privacy::members::{Hashes, hash, hashes, month_of, salt};
use crate::engine::{Edition, Engine};
use crate::store::{MemberHash, Store, StoreError};
use crate::telemetry::metrics;

/// How long a member waits for a guild's board before the guide alone answers.
const LOAD_WITHIN: Duration = Duration::from_millis(1500);
/// How long a store that could not be reached is left alone.
const REST: Duration = Duration::from_secs(3);
/// Boards of one of so many groups are loaded one after the other, so that no guild's is loaded twice at once.
const GROUPS: usize = 64;

/// The boards of the guilds that asked of late.
#[derive(Debug)]
pub struct Boards {
    store: Store,
    boards: RwLock<HashMap<u64, Kept>>,
    loading: [Mutex<()>; GROUPS],
    resting: AtomicBool,
    learner: Learner,
    /// This month's salt of each guild that asked.
    salts: RwLock<HashMap<u64, (String, [u8; 32])>>,
}

#[derive(Debug)]
struct Kept {
    board: Arc<Board>,
    /// The engine whose passages its phrasings are bound to.
    edition: Edition,
    /// Whether somebody asked since boards were last forgotten.
    used: AtomicBool,
    /// Whether something was changed since that could not be read yet.
    stale: AtomicBool,
}

impl Boards {
    /// Boards from a store.
    #[must_use]
    pub fn new(store: Store) -> Self {
        let loading = std::array::from_fn(|_| Mutex::new(()));
        let (resting, learner) = (AtomicBool::new(false), Learner::default());
        Self { store, boards: RwLock::default(), loading, resting, learner, salts: RwLock::default() }
    }

    /// The store that they are from.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// A guild's board for an engine, where it is at hand. One that was read for other guides is none: its phrasings lead to
    /// other passages.
    #[must_use]
    pub fn at_hand(&self, engine: &Engine, guild: u64) -> Option<Arc<Board>> {
        self.look(engine, guild).map(|(board, _)| board)
    }

    /// A guild's board for an engine, where it is at hand, and whether it is stale.
    fn look(&self, engine: &Engine, guild: u64) -> Option<(Arc<Board>, bool)> {
        let boards = self.boards.read().unwrap_or_else(PoisonError::into_inner);
        boards.get(&guild).filter(|kept| kept.edition == engine.edition()).map(|kept| {
            kept.used.store(true, Ordering::Relaxed);
            (Arc::clone(&kept.board), kept.stale.load(Ordering::Relaxed))
        })
    }

    /// A guild's board, loaded where it is not at hand. Where the store can't be reached, what is at hand goes on
    /// answering, however old; `None` where nothing is.
    pub async fn board(self: &Arc<Self>, engine: &Arc<Engine>, guild: u64) -> Option<Arc<Board>> {
        let (at_hand, is_stale) =
            self.look(engine, guild).map_or((None, true), |(board, is_stale)| (Some(board), is_stale));
        if !is_stale || self.resting.load(Ordering::Relaxed) {
            return at_hand;
        }
        // It goes on being read when nobody waits any longer, so that the next question finds it.
        let reading = {
            let (boards, engine) = (Arc::clone(self), Arc::clone(engine));
            tokio::spawn(async move {
                let read = boards.refresh(&engine, guild).await;
                read.inspect_err(|why| {
                    tracing::error!(guild.id = guild, %why, "a guild's entries can't be read");
                    boards.rest();
                })
            })
        };
        match tokio::time::timeout(LOAD_WITHIN, reading).await {
            Ok(Ok(Ok(board))) => Some(board),
            _ => at_hand,
        }
    }

    /// A guild's board with all that is in the store by now; its vectors are made after that, beside the answers.
    ///
    /// # Errors
    /// When the store can't be read; the board that was at hand stays.
    pub async fn refresh(&self, engine: &Arc<Engine>, guild: u64) -> Result<Arc<Board>, StoreError> {
        let before = self.at_hand(engine, guild).unwrap_or_default();
        let board = self.read(engine, guild).await?;
        self.learner.learn(engine, before, Arc::clone(&board));
        Ok(board)
    }

    /// Has the vectors of a guild's board made, where an answer lacked some and none are being made.
    pub fn learn(&self, engine: &Arc<Engine>, guild: u64) {
        if let Some(board) = self.at_hand(engine, guild).filter(|_| !self.learner.is_busy()) {
            self.learner.learn(engine, Arc::default(), board);
        }
    }

    /// Waits until the vectors of all boards are made.
    pub async fn wait_until_learned(&self) {
        self.learner.done().await;
    }

    /// Lets go of vectors that may be of guilds that were erased.
    pub fn forget_erased(&self, engine: &Arc<Engine>) {
        self.learner.forget_unused(engine);
    }

    /// A guild's board with all that is in the store by now, and no vectors made.
    ///
    /// # Errors
    /// When the store can't be read; the board that was at hand stays.
    pub async fn read(&self, engine: &Engine, guild: u64) -> Result<Arc<Board>, StoreError> {
        let _alone = self.loading[guild as usize % GROUPS].lock().await;
        let before = self.at_hand(engine, guild).unwrap_or_default();
        let board = Arc::new(before.followed(&self.store, engine, guild).await?);
        self.forget_an_erased_salt(guild).await?;
        let mut boards = self.boards.write().unwrap_or_else(PoisonError::into_inner);
        let (used, stale) = (AtomicBool::new(true), AtomicBool::new(false));
        boards.insert(guild, Kept { board: Arc::clone(&board), edition: engine.edition(), used, stale });
        metrics::boards(boards.len());
        Ok(board)
    }

    /// An erasure takes the salt with it.
    async fn forget_an_erased_salt(&self, guild: u64) -> Result<(), StoreError> {
        let at_hand = self.salts.read().unwrap_or_else(PoisonError::into_inner).get(&guild).cloned();
        let Some((month, salt)) = at_hand else { return Ok(()) };
        if self.store.salts(guild).await?.get(&month) != Some(&salt) {
            self.salts.write().unwrap_or_else(PoisonError::into_inner).remove(&guild);
        }
        Ok(())
    }

    /// A member's hash of this month, where the salt is at hand.
    #[must_use]
    pub fn asker_at_hand(&self, guild: u64, member: u64, now_ms: i64) -> Option<MemberHash> {
        let salts = self.salts.read().unwrap_or_else(PoisonError::into_inner);
        let (_, salt) = salts.get(&guild).filter(|(month, _)| *month == month_of(now_ms))?;
        Some(hash(salt, guild, member))
    }

    /// A member's hash of this month, by a salt that is at hand after the first time.
    ///
    /// # Errors
    /// When the salt can't be read or kept.
    pub async fn asker(&self, guild: u64, member: u64, now_ms: i64) -> Result<MemberHash, StoreError> {
        if let Some(asker) = self.asker_at_hand(guild, member, now_ms) {
            return Ok(asker);
        }
        let month = month_of(now_ms);
        let salt = salt(&self.store, guild, &month).await?;
        self.salts.write().unwrap_or_else(PoisonError::into_inner).insert(guild, (month, salt));
        Ok(hash(&salt, guild, member))
    }

    /// A member's hashes of this month and of those before.
    ///
    /// # Errors
    /// When the salts can't be read or kept.
    pub async fn hashes(&self, guild: u64, member: u64, now_ms: i64) -> Result<Hashes, StoreError> {
        hashes(&self.store, guild, member, now_ms).await
    }

    /// Lets go of the boards of guilds that asked nothing since the last time.
    pub fn forget(&self) {
        let mut boards = self.boards.write().unwrap_or_else(PoisonError::into_inner);
        boards.retain(|_, kept| kept.used.swap(false, Ordering::Relaxed));
        boards.shrink_to_fit();
        metrics::boards(boards.len());
    }

    /// Spares members the wait for a store that was just found to be away.
    fn rest(self: &Arc<Self>) {
        if !self.resting.swap(true, Ordering::Relaxed) {
            let boards = Arc::clone(self);
            tokio::spawn(async move {
                tokio::time::sleep(REST).await;
                boards.resting.store(false, Ordering::Relaxed);
            });
        }
    }
}
