//! How is something said in one language? By Fluent, which knows each language's plurals.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::called::{called, menu_called};
use super::language::Language;
use super::speech::command;

type Bundle = FluentBundle<FluentResource>;

/// The words of each language, in the order of `Language::ALL`; read when something is first said in it.
static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

/// What stands under a key in a language, with the values that it speaks of; English where the language lacks it, which a
/// test forbids.
pub(super) fn say_in(language: Language, key: &str, values: &FluentArgs<'_>) -> String {
    let said = |language| try_say_in(language, key, values).map(|(text, _)| text);
    said(language).or_else(|| said(Language::English)).unwrap_or_default()
}

/// The same in this language alone, with what Fluent could not do; `None` where the key is missing.
pub(super) fn try_say_in(language: Language, key: &str, values: &FluentArgs<'_>) -> Option<(String, Vec<FluentError>)> {
    let bundle = BUNDLES[language as usize].get_or_init(|| bundle(language));
    let mut wrong = Vec::new();
    let pattern = bundle.get_message(key)?.value()?;
    let text = bundle.format_pattern(pattern, Some(values), &mut wrong).into_owned();
    Some((text, wrong))
}

/// The words of one language. What does not parse is left out, which a test forbids.
fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(language.code().parse().into_iter().collect());
    // Marks of direction would stand in what members copy, and none of the languages is written from right to left.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(language.file().to_owned()).unwrap_or_else(|(readable, _)| readable);
    let _ = bundle.add_resource(resource);
    // A command as this member can press it, and by its name where Discord shows no mention: in titles and labels.
    let _ = bundle.add_function("COMMAND", |names, _| named(names, command));
    let _ = bundle.add_function("NAME", move |names, _| named(names, |name| format!("/{}", called(name, language))));
    let _ = bundle.add_function("MENU", move |names, _| named(names, |name| menu_called(name, language)));
    bundle
}

fn named<'a>(names: &[FluentValue<'a>], name_of: impl Fn(&str) -> String) -> FluentValue<'a> {
    match names {
        [FluentValue::String(name)] => name_of(name).into(),
        _ => FluentValue::Error,
    }
}
