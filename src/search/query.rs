//! What does a question look for? Its analyzed, corrected and expanded form.

use std::ops::Range;

use super::compounds::add_parts;
use super::concept::Concept;
use super::kind::QuestionKind;
use super::lexicon::{Lexicon, Variant};
use super::postings::Postings;
use super::shape::Wanted;
use crate::corpus::Language;
use crate::index::{Analyzer, IndexTerm, Mode, fold, is_stop_word, pairs};

/// Most concepts of one query; words past it are not looked for.
pub(super) const MAX_CONCEPTS: usize = 64;

/// Another way to say some words of a question, which holds for this question alone.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Otherwise {
    /// Where the words stand, in bytes of the corrected question.
    pub span: Range<usize>,
    /// What else they may say.
    pub variant: Variant,
}

/// A question's analyzed form.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// The question after chat spellings and misspellings.
    pub text: String,
    /// The guide's language, in which it is analyzed.
    pub language: Language,
    /// Its content, in the order of the question.
    pub concepts: Vec<Concept>,
    /// Every stem of it, stop words kept, for phrasings; with the concept a stem belongs to.
    pub stems: Vec<(String, Option<usize>)>,
    /// Neighbouring content stems, joined as the index joins them.
    pub pairs: Vec<String>,
    /// What kind of answer it asks for.
    pub kind: QuestionKind,
    /// What the passage that answers it holds: a time span, a number, a name.
    pub(super) wanted: Wanted,
    /// For a definition, the passages that spell the term out.
    pub definitions: Vec<usize>,
}

impl Query {
    /// Analyzes a corrected question for one guide.
    #[must_use]
    pub(super) fn new(text: String, otherwise: &[Otherwise], lexicon: &Lexicon, postings: &Postings) -> Self {
        let language = lexicon.language;
        // Told apart once for all who look at them.
        let words = language.words(&text);
        let terms = Analyzer::new(language, Mode::All).terms_of(&words);
        let single: Vec<&IndexTerm> = terms.iter().filter(|term| term.words == 1).collect();
        let mut builder = Builder { postings, otherwise, concepts: Vec::new(), stems: Vec::new() };
        let mut at = 0;
        while at < single.len() && builder.concepts.len() < MAX_CONCEPTS {
            let (taken, variants) = lexicon.longest(&single[at..]).unwrap_or((1, &[]));
            builder.add(&text, &single[at..at + taken], variants);
            at += taken;
        }
        let content: Vec<&IndexTerm> = single.iter().copied().filter(|term| term.content).collect();
        let kind = QuestionKind::of(&text, &words, language);
        let wanted = Wanted::of(&text, &words, language);
        let Builder { mut concepts, stems, .. } = builder;
        let known = Known { postings, language };
        add_compounds(&mut concepts, &text, &single, known);
        add_parts(&mut concepts, postings, language);
        let definitions = if kind == QuestionKind::Definition { definitions(&concepts, lexicon) } else { Vec::new() };
        Self { definitions, pairs: pairs(&content), concepts, stems, kind, wanted, text, language }
    }

    /// The share of the query's weight that the guide knows at all, 0 to 1.
    #[must_use]
    pub fn known_share(&self) -> f32 {
        let known: f32 = self.concepts.iter().filter(|concept| concept.known).map(|concept| concept.idf).sum();
        if self.concepts.is_empty() { 0.0 } else { known / self.total_idf() }
    }

    /// The sum of all concepts' weights.
    #[must_use]
    pub fn total_idf(&self) -> f32 {
        self.concepts.iter().map(|concept| concept.idf).sum()
    }
}

struct Builder<'a> {
    postings: &'a Postings,
    otherwise: &'a [Otherwise],
    concepts: Vec<Concept>,
    stems: Vec<(String, Option<usize>)>,
}

impl Builder<'_> {
    fn add(&mut self, text: &str, terms: &[&IndexTerm], synonyms: &[Variant]) {
        let own: Vec<String> = terms.iter().filter(|term| term.content).map(|term| term.text.clone()).collect();
        let concept = if own.is_empty() && synonyms.is_empty() {
            None
        } else {
            let span = terms[0].span.start..terms[terms.len() - 1].span.end;
            let mut variants = Vec::with_capacity(1 + synonyms.len());
            if !own.is_empty() {
                variants.push(Variant { stems: own, weight: 1.0 });
            }
            variants.extend_from_slice(synonyms);
            let meant =
                self.otherwise.iter().filter(|other| other.span.start < span.end && span.start < other.span.end);
            variants.extend(meant.map(|other| other.variant.clone()));
            self.concept(&text[span], variants)
        };
        for term in terms {
            self.stems.push((term.text.clone(), concept));
        }
    }

    /// Adds a concept, or finds it again where the question says it twice.
    fn concept(&mut self, words: &str, variants: Vec<Variant>) -> Option<usize> {
        if let Some(at) = self.concepts.iter().position(|concept| concept.variants == variants) {
            self.concepts[at].count = self.concepts[at].count.saturating_add(1);
            return Some(at);
        }
        // A variant that the guide lacks says nothing about how telling the concept is there.
        let idf = variants.iter().find_map(|variant| self.idf(variant));
        let known = idf.is_some();
        let idf = idf.unwrap_or_else(|| self.postings.unknown_idf());
        self.concepts.push(Concept { words: words.to_owned(), variants, idf, known, count: 1 });
        Some(self.concepts.len() - 1)
    }

    /// A variant is as telling as its rarest stem; `None` where the guide lacks one of them.
    fn idf(&self, variant: &Variant) -> Option<f32> {
        variant.stems.iter().map(|stem| self.postings.idf(stem)).try_fold(0.0_f32, |most, idf| Some(most.max(idf?)))
    }
}

/// What a guide has, and in which language.
#[derive(Clone, Copy)]
struct Known<'a> {
    postings: &'a Postings,
    language: Language,
}

/// Most words that a guide writes as one: `checkToolCall`.
const JOINED_WORDS: usize = 4;

/// `check in` and `cma aama` also ask for `checkin` and `cmaaama`, where the guide writes them as one word, or with a hyphen or
/// brackets; each of the words is then said.
fn add_compounds(concepts: &mut [Concept], text: &str, single: &[&IndexTerm], known: Known<'_>) {
    let Known { postings, language } = known;
    let folded: Vec<String> = single.iter().map(|term| fold(&text[term.span.clone()])).collect();
    for first in 0..single.len() {
        // Few neighbours are a word together, and the stem of each that is none would be worked out at every question.
        let next = folded.get(first + 1).and_then(|next| next.chars().next());
        if next.is_none_or(|next| !postings.begins_in_text(&format!("{}{next}", folded[first]))) {
            continue;
        }
        for last in first + 1..single.len().min(first + JOINED_WORDS) {
            let joined = folded[first..=last].concat();
            if joined.len() < 5 {
                continue;
            }
            let joined = language.stem(&joined);
            let Some(idf) = postings.idf(&joined).filter(|_| postings.in_text(&joined)) else { continue };
            let parts = &single[first..=last];
            let is_home =
                |concept: &&mut Concept| parts.iter().any(|part| concept.variants[0].stems.contains(&part.text));
            for (at, concept) in concepts.iter_mut().filter(is_home).enumerate() {
                // Of two words the first stands for both, where the guide has the second by itself too.
                if at > 0 && parts.len() == 2 && concept.known {
                    continue;
                }
                concept.variants.push(Variant { stems: vec![joined.clone()], weight: 1.0 });
                if !concept.known {
                    (concept.known, concept.idf) = (true, idf);
                }
            }
        }
    }
}

fn definitions(concepts: &[Concept], lexicon: &Lexicon) -> Vec<usize> {
    let typed = concepts.iter().filter_map(|concept| concept.variants.first());
    let mut passages: Vec<usize> = typed.flat_map(|variant| lexicon.definitions(&variant.stems)).copied().collect();
    passages.sort_unstable();
    passages
}

/// Whether a question has no word at all beside stop words and filler.
#[must_use]
pub fn is_filler(words: &str) -> bool {
    words.split_whitespace().all(|word| is_stop_word(&fold(word)))
}
