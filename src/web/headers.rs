//! What may a page do in a browser? As little as it needs, whatever stood on it.

use axum::Router;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::map_response;
use axum::response::Response;

/// Who may load an answer as a part of a page.
pub(super) const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
/// Every site.
pub(super) const CROSS_ORIGIN: HeaderValue = HeaderValue::from_static("cross-origin");
/// What a page may load and where it may send something: here alone. `frame-ancestors` follows.
const ONLY_HERE: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
                         form-action 'self'; base-uri 'none'; frame-ancestors";
/// The same for a page that stands in no frame.
const IN_NO_FRAME: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
                           form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What an answer says where it does not say it itself.
const HEADERS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, IN_NO_FRAME),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // A question stands in the address, which is nobody else's business.
    (REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (RESOURCE_POLICY, "same-origin"),
];

/// The policy of a page that may stand in frames of these origins.
pub(super) fn policy(embedders: &[&str]) -> String {
    let framed_by = if embedders.is_empty() { "'none'".to_owned() } else { embedders.join(" ") };
    format!("{ONLY_HERE} {framed_by}")
}

/// Adds to every answer of some addresses what it may do, where it does not say that itself.
pub(super) fn guarded<S: Clone + Send + Sync + 'static>(routes: Router<S>) -> Router<S> {
    // One layer for all: each is another service that a request goes through, and is cloned for it.
    routes.layer(map_response(async |mut response: Response| {
        for (name, value) in HEADERS {
            response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
        }
        response
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_stands_in_no_frame_but_those_that_are_named() {
        assert_eq!(policy(&[]), IN_NO_FRAME);
        let framed = policy(&["https://a.example", "https://*.b.example"]);
        assert!(framed.ends_with("; frame-ancestors https://a.example https://*.b.example"), "{framed}");
    }
}
