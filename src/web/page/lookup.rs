//! `/lookup`: what a term stands for, and the passage that defines it; all terms where none is asked for.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::asked::{Asked, narrowed};
use super::beside::beside;
use super::field::{Field, guide_choice};
use crate::answer::Definition;
use crate::corpus::{Guide, Term};
use crate::engine::Engine;
use crate::web::addresses::Way;
use crate::web::html::{Frame, Page, Quoting, Room, layout};
use crate::web::site::Site;
use crate::web::words;

/// How many terms are named where one is not there.
const NEAREST: usize = 3;
/// Most terms of a guide that are listed; there are guides with thousands of acronyms.
const LISTED: usize = 400;
/// The longest term that is read, in characters.
const TERM: usize = 200;

/// A term to look up.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// The term; empty for none.
    term: String,
    /// The id of the guide; empty for all.
    guide: String,
}

/// The page of terms.
pub(super) async fn lookup(State(site): State<Arc<Site>>, Asked(wanted): Asked<Wanted>) -> Response {
    beside(site, move |site, engine| {
        let engine = narrowed(site, engine, &wanted.guide)?;
        let main = main(site, &engine, &wanted);
        let frame = Frame { room: Some(Room::LookUp), guide: &wanted.guide, ..Frame::plain(&site.addresses) };
        let tab = words::tab(&wanted.term, words::LOOK_UP_TITLE);
        Ok(layout(&frame, Page { title: &tab, language: words::LANGUAGE, main }))
    })
    .await
}

fn main(site: &Site, engine: &Engine, wanted: &Wanted) -> Markup {
    let term = wanted.term.trim();
    let field = Field { name: "term", label: words::TERM, value: term, most: TERM, list: Some("terms") };
    html! {
        div.narrow {
            h1 { (words::LOOK_UP_TITLE) }
            p.intro { (words::LOOK_UP_INTRO) }
            form.ask role="search" action=(site.addresses.page("/lookup")) {
                (field.html())
                button { (words::LOOK_UP) }
                (guide_choice(engine, &wanted.guide))
                datalist #terms { @for term in engine.asked().flat_map(|guide| guide.glossary.iter().take(LISTED)) { option value=(term.term) {} } }
            }
            @if term.is_empty() { (all(site, engine, wanted)) } @else { (found(site, engine, wanted, term)) }
        }
    }
}

fn found(site: &Site, engine: &Engine, wanted: &Wanted, term: &str) -> Markup {
    let found: Vec<(&Guide, Definition)> = engine.definitions(term).collect();
    html! {
        section.answer {
            @for (guide, definition) in &found {
                (defined(site, engine, guide, definition))
            }
            @if found.is_empty() {
                p.why { (words::unknown_term(term)) }
                @let near: Vec<&Term> = engine.asked().flat_map(|guide| guide.terms_like(term, NEAREST)).take(NEAREST).collect();
                @if !near.is_empty() {
                    h2.kicker { (words::NEAREST_TERMS) }
                    ul.plain { @for near in near { li { (link(site, wanted, near)) } } }
                }
                p { a href=(site.addresses.asking("/", &[("q", term), ("guide", &wanted.guide)])) { (words::ASK_THE_WHOLE_GUIDE) } }
            }
        }
    }
}

fn defined(site: &Site, engine: &Engine, guide: &Guide, definition: &Definition) -> Markup {
    let quoting = Quoting { addresses: &site.addresses, guide, way: Way::Here, is_titled: engine.asks_several() };
    html! {
        div.term lang=(guide.manifest.language().code()) {
            h2 { (definition.term) }
            @if let Some(expansion) = &definition.expansion { p.expansion { (expansion) } }
        }
        @match &definition.evidence {
            Some(quote) => (quoting.figure(quote, html! {})),
            None => p { (words::NOWHERE_EXPLAINED) },
        }
    }
}

/// All terms of the guides that are asked, in the order of the alphabet.
fn all(site: &Site, engine: &Engine, wanted: &Wanted) -> Markup {
    let terms = |guide: &'_ Guide| -> Vec<Term> {
        let mut terms: Vec<Term> = guide.glossary.iter().take(LISTED).cloned().collect();
        terms.sort_by_key(|term| term.term.to_lowercase());
        terms
    };
    html! {
        @for guide in engine.asked().filter(|guide| !guide.glossary.is_empty()) {
            h2.kicker { (if engine.asks_several() { guide.manifest.title.as_str() } else { words::ALL_TERMS }) }
            dl.terms lang=(guide.manifest.language().code()) {
                @for term in terms(guide) {
                    div {
                        dt { (link(site, wanted, &term)) }
                        dd { (term.expansion.as_deref().unwrap_or_default()) }
                    }
                }
            }
        }
        @if engine.asked().all(|guide| guide.glossary.is_empty()) { p { (words::NO_TERMS) } }
    }
}

fn link(site: &Site, wanted: &Wanted, term: &Term) -> Markup {
    html! { a href=(site.addresses.asking("/lookup", &[("term", &term.term), ("guide", &wanted.guide)])) { (term.term) } }
}
