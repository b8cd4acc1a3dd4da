//! `/embed/GUIDE`: the page of a guide with nothing around it, in a frame of a site that may have it.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::Response;

use super::answer::Question;
use super::asked::{Asked, Named};
use super::beside::beside;
use super::home::asking;
use crate::web::headers::{CROSS_ORIGIN, RESOURCE_POLICY, policy};
use crate::web::html::Frame;
use crate::web::site::Site;

/// The page on which a guide is asked, for a frame.
pub(super) async fn embed(
    State(site): State<Arc<Site>>,
    Named(guide): Named<String>,
    Asked(question): Asked<Question>,
) -> Response {
    let own = site.clone();
    let made = beside(site, move |site, engine| {
        // The question of a frame goes to the guide of its address.
        let question = Question { guide, frame: "1".to_owned(), ..question };
        let frame = Frame { guide: &question.guide, is_bare: true, ..Frame::plain(&site.addresses) };
        asking(site, engine, &question, &frame)
    });
    let mut response = made.await;
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy(&own.parameters.embedders())) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
        headers.insert(RESOURCE_POLICY, CROSS_ORIGIN);
    }
    response
}
