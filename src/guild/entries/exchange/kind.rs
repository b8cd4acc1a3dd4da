//! What is a file, by its bytes? A workbook, a text, or no table at all.

use encoding_rs::Encoding;

use super::archive;
use super::archive::Archive;
use super::error::{ExchangeError, Remedy};
use crate::corpus::unread_kind;

/// How many first bytes of a text are looked at.
const START_BYTES: usize = 1024;
/// Of so many bytes of a text one may be a control character, which a chat or a terminal left there.
const CONTROLS: usize = 50;
/// How old office programs' files begin.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// How other files begin, and what they are.
const BEGINNINGS: [(&[u8], &str, Remedy); 19] = [
    (b"\x89PNG", "a picture (PNG), not a table", Remedy::Copy),
    (b"\xFF\xD8\xFF", "a picture (JPEG), not a table", Remedy::Copy),
    (b"GIF8", "a picture (GIF), not a table", Remedy::Copy),
    (b"II*\0", "a picture (TIFF), not a table", Remedy::Copy),
    (b"MM\0*", "a picture (TIFF), not a table", Remedy::Copy),
    (b"%PDF", "a PDF, not a table", Remedy::Copy),
    (b"{\\rtf", "a rich text (RTF), not a table", Remedy::Copy),
    (b"\x1F\x8B", "an archive (gzip)", Remedy::Unpack),
    (b"7z\xBC\xAF\x27\x1C", "an archive (7z)", Remedy::Unpack),
    (b"Rar!", "an archive (RAR)", Remedy::Unpack),
    (b"SQLite format 3\0", "a database (SQLite), not a table; `preceptor restore` reads backups", Remedy::Copy),
    (b"<!doctype html", "a web page (HTML), not a table", Remedy::Copy),
    (b"<html", "a web page (HTML), not a table", Remedy::Copy),
    (b"<head", "a web page (HTML), not a table", Remedy::Copy),
    (b"<body", "a web page (HTML), not a table", Remedy::Copy),
    (b"<table", "a web page (HTML)", Remedy::SaveAs),
    (b"<svg", "a picture (SVG), not a table", Remedy::Copy),
    (b"<?xml", "XML", Remedy::SaveAs),
    (b"ID3", "a sound (MP3), not a table", Remedy::Copy),
];

/// What zip archives hold that are no workbooks of ours, by a part or a folder.
const ZIPPED: [(&str, &str, Remedy); 9] = [
    ("xl/workbook.bin", "a binary workbook (.xlsb)", Remedy::SaveAs),
    ("word/", "a Word document, not a table", Remedy::Copy),
    ("ppt/", "a PowerPoint presentation, not a table", Remedy::Copy),
    ("index/document.iwa", "a Numbers, Pages or Keynote file", Remedy::Export),
    ("index.apxl", "a Keynote file, not a table", Remedy::Copy),
    ("meta-inf/container.xml", "an e-book (EPUB), not a table", Remedy::Copy),
    ("androidmanifest.xml", "a program, not a table", Remedy::Copy),
    ("meta-inf/manifest.mf", "a program, not a table", Remedy::Copy),
    ("", "a zip archive", Remedy::Unpack),
];

/// What the containers of old office programs hold, by a name in their directory.
const OLD: [(&str, &str, Remedy); 4] = [
    ("WordDocument", "an old Word document (.doc), not a table", Remedy::Copy),
    ("PowerPoint Document", "an old PowerPoint presentation (.ppt), not a table", Remedy::Copy),
    ("Workbook", "an old Excel workbook (.xls)", Remedy::SaveAs),
    ("Book", "an old Excel workbook (.xls)", Remedy::SaveAs),
];

/// What a file is that may be a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Workbook(Workbook),
    Text,
}

/// A workbook's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Workbook {
    /// Excel's.
    Xlsx,
    /// OpenDocument's.
    Ods,
}

/// What a file is.
///
/// # Errors
/// When it can't be a table; its kind is named.
pub(super) fn of(bytes: &[u8]) -> Result<Kind, ExchangeError> {
    if bytes.starts_with(archive::BEGINNING) {
        return Archive::open(bytes)?.kind().map(Kind::Workbook);
    }
    if bytes.starts_with(OLE) {
        return Err(old(bytes));
    }
    let start = &bytes[..bytes.len().min(START_BYTES)];
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    let begins = |with: &[u8]| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    if let Some((_, what, remedy)) = BEGINNINGS.iter().find(|(with, ..)| begins(with)) {
        return Err(ExchangeError::NoTable { what, remedy: *remedy });
    }
    if let Some(what) = unread_kind(bytes) {
        return Err(ExchangeError::NoTable {
            what,
            remedy: if what.ends_with("archive") { Remedy::Unpack } else { Remedy::Copy },
        });
    }
    if start.contains(&0) && Encoding::for_bom(bytes).is_none() {
        return Err(ExchangeError::NoTable { what: "no text (it has NUL bytes)", remedy: Remedy::Copy });
    }
    Ok(Kind::Text)
}

/// Why a text that is no table was none: where much of it is control characters, it is no text either. Such characters
/// alone say nothing: an entry may have some, and is read again as it was written.
pub(super) fn unless_text(bytes: &[u8], why: ExchangeError) -> ExchangeError {
    let start = &bytes[..bytes.len().min(START_BYTES)];
    let controls = start.iter().filter(|byte| is_control(**byte)).count();
    let is_about_columns = matches!(
        why,
        ExchangeError::UnknownColumn { .. }
            | ExchangeError::NoHeader(_)
            | ExchangeError::MissingColumn(_)
            | ExchangeError::NoTable { .. }
    );
    if is_about_columns && Encoding::for_bom(bytes).is_none() && controls > start.len() / CONTROLS {
        return ExchangeError::NoTable { what: "no text (it has control characters)", remedy: Remedy::Copy };
    }
    why
}

/// Whether a byte stands in no text: a control character that neither parts lines, cells nor pages nor ends a file.
fn is_control(byte: u8) -> bool {
    matches!(byte, 0x01..=0x08 | 0x0E..=0x19 | 0x1C..=0x1F | 0x7F)
}

impl Archive<'_> {
    fn kind(mut self) -> Result<Workbook, ExchangeError> {
        let kind = self.text("mimetype")?.unwrap_or_default();
        let (what, remedy) = match kind.trim().strip_prefix("application/vnd.oasis.opendocument.") {
            Some(kind) if kind.starts_with("spreadsheet") => return Ok(Workbook::Ods),
            Some(kind) if kind.starts_with("text") => ("an OpenDocument text (.odt), not a table", Remedy::Copy),
            Some(_) => ("an OpenDocument presentation, drawing or formula, not a table", Remedy::Copy),
            None if self.has("xl/workbook.xml") => return Ok(Workbook::Xlsx),
            None => {
                let found = ZIPPED.into_iter().find(|(name, ..)| self.has(name));
                found.map_or(("a zip archive", Remedy::Unpack), |(_, what, remedy)| (what, remedy))
            }
        };
        Err(ExchangeError::NoTable { what, remedy })
    }
}

/// What a file of an old office program is: the names in its directory are UTF-16.
fn old(bytes: &[u8]) -> ExchangeError {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).step_by(2).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        return ExchangeError::Locked;
    }
    let found = OLD.into_iter().find(|(name, ..)| has(name)).map(|(_, what, remedy)| (what, remedy));
    let (what, remedy) = found.unwrap_or(("a file of an old office program, not a table", Remedy::Copy));
    ExchangeError::NoTable { what, remedy }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_called_by_its_name_whatever_it_is() {
        for (bytes, what) in [
            (&b"\x89PNG\r\n\x1a\n"[..], "a picture (PNG), not a table"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP picture"),
            (b"RIFF\x10\0\0\0WAVEfmt ", "a recording"),
            (b"\0\0\0\x18ftypheic\0\0", "a picture"),
            (b"\0\0\0\x18ftypmp42\0\0", "a film or recording"),
            (b"BM\x46\0\0\0\0\0", "a bitmap picture"),
            (b"OggS\0\x02", "an Ogg recording"),
            (b"\x28\xB5\x2F\xFDabc", "a Zstandard archive"),
            (b"\x7FELF\x02\x01", "a program"),
            (b"wOF2\0\x01", "a font"),
        ] {
            let why = of(bytes).unwrap_err();
            assert!(matches!(why, ExchangeError::NoTable { what: found, .. } if found == what), "{what}: {why}");
        }
        for text in
            ["question,answer\nBMX?,yes\n", "question\tanswer\x0b\nis it\x0c new?\tyes\n\x1a", "\u{2030}png,answer\n"]
        {
            assert_eq!(of(text.as_bytes()).unwrap(), Kind::Text, "{text}");
        }
        let unknown = b"\x01\x02\x03 nothing known \x04\x05";
        let why = super::super::read(unknown, &["farm"]).unwrap_err().to_string();
        assert!(why.starts_with("the file is no text (it has control characters); copy its entries"), "{why}");
    }
}
