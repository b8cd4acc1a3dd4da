//! What does a process do that hears of interactions over HTTP alone? It says who it is, registers the commands, sees which
//! guilds it is in, and does all that goes on beside the answers.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use serenity::all::{ApplicationId, GuildId, LightMethod, Route, UserId};

use super::Endpoint;
use crate::discord::gateway::guilds::compare_all;
use crate::discord::gateway::upkeep::{Upkeep, close, leave};
use crate::discord::wire::courier::Undelivered;
use crate::discord::wire::signature::Verifier;

/// The pause after Discord could not be asked.
const AGAIN: Duration = Duration::from_secs(30);
/// How often it is looked which guilds the bot is in, as often as what is kept of those it left is swept.
const LOOK: Duration = Duration::from_secs(3600);
/// The guilds on a page of the list. <https://discord.com/developers/docs/resources/user#get-current-user-guilds>
const A_PAGE: usize = 200;

/// What Discord says of the application.
#[derive(Debug, Deserialize)]
struct Application {
    id: ApplicationId,
    verify_key: String,
    bot: Option<Named>,
}

#[derive(Debug, Deserialize)]
struct Named {
    id: UserId,
}

#[derive(Debug, Deserialize)]
struct Joined {
    id: GuildId,
}

impl Endpoint {
    /// Does what goes on beside the answers until `stop` is done; then finishes what runs and leaves. For a process without the
    /// gateway: with it, all this is the gateway's.
    pub async fn run(self: Arc<Self>, stop: impl Future<Output = ()>) {
        let upkeep = Upkeep::begin(self.dispatcher.bots(), self.engines.clone());
        let introducing = tokio::spawn(Arc::clone(&self).introduce(true));
        stop.await;
        leave(&self.bot()).await;
        introducing.abort();
        drop(upkeep);
        close(&self.bot()).await;
    }

    /// Learns the key where the settings have none, for a process whose gateway does the rest.
    pub async fn learn_key(self: Arc<Self>) {
        if self.verifier.get().is_none() {
            self.introduce(false).await;
        }
    }

    /// Asks Discord who the bot is, until it says so.
    async fn introduce(self: Arc<Self>, alone: bool) {
        loop {
            match self.try_introduce(alone).await {
                Ok(()) => break,
                Err(why @ Undelivered::Refused { status: 401, .. }) => {
                    return tracing::error!(%why, "Discord does not take the token; interactions are not answered");
                }
                Err(why) => {
                    tracing::error!(%why, again_s = AGAIN.as_secs(), "Discord can't be asked who the bot is");
                    tokio::time::sleep(AGAIN).await;
                }
            }
        }
        let mut looks = tokio::time::interval(LOOK);
        while alone && self.bot().boards.is_some() {
            looks.tick().await;
            if let Err(why) = self.look_where_it_is().await {
                tracing::warn!(%why, "which servers were left meanwhile is not known; it is looked at again in an hour");
            }
        }
    }

    async fn try_introduce(&self, alone: bool) -> Result<(), Undelivered> {
        let route = Route::Oauth2ApplicationCurrent;
        let Application { id, verify_key, bot } =
            self.bot().courier.fetch(LightMethod::Get, route, None::<&()>).await?;
        // The settings' key goes first: whoever sets it may stand between Discord and here.
        if self.verifier.get().is_none() {
            let key = Verifier::new(&verify_key).ok_or_else(|| Undelivered::Unreadable("its public key".to_owned()))?;
            let _ = self.verifier.set(key);
        }
        if alone {
            let _ = self.bot().me.set(bot.map_or(UserId::new(id.get()), |bot| bot.id));
            match self.dispatcher.register(id).await {
                Err(why @ Undelivered::Refused { .. }) => {
                    tracing::error!(%why, "commands are not registered; they may be missing or old until the next start");
                }
                registered => registered?,
            }
        }
        tracing::info!(application.id = id.get(), "interactions are answered at `/interactions`");
        Ok(())
    }

    /// Compares the guilds that the bot is in with those of which something is kept; what it sweeps after that is of none that
    /// came back.
    async fn look_where_it_is(&self) -> Result<(), Undelivered> {
        let (mut there, mut last) = (HashSet::new(), GuildId::new(1));
        loop {
            let page = vec![("limit", A_PAGE.to_string()), ("after", last.to_string())];
            let page: Vec<Joined> = self.bot().courier.fetch_with(Route::UserMeGuilds, page).await?;
            there.extend(page.iter().map(|guild| guild.id.get()));
            match page.last() {
                Some(end) if page.len() >= A_PAGE && end.id > last => last = end.id,
                _ => break,
            }
        }
        compare_all(&self.bot(), &there).await;
        Ok(())
    }
}
