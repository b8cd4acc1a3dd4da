//! Which parts does a zipped document have? Unpacks them one by one, within bounds.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use encoding_rs::{Encoding, UTF_8};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::FormatError;

/// The most that all parts of a file may unpack to, in bytes.
pub(crate) const UNPACKED_BYTES: u64 = 256 << 20;

/// A part beyond this size must not be packed tighter than [`PACKED_RATIO`].
const SUSPECT_BYTES: u64 = 8 << 20;

/// How many bytes one packed byte may become; XML as programs write it stays far below.
const PACKED_RATIO: u64 = 400;

/// A zipped document.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: HashMap<String, usize>,
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens a zipped document.
    ///
    /// # Errors
    /// When its directory is damaged.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, FormatError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
        let names = zip.file_names_raw().map(|name| folded(&String::from_utf8_lossy(name)));
        let names = names.enumerate().map(|(nth, name)| (name, nth)).collect();
        Ok(Self { zip, names, left: UNPACKED_BYTES })
    }

    /// Whether a part is there; upper and lower case count as the same.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&folded(name))
    }

    /// Whether there are parts in a folder.
    pub(crate) fn has_folder(&self, prefix: &str) -> bool {
        self.names.keys().any(|name| name.starts_with(prefix))
    }

    /// A part's text, if the part is there.
    ///
    /// # Errors
    /// When it is damaged, encrypted, or unpacks to too much.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, FormatError> {
        Ok(self.bytes(name)?.map(decoded))
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, FormatError> {
        let Some(nth) = self.names.get(&folded(name)).copied() else { return Ok(None) };
        let mut part = self.zip.by_index(nth).map_err(|error| refused(&error))?;
        let tight = part.compressed_size().saturating_mul(PACKED_RATIO).max(SUSPECT_BYTES);
        let limit = self.left.min(tight);
        let mut bytes = Vec::new();
        let read =
            part.by_ref().take(limit + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error.to_string()))?;
        if read as u64 > limit {
            return Err(FormatError::TooLarge { limit });
        }
        self.left -= read as u64;
        Ok(Some(bytes))
    }
}

fn folded(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// The name of the part that a path leads to from a folder of the archive; one that begins with `/` leads from the top.
pub(crate) fn part_name(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = if path.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

/// XML is UTF-8 unless a byte order mark or its first line says otherwise.
pub(crate) fn decoded(bytes: Vec<u8>) -> String {
    if Encoding::for_bom(&bytes).is_none() {
        let head: Vec<u8> = bytes.iter().take(200).copied().collect();
        let declared = String::from_utf8_lossy(&head).split_once("encoding=").and_then(|(_, rest)| {
            let label = rest.split(['"', '\'']).nth(1)?;
            Encoding::for_label_no_replacement(label.as_bytes())
        });
        if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
            return encoding.decode(&bytes).0.into_owned();
        }
        return String::from_utf8(bytes).unwrap_or_else(|error| UTF_8.decode(error.as_bytes()).0.into_owned());
    }
    UTF_8.decode(&bytes).0.into_owned()
}

fn refused(error: &ZipError) -> FormatError {
    match error {
        ZipError::InvalidPassword => FormatError::Encrypted,
        ZipError::UnsupportedArchive(text) if text.contains("assword") => FormatError::Encrypted,
        error => damaged(&error.to_string()),
    }
}

fn damaged(detail: &str) -> FormatError {
    FormatError::Damaged { what: "its zip container", detail: detail.to_owned() }
}
