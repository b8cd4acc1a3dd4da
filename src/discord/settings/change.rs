//! What comes of a choice, a form, or a press on the page? Each is kept at once, and the page shows what holds then. Only what
//! deletes for good is asked about before.

use std::sync::Arc;

use serenity::all::{ComponentInteraction, ComponentInteractionDataKind, ModalInteraction};

use super::ask_first::{Change, ask_first};
use super::page::{Sheet, View};
use super::row::Chosen;
use super::rows::row;
use super::seat::{Asked, Seat};
use crate::clock::now_ms;
use crate::discord::bot::Bot;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::modal::{Input, Modal, written};
use crate::discord::message::reply::Reply;
use crate::discord::press::SettingsPress;
use crate::discord::wire::call::Way;
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{
    Area, GuildSettings, Setting, SettingError, SettingName, begin_digest, decide, mark, take_back, undecide,
};

/// What of the page is opened.
enum Opened {
    /// The menus of an area.
    Area(Area),
    /// Those of the area of a setting that was just changed, with the way back.
    Changed(SettingName),
}

/// The page with the menus of an area.
pub(in crate::discord) async fn page(asked: Asked<'_>, area: Area) -> Result<Reply, Failure> {
    Box::pin(show(asked.bot, Seat::of(asked).await?, Opened::Area(area))).await
}

/// Takes a press on the page, or a choice from one of its menus.
pub(in crate::discord) async fn press(asked: Asked<'_>, press: SettingsPress, component: &ComponentInteraction) {
    let Asked { bot, call, .. } = asked;
    match press {
        SettingsPress::Form { what } => match Box::pin(open_form(asked, what)).await {
            Ok(form) => bot.open_modal(call, &form).await,
            Err(failure) => bot.respond_failure(call, failure).await,
        },
        // The first steps stay where they are, for the other steps.
        SettingsPress::Begin { area } => {
            bot.finish(call, Way::New { private: true }, page(asked, area)).await;
        }
        press => bot.finish(call, Way::Update, Box::pin(change(asked, press, component))).await,
    }
}

/// The page as it is after a press.
async fn change(asked: Asked<'_>, press: SettingsPress, component: &ComponentInteraction) -> Result<Reply, Failure> {
    let (bot, seat) = (asked.bot, Seat::of(asked).await?);
    let change = match press {
        SettingsPress::Page { area } | SettingsPress::Check { area } => {
            return Box::pin(show(bot, seat, Opened::Area(area))).await;
        }
        SettingsPress::Choose { what } => Change::To(chosen(bot, seat, what, component).await?),
        SettingsPress::Default { what } => Change::Back(what),
        SettingsPress::Undo { what, now } => Change::Undo { what, now },
        SettingsPress::Delete(agreed) => return make(bot, seat, agreed.into()).await,
        SettingsPress::Form { .. } | SettingsPress::Begin { .. } => {
            return Err(Failure::person(words::old_button()));
        }
    };
    Box::pin(make_or_ask(bot, seat, change)).await
}

/// The form of a setting.
async fn open_form(asked: Asked<'_>, what: SettingName) -> Result<Modal, Failure> {
    let (bot, seat) = (asked.bot, Seat::of(asked).await?);
    let form = row(what).form.ok_or_else(|| Failure::person(words::old_button()))?;
    let input = Input {
        id: "value",
        label: (form.label)(),
        value: (form.value)(&bot.wishes(Some(seat.guild)).decided),
        most: form.most,
        required: form.required,
        ..Input::default()
    };
    let press = seat.press(SettingsPress::Form { what });
    Ok(Modal { title: (form.title)(), press, inputs: vec![input] })
}

/// Keeps what was written into a form.
pub(in crate::discord) async fn submit(
    asked: Asked<'_>,
    what: SettingName,
    modal: &ModalInteraction,
) -> Result<Reply, Failure> {
    let (bot, seat) = (asked.bot, Seat::of(asked).await?);
    let form = row(what).form.ok_or_else(|| Failure::person(words::old_button()))?;
    let setting = (form.takes)(&written(modal, "value")).map_err(Failure::person)?;
    Box::pin(make_or_ask(bot, seat, Change::To(setting))).await
}

/// Makes a change, or asks before one that deletes for good.
async fn make_or_ask(bot: &Bot, seat: Seat, change: Change) -> Result<Reply, Failure> {
    match ask_first(bot, seat, &change).await? {
        Some(question) => Ok(question),
        None => make(bot, seat, change).await,
    }
}

async fn make(bot: &Bot, seat: Seat, change: Change) -> Result<Reply, Failure> {
    let (store, guild, what) = (bot.store()?, seat.guild.get(), change.what());
    let before = match what {
        SettingName::DigestChannel => bot.known_board(seat.guild)?.settings().clone(),
        _ => Arc::default(),
    };
    match change {
        Change::To(setting) => {
            let setting = setting.checked().map_err(refused)?;
            begin_digest(store, guild, (&before, what), now_ms()).await?;
            decide(store, guild, &setting).await?;
        }
        Change::Back(what) => undecide(store, guild, what.as_str()).await?,
        Change::Undo { what, now } => {
            begin_digest(store, guild, (&before, what), now_ms()).await?;
            if !take_back(store, guild, what.as_str(), now).await? {
                return Err(Failure::person(words::changed_since()));
            }
        }
    }
    tracing::info!(guild.id = guild, setting.name = what.as_str(), "decided");
    Box::pin(show(bot, seat, Opened::Changed(what))).await
}

/// The page with all that is in the store by now.
async fn show(bot: &Bot, seat: Seat, opened: Opened) -> Result<Reply, Failure> {
    let (area, changed) = match opened {
        Opened::Area(area) => (area, None),
        Opened::Changed(what) => (what.area(), Some(what)),
    };
    bot.take_over(seat.guild).await;
    let kept = bot.store()?.settings(seat.guild.get()).await;
    let kept = match (kept, changed) {
        (Ok(kept), _) => kept,
        // It was kept before; only the page can't be read.
        (Err(why), Some(_)) => {
            tracing::error!(%why, "a setting is kept, but the page can't be read");
            return Ok(Reply::private(words::kept_but_unseen()));
        }
        (Err(why), None) => return Err(why.into()),
    };
    let decided: Vec<SettingName> =
        Area::ALL.into_iter().flat_map(Area::settings).filter(|what| kept.contains_key(what.as_str())).collect();
    let changed = changed.map(|what| (what, mark(kept.get(what.as_str()).map(String::as_str))));
    let in_force = bot.in_force(seat.guild, GuildSettings::read(&kept));
    let named = in_force.named();
    let seen = match seat.is_away || !named.is_empty() {
        true => Box::pin(bot.survey(seat.guild, &named)).await.inspect_err(unseen).ok(),
        false => None,
    };
    let (view, in_force, seen) = (View { area, changed }, &in_force, seen.as_ref());
    Ok(Sheet { bot, seat, view, decided: &decided, in_force, seen }.page())
}

fn unseen(why: &impl std::fmt::Display) {
    tracing::warn!(%why, "what there is in a server can't be looked at");
}

fn refused(error: SettingError) -> Failure {
    Failure::person(words::not_kept(&escape_within(&error.to_string(), 2 * OPTION)))
}

/// The decision that a choice is.
async fn chosen(
    bot: &Bot,
    seat: Seat,
    what: SettingName,
    component: &ComponentInteraction,
) -> Result<Setting, Failure> {
    let before = GuildSettings::load(bot.store()?, seat.guild.get()).await?;
    let seen = if seat.is_away { Box::pin(bot.survey(seat.guild, &[])).await.inspect_err(unseen).ok() } else { None };
    let (text, ids) = values(&component.data.kind);
    let chosen = Chosen { bot, text, ids, component, before: &before, seen: seen.as_ref() };
    let setting = row(what).menu.and_then(|menu| (menu.takes)(&chosen));
    setting.ok_or_else(|| Failure::person(words::old_button()))
}

/// The text that was chosen, or the ids; what is listed by name has ids for texts.
fn values(kind: &ComponentInteractionDataKind) -> (Option<&str>, Vec<u64>) {
    match kind {
        ComponentInteractionDataKind::StringSelect { values } => {
            (values.first().map(String::as_str), values.iter().filter_map(|value| value.parse().ok()).collect())
        }
        ComponentInteractionDataKind::RoleSelect { values } => (None, values.iter().map(|id| id.get()).collect()),
        ComponentInteractionDataKind::ChannelSelect { values } => (None, values.iter().map(|id| id.get()).collect()),
        _ => (None, Vec::new()),
    }
}
