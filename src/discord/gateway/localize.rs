//! What are commands called in other languages? Read from `config/discord/`; English stands in the commands themselves.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;

use crate::discord::commands::Command;

/// Discord's locales with the file that speaks for each. <https://discord.com/developers/docs/reference#locales>
const LOCALES: [(&str, &str); 5] = [
    ("de", include_str!("../../../config/discord/de.toml")),
    ("es-ES", include_str!("../../../config/discord/es.toml")),
    ("es-419", include_str!("../../../config/discord/es.toml")),
    ("fr", include_str!("../../../config/discord/fr.toml")),
    ("pt-BR", include_str!("../../../config/discord/pt-BR.toml")),
];

/// A command or an option in another language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    options: BTreeMap<String, Named>,
    /// Subcommands.
    #[serde(default)]
    commands: BTreeMap<String, Named>,
}

/// Gives commands their names and descriptions in every language there is.
pub(super) fn localize(commands: &mut [Command]) {
    for (locale, text) in LOCALES {
        let Ok(named) = toml::from_str::<BTreeMap<String, Named>>(text) else { continue };
        localize_in(locale, &named, commands);
    }
}

/// Names commands, their options and subcommands in one language.
fn localize_in(locale: &'static str, named: &BTreeMap<String, Named>, commands: &mut [Command]) {
    for command in commands {
        let Some(known) = named.get(&*command.name) else { continue };
        name(locale, known, &mut command.name_localizations, &mut command.description_localizations);
        for parameter in &mut command.parameters {
            let Some(known) = known.options.get(&*parameter.name) else { continue };
            name(locale, known, &mut parameter.name_localizations, &mut parameter.description_localizations);
        }
        localize_in(locale, &known.commands, &mut command.subcommands);
    }
}

type Localizations = Cow<'static, [(Cow<'static, str>, Cow<'static, str>)]>;

fn name(locale: &'static str, known: &Named, names: &mut Localizations, descriptions: &mut Localizations) {
    names.to_mut().push((locale.into(), known.name.clone().into()));
    if !known.description.is_empty() {
        descriptions.to_mut().push((locale.into(), known.description.clone().into()));
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
        let all = commands::all();
        for (locale, text) in LOCALES {
            let named: BTreeMap<String, Named> = toml::from_str(text).unwrap();
            are_there(locale, &named, &all);
        }
    }

    fn are_there(locale: &str, named: &BTreeMap<String, Named>, commands: &[Command]) {
        for (name, known) in named {
            let command = commands.iter().find(|command| *command.name == *name);
            let command = command.unwrap_or_else(|| panic!("{locale} names `{name}`"));
            for option in known.options.keys() {
                assert!(command.parameters.iter().any(|there| *there.name == *option), "{locale} {name} {option}");
            }
            are_there(locale, &known.commands, &command.subcommands);
        }
    }
}
