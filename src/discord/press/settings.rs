//! What of the settings stands in a button.

use serde::{Deserialize, Serialize};

use crate::guild::{Area, SettingName};

/// A press on the page of a server's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum SettingsPress {
    /// The page of what holds in a server, with the menus of an area.
    Page { area: Area },
    /// A menu of that page; what is chosen is the menu's value.
    Choose { what: SettingName },
    /// A setting taken back to its default.
    Default { what: SettingName },
    /// What a setting was before, if it still is what it was changed to.
    Undo { what: SettingName, now: u32 },
    /// The form of a setting that no menu has, to be opened or handed in.
    Form { what: SettingName },
    /// The page once more, with what Discord says now.
    Check { area: Area },
    /// The page as a message of its own, from the first steps.
    Begin { area: Area },
    /// A change of how long questions are kept, after it was said what it deletes.
    Delete(Retention),
}

/// What how long questions are kept is changed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum Retention {
    /// So many days.
    Days(u16),
    /// The default.
    Default,
    /// What it was before, if it still is what it was changed to.
    Undo { now: u32 },
}
