//! Where is a page made? On a thread that may take its time, so that no other request waits for it.

use std::sync::Arc;
use std::time::Instant;

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use maud::Markup;

use super::problem::Problem;
use crate::engine::Engine;
use crate::telemetry::metrics::{self, Face, Stage};
use crate::web::site::Site;

/// A page that was made, or what is said in its place.
pub(super) type Made = Result<Markup, Problem>;

/// Answers with a page that is made beside the thread that answers.
pub(super) async fn beside(site: Arc<Site>, make: impl FnOnce(&Site, &Engine) -> Made + Send + 'static) -> Response {
    let (engine, own) = (site.engine(), site.clone());
    let (waiting, clock) = (metrics::wait(), Instant::now());
    let made = tokio::task::spawn_blocking(move || {
        drop(waiting);
        metrics::stage(Face::Page, Stage::Queue, clock.elapsed());
        make(&own, &engine)
    });
    let made = made.await;
    match made {
        // What is asked is nobody else's business: no cache between keeps it, and none asks before it shows what may be old.
        Ok(Ok(page)) => ([(CACHE_CONTROL, "private, no-cache")], page).into_response(),
        Ok(Err(problem)) => problem.response(&site),
        Err(why) => {
            metrics::failed(Face::Page);
            tracing::error!(%why, "a page could not be made");
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR).response(&site)
        }
    }
}
