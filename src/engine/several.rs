//! Which of several guides is meant, where none is named?

use super::{Engine, EngineError};
use crate::answer::{Comparison, Definition, Evidence, HITS};
use crate::corpus::{Guide, SectionFound};

impl Engine {
    /// The same guides with this one chosen.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn narrowed(&self, id: &str) -> Result<Self, EngineError> {
        let mut engine = self.clone();
        engine.choose(id)?;
        Ok(engine)
    }

    /// The guides that are asked where a question names none: the chosen one, else all.
    pub fn asked(&self) -> impl Iterator<Item = &Guide> {
        self.asked_at().map(|at| &self.shelves[at].guide)
    }

    /// Whether more than one guide is asked where a question names none.
    #[must_use]
    pub fn asks_several(&self) -> bool {
        self.asked_at().count() > 1
    }

    /// The guides that are asked and have the one section of a name; where none has just one, those that have several.
    #[must_use]
    pub fn with_section(&self, name: &str) -> Vec<&Guide> {
        let found = |is_fit: fn(&SectionFound) -> bool| -> Vec<&Guide> {
            self.asked().filter(|guide| is_fit(&guide.find_section(name))).collect()
        };
        let one = found(|found| matches!(found, SectionFound::One(_)));
        if one.is_empty() { found(|found| matches!(found, SectionFound::Several(_))) } else { one }
    }

    /// What a term stands for in each guide that is asked and has it, looked up as they are taken.
    pub fn definitions(&self, term: &str) -> impl Iterator<Item = (&Guide, Definition)> {
        self.asked_at().filter_map(move |at| Some((&self.shelves[at].guide, self.desk(at).define(term)?)))
    }

    /// Compares two things in the guide that says something of both, else of one; the first of those that are alike.
    #[must_use]
    pub fn compare_in_any(&self, sides: [&str; 2]) -> (&Guide, Comparison) {
        let compared = |at: usize| (&self.shelves[at].guide, self.desk(at).compare(sides));
        let best = self
            .asked_at()
            .map(compared)
            .reduce(|best, next| if sides_said(&next.1) > sides_said(&best.1) { next } else { best });
        best.unwrap_or_else(|| compared(self.default))
    }

    /// The guide whose best passage is the likeliest to answer a question.
    #[must_use]
    pub fn likeliest(&self, question: &str) -> &Guide {
        let sure = |at: usize| {
            let desk = self.desk(at);
            (desk.confidence(&desk.search(question, HITS)), at)
        };
        let best = self.asked_at().map(sure).reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map_or_else(|| self.guide(), |(_, at)| &self.shelves[at].guide)
    }

    /// Where the guides that are asked stand.
    fn asked_at(&self) -> impl Iterator<Item = usize> {
        (0..self.shelves.len()).filter(|at| !self.narrowed || *at == self.default)
    }
}

/// How many sides a guide says something of.
fn sides_said(compared: &Comparison) -> usize {
    match compared {
        Comparison::Sides(sides) => sides.iter().filter(|quotes: &&Vec<Evidence>| !quotes.is_empty()).count(),
        Comparison::Empty | Comparison::Same => 0,
    }
}
