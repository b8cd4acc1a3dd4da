//! Who may change what a guild adds? Looked at on every call, whatever Discord showed to the member.

use serde::Deserialize;
use serenity::all::{GuildId, LightMethod, RoleId, Route};

use super::Bot;
use crate::clock::now_ms;
use crate::discord::failure::Failure;
use crate::discord::wire::call::Call;
use crate::discord::wire::courier::Undelivered;
use crate::discord::words;
use crate::guild::may_manage;
use crate::store::By;

/// A member of a guild who may write for it.
#[derive(Debug, Clone)]
pub(in crate::discord) struct Advisor {
    /// The guild for which they write.
    pub guild: GuildId,
    /// The member's account.
    pub user: u64,
    /// The name of the role in which they write.
    pub role: String,
}

/// What of a member is asked of Discord.
#[derive(Debug, Deserialize)]
struct Roles {
    roles: Vec<RoleId>,
}

impl Advisor {
    /// Who does it, for the history.
    pub(in crate::discord) fn by(&self) -> By {
        By { member: self.user, role: self.role.clone(), at_ms: now_ms() }
    }
}

impl Bot {
    /// The advisor who calls: somebody with one of the guild's advisor roles, or who may manage the guild.
    pub(in crate::discord) fn advisor(&self, call: &Call) -> Result<Advisor, Failure> {
        let guild = call.home.ok_or_else(|| Failure::person(words::only_in_servers()))?;
        self.store()?;
        let board = self.known_board(guild)?;
        let standing = board.settings().standing(&call.roles, manages(call));
        let role = standing.map(|standing| standing.role).ok_or_else(|| {
            let roles = board.settings().advisor_roles.iter().filter(|role| self.is_there(Some(guild), role.id));
            Failure::person(words::advisors_only(&roles.cloned().collect::<Vec<_>>()))
        })?;
        Ok(Advisor { guild, user: call.user.get(), role })
    }

    /// The advisor of a guild who calls, from there or from a direct message.
    pub(in crate::discord) async fn advisor_in(&self, call: &Call, guild: u64) -> Result<Advisor, Failure> {
        if call.guild.is_some_and(|here| here.get() == guild) {
            return self.advisor(call);
        }
        if call.guild.is_some() {
            return Err(Failure::person(words::other_server()));
        }
        let guild = GuildId::new(guild);
        self.meet(Some(guild)).await;
        let route = Route::GuildMember { guild_id: guild, user_id: call.user };
        let member: Result<Roles, _> = self.courier.fetch(LightMethod::Get, route, None::<&()>).await;
        let roles = member.map_err(|_| Failure::person(words::not_a_member()))?.roles;
        let there = Call {
            guild: Some(guild),
            home: Some(guild),
            roles: roles.iter().map(|role| role.get()).collect(),
            ..call.clone()
        };
        self.advisor(&Call { member_permissions: None, ..there })
    }

    /// The guild that a button names, of a caller who may manage it: from there, or from a direct message, where Discord does
    /// not say what the caller may do.
    pub(in crate::discord) async fn managed_in(&self, call: &Call, guild: u64) -> Result<GuildId, Failure> {
        match call.guild {
            Some(here) if here.get() == guild => return self.managed(call),
            Some(_) => return Err(Failure::person(words::other_server())),
            None => self.store()?,
        };
        let guild = GuildId::new(guild);
        let manages = self.may_manage(guild, call.user).await.map_err(|why| match why {
            Undelivered::Refused { .. } => Failure::person(words::not_a_member()),
            _ => Failure::person(words::discord_away()),
        })?;
        if !manages {
            return Err(Failure::person(words::managers_only()));
        }
        self.meet(Some(guild)).await;
        Ok(guild)
    }

    /// The guild of a caller who may manage it.
    pub(in crate::discord) fn managed(&self, call: &Call) -> Result<GuildId, Failure> {
        let guild = call.home.ok_or_else(|| Failure::person(words::only_in_servers()))?;
        self.store()?;
        if manages(call) { Ok(guild) } else { Err(Failure::person(words::managers_only())) }
    }
}

/// Whether Discord says that the caller may manage the guild.
fn manages(call: &Call) -> bool {
    call.member_permissions.is_some_and(|permissions| may_manage(permissions.bits()))
}
