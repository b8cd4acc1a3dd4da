//! What does a guild want? What it decided itself goes before what the settings of whoever runs the bot say for it.

use std::sync::Arc;

use serde::Deserialize;
use serenity::all::{ChannelId, GuildId, LightMethod, Route};

use super::Bot;
use crate::discord::wire::call::Call;
use crate::guild::GuildSettings;

/// What is in force in a guild, or outside of all.
#[derive(Debug, Clone)]
pub(in crate::discord) struct Wishes {
    /// Ids of the guides that are asked where none is named: the first that there is; the program's own choice where none is.
    pub default_guides: Vec<String>,
    /// The channel that a decline points to.
    pub ask_channel: Option<u64>,
    /// The role that a decline points to.
    pub ask_role: Option<u64>,
    /// Everything that only the guild itself decides.
    pub decided: Arc<GuildSettings>,
}

/// What of a channel is asked of Discord.
#[derive(Debug, Deserialize)]
struct Within {
    parent_id: Option<ChannelId>,
}

impl Bot {
    /// What is in force in a guild. Everything that a guild may decide is asked for here.
    pub(in crate::discord) fn wishes(&self, guild: Option<GuildId>) -> Wishes {
        // Of a guild that can't be reached the defaults hold; where that would be wrong, `board` is asked itself.
        let decided = Arc::clone(self.board(guild).unwrap_or_default().settings());
        let set = self.parameters.guild(guild.map(GuildId::get));
        let id = |id: u64| Some(id).filter(|id| *id > 0);
        Wishes {
            default_guides: decided.default_guide.iter().chain([&set.default_guide]).cloned().collect(),
            ask_channel: decided.ask_channel.or_else(|| id(set.ask_channel)).filter(|id| self.is_there(guild, *id)),
            ask_role: decided.ask_role.or_else(|| id(set.ask_role)).filter(|id| self.is_there(guild, *id)),
            decided,
        }
    }

    /// Whether a channel or role may be named to a member: it is not known to be gone.
    pub(in crate::discord) fn is_there(&self, guild: Option<GuildId>, id: u64) -> bool {
        guild.is_none_or(|guild| !self.gone.has(guild, id))
    }

    /// What a guild has decided, with what the program's settings say where it has decided nothing; what is gone is among it.
    pub(in crate::discord) fn in_force(&self, guild: GuildId, decided: GuildSettings) -> GuildSettings {
        let set = self.parameters.guild(Some(guild.get()));
        let id = |id: u64| Some(id).filter(|id| *id > 0);
        GuildSettings {
            default_guide: decided
                .default_guide
                .or_else(|| Some(set.default_guide.clone()).filter(|id| !id.is_empty())),
            ask_channel: decided.ask_channel.or_else(|| id(set.ask_channel)),
            ask_role: decided.ask_role.or_else(|| id(set.ask_role)),
            ..decided
        }
    }

    /// Channels with answers for all that members can be sent to.
    pub(in crate::discord) fn open_channels(&self, guild: Option<GuildId>) -> Vec<u64> {
        let decided = self.wishes(guild).decided;
        decided.speaks_in.iter().copied().filter(|id| self.is_there(guild, *id)).collect()
    }

    /// Whether an answer may be seen by all where somebody calls.
    pub(in crate::discord) fn is_open(&self, call: &Call) -> bool {
        let (Some(guild), Some(channel)) = (call.home, call.channel) else { return true };
        if self.board(Some(guild)).is_none() {
            // What the guild wants is not known: better private than not.
            return false;
        }
        let decided = self.wishes(Some(guild)).decided;
        decided.speaks_openly_in(channel.get(), call.parent.map(ChannelId::get))
    }

    /// Whether the bot may answer a message openly where it was written. A message does not say whether its channel is a
    /// thread, so that Discord is asked where channels are told apart.
    pub(in crate::discord) async fn is_open_in(&self, guild: Option<GuildId>, channel: ChannelId) -> bool {
        let decided = self.wishes(guild).decided;
        if self.board(guild).is_none() {
            return false;
        }
        if guild.is_none() || !decided.tells_channels_apart() {
            return true;
        }
        let within: Result<Within, _> =
            self.courier.fetch(LightMethod::Get, Route::Channel { channel_id: channel }, None::<&()>).await;
        // A category is a parent, too, and decides nothing: nobody can choose one.
        let parent = within.ok().and_then(|within| within.parent_id);
        decided.speaks_openly_in(channel.get(), parent.map(ChannelId::get))
    }
}
