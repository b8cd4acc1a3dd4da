//! Where does the program keep what it makes for one user: history, models, vectors, its store?

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::Settings;
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

impl DataFolder {
    /// The data folder by these two variables.
    ///
    /// # Source
    /// A relative `XDG_DATA_HOME` is not valid and is ignored: XDG Base Directory Specification 0.8, "Basics".
    pub(super) fn by(data: Option<OsString>, home: Option<OsString>) -> Option<Self> {
        let absolute = |path: OsString| Some(PathBuf::from(path)).filter(|path| path.is_absolute());
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
    /// Beside an index that is kept on disk, the vectors lie with it.
    pub fn resolve(&mut self, data: Option<&DataFolder>) {
        if self.model.path.as_os_str().is_empty() {
            self.model.path = data.and_then(|data| data.models().current()).unwrap_or_default();
        }
        if let Some(data) = data {
            self.store.or_file(&data.store());
        }
        self.vectors =
            if self.index.path.is_dir() { Some(self.index.path.clone()) } else { data.map(DataFolder::vectors) };
    }
}
