//! What does serenity speak to Discord's REST by? It is asked for little: what the bot says goes by the courier.

use serenity::all::{Http, HttpBuilder};

use crate::discord::bot::Bot;

/// serenity's own limiter does not work behind another base address; the courier has one.
pub(in crate::discord) fn http(bot: &Bot) -> Http {
    let http = HttpBuilder::new(bot.parameters.token.expose()).ratelimiter_disabled(true);
    let own = bot.parameters.api_url.as_str();
    if own.is_empty() { http.build() } else { http.proxy(own).build() }
}
