//! What is set in a server, in plain words?

use super::checks::{Problems, problems};
use super::row::Holding;
use super::rows::row;
use super::seat::Seat;
use crate::discord::bot::Bot;
use crate::discord::bot::survey::Survey;
use crate::discord::message::markdown::plain_within;
use crate::discord::message::reply::{Button, Choices, Field, Menu, Reply};
use crate::discord::press::SettingsPress;
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{Area, GuildSettings, SettingName};

/// What is shown beside what holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    pub area: Area,
    /// What was just changed, with the mark of what it is now.
    pub changed: Option<(SettingName, u32)>,
}

/// What the page is made of.
pub(super) struct Sheet<'a> {
    pub bot: &'a Bot,
    pub seat: Seat,
    pub view: View,
    /// What was decided, whatever holds without.
    pub decided: &'a [SettingName],
    /// What holds, what is gone included.
    pub in_force: &'a GuildSettings,
    /// The server as it is now; `None` where Discord did not say.
    pub seen: Option<&'a Survey>,
}

impl Sheet<'_> {
    /// The page, with the menus of one area.
    pub(super) fn page(&self) -> Reply {
        let wishes = self.bot.wishes(Some(self.seat.guild));
        let holding = Holding { bot: self.bot, guild: self.seat.guild, wishes: &wishes };
        let fields = Area::ALL.map(|area| Field {
            name: if area == self.view.area { words::area_open(area) } else { words::area(area) },
            value: area.settings().filter_map(|what| (row(what).holds)(&holding)).collect::<Vec<_>>().join("\n"),
            beside: false,
        });
        let problems = self.problems(&holding);
        Reply {
            title: Some(self.title()),
            text: self.text(&wishes.decided, &problems),
            fields: fields.into(),
            menus: self.menus(&wishes.decided),
            buttons: self.buttons(problems.may_pass),
            private: true,
            ..Reply::default()
        }
    }

    /// In a direct message, the title says which server it is.
    fn title(&self) -> String {
        match self.seen.filter(|_| self.seat.is_away) {
            Some(seen) => words::settings_title_of(&plain_within(&seen.guild.name, OPTION)),
            None => words::settings_title(),
        }
    }

    /// What was changed or can be; what is wrong; what is not set yet.
    fn text(&self, set: &GuildSettings, problems: &Problems) -> String {
        let intro = match self.view.changed {
            Some((what, _)) => words::settings_kept(row(what).thing, (row(what).follows)(set)),
            None => words::settings_intro(),
        };
        let guides = if self.bot.engine.asks_several() { self.bot.engine.guides().count() } else { 1 };
        let open: Vec<&str> = self.in_force.open_steps(guides).into_iter().map(|what| row(what).thing).collect();
        let mut parts = vec![intro];
        parts.extend((!problems.lines.is_empty()).then(|| words::problems(&problems.lines)));
        parts.extend((!open.is_empty()).then(|| words::not_set_yet(&open)));
        let menus = self.view.area.settings();
        let leaves_out = menus.into_iter().any(|what| self.seat.leaves_out(row(what), self.bot, set, self.seen));
        parts.extend(leaves_out.then(words::more_in_the_server));
        parts.join("\n\n")
    }

    fn problems(&self, holding: &Holding<'_>) -> Problems {
        // Where nothing of Discord's is named, nothing of it can be missing.
        let mut found = match self.in_force.named().is_empty() {
            true => Problems::default(),
            false => problems(self.seen, self.in_force),
        };
        let warned = Area::ALL.into_iter().flat_map(Area::settings).filter_map(|what| (row(what).warns)(holding));
        found.lines.splice(0..0, warned);
        found
    }

    /// The menus of an area, with what is chosen already.
    fn menus(&self, set: &GuildSettings) -> Vec<Menu> {
        let menu = |what| {
            let select = row(what).menu?;
            let choices = self.seat.offers(&select, self.bot, set, self.seen)?;
            let least = usize::from(matches!(choices, Choices::Texts(_)));
            let press = self.seat.press(SettingsPress::Choose { what });
            Some(Menu { placeholder: select.placeholder.to_owned(), press, choices, least, most: select.most })
        };
        self.view.area.settings().filter_map(menu).collect()
    }

    /// The areas, which fill a row, then what changes without a menu, what goes back to its default, what is undone, and what is
    /// looked at again.
    fn buttons(&self, may_pass: bool) -> Vec<Button> {
        let (view, seat) = (self.view, self.seat);
        let button = |label: &str, press| Button::new(label, seat.press(press));
        let mut buttons: Vec<Button> =
            Area::ALL.map(|area| button(&words::area(area), SettingsPress::Page { area })).into();
        let form = |what| Some(button(row(what).form?.opens, SettingsPress::Form { what }));
        buttons.extend(view.area.settings().filter_map(form));
        let backs = view.area.settings().filter(|what| self.decided.contains(what));
        buttons.extend(backs.map(|what| button(row(what).back, SettingsPress::Default { what })));
        if let Some((what, now)) = view.changed {
            buttons.push(button(&words::undo(), SettingsPress::Undo { what, now }));
        }
        if may_pass {
            buttons.push(button(&words::check_again(), SettingsPress::Check { area: view.area }));
        }
        buttons
    }
}
