//! In which encoding is a file's text, and had that to be guessed?

use std::borrow::Cow;

use encoding_rs::Encoding;

use super::archive;
use super::note::Note;
use crate::corpus::guess_text;

/// What most files are that are not UTF-8.
const USUAL: &str = "Windows-1252";

/// Whether a file's encoding had to be guessed and is Windows-1252, so that its accents are worth a look. Any other guess is
/// told by a note among those of [`Reading::notes`](super::Reading::notes).
#[must_use]
pub fn is_guessed(bytes: &[u8]) -> bool {
    !bytes.starts_with(archive::BEGINNING)
        && Encoding::for_bom(bytes).is_none()
        && std::str::from_utf8(bytes).is_err()
        && guess_text(bytes).1 == USUAL
}

/// The text of a file, as guides are read too: what a byte order mark says, else UTF-8, else what it is likeliest in.
pub(super) fn decoded(bytes: &[u8]) -> (Cow<'_, str>, Option<Note>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (encoding.decode_without_bom_handling(&bytes[mark..]).0, None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), None);
    }
    let (text, encoding) = guess_text(bytes);
    (Cow::Owned(text), (encoding != USUAL).then_some(Note::Encoding(encoding)))
}
