//! `/g/GUIDE/ANCHOR`: a section of a guide, with the passage marked that a link has led to.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};

use super::asked::Named;
use super::beside::beside;
use super::problem::{Offer, Problem};
use super::ways::{above, address, name, named, turning};
use crate::answer::Evidence;
use crate::corpus::{Anchored, Guide, SectionFound, Span};
use crate::engine::Engine;
use crate::web::addresses::Way;
use crate::web::html::{Anchor, Frame, Page, Quoting, Room, contents, layout};
use crate::web::site::Site;
use crate::web::words;

/// What stands below a section is shown with it up to so many bytes, a few minutes' reading; else it is named.
const BELOW: usize = 8_000;
/// Contents of more headings than this are not shown again beside every section.
const CONTENTS: usize = 150;
/// The cards of a guide with so many passages are found in a moment.
const CARDS: usize = 2_000;

/// Which passages of a section can be led to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Places {
    /// None: their section can.
    None,
    /// All of them; a link has led to one of them, if any.
    All(Option<usize>),
}

/// What an address leads to.
struct Place {
    /// The section.
    section: usize,
    /// The passage that is meant, if one is.
    passage: Option<usize>,
    /// Whether what was meant is another by now.
    has_moved: bool,
}

/// A section of a guide.
pub(super) async fn section(State(site): State<Arc<Site>>, Named((id, anchor)): Named<(String, String)>) -> Response {
    beside(site, move |site, engine| {
        let guide = engine.guide_by_id(&id).map_err(|why| Problem::no_guide(site, engine, &why))?;
        let place = place_of(guide, &anchor).ok_or_else(|| Problem::no_place(nearest(site, guide, &anchor)))?;
        let quoting = Quoting { addresses: &site.addresses, guide, way: Way::Here, is_titled: false };
        let main = page(site, engine, &quoting, &place);
        let frame = Frame { room: Some(Room::Read), guide: &id, ..Frame::plain(&site.addresses) };
        let title = words::tab(&guide.section_name(place.section), &guide.manifest.title);
        Ok(layout(&frame, Page { title: &title, language: words::LANGUAGE, main }))
    })
    .await
}

fn place_of(guide: &Guide, anchor: &str) -> Option<Place> {
    Some(match guide.at_anchor(anchor)? {
        Anchored::Passage(at) => Place { section: guide.passages[at].section, passage: Some(at), has_moved: false },
        Anchored::Section(at) => Place { section: at, passage: None, has_moved: guide.sections[at].anchor != anchor },
    })
}

/// The sections that may be meant by an anchor that names none, and the guide itself.
fn nearest(site: &Site, guide: &Guide, anchor: &str) -> Vec<Offer> {
    let language = guide.manifest.language().code();
    // A passage's anchor ends in a hash, which is like no word of a heading.
    let words = anchor.rsplit_once('-').filter(|(_, hash)| hash.chars().any(|c| c.is_ascii_digit()));
    let name = words.map_or(anchor, |(slug, _)| slug).replace('-', " ");
    let found = match guide.find_section(&name) {
        SectionFound::One(at) => vec![at],
        SectionFound::Several(found) | SectionFound::Nearest(found) => found,
    };
    let offer = |at: usize| Offer {
        name: guide.section_name(at),
        language,
        address: site.addresses.place(&guide.manifest.id, &guide.sections[at].anchor),
    };
    let whole =
        Offer { name: guide.manifest.title.clone(), language, address: site.addresses.guide(&guide.manifest.id) };
    found.into_iter().map(offer).chain([whole]).collect()
}

fn page(site: &Site, engine: &Engine, quoting: &Quoting<'_>, place: &Place) -> Markup {
    let guide = quoting.guide;
    let sections = guide.sections_to_read();
    let below = below(guide, place.section);
    let shown: Vec<usize> = std::iter::once(place.section).chain(below.iter().copied()).collect();
    let is_short = shown.iter().map(|at| bytes_of(guide, *at)).sum::<usize>() <= BELOW;
    let shown = if is_short { &shown[..] } else { &shown[..1] };
    html! {
        div.read {
            article.text {
                (above(quoting, place.section))
                @if place.has_moved { p.moved role="note" { (words::HAS_MOVED) } }
                @for (nth, at) in shown.iter().enumerate() {
                    @if nth == 0 { (first(quoting, *at, text_of(engine, quoting, *at, Places::All(place.passage)))) }
                    @else { (read(quoting, *at, text_of(engine, quoting, *at, Places::All(place.passage)))) }
                }
                @if !is_short && !below.is_empty() {
                    h2.kicker { (words::BELOW_IT) }
                    (named(quoting, &guide.parts_of(place.section)))
                }
                @if has_cards(site, engine, guide, place.section) {
                    @let asked = [("guide", guide.manifest.id.as_str()), ("section", guide.sections[place.section].anchor.as_str())];
                    p.more { a href=(site.addresses.asking("/quiz", &asked)) { (words::CARDS_OF_SECTION) } }
                }
                (turning(quoting, &sections, shown))
            }
            @if sections.len() <= CONTENTS {
                nav.aside aria-labelledby="contents" {
                    h2.kicker #contents { a href=(quoting.addresses.guide(&guide.manifest.id)) { (words::CONTENTS) } }
                    (contents(quoting.addresses, guide, Some(place.section)))
                }
            }
        }
    }
}

/// Whether cards can be made of a section. Of a large guide they are not looked for before somebody wants them.
fn has_cards(site: &Site, engine: &Engine, guide: &Guide, at: usize) -> bool {
    guide.passages.len() <= CARDS && site.decks.of(engine, guide).count(guide, Some(at)) > 0
}

/// The sections below one, at any depth.
fn below(guide: &Guide, at: usize) -> Vec<usize> {
    let parts = guide.parts_of(at);
    parts.into_iter().flat_map(|part| std::iter::once(part).chain(below(guide, part))).collect()
}

fn bytes_of(guide: &Guide, at: usize) -> usize {
    guide.sections[at].passages.clone().map(|passage| guide.passages[passage].span.len()).sum()
}

/// The section that is read, as the page's own heading.
fn first(quoting: &Quoting<'_>, at: usize, text: Markup) -> Markup {
    html! {
        h1 lang=(quoting.guide.manifest.language().code()) { (name(quoting.guide, at)) }
        div.words lang=(quoting.guide.manifest.language().code()) { (text) }
    }
}

/// A section among others, its heading a link to it. Headings are as deep as they stand below the page's own.
pub(super) fn read(quoting: &Quoting<'_>, at: usize, text: Markup) -> Markup {
    let guide = quoting.guide;
    let link = html! { a href=(address(quoting, at)) { (name(guide, at)) } };
    let is_deep = guide.below_top(&guide.sections[at].path).len() > 1;
    html! {
        section lang=(guide.manifest.language().code()) {
            h2.deep[is_deep] { (link) }
            div.words { (text) }
        }
    }
}

/// What stands directly under a heading.
pub(super) fn text_of(engine: &Engine, quoting: &Quoting<'_>, at: usize, places: Places) -> Markup {
    let guide = quoting.guide;
    let passages = guide.sections[at].passages.clone();
    let Ok(desk) = engine.desk(&guide.manifest.id) else { return html! {} };
    let Some(whole) = desk.quote_again("", &passages) else { return html! {} };
    let anchor = |passage: usize| {
        let span = guide.passages[passage].span;
        let start = whole.citation.span.start;
        Anchor {
            id: guide.passages[passage].id.0.clone(),
            span: Span::new(span.start - start, span.end - start),
            is_meant: matches!(places, Places::All(Some(meant)) if meant == passage),
        }
    };
    let anchors: Vec<Anchor> = match places {
        Places::None => Vec::new(),
        Places::All(_) => passages.clone().map(anchor).collect(),
    };
    // The names of a table's columns stand before its first row, which is where the section begins then.
    let names =
        |quote: &Evidence| quote.leads.iter().filter(|lead| lead.trim_start().starts_with('|')).cloned().collect();
    if let Some(text) = quoting.whole(&Evidence { leads: names(&whole), ..whole.clone() }, &anchors) {
        return text;
    }
    let alone = |passage: usize| {
        let quote = desk.quote_again("", &(passage..passage + 1));
        let quote = quote.map(|quote| Evidence { leads: names(&quote), footnotes: Vec::new(), ..quote });
        quote.map(|quote| match places {
            Places::None => quoting.words(&quote),
            Places::All(_) => quoting.passage(&quote, &anchor(passage)),
        })
    };
    html! { @for passage in passages.filter_map(alone) { (passage) } }
}
