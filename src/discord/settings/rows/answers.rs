//! What is said of which guide answers, and of how sure the bot must be?

use crate::corpus::Guide;
use crate::discord::bot::Bot;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Choices;
use crate::discord::settings::row::{Holding, NAMED, Row, Select, nothing};
use crate::discord::wire::limits::OPTIONS;
use crate::guild::{Boldness, Setting, SettingName};

/// The rows of the settings that say which guide answers, and how boldly.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::DefaultGuide,
        thing: "guide",
        back: "Use the default guide",
        menu: Some(Select {
            placeholder: "Guide that I answer from",
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
            Some(format!(
                "The guide “{gone}” that you chose is no longer here. Choose another guide under **Answers**."
            ))
        },
        needs: nothing,
        follows: |_| "",
    },
    Row {
        what: SettingName::Boldness,
        thing: "how sure I must be before I answer",
        back: "How sure: Balanced",
        menu: Some(Select {
            placeholder: "How sure I must be before I answer",
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
        needs: nothing,
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
            format!("I answer from all guides: {}. A member can choose one.", titles.join(", "))
        }
        chosen => format!("I answer from {}.", title(chosen.unwrap_or_else(|| engine.guide()))),
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
        Boldness::Careful => "I answer only when I am very sure. More questions get no answer",
        Boldness::Balanced => "I answer when I am fairly sure. This is the usual choice",
        Boldness::Eager => "I also answer when I am less sure. More answers are wrong",
    }
}
