//! `/dashboard`: in which servers is somebody an advisor or manager?

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};

use super::frame::{bare, outside};
use super::refusal::Refusal;
use super::seat::Seat;
use super::state::{Dashboard, Missing};
use super::tab::Tab;
use super::words::{self, missing, sign_in};
use crate::web::site::Site;

/// The servers of who is signed in; for everybody else the way to sign in.
pub(super) async fn servers(State(dashboard): State<Arc<Dashboard>>, headers: HeaderMap) -> Result<Markup, Refusal> {
    let places = &dashboard.places;
    let Some(visitor) = dashboard.visitor(&headers).await? else {
        let sign_in_at = places.path("/sign-in");
        return Ok(bare(
            &dashboard.site,
            words::DASHBOARD,
            html! { p { (sign_in::WELCOME) } p.actions { a.button href=(sign_in_at) { (words::SIGN_IN) } } },
        ));
    };
    let seats = dashboard.seats(&visitor).await?;
    let body = html! {
        @if seats.is_empty() { p { (words::NO_SERVERS) } }
        ul {
            @for (server, standing) in &seats {
                li {
                    a href=(places.path(&format!("/{}{}", server.id, Tab::Gaps.path()))) { (server.name) }
                    " – " (words::AS_ROLE) " " (standing.role)
                }
            }
        }
    };
    Ok(outside(&dashboard, &visitor, words::YOUR_SERVERS, body))
}

/// A server's address by itself leads to its gaps.
pub(super) async fn server(seat: Seat) -> Response {
    Redirect::to(&seat.path(Tab::Gaps.path())).into_response()
}

/// What is missing for a dashboard.
pub(super) fn not_yet(site: &Site, lacking: &[Missing]) -> Markup {
    bare(
        site,
        missing::TITLE,
        html! {
            p { (missing::INTRO) }
            dl {
                @for what in lacking {
                    @let (setting, meaning) = missing::missing(*what);
                    dt { code { (setting) } }
                    dd { (meaning) }
                }
            }
        },
    )
}
