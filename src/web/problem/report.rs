//! How is a problem answered?

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Uri};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::kind::Kind;
use super::words;

/// The type of a problem's body.
const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

/// Something that is wrong with a request, or with us.
#[derive(Debug, Clone)]
pub(in crate::web) struct Problem {
    kind: Kind,
    detail: String,
    retry_after_s: Option<u64>,
    reference: Option<String>,
}

/// A problem as RFC 9457 has it; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(in crate::web) struct ProblemRecord<'a> {
    /// What kind of problem it is; the address describes it.
    r#type: String,
    /// What that kind is called.
    title: &'static str,
    /// The status of the answer.
    status: u16,
    /// What is wrong here, and what would put it right.
    detail: &'a str,
    /// The path that was asked for, without its parameters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    instance: Option<&'a str>,
    /// What the log calls it, where it is our failure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    reference: Option<&'a str>,
}

/// A kind of problem as it is described to programs; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ProblemKind)]
pub(in crate::web) struct KindRecord {
    /// What `type` of a problem is.
    r#type: String,
    /// What it is called.
    title: &'static str,
    /// The status that it is answered with.
    status: u16,
}

impl Kind {
    /// How it is described to programs.
    pub(in crate::web) fn record(self) -> KindRecord {
        KindRecord { r#type: self.uri(), title: words::title(self), status: self.status().as_u16() }
    }
}

impl Problem {
    /// A problem of a kind, with what is wrong and the remedy.
    pub(in crate::web) fn new(kind: Kind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into(), retry_after_s: None, reference: None }
    }

    /// More is asked than can be answered now.
    pub(in crate::web) fn busy() -> Self {
        Self { retry_after_s: Some(1), ..Self::new(Kind::Busy, words::busy()) }
    }

    /// An address has sent more than it may, and may send again after so many seconds.
    pub(in crate::web) fn too_many(retry_after_s: u64) -> Self {
        let detail = words::too_many_requests(retry_after_s);
        Self { retry_after_s: Some(retry_after_s), ..Self::new(Kind::TooManyRequests, detail) }
    }

    /// Our failure: logged under the reference that the answer names. What failed is logged by its place alone, where it
    /// happened, since its words may be a question's.
    pub(in crate::web) fn failed() -> Self {
        let mut bytes = [0; 4];
        // Without chance the reference is all zeros, and still the log's.
        let _ = getrandom::fill(&mut bytes);
        let reference = format!("{:08x}", u32::from_be_bytes(bytes));
        tracing::error!(error.ref = reference, "a request failed");
        Self { reference: Some(reference.clone()), ..Self::new(Kind::Failed, words::failed(&reference)) }
    }

    fn record<'a>(&'a self, instance: Option<&'a str>) -> ProblemRecord<'a> {
        ProblemRecord {
            r#type: self.kind.uri(),
            title: words::title(self.kind),
            status: self.kind.status().as_u16(),
            detail: &self.detail,
            instance,
            reference: self.reference.as_deref(),
        }
    }

    fn body(&self, instance: Option<&str>) -> Body {
        // Texts and numbers are always JSON.
        Body::from(serde_json::to_vec(&self.record(instance)).unwrap_or_default())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = Response::new(self.body(None));
        *response.status_mut() = self.kind.status();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, PROBLEM_JSON);
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after_s {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// A response; where it is a problem, with the path that was asked for.
pub(in crate::web) fn with_instance(mut response: Response, uri: &Uri) -> Response {
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        *response.body_mut() = problem.body(Some(uri.path()));
        // It is longer now.
        response.headers_mut().remove(CONTENT_LENGTH);
    }
    response
}
