//! `/api/v1/sections`: a section whole, as `preceptor section --json` has it.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::Response;

use super::look::{Look, look, written};
use crate::engine::SectionLookRecord;
use crate::web::problem::Problem;
use crate::web::site::Site;

const SECTIONS: Look = Look {
    takes: &["name", "guide"],
    searches: false,
    record: |engine, given| {
        let name = given.needed("name", "/api/v1/sections?name=salary")?;
        written(&engine.look_for_section(name).record(name))
    },
};

/// Quotes the section of a name, whole; `section` is null where the name means none or several, which are named then.
#[utoipa::path(get, path = "/sections", params(
    ("name" = String, Query, description = "A heading or the beginning of one, headings joined by ` > `, or an anchor"),
    ("guide" = Option<String>, Query, description = "The id of a guide; without it the one that has the section"),
), responses((status = 200, description = "The section, or those that may be meant", body = SectionLookRecord<'static>)))]
pub(super) async fn sections(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Problem> {
    look(&site, request, &SECTIONS).await
}
