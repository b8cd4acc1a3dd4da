//! Which addresses has the dashboard, and what holds for all of them?

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::map_response_with_state;
use axum::routing::{get, post};
use tower_http::set_header::SetResponseHeaderLayer;

use super::discord_api::Discord;
use super::frame::STYLE;
use super::refused::in_its_frame;
use super::state::Dashboard;
use super::{ask, audit, entries, gaps, phrasings, servers, settings, sign_in, stats};
use crate::guild::MOST_BYTES;
use crate::web::site::Site;

/// What every answer of the dashboard has: it is kept by nobody, shown in nobody's frame, and runs nothing from elsewhere. Forms
/// say where they come from (`same-origin`), which is looked at.
///
/// # Source
/// OWASP's "HTTP Security Response Headers Cheat Sheet".
fn headers() -> [(HeaderName, &'static str); 5] {
    [
        (CACHE_CONTROL, "no-store"),
        (
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
        ),
        (REFERRER_POLICY, "same-origin"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
    ]
}
/// A file of entries comes with some bytes of its form around it.
const AROUND_A_FILE: usize = 64 * 1024;

/// The addresses of the dashboard; where something is missing for it, all of them say what.
pub(in crate::web) fn routes(site: Arc<Site>, discord: Discord) -> Router {
    let router = match Dashboard::new(Arc::clone(&site), &discord) {
        Ok(dashboard) => of_dashboard(Arc::new(dashboard)),
        Err(lacking) => {
            let page = get(move || async move { (StatusCode::NOT_FOUND, servers::not_yet(&site, &lacking)) });
            Router::new().route("/dashboard", page.clone()).route("/dashboard/{*rest}", page)
        }
    };
    let router = headers().into_iter().fold(router, |router, (name, value)| {
        router.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)))
    });
    let style = ([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "max-age=3600")], STYLE_TEXT);
    router.route(STYLE, get(move || async move { style }))
}

const STYLE_TEXT: &str = include_str!("../assets/dashboard.css");

fn of_dashboard(dashboard: Arc<Dashboard>) -> Router {
    Router::new()
        .route("/dashboard", get(servers::servers))
        .route("/dashboard/", get(servers::servers))
        .route("/dashboard/sign-in", get(sign_in::begin))
        .route("/dashboard/callback", get(sign_in::finish))
        .route("/dashboard/sign-out", post(sign_in::sign_out))
        .nest("/dashboard/{guild}", of_server())
        .layer(map_response_with_state(Arc::clone(&dashboard), in_its_frame))
        .with_state(dashboard)
}

/// The addresses of one server.
fn of_server() -> Router<Arc<Dashboard>> {
    let import = post(entries::import_preview).layer(DefaultBodyLimit::max(MOST_BYTES + AROUND_A_FILE));
    Router::new()
        .route("/", get(servers::server))
        .route("/gaps", get(gaps::list))
        .route("/gaps/undo", post(gaps::undo))
        .route("/gaps/{key}", get(gaps::show))
        .route("/gaps/{key}/aside", post(gaps::aside))
        .route("/gaps/{key}/bind", post(gaps::bind))
        .route("/entries", get(entries::list))
        .route("/entries/new", get(entries::new))
        .route("/entries/write", post(entries::write))
        .route("/entries/import", get(entries::import_form).merge(import))
        .route("/entries/import/do", post(entries::import_do))
        .route("/entries/export", get(entries::export))
        .route("/entries/{number}", get(entries::show))
        .route("/entries/{number}/edit", get(entries::edit))
        .route("/entries/{number}/remove", post(entries::remove))
        .route("/entries/{number}/restore", post(entries::restore))
        .route("/entries/{number}/versions/{version}", get(entries::version))
        .route("/entries/{number}/bring-back", post(entries::bring_back))
        .route("/phrasings", get(phrasings::list))
        .route("/phrasings/bind", post(phrasings::bind))
        .route("/phrasings/unbind", post(phrasings::unbind))
        .route("/statistics", get(stats::page))
        .route("/ask", get(ask::page))
        .route("/settings", get(settings::page))
        .route("/settings/change", post(settings::change))
        .route("/settings/back", post(settings::back))
        .route("/settings/undo", post(settings::undo))
        .route("/audit", get(audit::page))
}
