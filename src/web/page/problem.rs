//! What is said where there is no page to show? Why, and where to go from there.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use crate::corpus::Guide;
use crate::engine::{Engine, EngineError};
use crate::web::html::{Frame, Page, layout};
use crate::web::site::Site;
use crate::web::words;

/// A place that may be meant, with its address.
#[derive(Debug)]
pub(super) struct Offer {
    /// What it is called.
    pub name: String,
    /// The language of that.
    pub language: &'static str,
    /// Its address.
    pub address: String,
}

/// Why there is no page, and what may be meant.
#[derive(Debug)]
pub(super) struct Problem {
    status: StatusCode,
    title: &'static str,
    text: String,
    offered: &'static str,
    offers: Vec<Offer>,
}

impl Problem {
    /// What is said of a status.
    pub(super) fn new(status: StatusCode) -> Self {
        let (title, text) = match status {
            StatusCode::NOT_FOUND => (words::NO_PAGE, words::NO_PAGE_WHY),
            StatusCode::METHOD_NOT_ALLOWED => (words::ONLY_READ, words::ONLY_READ_WHY),
            StatusCode::BAD_REQUEST => (words::BAD_ADDRESS, words::BAD_ADDRESS_WHY),
            _ => (words::FAILED, words::FAILED_WHY),
        };
        Self { status, title, text: text.to_owned(), offered: "", offers: Vec::new() }
    }

    /// Says that no guide has an id, and offers those that there are, the one that is most like it first.
    pub(super) fn no_guide(site: &Site, engine: &Engine, why: &EngineError) -> Self {
        let nearest = match why {
            EngineError::UnknownGuide { nearest, .. } => nearest.as_deref(),
            _ => None,
        };
        let mut guides: Vec<&Guide> = engine.guides().collect();
        guides.sort_by_key(|guide| Some(guide.manifest.id.as_str()) != nearest);
        let offer = |guide: &Guide| Offer {
            name: guide.manifest.title.clone(),
            language: guide.manifest.language().code(),
            address: site.addresses.guide(&guide.manifest.id),
        };
        let offers = guides.into_iter().map(offer).collect();
        let text = words::NO_GUIDE_WHY.to_owned();
        Self { title: words::NO_GUIDE, text, offered: words::THERE_ARE, offers, ..Self::new(StatusCode::NOT_FOUND) }
    }

    /// Says that nothing stands at an anchor, and offers what may be meant.
    pub(super) fn no_place(offers: Vec<Offer>) -> Self {
        let (text, offered) = (words::NO_PLACE_WHY.to_owned(), words::MAY_BE_MEANT);
        Self { title: words::NO_PLACE, text, offered, offers, ..Self::new(StatusCode::NOT_FOUND) }
    }

    /// The page that says it.
    pub(super) fn response(&self, site: &Site) -> Response {
        let page = Page { title: self.title, language: words::LANGUAGE, main: self.main(site) };
        let page = layout(&Frame::plain(&site.addresses), page);
        (self.status, [(CACHE_CONTROL, "no-store")], page).into_response()
    }

    fn main(&self, site: &Site) -> Markup {
        html! {
            div.narrow {
                p.kicker { (self.status.as_u16()) }
                h1 { (self.title) }
                p { (self.text) }
                @if !self.offers.is_empty() {
                    h2 { (self.offered) }
                    ul.plain { @for offer in &self.offers { li lang=(offer.language) { a href=(offer.address) { (offer.name) } } } }
                }
                p { a.button href=(site.addresses.page("/")) { (words::TO_THE_START) } }
            }
        }
    }
}

/// Answers for an address that leads nowhere.
pub(super) async fn no_page(State(site): State<Arc<Site>>) -> Response {
    Problem::new(StatusCode::NOT_FOUND).response(&site)
}

/// Answers who sends something to a page.
pub(super) async fn only_read(State(site): State<Arc<Site>>) -> Response {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED).response(&site)
}
