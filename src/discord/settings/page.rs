//! What holds in a server, in plain words?

use super::menus::menus;
use crate::corpus::Guide;
use crate::discord::bot::Bot;
use crate::discord::bot::wishes::Wishes;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Field, Reply};
use crate::discord::press::{Press, SettingsPress};
use crate::discord::words;
use crate::guild::GuildSettings;
use crate::guild::{Area, SettingName};

/// Longest title of a guide and name of a role or tag.
const NAMED: usize = 100;

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
    let fields = Area::ALL.map(|area| Field {
        name: if area == view.area { words::area_open(area) } else { words::area(area).to_owned() },
        value: lines(bot, wishes, view.may_tag, area).join("\n"),
        beside: false,
    });
    let mut text = words::settings_intro().to_owned();
    if let Some((what, _)) = view.changed {
        text = words::settings_kept(what, set);
    }
    Reply {
        title: Some(words::SETTINGS_TITLE.to_owned()),
        text,
        fields: fields.into(),
        menus: menus(bot, set, view.area),
        buttons: buttons(decided, view),
        private: true,
        ..Reply::default()
    }
}

/// What holds in an area, a line each.
fn lines(bot: &Bot, wishes: &Wishes, may_tag: bool, area: Area) -> Vec<String> {
    let set: &GuildSettings = &wishes.decided;
    match area {
        Area::Answers => {
            let asked = wishes.default_guides.iter().find_map(|id| bot.engine.guide_by_id(id).ok());
            let gone = set.default_guide.as_deref().filter(|id| bot.engine.guide_by_id(id).is_err());
            let gone = gone.map(|id| words::chosen_guide_gone(&escape_within(id, NAMED)));
            [guides_are(bot, asked), words::boldness_is(set.boldness)].into_iter().chain(gone).collect()
        }
        Area::Advisors => {
            let roles: Vec<u64> = set.advisor_roles.iter().map(|role| role.id).collect();
            vec![words::advisors_are(&roles), words::points_to(wishes.ask_channel, wishes.ask_role)]
        }
        Area::Channels => {
            vec![words::speaks_in(&set.speaks_in, &set.stays_private_in), words::private_in(&set.stays_private_in)]
        }
        Area::Forums => {
            let tag = set.solved_tag.as_deref().map(|tag| escape_within(tag, NAMED));
            let missing = (!set.forum_channels.is_empty() && !may_tag).then(|| words::may_not_tag().to_owned());
            [words::forums_are(&set.forum_channels), words::tag_is(tag.as_deref())].into_iter().chain(missing).collect()
        }
        Area::Keeping => vec![words::digest_goes(set.digest_channel), words::kept_for(set.retention_days)],
    }
}

/// Which guides are asked where none is named, with the one that was chosen.
fn guides_are(bot: &Bot, chosen: Option<&Guide>) -> String {
    let titles = |guide: &Guide| escape_within(&guide.manifest.title, NAMED);
    match chosen {
        Some(guide) => words::guide_is(&titles(guide)),
        None if bot.engine.asks_several() => words::guides_are_all(&bot.engine.asked().map(titles).collect::<Vec<_>>()),
        None => words::guide_is(&titles(bot.engine.guide())),
    }
}

/// The areas, which fill a row, then what changes without a menu, what goes back to its default, and what is undone.
fn buttons(decided: &[SettingName], view: View) -> Vec<Button> {
    let mut buttons: Vec<Button> =
        Area::ALL.map(|area| Button::new(words::area(area), Press::Settings(SettingsPress::Page { area }))).into();
    let form = |what| Button::new(words::opens_form(what), Press::Settings(SettingsPress::Form { what }));
    match view.area {
        Area::Forums => buttons.push(form(SettingName::SolvedTag)),
        Area::Keeping => buttons.push(form(SettingName::RetentionDays)),
        _ => {}
    }
    let backs = view.area.settings().filter(|what| decided.contains(what));
    buttons.extend(
        backs.map(|what| Button::new(words::back_to_default(what), Press::Settings(SettingsPress::Default { what }))),
    );
    if let Some((what, now)) = view.changed {
        buttons.push(Button::new(words::UNDO, Press::Settings(SettingsPress::Undo { what, now })));
    }
    buttons
}
