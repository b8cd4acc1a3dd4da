//! What does the prompt itself say?

use serde_json::Value;

use super::options::name_of;

/// The first screen.
pub(crate) fn help(commands: &[Value]) -> String {
    let mut text = "\
This is Discord, pretended: the real bot answers, and you are a member of one server.

  /ask do I need a license         a command; more options as `name: value`, such as
                                   /ask do I need a license share: true to: Ben
  @ do I need a license            a message that mentions the bot
  dm do I need a license           a message to the bot alone
  menu do I need a license         a message on which “Ask the guide” is used
  > 2   or   press Next passage    a button of the last reply
  choose 3                         an option of its menu
  type /ask lic                    what is offered while an option is typed
  as Ben                           be another member
  wait 20                          watch what the bot does by itself
  json                             the last request exactly as Discord gets it
  help, quit
"
    .to_owned();
    text.push_str("\nCommands:");
    for command in commands.iter().filter(|command| command["type"] == 1) {
        text.push_str(&format!("\n  /{}", name_of(command)));
        for option in command["options"].as_array().into_iter().flatten() {
            let name = name_of(option);
            text.push_str(&if option["required"] == true { format!(" {name}:") } else { format!(" [{name}:]") });
        }
    }
    text
}

pub(crate) fn no_command(name: &str) -> String {
    format!("There is no command /{name}; `help` lists them.")
}

pub(crate) fn no_options(command: &Value) -> String {
    format!("/{} has no options.", name_of(command))
}

pub(crate) fn unfit(option: &str, text: &str) -> String {
    format!("Discord's client doesn't take “{text}” for `{option}`.")
}

pub(crate) fn unknown(line: &str) -> String {
    format!("“{line}” is nothing to do here. A command begins with `/`, a mention with `@`; `help` says more.")
}

pub(crate) fn nothing_to_press() -> String {
    "There is no reply with buttons or a menu yet.".to_owned()
}

pub(crate) fn no_such(what: &str, asked: &str, there: &[String]) -> String {
    format!("There is no {what} “{asked}”; there are: {}.", there.join(", "))
}

pub(crate) fn nothing_sent() -> String {
    "The bot has sent nothing yet.".to_owned()
}

pub(crate) fn nothing_offered() -> String {
    "Nothing is offered.".to_owned()
}

pub(crate) fn no_number(text: &str) -> String {
    format!("“{text}” is no number of seconds.")
}

pub(crate) fn you_are(name: &str) -> String {
    format!("You are {name} now.")
}

/// What Discord has against a request.
pub(crate) fn refused(refusal: &str) -> String {
    format!("✗ Discord would refuse this: {refusal}")
}

/// What Discord's client wouldn't let a member do, or that no reply came.
pub(crate) fn impossible(why: &str) -> String {
    format!("✗ {why}")
}

pub(crate) fn panicked(panic: &std::panic::PanicHookInfo<'_>) -> String {
    format!("✗ The bot panicked: {panic}")
}

pub(crate) fn changed() -> &'static str {
    "the message above becomes"
}

pub(crate) fn edited() -> &'static str {
    "the bot changes its message to"
}

pub(crate) fn by_itself() -> &'static str {
    "a message of the bot"
}

pub(crate) fn only(name: &str) -> String {
    format!("only {name} sees it")
}

pub(crate) fn direct(name: &str) -> String {
    format!("between {name} and the bot")
}

pub(crate) fn everyone() -> &'static str {
    "everyone in the channel sees it"
}

pub(crate) fn announced() -> &'static str {
    "announced by “is thinking…” first"
}
