//! How is something looked up for a program?

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::response::Response;
use serde::Serialize;

use super::query::Given;
use super::reply;
use crate::engine::{Engine, EngineError};
use crate::web::caching::Wanted;
use crate::web::problem::{Kind, Problem};
use crate::web::site::Site;

/// Something that can be looked up.
pub(super) struct Look {
    /// The parameters that it takes.
    pub(super) takes: &'static [&'static str],
    /// Whether passages are searched for it; else it is only read.
    pub(super) searches: bool,
    /// Its record as JSON, in an engine where the guide that was named is chosen.
    pub(super) record: fn(&Engine, &Given) -> Result<Vec<u8>, Problem>,
}

/// Answers a request to look something up.
///
/// # Errors
/// When the parameters are wrong, no guide has the id, or too many wait.
pub(super) async fn look(site: &Site, request: Request, look: &Look) -> Result<Response, Problem> {
    // A body is nothing to wait with: it is not read.
    let (Parts { uri, headers, .. }, _) = request.into_parts();
    let given = Given::read(uri.query(), look.takes)?;
    given.bounded(site.question_chars)?;
    let engine = engine_of(site, given.get("guide"))?;
    let address = uri.path_and_query().map_or("", |address| address.as_str());
    let tag = Wanted { revision: engine.revision(), guide: None, question: address }.tag();
    if reply::has_already(&headers, &tag) {
        return Ok(reply::unchanged(tag));
    }
    let record = look.record;
    let json = if look.searches && site.takes_long(&engine, None) {
        site.waiting.run(move || record(&engine, &given)).await??
    } else {
        record(&engine, &given)?
    };
    Ok(reply::json(Bytes::from(json), tag))
}

/// The engine, with the guide of an id chosen where one is named.
///
/// # Errors
/// When no guide has the id.
fn engine_of(site: &Site, guide: Option<&str>) -> Result<Arc<Engine>, Problem> {
    let engine = site.engine();
    match guide {
        Some(id) => engine.narrowed(id).map(Arc::new).map_err(unknown),
        None => Ok(engine),
    }
}

/// What is said where no guide has an id; it names the nearest and all that there are.
pub(super) fn unknown(why: EngineError) -> Problem {
    match why {
        EngineError::UnknownGuide { .. } => Problem::new(Kind::UnknownGuide, why.to_string()),
        _ => Problem::failed(),
    }
}

/// A record as JSON.
///
/// # Errors
/// None: all records are of texts and numbers.
pub(super) fn written(record: &impl Serialize) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(record).map_err(|_| Problem::failed())
}
