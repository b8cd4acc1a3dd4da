//! What holds in a server, in plain words?

use super::row::Holding;
use super::rows::row;
use crate::discord::bot::Bot;
use crate::discord::bot::wishes::Wishes;
use crate::discord::message::reply::{Button, Choices, Field, Menu, Reply};
use crate::discord::press::{Press, SettingsPress};
use crate::discord::words;
use crate::guild::{Area, GuildSettings, SettingName};

/// What is shown beside what holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    pub area: Area,
    /// What was just changed, with the mark of what it is now.
    pub changed: Option<(SettingName, u32)>,
    /// Whether the bot may tag threads where the page is opened.
    pub may_tag: bool,
}

/// The page, with the menus of one area.
pub(super) fn page(bot: &Bot, wishes: &Wishes, decided: &[SettingName], view: View) -> Reply {
    let set = &wishes.decided;
    let holding = Holding { bot, wishes, may_tag: view.may_tag };
    let fields = Area::ALL.map(|area| Field {
        name: if area == view.area { words::area_open(area) } else { words::area(area) },
        value: lines(&holding, area).join("\n"),
        beside: false,
    });
    let mut text = words::settings_intro();
    if let Some((what, _)) = view.changed {
        text = words::settings_kept(row(what).thing, (row(what).follows)(set));
    }
    Reply {
        title: Some(words::settings_title()),
        text,
        fields: fields.into(),
        menus: menus(bot, set, view.area),
        buttons: buttons(decided, view),
        private: true,
        ..Reply::default()
    }
}

/// What holds in an area, a line each, and then what is wrong with it.
fn lines(holding: &Holding<'_>, area: Area) -> Vec<String> {
    let hold = area.settings().filter_map(|what| (row(what).holds)(holding));
    let warn = area.settings().filter_map(|what| (row(what).warns)(holding));
    hold.chain(warn).collect()
}

/// The menus of an area, with what is chosen already.
fn menus(bot: &Bot, set: &GuildSettings, area: Area) -> Vec<Menu> {
    let menu = |what| {
        let select = row(what).menu?;
        let choices = (select.offers)(bot, set);
        let least = usize::from(matches!(choices, Choices::Texts(_)));
        let press = Press::Settings(SettingsPress::Choose { what });
        Some(Menu { placeholder: select.placeholder.to_owned(), press, choices, least, most: select.most })
    };
    area.settings().filter_map(menu).collect()
}

/// The areas, which fill a row, then what changes without a menu, what goes back to its default, and what is undone.
fn buttons(decided: &[SettingName], view: View) -> Vec<Button> {
    let mut buttons: Vec<Button> =
        Area::ALL.map(|area| Button::new(words::area(area), Press::Settings(SettingsPress::Page { area }))).into();
    let form = |what| Some(Button::new(row(what).form?.opens, Press::Settings(SettingsPress::Form { what })));
    buttons.extend(view.area.settings().filter_map(form));
    let backs = view.area.settings().filter(|what| decided.contains(what));
    buttons.extend(backs.map(|what| Button::new(row(what).back, Press::Settings(SettingsPress::Default { what }))));
    if let Some((what, now)) = view.changed {
        buttons.push(Button::new(words::undo(), Press::Settings(SettingsPress::Undo { what, now })));
    }
    buttons
}
