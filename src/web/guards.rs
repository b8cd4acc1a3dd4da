//! What holds for every request, whatever it asks for? It is bounded, it ends, and a panic answers, too.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::HeaderMap;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tracing::Instrument as _;

use super::problem::{Kind, Problem, with_instance, words};
use crate::telemetry;

/// Most bytes of an address: what nginx passes on by default (`large_client_header_buffers`). A question that is longer is sent in a
/// body.
pub(super) const ADDRESS_BYTES: usize = 8 * 1024;
/// Most bytes of all headers, names and values; browsers stay far below.
pub(super) const HEADER_BYTES: usize = 16 * 1024;
/// After so long a request is answered with what is wrong.
pub(super) const REQUEST_SECONDS: u64 = 10;

/// Routes with what holds for every request.
pub(super) fn guarded<S: Clone + Send + Sync + 'static>(routes: Router<S>) -> Router<S> {
    routes.layer(CatchPanicLayer::custom(panicked)).layer(from_fn(guard))
}

async fn guard(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let span = telemetry::request_span(request.method().as_str(), route);
    let response = answered(request, next).instrument(span.clone()).await;
    span.record("http.response.status_code", response.status().as_u16());
    response
}

async fn answered(request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let within = match objection(&request) {
        Some(problem) => Ok(problem.into_response()),
        None => tokio::time::timeout(Duration::from_secs(REQUEST_SECONDS), next.run(request)).await,
    };
    with_instance(within.unwrap_or_else(|_| Problem::busy().into_response()), &uri)
}

fn objection(request: &Request) -> Option<Problem> {
    let uri = request.uri();
    let address = uri.path().len() + uri.query().map_or(0, |query| query.len() + 1);
    if address > ADDRESS_BYTES {
        return Some(Problem::new(Kind::AddressTooLong, words::long_address(ADDRESS_BYTES)));
    }
    (bytes_of(request.headers()) > HEADER_BYTES)
        .then(|| Problem::new(Kind::HeadersTooLarge, words::large_headers(HEADER_BYTES)))
}

fn bytes_of(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}

/// What a panic says may be a question's words; its place was logged where it happened.
fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    Problem::failed().into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::*;

    fn answered(request: Request) -> (u16, serde_json::Value) {
        async fn panics() -> &'static str {
            panic!("the words of a question")
        }
        let routes = guarded(Router::new().route("/panics", get(panics)).route("/fine", get(|| async { "{}" })));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let response = routes.oneshot(request).await.unwrap();
            let status = response.status().as_u16();
            let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            (status, serde_json::from_slice(&body).unwrap())
        })
    }

    fn get_of(uri: &str) -> Request {
        axum::http::Request::get(uri).body(Body::empty()).unwrap()
    }

    #[test]
    fn a_panic_is_answered_with_a_reference_and_without_its_words() {
        let (status, problem) = answered(get_of("/panics?q=secret"));
        assert_eq!((status, &problem["instance"]), (500, &"/panics".into()));
        let reference = problem["reference"].as_str().unwrap();
        assert!(reference.len() == 8 && problem["detail"].as_str().unwrap().contains(reference), "{problem}");
        assert!(!problem.to_string().contains("words of a question"), "{problem}");
    }

    #[test]
    fn an_address_and_headers_of_just_as_many_bytes_as_may_be_pass() {
        let long = |bytes: usize| get_of(&format!("/fine?{}", "a".repeat(bytes - "/fine?".len())));
        assert_eq!(answered(long(ADDRESS_BYTES)).0, 200);
        assert_eq!(answered(long(ADDRESS_BYTES + 1)).0, 414);
        let large = |bytes: usize| {
            axum::http::Request::get("/fine").header("x", "a".repeat(bytes - 1)).body(Body::empty()).unwrap()
        };
        assert_eq!(answered(large(HEADER_BYTES)).0, 200);
        let (status, problem) = answered(large(HEADER_BYTES + 1));
        assert_eq!((status, &problem["type"]), (431, &"/api/v1/problems/headers-too-large".into()));
    }
}
