//! What is answered where nothing is?

use axum::extract::OriginalUri;

use crate::nearest::nearest;
use crate::web::problem::{Kind, Problem, words};

/// The addresses that a path may have been meant to be.
const PATHS: [&str; 9] = [
    "/api/v1/ask",
    "/api/v1/search",
    "/api/v1/lookup",
    "/api/v1/compare",
    "/api/v1/topics",
    "/api/v1/sections",
    "/api/v1/guides",
    "/api/v1/openapi.json",
    "/api/v1/problems",
];
/// A path less like another than this (Jaro-Winkler, 0 to 1) is not taken for it; all begin alike.
const LEAST_LIKENESS: f64 = 0.9;

/// Nothing is at this path.
pub(super) async fn unknown_path(OriginalUri(uri): OriginalUri) -> Problem {
    let path = uri.path().to_lowercase();
    Problem::new(Kind::UnknownPath, words::unknown_path(nearest(&path, PATHS, LEAST_LIKENESS)))
}

/// Something is at this path, and does not take the method.
pub(super) async fn wrong_method() -> Problem {
    Problem::new(Kind::MethodNotAllowed, words::wrong_method())
}
