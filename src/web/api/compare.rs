//! `/api/v1/compare`: two things side by side, as `preceptor compare --json` has them.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::Response;

use super::look::{Look, look, written};
use crate::answer::Comparison;
use crate::engine::ComparisonRecord;
use crate::web::problem::{Kind, Problem, words};
use crate::web::site::Site;

const COMPARE: Look = Look {
    takes: &["a", "b", "guide"],
    searches: true,
    record: |engine, given| {
        let side = |name| given.needed(name, "/api/v1/compare?a=CMA&b=CCMA");
        let names = [side("a")?, side("b")?];
        let (guides, compared) = engine.compare_in_any(names);
        match compared {
            Comparison::Empty => Err(Problem::new(Kind::NotComparable, words::nothing_to_compare())),
            Comparison::Same => Err(Problem::new(Kind::NotComparable, words::both_the_same())),
            Comparison::Sides(sides) => written(&ComparisonRecord::new(names, guides, &sides)),
        }
    },
};

/// Quotes what is said of two things, each in the guide that is surest of it.
#[utoipa::path(get, path = "/compare", params(
    ("a" = String, Query, description = "One of the two"),
    ("b" = String, Query, description = "The other"),
    ("guide" = Option<String>, Query, description = "The id of a guide; without it all are asked"),
), responses((status = 200, description = "Both sides", body = ComparisonRecord<'static>)))]
pub(super) async fn compare(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Problem> {
    look(&site, request, &COMPARE).await
}
