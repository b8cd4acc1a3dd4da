//! What does the prompt itself say?

use std::path::Path;

use serde_json::Value;

use super::options::{name_of, subcommands};

/// The first screen.
pub(crate) fn help(commands: &[Value]) -> String {
    let mut text = "\
This is Discord, pretended: the real bot answers, and you are a member of one server.

  /ask do I need a license         a command; more options as `name: value` or `name=value`, such as
                                   /ask do I need a license share: true to: Ben
  @ do I need a license            a message that mentions the bot
  dm do I need a license           a message to the bot alone
  menu do I need a license         a message on which “Ask the guide” is used
  say Lunch is at noon.            a message to the channel, of which the bot hears nothing
  reply Ask at room 12.            an answer to the last message that everyone sees
  keep                             “Save as FAQ” on that message
  post questions: Title: Text      a post in the forum “questions”
  > 2   or   press Next passage    a button of the last reply
  choose 3   or   choose #general  an option of its menus; several with commas; `none` where nothing need
                                   be chosen; `choose MENU: OPTION` where several menus have it
  fill question=… answer=…         hands in the form that is open; `\\n` begins a line, and what is left
                                   out stays as it is filled in
  close                            closes the form
  save entries.csv                 writes a file of the last reply into this folder
  type /ask lic                    what is offered while an option is typed
  as Ben                           be another member
  be Mia manager                   … who may manage the server; or `advisor`, who has the role
                                   “Career advisor” (name it in /settings); or `member`
  in career-help                   go to another channel: general, career-help, advisors
  speak de                         have a client in another language
  past                             let members have asked in the last eight weeks, for /stats and /gaps
  clear                            leave out of the page what was seen until now
  wait 20                          watch what the bot does by itself
  json                             the last request exactly as Discord gets it
  help, quit
"
    .to_owned();
    text.push_str("\nCommands:");
    for command in commands.iter().filter(|command| command["type"] == 1) {
        let below = subcommands(command);
        if below.is_empty() {
            text.push_str(&usage("", command));
        }
        for subcommand in below {
            text.push_str(&usage(&format!("{} ", name_of(command)), subcommand));
        }
    }
    text
}

/// A command's line: its name after that of the command that it belongs to, and its options.
fn usage(above: &str, command: &Value) -> String {
    let mut text = format!("\n  /{above}{}", name_of(command));
    for option in command["options"].as_array().into_iter().flatten() {
        let name = name_of(option);
        text.push_str(&if option["required"] == true { format!(" {name}:") } else { format!(" [{name}:]") });
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

/// The title of a form.
pub(crate) fn form(title: &str) -> String {
    format!("Form: {title}")
}

pub(crate) fn form_of(name: &str) -> String {
    format!("a form that {name} sees; `fill` hands it in, `close` closes it")
}

pub(crate) fn optional() -> &'static str {
    " (may stay empty)"
}

pub(crate) fn hint(hint: &str) -> String {
    format!("… {hint}")
}

pub(crate) fn no_form() -> String {
    "No form is open.".to_owned()
}

pub(crate) fn closed() -> &'static str {
    "The form is closed."
}

pub(crate) fn left_empty(input: &str) -> String {
    format!("Discord's client doesn't hand the form in while `{input}` is empty.")
}

pub(crate) fn too_long(input: &str, chars: usize, most: usize) -> String {
    format!("Discord's client takes {most} characters for `{input}`, and these are {chars}.")
}

pub(crate) fn file(name: &str, bytes: usize) -> String {
    format!("🗎 {name} ({bytes} bytes; `save {name}` writes it)")
}

pub(crate) fn no_file_sent(there: &[String]) -> String {
    if there.is_empty() {
        return "The last reply has no file.".to_owned();
    }
    format!("The last reply has no such file; it has: {}.", there.join(", "))
}

pub(crate) fn saved(name: &str) -> String {
    format!("`{name}` is written.")
}

pub(crate) fn not_saved(name: &str, error: &std::io::Error) -> String {
    format!("`{name}` can't be written: {error}")
}

pub(crate) fn no_file(path: &str, error: &std::io::Error) -> String {
    format!("`{path}` can't be read: {error}")
}

pub(crate) fn which_none(menus: &[String]) -> String {
    format!("From which menu: `choose MENU: none`? There are: {}.", menus.join(", "))
}

pub(crate) fn two_menus() -> String {
    "These are options of different menus; choose from one at a time.".to_owned()
}

pub(crate) fn nothing_said() -> String {
    "Nobody has written anything yet that everyone sees; `say`, `@` or `/ask … share: true` does.".to_owned()
}

pub(crate) fn said() -> &'static str {
    "Said; the bot hears nothing of it."
}

pub(crate) fn silent() -> &'static str {
    "The bot says nothing."
}

pub(crate) fn how_to_post() -> String {
    "A post is written as `post FORUM: TITLE: TEXT`.".to_owned()
}

pub(crate) fn no_channel(name: &str) -> String {
    format!("There is no channel “{name}”; there are: general, career-help, advisors, and the forum questions.")
}

pub(crate) fn of_another(name: &str) -> String {
    format!("That is between {name} and the bot; `as {name}` makes you {name}.")
}

pub(crate) fn be_what(what: &str) -> String {
    format!("“{what}” is nothing one can be here; there are: manager, advisor, member.")
}

pub(crate) fn you_are_now(name: &str, what: &str) -> String {
    match what {
        "manager" => format!("You are {name} now, who may manage the server."),
        "advisor" => format!("You are {name} now, with the role “Career advisor”."),
        _ => format!("You are {name} now, a member without roles."),
    }
}

pub(crate) fn you_speak(locale: &str) -> String {
    format!("Your client is in `{locale}` now.")
}

pub(crate) fn there_is_a_past(questions: usize) -> String {
    format!("Members have asked {questions} questions in the last eight weeks.")
}

pub(crate) fn you_are_in(name: &str) -> String {
    format!("You are in #{name} now.")
}

/// With what a line begins that says what can't be.
pub(crate) const WRONG: char = '✗';

pub(crate) fn not_written(file: &Path) -> String {
    format!("`{}` can't be written", file.display())
}

pub(crate) fn no_chromium(names: &[&str]) -> String {
    format!(
        "a picture is drawn by Chromium, and none of {} is installed; on Debian and Ubuntu \
         `apt-get install --no-install-recommends chromium fonts-inter fonts-dejavu-core fonts-noto-color-emoji` does that",
        names.join(", ")
    )
}

pub(crate) fn not_drawn(name: &str, said: &str) -> String {
    format!("`{name}` has drawn nothing: {said}")
}

/// A script shows another thing than its picture: a line before and now.
pub(crate) fn changed_since(script: &Path, was: &str, is: &str) -> String {
    format!("{}: its picture shows\n  {was}\nand the bot says\n  {is}", script.display())
}

pub(crate) fn drawn_otherwise(picture: &Path) -> String {
    format!("{}: it was drawn from another page, or in another style", picture.display())
}

/// How the pictures become right again.
pub(crate) fn remake() -> &'static str {
    "`.ci/pictures` makes them again; look at each, and commit them"
}

pub(crate) fn too_long_a_page() -> &'static str {
    "the page is too long for a picture; `clear` leaves out what was seen until then, and `--html` writes a page of any length"
}
