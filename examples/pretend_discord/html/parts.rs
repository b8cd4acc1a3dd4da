//! How do buttons, menus and files look?

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

use super::super::menus::Menu;
use super::tag::{block, escape};
use super::{Sight, text};

/// Discord's kinds and styles of buttons.
/// <https://discord.com/developers/docs/components/reference#button-button-styles>
const BUTTON: u64 = 2;
const STYLES: [&str; 5] = ["primary", "secondary", "success", "danger", "secondary link"];

/// A file that came with a message.
#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) bytes: Vec<u8>,
}

/// The files of a message, given their bytes by name.
pub(crate) fn attached(message: &Value, bytes: impl Fn(&str) -> Vec<u8>) -> Vec<File> {
    let named = message["attachments"].as_array().into_iter().flatten();
    let file = |of: &Value| {
        let name = text(&of["filename"]).to_owned();
        File { about: text(&of["description"]).to_owned(), bytes: bytes(&name), name }
    };
    named.map(file).collect()
}

/// A file that is shown as a picture; else as a file.
pub(crate) fn picture(file: &File) -> String {
    if !file.name.ends_with(".png") {
        let size = format!("{} bytes", file.bytes.len());
        return block("file", &format!("<b>{}</b><span>{size}</span>", escape(&file.name)));
    }
    let bytes = BASE64_STANDARD.encode(&file.bytes);
    format!("<img alt=\"{}\" src=\"data:image/png;base64,{bytes}\">\n", escape(&file.about))
}

/// The rows of buttons and menus below a message.
pub(crate) fn rows(message: &Value, menus: &[Menu], sight: &Sight) -> String {
    let rows = message["components"].as_array().into_iter().flatten();
    let row = |row: &Value| {
        let parts = row["components"].as_array().into_iter().flatten();
        block("row", &parts.map(|part| component(part, menus, sight)).collect::<String>())
    };
    block("rows", &rows.map(row).collect::<String>())
}

fn component(part: &Value, menus: &[Menu], sight: &Sight) -> String {
    if part["type"] == BUTTON {
        return button(part);
    }
    let menu = menus.iter().find(|menu| part["custom_id"] == menu.custom_id.as_str());
    menu.map(|menu| select(menu, part["disabled"] == true, sight)).unwrap_or_default()
}

fn button(part: &Value) -> String {
    let at = part["style"].as_u64().and_then(|style| usize::try_from(style).ok()).unwrap_or(2);
    let style = STYLES.get(at.saturating_sub(1)).unwrap_or(&STYLES[1]);
    let off = if part["disabled"] == true { " off" } else { "" };
    let emoji = part["emoji"]["name"].as_str().map(|name| format!("{} ", escape(name))).unwrap_or_default();
    format!("<span class=\"button {style}{off}\">{emoji}{}</span>\n", escape(text(&part["label"])))
}

fn select(menu: &Menu, off: bool, sight: &Sight) -> String {
    let chosen: Vec<String> =
        menu.options.iter().filter(|option| option.chosen).map(|option| escape(&option.label)).collect();
    let hint = if menu.placeholder.is_empty() { sight.client().select } else { &menu.placeholder };
    let (class, shown) = if chosen.is_empty() { ("hint", escape(hint)) } else { ("chosen", chosen.join(", ")) };
    let off = if off { " off" } else { "" };
    format!("<span class=\"select{off}\"><span class=\"{class}\">{shown}</span></span>\n")
}
