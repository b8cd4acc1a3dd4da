//! How is a record sent, and when need it not be?

use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;

const JSON: HeaderValue = HeaderValue::from_static("application/json");
/// A client may keep an answer, and asks each time whether it still holds: a guide can be changed at any moment.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// JSON with its tag.
pub(super) fn json(json: Bytes, tag: HeaderValue) -> Response {
    let mut response = Response::new(Body::from(json));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, JSON);
    headers.insert(CACHE_CONTROL, ASK_AGAIN);
    headers.insert(ETAG, tag);
    response
}

/// JSON of what was asked in a body, which has no address to be kept under.
pub(super) fn unkept(json: Bytes) -> Response {
    let mut response = Response::new(Body::from(json));
    response.headers_mut().insert(CONTENT_TYPE, JSON);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What is said where the client has it already.
pub(super) fn unchanged(tag: HeaderValue) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    response.headers_mut().insert(CACHE_CONTROL, ASK_AGAIN);
    response.headers_mut().insert(ETAG, tag);
    response
}

/// Whether a client names this tag as one that it has.
///
/// # Source
/// RFC 9110, sections 8.8.3.2 and 13.1.2: compared weakly, so that `W/` counts for nothing.
pub(super) fn has_already(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let Ok(own) = tag.to_str() else { return false };
    let named = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|tags| tags.split(',')).any(|other| other.trim() == "*" || bare(other) == bare(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_in_any_list_weak_or_strong() {
        let own = HeaderValue::from_static("W/\"ab-1\"");
        let has = |values: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(IF_NONE_MATCH, HeaderValue::from_static(value));
            }
            has_already(&headers, &own)
        };
        assert!(has(&["W/\"ab-1\""]) && has(&["\"ab-1\""]) && has(&["\"x\" , W/\"ab-1\""]) && has(&["\"x\"", "*"]));
        assert!(!has(&[]) && !has(&["\"ab-2\""]) && !has(&["ab-1"]) && !has(&["\"x\", \"y\""]));
    }
}
