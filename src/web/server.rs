//! How does the web face start, stay and leave?

use std::future::Future;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::ServiceExt as _;

use super::dashboard::{self, Discord};
use super::error::ServerError;
use super::guards::guarded;
use super::limits::limited;
use super::site::Site;
use super::{Interactions, Parameters, api, assets, connections, headers, health, interactions, page};
use crate::engine::Engine;
use crate::guild::Boards;
use crate::store::Store;
use crate::supervisor;
use crate::telemetry::{Monitor, Part};

/// The web face, ready to run.
#[derive(Debug)]
pub struct Server {
    /// What answers.
    pub engine: Engine,
    /// Where what advisors and members add is kept; `None` for nowhere.
    pub store: Option<Store>,
    /// The settings' `[web]`.
    pub parameters: Parameters,
    /// The longest question that is read, in characters.
    pub question_chars: usize,
    /// What lets people sign in with Discord.
    pub discord: Discord,
    /// What answers Discord's interactions; `None` where there is no bot.
    pub interactions: Option<Interactions>,
    /// What tells of it to whoever watches it.
    pub monitor: Monitor,
    /// Engines that take the place of the one before, as they come.
    pub engines: watch::Receiver<Engine>,
}

impl Server {
    /// Serves until `stop` is done; then takes nothing new, finishes what runs and leaves.
    ///
    /// # Errors
    /// When the address can't be listened on.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), ServerError> {
        let listen = self.parameters.listen.clone();
        let listener = TcpListener::bind(&listen).await;
        let listener = listener.map_err(|why| ServerError::Listen { address: listen.clone(), why })?;
        let address = listener.local_addr().map_err(|why| ServerError::Listen { address: listen, why })?;
        let boards = self.store.map(|store| Arc::new(Boards::new(store)));
        let most = self.parameters.connections;
        let site = Arc::new(Site::new(self.engine, boards, self.parameters, self.question_chars));
        tracing::info!(url = format!("http://{address}"), "serving");
        self.monitor.health.set(Part::Guides, true);
        supervisor::ready();
        let reloading = tokio::spawn(take_over(Arc::clone(&site), self.engines));
        let beside = self.interactions.map(interactions::routes).unwrap_or_default();
        connections::serve(listener, routes(site, self.discord, self.monitor).merge(beside), most, stop).await;
        reloading.abort();
        tracing::info!("stopped");
        Ok(())
    }
}

/// Every address that is answered, but Discord's.
fn routes(shared: Arc<Site>, discord: Discord, monitor: Monitor) -> Router {
    let dashboard = dashboard::routes(Arc::clone(&shared), discord);
    let base = shared.addresses.base().to_owned();
    let parameters = &shared.parameters;
    let asked = Router::new().merge(page::routes()).nest("/api/v1", api::routes(parameters));
    // What watches over the process, and what pages load, is not counted.
    let site = limited(asked, parameters).merge(health::routes(monitor)).merge(assets::routes());
    let site = guarded(headers::guarded(site).with_state(shared).merge(dashboard));
    // A proxy may take the path of the public address away, or pass it on.
    if base.is_empty() { site } else { below(&base, &site).merge(site) }
}

/// The same addresses below a path. axum knows the path itself as the first of them, and not with a slash at its end.
fn below(base: &str, site: &Router) -> Router {
    let first = site.clone().map_request(|mut request: Request| {
        let query = request.uri().query().map(|query| format!("/?{query}"));
        *request.uri_mut() = query.and_then(|uri| uri.parse().ok()).unwrap_or_default();
        request
    });
    Router::new().nest(base, site.clone()).route_service(&format!("{base}/"), first)
}

/// Puts engines that come in the place of the one before.
async fn take_over(site: Arc<Site>, mut engines: watch::Receiver<Engine>) {
    while engines.changed().await.is_ok() {
        let engine = engines.borrow_and_update().clone();
        site.take_over(engine).await;
    }
}
