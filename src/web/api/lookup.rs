//! `/api/v1/lookup`: what a term stands for, as `preceptor lookup --json` has it.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::Response;

use super::look::{Look, look, written};
use crate::engine::TermLookRecord;
use crate::web::problem::Problem;
use crate::web::site::Site;

const LOOKUP: Look = Look {
    takes: &["term", "guide"],
    searches: true,
    record: |engine, given| {
        let term = given.needed("term", "/api/v1/lookup?term=EHR")?;
        written(&engine.look_up(term).record(term))
    },
};

/// Says what a term stands for, and quotes the passage that says most of it; `term` is null where no guide has it.
#[utoipa::path(get, path = "/lookup", params(
    ("term" = String, Query, description = "The term"),
    ("guide" = Option<String>, Query, description = "The id of a guide; without it the first that has the term"),
), responses((status = 200, description = "The term, or those like it", body = TermLookRecord<'static>)))]
pub(super) async fn lookup(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Problem> {
    look(&site, request, &LOOKUP).await
}
