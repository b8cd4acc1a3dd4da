//! How is a store copied while it is used, and how does a copy become a store?

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, Connection as _};

use super::error::StoreError;
use super::open::{Store, make_file};
use super::place::{Parameters, Place};
use super::schema::{self, SCHEMA_VERSION};

impl Store {
    /// Copies the store into a new file, as it is at one moment, while others read and write it. The file has its name
    /// only when it was opened and checked.
    ///
    /// # Errors
    /// When the file is there already or can't be written, or the store is on a server.
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        let Place::File(_) = self.place else { return Err(StoreError::NotAFile) };
        // A backup is never written over another: the older one may be the better one.
        refuse_existing(to)?;
        let partial = partial(to)?;
        let path = partial.to_str().ok_or_else(|| StoreError::Path(partial.clone()))?;
        make_file(&partial)?;
        if let Err(why) = sqlx::query("VACUUM INTO $1").bind(path).execute(&self.pool).await {
            let _ = fs::remove_file(&partial);
            return Err(match why.into() {
                // It is the backup's disk that is full.
                StoreError::Full(_) => file("write", to, std::io::ErrorKind::StorageFull.into()),
                why => why,
            });
        }
        keep(&partial, to).await
    }

    /// Makes a backup the store; returns it opened. There must be no store yet: the old one is for the caller to move away.
    ///
    /// # Errors
    /// When the backup can't be read or is damaged or of a later version, or there is a store already.
    pub async fn restore(from: &Path, parameters: &Parameters) -> Result<Self, StoreError> {
        let Place::File(to) = parameters.place()? else { return Err(StoreError::NotAFile) };
        // A log of writes that was left beside would be played into the new file.
        for path in [to.clone(), with_end(&to, "-wal"), with_end(&to, "-journal")] {
            refuse_existing(&path)?;
        }
        let partial = partial(&to)?;
        fs::copy(from, &partial).map_err(|source| file("read", from, source))?;
        keep(&partial, &to).await?;
        Self::open(parameters).await
    }

    /// Checks the whole store; on a server, only that it answers.
    ///
    /// # Errors
    /// When it is damaged or can't be read.
    pub async fn check(&self) -> Result<(), StoreError> {
        let mut connection = self.pool.acquire().await?;
        if self.place.is_file() {
            check(&mut connection).await?;
        }
        schema::version(&mut connection).await.map(|_| ())
    }
}

/// Checks a copy, and gives it its name once all of it is on the disk.
async fn keep(partial: &Path, to: &Path) -> Result<(), StoreError> {
    if let Err(error) = inspect(partial).await {
        let _ = fs::remove_file(partial);
        return Err(error);
    }
    let written = File::open(partial).and_then(|file| file.sync_all()).and_then(|()| fs::rename(partial, to));
    written.map_err(|source| file("write", to, source))?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|source| file("write", to, source))
}

/// Opens a copy that nobody else uses, and checks all of it.
async fn inspect(path: &Path) -> Result<(), StoreError> {
    install_default_drivers();
    let place = Place::File(path.to_owned());
    let mut connection = AnyConnection::connect(&place.url("mode=ro&immutable=1")?).await?;
    check(&mut connection).await?;
    let found = schema::version(&mut connection).await?;
    connection.close().await?;
    if found > SCHEMA_VERSION {
        return Err(StoreError::Newer { place: place.shown(), found, known: SCHEMA_VERSION });
    }
    Ok(())
}

/// Looks for damage in the file, and for rows whose entry is not there.
async fn check(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_all(&mut *connection).await?;
    if found != ["ok"] {
        return Err(StoreError::Damaged(found.join("; ")));
    }
    let broken = sqlx::query("PRAGMA foreign_key_check").fetch_optional(connection).await?;
    broken.map_or(Ok(()), |_| Err(StoreError::Damaged("an edit of no entry".into())))
}

/// The name of a copy that is not whole; one that was left over is removed.
fn partial(to: &Path) -> Result<PathBuf, StoreError> {
    let partial = with_end(to, ".partial");
    match fs::remove_file(&partial) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(file("write", &partial, source)),
        _ => Ok(partial),
    }
}

/// A path with an end added to its name.
fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}

fn refuse_existing(path: &Path) -> Result<(), StoreError> {
    if path.exists() { Err(StoreError::Exists(path.to_owned())) } else { Ok(()) }
}

fn file(action: &'static str, path: &Path, source: std::io::Error) -> StoreError {
    StoreError::File { action, path: path.to_owned(), source }
}
