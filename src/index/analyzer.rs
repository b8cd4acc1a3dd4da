//! How does a text become index terms? The one analyzer for guides and questions, named and versioned.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::irregular::{base, forms};
use super::words::{Joint, Word, beginning};
use crate::corpus::Language;

/// The numbers in the analyzers' names, which grow whenever the same text would give other terms: of English, of the others.
const ENGLISH_VERSION: u32 = 2;
const OTHERS_VERSION: u32 = 1;

/// One index term of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexTerm {
    /// The stem, or a compound's stem.
    pub text: String,
    /// Where its words stand, in bytes of the text.
    pub span: Range<usize>,
    /// The number of its first word in the text, from 0, stop words counted.
    pub position: usize,
    /// How many words it spans; more than one for a compound (`check-in` as `checkin`).
    pub words: usize,
    /// Whether it says something about the subject: an acronym, or no stop word.
    pub content: bool,
}

/// What an analyzer does with stop words and endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Stems, stop words dropped.
    Content,
    /// Stems, nothing dropped, for phrasings: `how long` and `how much` must stay apart.
    All,
}

/// The analyzer of a language.
#[derive(Debug, Clone, Copy)]
pub struct Analyzer {
    /// Whose words it knows.
    pub language: Language,
    /// What it drops.
    pub mode: Mode,
}

impl Analyzer {
    /// An analyzer of a language.
    #[must_use]
    pub const fn new(language: Language, mode: Mode) -> Self {
        Self { language, mode }
    }

    /// Its name in the schema: an index of another language, or of another version, is none of this one.
    #[must_use]
    pub fn name(self) -> String {
        let (code, version) = match self.language {
            Language::English => ("en", ENGLISH_VERSION),
            other => (other.code(), OTHERS_VERSION),
        };
        match self.mode {
            Mode::Content => format!("preceptor_{code}_{version}"),
            Mode::All => format!("preceptor_{code}_all_{version}"),
        }
    }

    /// The terms of a text, in reading order; a compound follows its first part.
    #[must_use]
    pub fn terms(self, text: &str) -> Vec<IndexTerm> {
        self.terms_of(&self.language.words(text))
    }

    /// The terms of a text whose words are told apart already.
    #[must_use]
    pub fn terms_of(self, words: &[Word]) -> Vec<IndexTerm> {
        let Self { language, mode } = self;
        let mut terms = Vec::with_capacity(words.len() + 4);
        for (position, word) in words.iter().enumerate() {
            let content = language.is_content(word);
            if content || mode != Mode::Content {
                let text = language.stem(&word.text);
                terms.push(IndexTerm { text, span: word.span.clone(), position, words: 1, content });
            }
            if position == 0 || word.joint == Joint::Space {
                terms.extend(compound(language, words, position));
            }
        }
        terms
    }
}

impl Analyzer {
    /// The compounds alone of words that are told apart already.
    #[must_use]
    pub fn compounds(self, words: &[Word]) -> Vec<IndexTerm> {
        let begins = |at: &usize| *at == 0 || words[*at].joint == Joint::Space;
        (0..words.len()).filter(begins).filter_map(|at| compound(self.language, words, at)).collect()
    }
}

/// The words from `first` on that hyphens or brackets tie together, as one term.
fn compound(language: Language, words: &[Word], first: usize) -> Option<IndexTerm> {
    let tied = words[first + 1..]
        .iter()
        .take_while(|word| word.joint == Joint::Hyphen || (word.joint == Joint::Bracket && word.acronym))
        .count();
    if tied == 0 || tied > 3 {
        return None;
    }
    let parts = &words[first..=first + tied];
    let joined: String = parts.iter().map(|word| word.text.as_str()).collect();
    let span = parts[0].span.start..parts[tied].span.end;
    Some(IndexTerm { text: language.stem(&joined), span, position: first, words: tied + 1, content: true })
}

/// Number words stand in the index as digits, so that `sixty months` and `60 months` are one.
const NUMBERS: [(&str, &str); 27] = [
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"),
    ("eighty", "80"),
    ("ninety", "90"),
    ("hundred", "100"),
];

static NUMBER_DIGITS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| NUMBERS.into_iter().collect());

/// Most words whose stems a thread remembers: several times the vocabulary of a guide, a few megabytes at most.
const REMEMBERED_STEMS: usize = 20_000;

thread_local! {
    /// A guide says the same words again and again, and looking a stem up costs a fifth of working it out.
    static STEMS: RefCell<FxHashMap<Box<str>, Box<str>>> = RefCell::default();
}

/// The Snowball English stem of a folded word; a number word becomes its digits, an irregular form its verb.
///
/// # Source
/// Porter's English (Porter2) stemmer, <https://snowballstem.org/algorithms/english/stemmer.html>, in the crate that tantivy uses.
#[must_use]
pub fn stem(folded: &str) -> String {
    STEMS.with_borrow_mut(|stems| {
        if let Some(stem) = stems.get(folded) {
            return stem.to_string();
        }
        let stem = work_out_stem(folded);
        if stems.len() < REMEMBERED_STEMS {
            stems.insert(folded.into(), stem.as_str().into());
        }
        stem
    })
}

/// Whether a folded word has this stem; of a word that begins otherwise it is not worked out.
pub(super) fn has_stem(folded: &str, stem_wanted: &str) -> bool {
    // A stem begins as its verb does, or its digits.
    let whole = NUMBER_DIGITS.get(folded).copied().unwrap_or_else(|| base(folded));
    whole.bytes().next() == stem_wanted.bytes().next() && stem(folded) == stem_wanted
}

fn work_out_stem(folded: &str) -> String {
    match NUMBER_DIGITS.get(folded) {
        Some(digits) => (*digits).to_owned(),
        None => frostem::Stemmer::new(frostem::Algorithm::English).stem(base(folded)).into_owned(),
    }
}

/// How words begin whose stem begins otherwise, by the stem: `taught` for `teach`, `ten` for `10`.
static OTHER_BEGINNINGS: LazyLock<FxHashMap<String, Vec<u16>>> = LazyLock::new(|| {
    let words = forms().map(|(form, _)| form).chain(NUMBERS.iter().map(|(word, _)| *word));
    let mut beginnings: FxHashMap<String, Vec<u16>> = FxHashMap::default();
    for word in words {
        beginnings.entry(work_out_stem(word)).or_default().extend(beginning(word));
    }
    beginnings
});

/// How the words begin that have a stem: as [`beginning`] tells it of a word that stands in a text.
pub fn beginnings(stem: &str) -> impl Iterator<Item = u16> {
    let others = OTHER_BEGINNINGS.get(stem).into_iter().flatten().copied();
    beginning(stem).into_iter().chain(others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_word_is_its_stem_tells_how_it_begins() {
        let words = ["taught", "ate", "bought", "sixty", "10", "teachers", "undergone", "hundred", "renewing"];
        for word in words {
            assert!(beginnings(&stem(word)).any(|begins| Some(begins) == beginning(word)), "{word}");
        }
        assert!(!beginnings("teach").any(|begins| Some(begins) == beginning("bought")));
    }

    fn content(text: &str) -> Vec<String> {
        Analyzer::new(Language::English, Mode::Content).terms(text).into_iter().map(|term| term.text).collect()
    }

    #[test]
    fn question_words_drop_but_names_and_acronyms_stay() {
        assert_eq!(content("who is Alex"), ["alex"]);
        assert_eq!(content("what does RMA stand for"), ["rma", "stand"]);
        assert_eq!(content("what is health IT"), ["health", "it"]);
    }

    #[test]
    fn hyphens_index_the_parts_and_the_whole() {
        assert_eq!(content("check-in"), ["check", "checkin"]);
        assert_eq!(content("pre-visit screening"), ["pre", "previsit", "visit", "screen"]);
    }

    #[test]
    fn a_bracketed_acronym_is_kept_whole_as_well_as_split() {
        assert_eq!(content("the CMA (AAMA) exam"), ["cma", "cmaaama", "aama", "exam"]);
    }

    #[test]
    fn number_words_are_their_digits() {
        assert_eq!(content("sixty months"), content("60 months"));
    }
}
