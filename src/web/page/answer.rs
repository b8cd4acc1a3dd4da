//! How is an answer shown, and a decline? As a part of the page, and by itself at `/answer` for who is still typing.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::asked::{Asked, guide_meant};
use super::beside::{Made, beside};
use crate::answer::{Answer, DeclineLine, DeclineReason, how_sure};
use crate::corpus::PATH_JOIN;
use crate::engine::Engine;
use crate::guild::{Answered, outcome};
use crate::telemetry::metrics::{self, Face, Stage};
use crate::web::addresses::Way;
use crate::web::html::Quoting;
use crate::web::site::{Site, ask};
use crate::web::words;

/// A question to an address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Question {
    /// The question; empty for none.
    pub q: String,
    /// The id of the guide; empty for all.
    pub guide: String,
    /// Whether it is asked from within a frame: anything but nothing for yes.
    pub frame: String,
    /// Whether it is still being typed, as the script says: anything but nothing for yes.
    pub typed: String,
}

impl Question {
    /// How pages are opened from where it is asked.
    pub(super) fn way(&self) -> Way {
        if self.frame.is_empty() { Way::Here } else { Way::Apart }
    }
}

/// The answer alone.
pub(super) async fn fragment(State(site): State<Arc<Site>>, Asked(question): Asked<Question>) -> Response {
    beside(site, move |site, engine| answer_to(site, engine, &question)).await
}

/// The answer to a question; nothing where there is none.
pub(super) fn answer_to(site: &Site, engine: &Engine, question: &Question) -> Made {
    let guide = guide_meant(site, engine, &question.guide)?;
    if question.q.trim().is_empty() {
        return Ok(html! {});
    }
    let clock = Instant::now();
    // The id is one of the engine's.
    let Ok(answered) = ask(engine, guide.map(|guide| guide.manifest.id.as_str()), &question.q) else {
        return Ok(html! {});
    };
    metrics::stage(Face::Page, Stage::Answer, clock.elapsed());
    // Who is amid a word has not asked yet, and is not declined.
    if answered.among.is_answered() || question.typed.is_empty() {
        metrics::answered(Face::Page, answered.among.is_answered());
    }
    log(&answered, &question.q);
    Ok(shown(site, engine, &answered, question.way()))
}

/// One line of the log for an answer, without the question's text. Who is still typing asks many times.
fn log(answered: &Answered, question: &str) {
    let among = &answered.among;
    // Who was in distress is not told to whoever reads the log.
    let reason = among.answer.declined.filter(|reason| *reason != DeclineReason::Distress);
    tracing::debug!(
        question.chars = question.chars().count(),
        answer.outcome = outcome(among).name(),
        answer.confidence = among.confidence(),
        answer.reason = reason.map(DeclineReason::name),
        "asked"
    );
}

fn shown(site: &Site, engine: &Engine, answered: &Answered, way: Way) -> Markup {
    let Ok(guide) = engine.guide_by_id(&answered.guide) else { return html! {} };
    let is_titled = engine.asks_several();
    let quoting = Quoting { addresses: &site.addresses, guide, way, is_titled };
    let answer = &answered.among.answer;
    match answer.declined {
        None => quoted(&quoting, answer),
        Some(reason) => declined(site, &quoting, answer, reason),
    }
}

/// Quotes, the first of them as the answer.
fn quoted(quoting: &Quoting<'_>, answer: &Answer) -> Markup {
    let sure = how_sure(answer.confidence);
    let first = answer.evidence.first();
    let place = first.map(|first| first.citation.headings().join(PATH_JOIN)).unwrap_or_default();
    html! {
        section.answer data-outcome="answered" data-said=(words::answered_from(&place, sure)) {
            @if let Some(question) = &answer.understood_as { p.understood { (words::understood_as(question)) } }
            h2.kicker { (words::FROM_THE_GUIDE) }
            @if let Some(first) = first { (quoting.figure(first, html! { span.sure { (words::sure(sure)) } })) }
            @if let [_, others @ ..] = &answer.evidence[..] {
                @if !others.is_empty() {
                    h2.kicker { (words::ALSO_THERE) }
                    div.others { @for other in others { (quoting.figure(other, html! {})) } }
                }
            }
        }
    }
}

/// Why nothing is quoted, how the question was understood, what is nearest, and which sections may be read.
fn declined(site: &Site, quoting: &Quoting<'_>, answer: &Answer, reason: DeclineReason) -> Markup {
    let lines = answer.decline_lines();
    let of_several = quoting.is_titled;
    let why = words::decline(reason, site.question_chars, of_several);
    let said = match lines.first() {
        Some(DeclineLine::Notice(text) | DeclineLine::Reply(text)) => (*text).to_owned(),
        _ => why.clone(),
    };
    html! {
        section.answer.declined data-outcome=(reason.name()) data-said=(said) {
            @for (at, line) in lines.iter().enumerate() {
                p.why[at == 0] {
                    @match line {
                        DeclineLine::Why(_) => (why),
                        DeclineLine::Notice(text) => { (text) " " small { (words::NOT_FROM_THE_GUIDE) } },
                        DeclineLine::Reply(text) => (text),
                    }
                }
            }
            @if let Some(question) = &answer.understood_as { p.understood { (words::understood_as(question)) } }
            @if let Some(nearest) = &answer.nearest {
                h2.kicker { (words::NEAREST) }
                (quoting.figure(nearest, html! {}))
            }
            @if !answer.suggestions.is_empty() { (suggestions(quoting, answer, reason)) }
        }
    }
}

fn suggestions(quoting: &Quoting<'_>, answer: &Answer, reason: DeclineReason) -> Markup {
    let guide = &quoting.guide.manifest;
    let asked_back = reason.asks_back(answer.suggestions.len());
    let target = quoting.way.target();
    html! {
        h2.kicker { (if asked_back { words::WHICH_OF_THESE } else { words::SECTIONS_TO_READ }) }
        ul.plain lang=(guide.language().code()) {
            @for near in &answer.suggestions {
                li { a href=(quoting.addresses.place(&guide.id, &near.anchor)) target=[target] rel=[target.map(|_| "noopener")] { (near.title) } }
            }
        }
    }
}
