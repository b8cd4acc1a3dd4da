//! Which text do a page's bytes spell? By their byte order mark, else as declared, else UTF-8, else Windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are searched for a declaration; browsers search 1024.
const DECLARED_WITHIN: usize = 4096;

/// A page's text, and what had to be guessed to read it.
pub(super) fn decode(bytes: &[u8]) -> (String, Option<String>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = unmarked_utf_16(bytes) {
        return with(encoding, bytes);
    }
    let declared = declared(bytes);
    match (std::str::from_utf8(bytes), declared) {
        (Ok(text), Some(encoding)) if encoding == UTF_8 || text.is_ascii() && encoding.is_ascii_compatible() => {
            (text.to_owned(), None)
        }
        (Ok(text), Some(encoding)) if encoding.is_single_byte() => {
            let note = format!("the page says it is {}, but it is UTF-8 and was read so", encoding.name());
            (text.to_owned(), Some(note))
        }
        (Ok(text), None) => (text.to_owned(), None),
        (_, Some(encoding)) if encoding != UTF_8 => with(encoding, bytes),
        (_, declared) => guessed(bytes, declared.is_some()),
    }
}

/// The first characters of a text, at most so many bytes.
pub(super) fn head_of(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> (String, Option<String>) {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let note = format!("some characters are broken {}; check the text for \u{FFFD}", encoding.name());
    (text.into_owned(), broken.then_some(note))
}

/// Bytes that are no UTF-8: a page said to be UTF-8 has some broken characters, unless it has little but those.
fn guessed(bytes: &[u8], said_utf_8: bool) -> (String, Option<String>) {
    let (text, _) = UTF_8.decode_without_bom_handling(bytes);
    let broken = text.matches('\u{FFFD}').count();
    let whole = text.chars().filter(|character| !character.is_ascii() && *character != '\u{FFFD}').count();
    if said_utf_8 && whole > broken {
        return with(UTF_8, bytes);
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let note = "the page is not UTF-8, so it was read as Windows-1252; check its accents";
    (text.into_owned(), Some(note.to_owned()))
}

fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, _, 0, ..] => Some(UTF_16LE),
        [0, b'<', 0, _, ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that the page's `<meta>` or `<?xml` names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: String = bytes.iter().take(DECLARED_WITHIN).map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    let xml = head.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    if let Some(encoding) = xml.and_then(|(inside, _)| label_after(inside, "encoding")) {
        return Some(encoding);
    }
    let metas = head.split("<meta").skip(1).map(|rest| rest.split_once('>').map_or(rest, |(inside, _)| inside));
    let mut found = metas.filter_map(|meta| label_after(meta, "charset"));
    // What could be read as ASCII so far is not UTF-16, whatever it says.
    found.next().map(|encoding| if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

/// The encoding named after `key=`.
fn label_after(text: &str, key: &str) -> Option<&'static Encoding> {
    let (_, rest) = text.split_once(key)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'']);
    let end = rest.find(|character: char| character.is_whitespace() || "\"';>/".contains(character));
    Encoding::for_label(rest.get(..end.unwrap_or(rest.len()))?.as_bytes())
}
