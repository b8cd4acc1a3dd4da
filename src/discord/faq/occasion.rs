//! What is an entry written for? By that it is known where its form and its draft lead back to.

use crate::discord::press::{DraftStep, FaqPress, GapPress, GapStep, GuideKey, Look, Press};

/// What a form that comes back was opened for, as its press has it.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct FormOf {
    /// The guild whose entry is written.
    pub guild: u64,
    /// The guide beside which it stands.
    pub guide: GuideKey,
    /// The number of the entry that is changed; 0 for a new one.
    pub entry: u32,
    /// The number under which what was written is kept; 0 where it is not.
    pub draft: u32,
    /// The guild's revision at the entry's last change that was seen; `None` where the form did not say.
    pub since: Option<i64>,
}

/// What an entry is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum Occasion {
    /// For itself.
    Itself,
    /// For a gap, named as in its presses; it stood in this place of the list, counted from 0.
    Gap { look: Look, key: u64, at: u16 },
}

impl Occasion {
    /// What handing in a form asks for.
    pub(super) fn form_press(self, of: FormOf) -> Press {
        let FormOf { guild, guide, entry, draft, since } = of;
        match (self, since) {
            (Self::Gap { look, key, at }, _) => {
                Press::Gap(GapPress { look, key, step: GapStep::Written { guide, draft, at } })
            }
            (Self::Itself, Some(since)) if entry > 0 => {
                Press::Faq(FaqPress::Change { guild, guide, entry, draft, since })
            }
            (Self::Itself, _) => Press::Faq(FaqPress::Form { guild, guide, entry, draft }),
        }
    }

    /// What a button about a kept draft asks for.
    pub(super) fn draft_press(self, guild: u64, draft: u32, step: DraftStep) -> Press {
        match self {
            Self::Gap { look, key, at } => Press::Gap(GapPress { look, key, step: GapStep::Draft { draft, step, at } }),
            Self::Itself => Press::Faq(FaqPress::Draft { guild, draft, step }),
        }
    }
}
