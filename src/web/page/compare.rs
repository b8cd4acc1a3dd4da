//! `/compare`: two things side by side, each in the guide's own words.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::asked::{Asked, narrowed};
use super::beside::beside;
use super::field::{Field, guide_choice};
use crate::answer::{Comparison, Evidence};
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::web::addresses::Way;
use crate::web::html::{Frame, Page, Quoting, Room, layout};
use crate::web::site::Site;
use crate::web::words;

/// The longest name of a side that is read, in characters.
const SIDE: usize = 200;

/// Two things to compare.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// The one.
    a: String,
    /// The other.
    b: String,
    /// The id of the guide; empty for all.
    guide: String,
}

/// The page on which two things are compared.
pub(super) async fn compare(State(site): State<Arc<Site>>, Asked(wanted): Asked<Wanted>) -> Response {
    beside(site, move |site, engine| {
        let engine = narrowed(site, engine, &wanted.guide)?;
        let main = main(site, &engine, &wanted);
        let frame = Frame { room: Some(Room::Compare), guide: &wanted.guide, ..Frame::plain(&site.addresses) };
        let is_asked = !wanted.a.is_empty() && !wanted.b.is_empty();
        let what = if is_asked { words::versus(&wanted.a, &wanted.b) } else { String::new() };
        let tab = words::tab(&what, words::COMPARE_TITLE);
        Ok(layout(&frame, Page { title: &tab, language: words::LANGUAGE, main }))
    })
    .await
}

fn main(site: &Site, engine: &Engine, wanted: &Wanted) -> Markup {
    let field = |name, label, value| Field { name, label, value, most: SIDE, list: None }.html();
    let is_asked = !wanted.a.trim().is_empty() || !wanted.b.trim().is_empty();
    html! {
        div.wide {
            h1 { (words::COMPARE_TITLE) }
            p.intro { (words::COMPARE_INTRO) }
            form.ask.two role="search" action=(site.addresses.page("/compare")) {
                div { (field("a", words::FIRST_SIDE, wanted.a.trim())) }
                div { (field("b", words::SECOND_SIDE, wanted.b.trim())) }
                button { (words::COMPARE) }
                (guide_choice(engine, &wanted.guide))
            }
            @if is_asked { (compared(site, engine, wanted)) }
        }
    }
}

fn compared(site: &Site, engine: &Engine, wanted: &Wanted) -> Markup {
    let names = [wanted.a.trim(), wanted.b.trim()];
    let (guides, compared) = engine.compare_in_any(names);
    let is_titled = engine.asks_several();
    html! {
        section.answer {
            @match compared {
                Comparison::Empty => p.why { (words::EMPTY_SIDE) },
                Comparison::Same => p.why { (words::BOTH_THE_SAME) },
                Comparison::Sides(sides) => div.sides {
                    @for ((name, guide), quotes) in names.into_iter().zip(guides).zip(&sides) {
                        div { h2 { (name) } (side(site, guide, quotes, is_titled)) }
                    }
                },
            }
        }
    }
}

fn side(site: &Site, guide: &Guide, quotes: &[Evidence], is_titled: bool) -> Markup {
    let quoting = Quoting { addresses: &site.addresses, guide, way: Way::Here, is_titled };
    html! {
        @if quotes.is_empty() { p.why { (words::NOTHING_OF_IT) } }
        @for quote in quotes { (quoting.figure(quote, html! {})) }
    }
}
