//! What has every request to the dashboard at hand?

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use quick_cache::sync::Cache;
use tokio::sync::Mutex;

use super::discord_api::{Api, Discord, Server};
use super::places::Places;
use crate::engine::Engine;
use crate::guild::{Board, Boards};
use crate::store::{Store, StoreError};
use crate::web::Parameters;
use crate::web::site::Site;

/// How long what Discord said of somebody is believed where they only look; before a change it is asked again.
pub(super) const BELIEVED: Duration = Duration::from_secs(30);
/// How long it is believed in which servers the bot is.
const BOTS_SERVERS_BELIEVED: Duration = Duration::from_secs(60);
/// Of how many visitors it is remembered what Discord said.
const REMEMBERED: usize = 4096;

/// What is remembered of a visitor's servers, by their session.
pub(super) type Servers = Arc<Vec<Server>>;

/// The servers that the bot is in; `None` where Discord does not say.
type BotsServers = Option<Arc<Vec<u64>>>;

/// The ids of a member's roles, and when Discord said them.
type RolesThen = (Instant, Arc<Vec<u64>>);

/// The dashboard, ready for visitors.
pub(super) struct Dashboard {
    /// What all pages share.
    pub site: Arc<Site>,
    /// What advisors and members add.
    pub boards: Arc<Boards>,
    /// The way to Discord.
    pub api: Api,
    /// Where it stands.
    pub places: Places,
    /// The servers of each session, and when Discord named them.
    pub servers: Cache<String, (Instant, Servers)>,
    /// The roles of each session in each server, and when Discord named them.
    pub roles: Cache<(String, u64), RolesThen>,
    bots_servers: Mutex<Option<(Instant, BotsServers)>>,
}

/// What is missing for a dashboard, as the settings that would have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// A place for what is kept.
    Store,
    /// The address under which people reach it.
    PublicUrl,
    /// The application's id.
    ClientId,
    /// The application's secret.
    ClientSecret,
    /// The way to Discord can't be had with what is set.
    Way,
}

impl Dashboard {
    /// A dashboard of a site.
    ///
    /// # Errors
    /// When something is missing: all of that.
    pub(super) fn new(site: Arc<Site>, discord: &Discord) -> Result<Self, Vec<Missing>> {
        let Parameters { public_url, .. } = &site.parameters;
        let missing = [
            (Missing::Store, site.boards.is_none()),
            (Missing::PublicUrl, public_url.is_empty()),
            (Missing::ClientId, discord.client_id.is_empty()),
            (Missing::ClientSecret, discord.client_secret.is_empty()),
        ];
        let missing: Vec<Missing> = missing.into_iter().filter(|(_, is)| *is).map(|(missing, _)| missing).collect();
        let (Some(boards), true) = (site.boards.clone(), missing.is_empty()) else { return Err(missing) };
        let places = Places::below(public_url).ok_or_else(|| vec![Missing::PublicUrl])?;
        let api = Api::new(discord, places.url("/callback")).ok_or_else(|| vec![Missing::Way])?;
        let (servers, roles) = (Cache::new(REMEMBERED), Cache::new(REMEMBERED));
        Ok(Self { site, boards, api, places, servers, roles, bots_servers: Mutex::default() })
    }

    /// Where everything is kept.
    pub(super) fn store(&self) -> &Store {
        self.boards.store()
    }

    /// The engine as it is now.
    pub(super) fn engine(&self) -> Arc<Engine> {
        self.site.engine()
    }

    /// What a guild adds, with all that is in the store by now.
    ///
    /// # Errors
    /// When the store can't be read.
    pub(super) async fn board(&self, guild: u64) -> Result<Arc<Board>, StoreError> {
        self.boards.refresh(&self.engine(), guild).await
    }

    /// Whether the bot is in a guild: as Discord says, and where it can't be asked, as the store knows.
    ///
    /// # Errors
    /// When the store can't be read.
    pub(super) async fn serves(&self, guild: u64) -> Result<bool, StoreError> {
        Ok(self.served().await?.contains(&guild))
    }

    /// The guilds that the bot is in.
    ///
    /// # Errors
    /// When the store can't be read.
    pub(super) async fn served(&self) -> Result<Vec<u64>, StoreError> {
        if let Some(named) = self.bots_servers().await {
            return Ok(named.to_vec());
        }
        let departed = self.store().departed().await?;
        let mut known = self.store().guilds().await?;
        known.retain(|guild| !departed.contains(guild));
        Ok(known)
    }

    async fn bots_servers(&self) -> BotsServers {
        let mut known = self.bots_servers.lock().await;
        if let Some((_, named)) = known.as_ref().filter(|(at, _)| at.elapsed() < BOTS_SERVERS_BELIEVED) {
            return named.clone();
        }
        let named = match self.api.bots_servers().await {
            Ok(named) => named.map(Arc::new),
            Err(why) => {
                tracing::warn!(%why, "Discord does not say in which servers the bot is; the store's are shown");
                None
            }
        };
        *known = Some((Instant::now(), named.clone()));
        named
    }
}

impl fmt::Debug for Dashboard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dashboard").field("places", &self.places).finish_non_exhaustive()
    }
}
