//! Which other words does a guide use for what a question says? Synonyms and glossary, ready to be looked up.

use rustc_hash::FxHashMap;

use super::everyday::everyday;
use crate::corpus::{Guide, Language, Synonyms};
use crate::index::{Analyzer, GuideIndex, IndexField, IndexTerm, Mode, fold};

/// How much a synonym counts beside the word itself, tuned with the fusion weights.
const SYNONYM_WEIGHT: f32 = 0.8;
/// How much a word of [`everyday`] counts: it was written for no guide in particular.
const EVERYDAY_WEIGHT: f32 = 0.75;
/// How much a glossary term's other names count; they name the same thing.
const GLOSSARY_WEIGHT: f32 = 0.95;

/// Another way to say a part of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Its stems.
    pub stems: Vec<String>,
    /// What it counts beside the typed words, 0 to 1.
    pub weight: f32,
}

#[derive(Debug)]
struct LexiconEntry {
    from: Vec<String>,
    variants: Vec<Variant>,
}

/// All synonyms and glossary terms of a guide.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// The guide's.
    pub(super) language: Language,
    by_first: FxHashMap<String, Vec<LexiconEntry>>,
    words: rustc_hash::FxHashSet<String>,
    /// For a term's stems joined by spaces, the passages that spell it out.
    defined_in: FxHashMap<String, Vec<usize>>,
}

impl Lexicon {
    /// The lexicon of a guide and its index.
    #[must_use]
    pub fn new(guide: &Guide, index: &GuideIndex) -> Self {
        let language = guide.manifest.language();
        let mut lexicon = Self { language, ..Self::default() };
        lexicon.add_rules(&guide.synonyms, SYNONYM_WEIGHT);
        // A test reads the embedded rules, so none is left out here.
        lexicon.add_rules(&Synonyms::parse("everyday.txt", everyday(language)).unwrap_or_default(), EVERYDAY_WEIGHT);
        for term in &guide.glossary {
            let ways: Vec<&String> = std::iter::once(&term.term).chain(&term.expansion).chain(&term.aliases).collect();
            for from in &ways {
                lexicon.add(from, ways.iter().copied().filter(|to| to != from), GLOSSARY_WEIGHT);
            }
            if let Some(expansion) = &term.expansion {
                lexicon.define(&ways, &term.term, expansion, index);
            }
        }
        for entries in lexicon.by_first.values_mut() {
            entries.sort_by(|a, b| b.from.len().cmp(&a.from.len()).then_with(|| a.from.cmp(&b.from)));
        }
        lexicon
    }

    fn add_rules(&mut self, synonyms: &Synonyms, weight: f32) {
        for rule in &synonyms.rules {
            for from in &rule.from {
                self.add(from, rule.to.iter().filter(|to| *to != from), weight);
            }
        }
    }

    fn add<'a>(&mut self, from: &str, to: impl Iterator<Item = &'a String>, weight: f32) {
        let language = self.language;
        let from_stems = stems(from, language, Mode::All);
        let Some(first) = from_stems.first().cloned() else { return };
        self.words.extend(from.split_whitespace().map(fold));
        let variants = to
            .map(|to| Variant { stems: stems(to, language, Mode::Content), weight })
            .filter(|variant| !variant.stems.is_empty());
        let entries = self.by_first.entry(first).or_default();
        match entries.iter_mut().find(|entry| entry.from == from_stems) {
            Some(entry) => entry.variants.extend(variants),
            None => entries.push(LexiconEntry { from: from_stems, variants: variants.collect() }),
        }
    }

    /// Notes which passages hold both a term and what it stands for.
    fn define(&mut self, ways: &[&String], term: &str, expansion: &str, index: &GuideIndex) {
        let language = self.language;
        let stems = |text: &str| stems(text, language, Mode::Content);
        let both: Vec<String> = stems(term).into_iter().chain(stems(expansion)).collect();
        let mut holding = vec![0_usize; index.passages];
        for (at, stem) in both.iter().enumerate() {
            for doc in index.documents(IndexField::Text, stem) {
                let held = &mut holding[doc as usize];
                *held += usize::from(*held == at);
            }
        }
        let passages: Vec<usize> = (0..index.passages).filter(|doc| holding[*doc] == both.len()).collect();
        for way in ways {
            self.defined_in.entry(stems(way).join(" ")).or_insert_with(|| passages.clone());
        }
    }

    /// The passages that spell out the term with these content stems.
    #[must_use]
    pub fn definitions(&self, stems: &[String]) -> &[usize] {
        self.defined_in.get(&stems.join(" ")).map_or(&[], Vec::as_slice)
    }

    /// The longest entry that starts at the first of these terms: how many terms it takes, and its variants.
    #[must_use]
    pub fn longest<'a>(&'a self, terms: &[&IndexTerm]) -> Option<(usize, &'a [Variant])> {
        let entries = self.by_first.get(&terms.first()?.text)?;
        let fits = |entry: &&LexiconEntry| {
            entry.from.len() <= terms.len() && entry.from.iter().zip(terms).all(|(stem, term)| *stem == term.text)
        };
        entries.iter().find(fits).map(|entry| (entry.from.len(), entry.variants.as_slice()))
    }

    /// The folded words by themselves for which a guide has others.
    pub(super) fn leading<'a>(&'a self, has: &'a dyn Fn(&str) -> bool) -> impl Iterator<Item = &'a str> {
        let leads = move |variant: &Variant| variant.stems.iter().all(|stem| has(stem));
        self.words.iter().map(String::as_str).filter(move |word| {
            let entries = self.by_first.get(&self.language.stem(word)).into_iter().flatten();
            entries.filter(|entry| entry.from.len() == 1).flat_map(|entry| &entry.variants).any(leads)
        })
    }

    /// Whether an entry holds the folded word.
    #[must_use]
    pub fn knows(&self, folded: &str) -> bool {
        self.words.contains(folded)
    }
}

fn stems(text: &str, language: Language, mode: Mode) -> Vec<String> {
    Analyzer::new(language, mode).terms(text).into_iter().filter(|term| term.words == 1).map(|term| term.text).collect()
}
