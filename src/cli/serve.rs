//! `preceptor serve`: the web page, the API and Discord's interactions, until it is told to stop.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::args::Serve;
use super::interactions::Shared;
use super::outcome::Outcome;
use super::serving::{run_services, stopping, told_to_stop};
use crate::settings::{Loaded, Settings};
use crate::telemetry::Part;

/// Answers over HTTP until it is told to stop. Where there is a token, Discord's interactions are answered, too.
///
/// # Errors
/// When the guide, the store or the token can't be opened, or the address can't be listened on.
pub(super) fn run(serve: &Serve, loaded: &mut Loaded) -> anyhow::Result<Outcome> {
    loaded.read_secrets()?;
    loaded.read_store_address()?;
    loaded.read_client_secret()?;
    let settings = &mut loaded.settings;
    if let Some(listen) = serve.listen {
        settings.web.listen = listen.to_string();
    }
    let settings = &*settings;
    run_services(settings, &[Part::Guides], async |shared| serve_all(&shared, settings).await)
}

/// Runs the web face, and the bot behind it, which leaves when nothing comes in any more.
async fn serve_all(shared: &Shared, settings: &Settings) -> anyhow::Result<()> {
    let endpoint = shared.endpoint(settings).await?;
    let server = shared.server(settings, endpoint.as_ref());
    let left = CancellationToken::new();
    let web = stopping(&left, server.run(told_to_stop()));
    let bot = async {
        if let Some(endpoint) = &endpoint {
            Arc::clone(endpoint).run(left.cancelled()).await;
        }
    };
    let (ended, ()) = tokio::join!(web, bot);
    Ok(ended?)
}
