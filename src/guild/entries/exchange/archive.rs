//! Which parts does a workbook have, and do they unpack to no more than a workbook may?

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::ExchangeError;

/// How zip archives begin that are not empty.
pub(super) const BEGINNING: &[u8] = b"PK\x03\x04";
/// The most that all parts of a workbook may unpack to, in bytes: twenty thousand long entries take a third of it.
const MOST_UNPACKED: u64 = 64_000_000;
/// The most that the part with a workbook's styles may unpack to: each takes thirty times its place in memory.
const MOST_STYLES: u64 = 8_000_000;
/// Most texts that a workbook may say it shares.
const MOST_SHARED: u64 = 4_000_000;
/// How many characters of a part say how it is encoded.
const DECLARATION: usize = 200;

/// What stands around a value in XML.
const QUOTES: [char; 2] = ['"', '\''];

/// The parts of a workbook.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Archive<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    /// When its directory is damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ExchangeError> {
        Ok(Self { zip: ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))? })
    }

    /// Whether there is this part, or any in this folder; upper and lower case count as the same.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.file_names().flatten().any(|other| other.to_lowercase().replace('\\', "/").starts_with(name))
    }

    /// Unpacks every part and forgets it, so that what reads the workbook afterwards meets no more than is allowed: the
    /// sizes in an archive's directory are only what it claims. So is the number of texts that a workbook shares, for which
    /// place is made before they are read.
    ///
    /// # Errors
    /// When there is more in it, or a part is damaged.
    pub(super) fn measure(&mut self) -> Result<(), ExchangeError> {
        let mut left = MOST_UNPACKED;
        for nth in 0..self.zip.len() {
            let part = self.zip.by_index(nth).map_err(|error| refused(&error))?;
            let name = part.name().unwrap_or_default().into_owned();
            let kind = name.to_lowercase();
            let most = if kind.ends_with("styles.xml") { left.min(MOST_STYLES) } else { left };
            let unpacked = io::copy(&mut part.take(most + 1), &mut io::sink()).map_err(|error| damaged(&error))?;
            if unpacked > most {
                return Err(ExchangeError::Unpacked(MOST_UNPACKED));
            }
            left -= unpacked;
            if kind.ends_with("sharedstrings.xml") {
                let texts = self.text(&name)?.unwrap_or_default();
                if most_claimed(&texts) > MOST_SHARED {
                    return Err(damaged(&"it claims to share too many texts"));
                }
            }
        }
        Ok(())
    }

    /// A part's text, where the part is there.
    ///
    /// # Errors
    /// When it is damaged, too long, or not UTF-8.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, ExchangeError> {
        let part = match self.zip.by_name(name) {
            Err(ZipError::FileNotFound) => return Ok(None),
            part => part.map_err(|error| refused(&error))?,
        };
        let mut bytes = Vec::new();
        part.take(MOST_UNPACKED + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
        if bytes.len() as u64 > MOST_UNPACKED {
            return Err(ExchangeError::Unpacked(MOST_UNPACKED));
        }
        let text = String::from_utf8(bytes).map_err(|error| damaged(&error))?;
        let start: String = text.chars().take(DECLARATION).collect::<String>().to_lowercase();
        let other = start
            .split_once("encoding=")
            .is_some_and(|(_, name)| !name.trim_start_matches(QUOTES).starts_with("utf-8"));
        if other { Err(damaged(&"its XML is not UTF-8")) } else { Ok(Some(text)) }
    }
}

/// How many shared texts a part says that it has.
fn most_claimed(part: &str) -> u64 {
    let claims = part.split("uniqueCount").skip(1).filter_map(|rest| {
        let digits = rest.trim_start_matches(|c: char| c == '=' || QUOTES.contains(&c) || c.is_whitespace());
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        (end > 0).then(|| digits[..end].parse().unwrap_or(u64::MAX))
    });
    claims.max().unwrap_or_default()
}

fn refused(error: &ZipError) -> ExchangeError {
    match error {
        ZipError::InvalidPassword => ExchangeError::Locked,
        ZipError::UnsupportedArchive(text) if text.contains("assword") => ExchangeError::Locked,
        error => damaged(error),
    }
}

/// The error of a workbook that is damaged in this way.
pub(super) fn damaged(why: &impl ToString) -> ExchangeError {
    ExchangeError::Damaged(why.to_string().chars().take(100).collect())
}
