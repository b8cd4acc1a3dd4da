//! How does a term that was looked up look as JSON?

use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Definition, QuoteRecord};
use crate::corpus::Guide;
use crate::engine::Engine;

/// How many terms are named where one is not there, of each guide.
const NEAREST: usize = 3;

/// What was found of a term.
#[derive(Debug)]
pub struct TermLook<'a> {
    guide: &'a Guide,
    found: Option<Definition>,
    nearest: Vec<&'a str>,
}

/// What was found of a term; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TermLook)]
pub struct TermLookRecord<'a> {
    /// What was asked for.
    asked: &'a str,
    /// The id of the guide.
    guide: &'a str,
    /// The term as the glossary writes it; null where it has none.
    #[schema(required = true)]
    term: Option<&'a str>,
    /// What it stands for; null where the guide does not say.
    #[schema(required = true)]
    expansion: Option<&'a str>,
    /// The passage that says most of it; null where none names it.
    #[schema(required = true)]
    quote: Option<QuoteRecord<'a>>,
    /// Terms like it, where it is none.
    nearest: &'a [&'a str],
}

impl Engine {
    /// Looks a term up in the guides that are asked; the first that has it says it.
    #[must_use]
    pub fn look_up(&self, term: &str) -> TermLook<'_> {
        match self.definitions(term).next() {
            Some((guide, found)) => TermLook { guide, found: Some(found), nearest: Vec::new() },
            None => TermLook { guide: self.guide(), found: None, nearest: self.terms_like(term) },
        }
    }

    /// The terms likest to a name, of all guides that are asked, as many as one guide names of each; none twice.
    #[must_use]
    pub fn terms_like(&self, name: &str) -> Vec<&str> {
        let mut near: Vec<&str> = Vec::new();
        for term in self.asked().flat_map(|guide| guide.terms_like(name, NEAREST)) {
            if !near.contains(&term.term.as_str()) {
                near.push(&term.term);
            }
        }
        near
    }
}

impl<'a> TermLook<'a> {
    /// Whether a guide has the term.
    #[must_use]
    pub fn is_found(&self) -> bool {
        self.found.is_some()
    }

    /// The record of it, by what was asked for.
    #[must_use]
    pub fn record(&'a self, asked: &'a str) -> TermLookRecord<'a> {
        let found = self.found.as_ref();
        TermLookRecord {
            asked,
            guide: &self.guide.manifest.id,
            term: found.map(|found| found.term.as_str()),
            expansion: found.and_then(|found| found.expansion.as_deref()),
            quote: found.and_then(|found| found.evidence.as_ref()).map(QuoteRecord::new),
            nearest: &self.nearest,
        }
    }
}
