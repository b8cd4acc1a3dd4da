//! What does a message say? Its words, wherever in it they stand: text, poll, forwarded message, embeds.
//!
//! The words of components come as an embed (`src/discord/gateway/relay/newer.rs`).

use serenity::all::{Embed, Message, MessageSnapshot, MessageType};

use super::markdown::shows_something;

/// An embed that tells how a poll ended, in fields for programs.
const POLL_RESULT: &str = "poll_result";

/// Whether somebody wrote a message, and not Discord itself to tell what happened: that somebody joined, called, pinned
/// something. A command's answer is an app's words.
/// <https://discord.com/developers/docs/resources/message#message-object-message-types>
pub(in crate::discord) fn is_somebodys(message: &Message) -> bool {
    use MessageType::{ChatInputCommand, ContextMenuCommand, InlineReply, Regular};
    matches!(message.kind, Regular | InlineReply | ChatInputCommand | ContextMenuCommand)
}

/// The words of a message, most important first: as many of its parts as fit into so many characters, at least the first.
pub(in crate::discord) fn said(message: &Message, most: usize) -> String {
    // A thread begins with a note of Discord's own, which holds the message that it is about.
    if message.kind == MessageType::ThreadStarterMessage {
        return message.referenced_message.as_deref().map(|about| said(about, most)).unwrap_or_default();
    }
    if !is_somebodys(message) {
        return String::new();
    }
    let poll = message.poll.as_ref().and_then(|poll| poll.question.text.clone());
    let forwarded = message.message_snapshots.iter().flat_map(parts_of);
    let parts = [message.content.clone()].into_iter().chain(poll).chain(forwarded);
    let mut said = String::new();
    for part in parts.chain(message.embeds.iter().flat_map(parts_of_embed)).filter(|part| shows_something(part)) {
        if said.is_empty() {
            said = part;
        } else if said.chars().count() + 1 + part.chars().count() <= most {
            said = format!("{said}\n{part}");
        }
    }
    said
}

/// The words of a message that was forwarded. Discord sends no poll along.
fn parts_of(forwarded: &MessageSnapshot) -> Vec<String> {
    let embeds = forwarded.embeds.iter().flat_map(parts_of_embed);
    std::iter::once(forwarded.content.clone()).chain(embeds).collect()
}

fn parts_of_embed(embed: &Embed) -> Vec<String> {
    if embed.kind.as_deref() == Some(POLL_RESULT) {
        return Vec::new();
    }
    let fields = embed.fields.iter().map(|field| format!("{}\n{}", field.name, field.value));
    embed.title.clone().into_iter().chain(embed.description.clone()).chain(fields).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn message(more: Value) -> Message {
        let mut json = json!({
            "id": "1", "channel_id": "2", "author": { "id": "3", "username": "ana", "discriminator": "0" }, "content": "",
            "timestamp": "2026-01-01T00:00:00Z", "tts": false, "mention_everyone": false, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [], "pinned": false, "type": 0,
        });
        for (key, value) in more.as_object().unwrap() {
            json[key] = value.clone();
        }
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn parts_that_fit_are_said_and_the_first_one_always() {
        let embed = json!({ "type": "rich", "title": "two", "description": "three", "fields": [] });
        let message = message(json!({ "content": "one", "embeds": [embed] }));
        assert_eq!(said(&message, 100), "one\ntwo\nthree");
        assert_eq!(said(&message, 9), "one\ntwo");
        assert_eq!(said(&message, 1), "one", "that it is too long is said elsewhere");
    }

    #[test]
    fn what_discord_tells_is_nobodys_word() {
        for kind in [1, 3, 4, 6, 7, 18, 22, 46, 200] {
            let notice = message(json!({ "content": "do I need a license?", "type": kind }));
            assert!(!is_somebodys(&notice) && said(&notice, 100).is_empty(), "{kind}");
        }
        let about = json!({ "id": "1", "channel_id": "2", "type": 0, "content": "one" });
        let about: Value = serde_json::to_value(message(about)).unwrap();
        let starter = message(json!({ "type": 21, "referenced_message": about }));
        assert_eq!(said(&starter, 100), "one", "the message that a thread is about");
    }
}
