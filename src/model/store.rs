//! Which models are installed, and which one is used?

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The file that names the model in use.
const CURRENT: &str = "current";

/// The folder of installed models: one folder each, and a file that names the one in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelStore {
    root: PathBuf,
}

/// One installed model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// Its name, the folder's.
    pub name: String,
    /// Where it lies.
    pub folder: PathBuf,
    /// Whether it is the one in use.
    pub in_use: bool,
}

impl ModelStore {
    /// The store in this folder, whether it is there yet or not.
    #[must_use]
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder of all models.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a model of this name lies, whether it is there or not.
    #[must_use]
    pub fn folder(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The folder of the model in use, where one is.
    #[must_use]
    pub fn current(&self) -> Option<PathBuf> {
        let name = fs::read_to_string(self.root.join(CURRENT)).ok()?;
        Some(self.folder(name.trim())).filter(|folder| is_name(name.trim()) && folder.is_dir())
    }

    /// All installed models by name.
    #[must_use]
    pub fn list(&self) -> Vec<Installed> {
        let current = self.current();
        let entries = fs::read_dir(&self.root).into_iter().flatten().flatten();
        let mut models: Vec<Installed> = entries
            .filter(|entry| entry.path().is_dir())
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok().filter(|name| is_name(name))?;
                Some(Installed { in_use: current.as_ref() == Some(&entry.path()), name, folder: entry.path() })
            })
            .collect();
        models.sort_by(|a, b| a.name.cmp(&b.name));
        models
    }

    /// Uses the model of this name from now on.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn choose(&self, name: &str) -> io::Result<()> {
        let file = tempfile::NamedTempFile::new_in(&self.root)?;
        fs::write(file.path(), format!("{name}\n"))?;
        file.persist(self.root.join(CURRENT)).map(drop).map_err(|error| error.error)
    }

    /// Removes the model of this name; where it was in use, none is from now on.
    ///
    /// # Errors
    /// When it is not there or the disk says no.
    pub fn remove(&self, name: &str) -> io::Result<()> {
        let in_use = self.current() == Some(self.folder(name));
        fs::remove_dir_all(self.folder(name))?;
        if in_use { fs::remove_file(self.root.join(CURRENT)) } else { Ok(()) }
    }
}

/// Whether a text can name a model: letters, digits, dots, dashes and underscores, none of them first but a letter or digit.
#[must_use]
pub fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        && text != CURRENT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_in_use_is_the_one_chosen_until_it_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let store = ModelStore::new(folder.path().to_owned());
        assert_eq!((store.current(), store.list()), (None, Vec::new()));
        for name in ["b", "a"] {
            fs::create_dir(store.folder(name)).unwrap();
        }
        store.choose("b").unwrap();
        assert_eq!(store.current(), Some(store.folder("b")));
        let names: Vec<(String, bool)> = store.list().into_iter().map(|model| (model.name, model.in_use)).collect();
        assert_eq!(names, [("a".to_owned(), false), ("b".to_owned(), true)]);
        store.remove("b").unwrap();
        assert_eq!(store.current(), None);
        assert!(store.remove("b").is_err());
    }

    #[test]
    fn no_name_leads_out_of_the_store() {
        for bad in ["..", "a/b", "", ".partial", "current", "a b"] {
            assert!(!is_name(bad), "{bad}");
        }
        assert!(is_name("all-MiniLM-L6-v2"));
    }
}
