//! Who changed an entry, when, what was new in it, and how does it say that again?

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};

use super::named::{Named, find, noted};
use crate::guild::check;
use crate::store::{Content, Edit, Edited, Seen};
use crate::web::dashboard::frame::{Sheet, button, member, sheet, when};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::{Posted, Seat};
use crate::web::dashboard::shown::card;
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::{self, entries as said};

/// Every change of an entry, the last one first.
pub(super) fn history(seat: &Seat, edits: &[Edit]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(said::HISTORY) {
            table {
                thead { tr {
                    th.number scope="col" { (said::VERSION) }
                    th scope="col" { (words::WHEN) }
                    th scope="col" { (words::WHO) }
                    th scope="col" { (words::WHAT) }
                } }
                tbody {
                    @for edit in edits.iter().rev() {
                        tr {
                            td.number {
                                a href=(seat.path(&format!("/entries/{}/versions/{}", edit.entry, edit.version))) { (edit.version) }
                            }
                            td { (when(edit.at_ms)) }
                            td { (member(seat, edit.member)) }
                            td { (did(edit)) }
                        }
                    }
                }
            }
        }
    }
}

fn did(edit: &Edit) -> String {
    let fields: Vec<&str> = edit.changed.iter().map(|name| said::field(name)).collect();
    let action = said::action(&edit.action);
    if fields.is_empty() { action.to_owned() } else { format!("{action}: {}", fields.join(", ")) }
}

/// What an entry said after one of its changes, and what was new then.
pub(in crate::web::dashboard) async fn version(seat: Seat, Path(named): Path<Named>) -> Result<Markup, Refusal> {
    let entry = find(&seat, named.number).await?;
    let edits = seat.dashboard.store().history(seat.guild, entry.id).await?;
    let at = named.version.checked_sub(1).filter(|at| *at < edits.len()).ok_or(Refusal::Gone)?;
    let (edit, is_now) = (&edits[at], edits[at].content == entry.content);
    let number = edit.version.to_string();
    let to = format!("/entries/{}/bring-back", entry.id);
    let body = html! {
        p { (when(edit.at_ms)) " · " (member(&seat, edit.member)) " · " (did(edit)) }
        @if is_now { p.note { (said::IS_NOW) } }
        (card(&edit.content, &entry.author_role))
        @if let Some(before) = at.checked_sub(1) {
            h2 { (said::DIFFERENCE) }
            (differences(&edits[before].content, &edit.content))
        }
        @if !is_now && !entry.removed { div.actions { (button(&seat, &to, said::BRING_BACK, &[("version", &number)])) } }
        p { a href=(seat.path(&format!("/entries/{}", entry.id))) { (said::numbered(entry.id)) } }
    };
    let title = said::version_of(entry.id, edit.version, edits.len());
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Entries, title: &title, done: None, body }))
}

/// What differs between two contents, word by word.
pub(super) fn differences(old: &Content, new: &Content) -> Markup {
    let fields = new.differs_in(old);
    html! {
        @if fields.is_empty() { p { (said::NO_DIFFERENCE) } }
        dl {
            @for name in fields {
                dt { (said::field(name)) }
                dd { (difference(&text_of(old, name), &text_of(new, name))) }
            }
        }
    }
}

fn difference(old: &str, new: &str) -> Markup {
    let diff = TextDiff::from_words(old, new);
    html! {
        @for change in diff.iter_all_changes() {
            @match change.tag() {
                ChangeTag::Delete => del { (lines(change.value())) },
                ChangeTag::Insert => ins { (lines(change.value())) },
                ChangeTag::Equal => (lines(change.value())),
            }
        }
    }
}

/// A text with its lines' ends.
fn lines(text: &str) -> Markup {
    html! { @for (at, line) in text.split('\n').enumerate() { @if at > 0 { br; } (line) } }
}

/// A field of an entry by its name, as it was written.
fn text_of(content: &Content, name: &str) -> String {
    match name {
        "guide" => content.guide.clone(),
        "question" => content.question.clone(),
        "phrasings" => content.phrasings.join("\n"),
        "answer" => content.answer.clone(),
        "source_link" => content.source_link.clone().unwrap_or_default(),
        _ => content.expires.map(|day| day.to_string()).unwrap_or_default(),
    }
}

/// Makes what an entry said after one of its changes what it says; that is a version of its own.
pub(in crate::web::dashboard) async fn bring_back(
    Path(named): Path<Named>,
    Posted { seat, fields }: Posted,
) -> Result<Response, Refusal> {
    // Read first: whoever changes the entry after this is not passed over.
    let entry = find(&seat, named.number).await?;
    if entry.removed {
        return Err(Refusal::Gone);
    }
    let edits = seat.dashboard.store().history(seat.guild, entry.id).await?;
    let version: Option<usize> = fields.number("version");
    let wanted = version.and_then(|version| edits.get(version.checked_sub(1)?)).ok_or(Refusal::Gone)?;
    let engine = seat.dashboard.engine();
    let guides: Vec<&str> = engine.guides().map(|guide| guide.manifest.id.as_str()).collect();
    let problems: Vec<String> = check(&wanted.content, &guides).iter().map(ToString::to_string).collect();
    if !problems.is_empty() {
        return Ok(not_back(&seat, entry.id, said::NOT_BACK, &problems).into_response());
    }
    let seen = Seen { id: entry.id, revision: entry.revision };
    let kept = match wanted.content == entry.content {
        true => Edited::Gone,
        false => {
            let store = seat.noting("entry.bring_back", format!("{} ← {}", noted(&entry), wanted.version))?;
            store.edit_seen_entry(seat.guild, seen, &wanted.content, &seat.by()).await?
        }
    };
    let Edited::Kept(_) = kept else {
        return Ok(not_back(&seat, entry.id, said::NOT_BACK_NOW, &[]).into_response());
    };
    seat.dashboard.board(seat.guild).await?;
    let to = seat.path(&format!("/entries/{}?done=brought-back&before={}", entry.id, edits.len()));
    Ok(Redirect::to(&to).into_response())
}

fn not_back(seat: &Seat, number: i64, why: &str, problems: &[String]) -> Markup {
    let body = html! {
        div.danger { p { (why) } @if !problems.is_empty() { ul { @for problem in problems { li { (problem) } } } } }
        p { a href=(seat.path(&format!("/entries/{number}"))) { (said::numbered(number)) } }
    };
    sheet(Sheet { seat, tab: Tab::Entries, title: &said::numbered(number), done: None, body })
}
