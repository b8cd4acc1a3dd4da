//! Which gaps has a guild now? Questions from the store, of the guides that there are, grouped.

use std::collections::HashMap;

use super::gaps::Gap;
use super::open_gaps::open_gaps;
use crate::engine::Engine;
use crate::guild::board::Board;
use crate::store::{Period, Store, StoreError, Unanswered};

/// Questions at most that are grouped, the newest; so many take a few seconds.
const MOST: usize = 5000;

/// What was asked and not answered, or not well, before it is grouped.
#[derive(Debug, Clone)]
pub struct GapQuestions {
    questions: Vec<Unanswered>,
    reasons: HashMap<String, Vec<String>>,
}

/// A guild's open gaps, the biggest first.
#[derive(Debug, Clone, Default)]
pub struct GapList {
    /// The gaps.
    pub gaps: Vec<Gap>,
    /// What members were looking for, by the answer.
    reasons: HashMap<String, Vec<String>>,
}

impl GapQuestions {
    /// The questions since a time, to one guide or to all that the engine has: what was asked of a guide that is gone can be bound to
    /// none of its passages.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn read(
        store: &Store,
        engine: &Engine,
        guild: u64,
        (guide, since_ms): (Option<&str>, i64),
    ) -> Result<Self, StoreError> {
        let period = Period::since(since_ms);
        let mut questions = store.gaps(guild, period).await?;
        let is_looked_at = |id: &str| guide.map_or_else(|| engine.guide_by_id(id).is_ok(), |guide| guide == id);
        questions.retain(|question| is_looked_at(&question.asked.guide));
        questions.drain(..questions.len().saturating_sub(MOST));
        let mut reasons: HashMap<String, Vec<String>> = HashMap::new();
        for (answer, reason) in store.reasons(guild, period).await? {
            reasons.entry(answer).or_default().push(reason);
        }
        Ok(Self { questions, reasons })
    }

    /// Groups them; that takes a while, so it is not for a thread that others wait for.
    #[must_use]
    pub fn grouped(self, board: &Board, engine: &Engine) -> GapList {
        GapList { gaps: open_gaps(self.questions, board, engine), reasons: self.reasons }
    }
}

impl GapList {
    /// Where the gap with this question is.
    #[must_use]
    pub fn place(&self, key: u64) -> Option<usize> {
        self.gaps.iter().position(|gap| gap.has(key))
    }

    /// What members were looking for who voted on a gap's answers.
    #[must_use]
    pub fn reasons(&self, gap: &Gap) -> Vec<&str> {
        let mut answers: Vec<&String> = gap.questions.iter().map(|question| &question.asked.answer).collect();
        answers.sort_unstable();
        answers.dedup();
        answers.into_iter().filter_map(|answer| self.reasons.get(answer)).flatten().map(String::as_str).collect()
    }
}
