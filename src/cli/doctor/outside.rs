//! What is there beyond the program: the store, the addresses to listen on, Discord?

use std::net::TcpListener;

use super::finding::Finding;
use crate::cli::kept::runtime;
use crate::cli::words;
use crate::clock::now_ms;
use crate::discord::{Examined, ServiceError, examine};
use crate::settings::Settings;
use crate::store::{Found, SCHEMA_VERSION, StoreError};

/// More than this between our clock and Discord's, in seconds: signed requests of Discord's would be refused.
const MOST_SKEW: i64 = 60;

/// The store's kind and version.
pub(super) fn store(settings: &Settings, offline: bool) -> Finding {
    let is_server = matches!(settings.store.file(), Ok(None));
    if offline && is_server {
        return Finding::not_tried("store", words::is_offline().to_owned());
    }
    let looked = runtime().map(|runtime| runtime.block_on(Found::at(&settings.store)));
    let found = match looked {
        Ok(Ok(found)) => found,
        // The guide alone answers then.
        Ok(Err(why @ StoreError::NoPlace)) => return Finding::odd("store", why.to_string()),
        Ok(Err(why)) => return Finding::missing("store", why.to_string()),
        Err(why) => return Finding::missing("store", words::failure(&why)),
    };
    match found.version {
        0 => Finding::ok("store", words::store_to_be_made(&found)),
        version if version > SCHEMA_VERSION => Finding::missing("store", words::store_is_newer(&found)),
        version if version < SCHEMA_VERSION => Finding::ok("store", words::store_is_older(&found)),
        _ => Finding::ok("store", words::store_there(&found)),
    }
}

/// Whether the addresses that services listen on are free.
pub(super) fn listening(settings: &Settings) -> Vec<Finding> {
    let addresses = [("web.listen", &settings.web.listen), ("discord.health_listen", &settings.discord.health_listen)];
    let set = addresses.into_iter().filter(|(_, address)| !address.is_empty());
    set.map(|(key, address)| match TcpListener::bind(address.as_str()) {
        Ok(_) => Finding::ok(key, words::address_is_free(address)),
        Err(why) => Finding::odd(key, words::address_is_taken(address, &why)),
    })
    .collect()
}

/// Who the token is, what Discord says of a start, and what time it is there.
pub(super) fn discord(settings: &Settings, offline: bool) -> Vec<Finding> {
    if settings.discord.token.is_empty() {
        return vec![Finding::not_tried("discord", words::no_token().to_owned())];
    }
    if offline {
        return vec![Finding::not_tried("discord", words::is_offline().to_owned())];
    }
    let asked = runtime().map(|runtime| runtime.block_on(examine(&settings.discord)));
    match asked {
        Ok(Ok(known)) => known_to_discord(&known),
        Ok(Err(why @ ServiceError::BadToken)) => vec![Finding::missing("token", why.to_string())],
        Ok(Err(why)) => vec![Finding::missing("discord", why.to_string())],
        Err(why) => vec![Finding::missing("discord", words::failure(&why))],
    }
}

fn known_to_discord(known: &Examined) -> Vec<Finding> {
    let (left, of) = known.starts;
    let starts = words::starts_left(known.shards, left, of);
    let mut findings = vec![
        Finding::ok("token", words::token_is_of(&known.name, &known.id, known.is_public)),
        Finding::ok("intents", words::no_privileged_intents().to_owned()),
        if left < known.shards { Finding::missing("starts", starts) } else { Finding::ok("starts", starts) },
    ];
    if let Some(endpoint) = &known.endpoint {
        findings.push(Finding::odd("endpoint", words::interactions_go_to(endpoint)));
    }
    if let Some(skew) = known.now_s.map(|theirs| now_ms() / 1000 - theirs) {
        findings.push(match skew.abs() <= MOST_SKEW {
            true => Finding::ok("clock", words::clock_as_discord_s().to_owned()),
            false => Finding::missing("clock", words::clock_is_off(skew)),
        });
    }
    findings
}
