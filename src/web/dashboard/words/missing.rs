//! What is said where there is no dashboard yet?

use crate::web::dashboard::state::Missing;

/// Above what is missing.
pub(in crate::web::dashboard) const TITLE: &str = "There is no dashboard yet";
/// Before the list.
pub(in crate::web::dashboard) const INTRO: &str = "Whoever runs this can switch it on. What is missing:";

/// A setting that is missing, and what belongs into it.
pub(in crate::web::dashboard) fn missing(what: Missing) -> (&'static str, &'static str) {
    match what {
        Missing::Store => ("store.url", "a place for what advisors and members add"),
        Missing::PublicUrl => ("web.public_url", "the address under which people reach this page"),
        Missing::ClientId => ("web.client_id", "the application's id at Discord; or the bot's token, which has it"),
        Missing::ClientSecret => {
            ("web.client_secret", "the application's secret for signing in (“OAuth2” in its page at Discord)")
        }
        Missing::Way => ("discord.api_url", "an address of Discord's API that can be used"),
    }
}
