//! What of the settings stands in a button: what can be decided, and in which area of the page it stands.

use serde::{Deserialize, Serialize};

use crate::guild::Setting;

/// A part of the page, with the menus that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum Area {
    Answers,
    Advisors,
    Channels,
    Forums,
    Keeping,
}

impl Area {
    pub(in crate::discord) const ALL: [Self; 5] =
        [Self::Answers, Self::Advisors, Self::Channels, Self::Forums, Self::Keeping];

    /// What is decided there.
    pub(in crate::discord) fn parts(self) -> &'static [What] {
        match self {
            Self::Answers => &[What::DefaultGuide, What::Boldness],
            Self::Advisors => &[What::AdvisorRoles, What::AskChannel, What::AskRole],
            Self::Channels => &[What::SpeaksIn, What::StaysPrivateIn],
            Self::Forums => &[What::ForumChannels, What::SolvedTag],
            Self::Keeping => &[What::DigestChannel, What::RetentionDays],
        }
    }
}

/// One thing that can be decided; in the order of [`Setting::NAMES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum What {
    DefaultGuide,
    AdvisorRoles,
    SpeaksIn,
    StaysPrivateIn,
    AskChannel,
    AskRole,
    Boldness,
    ForumChannels,
    DigestChannel,
    SolvedTag,
    RetentionDays,
}

impl What {
    /// Its name in the store.
    pub(in crate::discord) fn name(self) -> &'static str {
        Setting::NAMES[self as usize]
    }

    /// Where it stands.
    pub(in crate::discord) fn area(self) -> Area {
        Area::ALL.into_iter().find(|area| area.parts().contains(&self)).unwrap_or(Area::Answers)
    }
}

/// A press on the page of a server's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum SettingsPress {
    /// The page of what holds in a server, with the menus of an area.
    Page { area: Area },
    /// A menu of that page; what is chosen is the menu's value.
    Choose { what: What },
    /// A setting taken back to its default.
    Default { what: What },
    /// What a setting was before, if it still is what it was changed to.
    Undo { what: What, now: u32 },
    /// The form of a setting that no menu has, to be opened or handed in.
    Form { what: What },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_can_be_decided_has_its_place() {
        let parts: Vec<What> = Area::ALL.into_iter().flat_map(Area::parts).copied().collect();
        assert_eq!(parts.len(), Setting::NAMES.len());
        for what in parts {
            assert!(what.area().parts().contains(&what), "{}", what.name());
        }
        assert_eq!(What::Boldness.name(), Setting::Boldness(crate::guild::Boldness::Eager).name());
        assert_eq!(What::RetentionDays.name(), Setting::RetentionDays(0).name());
    }
}
