//! `/api/v1/guides`: which guides are there?

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::look::{Look, look, written};
use crate::engine::GuideRecord;
use crate::web::problem::Problem;
use crate::web::site::Site;

/// All guides that there are.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Guides)]
pub(super) struct GuidesRecord<'a> {
    /// In the order of their ids.
    guides: Vec<GuideRecord<'a>>,
}

const GUIDES: Look = Look {
    takes: &[],
    searches: false,
    record: |engine, _| written(&GuidesRecord { guides: GuideRecord::of_all(engine) }),
};

/// Lists the guides that there are.
#[utoipa::path(get, path = "/guides", responses((status = 200, description = "The guides", body = GuidesRecord<'static>)))]
pub(super) async fn guides(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Problem> {
    look(&site, request, &GUIDES).await
}
