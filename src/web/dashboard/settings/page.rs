//! What holds in a server, area by area, and what does each setting do?

use axum::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use super::control::{control, holds};
use super::named::Named;
use crate::guild::{Area, GuildSettings, SettingName, mark};
use crate::web::dashboard::frame::{Done, Sheet, button, sheet, token};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::{self, settings as said};

/// What was done before.
#[derive(Debug, Default, Deserialize)]
pub(in crate::web::dashboard) struct Before {
    #[serde(default)]
    done: String,
    #[serde(default)]
    what: String,
}

/// The page.
pub(in crate::web::dashboard) async fn page(seat: Seat, Query(before): Query<Before>) -> Result<Markup, Refusal> {
    seat.manages()?;
    let kept = seat.dashboard.store().settings(seat.guild).await?;
    let (set, named) = (GuildSettings::read(&kept), Named::of(&seat).await);
    let body = html! {
        p { (said::INTRO) }
        @for area in Area::ALL {
            section {
                h2 { (said::area(area)) }
                @for what in area.settings() {
                    (one(&seat, (&set, &named), what, kept.contains_key(what.as_str())))
                }
            }
        }
    };
    let what = SettingName::parse(&before.what);
    let done = what.and_then(|what| done(&seat, &before, what, kept.get(what.as_str()).map(String::as_str)));
    Ok(sheet(Sheet { seat: &seat, tab: Tab::Settings, title: said::TITLE, done, body }))
}

fn done(seat: &Seat, before: &Before, what: SettingName, value: Option<&str>) -> Option<Done> {
    let now = mark(value).to_string();
    let undo = || button(seat, "/settings/undo", words::UNDO, &[("what", what.as_str()), ("now", now.as_str())]);
    let (line, undo) = match before.done.as_str() {
        "changed" => (said::DONE_CHANGED, Some(undo())),
        "undone" => (said::DONE_UNDONE, Some(undo())),
        "changed-since" => (said::CHANGED_SINCE, None),
        _ => return None,
    };
    Some(Done { line: format!("{line} {}", said::name(what)), undo })
}

/// One setting: what it is called and does, what holds, and how it is changed.
fn one(seat: &Seat, (set, named): (&GuildSettings, &Named), what: SettingName, is_decided: bool) -> Markup {
    let about = format!("{}-about", what.as_str());
    html! {
        div.card {
            form method="post" action=(seat.path("/settings/change")) {
                (token(&seat.visitor))
                input type="hidden" name="what" value=(what.as_str());
                div.field {
                    label for=(what.as_str()) { (said::name(what)) }
                    p #(about) { (said::about(what)) }
                    p { (said::HOLDS) " " strong { (holds(seat, set, named, what)) } }
                    (control(seat, set, named, what))
                }
                button { (said::SAVE) }
            }
            @if is_decided { (button(seat, "/settings/back", said::BACK, &[("what", what.as_str())])) }
        }
    }
}
