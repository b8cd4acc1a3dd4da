//! `/g` and `/g/GUIDE`: which guides there are, and one of them to read.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};

use super::asked::Named;
use super::beside::beside;
use super::problem::Problem;
use super::section::{Places, read, text_of};
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::web::addresses::Way;
use crate::web::html::{Frame, Page, Quoting, Room, contents, layout};
use crate::web::site::Site;
use crate::web::words;

/// A guide of at most so many bytes stands on one page, whole: some twenty minutes' reading. A longer one is read section by section.
const WHOLE: usize = 24_000;

/// The guides that there are; where there is one alone, it.
pub(super) async fn guides(State(site): State<Arc<Site>>) -> Response {
    let engine = site.engine();
    if !engine.asks_several() {
        return Redirect::to(&site.addresses.guide(&engine.guide().manifest.id)).into_response();
    }
    beside(site, |site, engine| {
        let main = html! {
            div.narrow { h1 { (words::THE_GUIDES) } (list(site, engine)) }
        };
        let frame = Frame { room: Some(Room::Read), ..Frame::plain(&site.addresses) };
        Ok(layout(&frame, Page { title: words::THE_GUIDES, language: words::LANGUAGE, main }))
    })
    .await
}

/// The guides that are asked, with what they say of themselves.
pub(super) fn list(site: &Site, engine: &Engine) -> Markup {
    html! {
        ul.guides {
            @for guide in engine.asked() {
                li lang=(guide.manifest.language().code()) {
                    a href=(site.addresses.guide(&guide.manifest.id)) { (guide.manifest.title) }
                    @if !guide.manifest.description.is_empty() { p { (guide.manifest.description) } }
                }
            }
        }
    }
}

/// A guide with its contents; its text, too, where that is short.
pub(super) async fn guide(State(site): State<Arc<Site>>, Named(id): Named<String>) -> Response {
    beside(site, move |site, engine| {
        let guide = engine.guide_by_id(&id).map_err(|why| Problem::no_guide(site, engine, &why))?;
        let frame = Frame { room: Some(Room::Read), guide: &id, ..Frame::plain(&site.addresses) };
        let main = page(site, engine, guide);
        Ok(layout(&frame, Page { title: &guide.manifest.title, language: words::LANGUAGE, main }))
    })
    .await
}

fn page(site: &Site, engine: &Engine, guide: &Guide) -> Markup {
    let language = guide.manifest.language().code();
    let bytes: usize = guide.documents.iter().map(|document| document.text.len()).sum();
    let contents = contents(&site.addresses, guide, None);
    let quoting = Quoting { addresses: &site.addresses, guide, way: Way::Here, is_titled: false };
    html! {
        div.read {
            header lang=(language) {
                h1 { (guide.manifest.title) }
                @if !guide.manifest.description.is_empty() { p.intro { (guide.manifest.description) } }
            }
            nav.aside aria-labelledby="contents" {
                h2.kicker #contents { (words::CONTENTS) }
                (contents)
            }
            @if bytes <= WHOLE {
                article.text {
                    @for at in guide.sections_to_read() { (read(&quoting, at, text_of(engine, &quoting, at, Places::None))) }
                }
            }
        }
    }
}
