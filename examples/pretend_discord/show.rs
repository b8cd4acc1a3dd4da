//! How does a reply look?

use serde_json::Value;

use super::markdown::shown;
use super::world::Reply;

/// A space at which no line is broken.
const UNBROKEN: &str = "\u{a0}";
/// Columns of text, without the stripe.
const WIDTH: usize = 76;

/// The reply as Discord shows it, each line beside a stripe.
pub(crate) fn reply(reply: &Reply, names: &[(u64, String)]) -> String {
    let message = &reply.message;
    let mut parts = vec![shown(text(&message["content"]), names)];
    for embed in message["embeds"].as_array().into_iter().flatten() {
        parts.extend(of_embed(embed).into_iter().map(|part| shown(&part, names)));
    }
    parts.push(menus(message));
    parts.push(buttons(reply));
    parts.retain(|part| !part.is_empty());
    let wrapped = parts.join("\n\n").lines().map(wrap).collect::<Vec<_>>().join("\n");
    let wrapped = wrapped.replace(UNBROKEN, " ");
    textwrap::indent(&wrapped, "│ ").lines().map(|line| format!("{line}\n")).collect()
}

fn of_embed(embed: &Value) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(title) = embed["title"].as_str() {
        parts.push(format!("**{title}**"));
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

fn menus(message: &Value) -> String {
    let Some(menu) = menu(message) else { return String::new() };
    let mut lines = vec![format!("▾ {}", text(&menu["placeholder"]))];
    let options = menu["options"].as_array().into_iter().flatten().enumerate();
    lines.extend(options.map(|(at, option)| {
        let about = option["description"].as_str().map(|about| format!(" ({about})")).unwrap_or_default();
        format!("  {:>2} {}{about}", at + 1, text(&option["label"]))
    }));
    lines.join("\n")
}

/// The first menu of a message.
pub(crate) fn menu(message: &Value) -> Option<&Value> {
    let rows = message["components"].as_array().into_iter().flatten();
    rows.flat_map(|row| row["components"].as_array().into_iter().flatten()).find(|part| part["type"] == 3)
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
