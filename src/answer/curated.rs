//! Which of what a guild's advisors say answers a question?

use std::collections::HashMap;

use super::desk::Desk;
use super::entries::{Told, weigh_entries};
use super::policy::leaning;
use super::quote::quote;
use super::reading::reading_text;
use super::types::{Answer, Confidence};
use crate::search::{CuratedHit, Curations, Ranking, Understood};
use crate::source::Source;

/// The least confidence with which an entry stands first; chosen by what wrong entries and missed ones cost (docs/quality.md).
const LEAST: f32 = 0.5;
/// The least confidence with which an entry that is judged by words alone stands first.
const LEAST_BY_WORDS: f32 = 0.4;
/// An entry that is this much less likely to answer than the best one is not worth showing beside it.
const BESIDE: f32 = 0.25;
/// How many entries are looked at.
const LOOKED_AT: usize = 12;
/// How many of those that hold are weighed.
const WORTH_A_LOOK: usize = 6;

/// What a guild's advisors say, for one question.
#[derive(Clone, Copy)]
pub struct Advice<'a> {
    /// Their entries and bound phrasings for the guide that is asked.
    pub curations: &'a Curations,
    /// What is added to every threshold.
    pub lean: f32,
    /// Whether the entry of a number holds today; a bound phrasing always does.
    pub holds: &'a dyn Fn(i64) -> bool,
    /// What the entry of a number says; the reader reads none that says nothing here.
    pub told: &'a dyn Fn(i64) -> Option<Told<'a>>,
}

impl<'a> Advice<'a> {
    /// All of these curations, of whose texts nothing is at hand.
    #[must_use]
    pub fn of(curations: &'a Curations, lean: f32) -> Self {
        Self { curations, lean, holds: &|_| true, told: &|_| None }
    }
}

/// An entry that answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EntryMatch {
    /// Its number.
    pub entry: i64,
    /// How likely it answers.
    pub confidence: Confidence,
}

/// What a guild's advisors say, and what the guide says after them.
#[derive(Debug, Clone, PartialEq)]
pub struct CuratedAnswer {
    /// Entries that answer, best first; at most as many as quotes.
    pub entries: Vec<EntryMatch>,
    /// The guide's own answer, or its decline.
    pub answer: Answer,
    /// The passage of the guide that is nearest to the question, an index into
    /// [`Guide::passages`](crate::corpus::Guide::passages); `None` where nothing was searched or found.
    pub nearest: Option<usize>,
    /// Whether some of what advisors say has no vector yet, so that they were judged by words alone.
    pub to_learn: bool,
}

impl From<Answer> for CuratedAnswer {
    fn from(answer: Answer) -> Self {
        Self { entries: Vec::new(), answer, nearest: None, to_learn: false }
    }
}

impl CuratedAnswer {
    /// Whether anything answers.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        !self.entries.is_empty() || self.answer.is_answered()
    }

    /// What stands first: an entry, or the passage, an index into [`Guide::passages`](crate::corpus::Guide::passages), that
    /// is quoted first; where nothing answers, the passage that is nearest, if any.
    #[must_use]
    pub fn source(&self) -> Option<Source<usize>> {
        let entry = self.entries.first().map(|first| Source::Entry(first.entry));
        let quoted = self.answer.evidence.first().map(|evidence| evidence.passages.start);
        entry.or_else(|| quoted.or(self.nearest).map(Source::Passage))
    }

    /// How likely what stands first answers.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        self.entries.first().map_or(self.answer.confidence, |entry| entry.confidence)
    }
}

impl Desk<'_> {
    /// What advisors say that may answer, weighed, the likest first, and whether vectors of it are yet to be made.
    pub(super) fn look(&self, understood: &mut Understood, advice: &Advice<'_>) -> (Vec<CuratedHit>, bool) {
        let hits = self.likest(understood, advice.curations, LOOKED_AT);
        // By meaning something is always the nearest.
        let to_learn = understood.vector.is_some() && hits.first().is_none_or(|hit| hit.meaning.is_none());
        // One that holds no longer must not keep one away that does.
        let holds = |hit: &CuratedHit| hit.source.entry().is_none_or(advice.holds);
        let hits: Vec<CuratedHit> = hits.into_iter().filter(holds).take(WORTH_A_LOOK).collect();
        let bound = hits.iter().filter_map(|hit| hit.source.passage());
        let texts: HashMap<usize, String> = bound.filter_map(|at| Some((at, self.bound_text(at)?))).collect();
        let told = |source: Source<usize>| match source {
            Source::Passage(at) => texts.get(&at).map(|answer| Told { ways: Vec::new(), answer }),
            Source::Entry(entry) => (advice.told)(entry),
        };
        (weigh_entries(understood, hits, &told, self.reader), to_learn)
    }

    /// What advisors say that is likest to a question, the likest first; the question's vector is kept for the search.
    pub(super) fn likest(&self, understood: &mut Understood, curations: &Curations, most: usize) -> Vec<CuratedHit> {
        match self.texts.filter(|_| !curations.is_empty()) {
            None => self.searcher.curated(&understood.query, curations, most),
            Some(vectors) => {
                understood.vector = self.searcher.vector(&understood.query);
                self.searcher.curated_by_meaning(understood, curations, vectors, most)
            }
        }
    }

    /// What a passage says that a phrasing is bound to; `None` where the guide has none there.
    fn bound_text(&self, passage: usize) -> Option<String> {
        (passage < self.guide.passages.len()).then(|| reading_text(self.guide, &(passage..passage + 1)))
    }

    /// The passage that an advisor bound to what is asked, and the entries that answer it, best first.
    pub(super) fn matched(&self, hits: Vec<CuratedHit>, lean: f32) -> (Option<(usize, Confidence)>, Vec<EntryMatch>) {
        let best = hits.iter().map(|hit| hit.confidence).fold(0.0, f32::max);
        let by_meaning = hits.iter().all(|hit| hit.meaning.is_some());
        let least = leaning(if by_meaning { LEAST } else { LEAST_BY_WORDS }, lean).max(best - BESIDE);
        let mut matched: Vec<&CuratedHit> = hits.iter().filter(|hit| hit.confidence >= least).collect();
        matched.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.source.cmp(&b.source)));
        let passage = |hit: &&CuratedHit| Some((hit.source.passage()?, hit.confidence));
        let bound = matched.iter().find_map(passage).filter(|(passage, _)| *passage < self.guide.passages.len());
        let entry = |hit: &&CuratedHit| Some(EntryMatch { entry: hit.source.entry()?, confidence: hit.confidence });
        let entries = matched.iter().filter_map(entry);
        (bound, entries.take(self.policy.quotes).collect())
    }

    /// Quotes a passage that an advisor bound to the question, then what else the guide says.
    pub(super) fn speak_of(&self, passage: usize, confidence: Confidence, ranking: Ranking) -> Answer {
        let first = quote(self.guide, &ranking.query, &(passage..passage + 1), 1.0);
        let apart = |passages: &std::ops::Range<usize>| passages.end <= passage || passage < passages.start;
        let others = self.quote(&ranking).into_iter().filter(|other| apart(&other.passages));
        let evidence = std::iter::once(first).chain(others).take(self.policy.quotes).collect();
        Answer {
            evidence,
            declined: None,
            confidence,
            understood_as: ranking.corrected,
            suggestions: Vec::new(),
            nearest: None,
            notice: None,
        }
    }
}
