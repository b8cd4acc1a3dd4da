//! What does a button ask for? Its whole state in one signed `custom_id`, so that it outlives a restart.

mod answers;
mod faq;
mod feedback;
mod quiz;
mod seal;
mod settings;

use serde::{Deserialize, Serialize};

pub(super) use self::answers::{
    ALL_GUIDES, GuideKey, Quoted, SectionPage, Shown, entry_quoted, guide_key, passages, quoted,
};
pub(super) use self::faq::DraftStep;
pub(super) use self::feedback::{Ballot, GapStep, Helped, Look};
pub(super) use self::quiz::Quiz;
pub(super) use self::seal::{BadPress, Seal};
pub(super) use self::settings::{Area, What};

/// What a press of a button, or a choice of a menu, asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Press {
    /// Another quote of an answer, or another page of one.
    Passage(Shown),
    /// An answer shown to all; as a reply to the message that asked, where one did.
    Share {
        shown: Shown,
        reply: bool,
    },
    /// A page of a section.
    Section(SectionPage),
    /// A page of the menu of sections.
    Topics {
        guide: GuideKey,
        owner: u64,
        page: u16,
    },
    /// The menu itself; the section is the menu's value.
    Topic {
        guide: GuideKey,
        owner: u64,
    },
    /// One of four choices.
    Choice {
        quiz: Quiz,
        choice: u8,
    },
    /// The card after an answer.
    NextCard(Quiz),
    /// One of four choices in a round that a channel plays together.
    RoundChoice {
        round: u64,
        number: u8,
        choice: u8,
    },
    /// The end of such a round, asked for by who began it.
    EndRound {
        round: u64,
        owner: u64,
    },
    /// An entry as it was written into a form; of what it changes and of the draft it comes from, 0 for none.
    FaqForm {
        guild: u64,
        guide: GuideKey,
        entry: u32,
        draft: u32,
    },
    /// What to do with an entry that was written but not kept.
    FaqDraft {
        guild: u64,
        draft: u32,
        step: DraftStep,
    },
    /// A page of the entries that have some words.
    FaqList {
        guide: GuideKey,
        page: u16,
        words: String,
    },
    /// The menu of such a page; the entry is the menu's value.
    FaqOpen,
    /// The form of an entry.
    FaqEdit {
        entry: u32,
    },
    /// Who changed an entry.
    FaqHistory {
        entry: u32,
    },
    /// An entry taken away, and brought back.
    FaqRemove {
        entry: u32,
    },
    FaqRestore {
        entry: u32,
    },
    /// The page of what holds in a server, with the menus of an area.
    Settings {
        area: Area,
    },
    /// A menu of that page; what is chosen is the menu's value.
    SettingsChoose {
        what: What,
    },
    /// A setting taken back to its default.
    SettingsDefault {
        what: What,
    },
    /// What a setting was before, if it still is what it was changed to.
    SettingsUndo {
        what: What,
        now: u32,
    },
    /// The form of a setting that no menu has, to be opened or handed in.
    SettingsForm {
        what: What,
    },
    /// The presser's votes and drafts taken away.
    ForgetMe,
    /// Whether an answer helped.
    Vote {
        ballot: Ballot,
        helpful: bool,
    },
    /// What was looked for, as it was written into a form.
    VoteReason(Ballot),
    /// A step about a gap, named by a question of it.
    Gap {
        look: Look,
        key: u64,
        step: GapStep,
    },
    /// That an answer in a forum helped.
    Helped(Helped),
    /// What is nearest to a declined question; its first page as a message of its own.
    Nearest(Shown),
}
