//! What is a file? Its bytes say, whatever its name is.

use preceptor_office::Office;

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

/// How files begin that are no text.
const BEGINNINGS: [(&[u8], &str, &str); 24] = [
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
        None if boxed(b"ftyp") => Some(("a film or recording", SOUND)),
        None if bytes.get(60..68) == Some(b"BOOKMOBI") => {
            Some(("a Kindle book", "convert it to EPUB in Calibre and give that"))
        }
        None => None,
    }
}

/// Kinds of text that are read as no guide, by the ending of their name: what each is and what to do.
const TEXTS: [(&[&str], &str, &str); 12] = [
    (&["rst", "rest"], "reStructuredText", "convert it with `pandoc -f rst -t gfm`"),
    (&["adoc", "asciidoc", "asc"], "AsciiDoc", "convert it with `asciidoctor -b html5` and give the page"),
    (&["org"], "Org mode", "convert it with `pandoc -f org -t gfm`"),
    (&["tex", "latex"], "LaTeX", "give the PDF, or convert it with `pandoc -f latex -t gfm`"),
    (&["wiki", "mediawiki", "textile"], "wiki markup", "convert it with `pandoc -t gfm`, or save the page as HTML"),
    (&["csv", "tsv"], "a table", "import questions with answers by `preceptor faq import`, or save it as a web page"),
    (&["json", "jsonl", "ndjson"], "JSON", "give the text that is to be quoted as Markdown"),
    (&["yaml", "yml"], "YAML", "give the text that is to be quoted as Markdown"),
    (&["xml", "svg", "opml"], "XML", "save it as a web page or as text"),
    (&["toml", "ini", "cfg", "conf", "lock"], "settings", "give the text that is to be quoted as Markdown"),
    (
        &["css", "scss", "js", "jsx", "ts", "tsx", "vue", "py", "rs", "sh", "c", "h", "java", "go", "rb", "php"],
        "source code",
        PROGRAM,
    ),
    (&["eml", "mbox", "ics", "vcf"], "mail or calendar data", "save its text as .txt"),
];

/// What a text is by the ending of its name, where it is none that is read.
pub(super) fn unread_text(name: &str) -> Option<(&'static str, &'static str)> {
    let ending = name.rsplit_once('.')?.1.to_lowercase();
    let found = TEXTS.iter().find(|(endings, ..)| endings.contains(&ending.as_str()));
    found.map(|(_, name, way_out)| (*name, *way_out))
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

    #[test]
    fn texts_of_other_kinds_are_known_by_their_endings() {
        assert_eq!(unread_text("chairs.RST").unwrap().0, "reStructuredText");
        assert_eq!(unread_text("lamps.adoc").unwrap().0, "AsciiDoc");
        assert_eq!(unread_text("guide.md"), None);
        assert_eq!(unread_text("guide"), None);
    }
}
