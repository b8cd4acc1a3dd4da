//! What did a button ask for that the version before sent?
//!
//! Its presses were one flat list. They are still obeyed: an answer's buttons stay in a channel for months.

use serde::{Deserialize, Serialize};

use super::{
    AnswerPress, Ballot, DraftStep, FaqPress, GapPress, GapStep, GuideKey, Helped, Look, Press, Quiz, QuizPress,
    RoundPress, SectionPage, SectionPress, SettingsPress, Shown, VotePress,
};
use crate::guild::{Area, SettingName};

/// The first characters of every `custom_id` of that version.
pub(super) const VERSION: &str = "p2.";

/// What a press was until version 0.2, in the order in which it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Sent {
    Passage(Shown),
    Share { shown: Shown, reply: bool },
    Section(SectionPage),
    Topics { guide: GuideKey, owner: u64, page: u16 },
    Topic { guide: GuideKey, owner: u64 },
    Choice { quiz: Quiz, choice: u8 },
    NextCard(Quiz),
    RoundChoice { round: u64, number: u8, choice: u8 },
    EndRound { round: u64, owner: u64 },
    FaqForm { guild: u64, guide: GuideKey, entry: u32, draft: u32 },
    FaqDraft { guild: u64, draft: u32, step: DraftStep },
    FaqList { guide: GuideKey, page: u16, words: String },
    FaqOpen,
    FaqEdit { entry: u32 },
    FaqHistory { entry: u32 },
    FaqRemove { entry: u32 },
    FaqRestore { entry: u32 },
    Settings { area: Area },
    SettingsChoose { what: SettingName },
    SettingsDefault { what: SettingName },
    SettingsUndo { what: SettingName, now: u32 },
    SettingsForm { what: SettingName },
    ForgetMe,
    Vote { ballot: Ballot, helpful: bool },
    VoteReason(Ballot),
    Gap { look: Look, key: u64, step: GapStep },
    Helped(Helped),
    Nearest(Shown),
}

impl From<Sent> for Press {
    fn from(sent: Sent) -> Self {
        match sent {
            Sent::Passage(shown) => Self::Answer(AnswerPress::Passage(shown)),
            Sent::Share { shown, reply } => Self::Answer(AnswerPress::Share { shown, reply }),
            Sent::Nearest(shown) => Self::Answer(AnswerPress::Nearest(shown)),
            Sent::Section(page) => Self::Section(SectionPress::Page(page)),
            Sent::Topics { guide, owner, page } => Self::Section(SectionPress::Topics { guide, owner, page }),
            Sent::Topic { guide, owner } => Self::Section(SectionPress::Topic { guide, owner }),
            Sent::Choice { quiz, choice } => Self::Quiz(QuizPress::Choice { quiz, choice }),
            Sent::NextCard(quiz) => Self::Quiz(QuizPress::Next(quiz)),
            Sent::RoundChoice { round, number, choice } => Self::Round(RoundPress::Choice { round, number, choice }),
            Sent::EndRound { round, owner } => Self::Round(RoundPress::End { round, owner }),
            Sent::FaqForm { guild, guide, entry, draft } => Self::Faq(FaqPress::Form { guild, guide, entry, draft }),
            Sent::FaqDraft { guild, draft, step } => Self::Faq(FaqPress::Draft { guild, draft, step }),
            Sent::FaqList { guide, page, words } => Self::Faq(FaqPress::List { guide, page, words }),
            Sent::FaqOpen => Self::Faq(FaqPress::Open),
            Sent::FaqEdit { entry } => Self::Faq(FaqPress::Edit { entry }),
            Sent::FaqHistory { entry } => Self::Faq(FaqPress::History { entry }),
            Sent::FaqRemove { entry } => Self::Faq(FaqPress::Remove { entry }),
            Sent::FaqRestore { entry } => Self::Faq(FaqPress::Restore { entry }),
            Sent::Settings { area } => Self::Settings(SettingsPress::Page { area }),
            Sent::SettingsChoose { what } => Self::Settings(SettingsPress::Choose { what }),
            Sent::SettingsDefault { what } => Self::Settings(SettingsPress::Default { what }),
            Sent::SettingsUndo { what, now } => Self::Settings(SettingsPress::Undo { what, now }),
            Sent::SettingsForm { what } => Self::Settings(SettingsPress::Form { what }),
            Sent::ForgetMe => Self::ForgetMe,
            Sent::Vote { ballot, helpful } => Self::Vote(VotePress::Cast { ballot, helpful }),
            Sent::VoteReason(ballot) => Self::Vote(VotePress::Reason(ballot)),
            Sent::Gap { look, key, step } => Self::Gap(GapPress { look, key, step }),
            Sent::Helped(helped) => Self::Helped(helped),
        }
    }
}
