//! `/api/v1/search`: ranked passages, as `preceptor search --json` has them.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::Response;

use super::look::{Look, look, unknown, written};
use crate::engine::PassagesRecord;
use crate::web::problem::Problem;
use crate::web::site::Site;

/// So many passages are listed where no number is given, as at the terminal.
const USUAL: usize = 10;
/// More passages than this nobody reads.
const MOST: usize = 50;

const SEARCH: Look = Look {
    takes: &["q", "guide", "limit"],
    searches: true,
    record: |engine, given| {
        let question = given.needed("q", "/api/v1/search?q=license")?;
        let most = given.number("limit", [1, MOST], USUAL)?;
        let guide = if engine.asks_several() { engine.likeliest(question) } else { engine.guide() };
        let desk = engine.desk(&guide.manifest.id).map_err(unknown)?;
        written(&PassagesRecord::new(&desk, &desk.search(question, most)))
    },
};

/// Lists the passages that fit a question best, and why; of several guides those of the likeliest.
#[utoipa::path(get, path = "/search", params(
    ("q" = String, Query, description = "The question"),
    ("guide" = Option<String>, Query, description = "The id of a guide; without it the one likeliest to answer"),
    ("limit" = Option<usize>, Query, description = "Most passages, 1 to 50; without it 10"),
), responses((status = 200, description = "The passages, best first", body = PassagesRecord<'static>)))]
pub(super) async fn search(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Problem> {
    look(&site, request, &SEARCH).await
}
