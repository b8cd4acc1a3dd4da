//! What does one entry say, and how is it taken away and brought back?

use axum::extract::{Path, Query};
use axum::response::Redirect;
use maud::{Markup, html};
use serde::Deserialize;

use super::history::history;
use super::named::{Named, find, noted};
use crate::clock::{day_of, now_ms};
use crate::guild::holds_on;
use crate::store::Entry;
use crate::web::dashboard::frame::{Done, Sheet, button, sheet};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::{Posted, Seat};
use crate::web::dashboard::shown::card;
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::{self, entries as said};

/// What was done on the way to a page.
#[derive(Debug, Deserialize)]
pub(in crate::web::dashboard) struct Before {
    #[serde(default)]
    done: String,
    /// A version that takes it back.
    before: Option<usize>,
}

/// The page of an entry.
pub(in crate::web::dashboard) async fn show(
    seat: Seat,
    Path(named): Path<Named>,
    Query(before): Query<Before>,
) -> Result<Markup, Refusal> {
    let entry = find(&seat, named.number).await?;
    let edits = seat.dashboard.store().history(seat.guild, entry.id).await?;
    let at = |step: &str| format!("/entries/{}/{step}", entry.id);
    let body = html! {
        @if entry.removed { p.note { (said::REMOVED) } }
        @else if !holds_on(&entry, day_of(now_ms())) { p.note { (said::EXPIRED) } }
        (card(&entry.content, &entry.author_role))
        @if !entry.content.phrasings.is_empty() {
            h2 { (said::PHRASINGS) }
            ul { @for phrasing in &entry.content.phrasings { li { (phrasing) } } }
        }
        p { (words::GUIDE) ": " (entry.content.guide) }
        div.actions {
            @if entry.removed {
                (button(&seat, &at("restore"), said::RESTORE, &[]))
            } @else {
                a href=(seat.path(&at("edit"))) { (said::CHANGE) } " "
                (button(&seat, &at("remove"), said::REMOVE, &[]))
            }
        }
        h2 { (said::HISTORY) }
        (history(&seat, &edits))
    };
    let done = done(&seat, &entry, &before);
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Entries, title: &said::numbered(entry.id), done, body }))
}

fn done(seat: &Seat, entry: &Entry, before: &Before) -> Option<Done> {
    let at = |step: &str| format!("/entries/{}/{step}", entry.id);
    let version = before.before.map(|version| version.to_string());
    let back = version.map(|version| button(seat, &at("bring-back"), words::UNDO, &[("version", version.as_str())]));
    let (line, undo) = match before.done.as_str() {
        "added" => (said::DONE_KEPT, Some(button(seat, &at("remove"), words::UNDO, &[]))),
        "kept" => (said::DONE_KEPT, back),
        "brought-back" => (said::DONE_BROUGHT_BACK, back),
        "removed" => (said::DONE_REMOVED, Some(button(seat, &at("restore"), words::UNDO, &[]))),
        "restored" => (said::DONE_RESTORED, Some(button(seat, &at("remove"), words::UNDO, &[]))),
        _ => return None,
    };
    Some(Done { line: line.to_owned(), undo })
}

/// Takes an entry away.
pub(in crate::web::dashboard) async fn remove(
    Path(named): Path<Named>,
    Posted { seat, .. }: Posted,
) -> Result<Redirect, Refusal> {
    let entry = find(&seat, named.number).await?;
    let store = seat.noting("entry.remove", noted(&entry))?;
    store.remove_entry(seat.guild, entry.id, &seat.by()).await?;
    seat.dashboard.board(seat.guild).await?;
    Ok(Redirect::to(&seat.path(&format!("/entries/{}?done=removed", entry.id))))
}

/// Brings a removed entry back.
pub(in crate::web::dashboard) async fn restore(
    Path(named): Path<Named>,
    Posted { seat, .. }: Posted,
) -> Result<Redirect, Refusal> {
    let entry = find(&seat, named.number).await?;
    let store = seat.noting("entry.restore", noted(&entry))?;
    store.restore_entry(seat.guild, entry.id, &seat.by()).await?;
    seat.dashboard.board(seat.guild).await?;
    Ok(Redirect::to(&seat.path(&format!("/entries/{}?done=restored", entry.id))))
}
