//! What does a PDF say about itself?

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, String as Bytes};

/// Endings of files' names.
const ENDINGS: [&str; 16] = [
    "html", "htm", "pdf", "doc", "docx", "odt", "rtf", "tex", "indd", "ppt", "pptx", "odp", "pages", "md", "txt", "dvi",
];

/// Names that word processors and printers give unasked.
const NO_TITLES: [&str; 5] = ["untitled", "anonymous", "unspecified", "about:blank", "unbenannt"];

pub(super) fn title(pdf: &Pdf) -> Option<String> {
    let title = pdf.metadata().title.as_ref()?;
    let title = clean(&text_of(title));
    let title = title.strip_prefix("Microsoft Word - ").unwrap_or(&title).trim();
    let is_one = !title.is_empty() && !NO_TITLES.contains(&title.trim_matches(['(', ')']).to_lowercase().as_str());
    (is_one && !is_file_name(title)).then(|| title.to_owned())
}

/// Whether a title is the name of the file that was printed, which says less than its headings.
fn is_file_name(title: &str) -> bool {
    let ending = title.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let is_path = title.starts_with("file:") || title.starts_with("http://") || title.starts_with("https://");
    is_path || ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

pub(super) fn language(pdf: &Pdf) -> Option<String> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let language = clean(&text_of(&catalog.get::<Bytes<'_>>("Lang")?));
    let is_tag = language.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    (!language.is_empty() && is_tag && !language.eq_ignore_ascii_case("x-unknown")).then_some(language)
}

fn clean(text: &str) -> String {
    text.split(|letter: char| letter.is_control() || letter.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The text of a string outside of pages: UTF-16 or UTF-8 if a mark says so, else PDF's own eight bits.
pub(super) fn text_of(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| eight_bit(*byte)).collect(),
    }
}

fn utf_16(bytes: &[u8], order: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(order);
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// `PDFDocEncoding`.
fn eight_bit(byte: u8) -> char {
    const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const SIGNS: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł',
        'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', ' ', '€',
    ];
    let found = match byte {
        0x18..=0x1F => ACCENTS.get(usize::from(byte - 0x18)),
        0x80..=0xA0 => SIGNS.get(usize::from(byte - 0x80)),
        _ => None,
    };
    found.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_in_their_encodings() {
        assert_eq!(text_of(b"\xFE\xFF\0\xC9"), "É");
        assert_eq!(text_of(b"\xEF\xBB\xBFok \xE2\x80\xA2"), "ok •");
        assert_eq!(text_of(b"a\x84b\xE9"), "a—bé");
    }

    #[test]
    fn names_of_files_are_no_titles() {
        assert!(is_file_name("slides.html") && is_file_name("Final draft 3.DOCX") && is_file_name("file:///C:/a"));
        assert!(!is_file_name("Kite workshop") && !is_file_name("Rules No. 3") && !is_file_name("St. Mary"));
    }
}
