//! Which text do a file's bytes spell? UTF-8 if they can, UTF-16 if a byte order mark says so, else what it is likeliest in.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::block::{Note, Severity};
use super::code_page::guess_text;
use super::error::CorpusError;

/// A file's text, and what had to be guessed to read it.
///
/// Line ends stay as they are, because spans are bytes of this text.
///
/// # Errors
/// When the bytes are no text, or a text of white space only.
pub fn decode(file: &str, bytes: &[u8]) -> Result<(String, Option<Note>), CorpusError> {
    let (text, note) = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(file, UTF_16LE, rest),
        [0xFE, 0xFF, rest @ ..] => utf_16(file, UTF_16BE, rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] => eight_bit(file, rest),
        _ => eight_bit(file, bytes),
    };
    refuse_binary(file, &text)?;
    if text.trim().is_empty() {
        return Err(CorpusError::Empty { file: file.to_owned() });
    }
    Ok((text, note))
}

fn utf_16(file: &str, encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> (String, Option<Note>) {
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    let note =
        lossy.then(|| warning(file, "broken UTF-16: some characters were replaced by `\u{FFFD}`; save it as UTF-8"));
    (text.into_owned(), note)
}

fn eight_bit(file: &str, bytes: &[u8]) -> (String, Option<Note>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), None),
        Err(_) => {
            let (text, encoding) = guess_text(bytes);
            let note = format!("not UTF-8, so it was read as {encoding}; check its accents and save it as UTF-8");
            (text, Some(warning(file, &note)))
        }
    }
}

fn warning(file: &str, text: &str) -> Note {
    Note { severity: Severity::Warning, file: file.to_owned(), line: None, text: text.to_owned() }
}

/// Refuses NUL bytes and texts that are a tenth control characters or more; white space is not counted.
fn refuse_binary(file: &str, text: &str) -> Result<(), CorpusError> {
    let binary = |evidence| Err(CorpusError::Binary { file: file.to_owned(), evidence });
    if text.as_bytes().contains(&0) {
        return binary("it has NUL bytes");
    }
    let mut all = 0_usize;
    let mut control = 0_usize;
    for character in text.chars().filter(|character| !character.is_whitespace()) {
        all += 1;
        control += usize::from(character.is_control());
    }
    if control > 0 && control * 10 >= all { binary("much of it is control characters") } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_and_its_mark_are_read_without_a_note() {
        assert_eq!(decode("a", "\u{FEFF}caf\u{e9}\r\n".as_bytes()).unwrap(), ("caf\u{e9}\r\n".to_owned(), None));
    }

    #[test]
    fn utf_16_is_read_in_both_byte_orders() {
        let little: Vec<u8> = "\u{FEFF}Ünï 🩺".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{FEFF}Ünï 🩺".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode("a", &little).unwrap().0, "Ünï 🩺");
        assert_eq!(decode("a", &big).unwrap().0, "Ünï 🩺");
    }

    #[test]
    fn a_lone_surrogate_is_replaced_and_noted() {
        let (text, note) = decode("a", &[0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0]).unwrap();
        assert_eq!(text, "A\u{FFFD}B");
        assert_eq!(note.unwrap().severity, Severity::Warning);
    }

    #[test]
    fn invalid_utf_8_is_windows_1252_and_says_so() {
        let (text, note) = decode("a", b"caf\xe9 \x93ok\x94").unwrap();
        assert_eq!(text, "café “ok”");
        assert!(note.unwrap().text.contains("Windows-1252"));
    }

    #[test]
    fn the_code_page_that_was_guessed_is_named() {
        for (bytes, read, name) in [
            (&b"die T\x81r ist offen"[..], "die Tür ist offen", "DOS code page 850"),
            (&b"don\xd5t open the caf\x8e"[..], "don’t open the café", "Mac Roman"),
        ] {
            let (text, note) = decode("a", bytes).unwrap();
            assert_eq!(text, read);
            let note = note.unwrap();
            assert_eq!(note.severity, Severity::Warning);
            assert!(note.text.contains(&format!("read as {name};")), "{}", note.text);
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(decode("a", b"a\0b"), Err(CorpusError::Binary { .. })));
        assert!(matches!(decode("a", b"\x01\x02\x03x"), Err(CorpusError::Binary { .. })));
        assert!(matches!(decode("a", b""), Err(CorpusError::Empty { .. })));
        assert!(matches!(decode("a", b" \r\n\t"), Err(CorpusError::Empty { .. })));
        assert!(matches!(decode("a", b"\xEF\xBB\xBF"), Err(CorpusError::Empty { .. })));
    }
}
