//! Does a sentence go on from one line to the next?

use crate::corpus::plain::style::{is_capitals, is_title_case, starts_low};

/// Whether a sentence that a line breaks off goes on with another.
pub(super) fn goes_on(before: &str, after: &str) -> bool {
    let open = before.ends_with(|character: char| character.is_alphanumeric() || matches!(character, ',' | ';' | '–'));
    let marked = before.starts_with(['#', '|', '<', ':']) || after.starts_with(['#', '|', '<', ':']);
    let title = is_capitals(before) || is_title_case(before) == Some(true);
    open && !title && !marked && before.split_whitespace().count() > 2 && begins_low(after)
}

/// Whether a line's own first character is a small letter of a word, so that no mark of a list stands there.
pub(super) fn begins_low(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    let first = first.strip_prefix(['(', '"', '“', '‘']).unwrap_or(first);
    let listed = first.len() <= 3 && first.ends_with([')', '.']);
    first.starts_with(char::is_lowercase) && !listed
}

/// Whether a text begins its sentences with capitals, so that a small letter says that one goes on.
pub(in crate::corpus) fn writes_sentences_large<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let (mut low, mut all) = (0_usize, 0_usize);
    for line in lines.filter(|line| line.contains(char::is_alphabetic)) {
        all += 1;
        low += usize::from(starts_low(line));
    }
    low * 3 <= all
}
