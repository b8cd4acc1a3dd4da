//! What may the bot and people do, guild by guild and channel by channel? Roles' permissions, and what a channel allows or denies.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use super::World;
use super::forums::MANAGE_THREADS;
use super::ids::Id;
use super::people::Person;
use super::roles;
use super::server::Call;
use super::shapes::{ADMINISTRATOR, BOT_PERMISSIONS, ORDINARY_PERMISSIONS};
use super::state::{Channel, Guild, Refusal, State};

/// The permission to see a channel.
pub(crate) const VIEW_CHANNEL: u64 = 1 << 10;
/// The permission to write in a channel.
pub(crate) const SEND_MESSAGES: u64 = 1 << 11;
/// The permission to write in a channel's threads.
pub(crate) const SEND_IN_THREADS: u64 = 1 << 38;
/// The permission to show links and embeds.
pub(crate) const EMBED_LINKS: u64 = 1 << 14;
/// The permission to send files along.
const ATTACH_FILES: u64 = 1 << 15;
/// The permission to read what was said before, and reply to it.
pub(crate) const READ_MESSAGE_HISTORY: u64 = 1 << 16;
/// The permission to read who did what.
pub(crate) const VIEW_AUDIT_LOG: u64 = 1 << 7;
/// The flag of a channel whose data are hidden from who may not see it.
const OBFUSCATED: u64 = 1 << 17;
/// From a guild's id to that of the bot's own role in it.
const BOT_ROLE: Id = 1 << 20;

/// What differs from the ordinary.
#[derive(Default)]
pub(crate) struct Permits {
    /// What roles allow that allow something else than everybody has.
    of_roles: HashMap<Id, u64>,
    /// What a channel allows and denies: role or member, then both.
    overwrites: HashMap<Id, Vec<(Id, u64, u64)>>,
    /// Who takes no direct messages from the bot.
    closed: HashSet<Id>,
    /// Who is no member of any guild.
    outsiders: HashSet<Id>,
}

impl World {
    /// Denies the bot's own role something in a channel, and allows nothing else than before.
    pub(crate) fn deny_bot(&self, channel: Id, permissions: u64) {
        self.overwrite(channel, (0, permissions));
    }

    /// Takes back what was denied to the bot in a channel.
    pub(crate) fn allow_bot(&self, channel: Id) {
        self.inner.state().permits.overwrites.remove(&channel);
    }

    fn overwrite(&self, channel: Id, (allow, deny): (u64, u64)) {
        let mut state = self.inner.state();
        let guild = state.channels[&channel].guild.unwrap_or_else(|| panic!("permissions are of guilds' channels"));
        state.permits.overwrites.entry(channel).or_default().push((guild + BOT_ROLE, allow, deny));
    }

    /// Gives a role these permissions in its guild; with the guild's own id, everybody.
    pub(crate) fn role_allows(&self, role: Id, permissions: u64) {
        self.inner.state().permits.of_roles.insert(role, permissions);
    }

    /// Gives the bot's own role in a guild something more.
    pub(crate) fn bot_may(&self, guild: Id, permissions: u64) {
        let mut state = self.inner.state();
        let before = state.bot_role_permissions(guild);
        state.permits.of_roles.insert(guild + BOT_ROLE, before | permissions);
    }
}

impl Person {
    /// The person, who takes no direct messages from bots.
    pub(crate) fn without_direct_messages(self) -> Self {
        self.inner.state().permits.closed.insert(self.id);
        self
    }

    /// The person, who is a member of no guild.
    pub(crate) fn outside(self) -> Self {
        self.inner.state().permits.outsiders.insert(self.id);
        self
    }
}

impl State {
    /// Every role of a guild, as Discord lists them: everybody's, those that were made, and the bot's own.
    pub(crate) fn roles_json(&self, guild: &Guild) -> Vec<Value> {
        let listed = guild.roles.iter().enumerate();
        let made = listed.map(|(at, (id, name))| self.role_json((*id, name.as_str()), at + 1));
        let own = guild.has_bot.then(|| {
            let mut role = roles::role(guild.id + BOT_ROLE, "Guide", guild.roles.len() + 1);
            role["permissions"] = json!(self.bot_role_permissions(guild.id).to_string());
            role["managed"] = json!(true);
            role
        });
        std::iter::once(self.role_json((guild.id, "@everyone"), 0)).chain(made).chain(own).collect()
    }

    /// A role with what it allows.
    pub(crate) fn role_json(&self, (id, name): (Id, &str), position: usize) -> Value {
        let mut role = roles::role(id, name, position);
        role["permissions"] = json!(self.allowed_by(id).to_string());
        role
    }

    fn allowed_by(&self, role: Id) -> u64 {
        self.permits.of_roles.get(&role).copied().unwrap_or(ORDINARY_PERMISSIONS)
    }

    fn bot_role_permissions(&self, guild: Id) -> u64 {
        let usual = BOT_PERMISSIONS | if self.forums.unmanaged { 0 } else { MANAGE_THREADS };
        self.permits.of_roles.get(&(guild + BOT_ROLE)).copied().unwrap_or(usual)
    }

    /// The roles of the bot in a guild.
    pub(crate) fn bot_roles(&self, guild: Id) -> Value {
        json!([(guild + BOT_ROLE).to_string()])
    }

    /// What the bot may do in a guild where no channel says otherwise.
    pub(crate) fn bot_in(&self, guild: Id) -> u64 {
        self.allowed_by(guild) | self.bot_role_permissions(guild)
    }

    /// What the bot may do in a channel, by Discord's rules: everybody's overwrite, then those of its roles. A thread is as its
    /// channel.
    pub(crate) fn bot_may(&self, channel: &Channel) -> u64 {
        let Some(guild) = channel.guild else {
            return if channel.closed_to_bot { VIEW_CHANNEL } else { BOT_PERMISSIONS | MANAGE_THREADS | ATTACH_FILES };
        };
        if !self.guilds.get(&guild).is_some_and(|guild| guild.has_bot) {
            return VIEW_CHANNEL;
        }
        let base = self.bot_in(guild);
        if base & ADMINISTRATOR != 0 {
            return u64::MAX;
        }
        let ruling = if channel.kind == 11 { channel.parent.unwrap_or(channel.id) } else { channel.id };
        let closed = channel.closed_to_bot.then(closing).map(|(allow, deny)| (guild + BOT_ROLE, allow, deny));
        let overwrites = self.permits.overwrites.get(&ruling).into_iter().flatten().copied().chain(closed);
        let (mut held, overwrites) = (base, overwrites.collect::<Vec<_>>());
        for target in [guild, guild + BOT_ROLE] {
            let of = overwrites.iter().filter(|(id, ..)| *id == target);
            let (allow, deny) = of.fold((0, 0), |(allow, deny), one| (allow | one.1, deny | one.2));
            held = held & !deny | allow;
        }
        if held & VIEW_CHANNEL == 0 { 0 } else { held }
    }

    /// What a channel allows and denies, as Discord lists it.
    pub(crate) fn overwrites_json(&self, channel: &Channel) -> Value {
        let Some(guild) = channel.guild else { return json!([]) };
        let closed = channel.closed_to_bot.then(closing).map(|(allow, deny)| (guild + BOT_ROLE, allow, deny));
        let all = self.permits.overwrites.get(&channel.id).into_iter().flatten().copied().chain(closed);
        let written = |(id, allow, deny): (Id, u64, u64)| json!({"id": id.to_string(), "type": 0, "allow": allow.to_string(), "deny": deny.to_string()});
        all.map(written).collect()
    }

    /// A channel as the gateway tells the bot of it: of one that it may not see, that it is there and nothing more.
    pub(crate) fn channel_told(&self, channel: &Channel) -> Value {
        let mut json = self.channel_json(channel);
        if self.bot_may(channel) == 0 {
            let guild = channel.guild.unwrap_or_default();
            json["name"] = json!("___hidden___");
            json["flags"] = json!(OBFUSCATED);
            let deny = VIEW_CHANNEL.to_string();
            json["permission_overwrites"] = json!([{"id": guild.to_string(), "type": 0, "allow": "0", "deny": deny}]);
        }
        json
    }

    /// Refuses a message that the bot may not send, with Discord's codes.
    ///
    /// An embed by itself is refused where the bot may have none; beside a text it is left out without a word
    /// (<https://github.com/discord/discord-api-docs/issues/2601>).
    pub(crate) fn check_permissions(&self, channel: &Channel, call: &mut Call) -> Result<(), Refusal> {
        if channel.kind == 1 && channel.parent.is_some_and(|user| self.permits.closed.contains(&user)) {
            return Err(Refusal::new(403, 50_007, "Cannot send messages to this user"));
        }
        let held = self.bot_may(channel);
        let lacks = |permission: u64| held & permission == 0;
        let missing = || Refusal::new(403, 50_013, "Missing Permissions");
        let write = if channel.kind == 11 { SEND_IN_THREADS } else { SEND_MESSAGES };
        if held == 0 {
            return Err(Refusal::new(403, 50_001, "Missing Access"));
        }
        if lacks(write) || (lacks(ATTACH_FILES) && !call.files.is_empty()) {
            return Err(missing());
        }
        if lacks(READ_MESSAGE_HISTORY) && !call.body["message_reference"].is_null() {
            let why = "Cannot reply without permission to read message history";
            return Err(Refusal::new(400, 160_002, why));
        }
        let has_embed = call.body["embeds"].as_array().is_some_and(|embeds| !embeds.is_empty());
        if lacks(EMBED_LINKS) && has_embed {
            if call.body["content"].as_str().unwrap_or_default().is_empty() {
                return Err(missing());
            }
            call.body["embeds"] = json!([]);
        }
        Ok(())
    }

    /// Whether somebody is a member of guilds at all.
    pub(crate) fn is_member(&self, user: Id) -> bool {
        !self.permits.outsiders.contains(&user)
    }
}

/// What a channel allows and denies where the bot may only look on.
fn closing() -> (u64, u64) {
    (VIEW_CHANNEL, (BOT_PERMISSIONS | MANAGE_THREADS) & !VIEW_CHANNEL)
}
