//! Does a passage have the shape of what a question asks for: a time span, a number, a name, a list?

use super::wording::{Heard, Wording};
use crate::corpus::{BlockKind, Guide, Language, Passage};
use crate::index::Word;

/// What a question may ask for, or a passage may hold: one bit each.
type Bits = u8;
const SPAN: Bits = 1;
const NUMBER: Bits = 2;
const NAME: Bits = 4;
const PLACE: Bits = 8;
const LIST: Bits = 16;

/// The shapes of a guide's passages, worked out once.
#[derive(Debug, Default)]
pub(super) struct Shapes(Vec<Bits>);

impl Shapes {
    /// Works out which kinds of things each passage holds.
    pub(super) fn of(guide: &Guide) -> Self {
        let language = guide.manifest.language();
        Self(guide.passages.iter().map(|passage| of_passage(passage, language)).collect())
    }

    /// Whether a passage holds all that a question asks for: 1 or 0; half where the question asks for nothing of the kind.
    pub(super) fn fit(&self, passage: usize, wanted: Wanted) -> f32 {
        match wanted.0 {
            0 => 0.5,
            wanted => f32::from(u8::from(self.0[passage] & wanted == wanted)),
        }
    }
}

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wanted(Bits);

impl Wanted {
    /// What a question, whose words these are, asks for in a language.
    pub(super) fn of(question: &str, words: &[Word], language: Language) -> Self {
        let (heard, wording) = (Heard::new(question, words, language), Wording::of(language));
        let mut bits = 0;
        if heard.has(wording.spans) {
            bits |= SPAN;
        } else if heard.has(wording.numbers) {
            bits |= NUMBER;
        }
        if heard.has(wording.names) {
            bits |= NAME;
        }
        if heard.begins(wording.places) {
            bits |= PLACE;
        }
        if heard.has(wording.items) || (heard.has(wording.several) && !heard.has(wording.called)) {
            bits |= LIST;
        }
        Self(bits)
    }
}

fn of_passage(passage: &Passage, language: Language) -> Bits {
    let words = language.words(&passage.text);
    let (heard, wording) = (Heard::new(&passage.text, &words, language), Wording::of(language));
    let mut bits = 0;
    if heard.has_number(wording.number_words) {
        bits |= NUMBER;
    }
    if heard.counts(wording.time_units, wording.number_words) {
        bits |= SPAN;
    }
    let capital = |word: &Word| passage.text[word.span.clone()].starts_with(char::is_uppercase);
    if words.iter().any(|word| word.acronym) || words.windows(2).any(|two| capital(&two[0]) && capital(&two[1])) {
        bits |= NAME;
    }
    if heard.has(wording.place_words) {
        bits |= PLACE;
    }
    let leads = passage.kind == BlockKind::Paragraph && passage.text.trim_end().ends_with([':', '：']);
    if leads || passage.list.is_some() || passage.text.matches([',', '、', '，']).count() >= 3 {
        bits |= LIST;
    }
    bits
}
