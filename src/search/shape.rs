//! Does a passage have the shape of what a question asks for: a time span, a number, a name, a list?

use crate::corpus::{BlockKind, Guide, Passage};
use crate::index::{Word, segment};

/// What a question may ask for, or a passage may hold: one bit each.
type Bits = u8;
const SPAN: Bits = 1;
const NUMBER: Bits = 2;
const NAME: Bits = 4;
const PLACE: Bits = 8;
const LIST: Bits = 16;

const TIME_UNITS: [&str; 14] = [
    "month", "months", "year", "years", "week", "weeks", "hour", "hours", "day", "days", "minute", "minutes",
    "annually", "yearly",
];
const PLACES: [&str; 16] = [
    "clinic",
    "clinics",
    "hospital",
    "hospitals",
    "office",
    "offices",
    "center",
    "centers",
    "facility",
    "facilities",
    "practice",
    "practices",
    "region",
    "regions",
    "cities",
    "state",
];
const NUMBER_WORDS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few", "several"];

/// The shapes of a guide's passages, worked out once.
#[derive(Debug, Default)]
pub(super) struct Shapes(Vec<Bits>);

impl Shapes {
    pub(super) fn of(guide: &Guide) -> Self {
        Self(guide.passages.iter().map(of_passage).collect())
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
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted(Bits);

impl Wanted {
    pub(super) fn of(question: &str) -> Self {
        let words = segment(question);
        let has = |word: &str| words.iter().any(|found| found.text == word);
        let pair =
            |first: &str, second: &str| words.windows(2).any(|two| two[0].text == first && two[1].text == second);
        let mut bits = 0;
        if pair("how", "long") || pair("how", "often") || pair("how", "soon") || pair("how", "frequently") {
            bits |= SPAN;
        } else if pair("how", "many") {
            bits |= NUMBER;
        }
        if has("who") || has("whos") || pair("which", "organization") || pair("what", "organization") {
            bits |= NAME;
        }
        if words.first().is_some_and(|word| word.text == "where") {
            bits |= PLACE;
        }
        if has("list") || has("examples") || has("steps") || (pair("what", "are") && !has("called")) {
            bits |= LIST;
        }
        Self(bits)
    }
}

fn of_passage(passage: &Passage) -> Bits {
    let words = segment(&passage.text);
    let number =
        |word: &Word| word.text.bytes().all(|b| b.is_ascii_digit()) || NUMBER_WORDS.contains(&word.text.as_str());
    let mut bits = 0;
    if words.iter().any(number) {
        bits |= NUMBER;
    }
    if words.windows(2).any(|two| number(&two[0]) && TIME_UNITS.contains(&two[1].text.as_str())) {
        bits |= SPAN;
    }
    let capital = |word: &Word| passage.text[word.span.clone()].starts_with(char::is_uppercase);
    if words.iter().any(|word| word.acronym) || words.windows(2).any(|two| capital(&two[0]) && capital(&two[1])) {
        bits |= NAME;
    }
    if words.iter().any(|word| PLACES.contains(&word.text.as_str())) {
        bits |= PLACE;
    }
    let leads = passage.kind == BlockKind::Paragraph && passage.text.trim_end().ends_with(':');
    if leads || passage.list.is_some() || passage.text.matches(',').count() >= 3 {
        bits |= LIST;
    }
    bits
}
