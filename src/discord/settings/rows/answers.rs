//! What is said of which guide answers, and of how sure the bot must be?

use crate::corpus::Guide;
use crate::discord::bot::Bot;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Choices;
use crate::discord::settings::row::{Holding, NAMED, Row, Select};
use crate::discord::wire::limits::OPTIONS;
use crate::guild::{Boldness, Setting, SettingName};

/// The rows of the settings that say which guide answers, and how boldly.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::DefaultGuide,
        thing: "the guide",
        back: "Guide: default",
        menu: Some(Select {
            placeholder: "Guide to ask where none is named",
            offers: |bot, _| guides(bot),
            most: 1,
            takes: |chosen| {
                let guide = chosen.bot.engine.guide_by_id(chosen.text?).ok()?;
                Some(Setting::DefaultGuide(Some(guide.manifest.id.clone())))
            },
        }),
        form: None,
        holds: |holding| Some(guides_are(holding)),
        warns: |holding| {
            let chosen = holding.set().default_guide.as_deref();
            let gone = chosen.filter(|id| holding.bot.engine.guide_by_id(id).is_err())?;
            let gone = escape_within(gone, NAMED);
            Some(format!("The guide that was chosen, {gone}, is not here any longer; choose another one."))
        },
        follows: |_| "",
    },
    Row {
        what: SettingName::Boldness,
        thing: "how sure I must be",
        back: "How sure: default",
        menu: Some(Select {
            placeholder: "How sure I must be",
            offers: |_, _| {
                Choices::Texts(
                    Boldness::ALL.map(|each| (named(each).into(), each.name().into(), about(each).into())).into(),
                )
            },
            most: 1,
            takes: |chosen| Boldness::parse(chosen.text?).map(Setting::Boldness),
        }),
        form: None,
        holds: |holding| Some(format!("**{}**: {}.", named(holding.set().boldness), about(holding.set().boldness))),
        warns: |_| None,
        follows: |_| "",
    },
];

fn guides(bot: &Bot) -> Choices {
    let option =
        |guide: &Guide| (guide.manifest.title.clone(), guide.manifest.id.clone(), guide.manifest.description.clone());
    Choices::Texts(bot.engine.guides().map(option).take(OPTIONS).collect())
}

/// Which guides are asked where none is named.
fn guides_are(holding: &Holding<'_>) -> String {
    let engine = &holding.bot.engine;
    let title = |guide: &Guide| format!("**{}**", escape_within(&guide.manifest.title, NAMED));
    match holding.wishes.default_guides.iter().find_map(|id| engine.guide_by_id(id).ok()) {
        None if engine.asks_several() => {
            let titles: Vec<String> = engine.asked().map(title).collect();
            format!("Where none is named, I ask all: {}.", titles.join(", "))
        }
        chosen => format!("Where none is named, I ask {}.", title(chosen.unwrap_or_else(|| engine.guide()))),
    }
}

fn named(boldness: Boldness) -> &'static str {
    match boldness {
        Boldness::Careful => "Careful",
        Boldness::Balanced => "Balanced",
        Boldness::Eager => "Eager",
    }
}

fn about(boldness: Boldness) -> &'static str {
    match boldness {
        Boldness::Careful => "I speak only when I am quite sure, and say more often that the guide does not say",
        Boldness::Balanced => "I weigh silence against mistakes as whoever runs me has set it",
        Boldness::Eager => "I speak also when I am less sure, and quote the wrong passage more often",
    }
}
