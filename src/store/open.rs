//! How does a store open?

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, Instant};

use sqlx::any::{Any, AnyPoolOptions, install_default_drivers};
use sqlx::{AnyConnection, AnyPool, Connection as _, Executor as _, Transaction};

use super::error::StoreError;
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
}

impl Store {
    /// Opens the store, makes it at the first start, and brings it to the current schema.
    ///
    /// # Errors
    /// When the place can't be used or reached, or the store there is damaged or of a later version.
    pub async fn open(parameters: &Parameters) -> Result<Self, StoreError> {
        let place = parameters.place()?;
        let store = Self::connect(place.clone()).await.map_err(|why| at(&place, why))?;
        store.migrate().await.map_err(|why| at(&place, why))?;
        Ok(store)
    }

    async fn connect(place: Place) -> Result<Self, StoreError> {
        install_default_drivers();
        if let Place::File(path) = &place {
            make_folder(path)?;
            make_file(path)?;
        }
        let commands = if place.is_file() { PRAGMAS } else { LIMITS };
        let url = place.url("mode=rwc")?;
        // The pool tries again and again till its time is up, and doesn't say why; one connection does.
        let mut first = AnyConnection::connect(&url).await?;
        tell(&mut first, commands).await?;
        first.close().await?;
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| {
                Box::pin(async move { connection.execute(sqlx::raw_sql(commands)).await.map(|_| ()) })
            })
            .connect(&url)
            .await?;
        Ok(Self { pool, place })
    }

    async fn migrate(&self) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        schema::migrate(&mut tx, &self.place).await?;
        Ok(tx.commit().await?)
    }

    /// Begins a change. Nothing of it is kept before its `commit`. On SQLite it is the writer from its beginning: a reader
    /// that turns into a writer could not wait for another.
    pub(super) async fn write(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        if self.place.is_file() { self.pool.begin_with("BEGIN IMMEDIATE").await } else { self.pool.begin().await }
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

fn at(place: &Place, why: StoreError) -> StoreError {
    match why {
        StoreError::Newer { .. } | StoreError::File { .. } | StoreError::Path(_) => why,
        why => StoreError::Open { place: place.shown(), why: Box::new(why) },
    }
}
