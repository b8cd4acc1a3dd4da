//! Which of several guides is meant, where none is named?

use super::{Engine, EngineError};
use crate::answer::{Comparison, Evidence};
use crate::corpus::{Guide, SectionFound};

/// How many passages are looked at, as for an answer: its confidence rests on all of them.
const SEARCHED: usize = 24;

/// A guide, and what it says of two things.
pub type Compared<'a> = (&'a Guide, Comparison);

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
        self.guides().filter(|guide| !self.narrowed || guide.manifest.id == self.guide().manifest.id)
    }

    /// Whether more than one guide is asked where a question names none.
    #[must_use]
    pub fn asks_several(&self) -> bool {
        self.asked().count() > 1
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

    /// The guides that are asked and whose glossary has a term.
    ///
    /// # Errors
    /// None: the guides are the engine's own.
    pub fn with_term(&self, term: &str) -> Result<Vec<&Guide>, EngineError> {
        let mut found = Vec::new();
        for guide in self.asked() {
            if self.define(&guide.manifest.id, term)?.is_some() {
                found.push(guide);
            }
        }
        Ok(found)
    }

    /// Compares two things in the guide that says something of both, else of one; the first of those that are alike.
    ///
    /// # Errors
    /// None: the guides are the engine's own.
    pub fn compare_in_any(&self, sides: [&str; 2]) -> Result<Compared<'_>, EngineError> {
        let mut best: Option<(usize, Compared<'_>)> = None;
        for guide in self.asked() {
            let compared = self.compare(&guide.manifest.id, sides)?;
            let said = sides_said(&compared);
            if best.as_ref().is_none_or(|(most, _)| said > *most) {
                best = Some((said, (guide, compared)));
            }
        }
        let first = || Ok((self.guide(), self.compare(&self.guide().manifest.id, sides)?));
        best.map_or_else(first, |(_, compared)| Ok(compared))
    }

    /// The guide whose best passage is the likeliest to answer a question.
    ///
    /// # Errors
    /// None: the guides are the engine's own.
    pub fn likeliest(&self, question: &str) -> Result<&Guide, EngineError> {
        let mut best: Option<(f32, &Guide)> = None;
        for guide in self.asked() {
            let desk = self.desk(self.position(&guide.manifest.id)?);
            let sure = desk.confidence(&desk.search(question, SEARCHED));
            if best.is_none_or(|(most, _)| sure > most) {
                best = Some((sure, guide));
            }
        }
        Ok(best.map_or_else(|| self.guide(), |(_, guide)| guide))
    }
}

/// How many sides a guide says something of.
fn sides_said(compared: &Comparison) -> usize {
    match compared {
        Comparison::Sides(sides) => sides.iter().filter(|quotes: &&Vec<Evidence>| !quotes.is_empty()).count(),
        Comparison::Empty | Comparison::Same => 0,
    }
}
