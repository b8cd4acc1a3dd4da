//! Which of several guides is meant, where none is named?

use super::{Engine, EngineError};
use crate::answer::{Comparison, Confidence, Definition, HITS};
use crate::corpus::{Guide, SectionFound};

impl Engine {
    /// This engine's guides with the one of this id chosen.
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

    /// The guide that is asked and has most of something; the first of those that have as much.
    pub fn asked_with_most<K: Ord>(&self, of: impl Fn(&Guide) -> K) -> &Guide {
        let guides: Vec<&Guide> = self.asked().collect();
        guides.into_iter().rev().max_by_key(|guide| of(guide)).unwrap_or_else(|| self.guide())
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
        self.asked_at().filter_map(move |at| Some((&self.shelves[at].guide, self.desk_at(at).define(term)?)))
    }

    /// Compares two things, each in the guide that is surest of it; in one guide where that is the same.
    #[must_use]
    pub fn compare_in_any(&self, sides: [&str; 2]) -> ([&Guide; 2], Comparison) {
        let [one, other] = sides.map(|side| self.surest_of(side));
        // Two guides are two sides; where one guide is the surest of both, it has compared them itself.
        let compared = match self.desk_at(one).compare(sides) {
            Comparison::Sides(_) if one != other => {
                Comparison::Sides([self.desk_at(one).side(sides[0]), self.desk_at(other).side(sides[1])])
            }
            compared => compared,
        };
        ([one, other].map(|at| &self.shelves[at].guide), compared)
    }

    /// Where the guide stands that says something of a side and is surest of it; the default one where none does.
    fn surest_of(&self, side: &str) -> usize {
        if !self.asks_several() {
            return self.default;
        }
        let said = |at: usize| {
            let desk = self.desk_at(at);
            (!desk.side(side).is_empty(), desk.confidence(&desk.search(side, HITS)), at)
        };
        // Whoever says something is surer than who does not; of equals the first stands.
        let surer = |best: (bool, Confidence, usize), next: (bool, Confidence, usize)| {
            if (next.0, next.1) > (best.0, best.1) { next } else { best }
        };
        self.asked_at().map(said).reduce(surer).map_or(self.default, |(.., at)| at)
    }

    /// The guide whose best passage is the likeliest to answer a question.
    #[must_use]
    pub fn likeliest(&self, question: &str) -> &Guide {
        let sure = |at: usize| {
            let desk = self.desk_at(at);
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
