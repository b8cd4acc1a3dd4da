//! What is the bot told when a channel, a role or a forum's tag is deleted?

use serde_json::json;

use super::World;
use super::ids::Id;

/// The intent under which all of it is told.
const GUILDS: u64 = 1;

impl World {
    /// Deletes a channel or a thread. A bot that is not connected hears nothing of it.
    pub(crate) fn delete_channel(&self, id: Id) {
        let mut state = self.inner.state();
        let channel = state.channels[&id].clone();
        let json = state.channel_told(&channel);
        state.channels.remove(&id);
        if let Some(guild) = channel.guild.and_then(|guild| state.guilds.get_mut(&guild)) {
            guild.channels.retain(|known| *known != id);
        }
        if channel.kind == 11 {
            let (guild, parent) = (channel.guild.unwrap_or_default(), channel.parent.unwrap_or_default());
            let thread = json!({"id": id.to_string(), "guild_id": guild.to_string(), "parent_id": parent.to_string(), "type": 11});
            state.emit(channel.guild, GUILDS, ("THREAD_DELETE", &thread));
        } else {
            state.emit(channel.guild, GUILDS, ("CHANNEL_DELETE", &json));
        }
    }

    /// Deletes a role of the first guild, and takes it from who has it.
    pub(crate) fn delete_role(&self, id: Id) {
        let mut state = self.inner.state();
        let guild = self.guild;
        if let Some(guild) = state.guilds.get_mut(&guild) {
            guild.roles.retain(|(known, _)| *known != id);
            guild.roles_of.values_mut().for_each(|roles| roles.retain(|known| *known != id));
        }
        let data = json!({"guild_id": guild.to_string(), "role_id": id.to_string()});
        state.emit(Some(guild), GUILDS, ("GUILD_ROLE_DELETE", &data));
    }

    /// Gives a forum other tags than it had.
    pub(crate) fn change_tags(&self, forum: Id, tags: &[&str]) {
        let mut state = self.inner.state();
        let tags = tags.iter().map(|tag| (state.ids.next(), (*tag).to_owned())).collect();
        state.forums.tags.insert(forum, tags);
        let channel = state.channels[&forum].clone();
        let json = state.channel_told(&channel);
        state.emit(channel.guild, GUILDS, ("CHANNEL_UPDATE", &json));
    }
}
