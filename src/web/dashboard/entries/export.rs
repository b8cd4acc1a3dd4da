//! How are a server's entries given out as a file?

use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use crate::guild::{Form, write};
use crate::store::Listing;
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::Seat;

/// Which file is wanted.
#[derive(Debug, Deserialize)]
pub(in crate::web::dashboard) struct Wanted {
    #[serde(default)]
    form: String,
    guide: Option<String>,
}

/// The file.
pub(in crate::web::dashboard) async fn export(seat: Seat, Query(wanted): Query<Wanted>) -> Result<Response, Refusal> {
    let guide = wanted.guide.filter(|guide| !guide.is_empty());
    let listing = Listing { guide, limit: u32::MAX, ..Listing::default() };
    let entries = seat.dashboard.store().entries(seat.guild, &listing).await?.entries;
    let (form, kind, name) = match wanted.form.as_str() {
        "json" => (Form::Json, "application/json", "entries.json"),
        _ => (Form::Csv, "text/csv; charset=utf-8", "entries.csv"),
    };
    let bytes = write(form, entries.iter().map(|entry| &entry.content));
    let disposition = format!("attachment; filename=\"{name}\"");
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response())
}
