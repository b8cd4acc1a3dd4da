//! Whose settings are shown, and where? In the server itself, or in a direct message to who manages it.

use serenity::all::GuildId;

use super::row::{Row, Select};
use crate::discord::bot::Bot;
use crate::discord::bot::survey::Survey;
use crate::discord::failure::Failure;
use crate::discord::message::reply::Choices;
use crate::discord::press::{Press, SettingsPress};
use crate::discord::wire::call::Call;
use crate::discord::wire::limits::OPTIONS;
use crate::guild::GuildSettings;

/// Who asks, and of which server.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct Asked<'a> {
    pub bot: &'a Bot,
    pub call: &'a Call,
    /// The server that a button names; `None` for the one in which it is.
    pub guild: Option<u64>,
}

/// Whose settings are shown, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seat {
    pub guild: GuildId,
    /// Whether it is outside of the server, so that what is pressed there names the server.
    pub is_away: bool,
}

impl Seat {
    /// The seat of a caller who may manage the server.
    pub(super) async fn of(Asked { bot, call, guild }: Asked<'_>) -> Result<Self, Failure> {
        let guild = match guild {
            Some(guild) => Box::pin(bot.managed_in(call, guild)).await?,
            None => bot.managed(call)?,
        };
        Ok(Self { guild, is_away: call.guild.is_none() })
    }

    /// A press as a button here sends it.
    pub(super) fn press(self, press: SettingsPress) -> Press {
        match self.is_away {
            true => Press::SettingsOf { guild: self.guild.get(), press },
            false => Press::Settings(press),
        }
    }

    /// What a menu offers here: Discord's own menus of roles and channels are empty outside of a server, so that names are
    /// offered there; `None` where they are not known.
    pub(super) fn offers(
        self,
        select: &Select,
        bot: &Bot,
        set: &GuildSettings,
        seen: Option<&Survey>,
    ) -> Option<Choices> {
        let offered = (select.offers)(bot, set);
        if !self.is_away {
            return Some(offered);
        }
        let listed = match offered {
            Choices::Roles { chosen } => Choices::Listed { of: roles(seen?), chosen },
            Choices::Channels { chosen, kinds } => {
                let mut there: Vec<_> = seen?.channels.iter().filter(|channel| kinds.contains(&channel.kind)).collect();
                there.sort_by_key(|channel| (channel.position, channel.id));
                let of = there.into_iter().map(|channel| (channel.id.get(), channel.name.clone())).collect();
                Choices::Listed { of, chosen }
            }
            other => other,
        };
        listed_first(listed)
    }

    /// Whether a menu here has more to offer than Discord lets one list.
    pub(super) fn leaves_out(self, row: &Row, bot: &Bot, set: &GuildSettings, seen: Option<&Survey>) -> bool {
        let offered = row.menu.and_then(|select| self.offers(&select, bot, set, seen));
        matches!(offered, Some(Choices::Listed { of, .. }) if of.len() > OPTIONS)
    }
}

/// The roles that people can have, the highest first. Everybody's, which stands lowest, and those of apps are none of them.
fn roles(seen: &Survey) -> Vec<(u64, String)> {
    let mut there: Vec<_> = seen.guild.roles.iter().filter(|role| role.position > 0 && !role.managed).collect();
    there.sort_by_key(|role| (-role.position, role.id));
    there.into_iter().map(|role| (role.id.get(), role.name.clone())).collect()
}

/// The list with what is chosen first, so that a list that is too long leaves out nothing that holds; none of an empty one.
fn listed_first(choices: Choices) -> Option<Choices> {
    let Choices::Listed { mut of, chosen } = choices else { return Some(choices) };
    of.sort_by_key(|(id, _)| !chosen.contains(id));
    (!of.is_empty()).then_some(Choices::Listed { of, chosen })
}
