//! Which entry does an address name, and what is it called?

use serde::Deserialize;

use crate::store::Entry;
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::words::entries as said;

/// What an address names below a server.
#[derive(Debug, Deserialize)]
pub(in crate::web::dashboard) struct Named {
    /// The entry's number.
    pub number: i64,
    /// A version of it.
    #[serde(default)]
    pub version: usize,
}

/// An entry, a removed one too.
///
/// # Errors
/// When the server has none of this number.
pub(super) async fn find(seat: &Seat, number: i64) -> Result<Entry, Refusal> {
    seat.dashboard.store().entry(seat.guild, number).await?.ok_or(Refusal::Gone)
}

/// What an entry is called in the audit list.
pub(super) fn noted(entry: &Entry) -> String {
    format!("{} “{}”", said::numbered(entry.id), entry.content.question)
}
