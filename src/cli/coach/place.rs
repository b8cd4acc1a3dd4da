//! Which guide folder does a name mean, and where does its `asked.toml` lie?

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use tempfile::NamedTempFile;

use crate::cli::words;
use crate::corpus::{Guide, guide_folders, shipped_guide};
use crate::settings::Settings;

/// Where guides are kept if the settings name no folder.
const CORPUS: &str = "corpus";

/// The folder of guide folders.
pub(in crate::cli) fn corpus_folder(settings: &Settings) -> PathBuf {
    corpus_or_usual(&settings.corpus.path)
}

fn corpus_or_usual(path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { PathBuf::from(CORPUS) } else { path.to_owned() }
}

/// The guide folder of this name or id among those that are kept in a folder, the usual one where its path is empty.
pub(in crate::cli) fn kept_folder(name: &str, corpus: &Path) -> Option<PathBuf> {
    let corpus = corpus_or_usual(corpus);
    let is_called = |folder: &PathBuf| Guide::open(folder).is_ok_and(|guide| guide.manifest.id == name);
    let by_id = || guide_folders(&corpus).unwrap_or_default().into_iter().find(is_called);
    // Neither the folder itself nor one outside it is kept in it.
    let is_name = !name.is_empty() && !name.contains(['/', '\\']) && name != "." && name != "..";
    Some(corpus.join(name)).filter(|folder| is_name && folder.is_dir()).or_else(by_id)
}

/// The guide folder of this path, name or id.
pub(super) fn guide_folder(name: &str, settings: &Settings) -> anyhow::Result<PathBuf> {
    let (path, corpus) = (Path::new(name), corpus_folder(settings));
    if path.is_file() {
        bail!(words::coach_wants_a_folder(path));
    }
    let named = [path.to_owned(), corpus.join(name)].into_iter().find(|folder| folder.is_dir());
    if let Some(folder) = named.or_else(|| kept_folder(name, &corpus)) {
        return Ok(folder);
    }
    if shipped_guide().is_ok_and(|guide| guide.manifest.id == name) {
        bail!(words::coach_shipped(name));
    }
    bail!(words::no_guide_folder(name, &corpus))
}

/// The `asked.toml` of a guide folder.
#[derive(Debug)]
pub(super) struct AskedFile {
    path: PathBuf,
}

impl AskedFile {
    /// Of this folder; where the file is a link, what it leads to.
    pub(super) fn of(folder: &Path) -> Self {
        let path = folder.join("asked.toml");
        Self { path: path.canonicalize().unwrap_or(path) }
    }

    /// What stands in it; nothing where it is not there yet.
    pub(super) fn read(&self) -> anyhow::Result<String> {
        match fs::read_to_string(&self.path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            read => read.with_context(|| words::cannot_read(&self.path)),
        }
    }

    /// Writes it beside and renames it, so that a kill at any moment leaves either the old text or the new.
    pub(super) fn write(&self, text: &str) -> anyhow::Result<()> {
        self.replace(text).with_context(|| words::cannot_write(&self.path))
    }

    fn replace(&self, text: &str) -> std::io::Result<()> {
        // A new file gets the rights that a file gets here, which a temporary one does not.
        let rights = fs::OpenOptions::new().append(true).create(true).open(&self.path)?.metadata()?.permissions();
        let mut beside = NamedTempFile::new_in(self.path.parent().unwrap_or(Path::new(".")))?;
        beside.write_all(text.as_bytes())?;
        beside.as_file().set_permissions(rights)?;
        beside.as_file().sync_all()?;
        beside.persist(&self.path)?;
        Ok(())
    }
}
