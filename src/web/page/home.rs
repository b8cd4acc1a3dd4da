//! `/`: a question, and its answer below.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};

use super::answer::{Question, answer_to};
use super::asked::{Asked, guide_meant};
use super::beside::{Made, beside};
use super::field::{Field, guide_choice};
use super::guide::list;
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::web::addresses::{Way, frame_path};
use crate::web::html::{Frame, Page, Room, contents, layout};
use crate::web::site::Site;
use crate::web::words;

/// How many questions are shown that may be asked.
const EXAMPLES: usize = 4;
/// How many phrasings of an advisor are looked at for them: each is understood before it is shown.
const LOOKED_AT: usize = 40;

/// The page with a field for a question, and the answer to the one that was asked.
pub(super) async fn home(State(site): State<Arc<Site>>, Asked(question): Asked<Question>) -> Response {
    beside(site, move |site, engine| {
        let frame = Frame { room: Some(Room::Ask), guide: &question.guide, ..Frame::plain(&site.addresses) };
        asking(site, engine, &question, &frame)
    })
    .await
}

/// The page on which a question is asked, in its frame.
pub(super) fn asking(site: &Site, engine: &Engine, question: &Question, frame: &Frame<'_>) -> Made {
    let guide = guide_meant(site, engine, &question.guide)?;
    let answer = answer_to(site, engine, question)?;
    let is_asked = !question.q.trim().is_empty();
    let title = guide.map_or(words::ALL_GUIDES_TITLE, |guide| guide.manifest.title.as_str());
    let main = html! {
        div.narrow.home.asked[is_asked] {
            (heading(guide))
            (form(site, engine, question))
            div #answer { (answer) }
            p.unseen #said role="status" {}
            @if !is_asked { div.start { (start(site, engine, guide, frame)) } }
        }
    };
    let tab = words::tab(&question.q, title);
    Ok(layout(frame, Page { title: &tab, language: words::LANGUAGE, main }))
}

fn heading(guide: Option<&Guide>) -> Markup {
    html! {
        @match guide {
            Some(guide) => h1 lang=(guide.manifest.language().code()) { (guide.manifest.title) },
            None => h1 { (words::ALL_GUIDES_TITLE) },
        }
        p.intro { (words::INTRO) }
    }
}

fn form(site: &Site, engine: &Engine, question: &Question) -> Markup {
    let is_framed = question.way() == Way::Apart;
    let action = if is_framed { site.addresses.page(&frame_path(&question.guide)) } else { site.addresses.page("/") };
    let field =
        Field { name: "q", label: words::YOUR_QUESTION, value: &question.q, most: site.question_chars, list: None };
    let of_frame = [("guide", question.guide.as_str()), ("frame", "1")];
    let answer = site.addresses.asking("/answer", if is_framed { &of_frame } else { &[] });
    html! {
        form.ask role="search" action=(action) data-answer=(answer) {
            (field.html())
            button { (words::ASK) }
            @if !is_framed { (guide_choice(engine, &question.guide)) }
        }
    }
}

/// What stands there before anything is asked: questions that the guide answers, and what it speaks of.
fn start(site: &Site, engine: &Engine, guide: Option<&Guide>, frame: &Frame<'_>) -> Markup {
    let Some(guide) = guide else {
        return html! { h2.kicker { (words::THE_GUIDES) } (list(site, engine)) };
    };
    let examples = examples(engine, guide);
    let language = guide.manifest.language().code();
    let ask = |example: &str| match frame.is_bare {
        true => site.addresses.asking(&frame_path(&guide.manifest.id), &[("q", example)]),
        false => site.addresses.asking("/", &[("q", example), ("guide", frame.guide)]),
    };
    html! {
        @if !examples.is_empty() {
            h2.kicker { (words::FOR_EXAMPLE) }
            ul.examples lang=(language) { @for example in &examples { li { a href=(ask(example)) { (example) } } } }
        }
        @if !frame.is_bare {
            h2.kicker { (words::IN_THE_GUIDE) }
            (contents(&site.addresses, guide, None))
        }
    }
}

/// Questions in an advisor's words, each to another section, from all over the guide.
fn examples(engine: &Engine, guide: &Guide) -> Vec<String> {
    let Ok(desk) = engine.desk(&guide.manifest.id) else { return Vec::new() };
    let mut found: Vec<&str> = Vec::new();
    let mut sections: Vec<usize> = Vec::new();
    let step = (guide.asked.len() / LOOKED_AT).max(1);
    for asked in guide.asked.iter().step_by(step) {
        let section = guide.passages[asked.target.start].section;
        if found.len() < LOOKED_AT && !sections.contains(&section) && desk.is_good_to_offer(&asked.phrasing) {
            sections.push(section);
            found.push(&asked.phrasing);
        }
    }
    let step = (found.len() / EXAMPLES).max(1);
    found.into_iter().step_by(step).take(EXAMPLES).map(str::to_owned).collect()
}
