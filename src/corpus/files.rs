//! Which files on the disk belong to a guide?

use std::fs;
use std::path::{Path, PathBuf};

use super::block::{Note, Severity};
use super::disk::{Files, entries, is_hidden, read_error, read_file};
use super::error::CorpusError;
use super::file_name::{is_named_as_text, is_settings_file, is_text_file};
use super::folder::{FoundFiles, read_folder};
use super::guide::Guide;

/// The name and files of a guide folder; a single file comes as a folder with that file alone.
///
/// # Errors
/// When something cannot be read, is no regular file or too large, or there is no text.
pub(super) fn read_files(path: &Path) -> Result<FoundFiles, CorpusError> {
    let metadata = fs::metadata(path).map_err(|source| read_error(path, source))?;
    if metadata.is_dir() {
        return Ok(FoundFiles { name: folder_name(path)?, ..read_folder(path)? });
    }
    let bytes = read_file(path)?;
    let text =
        |part: Option<&std::ffi::OsStr>| part.map_or_else(String::new, |part| part.to_string_lossy().into_owned());
    Ok(FoundFiles { name: text(path.file_stem()), files: vec![(text(path.file_name()), bytes)], notes: Vec::new() })
}

/// The files of a guide that lies at a path, by name and in reading order, and what of it was passed over.
///
/// # Errors
/// When something cannot be read, is no regular file or too large, or there is no text.
pub fn guide_files(path: &Path) -> Result<(Files, Vec<Note>), CorpusError> {
    read_files(path).map(|found| (found.files, found.notes))
}

/// The guide folders of a corpus folder, in the order of their names; hidden ones are none.
///
/// # Errors
/// When the folder can't be read.
pub fn guide_folders(path: &Path) -> Result<Vec<PathBuf>, CorpusError> {
    Ok(entries(path)?.into_iter().filter(|entry| entry.is_dir() && !is_hidden(entry)).collect())
}

/// The guides of a corpus folder, and what of it is none.
#[derive(Debug)]
pub struct Corpus {
    /// In the order of their folders' names.
    pub guides: Vec<Guide>,
    /// Folders that can't be read as a guide, and files that are part of none, by their paths.
    pub left_out: Vec<Note>,
}

/// Every guide of a corpus folder. One that can't be read, or has the id of another, is left out, so that the rest answers.
///
/// # Errors
/// When the folder can't be read or holds no guide folders, or none of them can be read.
pub fn open_corpus(path: &Path) -> Result<Corpus, CorpusError> {
    let mut guides: Vec<(String, Guide)> = Vec::new();
    let (mut wrong, mut left_out) = (None, Vec::new());
    for folder in guide_folders(path)? {
        let name = folder_name(&folder)?;
        let guide = match Guide::open(&folder) {
            Ok(guide) => guide,
            Err(error) => {
                left_out.push(unread_guide(&folder, &error));
                wrong.get_or_insert((name, error));
                continue;
            }
        };
        if let Some((first, other)) = guides.iter().find(|(_, other)| other.manifest.id == guide.manifest.id) {
            let (id, first) = (other.manifest.id.clone(), first.clone());
            left_out.push(unread_guide(&folder, &CorpusError::DuplicateId { id, first, second: name }));
            continue;
        }
        guides.push((name, guide));
    }
    if guides.is_empty() {
        let path = path.to_owned();
        return Err(match wrong {
            Some((folder, error)) => CorpusError::NoGuideRead { path, folder, error: Box::new(error) },
            None => CorpusError::NoGuides { path },
        });
    }
    left_out.extend(entries(path)?.iter().filter(|entry| is_loose(entry)).map(|file| loose_file(file)));
    Ok(Corpus { guides: guides.into_iter().map(|(_, guide)| guide).collect(), left_out })
}

/// A folder without a text, such as one of pictures, may well be meant to be none.
fn unread_guide(folder: &Path, error: &CorpusError) -> Note {
    let severity = match error {
        CorpusError::NoDocuments { .. } => Severity::Warning,
        _ => Severity::Error,
    };
    Note { severity, file: folder.display().to_string(), line: None, text: format!("left out: {error}") }
}

/// Whether a file is a text that lies beside guide folders.
fn is_loose(entry: &Path) -> bool {
    let name = entry.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    entry.is_file() && !is_hidden(entry) && is_text_file(&name) && !name.starts_with("readme")
}

fn loose_file(file: &Path) -> Note {
    let text =
        "left out: it lies beside the guides' folders; put it into the folder of its guide, or into one of its own";
    Note { severity: Severity::Warning, file: file.display().to_string(), line: None, text: text.to_owned() }
}

/// Whether a folder is one guide rather than a folder of guides: it holds texts itself, or not every folder in it is a guide's
/// own, with a text called `guide` or a file that an advisor keeps.
#[must_use]
pub fn is_guide_folder(path: &Path) -> bool {
    let is_one = |entry: &PathBuf| entry.is_file() && !is_hidden(entry) && is_named_as_text(entry);
    let entries = entries(path).unwrap_or_default();
    let mut folders = entries.iter().filter(|entry| entry.is_dir() && !is_hidden(entry)).peekable();
    entries.iter().any(is_one) || folders.peek().is_some() && !folders.all(|folder| has_guide_file(folder))
}

fn has_guide_file(folder: &Path) -> bool {
    let is_own = |entry: &PathBuf| {
        let name = entry.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        entry.is_file() && (is_settings_file(&name) || name.starts_with("guide.") && is_named_as_text(entry))
    };
    entries(folder).is_ok_and(|entries| entries.iter().any(is_own))
}

/// A folder's own name, also of `.` and `..`.
fn folder_name(path: &Path) -> Result<String, CorpusError> {
    let whole = path.canonicalize().map_err(|source| read_error(path, source))?;
    let name = path.file_name().or_else(|| whole.file_name());
    Ok(name.map_or_else(String::new, |name| name.to_string_lossy().into_owned()))
}
