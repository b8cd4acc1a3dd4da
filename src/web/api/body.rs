//! What does a body say?

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, EXPECT};
use http_body_util::BodyExt as _;
use serde_json::{Map, Value};

use crate::nearest::nearest;
use crate::web::problem::{Kind, Problem, words};

/// Most bytes of a body: 2000 characters of four bytes each, twice over.
const BODY_BYTES: usize = 16 * 1024;
/// Of a body that has too many, so many bytes are read and thrown away.
const DRAINED_BYTES: usize = 16 * BODY_BYTES;
/// How long a body may take; a little less than any request, so that what was slow is told.
const BODY_SECONDS: u64 = 8;
/// A name less like a known one than this (Jaro-Winkler, 0 to 1) is not taken for it.
const LEAST_LIKENESS: f64 = 0.7;

/// The object that a request's body is, with no other keys than these.
///
/// # Errors
/// When it is said to be something else, has too many bytes, does not arrive, is no JSON, no object, or has another key.
pub(super) async fn object(request: Request, known: &[&'static str]) -> Result<Map<String, Value>, Problem> {
    if !is_json(request.headers()) {
        return Err(Problem::new(Kind::NotJson, words::not_json()));
    }
    let bytes = bytes(request).await?;
    let value: Value = serde_json::from_slice(&bytes)
        .map_err(|error| Problem::new(Kind::MalformedJson, words::malformed_json(error.line(), error.column())))?;
    let Value::Object(object) = value else {
        return Err(Problem::new(Kind::WrongShape, words::wrong_shape("body")));
    };
    match object.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => {
            let near = nearest(&key.to_lowercase(), known.iter().copied(), LEAST_LIKENESS);
            Err(Problem::new(Kind::WrongShape, words::unknown_name("key", key, near, known)))
        }
        None => Ok(object),
    }
}

/// Whether a body is declared as JSON, whatever its parameters.
fn is_json(headers: &HeaderMap) -> bool {
    let named = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = named.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || kind.starts_with("application/") && kind.ends_with("+json")
}

async fn bytes(request: Request) -> Result<Vec<u8>, Problem> {
    let too_large = || Problem::new(Kind::BodyTooLarge, words::large_body(BODY_BYTES));
    let said = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let is_asked_before = request.headers().contains_key(EXPECT);
    // What is said to be far too large, or is offered first, need not be sent.
    if said.is_some_and(|bytes: usize| bytes > if is_asked_before { BODY_BYTES } else { DRAINED_BYTES }) {
        return Err(too_large());
    }
    let read = tokio::time::timeout(Duration::from_secs(BODY_SECONDS), collected(request.into_body())).await;
    let read = read.map_err(|_| Problem::new(Kind::RequestTimeout, words::slow_body(BODY_SECONDS)))?;
    let read = read.map_err(|_| Problem::new(Kind::MalformedJson, words::broken_body()))?;
    read.ok_or_else(too_large)
}

/// A body's bytes; none where there are too many. Those are read on for a while, since a connection that is closed with bytes left
/// in it takes the answer with it.
async fn collected(mut body: Body) -> Result<Option<Vec<u8>>, axum::Error> {
    let (mut bytes, mut seen) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else { continue };
        seen += data.len();
        if seen <= BODY_BYTES {
            bytes.extend_from_slice(&data);
        } else if seen > DRAINED_BYTES {
            break;
        }
    }
    Ok((seen <= BODY_BYTES).then_some(bytes))
}
