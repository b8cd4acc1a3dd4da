//! `/api/v1/ask`: a question, answered as `preceptor ask --json` answers it.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::look::{unknown, written};
use super::query::Given;
use super::{body, reply};
use crate::answer::AnswerRecord;
use crate::engine::Engine;
use crate::guild::outcome;
use crate::store::Outcome;
use crate::telemetry::metrics::{self, Face, Stage};
use crate::web::caching::{KeptAnswer, Wanted};
use crate::web::problem::{Kind, Problem, words};
use crate::web::site::{Site, ask as ask_engine};

/// The keys of a body.
const KEYS: [&str; 3] = ["question", "guide", "id"];

/// A question in a body.
#[derive(Debug, ToSchema)]
#[schema(as = Question)]
pub(super) struct Asked {
    /// The question.
    question: String,
    /// The id of a guide; without it the surest of all answers.
    guide: Option<String>,
    /// Whatever the caller calls the question by; it comes back with the answer.
    id: Option<Value>,
}

/// Answers the question of an address.
#[utoipa::path(get, path = "/ask", params(
    ("q" = String, Query, description = "The question"),
    ("guide" = Option<String>, Query, description = "The id of a guide; without it the surest of all answers"),
    ("id" = Option<String>, Query, description = "Whatever the caller calls the question by; it comes back"),
), responses(
    (status = 200, description = "An answer, or a decline with its reason", body = AnswerRecord<'static>),
    (status = 304, description = "The answer is the one whose `ETag` was sent"),
))]
pub(super) async fn by_address(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Problem> {
    let (Parts { uri, headers, .. }, _) = request.into_parts();
    let given = Given::read(uri.query(), &["q", "guide", "id"])?;
    let asked = Asked {
        question: given.needed("q", "/api/v1/ask?q=do+I+need+a+license")?.to_owned(),
        guide: given.get("guide").map(str::to_owned),
        id: given.get("id").map(Value::from),
    };
    answer(&site, asked, Some(&headers)).await
}

/// Answers the question of a body.
#[utoipa::path(post, path = "/ask", request_body = Asked, responses(
    (status = 200, description = "An answer, or a decline with its reason", body = AnswerRecord<'static>),
))]
pub(super) async fn by_body(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Problem> {
    let asked = read(body::object(request, &KEYS).await?)?;
    answer(&site, asked, None).await
}

/// # Errors
/// With the key that is not as wanted.
fn read(mut object: Map<String, Value>) -> Result<Asked, Problem> {
    let wrong = |key: &str| Problem::new(Kind::WrongShape, words::wrong_shape(key));
    let Some(Value::String(question)) = object.remove("question") else { return Err(wrong("question")) };
    let guide = match object.remove("guide") {
        None | Some(Value::Null) => None,
        Some(Value::String(guide)) => Some(guide),
        Some(_) => return Err(wrong("guide")),
    };
    Ok(Asked { question, guide, id: object.remove("id").filter(|id| !id.is_null()) })
}

/// Answers a question: from memory where it was asked before, else on this thread, or where that takes long on another.
async fn answer(site: &Site, asked: Asked, headers: Option<&HeaderMap>) -> Result<Response, Problem> {
    let Asked { question, guide, id } = asked;
    let engine = site.engine();
    let wanted = Wanted { revision: engine.revision(), guide: guide.as_deref(), question: &question };
    let clock = Instant::now();
    let kept = site.answers.get(&wanted);
    let is_kept = kept.is_some();
    let answer = match kept {
        Some(answer) => answer,
        None => {
            let answer = found(site, &engine, &wanted).await?;
            site.answers.keep(&wanted, &answer);
            answer
        }
    };
    metrics::answered(Face::Api, answer.outcome == Outcome::Answered);
    tracing::info!(
        question.chars = question.chars().count(),
        answer.outcome = answer.outcome.name(),
        answer.confidence = answer.confidence,
        answer.kept = is_kept,
        duration_us = clock.elapsed().as_micros().try_into().unwrap_or(u64::MAX),
        "asked"
    );
    Ok(match headers {
        Some(headers) if reply::has_already(headers, &answer.tag) => reply::unchanged(answer.tag),
        Some(_) => reply::json(named(id, answer.json)?, answer.tag),
        None => reply::unkept(named(id, answer.json)?),
    })
}

/// # Errors
/// When no guide has the id, or too many wait.
async fn found(site: &Site, engine: &Arc<Engine>, wanted: &Wanted<'_>) -> Result<KeptAnswer, Problem> {
    let tag = wanted.tag();
    if !site.takes_long(engine, wanted.guide) {
        return computed(engine, wanted.guide, wanted.question, tag);
    }
    let (engine, guide, question) = (Arc::clone(engine), wanted.guide.map(str::to_owned), wanted.question.to_owned());
    let (waiting, clock) = (metrics::wait(), Instant::now());
    let work = move || {
        drop(waiting);
        metrics::stage(Face::Api, Stage::Queue, clock.elapsed());
        computed(&engine, guide.as_deref(), &question, tag)
    };
    let done = site.waiting.run(work).await;
    done.inspect_err(|_| metrics::failed(Face::Api))?
}

fn computed(engine: &Engine, guide: Option<&str>, question: &str, tag: HeaderValue) -> Result<KeptAnswer, Problem> {
    let clock = Instant::now();
    let answered = ask_engine(engine, guide, question).map_err(unknown)?;
    let took = clock.elapsed();
    metrics::stage(Face::Api, Stage::Answer, took);
    let elapsed_us = took.as_micros().try_into().unwrap_or(u64::MAX);
    let json = written(&AnswerRecord::among(None, question, &answered.among, Vec::new(), elapsed_us))?;
    let (outcome, confidence) = (outcome(&answered.among), answered.among.confidence());
    Ok(KeptAnswer { json: Bytes::from(json), tag, outcome, confidence })
}

/// An answer with the caller's own name for the question before it, as its first key.
fn named(id: Option<Value>, json: Bytes) -> Result<Bytes, Problem> {
    let Some(id) = id else { return Ok(json) };
    let mut named = b"{\"id\":".to_vec();
    named.append(&mut written(&id)?);
    named.push(b',');
    named.extend_from_slice(json.strip_prefix(b"{").unwrap_or_default());
    Ok(Bytes::from(named))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_body_is_read_with_any_id_and_refused_by_the_key_that_is_wrong() {
        let read = |value: Value| read(value.as_object().unwrap().clone());
        let asked = read(json!({"question": "why", "guide": null, "id": [1, {"a": 2}]})).unwrap();
        assert_eq!((asked.question.as_str(), asked.guide, asked.id), ("why", None, Some(json!([1, {"a": 2}]))));
        for (body, key) in [
            (json!({}), "question"),
            (json!({"question": 1}), "question"),
            (json!({"question": "", "guide": 1}), "guide"),
        ] {
            assert!(format!("{:?}", read(body).unwrap_err()).contains(&format!("`{key}` is not as wanted")));
        }
    }

    #[test]
    fn an_id_comes_back_before_the_answer() {
        let named = |id| String::from_utf8(named(id, Bytes::from_static(b"{\"question\":\"why\"}")).unwrap().to_vec());
        assert_eq!(named(None).unwrap(), r#"{"question":"why"}"#);
        assert_eq!(named(Some(json!("a\"b"))).unwrap(), r#"{"id":"a\"b","question":"why"}"#);
    }
}
