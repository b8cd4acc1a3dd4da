//! What is chosen from menus? Discord's own, of roles and channels, where there are such.

use serenity::all::ChannelType;

use crate::discord::bot::Bot;
use crate::discord::message::reply::{Choices, Menu};
use crate::discord::press::{Press, SettingsPress};
use crate::discord::wire::limits::OPTIONS;
use crate::discord::words;
use crate::guild::{Area, SettingName};
use crate::guild::{Boldness, GuildSettings, MOST_LISTED};

/// Days of retention that are offered; any other number has a form.
const DAYS: [u16; 5] = [0, 7, 30, 90, 365];

/// Where people write.
const SPOKEN_IN: [ChannelType; 4] = [ChannelType::Text, ChannelType::News, ChannelType::Voice, ChannelType::Forum];
/// Where a message of ours may stand by itself.
const WRITTEN_IN: [ChannelType; 2] = [ChannelType::Text, ChannelType::News];

/// The menus of an area, with what is chosen already.
pub(super) fn menus(bot: &Bot, set: &GuildSettings, area: Area) -> Vec<Menu> {
    let one = |id: Option<u64>| id.into_iter().collect::<Vec<u64>>();
    match area {
        Area::Answers => vec![guides(bot), boldness()],
        Area::Advisors => vec![
            roles(SettingName::AdvisorRoles, set.advisor_roles.iter().map(|role| role.id).collect(), MOST_LISTED),
            channels(SettingName::AskChannel, one(set.ask_channel), 1, &SPOKEN_IN),
            roles(SettingName::AskRole, one(set.ask_role), 1),
        ],
        Area::Channels => vec![
            channels(SettingName::SpeaksIn, set.speaks_in.clone(), MOST_LISTED, &SPOKEN_IN),
            channels(SettingName::StaysPrivateIn, set.stays_private_in.clone(), MOST_LISTED, &SPOKEN_IN),
        ],
        Area::Forums => {
            vec![channels(SettingName::ForumChannels, set.forum_channels.clone(), MOST_LISTED, &[ChannelType::Forum])]
        }
        Area::Keeping => vec![channels(SettingName::DigestChannel, one(set.digest_channel), 1, &WRITTEN_IN), days()],
    }
}

fn guides(bot: &Bot) -> Menu {
    let option = |guide: &crate::corpus::Guide| {
        (guide.manifest.title.clone(), guide.manifest.id.clone(), guide.manifest.description.clone())
    };
    let options = bot.engine.guides().map(option).take(OPTIONS).collect();
    texts(SettingName::DefaultGuide, options)
}

fn boldness() -> Menu {
    let option = |boldness: Boldness| {
        let (name, about) = words::boldness(boldness);
        (name.to_owned(), boldness.name().to_owned(), about.to_owned())
    };
    texts(SettingName::Boldness, Boldness::ALL.map(option).into())
}

fn days() -> Menu {
    let option = |days: u16| (words::retention(days), days.to_string(), words::retention_about(days).to_owned());
    texts(SettingName::RetentionDays, DAYS.map(option).into())
}

/// A menu of texts, one of which is chosen.
fn texts(what: SettingName, options: Vec<(String, String, String)>) -> Menu {
    menu(what, Choices::Texts(options), (1, 1))
}

/// Discord's menu of a server's roles; none can be chosen, too.
fn roles(what: SettingName, chosen: Vec<u64>, most: usize) -> Menu {
    menu(what, Choices::Roles { chosen }, (0, most))
}

/// Discord's menu of a server's channels; none can be chosen, too.
fn channels(what: SettingName, chosen: Vec<u64>, most: usize, kinds: &[ChannelType]) -> Menu {
    menu(what, Choices::Channels { chosen, kinds: kinds.to_vec() }, (0, most))
}

fn menu(what: SettingName, choices: Choices, (least, most): (usize, usize)) -> Menu {
    let placeholder = words::placeholder(what).to_owned();
    Menu { placeholder, press: Press::Settings(SettingsPress::Choose { what }), choices, least, most }
}
