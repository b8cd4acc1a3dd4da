//! What is in a guild, and what may the bot and its members do there? Discord is asked when a manager looks, and nothing of it is
//! kept: what is shown is never old, and a guild costs no memory, however many members, roles and channels it has.

use std::collections::HashMap;
use std::time::Duration;

use serde::Deserialize;
use serenity::all::{ChannelId, ChannelType, GenericId, GuildId, LightMethod, Permissions, RoleId, Route, UserId};

use super::Bot;
use crate::discord::wire::courier::Undelivered;
use crate::guild::{Named, may_manage};

/// How long a manager waits for it.
const WITHIN: Duration = Duration::from_secs(5);
/// Discord's code of a channel that is not there any longer; one that is only hidden from the bot has 50001.
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>
const UNKNOWN_CHANNEL: u64 = 10_003;

/// What of a guild is asked of Discord.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::discord) struct GuildSeen {
    /// Its name.
    pub name: String,
    owner_id: UserId,
    /// Its roles, that of everybody among them.
    pub roles: Vec<RoleSeen>,
}

/// What of a role is asked of Discord.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::discord) struct RoleSeen {
    /// Its id; that of everybody's role is the guild's.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    #[serde(default)]
    permissions: Permissions,
    /// Whether it belongs to an app or an integration.
    #[serde(default)]
    pub managed: bool,
    /// The higher, the further up it stands.
    #[serde(default)]
    pub position: i64,
}

/// What of a channel is asked of Discord.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::discord) struct ChannelSeen {
    /// Its id.
    pub id: ChannelId,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ChannelType,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// The lower, the further up it stands.
    #[serde(default)]
    pub position: i64,
    #[serde(default)]
    permission_overwrites: Vec<Overwrite>,
    #[serde(default)]
    available_tags: Vec<TagSeen>,
}

/// What is allowed or denied to a role or a member in one channel.
#[derive(Debug, Clone, Deserialize)]
struct Overwrite {
    id: GenericId,
    #[serde(default)]
    allow: Permissions,
    #[serde(default)]
    deny: Permissions,
}

#[derive(Debug, Clone, Deserialize)]
struct TagSeen {
    name: String,
}

/// What of a member is asked of Discord.
#[derive(Debug, Clone, Deserialize)]
struct MemberSeen {
    roles: Vec<RoleId>,
}

/// What of an account is asked of Discord.
#[derive(Debug, Deserialize)]
struct Account {
    id: UserId,
}

/// How a channel stands that somebody has named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum Standing {
    /// It is there, and so much the bot may do in it; `None` where that is not known, as of a thread.
    There(Option<Permissions>),
    /// It is there, and the bot may not see it.
    Hidden,
    /// It was deleted.
    Gone,
}

/// A guild as it is now.
#[derive(Debug, Clone)]
pub(in crate::discord) struct Survey {
    id: GuildId,
    /// The guild itself.
    pub guild: GuildSeen,
    /// The channels that the bot may see.
    pub channels: Vec<ChannelSeen>,
    /// How channels stand that were asked for and are not among those.
    others: HashMap<u64, Standing>,
    me: UserId,
    roles: Vec<RoleId>,
}

impl GuildSeen {
    /// What a member may do in the guild where no channel says otherwise.
    ///
    /// # Source
    /// <https://discord.com/developers/docs/topics/permissions#permission-overwrites>
    fn base(&self, id: GuildId, member: UserId, roles: &[RoleId]) -> Permissions {
        if member == self.owner_id {
            return Permissions::all();
        }
        let has = |role: &&RoleSeen| role.id.get() == id.get() || roles.contains(&role.id);
        let base = self.roles.iter().filter(has).fold(Permissions::empty(), |all, role| all | role.permissions);
        if base.contains(Permissions::ADMINISTRATOR) { Permissions::all() } else { base }
    }
}

impl ChannelSeen {
    /// What the bot with these permissions in the guild may do here: everybody's overwrite holds before those of roles, and
    /// these before its own.
    ///
    /// # Source
    /// <https://discord.com/developers/docs/topics/permissions#permission-overwrites>
    fn allowed(&self, base: Permissions, of: &Survey) -> Permissions {
        let Survey { id: guild, me: member, roles, .. } = of;
        if base.contains(Permissions::ADMINISTRATOR) {
            return base;
        }
        let ruled = |is: &dyn Fn(u64) -> bool| {
            let found = self.permission_overwrites.iter().filter(|one| is(one.id.get()));
            found.fold((Permissions::empty(), Permissions::empty()), |(allow, deny), one| {
                (allow | one.allow, deny | one.deny)
            })
        };
        let everybody = ruled(&|id| id == guild.get());
        let by_role = ruled(&|id| id != guild.get() && roles.iter().any(|role| role.get() == id));
        let own = ruled(&|id| id == member.get());
        let allowed = [everybody, by_role, own].into_iter().fold(base, |held, (allow, deny)| (held - deny) | allow);
        // Who may not see a channel can do nothing there.
        if allowed.contains(Permissions::VIEW_CHANNEL) { allowed } else { Permissions::empty() }
    }
}

impl Survey {
    /// How a channel stands.
    pub(in crate::discord) fn standing(&self, channel: u64) -> Standing {
        let Some(seen) = self.channels.iter().find(|seen| seen.id.get() == channel) else {
            return self.others.get(&channel).copied().unwrap_or(Standing::There(None));
        };
        let base = self.guild.base(self.id, self.me, &self.roles);
        let allowed = seen.allowed(base, self);
        if allowed.contains(Permissions::VIEW_CHANNEL) { Standing::There(Some(allowed)) } else { Standing::Hidden }
    }

    /// Whether what a decision names was deleted.
    pub(in crate::discord) fn is_gone(&self, named: Named) -> bool {
        match named {
            Named::Channel(id) => self.standing(id) == Standing::Gone,
            Named::Role(id) => !self.guild.roles.iter().any(|role| role.id.get() == id),
        }
    }

    /// What a channel is; `None` of one that is not seen.
    pub(in crate::discord) fn kind(&self, channel: u64) -> Option<ChannelType> {
        self.channels.iter().find(|seen| seen.id.get() == channel).map(|seen| seen.kind)
    }

    /// The names of a forum's tags; `None` of one that is not seen.
    pub(in crate::discord) fn tags(&self, forum: u64) -> Option<Vec<String>> {
        let seen = self.channels.iter().find(|seen| seen.id.get() == forum)?;
        Some(seen.available_tags.iter().map(|tag| tag.name.clone()).collect())
    }
}

impl Bot {
    /// A guild as it is now, and how the named channels stand in it.
    pub(in crate::discord) async fn survey(&self, guild: GuildId, named: &[Named]) -> Result<Survey, Undelivered> {
        let within = tokio::time::timeout(WITHIN, self.try_survey(guild, named)).await;
        let survey = within.map_err(|_| Undelivered::Unreachable("no answer in time".to_owned()))??;
        let gone = named.iter().filter(|one| survey.is_gone(**one)).map(|one| one.id());
        self.gone.add(guild, gone);
        Ok(survey)
    }

    async fn try_survey(&self, guild: GuildId, named: &[Named]) -> Result<Survey, Undelivered> {
        let me = self.own_id().await?;
        let channels = self.courier.fetch(LightMethod::Get, Route::GuildChannels { guild_id: guild }, None::<&()>);
        let member = self.member_of(guild, me);
        let (seen, channels, MemberSeen { roles }) = futures_util::try_join!(self.guild_seen(guild), channels, member)?;
        let mut survey = Survey { id: guild, guild: seen, channels, others: HashMap::new(), me, roles };
        for named in named {
            if let Named::Channel(id) = *named
                && survey.kind(id).is_none()
            {
                let known = self.gone.has(guild, id).then_some(Standing::Gone);
                let standing = if let Some(known) = known { known } else { self.look_up(ChannelId::new(id)).await };
                survey.others.insert(id, standing);
            }
        }
        Ok(survey)
    }

    /// How a channel stands that Discord does not list. Lists leave out what is hidden from the bot, and threads; only that
    /// Discord does not know a channel says that it was deleted.
    ///
    /// # Source
    /// <https://discord.com/developers/docs/resources/channel#obfuscated-channels>
    pub(super) async fn look_up(&self, channel: ChannelId) -> Standing {
        let route = Route::Channel { channel_id: channel };
        match self.courier.send(LightMethod::Get, route, None::<&()>).await {
            Err(Undelivered::Refused { code: UNKNOWN_CHANNEL, .. }) => Standing::Gone,
            Err(Undelivered::Refused { status: 403, .. }) => Standing::Hidden,
            Ok(_) | Err(_) => Standing::There(None),
        }
    }

    /// Whether a member may manage a guild, wherever the member calls from: in a direct message Discord does not say it.
    pub(super) async fn may_manage(&self, guild: GuildId, member: UserId) -> Result<bool, Undelivered> {
        let (seen, MemberSeen { roles }) =
            futures_util::try_join!(self.guild_seen(guild), self.member_of(guild, member))?;
        Ok(may_manage(seen.base(guild, member, &roles).bits()))
    }

    /// The bot's own account, also before the gateway has said it.
    async fn own_id(&self) -> Result<UserId, Undelivered> {
        if let Some(me) = self.me.get() {
            return Ok(*me);
        }
        let me: Account = self.courier.fetch(LightMethod::Get, Route::UserMe, None::<&()>).await?;
        Ok(me.id)
    }

    async fn guild_seen(&self, guild: GuildId) -> Result<GuildSeen, Undelivered> {
        self.courier.fetch(LightMethod::Get, Route::Guild { guild_id: guild }, None::<&()>).await
    }

    async fn member_of(&self, guild: GuildId, user: UserId) -> Result<MemberSeen, Undelivered> {
        let route = Route::GuildMember { guild_id: guild, user_id: user };
        self.courier.fetch(LightMethod::Get, route, None::<&()>).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUILD: u64 = 1;
    const ME: u64 = 9;

    fn survey(overwrites: &str, mine: &[u64]) -> Survey {
        let view_and_send = (Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES).bits();
        let manages = Permissions::MANAGE_GUILD.bits();
        let guild = format!(
            r#"{{"name":"G","owner_id":"8","roles":[{{"id":"1","name":"@everyone","permissions":"{view_and_send}"}},
            {{"id":"2","name":"A","permissions":"0"}},{{"id":"3","name":"B","permissions":"{manages}"}},
            {{"id":"4","name":"C","permissions":"8"}}]}}"#
        );
        let channel = format!(r#"{{"id":"5","type":99,"permission_overwrites":[{overwrites}],"new_field":{{}}}}"#);
        Survey {
            id: GuildId::new(GUILD),
            guild: serde_json::from_str(&guild).unwrap(),
            channels: vec![serde_json::from_str(&channel).unwrap()],
            others: HashMap::from([(6, Standing::Gone)]),
            me: UserId::new(ME),
            roles: mine.iter().copied().map(RoleId::new).collect(),
        }
    }

    fn overwrite(id: u64, allow: Permissions, deny: Permissions) -> String {
        format!(r#"{{"id":"{id}","type":0,"allow":"{}","deny":"{}"}}"#, allow.bits(), deny.bits())
    }

    fn may_send(overwrites: &[String], mine: &[u64]) -> bool {
        let standing = survey(&overwrites.join(","), mine).standing(5);
        matches!(standing, Standing::There(Some(allowed)) if allowed.contains(Permissions::SEND_MESSAGES))
    }

    #[test]
    fn overwrites_hold_in_discord_s_order() {
        let (send, none) = (Permissions::SEND_MESSAGES, Permissions::empty());
        let denied_to = |id| overwrite(id, none, send);
        let allowed_to = |id| overwrite(id, send, none);
        assert!(may_send(&[], &[]));
        assert!(!may_send(&[denied_to(GUILD)], &[2]));
        assert!(
            may_send(&[allowed_to(2), denied_to(GUILD)], &[2]),
            "a role's goes before everybody's, wherever it stands"
        );
        assert!(!may_send(&[denied_to(GUILD), allowed_to(2)], &[3]), "a role that the bot has not");
        assert!(may_send(&[denied_to(2), allowed_to(3)], &[2, 3]), "one role's yes goes before another's no");
        assert!(!may_send(&[allowed_to(2), denied_to(ME)], &[2]), "the member's own goes before all");
        assert!(may_send(&[denied_to(GUILD), denied_to(ME)], &[4]), "nothing is denied to an administrator");
    }

    #[test]
    fn a_channel_that_may_not_be_seen_is_hidden_and_not_gone() {
        let hidden = overwrite(GUILD, Permissions::empty(), Permissions::VIEW_CHANNEL);
        assert_eq!(survey(&hidden, &[2]).standing(5), Standing::Hidden);
        let seen = survey(&hidden, &[4]);
        assert_ne!(seen.standing(5), Standing::Hidden);
        assert_eq!((seen.standing(6), seen.standing(7)), (Standing::Gone, Standing::There(None)));
        assert!(seen.is_gone(Named::Channel(6)) && seen.is_gone(Named::Role(5)));
        assert!(!seen.is_gone(Named::Channel(7)) && !seen.is_gone(Named::Role(2)));
    }

    #[test]
    fn who_owns_a_guild_or_has_the_role_manages_it() {
        let guild = survey("", &[]).guild;
        let manages = |member, roles: &[u64]| {
            let roles: Vec<RoleId> = roles.iter().copied().map(RoleId::new).collect();
            guild.base(GuildId::new(GUILD), UserId::new(member), &roles).contains(Permissions::MANAGE_GUILD)
        };
        assert_eq!([manages(8, &[]), manages(7, &[3]), manages(7, &[4]), manages(7, &[2])], [true, true, true, false]);
    }
}
