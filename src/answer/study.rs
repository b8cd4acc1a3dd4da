//! What does a guide say of a term, and of two things side by side? For looking things up.

use std::collections::HashSet;
use std::ops::Range;

use super::desk::Desk;
use super::quote::{quote, with_code};
use super::types::Evidence;
use crate::corpus::{BlockKind, Passage, Term};
use crate::index::segment;
use crate::search::{Concept, Hit, Query};

/// How many passages are looked at for one term or one side.
const HITS: usize = 24;
/// Most quotes for one side of a comparison.
const QUOTES_A_SIDE: usize = 2;

/// A term with the passage that defines it.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The term as the glossary writes it.
    pub term: String,
    /// What it stands for, where the guide gives it.
    pub expansion: Option<String>,
    /// The passage that says most of it; `None` where no passage names it.
    pub evidence: Option<Evidence>,
}

/// Two things side by side.
#[derive(Debug, Clone, PartialEq)]
pub enum Comparison {
    /// One of the two has no word in it.
    Empty,
    /// Both are the same.
    Same,
    /// What the guide says of each; nothing where it does not speak of it.
    Sides([Vec<Evidence>; 2]),
}

impl Desk<'_> {
    /// What the guide says of two things.
    #[must_use]
    pub fn compare(&self, sides: [&str; 2]) -> Comparison {
        let [a, b] = sides.map(str::trim);
        if sides.iter().any(|side| !side.chars().any(char::is_alphanumeric)) {
            return Comparison::Empty;
        }
        if a.to_lowercase() == b.to_lowercase() {
            Comparison::Same
        } else {
            Comparison::Sides([self.side(a), self.side(b)])
        }
    }

    /// What a term of the glossary stands for, and the passage that defines it.
    #[must_use]
    pub fn define(&self, name: &str) -> Option<Definition> {
        let term = self.guide.term(name)?;
        let ranking = self.searcher.search(&format!("what is {}", term.term), self.guide, self.index, HITS);
        let passages = self.guide.passages.iter();
        let by_rank = ranking.hits.iter().map(|hit| hit.passage).find(|at| names(&self.guide.passages[*at], term));
        let best = ranking.query.definitions.iter().copied().find(|at| names(&self.guide.passages[*at], term));
        let at = best.or(by_rank).or_else(|| passages.clone().position(|passage| names(passage, term)));
        let evidence = at.map(|at| quote(self.guide, &ranking.query, &self.with_code(at), 0.0));
        Some(Definition { term: term.term.clone(), expansion: term.expansion.clone(), evidence })
    }

    /// What the guide says of one side of a comparison: its best passage and its best row of a table; nothing where the
    /// guide does not speak of it.
    #[must_use]
    pub fn side(&self, side: &str) -> Vec<Evidence> {
        let ranking = self.searcher.search(side, self.guide, self.index, HITS);
        let ranking = self.weigh(ranking);
        let sure = self.confidence(&ranking) >= self.threshold();
        let query = &ranking.query;
        let speaks = |hit: &&Hit| speaks_of(query, &self.guide.passages[hit.passage]);
        let about = |hit: &&Hit| sure || speaks(hit);
        let is_row = |hit: &&Hit| self.guide.passages[hit.passage].kind == BlockKind::TableRow;
        let text = ranking.hits.iter().filter(about).find(|hit| !is_row(hit));
        let row = ranking.hits.iter().filter(speaks).find(is_row);
        let found = text.into_iter().chain(row).take(QUOTES_A_SIDE);
        found.map(|hit| quote(self.guide, query, &self.with_code(hit.passage), hit.score)).collect()
    }

    /// What stands directly under the heading of the section at a place; `None` where its parts have it all.
    #[must_use]
    pub fn whole_section(&self, at: usize) -> Option<Evidence> {
        self.quote_again("", &self.guide.sections[at].passages)
    }

    /// A passage with the code that it introduces.
    fn with_code(&self, passage: usize) -> Range<usize> {
        with_code(self.guide, passage..passage + 1, self.policy.quote_bytes)
    }

    /// The quote of some passages again, with what in it matches a question.
    #[must_use]
    pub fn quote_again(&self, question: &str, passages: &Range<usize>) -> Option<Evidence> {
        let first = self.guide.passages.get(passages.start)?;
        let last = self.guide.passages.get(passages.end.checked_sub(1)?)?;
        let query = self.searcher.understand(question, self.guide, self.index).query;
        (passages.start < passages.end && first.document == last.document)
            .then(|| quote(self.guide, &query, passages, 0.0))
    }
}

/// Whether a passage says a term in one of its names as the guide would write it: itself or its expansion.
fn names(passage: &Passage, term: &Term) -> bool {
    let words: Vec<String> = segment(&passage.text).into_iter().map(|word| word.text).collect();
    let said = |name: &str| {
        let name: Vec<String> = segment(name).into_iter().map(|word| word.text).collect();
        !name.is_empty() && words.windows(name.len()).any(|window| window == name)
    };
    said(&term.term) || term.expansion.as_deref().is_some_and(said) || term.aliases.iter().any(|alias| said(alias))
}

/// Whether a passage has every concept of a query in its own words or heading's context.
fn speaks_of(query: &Query, passage: &Passage) -> bool {
    let language = query.language;
    let words = language.words(&passage.text).into_iter().chain(language.words(&passage.context));
    let stems: HashSet<String> = words.map(|word| language.stem(&word.text)).collect();
    let has = |concept: &Concept| {
        concept.variants.iter().any(|variant| variant.stems.iter().all(|stem| stems.contains(stem.as_str())))
    };
    !query.concepts.is_empty() && query.concepts.iter().all(has)
}
