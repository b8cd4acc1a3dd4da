//! How do Discord's interactions come in? At `/interactions`; what answers them is given to the server, which knows nothing of Discord.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use futures_util::future::BoxFuture;
use futures_util::stream;
use tokio::sync::oneshot::Sender;

/// Where they come in: what is entered in the developer portal is this after the page's address.
const PATH: &str = "/interactions";
/// The longest body that is read, in bytes. A form has five inputs of 4000 characters at most, a message that is asked about two
/// dozen texts of that kind.
const LONGEST: usize = 256 * 1024;
/// How long a body may take. Discord itself waits three seconds for the answer.
const WITHIN: Duration = Duration::from_secs(3);

/// A request whose signature nobody has looked at yet.
#[derive(Debug)]
pub struct SignedRequest {
    /// `X-Signature-Ed25519`.
    pub signature: String,
    /// `X-Signature-Timestamp`.
    pub timestamp: String,
    /// The body, as it came.
    pub body: Bytes,
}

/// What a request is answered by.
#[derive(Debug)]
pub struct SignedReply {
    /// The HTTP status.
    pub status: u16,
    /// What the body is; empty where there is none.
    pub content_type: String,
    /// The body.
    pub body: Vec<u8>,
    /// Told when the body is taken by the connection; dropped where the connection is gone.
    pub taken: Option<Sender<()>>,
}

/// What answers.
#[derive(Clone)]
pub struct Interactions(Arc<dyn Fn(SignedRequest) -> BoxFuture<'static, SignedReply> + Send + Sync>);

impl std::fmt::Debug for Interactions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Interactions")
    }
}

impl Interactions {
    /// What answers by a function.
    pub fn new(answer: impl Fn(SignedRequest) -> BoxFuture<'static, SignedReply> + Send + Sync + 'static) -> Self {
        Self(Arc::new(answer))
    }
}

/// The address of interactions.
pub(super) fn routes(interactions: Interactions) -> Router {
    Router::new().route(PATH, post(move |request: Request| answer(interactions.clone(), request)))
}

/// Reads a request and has it answered. Of one that is not even signed, nothing is read.
async fn answer(interactions: Interactions, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let header = |name| text(&parts.headers, name);
    let (Some(signature), Some(timestamp)) = (header("x-signature-ed25519"), header("x-signature-timestamp")) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let body = match tokio::time::timeout(WITHIN, to_bytes(body, LONGEST)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    write((interactions.0)(SignedRequest { signature, timestamp, body }).await)
}

/// The one text that a header has; `None` where it has none, or several.
fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let mut values = headers.get_all(name).iter();
    let only = values.next().filter(|_| values.next().is_none())?;
    only.to_str().ok().map(ToOwned::to_owned)
}

fn write(reply: SignedReply) -> Response {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let length = reply.body.len();
    if length == 0 {
        return status.into_response();
    }
    // The connection asks for the body when it is about to write it.
    let taken = stream::once(async move {
        if let Some(taken) = reply.taken {
            // Whoever made the answer may have gone on without.
            let _ = taken.send(());
        }
        Ok::<_, Infallible>(Bytes::from(reply.body))
    });
    let mut response = (status, Body::from_stream(taken)).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_LENGTH, length.into());
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(kind) = HeaderValue::from_str(&reply.content_type) {
        headers.insert(CONTENT_TYPE, kind);
    }
    response
}
