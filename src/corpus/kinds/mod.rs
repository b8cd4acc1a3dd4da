//! What is a file? Its bytes say, whatever its name is.

mod texts;

use preceptor_office::Office;

pub(super) use texts::{behind_marks, is_markup, text_by_name, unread_text};

/// What a file's bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text, as far as can be told.
    Text,
    /// A web page.
    Html,
    /// A PDF.
    Pdf,
    /// An office file or e-book, or a container like theirs.
    Office(Office),
    /// What no text is read from.
    Other {
        /// What it is, with its article.
        name: &'static str,
        /// What to do instead.
        way_out: &'static str,
    },
}

const PICTURE: &str = "have the words in it recognized (OCR) and save them as text";
const SOUND: &str = "have it written down and save that as text";
const ARCHIVE: &str = "unpack it and give the files in it";
const PROGRAM: &str = "give the text that is to be quoted";
const FONT: &str = "give the text that is to be quoted";

/// How files begin that are no text.
const BEGINNINGS: [(&[u8], &str, &str); 29] = [
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", PICTURE),
    (b"\xFF\xD8\xFF", "a JPEG picture", PICTURE),
    (b"GIF87a", "a GIF picture", PICTURE),
    (b"GIF89a", "a GIF picture", PICTURE),
    (b"II*\0", "a TIFF picture", PICTURE),
    (b"MM\0*", "a TIFF picture", PICTURE),
    (b"BM", "a bitmap picture", PICTURE),
    (b"ID3", "an MP3 recording", SOUND),
    (b"OggS", "an Ogg recording", SOUND),
    (b"fLaC", "a FLAC recording", SOUND),
    (b"\x1A\x45\xDF\xA3", "a Matroska film", SOUND),
    (b"\x1F\x8B", "a gzip archive", ARCHIVE),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", ARCHIVE),
    (b"Rar!\x1A\x07", "a RAR archive", ARCHIVE),
    (b"BZh", "a bzip2 archive", ARCHIVE),
    (b"\xFD7zXZ\0", "an xz archive", ARCHIVE),
    (b"\x28\xB5\x2F\xFD", "a Zstandard archive", ARCHIVE),
    (b"\x7FELF", "a program", PROGRAM),
    (b"MZ\x90", "a program", PROGRAM),
    (b"MZ", "a program", PROGRAM),
    (b"\0asm", "a program (WebAssembly)", PROGRAM),
    (b"\0\x01\0\0", "a font", FONT),
    (b"OTTO", "a font", FONT),
    (b"wOF", "a font", FONT),
    (b"SQLite format 3\0", "an SQLite database", "export the text that is to be quoted"),
    (b"%!PS", "a PostScript file", "convert it with `ps2pdf` and give the PDF"),
    (b"ITSF", "a compiled help file (.chm)", "unpack it (`7z x FILE`) and give the web pages in it"),
    (b"AT&TFORM", "a DjVu scan", PICTURE),
    (b"\xEF\xBB\xBF%PDF", "a damaged PDF", "open it in a viewer and save or print it as PDF anew"),
];

/// What a file's bytes are.
pub(super) fn kind_of(bytes: &[u8]) -> Kind {
    if preceptor_pdf::is_pdf(bytes) {
        return Kind::Pdf;
    }
    if let Some(office) = preceptor_office::sniff(bytes) {
        return Kind::Office(office);
    }
    if let Some((name, way_out)) = binary(bytes) {
        return Kind::Other { name, way_out };
    }
    if preceptor_html::is_html(bytes) {
        return Kind::Html;
    }
    Kind::Text
}

/// What a file is, with its article, by its bytes; `None` for text, office files, and what is not known.
#[must_use]
pub fn unread_kind(bytes: &[u8]) -> Option<&'static str> {
    binary(bytes).map(|(name, _)| name)
}

fn binary(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let begins = BEGINNINGS.iter().find(|(beginning, ..)| bytes.starts_with(beginning));
    // Two letters begin many a text, too.
    let begins = begins.filter(|(beginning, ..)| beginning.len() > 3 || bytes.contains(&0));
    let boxed = |name: &[u8]| bytes.get(4..4 + name.len()) == Some(name);
    let riff = |name: &[u8]| bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(name);
    match begins {
        Some((_, name, way_out)) => Some((name, way_out)),
        None if riff(b"WEBP") => Some(("a WebP picture", PICTURE)),
        None if riff(b"WAVE") || riff(b"AVI ") => Some(("a recording", SOUND)),
        None if boxed(b"ftypavif") || boxed(b"ftyphei") => Some(("a picture", PICTURE)),
        None if bytes.get(257..262) == Some(b"ustar") => Some(("a tar archive", ARCHIVE)),
        None if boxed(b"ftyp") => Some(("a film or recording", SOUND)),
        None if bytes.get(60..68) == Some(b"BOOKMOBI") => {
            Some(("a Kindle book", "convert it to EPUB in Calibre and give that"))
        }
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_say_what_a_file_is() {
        assert!(matches!(kind_of(b"\x89PNG\r\n\x1a\n...."), Kind::Other { name: "a PNG picture", .. }));
        assert!(matches!(kind_of(b"RIFF\0\0\0\0WEBPVP8 "), Kind::Other { name: "a WebP picture", .. }));
        assert_eq!(kind_of(b"%PDF-1.7\n%\xE2\xE3"), Kind::Pdf);
        assert_eq!(kind_of(b"{\\rtf1 hello}"), Kind::Office(Office::Rtf));
        assert_eq!(kind_of(b"<!doctype html><p>hello"), Kind::Html);
        assert_eq!(kind_of(b"# Hello\n\n<p align=\"center\">hi</p>\n\n## More"), Kind::Text);
        assert_eq!(kind_of(b"BMX riders meet at eight"), Kind::Text);
        assert_eq!(kind_of(b""), Kind::Text);
    }
}
