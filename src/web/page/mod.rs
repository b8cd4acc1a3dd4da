//! What do people see in a browser? One file a page; none of them needs a script.

mod answer;
mod asked;
mod beside;
mod compare;
mod embed;
mod field;
mod guide;
mod home;
mod lookup;
mod problem;
mod quiz;
mod section;
mod ways;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use tower_http::compression::CompressionLayer;

use super::site::Site;

/// The addresses of pages, and what is said where there is none.
pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/", get(home::home))
        .route("/answer", get(answer::fragment))
        .route("/g", get(guide::guides))
        .route("/g/{guide}", get(guide::guide))
        .route("/g/{guide}/{anchor}", get(section::section))
        .route("/lookup", get(lookup::lookup))
        .route("/compare", get(compare::compare))
        .route("/quiz", get(quiz::quiz))
        .route("/embed/{guide}", get(embed::embed))
        .method_not_allowed_fallback(problem::only_read)
        .fallback(problem::no_page)
        // Nothing secret stands on these pages, so that their length may tell what is on them.
        .layer(CompressionLayer::new())
}
