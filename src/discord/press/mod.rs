//! What does a button ask for? Its whole state in one signed `custom_id`, so that it outlives a restart.
//!
//! One variant a feature, and plain data, which knows nothing of the feature: its room takes the press.

mod answers;
mod entries;
mod faq;
mod feedback;
mod p2;
mod quiz;
mod seal;
mod settings;

use serde::{Deserialize, Serialize};

pub(super) use self::answers::{
    ALL_GUIDES, AnswerId, AnswerPress, GuideKey, Quoted, SectionPage, SectionPress, Shown, guide_key,
};
pub(super) use self::faq::{DraftStep, FaqPress};
pub(super) use self::feedback::{Ballot, GapPress, GapStep, Helped, Look, VotePress};
pub(super) use self::quiz::{Quiz, QuizPress, RoundPress};
pub(super) use self::seal::{BadPress, Seal, numbers_entries_as_before};
pub(super) use self::settings::{Retention, SettingsPress};

/// What a press of a button, or a choice of a menu, asks for.
///
/// Its encoding is pinned by a snapshot (`seal`): what changes it moves `VERSION` there, and the one before is read on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Press {
    /// Under an answer or a decline.
    Answer(AnswerPress),
    /// In a guide's sections.
    Section(SectionPress),
    /// In a quiz that one member plays.
    Quiz(QuizPress),
    /// In a round that a channel plays together.
    Round(RoundPress),
    /// On advisors' entries.
    Faq(FaqPress),
    /// On the page of a server's settings.
    Settings(SettingsPress),
    /// On a gap.
    Gap(GapPress),
    /// A vote on an answer.
    Vote(VotePress),
    /// That an answer in a forum helped.
    Helped(Helped),
    /// The presser's votes and drafts taken away.
    ForgetMe,
    /// On the page of the settings of a server that is named, from wherever it is.
    SettingsOf { guild: u64, press: SettingsPress },
}
