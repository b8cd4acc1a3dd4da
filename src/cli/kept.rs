//! How does a command reach the store?

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use tokio::runtime::Runtime;

use super::words;
use crate::settings::Loaded;
use crate::store::{Parameters, Store};

/// The store, with the threads that wait for it.
pub(super) struct Kept {
    runtime: Runtime,
    store: Store,
}

impl Kept {
    /// Opens the store, and makes it where there is none.
    pub(super) fn open(loaded: &mut Loaded) -> anyhow::Result<Self> {
        loaded.read_store_address()?;
        let runtime = runtime()?;
        let store = runtime.block_on(Store::open(&loaded.settings.store))?;
        tracing::info!(store.place = store.place(), "store opened");
        Ok(Self { runtime, store })
    }

    /// Opens the store that is there; what only reads makes none.
    pub(super) fn open_existing(loaded: &mut Loaded) -> anyhow::Result<Self> {
        loaded.read_store_address()?;
        existing(&loaded.settings.store)?;
        Self::open(loaded)
    }

    /// Does something with the store, and lets go of it.
    pub(super) fn with<T, E>(&self, work: impl AsyncFnOnce(&Store) -> Result<T, E>) -> anyhow::Result<T>
    where
        anyhow::Error: From<E>,
    {
        Ok(self.runtime.block_on(work(&self.store))?)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.runtime.block_on(self.store.close());
    }
}

/// The file that would be the store, where it is not there.
pub(super) fn missing(loaded: &mut Loaded) -> anyhow::Result<Option<PathBuf>> {
    loaded.read_store_address()?;
    Ok(loaded.settings.store.file()?.filter(|file| !file.exists()))
}

/// Whether a file's name stands for standard input or output.
pub(super) fn is_standard(file: &Path) -> bool {
    file == Path::new("-")
}

/// Refuses a place where there is no store.
pub(super) fn existing(parameters: &Parameters) -> anyhow::Result<()> {
    if let Some(file) = parameters.file()? {
        ensure!(file.exists(), words::no_store(&file));
    }
    Ok(())
}

/// The threads that a store needs.
pub(super) fn runtime() -> anyhow::Result<Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().context(words::no_threads())
}
