//! `/api/v1/problems`: what kinds of problems are there, for whoever follows the `type` of one?

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{OriginalUri, Path};
use serde::Serialize;
use utoipa::ToSchema;

use super::nowhere::unknown_path;
use crate::web::problem::{Kind, KindRecord, Problem};

/// All kinds of problems.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ProblemKinds)]
pub(super) struct KindsRecord {
    /// Each once.
    problems: Vec<KindRecord>,
}

/// Lists the kinds of problems.
#[utoipa::path(get, path = "/problems", responses((status = 200, description = "The kinds", body = KindsRecord)))]
pub(super) async fn all() -> Json<KindsRecord> {
    Json(KindsRecord { problems: Kind::ALL.into_iter().map(Kind::record).collect() })
}

/// Describes the kind of problem that the `type` of one names.
#[utoipa::path(get, path = "/problems/{name}", params(("name" = String, Path, description = "The end of the `type`")),
    responses((status = 200, description = "The kind", body = KindRecord)))]
pub(super) async fn one(
    uri: OriginalUri,
    name: Result<Path<String>, PathRejection>,
) -> Result<Json<KindRecord>, Problem> {
    // A name that is no text is none.
    match name.ok().and_then(|Path(name)| Kind::named(&name)) {
        Some(kind) => Ok(Json(kind.record())),
        None => Err(unknown_path(uri).await),
    }
}
