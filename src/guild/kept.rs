//! What is kept of a question that was asked in a guild?

use crate::answer::{CuratedAnswer, DeclineReason};
use crate::corpus::Guide;
use crate::source::Source;
use crate::store::{KeptQuestion, MemberHash, Outcome, Reason};

/// What became of a question.
#[must_use]
pub fn outcome(among: &CuratedAnswer) -> Outcome {
    if among.is_answered() { Outcome::Answered } else { Outcome::Declined }
}

/// What is kept of a question with its answer; the name of the answer and the asker are yet to be filled in. `None` for what
/// is never kept: words of distress are nobody's to read, and a greeting that no entry answers is no gap.
#[must_use]
pub fn kept(question: &str, guide: &Guide, among: &CuratedAnswer, at_ms: i64) -> Option<KeptQuestion> {
    let reason = among.answer.declined;
    let is_nobodys = reason == Some(DeclineReason::Distress);
    if is_nobodys || reason.is_some_and(DeclineReason::is_no_question) && !among.is_answered() {
        return None;
    }
    let source = among.source().map(|source| match source {
        Source::Passage(at) => Source::Passage(guide.passages[at].id.0.clone()),
        Source::Entry(number) => Source::Entry(number),
    });
    Some(KeptQuestion {
        guide: guide.manifest.id.clone(),
        answer: String::new(),
        text: question.to_owned(),
        outcome: outcome(among),
        reason: reason.filter(|_| !among.is_answered()).map(in_the_store),
        confidence: f64::from(among.confidence()),
        passage: source,
        asker: MemberHash::new(&[]),
        at_ms,
    })
}

/// A reason of the engine's as the store names it. The store's names outlive the engine's.
fn in_the_store(reason: DeclineReason) -> Reason {
    match reason {
        DeclineReason::NotInGuide => Reason::NotInGuide,
        DeclineReason::TooVague => Reason::TooVague,
        DeclineReason::Empty => Reason::Empty,
        DeclineReason::TooLong => Reason::TooLong,
        DeclineReason::OtherLanguage(_) => Reason::OtherLanguage,
        DeclineReason::MedicalAdvice => Reason::MedicalAdvice,
        DeclineReason::SmallTalk => Reason::SmallTalk,
        DeclineReason::Distress => Reason::Distress,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_store_names_a_reason_as_exports_do() {
        for reason in DeclineReason::ALL {
            assert_eq!(in_the_store(reason).name(), reason.name());
        }
    }
}
