//! Is there anything in a message that Discord would obey, beside what the bot means?
//!
//! Written without a look at how the bot escapes: what a client does with a text, by
//! <https://support.discord.com/hc/en-us/articles/210298617> and <https://discord.com/developers/docs/reference#message-formatting>.

use serde_json::Value;

use crate::world::Reply;

/// What a client makes a mention, a link, a spoiler, a code block or a timestamp of.
const OBEYED: [&str; 20] = [
    "@everyone",
    "@here",
    "<@",
    "<#",
    "</",
    "<t:",
    "<:",
    "<a:",
    "<id:",
    "<http",
    "](",
    "://",
    "||",
    "```",
    "~~",
    "_",
    "***",
    "`",
    "<mailto",
    "<tel",
];
/// What begins a line that looks unlike text.
const OPENERS: [&str; 8] = ["# ", "## ", "### ", "> ", ">>> ", "- ", "* ", "+ "];
/// Marks in words of the bot's own, beside its commands.
const OWN: [&str; 3] = ["`section`", "`share`", "`store.url`"];

/// The marks that stand in words of the bot's own: what it says of its commands, by what is registered.
pub(super) fn own(registered: &[Value]) -> Vec<String> {
    let commands = registered.iter().filter(|command| command["type"] == 1);
    let named = commands.flat_map(|command| {
        let name = command["name"].as_str().unwrap_or_default();
        let parts = command["options"].as_array().into_iter().flatten().filter(|option| option["type"] == 1);
        let parts = parts.filter_map(|part| Some(format!("{name} {}", part["name"].as_str()?)));
        let names: Vec<String> = std::iter::once(name.to_owned()).chain(parts).collect();
        let id = command["id"].as_str().unwrap_or_default();
        names.into_iter().flat_map(move |name| [format!("`/{name}`"), format!("</{name}:{id}>")])
    });
    named.chain(OWN.map(str::to_owned)).collect()
}

/// What in a reply isn't inert; nothing where all is well. `own` are the marks that the bot makes itself.
pub(super) fn complaints(reply: &Reply, own: &[String]) -> Vec<String> {
    let body = reply.body();
    let markdown = |text| markdown(text, own);
    let mut found = markdown(&body["content"]);
    for embed in body["embeds"].as_array().into_iter().flatten() {
        found.extend(markdown(&embed["title"]));
        found.extend(markdown(&embed["description"]));
        for field in embed["fields"].as_array().into_iter().flatten() {
            found.extend(markdown(&field["name"]));
            found.extend(markdown(&field["value"]));
        }
        found.extend(plain(&embed["footer"]["text"]));
    }
    for row in body["components"].as_array().into_iter().flatten() {
        for part in row["components"].as_array().into_iter().flatten() {
            found.extend(plain(&part["label"]));
            found.extend(plain(&part["placeholder"]));
            for option in part["options"].as_array().into_iter().flatten() {
                found.extend(plain(&option["label"]));
                found.extend(plain(&option["description"]));
            }
        }
    }
    found
}

/// What isn't inert where Discord reads Markdown.
fn markdown(text: &Value, own: &[String]) -> Vec<String> {
    let Some(text) = text.as_str() else { return Vec::new() };
    let mut found = hidden(text);
    let rest = own.iter().fold(without_end(&without_sharer(text)), |text, own| text.replace(own, ""));
    let bare = unescaped(&rest);
    found.extend(OBEYED.iter().filter(|mark| bare.contains(**mark)).map(|mark| format!("`{mark}` in {text:?}")));
    let single = bare.replace("**", "");
    if single.contains('*') || bare.matches("**").count() % 2 == 1 {
        found.push(format!("a lone asterisk in {text:?}"));
    }
    for line in bare.lines() {
        found.extend(
            OPENERS
                .iter()
                .filter(|mark| line.trim_start().starts_with(**mark))
                .map(|mark| format!("a line with `{mark}` in {text:?}")),
        );
    }
    found
}

/// The text without the line that says who shared it, which ends it and names somebody who is not pinged.
fn without_sharer(text: &str) -> String {
    let sharer = text.rsplit_once("\n-# Shared by <@").filter(|(_, id)| id.strip_suffix('>').is_some_and(is_number));
    sharer.map_or(text, |(text, _)| text).to_owned()
}

/// The text without the end of a card for all, which says until when it can be answered.
fn without_end(text: &str) -> String {
    let told = text.rsplit_once("\n\nTime is up <t:").and_then(|(card, end)| Some((card, end.split_once(":R>. ")?)));
    match told {
        Some((card, (time, rest))) if is_number(time) => format!("{card}\n\n{rest}"),
        _ => text.to_owned(),
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

/// What isn't inert where Discord reads no Markdown.
fn plain(text: &Value) -> Vec<String> {
    text.as_str().map(hidden).unwrap_or_default()
}

/// Characters that do something unseen.
fn hidden(text: &str) -> Vec<String> {
    let is_hidden = |c: &char| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
            || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{3164}' | '\u{2800}')
    };
    text.chars().filter(is_hidden).map(|c| format!("{c:?} in {text:?}")).collect()
}

/// The text without what a backslash takes the meaning of.
fn unescaped(text: &str) -> String {
    let mut bare = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let escapes = c == '\\' && characters.next_if(|next| next.is_ascii_punctuation()).is_some();
        // A letter, so that what stands on both sides doesn't come together.
        bare.push(if escapes { 'x' } else { c });
    }
    bare
}

#[test]
fn what_discord_obeys_is_found_and_what_is_escaped_is_not() {
    let own = own(&[serde_json::json!({ "name": "ask", "type": 1 })]);
    let obeyed =
        ["@everyone", "a <@1>", "[a](b)", "\\\\@here", "https://x", "||a||", "\u{202e}", "a\n# b", "*a*", "`a`"];
    for text in obeyed {
        assert!(!markdown(&text.into(), &own).is_empty(), "{text}");
    }
    for text in
        ["\\@everyone", "\\<@1\\>", "\\[a\\]\\(b\\)", "https\\://x", "**a** b", "`/ask`", "a # b", "Ask\n-# small"]
    {
        assert_eq!(markdown(&text.into(), &own), Vec::<String>::new(), "{text}");
    }
}
