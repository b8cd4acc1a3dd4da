//! How does a refusal get its page? On the way out, where the frame is known.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use maud::html;

use super::frame::bare;
use super::refusal::Said;
use super::state::Dashboard;
use super::words;

/// Puts what is said of a refusal into a page.
pub(super) async fn in_its_frame(State(dashboard): State<Arc<Dashboard>>, mut response: Response) -> Response {
    let Some(Said { title, text, sign_in }) = response.extensions_mut().remove() else { return response };
    let body = html! {
        p { (text) }
        @if let Some(path) = sign_in { p { a href=(path) { (words::SIGN_IN) } } }
    };
    (response.status(), bare(&dashboard.site, title, body)).into_response()
}
