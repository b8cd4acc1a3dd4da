//! How is a setting changed, taken back to its default, or a change undone? What deletes for good is asked about first.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};

use super::named::Named;
use super::read::read;
use crate::clock::now_ms;
use crate::guild::{
    GuildSettings, RetentionChange, Setting, SettingName, before, begin_digest, decide, going, take_back, undecide,
};
use crate::store::{StoreError, Written};
use crate::web::dashboard::fields::Fields;
use crate::web::dashboard::frame::{Sheet, sheet, token};
use crate::web::dashboard::refusal::Refusal;
use crate::web::dashboard::seat::{Posted, Seat};
use crate::web::dashboard::tab::Tab;
use crate::web::dashboard::words::{self, settings as said};

/// The field that says that who sends the form knows what is deleted.
const AGREED: &str = "agreed";

/// The setting that a form is about, of somebody who manages the server.
fn what(seat: &Seat, fields: &Fields) -> Result<SettingName, Refusal> {
    seat.manages()?;
    SettingName::parse(fields.text("what")).ok_or(Refusal::Gone)
}

/// Changes a setting to what was chosen.
pub(in crate::web::dashboard) async fn change(Posted { seat, fields }: Posted) -> Result<Response, Refusal> {
    let what = what(&seat, &fields)?;
    let (set, named) = (GuildSettings::load(seat.dashboard.store(), seat.guild).await?, Named::of(&seat).await);
    let setting = match read(&seat, (&set, &named), what, &fields) {
        Ok(setting) => setting,
        Err(why) => return Ok(refused(&seat, &why)),
    };
    if let Setting::RetentionDays(days) = setting
        && let Some(asked) = ask_first(&seat, &fields, ("/settings/change", days)).await?
    {
        return Ok(asked.into_response());
    }
    let store = seat.noting("setting.change", said::name(what))?;
    begin_digest(seat.dashboard.store(), seat.guild, (&set, what), now_ms()).await?;
    decide(&store, seat.guild, &setting).await?;
    done(&seat, "changed", what).await
}

/// Takes a setting back to its default.
pub(in crate::web::dashboard) async fn back(Posted { seat, fields }: Posted) -> Result<Response, Refusal> {
    let what = what(&seat, &fields)?;
    let days = GuildSettings::default().retention_days;
    if what == SettingName::RetentionDays
        && let Some(asked) = ask_first(&seat, &fields, ("/settings/back", days)).await?
    {
        return Ok(asked.into_response());
    }
    undecide(&seat.noting("setting.back", said::name(what))?, seat.guild, what.as_str()).await?;
    done(&seat, "changed", what).await
}

/// Takes the last change of a setting back, if it is still what was seen.
pub(in crate::web::dashboard) async fn undo(Posted { seat, fields }: Posted) -> Result<Response, Refusal> {
    let what = what(&seat, &fields)?;
    let (store, seen) = (seat.dashboard.store(), fields.number("now").ok_or(Refusal::Gone)?);
    if what == SettingName::RetentionDays {
        let value = before(store, seat.guild, what.as_str()).await?;
        let days = match value.and_then(|value| Setting::read(what.as_str(), &value).ok()) {
            Some(Setting::RetentionDays(days)) => days,
            _ => GuildSettings::default().retention_days,
        };
        if let Some(asked) = ask_first(&seat, &fields, ("/settings/undo", days)).await? {
            return Ok(asked.into_response());
        }
    }
    let set = GuildSettings::load(store, seat.guild).await?;
    begin_digest(store, seat.guild, (&set, what), now_ms()).await?;
    let noting = seat.noting("setting.undo", said::name(what))?;
    let undone = take_back(&noting, seat.guild, what.as_str(), seen).await?;
    done(&seat, if undone { "undone" } else { "changed-since" }, what).await
}

async fn done(seat: &Seat, done: &str, what: SettingName) -> Result<Response, Refusal> {
    seat.dashboard.board(seat.guild).await?;
    tracing::info!(guild.id = seat.guild, setting.name = what.as_str(), "decided on the web");
    Ok(Redirect::to(&seat.path(&format!("/settings?done={done}&what={}", what.as_str()))).into_response())
}

fn refused(seat: &Seat, why: &str) -> Response {
    let body = html! {
        div.danger role="alert" { p { (said::REFUSED) " " (why) } }
        p { a href=(seat.path("/settings")) { (said::TITLE) } }
    };
    let page = sheet(Sheet { seat, tab: Tab::Settings, title: said::TITLE, done: None, body });
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// The question whether what is older shall be deleted; `None` where nothing is, or it was answered.
async fn ask_first(seat: &Seat, fields: &Fields, (to, days): (&str, u16)) -> Result<Option<Markup>, StoreError> {
    let store = seat.dashboard.store();
    let from_days = GuildSettings::load(store, seat.guild).await?.retention_days;
    let goes: Written = going(store, seat.guild, RetentionChange { from_days, to_days: days }, now_ms()).await?;
    if goes.is_nothing() || fields.has(AGREED) {
        return Ok(None);
    }
    let body = html! {
        p { (said::goes(days, goes)) }
        form method="post" action=(seat.path(to)) {
            (token(&seat.visitor))
            @for name in ["what", "value", "now"] {
                @if fields.has(name) { input type="hidden" name=(name) value=(fields.text(name)); }
            }
            input type="hidden" name=(AGREED) value="1";
            div.actions { button { (said::ASK_YES) } " " a href=(seat.path("/settings")) { (words::CANCEL) } }
        }
    };
    Ok(Some(sheet(Sheet { seat, tab: Tab::Settings, title: said::ASK_TITLE, done: None, body })))
}
