//! `preceptor bot`: the Discord bot, with the web face beside it where that is wanted, until it is told to stop.

use std::io::Write;

use tokio_util::sync::CancellationToken;

use super::args::Bot;
use super::doctor;
use super::guides::open_engine_at_once;
use super::interactions::{Shared, endpoint};
use super::outcome::Outcome;
use super::safe::safe_lines;
use super::serving::{run_services, stopping, told_to_stop};
use super::words;
use crate::discord::{Opened, Service, check};
use crate::settings::{Loaded, Settings};
use crate::telemetry::Part;

/// Answers in Discord until it is told to stop; with `--check`, says whether it could.
///
/// # Errors
/// When a setting is missing, the guide or the store can't be opened, or Discord refuses.
pub(super) fn run(bot: &Bot, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let read = loaded.read_secrets();
    if bot.check {
        return check_only(loaded, read.err().map(|error| error.to_string()), out);
    }
    read?;
    loaded.read_store_address()?;
    if bot.serve {
        loaded.read_client_secret()?;
    }
    if let Some(listen) = bot.listen {
        loaded.settings.web.listen = listen.to_string();
    }
    let settings = &loaded.settings;
    run_services(settings, &[Part::Guides, Part::Gateway], async |shared| {
        let service = Service { shards: bot.shards, ..shared.service(settings) };
        if bot.serve {
            return with_the_web(service.open()?, &shared, settings).await;
        }
        Ok(service.run(told_to_stop()).await?)
    })
}

/// Runs the bot and the web face, with one engine and one store. Where one of them ends, the other leaves, too.
async fn with_the_web(opened: Opened, shared: &Shared, settings: &Settings) -> anyhow::Result<()> {
    let endpoint = endpoint(&opened).await?;
    let server = shared.server(settings, Some(&endpoint));
    let stop = CancellationToken::new();
    let web = stopping(&stop, server.run(stop.clone().cancelled_owned()));
    let bot = stopping(&stop, opened.run(stop.cancelled()));
    let told = async {
        tokio::select! {
            () = told_to_stop() => stop.cancel(),
            () = stop.cancelled() => {}
        }
    };
    let learning = tokio::spawn(endpoint.learn_key());
    let (web, bot, ()) = tokio::join!(web, bot, told);
    learning.abort();
    web?;
    Ok(bot?)
}

fn check_only(loaded: &mut Loaded, unread: Option<String>, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let examined = doctor::check(loaded, out)?;
    let settings = &loaded.settings;
    let engine = open_engine_at_once(None, settings)?;
    let guides: Vec<&str> = engine.guides().map(|guide| guide.manifest.id.as_str()).collect();
    let (mut missing, invite) = check(&settings.discord, &guides, unread.is_none());
    missing.splice(0..0, unread);
    for line in &missing {
        writeln!(out, "{}", safe_lines(&words::missing(line)))?;
    }
    if let Some([to_server, to_member]) = invite {
        writeln!(out, "{}", words::invites(&to_server, &to_member))?;
    }
    if missing.is_empty() && examined == Outcome::Answered {
        writeln!(out, "{}", words::nothing_missing(engine.guides().count()))?;
    }
    Ok(if missing.is_empty() { examined } else { Outcome::Failed })
}
