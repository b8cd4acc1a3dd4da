//! Which tokens is a text made of, by the shipped list of pieces of words?
//!
//! What Hugging Face's `tokenizers` makes of the model's `tokenizer.json`, without its half second of reading: a test
//! holds them together. The names of special tokens in a text (`[SEP]`) are words like any other here, so that no
//! question can pose as a passage.
//!
//! # Source
//! Devlin et al., BERT, 2018; `BertNormalizer`, `BertPreTokenizer` and `WordPiece` of tokenizers 0.23.

use std::sync::OnceLock;

use unicode_categories::UnicodeCategories as _;
use unicode_normalization::UnicodeNormalization as _;

/// The shipped pieces of words, one a line, a token's number being its line's.
pub(super) const VOCABULARY: &str = include_str!("../../models/preceptor-small/vocab.txt");
/// The token of a word that has no pieces.
const UNKNOWN: u32 = 100;
/// The token before a text.
pub(super) const FIRST: u32 = 101;
/// The token after a text.
pub(super) const LAST: u32 = 102;
/// A word of more characters has no pieces.
const LONGEST_WORD: usize = 100;
/// Slots of the table of pieces, a power of two at twice their number or more.
const SLOTS: usize = 1 << 16;
/// FNV's start and factor, by which pieces are found.
const HASH: (u32, u32) = (0x811c_9dc5, 0x0100_0193);

/// The pieces of words, found by what they say.
pub(super) struct WordPiece {
    /// Each token's text, in order.
    pieces: Vec<&'static str>,
    /// A token's number plus one at its text's slot or after it; 0 where none is.
    slots: Vec<u16>,
}

impl WordPiece {
    /// How many pieces there are.
    pub(super) fn size(&self) -> usize {
        self.pieces.len()
    }

    /// The shipped pieces, read when they are first asked for.
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<WordPiece> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::new(VOCABULARY))
    }

    fn new(vocabulary: &'static str) -> Self {
        let pieces: Vec<&str> = vocabulary.lines().collect();
        let mut slots = vec![0_u16; SLOTS];
        for (at, piece) in pieces.iter().enumerate() {
            let mut slot = hash(HASH.0, piece.as_bytes()) as usize % SLOTS;
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = at as u16 + 1;
        }
        Self { pieces, slots }
    }

    /// The tokens of a text, at most `most`, without those before and after it.
    pub(super) fn tokens(&self, text: &str, most: usize) -> Vec<u32> {
        let mut tokens = Vec::new();
        let mut word = String::new();
        for c in normal(text) {
            let alone = c.is_ascii_punctuation() || c.is_punctuation();
            if c.is_whitespace() || alone {
                self.push_word(&word, &mut tokens);
                word.clear();
            }
            if alone {
                self.push_word(c.encode_utf8(&mut [0; 4]), &mut tokens);
            } else if !c.is_whitespace() {
                word.push(c);
            }
            if tokens.len() >= most {
                break;
            }
        }
        self.push_word(&word, &mut tokens);
        tokens.truncate(most);
        tokens
    }

    /// The longest piece that a word begins with, then the longest that what is left goes on with.
    fn push_word(&self, word: &str, tokens: &mut Vec<u32>) {
        let before = tokens.len();
        let mut start = 0;
        let too_long = word.chars().nth(LONGEST_WORD).is_some();
        while start < word.len() {
            let piece = if too_long { None } else { self.longest(&word[start..], start > 0) };
            let Some((token, bytes)) = piece else {
                tokens.truncate(before);
                return tokens.push(UNKNOWN);
            };
            tokens.push(token);
            start += bytes;
        }
    }

    /// The longest piece that a text begins with, and its bytes.
    fn longest(&self, text: &str, goes_on: bool) -> Option<(u32, usize)> {
        let mark = if goes_on { "##" } else { "" };
        let mut hashed = hash(HASH.0, mark.as_bytes());
        let mut best = None;
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            hashed = hash(hashed, &text.as_bytes()[at..end]);
            if let Some(token) = self.find(hashed, mark, &text[..end]) {
                best = Some((token, end));
            }
        }
        best
    }

    fn find(&self, hashed: u32, mark: &str, rest: &str) -> Option<u32> {
        let mut slot = hashed as usize % SLOTS;
        while self.slots[slot] != 0 {
            let token = self.slots[slot] - 1;
            if self.pieces[usize::from(token)].strip_prefix(mark) == Some(rest) {
                return Some(u32::from(token));
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

fn hash(start: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(start, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(HASH.1))
}

/// A text without control characters and accents, in small letters, each Chinese character a word.
fn normal(text: &str) -> impl Iterator<Item = char> {
    let kept =
        text.chars().filter(|c| !matches!(c, '\0' | '\u{fffd}') && (matches!(c, '\t' | '\n' | '\r') || !c.is_other()));
    let spaced = kept.flat_map(|c| {
        let space = is_chinese(c).then_some(' ');
        space.into_iter().chain([c]).chain(space)
    });
    spaced.nfd().filter(|c| !c.is_mark_nonspacing()).flat_map(char::to_lowercase)
}

/// Whether a character is one of the CJK ideographs' blocks, as BERT lists them.
fn is_chinese(c: char) -> bool {
    matches!(
        u32::from(c),
        0x4E00..=0x9FFF
            | 0x3400..=0x4DBF
            | 0x20000..=0x2A6DF
            | 0x2A700..=0x2B73F
            | 0x2B740..=0x2B81F
            | 0x2B920..=0x2CEAF
            | 0xF900..=0xFAFF
            | 0x2F800..=0x2FA1F
    )
}
