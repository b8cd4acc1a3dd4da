//! Which gaps has a server now, off the threads that answer others?

use crate::clock::{DAY_MS, now_ms};
use crate::guild::{GapList, GapQuestions, MOST_RETENTION_DAYS};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::Seat;

/// The longest time of which questions may be kept.
pub(in crate::web::dashboard) const LONGEST_DAYS: u16 = MOST_RETENTION_DAYS;

/// The gaps of the last days, of one guide or of all.
///
/// # Errors
/// When the store can't be read.
pub(in crate::web::dashboard) async fn find(seat: &Seat, guide: Option<&str>, days: u16) -> Result<GapList, Refusal> {
    let (dashboard, engine) = (&seat.dashboard, seat.dashboard.engine());
    let since_ms = now_ms() - i64::from(days) * DAY_MS;
    let asked = GapQuestions::read(dashboard.store(), &engine, seat.guild, (guide, since_ms)).await?;
    let board = dashboard.board(seat.guild).await?;
    let grouped = tokio::task::spawn_blocking(move || asked.grouped(&board, &engine)).await;
    // The thread ended in a panic, or the process ends.
    grouped.map_err(|_| Refusal::Gone)
}
