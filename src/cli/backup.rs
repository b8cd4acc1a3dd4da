//! `preceptor backup` and `preceptor restore`: how is the store copied, and how does a copy become the store?

use std::ffi::OsString;
use std::fs;
use std::io::{IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use tempfile::TempDir;

use super::kept::{Kept, is_standard, runtime};
use super::kept_args::{Backup, Restore};
use super::outcome::Outcome;
use super::safe::safe;
use super::words;
use crate::clock::now_ms;
use crate::settings::Loaded;
use crate::store::{Store, StoreError};

/// The endings of a store's files: SQLite keeps what it is writing beside it.
const FILES: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// Writes everything that is kept of all servers into one file.
///
/// # Errors
/// When the store can't be opened or the file not written.
pub(super) fn backup(backup: &Backup, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if is_standard(&backup.file) {
        return to_standard_output(loaded);
    }
    Kept::open_existing(loaded)?.with(async |store| store.backup(&backup.file).await)?;
    writeln!(out, "{}", safe(&words::backed_up(&backup.file)))?;
    Ok(Outcome::Answered)
}

/// Writes a copy that was checked like any other to standard output.
fn to_standard_output(loaded: &mut Loaded) -> anyhow::Result<Outcome> {
    ensure!(!std::io::stdout().is_terminal(), words::not_onto_a_terminal());
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("backup.db");
    Kept::open_existing(loaded)?.with(async |store| store.backup(&copy).await)?;
    // Past the filter of colors: the bytes are the answer.
    std::io::copy(&mut fs::File::open(&copy)?, &mut std::io::stdout())?;
    Ok(Outcome::Answered)
}

/// A backup as a file, and the folder that it is kept in while it is restored, where it came from standard input.
fn as_file(backup: &Path) -> anyhow::Result<(PathBuf, Option<TempDir>)> {
    if !is_standard(backup) {
        return Ok((backup.to_owned(), None));
    }
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("backup.db");
    std::io::copy(&mut std::io::stdin().lock(), &mut fs::File::create(&file)?)?;
    Ok((file, Some(folder)))
}

/// Puts what a backup holds into a store that is empty or may be replaced.
///
/// # Errors
/// When the file can't be read, the store can't be opened, or something is in it that may not be replaced.
pub(super) fn restore(restore: &Restore, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    loaded.read_store_address()?;
    let parameters = &loaded.settings.store;
    let file = parameters.file()?.ok_or(StoreError::NotAFile)?;
    let (from, _folder) = as_file(&restore.file)?;
    ensure!(from.is_file(), words::no_backup(&restore.file));
    let runtime = runtime()?;
    let mut moved = None;
    if FILES.iter().any(|end| with_end(&file, end).exists()) {
        ensure!(restore.replace, words::store_is_there(&file));
        ensure!(same(&from, &file).is_none(), words::is_the_store(&restore.file));
        // Whoever opens a store last takes its log away at the end: one that stays is in use.
        if let Ok(store) = runtime.block_on(Store::open(parameters)) {
            runtime.block_on(store.close());
            ensure!(!with_end(&file, "-wal").exists(), words::store_in_use(&file));
        }
        let aside = with_end(&file, &words::aside(now_ms()));
        move_all(&file, &aside).with_context(|| words::cannot_move(&file, &aside))?;
        moved = Some(aside);
    }
    let restored = runtime.block_on(async {
        let store = Store::restore(&from, parameters).await?;
        store.close().await;
        Ok::<(), StoreError>(())
    });
    if let (Err(_), Some(aside)) = (&restored, &moved) {
        move_all(aside, &file).with_context(|| words::cannot_move(aside, &file))?;
    }
    restored.with_context(|| words::not_restored(&restore.file))?;
    writeln!(out, "{}", safe(&words::restored(&restore.file, &file)))?;
    if let Some(aside) = moved {
        writeln!(out, "{}", safe(&words::moved_aside(&aside)))?;
    }
    Ok(Outcome::Answered)
}

/// Something, where both are the same file.
fn same(one: &Path, other: &Path) -> Option<()> {
    (fs::canonicalize(one).ok()? == fs::canonicalize(other).ok()?).then_some(())
}

fn move_all(from: &Path, to: &Path) -> std::io::Result<()> {
    ensure_free(to)?;
    for end in FILES.into_iter().filter(|end| with_end(from, end).exists()) {
        fs::rename(with_end(from, end), with_end(to, end))?;
    }
    Ok(())
}

/// A rename would replace what has the name.
fn ensure_free(path: &Path) -> std::io::Result<()> {
    if path.exists() { Err(std::io::ErrorKind::AlreadyExists.into()) } else { Ok(()) }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}
