//! How much was asked, how much of it answered, and did it help?

use axum::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use super::chart::chart;
use crate::clock::now_ms;
use crate::corpus::Guide;
use crate::guild::{Stats, stats};
use crate::web::dashboard::frame::{Sheet, sheet};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::{self, stats as said};

/// Weeks that are offered.
const WEEKS: [u32; 4] = [4, 12, 26, 52];
/// The weeks that are shown where none are chosen.
const USUAL_WEEKS: u32 = 12;
/// Entries that are named.
const ENTRIES: usize = 5;

/// Which weeks are looked at.
#[derive(Debug, Deserialize)]
pub(in crate::web::dashboard) struct Wanted {
    weeks: Option<u32>,
}

/// The page.
pub(in crate::web::dashboard) async fn page(seat: Seat, Query(wanted): Query<Wanted>) -> Result<Markup, Refusal> {
    let weeks = wanted.weeks.unwrap_or(USUAL_WEEKS).clamp(1, WEEKS[3]);
    let numbers = stats(seat.dashboard.store(), seat.guild, now_ms(), weeks).await?;
    let board = seat.dashboard.board(seat.guild).await?;
    let keeps = board.settings().retention_days > 0;
    let counted = numbers.asked() > 0 || numbers.helpful_share().is_some();
    let entries = numbers.passages.iter().filter_map(|count| Some((board.entry(count.passage.entry()?)?, count.asked)));
    let entries = entries.take(ENTRIES).map(|(entry, asked)| (entry.content.question.clone(), asked)).collect();
    let body = html! {
        form action=(seat.path("/statistics")) {
            div.field {
                label for="weeks" { (said::WEEKS) }
                select #weeks name="weeks" {
                    @for one in WEEKS { option value=(one) selected[one == weeks] { (said::weeks(one)) } }
                }
            }
            button { (words::SHOW) }
        }
        @if !keeps { p.note { (said::KEEPS_NONE) } }
        @if counted {
            p { (said::in_all(numbers.asked(), numbers.answered_share(), numbers.helpful_share())) }
            (chart(&numbers))
            h2 { (said::TABLE) }
            (table(&numbers))
            (ranking(said::TOPICS, said::TOPIC, topics(&seat, &numbers)))
            (ranking(said::ENTRIES, words::entries::QUESTION, entries))
            (ranking(said::NOT_ANSWERED, said::WHY, declined(&numbers)))
        } @else if keeps { p { (said::NOTHING) } }
    };
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Statistics, title: said::TITLE, done: None, body }))
}

fn topics(seat: &Seat, numbers: &Stats) -> Vec<(String, u64)> {
    let engine = seat.dashboard.engine();
    let guides: Vec<&Guide> = engine.guides().collect();
    numbers.topics(&guides).into_iter().map(|topic| (topic.title, topic.asked)).collect()
}

fn declined(numbers: &Stats) -> Vec<(String, u64)> {
    numbers.declined().into_iter().map(|count| (said::reason(count.reason).to_owned(), count.asked)).collect()
}

/// The weeks in numbers, the last one first.
fn table(numbers: &Stats) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(said::TABLE) {
            table {
                thead { tr {
                    th scope="col" { (said::WEEK) }
                    @for name in [said::ASKED, said::ANSWERED, said::ASKERS, said::HELPFUL, said::UNHELPFUL] {
                        th.number scope="col" { (name) }
                    }
                } }
                tbody {
                    @for week in numbers.weeks.iter().rev() {
                        tr {
                            th scope="row" { (week.starts.to_string()) }
                            @for count in [week.asked, week.answered, week.askers, week.helpful, week.unhelpful] {
                                td.number { (count) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Some things by how often they were asked for.
fn ranking(title: &str, column: &str, rows: Vec<(String, u64)>) -> Markup {
    html! {
        @if !rows.is_empty() {
            h2 { (title) }
            table {
                thead { tr { th scope="col" { (column) } th.number scope="col" { (said::QUESTIONS) } } }
                tbody { @for (name, asked) in rows { tr { td { (name) } td.number { (asked) } } } }
            }
        }
    }
}
