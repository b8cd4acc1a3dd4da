//! How does a process hear what another has changed?

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::time::Duration;

use sqlx::AnyConnection;
use tokio::time::{Interval, MissedTickBehavior, interval};

use super::error::StoreError;
use super::open::Store;
#[cfg(feature = "postgres")]
use super::place::Place;

/// How often SQLite is asked whether its file has changed: a question to the page cache, some microseconds.
const EVERY: Duration = Duration::from_millis(250);

/// A guild's entries, phrasings or settings have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The guild that changed something.
    pub guild: u64,
    /// The guild's revision now; several changes may have led to it.
    pub revision: i64,
}

/// The stream of changes of all guilds, by this process and by every other: [`Store::changes`] begins it.
pub struct Changes {
    store: Store,
    known: BTreeMap<u64, i64>,
    waiting: VecDeque<Change>,
    /// Whether something was heard that was not yet looked up.
    heard: bool,
    ear: Ear,
}

/// What wakes us.
enum Ear {
    /// SQLite has no way to tell; it is asked.
    Asking { connection: Box<AnyConnection>, version: i64, every: Interval },
    /// PostgreSQL tells.
    #[cfg(feature = "postgres")]
    Listening(Box<sqlx::postgres::PgListener>),
}

impl Store {
    /// Listens for what guilds change from now on. A change is heard within half a second.
    ///
    /// # Errors
    /// When the store can't be reached.
    pub async fn changes(&self) -> Result<Changes, StoreError> {
        let ear = self.ear().await?;
        let known = self.revisions().await?;
        Ok(Changes { store: self.clone(), known, waiting: VecDeque::new(), heard: false, ear })
    }

    #[cfg(feature = "postgres")]
    async fn ear(&self) -> Result<Ear, StoreError> {
        let Place::Server(_) = &self.place else { return self.asking().await };
        let mut listener = sqlx::postgres::PgListener::connect(&self.place.url("")?).await?;
        listener.listen("preceptor").await?;
        Ok(Ear::Listening(Box::new(listener)))
    }

    #[cfg(not(feature = "postgres"))]
    async fn ear(&self) -> Result<Ear, StoreError> {
        self.asking().await
    }

    async fn asking(&self) -> Result<Ear, StoreError> {
        // A connection of its own: the number is the one of the connection that asks.
        let mut connection = Box::new(self.pool.acquire().await?.detach());
        let version = data_version(&mut connection).await?;
        let mut every = interval(EVERY);
        every.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Ok(Ear::Asking { connection, version, every })
    }

    /// How often each guild has changed.
    async fn revisions(&self) -> Result<BTreeMap<u64, i64>, StoreError> {
        let rows: Vec<(i64, i64)> =
            sqlx::query_as("SELECT guild, revision FROM revisions").fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(|(guild, revision)| (guild.cast_unsigned(), revision)).collect())
    }
}

impl Changes {
    /// Waits for the next change. Nothing is lost where the wait is given up, or where it ends in an error and one waits
    /// again.
    ///
    /// # Errors
    /// When the store can't be reached.
    pub async fn next(&mut self) -> Result<Change, StoreError> {
        loop {
            if let Some(change) = self.waiting.pop_front() {
                return Ok(change);
            }
            if !self.heard {
                self.ear.wake().await?;
                self.heard = true;
            }
            // Where this fails, `heard` stays: the next call looks up at once what was heard, and does not wait for more.
            let now = self.store.revisions().await?;
            self.heard = false;
            let news = now.iter().filter(|(guild, revision)| self.known.get(guild) != Some(revision));
            self.waiting.extend(news.map(|(guild, revision)| Change { guild: *guild, revision: *revision }));
            self.known = now;
        }
    }
}

impl Ear {
    /// Waits till something may have changed.
    async fn wake(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Asking { connection, version, every } => loop {
                every.tick().await;
                let now = data_version(connection).await?;
                if std::mem::replace(version, now) != now {
                    return Ok(());
                }
            },
            // `None` after a lost connection: what was told in the meantime is looked up.
            #[cfg(feature = "postgres")]
            Self::Listening(listener) => {
                listener.try_recv().await?;
                Ok(())
            }
        }
    }
}

/// A number that is another after a commit of any other connection.
///
/// # Source
/// SQLite's documentation, "PRAGMA data_version".
async fn data_version(connection: &mut AnyConnection) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar("PRAGMA data_version").fetch_one(connection).await?)
}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Changes").field("known", &self.known).field("waiting", &self.waiting).finish_non_exhaustive()
    }
}
