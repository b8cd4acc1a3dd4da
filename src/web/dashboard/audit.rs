//! Who changed what of a server on the web, and when? For its managers.

use axum::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::{Sheet, pages, sheet, when};
use super::refusal::Refusal;
use super::seat::Seat;
use super::tab::Tab;
use super::words::{self, audit as said};

/// Lines on a page.
const A_PAGE: u32 = 50;

/// Which page is wanted.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    page: u32,
}

/// The list, the newest first.
pub(super) async fn page(seat: Seat, Query(wanted): Query<Wanted>) -> Result<Markup, Refusal> {
    seat.manages()?;
    let page = wanted.page.max(1);
    let found = seat.dashboard.store().audit(seat.guild, (page - 1).saturating_mul(A_PAGE), A_PAGE).await?;
    let all = u32::try_from(found.total.div_ceil(u64::from(A_PAGE))).unwrap_or(u32::MAX);
    let body = html! {
        p { (said::INTRO) }
        @if found.lines.is_empty() { p { (said::NONE) } } @else {
            div.scroll tabindex="0" role="region" aria-label=(said::TITLE) {
                table {
                    thead { tr {
                        th scope="col" { (words::WHEN) }
                        th scope="col" { (words::WHO) }
                        th scope="col" { (words::WHAT) }
                        th scope="col" { (said::ABOUT) }
                    } }
                    tbody {
                        @for line in &found.lines {
                            tr {
                                td { (when(line.at_ms)) }
                                td { (line.name) " " code { (line.member) } }
                                td { (said::act(&line.act)) }
                                td { (line.what) }
                            }
                        }
                    }
                }
            }
        }
        (pages(&seat, "/audit?", (page, all)))
    };
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Audit, title: said::TITLE, done: None, body }))
}
