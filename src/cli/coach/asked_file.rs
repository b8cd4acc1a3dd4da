//! How is the `asked.toml` of a guide folder read and written, so that a kill loses nothing of it?

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use tempfile::NamedTempFile;

use crate::cli::words;

/// The `asked.toml` of a guide folder.
#[derive(Debug)]
pub(super) struct AskedFile {
    path: PathBuf,
}

impl AskedFile {
    /// The file of a guide folder; where the file is a link, what it leads to.
    pub(super) fn of(folder: &Path) -> Self {
        let path = folder.join("asked.toml");
        Self { path: path.canonicalize().unwrap_or(path) }
    }

    /// What stands in the file; nothing where it is not there yet.
    pub(super) fn read(&self) -> anyhow::Result<String> {
        match fs::read_to_string(&self.path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            read => read.with_context(|| words::cannot_read(&self.path)),
        }
    }

    /// Writes the text beside the file and renames it, so that a kill at any moment leaves either the old text or the new.
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
