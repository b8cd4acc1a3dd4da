//! What comes of a choice, a form, or a press on the page? Each is kept at once, and the page shows what holds then.

use serenity::all::{ComponentInteraction, ComponentInteractionDataKind, GuildId, ModalInteraction, Permissions};

use super::page::{self, View};
use super::row::Chosen;
use super::rows::row;
use crate::discord::bot::Bot;
use crate::discord::failure::Failure;
use crate::discord::feedback;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::modal::{Input, Modal, written};
use crate::discord::message::reply::Reply;
use crate::discord::press::{Press, SettingsPress};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{Area, GuildSettings, Setting, SettingError, SettingName, decide, mark, take_back, undecide};

/// What of the page is opened.
enum Opened {
    /// The menus of an area.
    Area(Area),
    /// Those of the area of a setting that was just changed, with the way back.
    Changed(SettingName),
}

/// The page with the menus of an area.
pub(in crate::discord) async fn page(bot: &Bot, call: &Call, area: Area) -> Result<Reply, Failure> {
    let guild = bot.managed(call)?;
    show(bot, call, guild.get(), Opened::Area(area)).await
}

/// Takes a press on the page, or a choice from one of its menus.
pub(in crate::discord) async fn press(bot: &Bot, call: &Call, press: SettingsPress, component: &ComponentInteraction) {
    match press {
        SettingsPress::Form { what } => match open_form(bot, call, what) {
            Ok(form) => bot.open_modal(call, &form).await,
            Err(failure) => bot.respond_failure(call, failure).await,
        },
        press => bot.finish(call, Way::Update, change(bot, call, press, component)).await,
    }
}

/// The page as it is after a press.
async fn change(
    bot: &Bot,
    call: &Call,
    press: SettingsPress,
    component: &ComponentInteraction,
) -> Result<Reply, Failure> {
    let guild = bot.managed(call)?.get();
    let store = bot.store()?;
    match press {
        SettingsPress::Page { area } => page(bot, call, area).await,
        SettingsPress::Choose { what } => {
            let setting = chosen(bot, what, component, &GuildSettings::load(store, guild).await?)?;
            keep(bot, call, guild, setting).await
        }
        SettingsPress::Default { what } => {
            undecide(store, guild, what.as_str()).await?;
            show(bot, call, guild, Opened::Changed(what)).await
        }
        SettingsPress::Undo { what, now } => {
            begin_digest(bot, guild, what).await?;
            if !take_back(store, guild, what.as_str(), now).await? {
                return Err(Failure::person(words::changed_since()));
            }
            show(bot, call, guild, Opened::Changed(what)).await
        }
        SettingsPress::Form { .. } => Err(Failure::person(words::old_button())),
    }
}

/// The form of a setting.
fn open_form(bot: &Bot, call: &Call, what: SettingName) -> Result<Modal, Failure> {
    let guild = bot.managed(call)?;
    let form = row(what).form.ok_or_else(|| Failure::person(words::old_button()))?;
    let input = Input {
        id: "value",
        label: form.label.to_owned(),
        value: (form.value)(&bot.wishes(Some(guild)).decided),
        most: form.most,
        required: form.required,
        ..Input::default()
    };
    let press = Press::Settings(SettingsPress::Form { what });
    Ok(Modal { title: form.title.to_owned(), press, inputs: vec![input] })
}

/// Keeps what was written into a form.
pub(in crate::discord) async fn submit(
    bot: &Bot,
    call: &Call,
    what: SettingName,
    modal: &ModalInteraction,
) -> Result<Reply, Failure> {
    let guild = bot.managed(call)?.get();
    let form = row(what).form.ok_or_else(|| Failure::person(words::old_button()))?;
    let setting = (form.takes)(&written(modal, "value")).map_err(Failure::person)?;
    keep(bot, call, guild, setting).await
}

async fn keep(bot: &Bot, call: &Call, guild: u64, setting: Setting) -> Result<Reply, Failure> {
    let setting = setting.checked().map_err(refused)?;
    let what = setting.setting();
    begin_digest(bot, guild, what).await?;
    decide(bot.store()?, guild, &setting).await?;
    tracing::info!(guild.id = guild, setting.name = what.as_str(), "decided");
    show(bot, call, guild, Opened::Changed(what)).await
}

/// Sees that a digest that is switched on is not sent at once, for the week before: the first one is next Monday's.
async fn begin_digest(bot: &Bot, guild: u64, what: SettingName) -> Result<(), Failure> {
    let guild = GuildId::new(guild);
    if what == SettingName::DigestChannel && bot.known_board(guild)?.settings().digest_channel.is_none() {
        feedback::start_digests(bot, guild).await?;
    }
    Ok(())
}

/// The page with all that is in the store by now.
async fn show(bot: &Bot, call: &Call, guild: u64, opened: Opened) -> Result<Reply, Failure> {
    let (area, changed) = match opened {
        Opened::Area(area) => (area, None),
        Opened::Changed(what) => (what.area(), Some(what)),
    };
    bot.take_over(GuildId::new(guild)).await;
    let kept = bot.store()?.settings(guild).await;
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
    let may_tag = call.permissions.is_some_and(|here| here.contains(Permissions::MANAGE_THREADS));
    Ok(page::page(bot, &bot.wishes(call.guild), &decided, View { area, changed, may_tag }))
}

fn refused(error: SettingError) -> Failure {
    Failure::person(words::not_kept(&escape_within(&error.to_string(), 2 * OPTION)))
}

/// The decision that a choice is.
fn chosen(
    bot: &Bot,
    what: SettingName,
    component: &ComponentInteraction,
    before: &GuildSettings,
) -> Result<Setting, Failure> {
    let (text, ids) = values(&component.data.kind);
    let chosen = Chosen { bot, text, ids, component, before };
    let setting = row(what).menu.and_then(|menu| (menu.takes)(&chosen));
    setting.ok_or_else(|| Failure::person(words::old_button()))
}

/// The text that was chosen, or the ids.
fn values(kind: &ComponentInteractionDataKind) -> (Option<&str>, Vec<u64>) {
    match kind {
        ComponentInteractionDataKind::StringSelect { values } => (values.first().map(String::as_str), Vec::new()),
        ComponentInteractionDataKind::RoleSelect { values } => (None, values.iter().map(|id| id.get()).collect()),
        ComponentInteractionDataKind::ChannelSelect { values } => (None, values.iter().map(|id| id.get()).collect()),
        _ => (None, Vec::new()),
    }
}
