//! What can go wrong between the program and its store?

use std::borrow::Cow;
use std::path::PathBuf;

use crate::telemetry::metrics;

/// Why something could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No place is set and this user has no data folder.
    #[error("there is no place for the store; set `store.url` to a file, such as `preceptor.db`")]
    NoPlace,
    /// The place is of a kind that this build does not know.
    #[error("this program was built without PostgreSQL; build it with `--features postgres`")]
    NotBuiltIn,
    /// The address is of some other database.
    #[error("the store can't be at `{0}`; set `store.url` to a path or to `postgres://…`")]
    Scheme(String),
    /// A path that SQLite can't be given.
    #[error("`{0}` can't be the store's path, since it is not valid UTF-8; choose another")]
    Path(PathBuf),
    /// The store was written by a later program.
    #[error(
        "the store at `{place}` is of version {found}, this program knows up to {known}; run the later program, or \
         restore a backup from before it"
    )]
    Newer {
        /// Where the store is; of a server, without the password.
        place: String,
        /// The version there.
        found: i64,
        /// The last version that this program knows.
        known: i64,
    },
    /// The store could not be opened.
    #[error("can't open the store at `{place}`: {why}")]
    Open {
        /// Where the store is; of a server, without the password.
        place: String,
        /// What went wrong, with its remedy.
        why: Box<Self>,
    },
    /// There is no file, or it can't be made.
    #[error("there is no file, or it can't be made; check the path, that its folder is there and who may write it")]
    NoFile(#[source] sqlx::Error),
    /// The disk is full.
    #[error("the disk with the store is full, nothing was kept; free some space, then try again")]
    Full(#[source] sqlx::Error),
    /// Another program holds the store.
    #[error(
        "the store is locked by another program, nothing was kept; end that program or wait for it, then try again"
    )]
    Locked(#[source] sqlx::Error),
    /// The file or its disk can't be written.
    #[error("the store can't be written; check who may write its file and its folder")]
    ReadOnly(#[source] sqlx::Error),
    /// The file is damaged or is something else.
    #[error("the store is damaged, or is no store; restore a backup with `preceptor restore`")]
    Corrupt(#[source] sqlx::Error),
    /// The disk does not answer as it should.
    #[error("the store's disk failed; check it, then try again")]
    Disk(#[source] sqlx::Error),
    /// The server is not there.
    #[error("the store's server can't be reached; check that it runs, its address and the network")]
    Lost(#[source] sqlx::Error),
    /// No connection was free, or none could be made.
    #[error(
        "the store did not answer in time, nothing was kept; check that its disk or its server is well, then try again"
    )]
    Slow(#[source] sqlx::Error),
    /// The server does not let us in.
    #[error("the store's server refused; check user, password and database in `store.url`")]
    Refused(#[source] sqlx::Error),
    /// A text holds what a database can't.
    #[error("the text holds a NUL character, which can't be kept; remove it")]
    Nul,
    /// A salt can't be made.
    #[error(
        "the system has no randomness to give, so that no member can be hashed; try again, and report it if it fails"
    )]
    NoRandomness,
    /// A value read from the store is not what was once written.
    #[error("the store holds `{found}` where {wanted} belongs; run `preceptor backup` and report this")]
    Odd {
        /// What should be there, in words.
        wanted: &'static str,
        /// What is there.
        found: String,
    },
    /// The check of the whole store found something.
    #[error("the store is damaged: {0}; restore a backup with `preceptor restore`")]
    Damaged(String),
    /// A backup of a server.
    #[error("a store on PostgreSQL is not backed up by this program; use `pg_dump`")]
    NotAFile,
    /// There is a file where the backup should go.
    #[error("`{0}` is there already; choose another name or move it away")]
    Exists(PathBuf),
    /// A backup can't be written or read.
    #[error("can't {action} `{path}`; check that the folder is there, may be written and has space")]
    File {
        /// What was tried: `write`, `read`.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Anything else that the database says.
    #[error("the store failed; try again, and report it if it fails again")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code()).map(Cow::into_owned);
        let known = match (&error, code) {
            (_, Some(code)) => by_code(&code)(error),
            (sqlx::Error::PoolTimedOut, _) => Self::Slow(error),
            (sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolClosed, _) => Self::Lost(error),
            (sqlx::Error::WorkerCrashed | sqlx::Error::Protocol(_), _) => Self::Lost(error),
            _ => Self::Database(error),
        };
        metrics::store_failed(known.kind());
        known
    }
}

impl StoreError {
    /// What failed, in a word for figures.
    fn kind(&self) -> &'static str {
        match self {
            Self::Full(_) => "full",
            Self::Locked(_) => "locked",
            Self::ReadOnly(_) => "read_only",
            Self::Corrupt(_) => "corrupt",
            Self::Disk(_) => "disk",
            Self::Lost(_) => "lost",
            Self::Slow(_) => "slow",
            Self::Refused(_) => "refused",
            _ => "other",
        }
    }
}

/// What a code means. PostgreSQL's have five characters, SQLite's are numbers with the kind in the lowest byte.
///
/// # Source
/// SQLite's documentation, "Result and Error Codes"; PostgreSQL's, appendix A.
fn by_code(code: &str) -> fn(sqlx::Error) -> StoreError {
    if let (5, class) = (code.len(), &code[..code.len().min(2)]) {
        return match (class, code) {
            (_, "53100") => StoreError::Full,
            (_, "25006") => StoreError::ReadOnly,
            (_, "55P03" | "57014" | "40P01") => StoreError::Locked,
            (_, "3D000" | "42501") | ("28", _) => StoreError::Refused,
            ("08" | "57" | "53", _) => StoreError::Lost,
            ("XX", _) => StoreError::Corrupt,
            _ => StoreError::Database,
        };
    }
    match code.parse::<u32>().unwrap_or_default() & 0xff {
        5 | 6 => StoreError::Locked,
        3 | 8 | 23 => StoreError::ReadOnly,
        10 => StoreError::Disk,
        11 | 26 => StoreError::Corrupt,
        13 => StoreError::Full,
        14 => StoreError::NoFile,
        _ => StoreError::Database,
    }
}

/// Refuses what PostgreSQL can't keep in a text, on SQLite too, so that a store can move from one to the other.
pub(super) fn refuse_nul<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<(), StoreError> {
    if texts.into_iter().any(|text| text.contains('\0')) { Err(StoreError::Nul) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_told_by_its_kind() {
        let error = |code| by_code(code)(sqlx::Error::RowNotFound);
        assert!(matches!(error("5"), StoreError::Locked(_)));
        assert!(matches!(error("261"), StoreError::Locked(_)), "busy in recovery");
        assert!(matches!(error("13"), StoreError::Full(_)));
        assert!(matches!(error("1032"), StoreError::ReadOnly(_)), "the file was moved");
        assert!(matches!(error("26"), StoreError::Corrupt(_)));
        assert!(matches!(error("14"), StoreError::NoFile(_)));
        assert!(matches!(error("57P01"), StoreError::Lost(_)));
        assert!(matches!(error("53100"), StoreError::Full(_)));
        assert!(matches!(error("28P01"), StoreError::Refused(_)));
        assert!(matches!(error("1"), StoreError::Database(_)));
        assert!(matches!(StoreError::from(sqlx::Error::PoolTimedOut), StoreError::Slow(_)));
    }
}
