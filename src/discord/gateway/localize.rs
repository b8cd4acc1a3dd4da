//! How do commands get their names in other languages? Those stand in `config/discord/commands.toml`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::discord::commands::Command;
use crate::discord::words::{COMMANDS, Language, Named};

/// Gives commands their names and descriptions in every language there is.
pub(super) fn localize(commands: &mut [Command]) {
    localize_by(&COMMANDS, commands);
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
    for language in Language::ALL {
        let Some(called) = known.languages.get(language.code()) else { continue };
        for locale in language.locales() {
            names.to_mut().push(((*locale).into(), called.name.clone().into()));
            if !called.description.is_empty() {
                descriptions.to_mut().push(((*locale).into(), called.description.clone().into()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::commands;

    /// Discord's locales with a language of ours beside English, in which commands are named where they stand.
    fn locales() -> usize {
        Language::ALL.iter().skip(1).map(|language| language.locales().len()).sum()
    }

    #[test]
    fn every_command_and_option_is_named_in_every_language() {
        let mut all = commands::all();
        localize(&mut all);
        is_named(&all);
    }

    fn is_named(commands: &[Command]) {
        for command in commands {
            assert_eq!(command.name_localizations.len(), locales(), "{}", command.name);
            // A menu's message is a parameter that nobody sees.
            for parameter in command.parameters.iter().filter(|_| command.slash_action.is_some()) {
                assert_eq!(parameter.name_localizations.len(), locales(), "{} {}", command.name, parameter.name);
                assert_eq!(parameter.description_localizations.len(), locales(), "{} {}", command.name, parameter.name);
            }
            if command.slash_action.is_some() {
                assert_eq!(command.description_localizations.len(), locales(), "{}", command.name);
            }
            is_named(&command.subcommands);
        }
    }

    #[test]
    fn nothing_is_named_that_is_not_there() {
        are_there(&COMMANDS, &commands::all());
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
        let odd = known.languages.keys().find(|code| Language::ALL.iter().all(|language| language.code() != *code));
        assert_eq!(odd, None, "`{name}` is named in a language without a locale");
    }
}
