//! How are files and folders read from the disk, and which file is too large?

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::error::CorpusError;

/// The largest file that is read; about ten times the Bible.
const FILE_BYTES: u64 = 64 * 1024 * 1024;

/// A guide's files by name, as they stand in memory.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// The error of a file or folder that the disk does not give.
pub(super) fn read_error(path: &Path, source: std::io::Error) -> CorpusError {
    CorpusError::Read { path: path.to_owned(), source }
}

/// Whether a file or folder is hidden: its name begins with a dot.
pub(super) fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// What a folder holds, sorted by name.
pub(super) fn entries(path: &Path) -> Result<Vec<PathBuf>, CorpusError> {
    let wrong = |source| read_error(path, source);
    let mut paths = Vec::new();
    for entry in fs::read_dir(path).map_err(wrong)? {
        paths.push(entry.map_err(wrong)?.path());
    }
    paths.sort();
    Ok(paths)
}

/// A file's bytes; symbolic links are followed.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, CorpusError> {
    let metadata = fs::metadata(path).map_err(|source| read_error(path, source))?;
    if !metadata.is_file() {
        return Err(CorpusError::NotAFile { path: path.to_owned() });
    }
    let too_large = |bytes| CorpusError::TooLarge { file: path.display().to_string(), bytes, limit: FILE_BYTES };
    if metadata.len() > FILE_BYTES {
        return Err(too_large(metadata.len()));
    }
    let bytes = read_head(path, FILE_BYTES + 1)?;
    if bytes.len() as u64 > FILE_BYTES { Err(too_large(bytes.len() as u64)) } else { Ok(bytes) }
}

/// At most this many of a file's first bytes.
pub(super) fn read_head(path: &Path, most: u64) -> Result<Vec<u8>, CorpusError> {
    let file = fs::File::open(path).map_err(|source| read_error(path, source))?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).map_err(|source| read_error(path, source))?;
    Ok(bytes)
}
