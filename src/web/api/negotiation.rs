//! Which form of an answer does a client take, and which pages of other sites may read it?

use axum::Router;
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_TYPE, ETAG, IF_NONE_MATCH, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use std::time::Duration;
use tower_http::cors::{AllowOrigin, CorsLayer};
use url::{Origin, Url};

use crate::web::problem::{Kind, Problem, words};

/// How long a browser may remember what another site's page may do here.
const REMEMBERED: Duration = Duration::from_secs(3600);

/// Refuses whoever takes no JSON.
pub(super) async fn negotiate(request: Request, next: Next) -> Response {
    match takes_json(request.headers()) {
        true => next.run(request).await,
        false => Problem::new(Kind::NotAcceptable, words::only_json()).into_response(),
    }
}

/// Whether one of the forms that a client takes is JSON; whoever names none takes any.
///
/// # Source
/// RFC 9110, section 12.5.1.
fn takes_json(headers: &HeaderMap) -> bool {
    let mut named = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok()).peekable();
    named.peek().is_none() || named.flat_map(|forms| forms.split(',')).any(is_json)
}

fn is_json(form: &str) -> bool {
    let mut parts = form.split(';').map(str::trim);
    let form = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_unwanted = |part: &str| {
        let weight = part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="));
        weight.is_some_and(|weight| weight.trim().parse::<f32>() == Ok(0.0))
    };
    matches!(form.as_str(), "*/*" | "application/*" | "application/json") && !parts.any(is_unwanted)
}

/// Routes that the pages of these origins may read: of all with `*`, of none where nothing is set.
pub(super) fn cross_origin<S: Clone + Send + Sync + 'static>(routes: Router<S>, origins: &str) -> Router<S> {
    let origins = match origins.trim() {
        "" => return routes,
        "*" => AllowOrigin::any(),
        listed => AllowOrigin::list(listed.split(',').filter_map(origin)),
    };
    let cors = CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers([CONTENT_TYPE, IF_NONE_MATCH])
        .expose_headers([ETAG, RETRY_AFTER])
        .max_age(REMEMBERED);
    routes.layer(cors)
}

/// An origin as browsers write it; none for what is no origin.
fn origin(text: &str) -> Option<HeaderValue> {
    let text = text.trim();
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let origin @ Origin::Tuple(..) = url.origin() else { return None };
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    origin.ascii_serialization().parse().ok().filter(|_| is_bare)
}

/// Whether a text is `*`, a list of origins, or nothing.
pub(crate) fn is_origins(text: &str) -> bool {
    ["", "*"].contains(&text.trim()) || text.split(',').all(|part| origin(part).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_takes_json_in_any_way_gets_it() {
        let takes = |form: &'static str| takes_json(&HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(form))]));
        assert!(takes_json(&HeaderMap::new()));
        for form in
            ["*/*", "application/json", "text/html, application/json;q=0.1", "Application/*", "text/html,*/*;q=0.8"]
        {
            assert!(takes(form), "{form}");
        }
        for form in ["text/html", "application/xml, text/*", "application/json;q=0", "*/*; q=0.0"] {
            assert!(!takes(form), "{form}");
        }
    }

    #[test]
    fn origins_are_a_scheme_and_a_host_perhaps_a_port() {
        assert!(
            ["", "*", "https://a.example", "http://localhost:3000, https://b.example/"].into_iter().all(is_origins)
        );
        for bad in ["a.example", "https://a.example/path", "*, https://a.example", "file:///x", "null", "https://a b"] {
            assert!(!is_origins(bad), "{bad}");
        }
        assert_eq!(origin("https://A.example:443/").unwrap(), "https://a.example");
    }
}
