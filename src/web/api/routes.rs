//! Which addresses has the API?

use std::sync::Arc;

use axum::Router;
use axum::http::Extensions;
use axum::http::{HeaderMap, StatusCode, Version};
use axum::middleware::from_fn;
use axum::routing::get;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{Predicate as _, SizeAbove};

use super::negotiation::{cross_origin, negotiate};
use super::{ask, compare, description, guides, lookup, nowhere, problems, search, sections, topics};
use crate::web::Parameters;
use crate::web::problem::Problem;
use crate::web::site::Site;

/// An answer below this size fits into one packet as it is.
const WORTH_PACKING: u64 = 1024;

/// The addresses of the API.
pub(in crate::web) fn routes(parameters: &Parameters) -> Router<Arc<Site>> {
    // A problem is completed with its path later, and small.
    let is_no_problem =
        |_: StatusCode, _: Version, _: &HeaderMap, extensions: &Extensions| extensions.get::<Problem>().is_none();
    let packed = CompressionLayer::new().quality(CompressionLevel::Fastest);
    let routes = Router::new()
        .route("/ask", get(ask::by_address).post(ask::by_body))
        .route("/search", get(search::search))
        .route("/lookup", get(lookup::lookup))
        .route("/compare", get(compare::compare))
        .route("/topics", get(topics::topics))
        .route("/sections", get(sections::sections))
        .route("/guides", get(guides::guides))
        .route("/openapi.json", get(description::openapi))
        .route("/problems", get(problems::all))
        .route("/problems/{name}", get(problems::one))
        .fallback(nowhere::unknown_path)
        .method_not_allowed_fallback(nowhere::wrong_method)
        .layer(from_fn(negotiate))
        .layer(packed.compress_when(SizeAbove::new(WORTH_PACKING).and(is_no_problem)));
    cross_origin(routes, &parameters.cors_origins)
}
