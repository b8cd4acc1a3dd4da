//! How does a reply look?

use serde_json::Value;

use super::form::{Input, inputs};
use super::markdown::shown;
use super::menus::Menu;
use super::words;
use super::world::Reply;

/// A space at which no line is broken.
const UNBROKEN: &str = "\u{a0}";
/// Columns of text, without the stripe.
const WIDTH: usize = 76;

/// The reply as Discord shows it, each line beside a stripe; files with their sizes.
pub(crate) fn reply(reply: &Reply, names: &[(u64, String)], menus: &[Menu], files: &[(String, usize)]) -> String {
    let message = &reply.message;
    let mut parts = vec![shown(text(&message["content"]), names)];
    for embed in message["embeds"].as_array().into_iter().flatten() {
        parts.extend(of_embed(embed).into_iter().map(|part| shown(&part, names)));
    }
    parts.push(files.iter().map(|(name, bytes)| words::file(name, *bytes)).collect::<Vec<_>>().join("\n"));
    parts.push(shown_menus(menus));
    parts.push(buttons(reply));
    parts.retain(|part| !part.is_empty());
    striped(&parts)
}

/// A form with its inputs, by the names that they are filled in by.
pub(crate) fn form(reply: &Reply) -> String {
    let mut parts = vec![words::form(text(&reply.body()["title"]))];
    parts.extend(inputs(reply).iter().map(input));
    striped(&parts)
}

fn input(input: &Input) -> String {
    let needed = if input.required { "" } else { words::optional() };
    let mut lines = vec![format!("{}  {}{needed}", input.name, input.label)];
    match input.value.as_str() {
        "" if input.hint.is_empty() => {}
        "" => lines.push(words::hint(&input.hint)),
        value => lines.extend(value.lines().map(|line| format!("▌ {line}"))),
    }
    lines.join("\n")
}

fn striped(parts: &[String]) -> String {
    let wrapped = parts.join("\n\n").lines().map(wrap).collect::<Vec<_>>().join("\n");
    let wrapped = wrapped.replace(UNBROKEN, " ");
    textwrap::indent(&wrapped, "│ ").lines().map(|line| format!("{line}\n")).collect()
}

fn of_embed(embed: &Value) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(title) = embed["title"].as_str() {
        let url = embed["url"].as_str().map(|url| format!("\n-# <{url}>")).unwrap_or_default();
        parts.push(format!("**{title}**{url}"));
    }
    parts.push(text(&embed["description"]).to_owned());
    for field in embed["fields"].as_array().into_iter().flatten() {
        parts.push(format!("**{}**\n{}", text(&field["name"]), text(&field["value"])));
    }
    parts.push(format!("-# {}", text(&embed["footer"]["text"])));
    parts.retain(|part| part != "-# ");
    parts
}

/// The labels with the numbers that they can be pressed by.
fn buttons(reply: &Reply) -> String {
    let buttons = reply.buttons();
    let numbered = buttons.iter().enumerate().map(|(at, label)| format!("[{} {label}]", at + 1).replace(' ', UNBROKEN));
    numbered.collect::<Vec<_>>().join(" ")
}

/// The menus with their options, which are numbered through, so that a number says which menu is meant.
fn shown_menus(menus: &[Menu]) -> String {
    let (mut lines, mut at) = (Vec::new(), 0);
    for menu in menus {
        lines.push(format!("▾ {}", menu.placeholder));
        for option in &menu.options {
            at += 1;
            let about = if option.about.is_empty() { String::new() } else { format!(" ({})", option.about) };
            let chosen = if option.chosen { " ✓" } else { "" };
            lines.push(format!("  {at:>2} {}{about}{chosen}", option.label));
        }
    }
    lines.join("\n")
}

fn wrap(line: &str) -> String {
    let quoted = match line.get(..2) {
        Some("  ") => "     ",
        _ if line.starts_with('▌') => "▌ ",
        _ => "",
    };
    let options =
        textwrap::Options::new(WIDTH).subsequent_indent(quoted).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(line, options)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
