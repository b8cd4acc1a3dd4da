//! What does a button ask for? Its whole state in one signed `custom_id`, so that it outlives a restart.

use std::ops::Range;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::feedback::{Ballot, Look};
use super::forum::Helped;
use super::settings::{Area, What};
use super::wire::limits::CUSTOM_ID;
use crate::corpus::Guide;

/// The first characters of every `custom_id`; a change of [`Press`] changes the number, but not a new one at its end.
const VERSION: &str = "p2.";
/// Bytes of the signature that are kept; a forger would have to try 2^64 clicks.
const SIGNATURE: usize = 8;

/// A guide by the beginning of its hash: a press of another text's button is told apart.
pub(super) type GuideKey = u32;

/// The key that stands for all guides, where a press may be about several.
pub(super) const ALL_GUIDES: GuideKey = 0;

/// The passages of one quote: the first, and how many. None at all stands for an advisor's entry, by its number.
pub(super) type Quoted = (u32, u16);

/// An answer's quotes, and the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Shown {
    pub guide: GuideKey,
    /// Whose press changes the message; 0 for everyone's.
    pub owner: u64,
    pub quotes: Vec<Quoted>,
    /// Which of the quotes, counted from 0.
    pub at: u8,
    /// Which page of a long quote, counted from 0.
    pub page: u8,
    /// The confidence in hundredths.
    pub sure: u8,
    /// What votes name the answer by: the interaction or message that asked; 0 where there is nothing to vote on.
    pub answer: u64,
}

/// A section, and the page of it that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SectionPage {
    pub guide: GuideKey,
    pub owner: u64,
    pub section: u32,
    pub page: u16,
    /// Whether it opens as a message of its own.
    pub fresh: bool,
}

/// A quiz that one member plays; the card is drawn from the guide anew, so that the answer is not in the button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Quiz {
    pub guide: GuideKey,
    pub owner: u64,
    pub seed: u64,
    pub section: Option<u32>,
    /// The card, counted from 0.
    pub number: u8,
    /// How many cards there are.
    pub of: u8,
    /// How many were right so far.
    pub right: u8,
}

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

/// What to do about a question that the guide does not answer. What takes a step back names it by its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum GapStep {
    Show,
    Write,
    Bind,
    /// Binds to the passage that is the menu's value.
    Choose,
    NotForUs,
    UndoBind(i64),
    UndoNotForUs(i64),
}

/// What to do with an entry that was written but not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum DraftStep {
    Save,
    Correct,
    Discard,
}

/// Why a `custom_id` can't be obeyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadPress {
    /// From another version of this program, or not from it at all.
    Unknown,
    /// Not signed by this bot.
    Forged,
}

/// Signs what buttons ask for, with a key made of the bot's token: nothing is stored, and a new token ends old buttons.
#[derive(Clone)]
pub(super) struct Seal(Hmac<Sha256>);

impl std::fmt::Debug for Seal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Seal")
    }
}

impl Seal {
    pub(super) fn new(token: &str) -> Self {
        let mut mac = keyed(token.as_bytes());
        mac.update(b"preceptor custom_id");
        Self(keyed(&mac.finalize().into_bytes()))
    }

    /// A number that only this bot can tell, for a choice that nobody shall foresee.
    pub(super) fn number_for(&self, about: u64) -> u64 {
        let mut mac = self.0.clone();
        mac.update(b"number");
        mac.update(&about.to_be_bytes());
        mac.finalize().into_bytes()[..8].iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))
    }

    /// The press as a `custom_id`.
    pub(super) fn seal(&self, press: &Press) -> String {
        // An enum of numbers can always be written; an empty text would be refused as unknown.
        let mut bytes = postcard::to_stdvec(press).unwrap_or_default();
        bytes.extend_from_slice(&self.signature(&bytes));
        let id = format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(bytes));
        debug_assert!(id.len() <= CUSTOM_ID, "{id}");
        id
    }

    /// What a `custom_id` asks for.
    pub(super) fn open(&self, id: &str) -> Result<Press, BadPress> {
        let text = id.strip_prefix(VERSION).ok_or(BadPress::Unknown)?;
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| BadPress::Forged)?;
        let length = bytes.len().checked_sub(SIGNATURE).ok_or(BadPress::Forged)?;
        let (written, signature) = bytes.split_at(length);
        self.mac(written).verify_truncated_left(signature).map_err(|_| BadPress::Forged)?;
        postcard::from_bytes(written).map_err(|_| BadPress::Unknown)
    }

    fn signature(&self, bytes: &[u8]) -> [u8; SIGNATURE] {
        let whole = self.mac(bytes).finalize().into_bytes();
        std::array::from_fn(|at| whole[at])
    }

    fn mac(&self, bytes: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        mac.update(VERSION.as_bytes());
        mac.update(bytes);
        mac
    }
}

/// A key of any length is a key.
#[expect(clippy::expect_used, reason = "HMAC takes keys of every length (RFC 2104, section 2)")]
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes keys of every length")
}

/// The key of a guide: the first 8 hexadecimal digits of its hash.
pub(super) fn guide_key(guide: &Guide) -> GuideKey {
    guide.hash.get(..8).and_then(|digits| GuideKey::from_str_radix(digits, 16).ok()).unwrap_or_default()
}

/// Passages as they stand in a press, and back.
pub(super) fn quoted(passages: &Range<usize>) -> Quoted {
    let start = u32::try_from(passages.start).unwrap_or(u32::MAX);
    (start, u16::try_from(passages.len()).unwrap_or(u16::MAX))
}

/// An advisor's entry as it stands in a press.
pub(super) fn entry_quoted(id: i64) -> Quoted {
    (u32::try_from(id).unwrap_or_default(), 0)
}

/// The passages of one quote.
pub(super) fn passages((start, length): Quoted) -> Range<usize> {
    let start = start as usize;
    start..start + usize::from(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn largest() -> Press {
        let quotes = vec![(u32::MAX, u16::MAX); 3];
        let shown = Shown { guide: u32::MAX, owner: u64::MAX, quotes, at: 255, page: 255, sure: 100, answer: u64::MAX };
        Press::Share { shown, reply: true }
    }

    #[test]
    fn the_largest_state_fits_and_comes_back() {
        let seal = Seal::new("token");
        let id = seal.seal(&largest());
        assert!(id.len() <= CUSTOM_ID, "{} characters", id.len());
        assert_eq!(seal.open(&id), Ok(largest()));
        let quiz = Quiz {
            guide: u32::MAX,
            owner: u64::MAX,
            seed: u64::MAX,
            section: Some(u32::MAX),
            number: 255,
            of: 255,
            right: 255,
        };
        assert!(seal.seal(&Press::Choice { quiz, choice: 255 }).len() <= CUSTOM_ID);
        let look = Look { guide: u32::MAX, days: u16::MAX };
        let gap = Press::Gap { look, key: u64::MAX, step: GapStep::UndoNotForUs(i64::MIN) };
        assert!(seal.seal(&gap).len() <= CUSTOM_ID);
    }

    #[test]
    fn a_forged_id_and_another_bot_s_are_told_from_an_old_one() {
        let seal = Seal::new("token");
        let id = seal.seal(&Press::Topics { guide: 1, owner: 2, page: 3 });
        for at in VERSION.len()..id.len() {
            let mut forged: Vec<u8> = id.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            assert_ne!(seal.open(std::str::from_utf8(&forged).unwrap()).ok(), seal.open(&id).ok());
        }
        assert_eq!(Seal::new("other").open(&id), Err(BadPress::Forged));
        assert_eq!(seal.open("p1.abc"), Err(BadPress::Unknown));
        assert_eq!(seal.open("p2."), Err(BadPress::Forged));
        assert_eq!(seal.open("p2.é"), Err(BadPress::Forged));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_refused_without_a_panic(id in ".{0,120}") {
            proptest::prop_assert!(Seal::new("token").open(&id).is_err());
            let versioned = format!("{VERSION}{id}");
            proptest::prop_assert!(Seal::new("token").open(&versioned).is_err());
        }
    }
}
