//! Which gaps are there? A list, the biggest first.

use axum::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use super::find::{LONGEST_DAYS, find};
use crate::guild::Gap;
use crate::web::dashboard::entries::guide_choice;
use crate::web::dashboard::frame::{Done, Sheet, button, pages, sheet};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::{self, gaps as said};

/// Gaps on a page.
const A_PAGE: usize = 25;
/// Times that are offered, in days.
const DAYS: [u16; 5] = [7, 30, 90, 180, LONGEST_DAYS];
/// The time that is looked at where none is chosen, as `/gaps` does.
const USUAL_DAYS: u16 = 30;

/// Which gaps are looked for, and what was done before.
#[derive(Debug, Deserialize)]
pub(in crate::web::dashboard) struct Wanted {
    #[serde(default)]
    guide: String,
    days: Option<u16>,
    #[serde(default)]
    page: usize,
    #[serde(default)]
    done: String,
    /// The time by which what was done is taken back.
    #[serde(default)]
    at: i64,
    /// The entry that was written.
    #[serde(default)]
    entry: i64,
}

/// The list.
pub(in crate::web::dashboard) async fn list(seat: Seat, Query(wanted): Query<Wanted>) -> Result<Markup, Refusal> {
    let days = wanted.days.unwrap_or(USUAL_DAYS).clamp(1, LONGEST_DAYS);
    let guide = Some(wanted.guide.as_str()).filter(|guide| !guide.is_empty());
    let list = find(&seat, guide, days).await?;
    let keeps = seat.dashboard.board(seat.guild).await?.settings().retention_days > 0;
    let all = list.gaps.len().div_ceil(A_PAGE).max(1);
    let page = wanted.page.clamp(1, all);
    let on_page = list.gaps.iter().skip((page - 1) * A_PAGE).take(A_PAGE);
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let body = html! {
        p { (said::INTRO) }
        form role="search" action=(seat.path("/gaps")) {
            (guide_choice(&seat, &wanted.guide, true))
            div.field {
                label for="days" { (said::DAYS) }
                select #days name="days" {
                    @for one in DAYS { option value=(one) selected[one == days] { (said::days(one)) } }
                }
            }
            button { (words::SHOW) }
        }
        @if list.gaps.is_empty() { p { (if keeps { said::NONE } else { said::KEEPS_NONE }) } } @else { (table(&seat, on_page)) }
        (pages(&seat, &format!("/gaps?days={days}&guide={}&", wanted.guide), (number(page), number(all))))
    };
    let done = done(&seat, &wanted);
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Gaps, title: said::TITLE, done, body }))
}

fn done(seat: &Seat, wanted: &Wanted) -> Option<Done> {
    let at = wanted.at.to_string();
    let undo = |what: &str| Some(button(seat, "/gaps/undo", words::UNDO, &[("what", what), ("at", at.as_str())]));
    let (line, undo) = match wanted.done.as_str() {
        "aside" => (said::DONE_ASIDE, undo("aside")),
        "bound" => (said::DONE_BOUND, undo("bound")),
        "written" => {
            let to = format!("/entries/{}/remove", wanted.entry);
            (said::DONE_WRITTEN, Some(button(seat, &to, words::UNDO, &[])))
        }
        "undone" => (said::DONE_UNDONE, None),
        "not-undone" => (said::NOT_UNDONE, None),
        _ => return None,
    };
    Some(Done { line: line.to_owned(), undo })
}

fn table<'a>(seat: &Seat, gaps: impl Iterator<Item = &'a Gap>) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(said::TITLE) {
            table {
                thead { tr {
                    th scope="col" { (said::QUESTION) }
                    th.number scope="col" { (said::ASKED) }
                    th.number scope="col" { (said::DECLINED) }
                    th.number scope="col" { (said::UNHELPFUL) }
                    th scope="col" { (words::GUIDE) }
                } }
                tbody {
                    @for gap in gaps {
                        tr {
                            td { a href=(seat.path(&format!("/gaps/{}", gap.key()))) { (gap.question) } }
                            td.number { (gap.asked) }
                            td.number { (gap.declined) }
                            td.number { (gap.unhelpful) }
                            td { (gap.guide) }
                        }
                    }
                }
            }
        }
    }
}
