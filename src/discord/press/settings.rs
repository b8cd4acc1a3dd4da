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
}
