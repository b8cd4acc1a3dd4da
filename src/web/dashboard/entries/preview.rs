//! What would a file change? Row by row, before any of it is done.

use std::collections::HashMap;

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use super::import::page;
use crate::clock::now_ms;
use crate::guild::{Reading, is_guessed, read};
use crate::store::{Content, Imported, Listing, StoreError};
use crate::web::dashboard::frame::{Sheet, sheet, token};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::{Posted, Seat};
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::{self, entries, importing as said};

/// Rows that are listed: as many as somebody reads.
const LISTED: usize = 500;

/// What becomes of one entry.
struct Row {
    question: String,
    guide: String,
    becomes: &'static str,
}

/// Looks at a file and says what it would change.
pub(in crate::web::dashboard) async fn import_preview(Posted { seat, fields }: Posted) -> Result<Response, Refusal> {
    let bytes = if fields.file.is_empty() { fields.text("pasted").as_bytes().to_vec() } else { fields.file.clone() };
    let refused = |why: &Markup| (StatusCode::UNPROCESSABLE_ENTITY, page(&seat, why)).into_response();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(refused(&html! { div.note role="alert" { p { (said::NOTHING) } } }));
    }
    let is_guessed = is_guessed(&bytes);
    let engine = seat.dashboard.engine();
    // Ten thousand rows take a while.
    let reading = tokio::task::spawn_blocking(move || {
        let guides: Vec<&str> = engine.guides().map(|guide| guide.manifest.id.as_str()).collect();
        read(&bytes, &guides)
    });
    let Reading { contents, notes } = match reading.await {
        Ok(Ok(reading)) => reading,
        Ok(Err(why)) => {
            let why = why.to_string();
            return Ok(refused(&html! {
                div.danger role="alert" { p { (said::REFUSED) } ul { @for line in why.lines() { li { (line.trim()) } } } }
            }));
        }
        // The thread ended in a panic, or the process ends.
        Err(_) => return Err(Refusal::Unread),
    };
    let replace = fields.has("replace");
    let counts = seat.dashboard.store().try_import(seat.guild, None, &contents, &seat.by(), replace).await?;
    let rows = rows(&seat, &contents, replace).await?;
    let draft = keep(&seat, &contents).await?;
    let above = html! {
        @if is_guessed || !notes.is_empty() {
            h2 { (said::NOTES) }
            ul { @if is_guessed { li { (said::GUESSED) } } @for note in &notes { li { (note.to_string()) } } }
        }
    };
    Ok(shown(&seat, &above, (&rows, &counts), (draft, replace)).into_response())
}

fn shown(seat: &Seat, above: &Markup, (rows, counts): (&[Row], &Imported), (draft, replace): (i64, bool)) -> Markup {
    let body = html! {
        (above)
        h2 { (said::WOULD) }
        p { (said::counts(counts)) }
        form method="post" action=(seat.path("/entries/import/do")) {
            (token(&seat.visitor))
            input type="hidden" name="draft" value=(draft);
            @if replace { input type="hidden" name="replace" value="1"; }
            div.actions { button { (said::DO) } " " a href=(seat.path("/entries/import")) { (words::CANCEL) } }
        }
        div.scroll tabindex="0" role="region" aria-label=(said::WOULD) {
            table {
                thead { tr {
                    th scope="col" { (entries::QUESTION) }
                    th scope="col" { (words::GUIDE) }
                    th scope="col" { (said::BECOMES) }
                } }
                tbody {
                    @for row in rows.iter().take(LISTED) {
                        tr { td { (row.question) } td { (row.guide) } td { (row.becomes) } }
                    }
                }
            }
        }
        @if rows.len() > LISTED { p { (rows.len() - LISTED) " " (said::MORE) } }
    };
    sheet(Sheet { seat, tab: Tab::Entries, title: said::TITLE, done: None, body })
}

/// What would become of each row, by the rule of the import itself: an entry is known by its guide and question, the oldest first.
async fn rows(seat: &Seat, contents: &[Content], replace: bool) -> Result<Vec<Row>, StoreError> {
    let all = Listing { limit: u32::MAX, ..Listing::default() };
    let mut there: HashMap<(String, String), Vec<Content>> = HashMap::new();
    for entry in seat.dashboard.store().entries(seat.guild, &all).await?.entries {
        let key = (entry.content.guide.clone(), entry.content.question.clone());
        there.entry(key).or_default().push(entry.content);
    }
    let row =
        |content: &Content, becomes| Row { question: content.question.clone(), guide: content.guide.clone(), becomes };
    let mut rows = Vec::with_capacity(contents.len());
    for content in contents {
        let same = there.get_mut(&(content.guide.clone(), content.question.clone())).filter(|same| !same.is_empty());
        rows.push(match same.map(|same| same.remove(0)) {
            Some(old) if old == *content => row(content, said::UNCHANGED),
            Some(_) => row(content, said::EDITED),
            None => row(content, said::ADDED),
        });
    }
    if replace {
        let mut left: Vec<Content> = there.into_values().flatten().collect();
        left.sort_by(|a, b| a.question.cmp(&b.question));
        rows.extend(left.iter().map(|content| row(content, said::REMOVED)));
    }
    // What changes is what is looked for.
    rows.sort_by_key(|row| row.becomes == said::UNCHANGED);
    Ok(rows)
}

/// Keeps the entries for the second step, as a draft of who looks at them.
async fn keep(seat: &Seat, contents: &[Content]) -> Result<i64, StoreError> {
    let (now, guild) = (now_ms(), seat.guild);
    let member = seat.dashboard.boards.asker(guild, seat.visitor.user, now).await?;
    let text = serde_json::to_string(contents).unwrap_or_default();
    seat.dashboard.store().keep_draft(guild, &member, &text, now).await
}
