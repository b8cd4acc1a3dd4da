//! How do the boards at hand follow what is changed here or by another process?

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use super::{Boards, REST};
use crate::engine::Engine;
use crate::store::StoreError;

impl Boards {
    /// Takes over what is changed by any process, for ever, for the engine that answers by then. That changes can't be heard of is
    /// said once, and once more when they can.
    pub async fn follow(&self, engine: impl Fn() -> Arc<Engine>) {
        let mut is_deaf = false;
        loop {
            let lost = self.follow_till_lost(&engine, &mut is_deaf).await;
            if let Err(why) = lost
                && !std::mem::replace(&mut is_deaf, true)
            {
                tracing::error!(%why, "changes of the store can't be heard of; trying again");
            }
            tokio::time::sleep(REST).await;
        }
    }

    async fn follow_till_lost(&self, engine: impl Fn() -> Arc<Engine>, is_deaf: &mut bool) -> Result<(), StoreError> {
        let mut changes = self.store.changes().await?;
        if std::mem::take(is_deaf) {
            tracing::info!("changes of the store are heard of again");
        }
        // What was changed before is not told.
        self.renew_all(&engine()).await;
        loop {
            let change = changes.next().await?;
            if self.is_at_hand(change.guild) {
                self.renew(&engine(), change.guild).await;
            }
        }
    }

    /// Reads all boards at hand anew, as when they were read for other guides than the engine's.
    pub async fn renew_all(&self, engine: &Arc<Engine>) {
        for guild in self.guilds() {
            self.renew(engine, guild).await;
        }
    }

    /// Reads a guild's board anew. One that can't be read does not hold up the others: it is read when it is next asked
    /// for.
    pub async fn renew(&self, engine: &Arc<Engine>, guild: u64) {
        if let Err(why) = self.refresh(engine, guild).await {
            tracing::error!(guild.id = guild, %why, "a guild's changes can't be read");
            let boards = self.boards.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(kept) = boards.get(&guild) {
                kept.stale.store(true, Ordering::Relaxed);
            }
        }
    }

    fn guilds(&self) -> Vec<u64> {
        self.boards.read().unwrap_or_else(PoisonError::into_inner).keys().copied().collect()
    }

    fn is_at_hand(&self, guild: u64) -> bool {
        self.boards.read().unwrap_or_else(PoisonError::into_inner).contains_key(&guild)
    }
}
