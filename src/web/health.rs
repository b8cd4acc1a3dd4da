//! Is the process there, can it answer, and what did it count?
//!
//! Whoever watches the process asks here. `/healthz` says that it is there, `/readyz` whether all that it needs is, and `/metrics`
//! gives its figures to who asks directly, not to what a proxy passes on: they are for the operator.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;

use super::error::ServerError;
use super::words;
use crate::telemetry::Monitor;

/// What a proxy adds to what it passes on. RFC 7239, and what was used before it.
const PASSED_ON: [&str; 3] = ["forwarded", "x-forwarded-for", "via"];

/// What Prometheus reads. <https://prometheus.io/docs/instrumenting/exposition_formats/>
const FIGURES: &str = "text/plain; version=0.0.4; charset=utf-8";

/// The addresses that whoever watches the process asks.
pub(super) fn routes<S: Clone + Send + Sync + 'static>(monitor: Monitor) -> Router<S> {
    Router::new()
        .route("/healthz", get(|| async { text(StatusCode::OK, words::ALIVE.to_owned()) }))
        .route("/readyz", get(ready))
        .route("/metrics", get(figures))
        .with_state(monitor)
}

/// Whether all is there that the service needs, a line each.
async fn ready(State(monitor): State<Monitor>) -> Response {
    let parts = monitor.health.parts();
    let is_ready = parts.iter().all(|(_, is_there)| *is_there);
    let status = if is_ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let lines = parts.iter().map(|(part, is_there)| words::part(part.name(), *is_there));
    text(status, words::readiness(is_ready, lines))
}

async fn figures(State(monitor): State<Monitor>, headers: HeaderMap) -> Response {
    let is_passed_on = PASSED_ON.iter().any(|name| headers.contains_key(*name));
    match monitor.figures.filter(|_| !is_passed_on) {
        Some(figures) => ([(CONTENT_TYPE, FIGURES), (CACHE_CONTROL, "no-store")], figures.page()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn text(status: StatusCode, text: String) -> Response {
    (status, [(CACHE_CONTROL, "no-store")], text).into_response()
}

/// A server of nothing but these addresses, for a process without a page.
#[derive(Debug)]
pub struct HealthServer {
    listener: TcpListener,
    monitor: Monitor,
}

impl HealthServer {
    /// Listens on an address.
    ///
    /// # Errors
    /// When the address can't be listened on.
    pub async fn open(listen: &str, monitor: Monitor) -> Result<Self, ServerError> {
        let refused = |why| ServerError::HealthListen { address: listen.to_owned(), why };
        let listener = TcpListener::bind(listen).await.map_err(refused)?;
        let address: SocketAddr = listener.local_addr().map_err(refused)?;
        tracing::info!(url = format!("http://{address}"), "health and metrics are served");
        Ok(Self { listener, monitor })
    }

    /// Answers until it is aborted.
    pub async fn run(self) {
        if let Err(why) = axum::serve(self.listener, routes(self.monitor)).await {
            tracing::error!(%why, "health and metrics are served no longer");
        }
    }
}
