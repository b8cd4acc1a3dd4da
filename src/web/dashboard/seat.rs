//! As what is somebody here, in this server? Looked at with every request, and asked of Discord anew before each change.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::request::Parts;

use super::discord_api::{DiscordError, Server};
use super::fields::Fields;
use super::refusal::Refusal;
use super::state::{BELIEVED, Dashboard, Servers};
use super::visitor::{Signed, Visitor};
use crate::clock::now_ms;
use crate::guild::{GuildSettings, Standing, may_manage};
use crate::store::{AuditLine, By, Store, StoreError};

/// An advisor or manager of a server, in it.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    /// The dashboard.
    pub dashboard: Arc<Dashboard>,
    /// Who it is.
    pub visitor: Visitor,
    /// The server's id.
    pub guild: u64,
    /// The server's name.
    pub server: String,
    /// As what they are there.
    pub standing: Standing,
}

/// A change that an advisor or manager of a server wants, asked of Discord anew who they are.
#[derive(Debug)]
pub(super) struct Posted {
    /// Who wants it, and where.
    pub seat: Seat,
    /// What they sent.
    pub fields: Fields,
}

/// How sure must it be what somebody may do?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// As Discord said within the last half minute, for pages.
    Lately,
    /// As Discord says now, for changes.
    Anew,
}

impl Seat {
    /// Refuses who may not manage the server.
    pub(super) fn manages(&self) -> Result<(), Refusal> {
        if self.standing.manages { Ok(()) } else { Err(Refusal::ManagersOnly) }
    }

    /// Who does it, for the history.
    pub(super) fn by(&self) -> By {
        By { member: self.visitor.user, role: self.standing.role.clone(), at_ms: now_ms() }
    }

    /// The store, for one change that the audit list tells of.
    ///
    /// # Errors
    /// When the line can't be kept.
    pub(super) fn noting(&self, act: &str, what: impl Into<String>) -> Result<Store, StoreError> {
        let (member, name) = (self.visitor.user, self.visitor.name.clone());
        let line = AuditLine { at_ms: now_ms(), member, name, act: act.to_owned(), what: what.into() };
        self.dashboard.store().noting(self.guild, line)
    }

    /// The path of something of this server.
    pub(super) fn path(&self, below: &str) -> String {
        self.dashboard.places.path(&format!("/{}{below}", self.guild))
    }
}

impl Dashboard {
    /// The servers of a visitor where they may do anything, by their names.
    ///
    /// # Errors
    /// When Discord or the store do not answer, or the visitor's token holds no longer.
    pub(super) async fn seats(&self, visitor: &Visitor) -> Result<Vec<(Server, Standing)>, Refusal> {
        let served = self.served().await?;
        let mut found = Vec::new();
        for server in self.servers_of(visitor, Look::Lately).await?.iter().filter(|one| served.contains(&one.id)) {
            if let Some(standing) = self.standing(visitor, server, Look::Lately).await? {
                found.push((server.clone(), standing));
            }
        }
        found.sort_by_key(|(server, _)| (server.name.to_lowercase(), server.id));
        Ok(found)
    }

    /// As what a visitor is in a server.
    async fn standing(&self, visitor: &Visitor, server: &Server, look: Look) -> Result<Option<Standing>, Refusal> {
        let settings = GuildSettings::load(self.store(), server.id).await?;
        let manages = server.owner || may_manage(server.permissions.parse().unwrap_or_default());
        let roles = match settings.advisor_roles.is_empty() {
            true => Arc::default(),
            false => self.roles_of(visitor, server.id, look).await?,
        };
        Ok(settings.standing(&roles, manages))
    }

    async fn servers_of(&self, visitor: &Visitor, look: Look) -> Result<Servers, Refusal> {
        let known =
            self.servers.get(&visitor.session).filter(|(at, _)| look == Look::Lately && at.elapsed() < BELIEVED);
        if let Some((_, servers)) = known {
            return Ok(servers);
        }
        let servers = self.asked(visitor, self.api.servers(visitor.discord_token()).await).await?;
        let servers = Arc::new(servers);
        self.servers.insert(visitor.session.clone(), (Instant::now(), Arc::clone(&servers)));
        Ok(servers)
    }

    async fn roles_of(&self, visitor: &Visitor, guild: u64, look: Look) -> Result<Arc<Vec<u64>>, Refusal> {
        let key = (visitor.session.clone(), guild);
        let known = self.roles.get(&key).filter(|(at, _)| look == Look::Lately && at.elapsed() < BELIEVED);
        if let Some((_, roles)) = known {
            return Ok(roles);
        }
        let roles = self.asked(visitor, self.api.roles_of(visitor.discord_token(), guild).await).await?;
        let roles = Arc::new(roles);
        self.roles.insert(key, (Instant::now(), Arc::clone(&roles)));
        Ok(roles)
    }

    /// What Discord answered. A token that holds no longer ends the session: it was taken back, or its time is over.
    async fn asked<T>(&self, visitor: &Visitor, answer: Result<T, DiscordError>) -> Result<T, Refusal> {
        match answer {
            Ok(answer) => Ok(answer),
            Err(DiscordError::Unauthorized) => {
                self.store().end_session(&visitor.session).await?;
                Err(Refusal::sign_in(&self.places, ""))
            }
            Err(why) => {
                tracing::warn!(%why, "Discord does not say who a visitor is");
                Err(Refusal::DiscordAway)
            }
        }
    }
}

/// The seat of a visitor in the server that an address names. Whether there is such a server is told to nobody else.
async fn seat(dashboard: &Arc<Dashboard>, visitor: Visitor, guild: u64, look: Look) -> Result<Seat, Refusal> {
    if !dashboard.serves(guild).await? {
        return Err(Refusal::NotYours);
    }
    let servers = dashboard.servers_of(&visitor, look).await?;
    let server = servers.iter().find(|server| server.id == guild).ok_or(Refusal::NotYours)?;
    let standing = dashboard.standing(&visitor, server, look).await?.ok_or(Refusal::NotYours)?;
    let (dashboard, server) = (Arc::clone(dashboard), server.name.clone());
    Ok(Seat { dashboard, visitor, guild, server, standing })
}

/// The server that an address names.
async fn guild_of(parts: &mut Parts, dashboard: &Arc<Dashboard>) -> Result<u64, Refusal> {
    let named: Result<Path<HashMap<String, String>>, _> = Path::from_request_parts(parts, dashboard).await;
    let guild = named.ok().and_then(|Path(named)| named.get("guild")?.parse().ok());
    guild.ok_or(Refusal::NotYours)
}

impl FromRequestParts<Arc<Dashboard>> for Seat {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, dashboard: &Arc<Dashboard>) -> Result<Self, Refusal> {
        let visitor = Visitor::from_request_parts(parts, dashboard).await?;
        let guild = guild_of(parts, dashboard).await?;
        seat(dashboard, visitor, guild, Look::Lately).await
    }
}

impl FromRequest<Arc<Dashboard>> for Posted {
    type Rejection = Refusal;

    async fn from_request(request: Request, dashboard: &Arc<Dashboard>) -> Result<Self, Refusal> {
        let Signed { visitor, fields, mut parts } = Signed::from_request(request, dashboard).await?;
        let guild = guild_of(&mut parts, dashboard).await?;
        let seat = seat(dashboard, visitor, guild, Look::Anew).await.map_err(Refusal::while_writing)?;
        Ok(Self { seat, fields })
    }
}
