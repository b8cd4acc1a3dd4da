//! What is one gap, and what can be done about it?

use axum::extract::Path;
use maud::{Markup, html};
use serde::Deserialize;

use super::find::{LONGEST_DAYS, find};
use crate::guild::{Board, Gap};
use crate::store::Entry;
use crate::web::dashboard::frame::{Sheet, button, sheet, token};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::shown::quote;
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::gaps as said;

/// Passages that are offered.
const PASSAGES: usize = 8;

/// What an address names below a server.
#[derive(Debug, Deserialize)]
pub(in crate::web::dashboard) struct Named {
    /// The gap's key.
    pub(super) key: u64,
}

/// The page of a gap.
pub(in crate::web::dashboard) async fn show(seat: Seat, Path(named): Path<Named>) -> Result<Markup, Refusal> {
    let list = find(&seat, None, LONGEST_DAYS).await?;
    let gap = list.place(named.key).and_then(|at| list.gaps.get(at)).ok_or(Refusal::Gone)?;
    let board = seat.dashboard.board(seat.guild).await?;
    let at = |step: &str| format!("/gaps/{}/{step}", gap.key());
    let body = html! {
        p { (said::counts(gap.asked, gap.declined, gap.unhelpful)) }
        (listed(said::ALSO, &gap.phrasings()[1..]))
        (listed(said::REASONS, &list.reasons(gap)))
        @if let Some(entry) = shown(&board, gap) {
            h2 { (said::ENTRY) }
            p { a href=(seat.path(&format!("/entries/{}", entry.id))) { (entry.content.question) } }
        }
        div.actions {
            a href=(seat.path(&format!("/entries/new?gap={}", gap.key()))) { (said::WRITE) }
            " "
            (button(&seat, &at("aside"), said::ASIDE, &[]))
            p { (said::ASIDE_HINT) }
        }
        h2 { (said::PASSAGES) }
        (passages(&seat, gap)?)
        p { a href=(seat.path("/gaps")) { (said::BACK) } }
    };
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Gaps, title: &gap.question, done: None, body }))
}

fn listed(title: &str, lines: &[&str]) -> Markup {
    html! {
        @if !lines.is_empty() {
            h2 { (title) }
            ul { @for line in lines { li { (line) } } }
        }
    }
}

/// The entry that was shown and did not help.
fn shown<'b>(board: &'b Board, gap: &Gap) -> Option<&'b Entry> {
    board.entry(gap.nearest.as_ref()?.entry()?).map(|entry| &**entry)
}

/// The passages that a gap may be a phrasing of, to choose from.
fn passages(seat: &Seat, gap: &Gap) -> Result<Markup, Refusal> {
    let engine = seat.dashboard.engine();
    let offered = choice(&engine, &gap.guide, (&gap.question, gap.nearest_passage(&engine)))?;
    Ok(html! {
        @match offered {
            None => p { (said::NO_PASSAGES) },
            Some(offered) => form method="post" action=(seat.path(&format!("/gaps/{}/bind", gap.key()))) {
                (token(&seat.visitor))
                fieldset {
                    legend { (said::PASSAGES_HINT) }
                    (offered)
                }
                div.actions { button { (said::BIND) } }
            },
        }
    })
}

/// A choice among the passages of a guide that are the nearest to a text, the one that is named first; `None` where nothing is near.
///
/// # Errors
/// When the guide is gone.
pub(in crate::web::dashboard) fn choice(
    engine: &crate::engine::Engine,
    guide: &str,
    (text, first): (&str, Option<usize>),
) -> Result<Option<Markup>, Refusal> {
    let (desk, guide) = (engine.desk(guide)?, engine.guide_by_id(guide)?);
    let found = desk.search(text, PASSAGES).hits.into_iter().map(|hit| hit.passage);
    let mut offered: Vec<usize> = first.into_iter().collect();
    offered.extend(found.filter(|at| Some(*at) != first));
    offered.truncate(PASSAGES);
    let quotes = offered.iter().filter_map(|at| Some((*at, desk.quote_again(text, &(*at..*at + 1))?)));
    let quotes: Vec<_> = quotes.collect();
    Ok((!quotes.is_empty()).then(|| {
        html! {
            @for (nth, (at, evidence)) in quotes.iter().enumerate() {
                @let id = format!("passage-{nth}");
                div.field {
                    input #(id) type="radio" name="passage" value=(guide.passages[*at].id.0) checked[nth == 0] required;
                    " " label for=(id) { (guide.section_name(guide.passages[*at].section)) }
                    (quote(evidence))
                }
            }
        }
    }))
}
