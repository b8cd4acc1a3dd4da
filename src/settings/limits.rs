//! What may a setting be, beyond its type?

use toml::Value;

use super::error::SettingsError;
use super::keys::entry_0;
use crate::discord::{guild_ids, is_base_address, is_public_key};
use crate::nearest::fewest_slips;
use crate::web::{are_origins, is_listen_address, is_origins, is_proxies, is_public_url};

/// What a setting's value must keep to.
#[derive(Debug, Clone, Copy)]
enum Limit {
    /// From the first to the second, both included.
    Between(f64, f64),
    /// This or more.
    AtLeast(f64),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Nothing, or ids joined by commas.
    Ids,
    /// Nothing, or one id.
    Id,
    /// Nothing, or a scheme and a host, perhaps a port.
    BaseAddress,
    /// Nothing, or the address of a page.
    PublicUrl,
    /// An IP address with a port.
    Listen,
    /// Nothing, or origins joined by commas.
    Origins,
    /// Nothing, or a public key.
    PublicKey,
    /// Nothing, or addresses and networks joined by commas.
    Proxies,
    /// Nothing, `*`, or origins joined by commas.
    AllOrOrigins,
    /// Nothing, or an IP address with a port.
    MayListen,
}

/// Every limit by dotted name; a number that is not named here is 0 or more.
const LIMITS: [(&str, Limit); 32] = [
    ("search.k1", Limit::Between(0.0, 100.0)),
    ("search.b", Limit::Between(0.0, 1.0)),
    ("search.hits", Limit::AtLeast(1.0)),
    ("answer.threshold", Limit::Between(0.0, 1.0)),
    ("answer.bare_threshold", Limit::Between(0.0, 1.0)),
    ("answer.quotes", Limit::Between(1.0, 10.0)),
    ("answer.quote_bytes", Limit::AtLeast(1.0)),
    ("answer.question_chars", Limit::AtLeast(1.0)),
    ("eval.gates.right_at_1", Limit::Between(0.0, 1.0)),
    ("eval.gates.right_at_3", Limit::Between(0.0, 1.0)),
    ("eval.gates.declined", Limit::Between(0.0, 1.0)),
    ("eval.gates.missed", Limit::Between(0.0, 1.0)),
    ("model.precision", Limit::OneOf(&["f32", "int8"])),
    ("discord.api_url", Limit::BaseAddress),
    ("discord.public_key", Limit::PublicKey),
    ("discord.register_in", Limit::Ids),
    ("discord.member_per_minute", Limit::Between(1.0, u32::MAX as f64)),
    ("discord.guild_per_minute", Limit::Between(1.0, u32::MAX as f64)),
    ("discord.defer_after_ms", Limit::Between(0.0, 2000.0)),
    ("discord.quiz_seconds", Limit::Between(1.0, 120.0)),
    ("discord.health_listen", Limit::MayListen),
    ("web.listen", Limit::Listen),
    ("web.public_url", Limit::PublicUrl),
    ("web.embed_origins", Limit::Origins),
    ("web.client_id", Limit::Id),
    ("web.per_minute", Limit::Between(0.0, u32::MAX as f64)),
    ("web.trusted_proxies", Limit::Proxies),
    ("web.cors_origins", Limit::AllOrOrigins),
    ("web.connections", Limit::Between(1.0, 1_000_000.0)),
    ("log.level", Limit::OneOf(&["error", "warn", "info", "debug", "trace"])),
    ("log.format", Limit::OneOf(&["people", "json"])),
    ("log.traces", Limit::BaseAddress),
];

/// A word more slips away from what was written than this is not suggested.
const SLIPS: usize = 2;

const IDS: &str = "ids of servers joined by commas, such as `123456789012345678, 234567890123456789`, or nothing";
const ID: &str = "the id of an application, such as `123456789012345678`, or nothing";
const BASE_ADDRESS: &str = "an address without a path, such as `http://127.0.0.1:8080`, or nothing";
const PUBLIC_URL: &str = "the address of a page without a query, such as `https://guide.example.org`, or nothing";
const ORIGINS: &str =
    "origins joined by commas, such as `https://school.example, https://*.school.example`, or nothing";
const PUBLIC_KEY: &str =
    "the application's public key, 64 hexadecimal digits that the developer portal shows, or nothing";
const PROXIES: &str = "addresses and networks joined by commas, such as `127.0.0.1, 10.0.0.0/8`, or nothing";
const ALL_OR_ORIGINS: &str = "origins joined by commas, such as `https://school.example`, `*` for all, or nothing";
const LISTEN: &str = "an IP address with a port, such as `127.0.0.1:8080` or `[::]:8080`";

/// The value, where it keeps to the setting's limits.
///
/// # Errors
/// When it does not: with what is wanted, in words.
pub(super) fn within(key: &str, value: Value, origin: &str) -> Result<Value, SettingsError> {
    let Some(wanted) = objection(key, &value) else { return Ok(value) };
    let found = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Err(SettingsError::OutOfRange { key: key.to_owned(), origin: origin.to_owned(), found, wanted })
}

/// What the setting wants instead of this value, in words; `None` where the value will do.
#[must_use]
pub(super) fn objection(key: &str, value: &Value) -> Option<String> {
    let key = entry_0(key);
    let limit = LIMITS.iter().find(|(name, _)| *name == key).map_or(Limit::AtLeast(0.0), |(_, limit)| *limit);
    match (limit, value) {
        (Limit::OneOf(words), Value::String(text)) if !words.contains(&text.as_str()) => Some(one_of(words, text)),
        (Limit::Ids, Value::String(text)) => guild_ids(text).is_none().then(|| IDS.to_owned()),
        (Limit::Id, Value::String(text)) => guild_ids(text).is_none_or(|ids| ids.len() > 1).then(|| ID.to_owned()),
        (Limit::BaseAddress, Value::String(text)) => {
            (!text.is_empty() && !is_base_address(text)).then(|| BASE_ADDRESS.to_owned())
        }
        (Limit::PublicUrl, Value::String(text)) => {
            (!text.is_empty() && !is_public_url(text)).then(|| PUBLIC_URL.to_owned())
        }
        (Limit::Origins, Value::String(text)) => (!are_origins(text)).then(|| ORIGINS.to_owned()),
        (Limit::Proxies, Value::String(text)) => (!is_proxies(text)).then(|| PROXIES.to_owned()),
        (Limit::AllOrOrigins, Value::String(text)) => (!is_origins(text)).then(|| ALL_OR_ORIGINS.to_owned()),
        (Limit::Listen, Value::String(text)) => (!is_listen_address(text)).then(|| LISTEN.to_owned()),
        (Limit::PublicKey, Value::String(text)) => {
            (!text.is_empty() && !is_public_key(text)).then(|| PUBLIC_KEY.to_owned())
        }
        (Limit::MayListen, Value::String(text)) => {
            (!text.is_empty() && !is_listen_address(text)).then(|| format!("{LISTEN}, or nothing"))
        }
        (Limit::Between(least, most), _) => {
            (!(least..=most).contains(&number(value)?)).then(|| format!("{least} to {most}"))
        }
        (Limit::AtLeast(least), _) => {
            (!(least..=f64::MAX).contains(&number(value)?)).then(|| format!("{least} or more"))
        }
        _ => None,
    }
}

/// A number for comparing; integers this large compare well enough.
fn number(value: &Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64))
}

fn one_of(words: &[&str], text: &str) -> String {
    let all = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let near = fewest_slips(&text.to_lowercase(), words, SLIPS);
    near.map_or_else(|| format!("one of {all}"), |word| format!("one of {all}; did you mean `{word}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::keys::defaults;

    #[test]
    fn every_limit_is_of_a_setting_and_every_default_keeps_to_its_own() {
        let known = defaults();
        for (name, _) in LIMITS {
            assert!(known.contains_key(name), "{name}");
        }
        for (key, value) in known {
            assert_eq!(objection(&key, &value), None, "{key}");
        }
    }

    #[test]
    fn what_is_no_number_is_outside_of_every_range() {
        assert!(objection("search.k1", &Value::Float(f64::NAN)).is_some());
        assert!(objection("search.k1", &Value::Float(f64::INFINITY)).is_some());
    }

    #[test]
    fn numbers_without_a_limit_of_their_own_are_not_negative() {
        assert_eq!(objection("index.memory_bytes", &Value::Integer(-1)).as_deref(), Some("0 or more"));
        assert_eq!(objection("corpus.path", &Value::String("-1".into())), None);
    }
}
