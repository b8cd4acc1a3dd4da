//! Who does Discord say that a token is, and what would a start find?

use serde::Deserialize;
use serenity::all::{LightMethod, Route};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

use super::error::ServiceError;
use crate::discord::parameters::Parameters;
use crate::discord::wire::courier::{Courier, Undelivered};

/// What Discord says of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// The application's name.
    pub name: String,
    /// The application's id.
    pub id: String,
    /// Whether anybody may add the bot to a server.
    pub is_public: bool,
    /// Where Discord sends interactions in the place of the gateway; `None` for nowhere.
    pub endpoint: Option<String>,
    /// How many shards Discord recommends.
    pub shards: u32,
    /// How often the bot may still start today, and how often in all.
    pub starts: (u32, u32),
    /// What time it is for Discord, in seconds since 1970; `None` where it did not say.
    pub now_s: Option<i64>,
}

/// <https://discord.com/developers/docs/resources/application#application-object>
#[derive(Debug, Deserialize)]
struct Application {
    id: String,
    name: String,
    #[serde(default)]
    bot_public: bool,
    interactions_endpoint_url: Option<String>,
}

/// <https://discord.com/developers/docs/events/gateway#get-gateway-bot>
#[derive(Debug, Deserialize)]
struct Gateway {
    shards: u32,
    session_start_limit: Starts,
}

#[derive(Debug, Deserialize)]
struct Starts {
    total: u32,
    remaining: u32,
}

/// Asks Discord who the token is and whether the bot could start. It starts nothing.
///
/// # Errors
/// When there is no token, Discord does not take it, or can't be reached.
pub async fn examine(parameters: &Parameters) -> Result<Examined, ServiceError> {
    if parameters.token.is_empty() {
        return Err(ServiceError::NoToken);
    }
    let refused = |why: Undelivered| match why {
        Undelivered::Refused { status: 401, .. } => ServiceError::BadToken,
        why => ServiceError::Unreachable(why.to_string()),
    };
    let courier = Courier::new(parameters.token.expose(), &parameters.api_url)?;
    let asked = courier.fetch(LightMethod::Get, Route::Oauth2ApplicationCurrent, None::<&()>);
    let application: Application = asked.await.map_err(refused)?;
    let asked = courier.fetch(LightMethod::Get, Route::GatewayBot, None::<&()>);
    let gateway: Gateway = asked.await.map_err(refused)?;
    let date = courier.first_date().and_then(|date| OffsetDateTime::parse(date, &Rfc2822).ok());
    Ok(Examined {
        name: application.name,
        id: application.id,
        is_public: application.bot_public,
        endpoint: application.interactions_endpoint_url.filter(|url| !url.is_empty()),
        shards: gateway.shards,
        starts: (gateway.session_start_limit.remaining, gateway.session_start_limit.total),
        now_s: date.map(OffsetDateTime::unix_timestamp),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_an_answer_is_read() {
        let date = OffsetDateTime::parse("Sun, 29 Nov 2026 19:30:00 GMT", &Rfc2822).unwrap();
        assert_eq!(date.unix_timestamp(), 1_795_980_600);
    }
}
