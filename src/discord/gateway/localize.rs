//! What are commands called in other languages? Read from `config/discord/commands.toml`; English stands in the commands themselves.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;

use crate::discord::commands::Command;

/// Every command's names in other languages.
const NAMES: &str = include_str!("../../../config/discord/commands.toml");

/// Discord's locales with the language that speaks for each. <https://discord.com/developers/docs/reference#locales>
const LOCALES: [(&str, &str); 5] = [("de", "de"), ("es-ES", "es"), ("es-419", "es"), ("fr", "fr"), ("pt-BR", "pt-BR")];

/// A command or an option in other languages.
#[derive(Debug, Deserialize)]
struct Named {
    #[serde(default)]
    options: BTreeMap<String, Named>,
    /// Subcommands.
    #[serde(default)]
    commands: BTreeMap<String, Named>,
    /// What it is called, by language.
    #[serde(flatten)]
    languages: BTreeMap<String, Called>,
}

/// What a command or an option is called in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Called {
    name: String,
    #[serde(default)]
    description: String,
}

/// Gives commands their names and descriptions in every language there is.
pub(super) fn localize(commands: &mut [Command]) {
    if let Ok(named) = toml::from_str(NAMES) {
        localize_by(&named, commands);
    }
}

/// Names commands, their options and subcommands.
fn localize_by(named: &BTreeMap<String, Named>, commands: &mut [Command]) {
    for command in commands {
        let Some(known) = named.get(&*command.name) else { continue };
        name(known, &mut command.name_localizations, &mut command.description_localizations);
        for parameter in &mut command.parameters {
            let Some(known) = known.options.get(&*parameter.name) else { continue };
            name(known, &mut parameter.name_localizations, &mut parameter.description_localizations);
        }
        localize_by(&known.commands, &mut command.subcommands);
    }
}

type Localizations = Cow<'static, [(Cow<'static, str>, Cow<'static, str>)]>;

fn name(known: &Named, names: &mut Localizations, descriptions: &mut Localizations) {
    for (locale, language) in LOCALES {
        let Some(called) = known.languages.get(language) else { continue };
        names.to_mut().push((locale.into(), called.name.clone().into()));
        if !called.description.is_empty() {
            descriptions.to_mut().push((locale.into(), called.description.clone().into()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::commands;

    #[test]
    fn every_command_and_option_is_named_in_every_language() {
        let mut all = commands::all();
        localize(&mut all);
        is_named(&all);
    }

    fn is_named(commands: &[Command]) {
        for command in commands {
            assert_eq!(command.name_localizations.len(), LOCALES.len(), "{}", command.name);
            // A menu's message is a parameter that nobody sees.
            for parameter in command.parameters.iter().filter(|_| command.slash_action.is_some()) {
                assert_eq!(parameter.name_localizations.len(), LOCALES.len(), "{} {}", command.name, parameter.name);
                assert_eq!(
                    parameter.description_localizations.len(),
                    LOCALES.len(),
                    "{} {}",
                    command.name,
                    parameter.name
                );
            }
            if command.slash_action.is_some() {
                assert_eq!(command.description_localizations.len(), LOCALES.len(), "{}", command.name);
            }
            is_named(&command.subcommands);
        }
    }

    #[test]
    fn nothing_is_named_that_is_not_there() {
        are_there(&toml::from_str(NAMES).unwrap(), &commands::all());
    }

    fn are_there(named: &BTreeMap<String, Named>, commands: &[Command]) {
        for (name, known) in named {
            let command = commands.iter().find(|command| *command.name == *name);
            let command = command.unwrap_or_else(|| panic!("there is no `{name}`"));
            has_locales(name, known);
            for (option, known) in &known.options {
                assert!(command.parameters.iter().any(|there| *there.name == *option), "{name} {option}");
                has_locales(option, known);
            }
            are_there(&known.commands, &command.subcommands);
        }
    }

    fn has_locales(name: &str, known: &Named) {
        let odd = known.languages.keys().find(|language| LOCALES.iter().all(|(_, speaks)| speaks != language));
        assert_eq!(odd, None, "`{name}` is named in a language without a locale");
    }
}
