//! How does a store open?

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sqlx::any::{Any, AnyPoolOptions, install_default_drivers};
use sqlx::{AnyConnection, AnyPool, Connection as _, Executor as _, Transaction};

use super::error::StoreError;
use super::noted::{Noted, note};
use super::place::{Parameters, Place};
use super::schema;

/// How long a query waits for a connection or for another program's lock, before it fails.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long is waited before a file that another process is just making is tried again.
const AGAIN: Duration = Duration::from_millis(20);
/// Connections at most. SQLite has one writer at a time, PostgreSQL 100 connections for all processes together.
const CONNECTIONS: u32 = 8;
/// What every connection of SQLite's is told. With `FULL`, a commit is on the disk when it returns, through a power cut
/// too; in WAL mode `NORMAL` would not be.
const PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                       PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON";
/// What every connection to PostgreSQL is told: a server that hangs must not hold a member's question.
const LIMITS: &str = "SET statement_timeout = '15s'; SET lock_timeout = '5s'; SET synchronous_commit = 'on'";

/// What advisors and members have added. Clones share their connections.
#[derive(Debug, Clone)]
pub struct Store {
    /// The connections, of SQLite or of PostgreSQL.
    pub(super) pool: AnyPool,
    /// Where the store is kept.
    pub(super) place: Place,
    /// The line of the audit list that each change begins with, where one is to be noted.
    pub(super) noted: Option<Arc<Noted>>,
    /// Whether its schema is known to be the current one; until then no query is let through.
    pub(super) is_open: Arc<AtomicBool>,
}

impl Store {
    /// Opens the store, makes it at the first start, and brings it to the current schema.
    ///
    /// # Errors
    /// When the place can't be used or reached, or the store there is damaged or of a later version.
    pub async fn open(parameters: &Parameters) -> Result<Self, StoreError> {
        let store = Self::closed(parameters.place()?)?;
        store.make_ready().await.map_err(|why| at(&store.place, why))?;
        Ok(store)
    }

    /// A store that has no connection yet, and lets no query through before it is known to be of the current schema.
    pub(super) fn closed(place: Place) -> Result<Self, StoreError> {
        install_default_drivers();
        let commands = commands(&place);
        let is_open = Arc::new(AtomicBool::new(false));
        let gate = Arc::clone(&is_open);
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| {
                let is_open = gate.load(Ordering::Acquire);
                Box::pin(async move {
                    if !is_open {
                        return Err(sqlx::Error::PoolTimedOut);
                    }
                    connection.execute(sqlx::raw_sql(commands)).await.map(|_| ())
                })
            })
            .connect_lazy(&place.url("mode=rwc")?)?;
        Ok(Self { pool, place, noted: None, is_open })
    }

    /// Makes the store where there is none, brings it to the current schema, and lets queries through from then on.
    pub(super) async fn make_ready(&self) -> Result<(), StoreError> {
        if let Place::File(path) = &self.place {
            make_folder(path)?;
            make_file(path)?;
        }
        // The pool tries again and again till its time is up, and doesn't say why; one connection does.
        let connecting = tokio::time::timeout(PATIENCE, first_connection(&self.place));
        let mut first = connecting.await.map_err(|_| sqlx::Error::PoolTimedOut)??;
        tell(&mut first, commands(&self.place)).await?;
        // As with every change: on SQLite a reader that turns into a writer could not wait for another.
        let begun = if self.place.is_file() { first.begin_with("BEGIN IMMEDIATE").await } else { first.begin().await };
        let mut tx = begun?;
        schema::migrate(&mut tx, &self.place).await?;
        tx.commit().await?;
        first.close().await?;
        self.is_open.store(true, Ordering::Release);
        // From now on somebody has it open, which who would put another in its place must see.
        drop(self.pool.acquire().await?);
        Ok(())
    }

    /// Begins a change. Nothing of it is kept before its `commit`. On SQLite it is the writer from its beginning: a reader
    /// that turns into a writer could not wait for another.
    pub(super) async fn write(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        let begun =
            if self.place.is_file() { self.pool.begin_with("BEGIN IMMEDIATE").await } else { self.pool.begin().await };
        let mut tx = begun?;
        if let Some(noted) = &self.noted {
            note(&mut tx, noted).await?;
        }
        Ok(tx)
    }

    /// Where the store is, for people; of a server, without the password.
    #[must_use]
    pub fn place(&self) -> String {
        self.place.shown()
    }

    /// Lets go of every connection; what is under way is finished first.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Tells the first connection what it must know. SQLite does not wait where two processes make one new file a WAL at once,
/// whatever `busy_timeout` says, so that is tried again.
async fn tell(connection: &mut AnyConnection, commands: &'static str) -> Result<(), StoreError> {
    let began = Instant::now();
    loop {
        match connection.execute(sqlx::raw_sql(commands)).await.map_err(StoreError::from) {
            Err(StoreError::Locked(_)) if began.elapsed() < PATIENCE => tokio::time::sleep(AGAIN).await,
            told => return told.map(|_| ()),
        }
    }
}

/// Counts a change of what a guild's engine or settings depend on, and returns the guild's revision. The row that it
/// writes keeps other writers of this guild waiting till the end of the transaction, so that revisions are committed in
/// their order and a reader that asks for what came after one misses nothing.
pub(super) async fn next_revision(tx: &mut AnyConnection, guild: u64) -> Result<i64, sqlx::Error> {
    let counted = "INSERT INTO revisions (guild, revision) VALUES ($1, 1) \
                   ON CONFLICT (guild) DO UPDATE SET revision = revisions.revision + 1 RETURNING revision";
    sqlx::query_scalar(counted).bind(guild.cast_signed()).fetch_one(tx).await
}

fn make_folder(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let made = folder.map_or(Ok(()), fs::create_dir_all);
    made.map_err(|source| StoreError::File { action: "make the folder of", path: path.to_owned(), source })
}

/// Makes an empty file that only its owner may read; SQLite's files beside it get the same rights. A file that is there
/// stays as it is.
pub(super) fn make_file(path: &Path) -> Result<(), StoreError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(source) if source.kind() != ErrorKind::AlreadyExists => {
            Err(StoreError::File { action: "make", path: path.to_owned(), source })
        }
        _ => Ok(()),
    }
}

/// A connection that was told nothing yet.
pub(super) async fn first_connection(place: &Place) -> Result<AnyConnection, StoreError> {
    Ok(AnyConnection::connect(&place.url("mode=rwc")?).await?)
}

/// What every connection is told.
fn commands(place: &Place) -> &'static str {
    if place.is_file() { PRAGMAS } else { LIMITS }
}

pub(super) fn at(place: &Place, why: StoreError) -> StoreError {
    match why {
        StoreError::Newer { .. } | StoreError::File { .. } | StoreError::Path(_) => why,
        why => StoreError::Open { place: place.shown(), why: Box::new(why) },
    }
}
