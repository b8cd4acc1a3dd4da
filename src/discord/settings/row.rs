//! What is said of one setting, and how is it changed?

use serenity::all::{ChannelType, ComponentInteraction, GuildId, Permissions, RoleId};

use crate::discord::bot::Bot;
use crate::discord::bot::survey::Survey;
use crate::discord::bot::wishes::Wishes;
use crate::discord::message::reply::Choices;
use crate::guild::{AdvisorRole, GuildSettings, Setting, SettingName};

/// Where people write.
pub(super) const SPOKEN_IN: [ChannelType; 4] =
    [ChannelType::Text, ChannelType::News, ChannelType::Voice, ChannelType::Forum];
/// Where a message of ours may stand by itself.
pub(super) const WRITTEN_IN: [ChannelType; 2] = [ChannelType::Text, ChannelType::News];

/// Longest title of a guide and name of a role or tag.
pub(super) const NAMED: usize = 100;

/// Everything about one setting that its server sees.
pub(super) struct Row {
    pub what: SettingName,
    /// What it is, after “Changed from now on:”.
    pub thing: &'static str,
    /// The button that takes it back to its default.
    pub back: &'static str,
    /// The menu that it is chosen from, if it has one.
    pub menu: Option<Select>,
    /// The form that it is written into, if it has one.
    pub form: Option<Form>,
    /// The line that says what holds; `None` where the line of another setting says it.
    pub holds: fn(&Holding<'_>) -> Option<String>,
    /// What is wrong with what holds, beyond what is gone and what the bot may not do.
    pub warns: fn(&Holding<'_>) -> Option<String>,
    /// What the bot must be allowed to do in a channel of this kind that the setting names.
    pub needs: fn(ChannelType) -> Permissions,
    /// What follows from a change, after the page says that it is kept.
    pub follows: fn(&GuildSettings) -> &'static str,
}

/// A menu of the page.
#[derive(Clone, Copy)]
pub(super) struct Select {
    pub placeholder: &'static str,
    pub offers: fn(&Bot, &GuildSettings) -> Choices,
    /// How many may be chosen. Of texts it is always one; of roles and channels it may be none, too.
    pub most: usize,
    /// The decision that a choice is; `None` where the menu did not offer it.
    pub takes: fn(&Chosen<'_>) -> Option<Setting>,
}

/// A form with one input.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// The button that opens it.
    pub opens: &'static str,
    pub title: &'static str,
    pub label: &'static str,
    /// Most characters.
    pub most: usize,
    pub required: bool,
    /// What stands in it when it opens.
    pub value: fn(&GuildSettings) -> String,
    /// The decision that a text is, or what is said of a text that is none.
    pub takes: fn(&str) -> Result<Setting, String>,
}

/// What a line of the page can tell of.
#[derive(Clone, Copy)]
pub(super) struct Holding<'a> {
    pub bot: &'a Bot,
    pub guild: GuildId,
    pub wishes: &'a Wishes,
}

impl Holding<'_> {
    /// What the server decided.
    pub(super) fn set(&self) -> &GuildSettings {
        &self.wishes.decided
    }

    /// Whether a channel or role that was chosen may be named still.
    pub(super) fn is_there(&self, id: u64) -> bool {
        self.bot.is_there(Some(self.guild), id)
    }

    /// The channels of a list that are there still.
    pub(super) fn there(&self, ids: &[u64]) -> Vec<u64> {
        ids.iter().copied().filter(|id| self.is_there(*id)).collect()
    }
}

/// What was chosen from a menu.
pub(super) struct Chosen<'a> {
    pub bot: &'a Bot,
    /// The text, of a menu of texts.
    pub text: Option<&'a str>,
    /// The roles or channels, of a menu of such.
    pub ids: Vec<u64>,
    pub component: &'a ComponentInteraction,
    pub before: &'a GuildSettings,
    /// The guild as it is now, for a choice in a direct message, where Discord's own menus of roles are empty.
    pub seen: Option<&'a Survey>,
}

impl Chosen<'_> {
    /// The one that was chosen of roles or channels.
    pub(super) fn first(&self) -> Option<u64> {
        self.ids.first().copied()
    }

    /// The chosen roles with their names, by which entries are labelled; Discord sends them along.
    pub(super) fn roles(&self) -> Option<Vec<AdvisorRole>> {
        self.ids.iter().map(|id| self.role(*id)).collect()
    }

    fn role(&self, id: u64) -> Option<AdvisorRole> {
        let known = || self.before.advisor_roles.iter().find(|role| role.id == id).map(|role| role.name.clone());
        let resolved = self.component.data.resolved.roles.get(&RoleId::new(id)).map(|role| role.name.clone());
        let seen = || self.seen?.guild.roles.iter().find(|role| role.id.get() == id).map(|role| role.name.clone());
        Some(AdvisorRole { id, name: resolved.or_else(seen).or_else(known)? })
    }
}

/// Discord's menu of a server's roles.
pub(super) fn roles(chosen: impl IntoIterator<Item = u64>) -> Choices {
    Choices::Roles { chosen: chosen.into_iter().collect() }
}

/// Discord's menu of a server's channels.
pub(super) fn channels(chosen: impl IntoIterator<Item = u64>, kinds: &[ChannelType]) -> Choices {
    Choices::Channels { chosen: chosen.into_iter().collect(), kinds: kinds.to_vec() }
}

/// Nothing is done in the channels that a setting names, or it names none.
pub(super) fn nothing(_: ChannelType) -> Permissions {
    Permissions::empty()
}

/// Messages with embeds are written in the channel; in a forum, in its threads.
pub(super) fn writing(kind: ChannelType) -> Permissions {
    let write = match kind {
        ChannelType::Forum => Permissions::SEND_MESSAGES_IN_THREADS,
        _ => Permissions::SEND_MESSAGES,
    };
    Permissions::VIEW_CHANNEL | write | Permissions::EMBED_LINKS
}

/// Threads are answered and tagged.
pub(super) fn tagging(kind: ChannelType) -> Permissions {
    writing(kind) | Permissions::MANAGE_THREADS
}
