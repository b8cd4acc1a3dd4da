//! Which files on the disk belong to a guide?

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::document::Format;
use super::error::CorpusError;
use super::guide::Guide;

/// The largest file that is read; about ten times the Bible.
const FILE_BYTES: u64 = 64 * 1024 * 1024;

/// What a file of a guide folder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// A text to quote.
    Document,
    /// `guide.toml`.
    Manifest,
    /// `asked.toml`.
    Asked,
    /// `glossary.toml`.
    Glossary,
    /// `synonyms.txt`.
    Synonyms,
    /// No part of a guide.
    Other,
}

/// What a file is for, by its name.
pub(super) fn file_kind(name: &str) -> FileKind {
    let lower = name.to_lowercase();
    match lower.as_str() {
        "guide.toml" => FileKind::Manifest,
        "asked.toml" => FileKind::Asked,
        "glossary.toml" => FileKind::Glossary,
        "synonyms.txt" => FileKind::Synonyms,
        "readme.md" | "readme.txt" => FileKind::Other,
        _ if lower.starts_with('.') => FileKind::Other,
        _ if [".md", ".markdown", ".txt"].iter().any(|ending| lower.ends_with(ending)) => FileKind::Document,
        _ => FileKind::Other,
    }
}

/// How a text is written, by its file's name.
pub(super) fn format_of(name: &str) -> Format {
    let lower = name.to_lowercase();
    if lower.ends_with(".md") || lower.ends_with(".markdown") { Format::Markdown } else { Format::PlainText }
}

/// A guide's files by name, as they stand in memory.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// The name and files of a guide folder; a single text comes as a folder with that text alone.
///
/// # Errors
/// When something cannot be read, is no regular file or too large, or there is no text.
pub(super) fn read_files(path: &Path) -> Result<(String, Files), CorpusError> {
    let metadata = fs::metadata(path).map_err(|source| read_error(path, source))?;
    if metadata.is_dir() {
        let files = read_folder(path)?;
        return Ok((folder_name(path)?, files));
    }
    let bytes = read_file(path)?;
    let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let ending = if format_of(&path.to_string_lossy()) == Format::Markdown { "md" } else { "txt" };
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let name = if file_kind(&name) == FileKind::Document { name } else { format!("{name}.{ending}") };
    Ok((stem, vec![(name, bytes)]))
}

/// Every guide of a corpus folder, in the order of the folders' names.
///
/// # Errors
/// When the folder holds no guide folders, one of them is wrong, or two have the same id.
pub fn open_corpus(path: &Path) -> Result<Vec<Guide>, CorpusError> {
    let mut guides: Vec<(String, Guide)> = Vec::new();
    for folder in entries(path)?.into_iter().filter(|entry| entry.is_dir() && !is_hidden(entry)) {
        let name = folder_name(&folder)?;
        let guide = Guide::open(&folder)?;
        if let Some((first, other)) = guides.iter().find(|(_, other)| other.manifest.id == guide.manifest.id) {
            let id = other.manifest.id.clone();
            return Err(CorpusError::DuplicateId { id, first: first.clone(), second: name });
        }
        guides.push((name, guide));
    }
    if guides.is_empty() {
        return Err(CorpusError::NoGuides { path: path.to_owned() });
    }
    Ok(guides.into_iter().map(|(_, guide)| guide).collect())
}

fn read_error(path: &Path, source: std::io::Error) -> CorpusError {
    CorpusError::Read { path: path.to_owned(), source }
}

/// A folder's own name, also of `.` and `..`.
fn folder_name(path: &Path) -> Result<String, CorpusError> {
    let whole = path.canonicalize().map_err(|source| read_error(path, source))?;
    let name = path.file_name().or_else(|| whole.file_name());
    Ok(name.map_or_else(String::new, |name| name.to_string_lossy().into_owned()))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// What a folder holds, sorted by name.
fn entries(path: &Path) -> Result<Vec<PathBuf>, CorpusError> {
    let wrong = |source| read_error(path, source);
    let mut paths = Vec::new();
    for entry in fs::read_dir(path).map_err(wrong)? {
        paths.push(entry.map_err(wrong)?.path());
    }
    paths.sort();
    Ok(paths)
}

fn read_folder(path: &Path) -> Result<Files, CorpusError> {
    let mut files = Vec::new();
    for entry in entries(path)? {
        let name = entry.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        if file_kind(&name) != FileKind::Other {
            files.push((name, read_file(&entry)?));
        }
    }
    if files.iter().any(|(name, _)| file_kind(name) == FileKind::Document) {
        Ok(files)
    } else {
        Err(CorpusError::NoDocuments { place: path.display().to_string() })
    }
}

/// A file's bytes; symbolic links are followed.
fn read_file(path: &Path) -> Result<Vec<u8>, CorpusError> {
    let metadata = fs::metadata(path).map_err(|source| read_error(path, source))?;
    if !metadata.is_file() {
        return Err(CorpusError::NotAFile { path: path.to_owned() });
    }
    let too_large = |bytes| CorpusError::TooLarge { file: path.display().to_string(), bytes, limit: FILE_BYTES };
    if metadata.len() > FILE_BYTES {
        return Err(too_large(metadata.len()));
    }
    let file = fs::File::open(path).map_err(|source| read_error(path, source))?;
    let mut bytes = Vec::new();
    file.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|source| read_error(path, source))?;
    if bytes.len() as u64 > FILE_BYTES { Err(too_large(bytes.len() as u64)) } else { Ok(bytes) }
}
