//! Which entries has a server? A list with a search and pages.

use axum::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use crate::store::{Entry, Listing};
use crate::web::dashboard::frame::{Done, Sheet, pages, sheet, when};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::{self, entries as said, importing};

/// Entries on a page.
const A_PAGE: u32 = 25;

/// Which entries are looked for.
#[derive(Debug, Deserialize)]
pub(in crate::web::dashboard) struct Wanted {
    #[serde(default)]
    words: String,
    #[serde(default)]
    guide: String,
    #[serde(default)]
    page: u32,
    #[serde(default)]
    done: String,
}

/// The list.
pub(in crate::web::dashboard) async fn list(seat: Seat, Query(wanted): Query<Wanted>) -> Result<Markup, Refusal> {
    let page = wanted.page.max(1);
    let listing = Listing {
        guide: Some(wanted.guide.clone()).filter(|guide| !guide.is_empty()),
        words: wanted.words.clone(),
        offset: (page - 1).saturating_mul(A_PAGE),
        limit: A_PAGE,
    };
    let found = seat.dashboard.store().entries(seat.guild, &listing).await?;
    let all = u32::try_from(found.total.div_ceil(u64::from(A_PAGE))).unwrap_or(u32::MAX);
    let query =
        Serializer::new(String::new()).append_pair("words", &wanted.words).append_pair("guide", &wanted.guide).finish();
    let done = (wanted.done == "imported").then(|| Done { line: importing::DONE.to_owned(), undo: None });
    let body = html! {
        (search(&seat, &wanted))
        p.actions {
            a href=(seat.path("/entries/new")) { (said::NEW) } " · "
            a href=(seat.path("/entries/import")) { (said::IMPORT) } " · "
            a href=(seat.path("/entries/export?form=csv")) { (said::EXPORT_CSV) } " · "
            a href=(seat.path("/entries/export?form=json")) { (said::EXPORT_JSON) }
        }
        p { (said::total(found.total)) }
        @if found.entries.is_empty() { p { (said::NONE) } } @else { (table(&seat, &found.entries)) }
        (pages(&seat, &format!("/entries?{query}&"), (page, all)))
    };
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Entries, title: said::TITLE, done, body }))
}

fn search(seat: &Seat, wanted: &Wanted) -> Markup {
    html! {
        form role="search" action=(seat.path("/entries")) {
            div.field {
                label for="words" { (said::SEARCH) }
                input #words name="words" type="search" value=(wanted.words) maxlength="300";
            }
            (guide_choice(seat, &wanted.guide, true))
            button { (words::SHOW) }
        }
    }
}

/// A choice among the guides; nothing to choose where there is one alone, which is meant then.
pub(in crate::web::dashboard) fn guide_choice(seat: &Seat, chosen: &str, or_all: bool) -> Markup {
    let engine = seat.dashboard.engine();
    let guides: Vec<(&str, &str)> =
        engine.guides().map(|guide| (guide.manifest.id.as_str(), guide.manifest.title.as_str())).collect();
    html! {
        @match guides.as_slice() {
            [(only, _)] => @if !or_all { input type="hidden" name="guide" value=(only); },
            guides => div.field {
                label for="guide" { (words::GUIDE) }
                select #guide name="guide" {
                    @if or_all { option value="" { (words::ALL_GUIDES) } }
                    @for (id, title) in guides { option value=(id) selected[*id == chosen] { (title) } }
                }
            },
        }
    }
}

fn table(seat: &Seat, entries: &[Entry]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(said::TITLE) {
            table {
                thead { tr {
                    th.number scope="col" { (said::NUMBER) }
                    th scope="col" { (said::QUESTION) }
                    th scope="col" { (words::GUIDE) }
                    th scope="col" { (said::AUTHOR) }
                    th scope="col" { (said::CHANGED) }
                } }
                tbody {
                    @for entry in entries {
                        tr {
                            td.number { (entry.id) }
                            td { a href=(seat.path(&format!("/entries/{}", entry.id))) { (entry.content.question) } }
                            td { (entry.content.guide) }
                            td { (entry.author_role) }
                            td { (when(entry.updated_ms)) }
                        }
                    }
                }
            }
        }
    }
}
