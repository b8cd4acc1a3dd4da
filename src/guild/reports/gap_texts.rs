//! In which words was a gap asked, by what is it found again, and what is nearest to it?

use std::collections::HashSet;

use super::gaps::Gap;
use crate::engine::Engine;
use crate::guild::entries::check::folded;
use crate::source::Source;

impl Gap {
    /// By which a gap is found again: its first question's number, which stays whatever else changes.
    #[must_use]
    pub fn key(&self) -> u64 {
        self.questions.first().map(|question| question.id.cast_unsigned()).unwrap_or_default()
    }

    /// Whether it is the gap, or has become part of the gap, that once had this key.
    #[must_use]
    pub fn has(&self, key: u64) -> bool {
        self.questions.iter().any(|question| question.id.cast_unsigned() == key)
    }

    /// Its different texts, the most typical first.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.question.as_str()];
        for question in &self.questions {
            if !texts.contains(&question.asked.text.as_str()) {
                texts.push(&question.asked.text);
            }
        }
        texts
    }

    /// Its different texts, the most typical first; of those that differ by capitals and marks alone, the first.
    #[must_use]
    pub fn phrasings(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        self.texts().into_iter().filter(|text| seen.insert(folded(text))).collect()
    }

    /// The passage nearest to it, by its place in its guide: the one that was so when it was asked, else the one that a search finds
    /// now. `None` where the guide is gone or has nothing near.
    #[must_use]
    pub fn nearest_passage(&self, engine: &Engine) -> Option<usize> {
        let guide = engine.guide_by_id(&self.guide).ok()?;
        let then = self.nearest.as_ref().and_then(Source::id).and_then(|id| guide.passage_named(id));
        then.or_else(|| engine.desk(&self.guide).ok()?.search(&self.question, 1).hits.first().map(|hit| hit.passage))
    }
}
