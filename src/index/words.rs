//! Where does a text fall into words? Segmentation and folding, before stems.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// One word of a text, folded: lower case, without accents, apostrophes or the dots of an acronym.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The folded letters.
    pub text: String,
    /// Where it stands, in bytes of the text.
    pub span: Range<usize>,
    /// Whether it was written in capitals in a text that is not: `EHR`, `IT`, `C.M.A.`, or `R` and `C++`
    pub acronym: bool,
    /// How it hangs on the word before it.
    pub joint: Joint,
}

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// White space or other marks.
    Space,
    /// One hyphen: `check-in`.
    Hyphen,
    /// An opening bracket right after an acronym: `CMA (AAMA)`.
    Bracket,
}

/// The words of a text in reading order.
#[must_use]
pub fn segment(text: &str) -> Vec<Word> {
    segment_where(text, |_| true)
}

/// The words of a text that `is_wanted` says, as they are written, in reading order. A word after one that is not wanted has
/// [`Joint::Space`].
#[must_use]
pub(super) fn segment_where(text: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<Word> {
    // Most texts have no word that could be an acronym, so that nobody asks.
    let mut shouted = None;
    let mut words: Vec<Word> = Vec::new();
    let mut rest = 0;
    while let Some(start) = word_start(text, rest) {
        let end = signed_end(text, start, word_end(text, start));
        let raw = &text[start..end];
        rest = end;
        if !is_wanted(raw) {
            continue;
        }
        let joint = words.last().map_or(Joint::Space, |before| joint(&text[before.span.end..start], before));
        let acronym =
            (is_acronym(raw) || is_letter_name(text, start..end)) && !*shouted.get_or_insert_with(|| is_shouted(text));
        // The plural of an acronym is the acronym: `MAs` asks for `MA`.
        let folded = fold(if acronym { raw.strip_suffix('s').unwrap_or(raw) } else { raw });
        if !folded.is_empty() {
            words.push(Word { text: folded, span: start..end, acronym, joint });
        }
    }
    words
}

/// A word's letters and digits in lower case without accents; `’s` at the end is dropped, other apostrophes vanish. The signs
/// of a name like `C++` and `F#` stay.
#[must_use]
pub fn fold(raw: &str) -> String {
    if raw.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return raw.to_ascii_lowercase();
    }
    if let Some((letters, sign)) = SIGNS.iter().find_map(|sign| Some((raw.strip_suffix(sign)?, *sign))) {
        return fold(letters) + sign;
    }
    let raw = raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw);
    raw.nfkd().filter(|c| c.is_alphanumeric() && !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// What a name may end in that is no letter: `C++`, `Notepad++`, `F#`.
const SIGNS: [&str; 2] = ["++", "#"];

/// Where a word ends with the sign of its name; `#` belongs to a single letter only, else it is a number's or a heading's.
fn signed_end(text: &str, start: usize, end: usize) -> usize {
    let rest = &text[end..];
    let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign) && (**sign != "#" || end - start == 1));
    let signed =
        sign.filter(|sign| !rest[sign.len()..].starts_with(|c: char| c.is_alphanumeric() || SIGN_MARKS.contains(&c)));
    end + signed.map_or(0, |sign| sign.len())
}

const SIGN_MARKS: [char; 2] = ['+', '#'];

/// What a capital letter by itself names: a language (`R`), a plan (`B`). `A`, `I` and `U` are words, and who begins with `R u`
/// says no name.
fn is_letter_name(text: &str, span: Range<usize>) -> bool {
    let (raw, rest) = (&text[span.start..span.end], &text[span.end..]);
    let Some(first) = raw.chars().next().filter(char::is_ascii_uppercase) else { return false };
    let signed = raw.len() > 1 && raw.ends_with(SIGN_MARKS);
    let single =
        raw.len() == 1 && !matches!(first, 'A' | 'I' | 'O' | 'U' | 'N') && !rest.starts_with(['\'', '’', '&', '/']);
    let chat = text[..span.start].trim().is_empty() && fold(rest.split_whitespace().next().unwrap_or("")).len() < 6;
    signed || (single && !chat)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`')
}

/// Where the next word starts, from a place on. Most texts are ASCII, whose characters are told apart faster as bytes.
fn word_start(text: &str, from: usize) -> Option<usize> {
    let blank =
        text.as_bytes()[from..].iter().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
    let from = from + blank;
    if text.as_bytes().get(from)?.is_ascii() {
        return Some(from);
    }
    text[from..].find(char::is_alphanumeric).map(|at| from + at)
}

/// The end of the word that starts at `start`: letters and digits, apostrophes between letters, and the dots of `C.M.A.`
fn word_end(text: &str, start: usize) -> usize {
    if let Some(end) = dotted_end(text, start) {
        return end;
    }
    let bytes = text.as_bytes();
    let plain = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    match bytes.get(plain) {
        None => return plain,
        Some(byte) if byte.is_ascii() && !is_apostrophe(char::from(*byte)) => return plain,
        Some(_) => {}
    }
    let mut chars = text[start..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = c.is_alphanumeric()
            || is_combining_mark(c)
            || (is_apostrophe(c) && chars.peek().is_some_and(|(_, next)| next.is_alphabetic()));
        if !inside {
            return start + at;
        }
    }
    text.len()
}

/// The end of an acronym written with dots, where one starts here: at least two single letters, each with its dot.
fn dotted_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    while at + 1 < bytes.len() && bytes[at].is_ascii_alphabetic() && bytes[at + 1] == b'.' {
        at += 2;
    }
    let letters = (at - start) / 2;
    let trailing = bytes.get(at).is_some_and(u8::is_ascii_alphabetic)
        && !bytes.get(at + 1).is_some_and(|next| next.is_ascii_alphanumeric());
    match (letters, trailing) {
        (0, _) | (1, false) => None,
        (_, true) => Some(at + 1),
        (_, false) => Some(at),
    }
}

fn joint(between: &str, before: &Word) -> Joint {
    match between {
        "-" | "\u{2010}" | "\u{2011}" => Joint::Hyphen,
        " (" | "(" if before.acronym => Joint::Bracket,
        _ => Joint::Space,
    }
}

fn is_acronym(raw: &str) -> bool {
    // Most words begin with a small letter.
    if raw.bytes().next().is_none_or(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let small_plural = raw.strip_suffix('s').unwrap_or(raw);
    // `Is` and `As` at the head of a sentence are no plurals.
    let letters = small_plural.chars().filter(|c| c.is_alphabetic());
    letters.count() >= 2 && small_plural.chars().all(|c| c.is_uppercase() || c.is_numeric() || c == '.')
}

/// Whether a text is mostly capitals, so that capitals say nothing about a word.
fn is_shouted(text: &str) -> bool {
    let (mut upper, mut lower) = (0_usize, 0_usize);
    let begins = &text.as_bytes()[..text.len().min(400)];
    if begins.is_ascii() {
        // Most texts; their bytes are counted several at a time.
        upper += begins.iter().filter(|byte| byte.is_ascii_uppercase()).count();
        lower += begins.iter().filter(|byte| byte.is_ascii_lowercase()).count();
    } else {
        for c in text.chars().take(400) {
            upper += usize::from(c.is_uppercase());
            lower += usize::from(c.is_lowercase());
        }
    }
    upper > 8 && upper > 2 * lower
}

/// The first two bytes that a word has once it is folded; `None` where that is not to be told before.
#[must_use]
pub fn beginning(raw: &str) -> Option<u16> {
    match raw.as_bytes() {
        [first, second, ..] if first.is_ascii_alphanumeric() && second.is_ascii_alphanumeric() => {
            Some(u16::from_be_bytes([first.to_ascii_lowercase(), second.to_ascii_lowercase()]))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        segment(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn dots_and_apostrophes_do_not_split_a_word() {
        assert_eq!(texts("The C.M.A. isn't the U.S MA’s"), ["the", "cma", "isnt", "the", "us", "ma"]);
    }

    #[test]
    fn a_sentence_end_is_not_an_acronym() {
        assert_eq!(texts("plan b. Then c."), ["plan", "b", "then", "c"]);
    }

    #[test]
    fn accents_fold_away() {
        assert_eq!(texts("résumé ﬁle Ångström"), ["resume", "file", "angstrom"]);
    }

    #[test]
    fn capitals_mark_an_acronym_unless_all_is_shouted() {
        assert!(segment("health IT basics")[1].acronym);
        assert!(segment("several MAs work")[1].acronym);
        assert!(segment("Is it hard? As I said").iter().all(|word| !word.acronym));
        assert!(segment("WHAT IS IT ALL ABOUT").iter().all(|word| !word.acronym));
    }

    #[test]
    fn signs_and_single_capitals_are_names() {
        assert_eq!(texts("who teaches C++, C# or F#?"), ["who", "teaches", "c++", "c#", "or", "f#"]);
        assert_eq!(texts("see #4, room a#4, 2+3 and a+++b"), ["see", "4", "room", "a", "4", "2", "3", "and", "a", "b"]);
        let names =
            |text: &str| -> Vec<String> { segment(text).into_iter().filter(|w| w.acronym).map(|w| w.text).collect() };
        assert_eq!(names("learn R, then plan B"), ["r", "b"]);
        assert_eq!(names("R u open? I and U"), [""; 0]);
        assert_eq!(names("R programming"), ["r"]);
    }

    #[test]
    fn spans_slice_the_text() {
        let text = "naïve – ¿qué? 今天 e.g. x";
        for word in segment(text) {
            assert_eq!(fold(&text[word.span.clone()]), word.text);
        }
        assert_eq!(texts("several MAs"), ["several", "ma"]);
    }
}
