//! Where does the program keep what it makes for one user: history, models, vectors, its store?

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::home::absolute;
use super::{Settings, cache};
use crate::model::ModelStore;

/// The user's data folder, ours inside of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFolder {
    root: PathBuf,
}

/// This user's data folder, where there is one.
#[must_use]
pub fn data_folder() -> Option<DataFolder> {
    DataFolder::by(std::env::var_os("XDG_DATA_HOME"), std::env::var_os("HOME"))
}

/// This user's folder for what may be lost, such as where the last quotes stand; where there is one.
#[must_use]
pub fn state_folder() -> Option<PathBuf> {
    state_by(std::env::var_os("XDG_STATE_HOME"), std::env::var_os("HOME"))
}

/// The folder for what may be lost by what `XDG_STATE_HOME` and `HOME` say; none where neither is an absolute path.
pub(super) fn state_by(state: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    let home = || home.and_then(absolute).map(|home| home.join(".local").join("state"));
    state.and_then(absolute).or_else(home).map(|folder| folder.join("preceptor"))
}

/// The editor that this user wants, with its arguments, where one is named.
#[must_use]
pub fn editor() -> Option<String> {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    named.into_iter().find(|editor| !editor.trim().is_empty())
}

impl DataFolder {
    /// The data folder by these two variables.
    ///
    /// # Source
    /// A relative `XDG_DATA_HOME` is not valid and is ignored: XDG Base Directory Specification 0.8, "Basics".
    pub(super) fn by(data: Option<OsString>, home: Option<OsString>) -> Option<Self> {
        let home = || home.and_then(absolute).map(|home| home.join(".local").join("share"));
        data.and_then(absolute).or_else(home).map(|folder| Self { root: folder.join("preceptor") })
    }

    /// The history of the question loop.
    #[must_use]
    pub fn history(&self) -> PathBuf {
        self.root.join("history.txt")
    }

    /// The installed models.
    #[must_use]
    pub fn models(&self) -> ModelStore {
        ModelStore::new(self.root.join("models"))
    }

    /// The vectors of guides whose index is not kept on disk.
    #[must_use]
    pub fn vectors(&self) -> PathBuf {
        self.root.join("vectors")
    }

    /// Copies of the shipped guide to read in, a folder each.
    #[must_use]
    pub fn shipped(&self) -> PathBuf {
        self.root.join("shipped")
    }

    /// What a command remembers of a file or folder from one run to the next, a file each.
    #[must_use]
    pub fn remembered(&self, command: &str, of: &Path) -> PathBuf {
        let whole = of.canonicalize().unwrap_or_else(|_| of.to_owned());
        let name: String =
            Sha256::digest(whole.as_os_str().as_encoded_bytes())[..8].iter().map(|b| format!("{b:02x}")).collect();
        self.root.join("remembered").join(format!("{command}-{name}"))
    }

    /// What advisors and members add.
    #[must_use]
    pub fn store(&self) -> PathBuf {
        self.root.join("preceptor.db")
    }
}

impl Settings {
    /// Fills in what the settings leave to this user's data folder: the installed model, the store, and where
    /// vectors are kept.
    /// Beside an index in a folder that was chosen, the vectors lie with it; not in the user's cache, since they took long.
    pub fn resolve(&mut self, data: Option<&DataFolder>) {
        if self.model.path.as_os_str().is_empty() {
            self.model.path = data.and_then(|data| data.models().current()).unwrap_or_default();
        }
        if let Some(data) = data {
            self.store.or_file(&data.store());
        }
        cache::place(&mut self.index);
        let beside = self.index.path.is_dir() && !self.index.is_cache;
        self.vectors = if beside { Some(self.index.path.clone()) } else { data.map(DataFolder::vectors) };
    }
}
