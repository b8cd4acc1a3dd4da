//! Which change deletes for good, so that it is asked about before? A shorter time for which questions are kept, however it is
//! changed: by a choice, a form, the way back to the default, or an undo.

use super::seat::Seat;
use crate::clock::now_ms;
use crate::discord::bot::Bot;
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{Retention, SettingsPress};
use crate::discord::words;
use crate::guild::{Area, GuildSettings, RetentionChange, Setting, SettingName, before, going};

/// A change of a setting that is not made yet.
#[derive(Debug, Clone)]
pub(super) enum Change {
    /// To what was decided.
    To(Setting),
    /// Back to the default.
    Back(SettingName),
    /// Back to what was before, if it is still what this marks.
    Undo { what: SettingName, now: u32 },
}

impl Change {
    /// What it changes.
    pub(super) fn what(&self) -> SettingName {
        match self {
            Self::To(setting) => setting.setting(),
            Self::Back(what) | Self::Undo { what, .. } => *what,
        }
    }
}

impl From<Retention> for Change {
    fn from(agreed: Retention) -> Self {
        let what = SettingName::RetentionDays;
        match agreed {
            Retention::Days(days) => Self::To(Setting::RetentionDays(days)),
            Retention::Default => Self::Back(what),
            Retention::Undo { now } => Self::Undo { what, now },
        }
    }
}

/// The question whether a change shall be made, with how much it deletes; `None` where it deletes nothing.
pub(super) async fn ask_first(bot: &Bot, seat: Seat, change: &Change) -> Result<Option<Reply>, Failure> {
    let (store, guild, what) = (bot.store()?, seat.guild.get(), SettingName::RetentionDays);
    let default_days = GuildSettings::default().retention_days;
    let (to_days, agreed) = match change {
        Change::To(Setting::RetentionDays(days)) => (*days, Retention::Days(*days)),
        Change::Back(SettingName::RetentionDays) => (default_days, Retention::Default),
        Change::Undo { what: SettingName::RetentionDays, now } => {
            let before = before(store, guild, what.as_str()).await?;
            let days = match before.and_then(|value| Setting::read(what.as_str(), &value).ok()) {
                Some(Setting::RetentionDays(days)) => days,
                _ => default_days,
            };
            (days, Retention::Undo { now: *now })
        }
        _ => return Ok(None),
    };
    bot.write_questions().await;
    let from_days = GuildSettings::load(store, guild).await?.retention_days;
    let goes = going(store, guild, RetentionChange { from_days, to_days }, now_ms()).await?;
    if goes.is_nothing() {
        return Ok(None);
    }
    Ok(Some(Reply {
        title: Some(words::delete_title()),
        text: words::delete_what(to_days, &goes),
        buttons: vec![
            Button::new(words::delete_yes(), seat.press(SettingsPress::Delete(agreed))),
            Button::new(words::delete_no(), seat.press(SettingsPress::Page { area: Area::Keeping })),
        ],
        private: true,
        ..Reply::default()
    }))
}
