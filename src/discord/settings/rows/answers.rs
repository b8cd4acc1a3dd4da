//! What is said of which guide answers, and of how sure the bot must be?

use crate::corpus::Guide;
use crate::discord::bot::Bot;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Choices;
use crate::discord::settings::row::{Holding, NAMED, Row, Select, nothing};
use crate::discord::wire::limits::OPTIONS;
use crate::discord::words;
use crate::guild::{Boldness, Setting, SettingName};

/// The rows of the settings that say which guide answers, and how boldly.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::DefaultGuide,
        thing: words::thing_guide,
        back: words::back_guide,
        menu: Some(Select {
            placeholder: words::menu_guide,
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
            Some(words::chosen_guide_gone(&gone))
        },
        needs: nothing,
        follows: |_| String::new(),
    },
    Row {
        what: SettingName::Boldness,
        thing: words::thing_boldness,
        back: words::back_boldness,
        menu: Some(Select {
            placeholder: words::menu_boldness,
            offers: |_, _| {
                Choices::Texts(Boldness::ALL.map(|each| (named(each), each.name().into(), about(each))).into())
            },
            most: 1,
            takes: |chosen| Boldness::parse(chosen.text?).map(Setting::Boldness),
        }),
        form: None,
        holds: |holding| Some(words::boldness_is(named(holding.set().boldness), about(holding.set().boldness))),
        warns: |_| None,
        needs: nothing,
        follows: |_| String::new(),
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
            words::answers_from_all(titles.join(", "))
        }
        chosen => words::answers_from(title(chosen.unwrap_or_else(|| engine.guide()))),
    }
}

fn named(boldness: Boldness) -> String {
    match boldness {
        Boldness::Careful => words::boldness_careful(),
        Boldness::Balanced => words::boldness_balanced(),
        Boldness::Eager => words::boldness_eager(),
    }
}

fn about(boldness: Boldness) -> String {
    match boldness {
        Boldness::Careful => words::about_careful(),
        Boldness::Balanced => words::about_balanced(),
        Boldness::Eager => words::about_eager(),
    }
}
