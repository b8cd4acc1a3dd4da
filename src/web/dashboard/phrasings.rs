//! Which ways to ask are bound to passages, and how is one bound or let go?

use axum::extract::Query;
use axum::response::Redirect;
use maud::{Markup, html};
use serde::Deserialize;
use url::form_urlencoded::byte_serialize;

use super::entries::guide_choice;
use super::frame::{Done, Sheet, button, member, sheet, token, when};
use super::gaps::choice;
use super::refusal::Refusal;
use super::seat::{Posted, Seat};
use super::tab::Tab;
use super::words::{self, phrasings as said};
use crate::clock::now_ms;
use crate::guild::drafted;
use crate::store::BoundPhrasing;

/// What is looked for, and what was done before.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    guide: String,
    #[serde(default)]
    phrasing: String,
    #[serde(default)]
    done: String,
    /// The passage that a phrasing led to before it was removed.
    #[serde(default)]
    passage: String,
}

/// The list, and the form for another one.
pub(super) async fn list(seat: Seat, Query(wanted): Query<Wanted>) -> Result<Markup, Refusal> {
    let bound = seat.dashboard.store().phrasings(seat.guild).await?;
    let is_done = !wanted.done.is_empty();
    let body = html! {
        p { (said::INTRO) }
        @if bound.is_empty() { p { (said::NONE) } } @else { (table(&seat, &bound)) }
        h2 { (said::ADD) }
        form action=(seat.path("/phrasings")) {
            (guide_choice(&seat, &wanted.guide, false))
            div.field {
                label for="phrasing" { (said::PHRASING) }
                input #phrasing name="phrasing" type="text" required maxlength="300"
                    value=(if is_done { "" } else { wanted.phrasing.as_str() });
            }
            button { (said::FIND) }
        }
        @if !is_done && !wanted.phrasing.trim().is_empty() { (found(&seat, &wanted)?) }
    };
    let done = done(&seat, &wanted);
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Phrasings, title: said::TITLE, done, body }))
}

fn done(seat: &Seat, wanted: &Wanted) -> Option<Done> {
    let (guide, phrasing) = (("guide", wanted.guide.as_str()), ("phrasing", wanted.phrasing.as_str()));
    let passage = ("passage", wanted.passage.as_str());
    let (line, undo) = match wanted.done.as_str() {
        "bound" => (said::DONE_BOUND, button(seat, "/phrasings/unbind", words::UNDO, &[guide, phrasing])),
        "removed" => (said::DONE_REMOVED, button(seat, "/phrasings/bind", words::UNDO, &[guide, phrasing, passage])),
        _ => return None,
    };
    Some(Done { line: line.to_owned(), undo: Some(undo) })
}

/// The passages that a phrasing may be bound to.
fn found(seat: &Seat, wanted: &Wanted) -> Result<Markup, Refusal> {
    let phrasing = drafted(&wanted.phrasing);
    let offered = choice(&seat.dashboard.engine(), &wanted.guide, (&phrasing, None))?;
    Ok(html! {
        @match offered {
            None => p { (said::NOTHING) },
            Some(offered) => form method="post" action=(seat.path("/phrasings/bind")) {
                (token(&seat.visitor))
                input type="hidden" name="guide" value=(wanted.guide);
                input type="hidden" name="phrasing" value=(phrasing);
                fieldset { legend { (said::CHOOSE) } (offered) }
                div.actions { button { (said::BIND) } }
            },
        }
    })
}

fn table(seat: &Seat, bound: &[BoundPhrasing]) -> Markup {
    let engine = seat.dashboard.engine();
    let place = |one: &BoundPhrasing| {
        let guide = engine.guide_by_id(&one.guide).ok()?;
        let passage = &guide.passages[guide.passage_named(&one.passage)?];
        Some(guide.section_name(passage.section))
    };
    html! {
        div.scroll tabindex="0" role="region" aria-label=(said::TITLE) {
            table {
                thead { tr {
                    th scope="col" { (said::PHRASING) }
                    th scope="col" { (words::GUIDE) }
                    th scope="col" { (said::PASSAGE) }
                    th scope="col" { (words::WHO) }
                    th scope="col" { (words::WHEN) }
                    td {}
                } }
                tbody {
                    @for one in bound {
                        tr {
                            td { (one.phrasing) }
                            td { (one.guide) }
                            td { (place(one).as_deref().unwrap_or(said::GONE)) }
                            td { (member(seat, one.member)) }
                            td { (when(one.at_ms)) }
                            td {
                                (button(seat, "/phrasings/unbind", said::REMOVE,
                                    &[("guide", &one.guide), ("phrasing", &one.phrasing), ("passage", &one.passage)]))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Binds a phrasing to a passage.
pub(super) async fn bind(Posted { seat, fields }: Posted) -> Result<Redirect, Refusal> {
    let engine = seat.dashboard.engine();
    let (guide, passage) = (fields.text("guide"), fields.text("passage"));
    let phrasing = drafted(fields.text("phrasing"));
    engine.guide_by_id(guide)?.passage_named(passage).ok_or(Refusal::Gone)?;
    if !phrasing.chars().any(char::is_alphanumeric) {
        return Err(Refusal::Unread);
    }
    let bound = BoundPhrasing {
        guide: guide.to_owned(),
        phrasing,
        passage: passage.to_owned(),
        member: seat.visitor.user,
        at_ms: now_ms(),
    };
    // Not its words: they may be a member's, and the list is kept longer than what members ask.
    let store = seat.noting("phrasing.bind", format!("{guide} → {passage}"))?;
    store.bind_phrasing(seat.guild, &bound).await?;
    seat.dashboard.board(seat.guild).await?;
    Ok(Redirect::to(&seat.path(&about("bound", &bound.guide, &bound.phrasing))))
}

/// Lets a phrasing go.
pub(super) async fn unbind(Posted { seat, fields }: Posted) -> Result<Redirect, Refusal> {
    let (guide, phrasing) = (fields.text("guide"), fields.text("phrasing"));
    let kept = seat.dashboard.store().phrasings(seat.guild).await?;
    let one = kept.iter().find(|one| one.guide == guide && one.phrasing == phrasing).ok_or(Refusal::Gone)?;
    let store = seat.noting("phrasing.unbind", format!("{guide} → {}", one.passage))?;
    store.unbind_phrasing(seat.guild, guide, phrasing).await?;
    seat.dashboard.board(seat.guild).await?;
    let to = about("removed", guide, phrasing);
    Ok(Redirect::to(&seat.path(&format!("{to}&passage={}", encoded(&one.passage)))))
}

/// The list, with what was done about a phrasing.
fn about(done: &str, guide: &str, phrasing: &str) -> String {
    format!("/phrasings?done={done}&guide={}&phrasing={}", encoded(guide), encoded(phrasing))
}

fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}
