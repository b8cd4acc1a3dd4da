//! Which guilds' boards are at hand, and how do they follow what is changed here or by another process?

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::Mutex;

use super::board::Board;
use super::learner::Learner;
use super::privacy::members::{Hashes, hash, hashes, month_of, salt};
use crate::engine::Engine;
use crate::store::{MemberHash, Store, StoreError};

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
    /// Whether somebody asked since boards were last forgotten.
    used: AtomicBool,
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

    /// A guild's board, where it is at hand.
    #[must_use]
    pub fn at_hand(&self, guild: u64) -> Option<Arc<Board>> {
        let boards = self.boards.read().unwrap_or_else(PoisonError::into_inner);
        boards.get(&guild).map(|kept| {
            kept.used.store(true, Ordering::Relaxed);
            Arc::clone(&kept.board)
        })
    }

    /// A guild's board, loaded where it is not at hand; `None` where the store can't be reached.
    pub async fn board(self: &Arc<Self>, engine: &Arc<Engine>, guild: u64) -> Option<Arc<Board>> {
        if let Some(board) = self.at_hand(guild) {
            return Some(board);
        }
        if self.resting.load(Ordering::Relaxed) {
            return None;
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
            _ => None,
        }
    }

    /// A guild's board with all that is in the store by now; its vectors are made after that, beside the answers.
    ///
    /// # Errors
    /// When the store can't be read; the board that was at hand stays.
    pub async fn refresh(&self, engine: &Arc<Engine>, guild: u64) -> Result<Arc<Board>, StoreError> {
        let before = self.at_hand(guild).unwrap_or_default();
        let board = self.read(engine, guild).await?;
        self.learner.learn(engine, before, Arc::clone(&board));
        Ok(board)
    }

    /// Has the vectors of a guild's board made, where an answer lacked some and none are being made.
    pub fn learn(&self, engine: &Arc<Engine>, guild: u64) {
        if let Some(board) = self.at_hand(guild).filter(|_| !self.learner.is_busy()) {
            self.learner.learn(engine, Arc::default(), board);
        }
    }

    /// Waits until the vectors of all boards are made.
    pub async fn learned(&self) {
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
        let before = self.at_hand(guild).unwrap_or_default();
        let board = Arc::new(before.followed(&self.store, engine, guild).await?);
        self.forget_an_erased_salt(guild).await?;
        let mut boards = self.boards.write().unwrap_or_else(PoisonError::into_inner);
        boards.insert(guild, Kept { board: Arc::clone(&board), used: AtomicBool::new(true) });
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

    /// Takes over what is changed by any process, for ever.
    pub async fn follow(&self, engine: &Arc<Engine>) {
        loop {
            if let Err(why) = self.follow_till_lost(engine).await {
                tracing::error!(%why, "changes of the store can't be heard of; trying again");
            }
            tokio::time::sleep(REST).await;
        }
    }

    async fn follow_till_lost(&self, engine: &Arc<Engine>) -> Result<(), StoreError> {
        let mut changes = self.store.changes().await?;
        // What was changed before is not told.
        for guild in self.guilds() {
            self.renew(engine, guild).await;
        }
        loop {
            let change = changes.next().await?;
            if self.is_at_hand(change.guild) {
                self.renew(engine, change.guild).await;
            }
        }
    }

    /// Reads a guild's board anew. One that can't be read is let go of, so that it is read when it is asked for, and does
    /// not hold up the others.
    async fn renew(&self, engine: &Arc<Engine>, guild: u64) {
        if let Err(why) = self.refresh(engine, guild).await {
            tracing::error!(guild.id = guild, %why, "a guild's changes can't be read");
            self.boards.write().unwrap_or_else(PoisonError::into_inner).remove(&guild);
        }
    }

    /// Lets go of the boards of guilds that asked nothing since the last time.
    pub fn forget(&self) {
        let mut boards = self.boards.write().unwrap_or_else(PoisonError::into_inner);
        boards.retain(|_, kept| kept.used.swap(false, Ordering::Relaxed));
        boards.shrink_to_fit();
    }

    fn guilds(&self) -> Vec<u64> {
        self.boards.read().unwrap_or_else(PoisonError::into_inner).keys().copied().collect()
    }

    fn is_at_hand(&self, guild: u64) -> bool {
        self.boards.read().unwrap_or_else(PoisonError::into_inner).contains_key(&guild)
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
