//! What do pages load beside themselves? A style, a script and an icon, all part of the program.

use std::sync::LazyLock;

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::routing::get;
use sha2::{Digest as _, Sha256};

/// A file at an address that is made of its text, so that a browser may keep it for good.
#[derive(Debug)]
pub(super) struct Asset {
    kind: &'static str,
    text: &'static str,
    address: String,
}

/// The style.
pub(super) static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("style", "css", "text/css; charset=utf-8", include_str!("style.css")));
/// The script.
pub(super) static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("page", "js", "text/javascript; charset=utf-8", include_str!("page.js")));
/// The icon of the tab.
pub(super) static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("icon", "svg", "image/svg+xml", include_str!("icon.svg")));

impl Asset {
    fn new(name: &str, ending: &str, kind: &'static str, text: &'static str) -> Self {
        let hash = Sha256::digest(text);
        let hash: String = hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { kind, text, address: format!("/assets/{name}.{hash}.{ending}") }
    }

    /// Where it is.
    pub(super) fn address(&self) -> &str {
        &self.address
    }
}

/// The addresses of what pages load.
pub(super) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let mut routes = Router::new();
    for asset in [&*STYLE, &*SCRIPT, &*ICON] {
        let keep = (CACHE_CONTROL, "public, max-age=31536000, immutable");
        let answer = move || async move { ([(CONTENT_TYPE, asset.kind), keep], asset.text) };
        routes = routes.route(asset.address(), get(answer));
    }
    // What asks for these asks for no other address.
    let icon = || async { ([(CONTENT_TYPE, ICON.kind), (CACHE_CONTROL, "public, max-age=86400")], ICON.text) };
    let robots = || async { ([(CONTENT_TYPE, "text/plain; charset=utf-8")], ROBOTS) };
    routes.route("/favicon.ico", get(icon)).route("/robots.txt", get(robots))
}

/// Guides may be found by search engines; answers to questions and cards are without number.
const ROBOTS: &str =
    "User-agent: *\nDisallow: /api/\nDisallow: /answer\nDisallow: /quiz\nDisallow: /embed/\nDisallow: /*?q=\n";
