//! What is asked of Discord? Who somebody is, where they are a member and as what, and what a server has to choose from.

use std::time::Duration;

use oauth2::basic::BasicClient;
use oauth2::{
    AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, Scope, TokenResponse as _, TokenUrl,
};
use reqwest::{StatusCode, redirect};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::web::secret::Secret;

/// What the program's settings say of the application at Discord.
#[derive(Debug, Clone, Default)]
pub struct Discord {
    /// The application's id; empty where none is known.
    pub client_id: String,
    /// Its secret for signing in; empty for none.
    pub client_secret: Secret,
    /// The bot's token, by which channels and roles have names; empty for none.
    pub bot_token: Secret,
    /// Where Discord's API is, `http://HOST:PORT`; empty for Discord's own.
    pub api_url: String,
}

/// Where Discord's API is.
const DISCORD: &str = "https://discord.com";
/// How long Discord may take: as long as people wait for a page.
const WITHIN: Duration = Duration::from_secs(10);
/// The longest time after which a request that came too early is tried once more.
const AGAIN_WITHIN: f64 = 3.0;
/// What is asked of whoever signs in.
///
/// # Source
/// Discord's documentation, "OAuth2 Scopes".
const SCOPES: [&str; 3] = ["identify", "guilds", "guilds.members.read"];
/// Servers on a page of Discord's list of where the bot is, and pages at most that are read of it.
///
/// # Source
/// Discord's documentation, "Get Current User Guilds".
const SERVERS_A_PAGE: usize = 200;
const PAGES: usize = 100;

/// Why Discord did not answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum DiscordError {
    /// The token does not hold any longer.
    #[error("the token holds no longer")]
    Unauthorized,
    /// There is no such thing, or not for this token.
    #[error("there is nothing of it")]
    Nothing,
    /// Anything else.
    #[error("no answer: {0}")]
    Away(String),
}

type Client = BasicClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

/// The way to Discord.
#[derive(Debug)]
pub(super) struct Api {
    http: reqwest::Client,
    base: String,
    client: Client,
    client_secret: Secret,
    bot_token: Secret,
}

/// An account.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Account {
    /// Its id.
    #[serde(deserialize_with = "id")]
    pub id: u64,
    /// The name by which it signs in.
    pub username: String,
    /// The name that it shows.
    #[serde(default)]
    pub global_name: Option<String>,
}

/// A server that somebody is a member of.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Server {
    /// Its id.
    #[serde(deserialize_with = "id")]
    pub id: u64,
    /// Its name.
    pub name: String,
    /// Whether they own it.
    #[serde(default)]
    pub owner: bool,
    /// What they may do there, in bits.
    #[serde(default)]
    pub permissions: String,
}

/// A channel or a role, to be chosen by its name.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Thing {
    /// Its id.
    #[serde(deserialize_with = "id")]
    pub id: u64,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// A channel's kind.
    #[serde(default, rename = "type")]
    pub kind: u8,
    /// Where it stands among its like.
    #[serde(default)]
    pub position: i64,
    /// A role that belongs to an app, and is nobody's to have.
    #[serde(default)]
    pub managed: bool,
}

#[derive(Debug, Deserialize)]
struct Member {
    roles: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Early {
    retry_after: f64,
}

impl Api {
    /// The way to Discord; `None` where an address or the system's TLS is not fit for it.
    pub(super) fn new(discord: &Discord, redirect: String) -> Option<Self> {
        let host = if discord.api_url.is_empty() { DISCORD } else { discord.api_url.trim_end_matches('/') };
        let base = format!("{host}/api/v10");
        // A redirect from a server that is asked for a token would carry it elsewhere.
        let http = reqwest::Client::builder().timeout(WITHIN).redirect(redirect::Policy::none()).build().ok()?;
        let client = BasicClient::new(ClientId::new(discord.client_id.clone()))
            .set_client_secret(ClientSecret::new(discord.client_secret.expose().to_owned()))
            .set_auth_uri(AuthUrl::new(format!("{host}/oauth2/authorize")).ok()?)
            .set_token_uri(TokenUrl::new(format!("{base}/oauth2/token")).ok()?)
            .set_redirect_uri(RedirectUrl::new(redirect).ok()?);
        let (client_secret, bot_token) = (discord.client_secret.clone(), discord.bot_token.clone());
        Some(Self { http, base, client, client_secret, bot_token })
    }

    /// Where somebody signs in and lets us know who they are. `prompt=none` spares those a question who have agreed before.
    pub(super) fn sign_in_url(&self, state: String, verifier: String) -> String {
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier));
        let request = self.client.authorize_url(|| CsrfToken::new(state)).set_pkce_challenge(challenge);
        let scopes = SCOPES.into_iter().map(|scope| Scope::new(scope.to_owned()));
        request.add_scopes(scopes).add_extra_param("prompt", "none").url().0.into()
    }

    /// The token that a code stands for.
    pub(super) async fn token(&self, code: String, verifier: String) -> Result<String, DiscordError> {
        let request = self.client.exchange_code(AuthorizationCode::new(code));
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(verifier));
        match request.request_async(&self.http).await {
            Ok(token) => Ok(token.access_token().secret().clone()),
            Err(oauth2::RequestTokenError::ServerResponse(_)) => Err(DiscordError::Unauthorized),
            // The error's own words may hold the answer, and so the token.
            Err(_) => Err(DiscordError::Away("the token can't be had".to_owned())),
        }
    }

    /// Takes a token back, so that it is of no use to anybody.
    ///
    /// Not by the crate for OAuth, which takes no address without encryption here, and so no proxy or test server.
    ///
    /// # Source
    /// RFC 7009.
    pub(super) async fn revoke(&self, token: &str) -> Result<(), DiscordError> {
        let request = self.http.post(format!("{}/oauth2/token/revoke", self.base)).header("user-agent", USER_AGENT);
        let request = request.basic_auth(self.client.client_id().as_str(), Some(self.client_secret.expose()));
        let answer = request.form(&[("token", token)]).send().await.map_err(away)?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            status => Err(DiscordError::Away(format!("status {}", status.as_u16()))),
        }
    }

    /// Whose token it is.
    pub(super) async fn account(&self, token: &str) -> Result<Account, DiscordError> {
        self.get("/users/@me", &format!("Bearer {token}")).await
    }

    /// The servers that the token's owner is a member of.
    pub(super) async fn servers(&self, token: &str) -> Result<Vec<Server>, DiscordError> {
        self.get("/users/@me/guilds", &format!("Bearer {token}")).await
    }

    /// The roles that the token's owner has in a server; none where they are no member.
    pub(super) async fn roles_of(&self, token: &str, guild: u64) -> Result<Vec<u64>, DiscordError> {
        let path = format!("/users/@me/guilds/{guild}/member");
        let member: Result<Member, _> = self.get(&path, &format!("Bearer {token}")).await;
        match member {
            Ok(member) => Ok(member.roles.iter().filter_map(|role| role.parse().ok()).collect()),
            Err(DiscordError::Nothing) => Ok(Vec::new()),
            Err(why) => Err(why),
        }
    }

    /// The servers that the bot is in; `None` where no token of the bot is set.
    pub(super) async fn bots_servers(&self) -> Result<Option<Vec<u64>>, DiscordError> {
        if self.bot_token.is_empty() {
            return Ok(None);
        }
        let mut found: Vec<u64> = Vec::new();
        for _ in 0..PAGES {
            let after = found.last().copied().unwrap_or_default();
            let path = format!("/users/@me/guilds?limit={SERVERS_A_PAGE}&after={after}");
            let page: Vec<Server> = self.get(&path, &self.as_bot()).await?;
            found.extend(page.iter().map(|server| server.id));
            if page.len() < SERVERS_A_PAGE {
                break;
            }
        }
        Ok(Some(found))
    }

    /// The channels of a server, in their order; none where no token of the bot is set.
    pub(super) async fn channels(&self, guild: u64) -> Result<Vec<Thing>, DiscordError> {
        let mut channels = self.of_server(&format!("/guilds/{guild}/channels")).await?;
        channels.sort_by_key(|channel| channel.position);
        Ok(channels)
    }

    /// The roles of a server that people can have, the highest first; none where no token of the bot is set.
    pub(super) async fn roles(&self, guild: u64) -> Result<Vec<Thing>, DiscordError> {
        #[derive(Deserialize, Default)]
        struct WithRoles {
            roles: Vec<Thing>,
        }
        if self.bot_token.is_empty() {
            return Ok(Vec::new());
        }
        let WithRoles { mut roles } = self.get(&format!("/guilds/{guild}"), &self.as_bot()).await?;
        // The role with the server's own id is everybody's.
        roles.retain(|role| role.id != guild && !role.managed);
        roles.sort_by_key(|role| std::cmp::Reverse(role.position));
        Ok(roles)
    }

    async fn of_server(&self, path: &str) -> Result<Vec<Thing>, DiscordError> {
        if self.bot_token.is_empty() { Ok(Vec::new()) } else { self.get(path, &self.as_bot()).await }
    }

    fn as_bot(&self) -> String {
        format!("Bot {}", self.bot_token.expose())
    }

    /// Asks once, and once more where Discord wants to be asked a little later.
    async fn get<T: DeserializeOwned>(&self, path: &str, authorization: &str) -> Result<T, DiscordError> {
        let mut is_again = false;
        loop {
            let request = self.http.get(format!("{}{path}", self.base));
            let request = request.header("authorization", authorization).header("user-agent", USER_AGENT);
            let answer = request.send().await.map_err(away)?;
            let status = answer.status();
            let body = answer.bytes().await.map_err(away)?;
            if status == StatusCode::TOO_MANY_REQUESTS && !is_again {
                let early: Option<Early> = serde_json::from_slice(&body).ok();
                if let Some(early) = early.filter(|early| (0.0..AGAIN_WITHIN).contains(&early.retry_after)) {
                    tokio::time::sleep(Duration::from_secs_f64(early.retry_after)).await;
                    is_again = true;
                    continue;
                }
            }
            return match status {
                StatusCode::UNAUTHORIZED => Err(DiscordError::Unauthorized),
                StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => Err(DiscordError::Nothing),
                status if !status.is_success() => Err(DiscordError::Away(format!("status {}", status.as_u16()))),
                _ => {
                    serde_json::from_slice(&body).map_err(|_| DiscordError::Away("an answer that can't be read".into()))
                }
            };
        }
    }
}

/// What went wrong on the way; an address may hold what is nobody's.
fn away(why: reqwest::Error) -> DiscordError {
    DiscordError::Away(why.without_url().to_string())
}

/// How requests name us, in the form that Discord asks for.
///
/// # Source
/// Discord's documentation, "User Agent".
const USER_AGENT: &str = concat!("DiscordBot (preceptor, ", env!("CARGO_PKG_VERSION"), ")");

/// An id, which Discord writes as text.
fn id<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}
