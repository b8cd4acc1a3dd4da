//! How does look what a person types and does?

use serde_json::Value;

use super::Sight;
use super::tag::{block, escape, within};

/// A command with its options as it stands in the line that one types in.
pub(crate) fn command(of: (&Value, &str), options: &[(&Value, &str)], sight: &Sight) -> (String, String) {
    let name = format!("/{}", sight.path(of.0, of.1));
    let option = |(option, text): &(&Value, &str)| {
        let name = within("b", "option-name", &escape(&sight.local(option)));
        within("span", "option", &format!("{name}<span>{}</span>", escape(text)))
    };
    let options: String = options.iter().map(option).collect();
    let typed = format!("<span class=\"command\">{}</span>{options}", escape(&name));
    (name, block("typed", &typed))
}

/// What is offered while an option is typed.
pub(crate) fn offered(line: &str, names: &[&str]) -> String {
    let choices: String = names.iter().map(|name| block("choice", &escape(name))).collect();
    block("offered", &format!("{choices}{line}"))
}

/// What a person does with a message: the verb, and with what.
pub(crate) fn step(who: &str, chooses: bool, what: &str, sight: &Sight) -> String {
    let client = sight.client();
    let verb = if chooses { client.chooses } else { client.presses };
    block("step", &format!("<b>{}</b> {verb} <b>{}</b>", escape(who), escape(what)))
}

/// What the bot does by itself.
pub(crate) fn edited(words: &str) -> String {
    block("step", &escape(words))
}

/// The title of a post in a forum.
pub(crate) fn post(title: &str) -> String {
    block("post", &escape(title))
}
