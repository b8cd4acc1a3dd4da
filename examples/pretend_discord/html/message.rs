//! How does a message look, with who wrote it and what it answers?

use serde_json::Value;

use super::super::menus::Menu;
use super::embed::embed;
use super::markdown::blocks;
use super::parts::{File, picture, rows};
use super::tag::{block, escape};
use super::{Sight, text};

/// How many colors of avatars there are.
const COLORS: usize = 5;
/// The longest beginning of an answered message, in characters.
const ANSWERED: usize = 90;

/// A message of the bot as one sees it.
pub(crate) struct Shown<'a> {
    pub(crate) message: &'a Value,
    pub(crate) menus: &'a [Menu],
    pub(crate) files: &'a [File],
    /// Whether one person alone sees it.
    pub(crate) private: bool,
    /// Who used which command that it answers.
    pub(crate) used: Option<(&'a str, &'a str)>,
}

/// A message of the bot.
pub(crate) fn message(shown: &Shown<'_>, sight: &Sight) -> String {
    let Shown { message, menus, files, private, used } = shown;
    let embeds: Vec<&Value> = message["embeds"].as_array().into_iter().flatten().collect();
    let in_embed = |file: &&File| {
        embeds.iter().any(|embed| embed["image"]["url"] == format!("attachment://{}", file.name).as_str())
    };
    let mut parts = block("content", &blocks(text(&message["content"]), sight));
    parts += &files.iter().filter(|file| !in_embed(file)).map(picture).collect::<String>();
    parts += &embeds.iter().map(|of| embed(of, files, sight)).collect::<String>();
    parts += &rows(message, menus, sight);
    let client = sight.client();
    if *private {
        let words = [client.private, client.dismiss].map(escape);
        parts += &block("only", &format!("<span class=\"eye\"></span>{} • <a>{}</a>", words[0], words[1]));
    }
    let above = match used {
        Some((who, command)) => {
            let who = format!("{}<b>{}</b>", avatar(who, false), escape(who));
            let (before, after) = client.used;
            let command = format!("{before} <span class=\"chip\">{}</span> {after}", escape(command));
            block("above", &format!("{who} {}", command.trim_end()))
        }
        None => answered(&message["referenced_message"], sight),
    };
    article(&above, &message["author"], &parts, (*private, sight))
}

/// A message of a person.
pub(crate) fn said(message: &Value, sight: &Sight) -> String {
    let parts = block("content", &blocks(text(&message["content"]), sight));
    article(&answered(&message["referenced_message"], sight), &message["author"], &parts, (false, sight))
}

fn article(above: &str, author: &Value, parts: &str, (private, sight): (bool, &Sight)) -> String {
    let (name, client) = (name_of(author, sight), sight.client());
    let bot = author["bot"] == true;
    let app = if bot { format!(" <span class=\"app\">{}</span>", client.bot) } else { String::new() };
    let who = format!("<span class=\"by\">{}</span>{app} <span class=\"when\">{}</span>", escape(name), client.time);
    let body = block("body", &format!("{}{parts}", block("who", &who)));
    let class = if private { "message private" } else { "message" };
    format!("<article class=\"{class}\">\n{above}{}{body}</article>\n", avatar(name, bot))
}

/// The line above a message that replies to another.
fn answered(message: &Value, sight: &Sight) -> String {
    if message.is_null() {
        return String::new();
    }
    let content = text(&message["content"]);
    let embed = &message["embeds"][0];
    let said = [content, text(&embed["title"]), text(&embed["description"])].into_iter().find(|text| !text.is_empty());
    let first = said.unwrap_or_default().lines().next().unwrap_or_default();
    let short: String = first.chars().take(ANSWERED).collect();
    let name = name_of(&message["author"], sight);
    let who = format!("{}<b>@{}</b>", avatar(name, message["author"]["bot"] == true), escape(name));
    block("above", &format!("{who} <span class=\"cut\">{}</span>", super::inline::inline(&short, sight)))
}

fn name_of<'a>(author: &'a Value, sight: &'a Sight) -> &'a str {
    sight.name(text(&author["id"])).unwrap_or_else(|| text(&author["username"]))
}

/// The first letter on a color of its own.
fn avatar(name: &str, bot: bool) -> String {
    let letter: String = name.chars().take(1).flat_map(char::to_uppercase).collect();
    let color = if bot { 0 } else { 1 + name.bytes().map(usize::from).sum::<usize>() % (COLORS - 1) };
    format!("<span class=\"avatar a{color}\">{}</span>", escape(&letter))
}
