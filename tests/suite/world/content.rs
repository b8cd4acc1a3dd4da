//! What may a message hold beside text? Forwards, polls, embeds, components of today, and Discord's own notices.

use serde_json::{Value, json};

use super::World;
use super::people::{Person, Written};

/// The flag of a message that is made of components alone.
const IS_COMPONENTS_V2: u64 = 1 << 15;
/// The flag of a message that another one was forwarded in.
const HAS_SNAPSHOT: u64 = 1 << 14;
/// What of a message its forward holds.
/// <https://discord.com/developers/docs/resources/message#message-snapshot-object>
const FORWARDED: [&str; 11] = [
    "type",
    "content",
    "embeds",
    "attachments",
    "timestamp",
    "edited_timestamp",
    "flags",
    "mentions",
    "mention_roles",
    "sticker_items",
    "components",
];

impl World {
    /// Another app's bot, which writes what apps alone may.
    pub(crate) fn app(&self, name: &str) -> Person {
        let app = self.member(name);
        if let Some(user) = self.inner.state().users.get_mut(&app.id) {
            user.bot = true;
        }
        app
    }
}

impl Person {
    /// Writes a message with these parts in the place of the usual ones.
    pub(crate) fn writes_parts(&self, content: &str, parts: Value) -> Value {
        self.writes_whole(&Written { content, parts, ..Written::default() })
    }

    /// Forwards a message to where the person is.
    pub(crate) fn forwards(&self, message: &Value) -> Value {
        let part = |name: &&str| message.get(*name).map(|value| ((*name).to_owned(), value.clone()));
        let snapshot: serde_json::Map<String, Value> = FORWARDED.iter().filter_map(part).collect();
        self.writes_parts(
            "",
            json!({
                "flags": HAS_SNAPSHOT, "message_snapshots": [{"message": snapshot}],
                "message_reference": {"type": 1, "message_id": message["id"], "channel_id": message["channel_id"]},
            }),
        )
    }

    /// Begins a poll.
    pub(crate) fn polls(&self, question: &str, answers: &[&str]) -> Value {
        let answer = |(at, text): (usize, &&str)| json!({"answer_id": at + 1, "poll_media": {"text": text}});
        let answers: Vec<Value> = answers.iter().enumerate().map(answer).collect();
        self.writes_parts(
            "",
            json!({"poll": {
                "question": {"text": question}, "answers": answers, "expiry": "2026-02-01T00:00:00.000000+00:00",
                "allow_multiselect": false, "layout_type": 1, "results": {"is_finalized": false, "answer_counts": []},
            }}),
        )
    }

    /// Writes a message of these components, as an app may.
    pub(crate) fn shows_components(&self, components: Value) -> Value {
        self.writes_parts("", json!({"flags": IS_COMPONENTS_V2, "components": components}))
    }

    /// Does what Discord tells of by a message of its own, in the person's name.
    pub(crate) fn causes_notice(&self, kind: u64, content: &str) -> Value {
        self.writes_parts(content, json!({"type": kind}))
    }
}
