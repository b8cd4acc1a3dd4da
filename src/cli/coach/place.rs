//! Which guide folder does a name mean?

use std::path::{Path, PathBuf};

use anyhow::bail;

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
