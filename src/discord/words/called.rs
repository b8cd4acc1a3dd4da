//! What are commands called in other languages? Read from `config/discord/commands.toml`; English stands in the commands themselves.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::language::Language;

/// Every command's names in other languages.
const NAMES: &str = include_str!("../../../config/discord/commands.toml");

/// A command or an option in other languages.
#[derive(Debug, Deserialize)]
pub(in crate::discord) struct Named {
    #[serde(default)]
    pub options: BTreeMap<String, Named>,
    /// Subcommands.
    #[serde(default)]
    pub commands: BTreeMap<String, Named>,
    /// What it is called, by the language's code.
    #[serde(flatten)]
    pub languages: BTreeMap<String, Called>,
}

/// What a command or an option is called in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::discord) struct Called {
    pub name: String,
    /// Empty for a message's menu.
    #[serde(default)]
    pub description: String,
}

/// Every command by its English name. Were the file wrong, which a test forbids, none would be there.
pub(in crate::discord) static COMMANDS: LazyLock<BTreeMap<String, Named>> =
    LazyLock::new(|| toml::from_str(NAMES).unwrap_or_default());

/// A command's name in a language, that of a subcommand after it: `faq add` is `faq neu`.
pub(super) fn called(command: &str, language: Language) -> String {
    let mut within = Some(&*COMMANDS);
    let names = command.split(' ').map(|name| {
        let known = within.and_then(|commands| commands.get(name));
        within = known.map(|known| &known.commands);
        named(known, language).unwrap_or(name).to_owned()
    });
    names.collect::<Vec<_>>().join(" ")
}

/// The name of a message's menu in a language: `Ask the guide`. It is known by its key in the file.
pub(super) fn menu_called(menu: &str, language: Language) -> String {
    let key = menu.to_lowercase().replace(' ', "_");
    named(COMMANDS.get(&key), language).unwrap_or(menu).to_owned()
}

fn named(known: Option<&Named>, language: Language) -> Option<&str> {
    Some(known?.languages.get(language.code())?.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_names_is_right() {
        toml::from_str::<BTreeMap<String, Named>>(NAMES).unwrap();
    }

    #[test]
    fn a_command_is_called_as_its_member_sees_it() {
        assert_eq!(called("ask", Language::German), "fragen");
        assert_eq!(called("ask", Language::English), "ask");
        assert_ne!(called("faq add", Language::Spanish), "faq add");
        assert_ne!(menu_called("Ask the guide", Language::French), "Ask the guide");
    }
}
