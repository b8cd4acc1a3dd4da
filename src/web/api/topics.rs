//! `/api/v1/topics`: what guides are about, each outline as `preceptor topics --json` has it.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::look::{Look, look, written};
use crate::engine::OutlineRecord;
use crate::web::problem::Problem;
use crate::web::site::Site;

/// The outlines of the guides that are asked.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Outlines)]
pub(super) struct OutlinesRecord<'a> {
    /// One of each guide, in the order of their ids.
    guides: Vec<OutlineRecord<'a>>,
}

const TOPICS: Look = Look {
    takes: &["guide"],
    searches: false,
    record: |engine, _| written(&OutlinesRecord { guides: engine.asked().map(OutlineRecord::new).collect() }),
};

/// Lists the sections of a guide, or of all.
#[utoipa::path(get, path = "/topics", params(
    ("guide" = Option<String>, Query, description = "The id of a guide; without it all that are asked"),
), responses((status = 200, description = "The outlines", body = OutlinesRecord<'static>)))]
pub(super) async fn topics(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Problem> {
    look(&site, request, &TOPICS).await
}
