//! How is a question answered in a guild? From the guide that is meant; where none is, from the one that is surest.

use std::sync::Arc;

use time::Date;

use super::board::Board;
use crate::answer::{Advice, CuratedAnswer, DeclineReason};
use crate::engine::{Engine, EngineError};
use crate::store::Entry;

/// The least likeness, 0 to 1, with which an entry's question is the same as another. The form of a gap is filled in with
/// the very question that was asked, so that what was written for it is far above.
const ALIKE: f32 = 0.75;

/// What a question is answered from.
#[derive(Debug, Clone, Copy)]
pub struct GuildDesk<'a> {
    /// The guides.
    pub engine: &'a Engine,
    /// What the guild's advisors say.
    pub board: &'a Board,
    /// The day on which entries must hold.
    pub today: Date,
}

/// An answer, and the id of the guide that gives it.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The id of one of the engine's guides.
    pub guide: String,
    /// What it and the advisors say.
    pub among: CuratedAnswer,
}

impl GuildDesk<'_> {
    /// Answers from the guide with this id and what advisors say beside it.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn ask(&self, guide: &str, question: &str) -> Result<Answered, EngineError> {
        let holds = |entry: i64| self.board.holds(entry, self.today);
        let told = |entry: i64| self.board.told(entry);
        let lean = self.board.settings().boldness.added();
        let advice = Advice { curations: self.board.curations(guide), lean, holds: &holds, told: &told };
        let among = self.engine.desk(guide)?.ask_among(question, &advice);
        Ok(Answered { guide: guide.to_owned(), among })
    }

    /// Asks every guide: the surest answer stands. Where none answers, the decline of the guide that came nearest to it does;
    /// the default guide's where they are alike.
    ///
    /// # Errors
    /// None: the guides are the engine's own.
    pub fn ask_all(&self, question: &str) -> Result<Answered, EngineError> {
        let default = &self.engine.guide().manifest.id;
        let mut best = self.ask(default, question)?;
        // What is no question, or can't be read, is that to every guide.
        if best.among.answer.declined.is_some_and(is_of_the_wording) {
            return Ok(best);
        }
        for guide in self.engine.guides().filter(|guide| guide.manifest.id != *default) {
            let other = self.ask(&guide.manifest.id, question)?;
            if rank(&other.among) > rank(&best.among) {
                best = other;
            }
        }
        Ok(best)
    }
}

impl Board {
    /// The entries beside a guide that a text asks for, the likest first, of so many that are looked at: what was written
    /// for a gap, and what an advisor is about to write once more.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn like(&self, engine: &Engine, guide: &str, text: &str, most: usize) -> Result<Vec<Arc<Entry>>, EngineError> {
        let hits = engine.desk(guide)?.curated(text, self.curations(guide), most);
        let alike = hits.iter().filter(|hit| hit.likeness >= ALIKE);
        Ok(alike.filter_map(|hit| self.entry(hit.source.entry()?).cloned()).collect())
    }
}

/// Whether a reason lies in the question's wording, whatever the guide says.
fn is_of_the_wording(reason: DeclineReason) -> bool {
    reason.is_no_question()
        || matches!(reason, DeclineReason::Empty | DeclineReason::TooLong | DeclineReason::MedicalAdvice)
}

/// What makes an answer better than another guide's: that it is one, that the guide's language is the question's; of declines
/// that something is near, or was found at all; how sure.
fn rank(among: &CuratedAnswer) -> (bool, bool, [bool; 2], f32) {
    let is_foreign = matches!(among.answer.declined, Some(DeclineReason::OtherLanguage(_)));
    let near = [among.answer.nearest.is_some(), among.nearest.is_some()];
    (among.is_answered(), !is_foreign, near.map(|near| near && !among.is_answered()), among.confidence())
}
