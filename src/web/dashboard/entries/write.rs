//! How does what an advisor wrote become an entry, or come back to be corrected? Nothing that was written is lost.

use std::sync::Arc;

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::form::{Draft, form};
use super::history::differences;
use super::named::{Named, find, noted};
use crate::guild::{check, drafted, drafted_phrasings};
use crate::store::{Content, Edited, Entry, Seen};
use crate::web::dashboard::frame::{Sheet, sheet};
use crate::web::dashboard::gaps;
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::{Posted, Seat};
use crate::web::dashboard::shown::card;
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::entries as said;

/// How many like ones are named.
const NAMED: usize = 3;

/// For what a new entry is written.
#[derive(Debug, Deserialize)]
pub(in crate::web::dashboard) struct For {
    /// The gap's key.
    gap: Option<u64>,
    /// The question alone.
    question: Option<String>,
}

/// The form for a new entry, with a gap's texts in it where it is written for one.
pub(in crate::web::dashboard) async fn new(seat: Seat, Query(wanted): Query<For>) -> Result<Markup, Refusal> {
    let mut content = Content::default();
    content.guide.clone_from(&seat.dashboard.engine().guide().manifest.id);
    content.question = wanted.question.map(|question| drafted(&question)).unwrap_or_default();
    if let Some(key) = wanted.gap {
        let list = gaps::find(&seat, None, gaps::LONGEST_DAYS).await?;
        let gap = list.place(key).and_then(|at| list.gaps.get(at)).ok_or(Refusal::Gone)?;
        content.guide.clone_from(&gap.guide);
        content.question = drafted(&gap.question);
        content.phrasings = drafted_phrasings(gap.phrasings().into_iter().skip(1));
    }
    let draft = Draft { gap: wanted.gap, ..Draft::saying(&content) };
    Ok(page(&seat, &draft, &html! {}, false))
}

/// The form for an entry that is there.
pub(in crate::web::dashboard) async fn edit(seat: Seat, Path(named): Path<Named>) -> Result<Markup, Refusal> {
    let entry = find(&seat, named.number).await?;
    if entry.removed {
        return Err(Refusal::Gone);
    }
    Ok(page(&seat, &Draft::changing(&entry), &html! {}, false))
}

fn page(seat: &Seat, draft: &Draft, above: &Markup, insist: bool) -> Markup {
    let title = draft.number.map_or_else(|| said::NEW.to_owned(), said::numbered);
    let body = html! { (above) (form(seat, draft, insist)) };
    sheet(Sheet { seat, tab: Tab::Entries, title: &title, done: None, body })
}

/// Takes the form: shows what was written, keeps it, or says what is wrong or there already.
pub(in crate::web::dashboard) async fn write(Posted { seat, fields }: Posted) -> Result<Response, Refusal> {
    let draft = Draft::of(&fields);
    let (content, no_day) = draft.content();
    let engine = seat.dashboard.engine();
    let guides: Vec<&str> = engine.guides().map(|guide| guide.manifest.id.as_str()).collect();
    let mut problems: Vec<String> = check(&content, &guides).iter().map(ToString::to_string).collect();
    problems.extend(no_day.map(|problem| problem.to_string()));
    let preview = html! { h2 { (said::AS_IN_DISCORD) } (card(&content, &seat.standing.role)) };
    if !problems.is_empty() {
        let above = html! {
            div.danger role="alert" { p { (said::PROBLEMS) } ul { @for problem in &problems { li { (problem) } } } }
            @if fields.text("step") == "preview" { (preview) }
        };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&seat, &draft, &above, false)).into_response());
    }
    let insists = fields.text("step") == "insist";
    if fields.text("step") == "preview" {
        return Ok(page(&seat, &draft, &preview, false).into_response());
    }
    let alike = if insists { Vec::new() } else { alike(&seat, &content, draft.number).await? };
    if !alike.is_empty() {
        let above = html! { div.note role="alert" { p { (said::ALIKE) } ul { @for entry in &alike { li { (link(&seat, entry)) } } } } };
        return Ok((StatusCode::CONFLICT, page(&seat, &draft, &above, true)).into_response());
    }
    keep(&seat, draft, &content).await
}

/// Keeps an entry, unless somebody else has changed or removed it since it was opened.
async fn keep(seat: &Seat, draft: Draft, content: &Content) -> Result<Response, Refusal> {
    let Some(number) = draft.number else {
        let store = seat.noting("entry.add", format!("“{}”", content.question))?;
        let entry = store.add_entry(seat.guild, content, &seat.by()).await?;
        let to = match draft.gap {
            Some(_) => format!("/gaps?done=written&entry={}", entry.id),
            None => format!("/entries/{}?done=added", entry.id),
        };
        return kept(seat, &to).await;
    };
    let entry = find(seat, number).await?;
    let store = seat.noting("entry.edit", noted(&Entry { content: content.clone(), ..entry }))?;
    let seen = Seen { id: number, revision: draft.since };
    let versions = seat.dashboard.store().history(seat.guild, number).await?.len();
    match store.edit_seen_entry(seat.guild, seen, content, &seat.by()).await? {
        Edited::Kept(entry) => kept(seat, &format!("/entries/{}?done=kept&before={versions}", entry.id)).await,
        // Two who wrote the same agree.
        Edited::Overtaken(entry) if entry.content == *content => {
            kept(seat, &format!("/entries/{}?done=kept", entry.id)).await
        }
        Edited::Overtaken(entry) => {
            let above = html! {
                div.note role="alert" { p { (said::OVERTAKEN) } }
                h2 { (said::KEPT_NOW) }
                (card(&entry.content, &entry.author_role))
                h2 { (said::YOURS) }
                (differences(&entry.content, content))
            };
            // Begun from what it says now, so that who saves it has seen that.
            let draft = Draft { since: entry.revision, ..draft };
            Ok((StatusCode::CONFLICT, page(seat, &draft, &above, true)).into_response())
        }
        Edited::Gone => {
            let above = html! { div.note role="alert" { p { (said::TAKEN_AWAY) } } };
            let draft = Draft { number: None, ..draft };
            Ok((StatusCode::CONFLICT, page(seat, &draft, &above, true)).into_response())
        }
    }
}

/// On to the entry, or back to the gaps for which it was written.
async fn kept(seat: &Seat, to: &str) -> Result<Response, Refusal> {
    seat.dashboard.board(seat.guild).await?;
    Ok(Redirect::to(&seat.path(to)).into_response())
}

/// Other entries that may say the same.
async fn alike(seat: &Seat, content: &Content, own: Option<i64>) -> Result<Vec<Arc<Entry>>, Refusal> {
    let board = seat.dashboard.board(seat.guild).await?;
    let mut alike = board.like(&seat.dashboard.engine(), &content.guide, &content.question, NAMED + 1)?;
    alike.retain(|entry| Some(entry.id) != own);
    alike.truncate(NAMED);
    Ok(alike)
}

fn link(seat: &Seat, entry: &Entry) -> Markup {
    html! { a href=(seat.path(&format!("/entries/{}", entry.id))) { (entry.content.question) } }
}
