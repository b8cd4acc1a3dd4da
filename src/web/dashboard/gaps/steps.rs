//! What does an advisor do about a gap, and how is that taken back?

use axum::extract::Path;
use axum::response::Redirect;

use super::find::{LONGEST_DAYS, find};
use super::page::Named;
use crate::clock::now_ms;
use crate::guild::{Gap, Settling, bind_gap, put_aside, take_up_again, unbind_gap};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::{Posted, Seat};
use crate::web::dashboard::words::gaps as said;

/// The gap with a key, as it is now.
async fn gap(seat: &Seat, key: u64) -> Result<Gap, Refusal> {
    let mut list = find(seat, None, LONGEST_DAYS).await?;
    let at = list.place(key).ok_or(Refusal::Gone)?;
    Ok(list.gaps.swap_remove(at))
}

fn settling(seat: &Seat, at_ms: i64) -> Settling {
    Settling { guild: seat.guild, member: seat.visitor.user, at_ms }
}

/// Keeps that a gap is not for this server.
pub(in crate::web::dashboard) async fn aside(
    Path(named): Path<Named>,
    Posted { seat, .. }: Posted,
) -> Result<Redirect, Refusal> {
    let (gap, by) = (gap(&seat, named.key).await?, settling(&seat, now_ms()));
    let store = seat.noting("gap.aside", said::wordings(&gap.guide, gap.texts().len()))?;
    put_aside(&store, by, &gap).await?;
    Ok(Redirect::to(&seat.path(&format!("/gaps?done=aside&at={}", by.at_ms))))
}

/// Binds a gap to the passage that was chosen.
pub(in crate::web::dashboard) async fn bind(
    Path(named): Path<Named>,
    Posted { seat, fields }: Posted,
) -> Result<Redirect, Refusal> {
    let (gap, by) = (gap(&seat, named.key).await?, settling(&seat, now_ms()));
    let (engine, passage) = (seat.dashboard.engine(), fields.text("passage"));
    engine.guide_by_id(&gap.guide)?.passage_named(passage).ok_or(Refusal::Gone)?;
    let what = format!("{} → {passage}", said::wordings(&gap.guide, gap.texts().len()));
    bind_gap(&seat.noting("gap.bind", what)?, by, &gap, passage).await?;
    seat.dashboard.board(seat.guild).await?;
    Ok(Redirect::to(&seat.path(&format!("/gaps?done=bound&at={}", by.at_ms))))
}

/// Takes back what the same advisor did.
pub(in crate::web::dashboard) async fn undo(Posted { seat, fields }: Posted) -> Result<Redirect, Refusal> {
    let by = settling(&seat, fields.number("at").ok_or(Refusal::Gone)?);
    let undone = match fields.text("what") {
        "aside" => take_up_again(&seat.noting("gap.aside.undo", "")?, by).await?,
        "bound" => unbind_gap(&seat.noting("gap.bind.undo", "")?, by).await?,
        _ => return Err(Refusal::Gone),
    };
    seat.dashboard.board(seat.guild).await?;
    Ok(Redirect::to(&seat.path(if undone { "/gaps?done=undone" } else { "/gaps?done=not-undone" })))
}
