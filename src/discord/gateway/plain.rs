//! What of an event can serenity 0.12 not read, and is not needed? Adornments of people, flags beyond those known, new
//! kinds of components.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What adorns a person, a guild or an app. Pictures have had names of 32 hexadecimal digits, and need not keep them.
const ADORNMENTS: [&str; 13] = [
    "avatar",
    "avatar_decoration_data",
    "avatar_decoration",
    "banner",
    "banner_color",
    "accent_color",
    "clan",
    "collectibles",
    "display_name_styles",
    "icon",
    "premium_type",
    "primary_guild",
    "tags",
];
/// Where the bits of an object are.
const FLAGS: [&str; 3] = ["flags", "public_flags", "flags_new"];
/// Components in a row: buttons, inputs, menus of all kinds.
/// <https://discord.com/developers/docs/components/reference#component-object-component-types>
const IN_ROWS: std::ops::RangeInclusive<u64> = 2..=8;
/// A row of components.
const ROW: u64 = 1;
/// What of a message, and of all else, can be left out where nothing else helps.
const BESIDE_MESSAGE: [&str; 3] = ["member", "timestamp", "flags"];
const BESIDE: [&str; 5] = ["channel", "guild_locale", "joined_at", "locale", "authorizing_integration_owners"];
/// What is needed of a member, a message, a channel and an interaction; the rest can be done without.
const OF_MEMBER: [&str; 4] = ["user", "roles", "permissions", "joined_at"];
const OF_MESSAGE: [&str; 10] =
    ["id", "channel_id", "guild_id", "author", "member", "content", "timestamp", "type", "webhook_id", "flags"];
const OF_CHANNEL: [&str; 3] = ["id", "type", "parent_id"];
const OF_INTERACTION: [&str; 15] = [
    "id",
    "application_id",
    "type",
    "data",
    "guild_id",
    "channel_id",
    "channel",
    "member",
    "user",
    "token",
    "message",
    "app_permissions",
    "locale",
    "guild_locale",
    "authorizing_integration_owners",
];

/// An event from as much of it as can be read; `None` where too much is unknown.
pub(super) fn read<T: DeserializeOwned>(mut event: Value) -> Option<T> {
    let steps: [fn(&mut Value); 4] = [without_adornments, without_new_components, least, least_of_all];
    steps.into_iter().find_map(|step| {
        step(&mut event);
        T::deserialize(&event).ok()
    })
}

/// Does something to each object within a value.
fn each_object(value: &mut Value, work: fn(&mut Object)) {
    match value {
        Value::Object(object) => {
            work(object);
            object.values_mut().for_each(|value| each_object(value, work));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| each_object(value, work)),
        _ => {}
    }
}

fn without_adornments(event: &mut Value) {
    each_object(event, |object| {
        ADORNMENTS.iter().for_each(|name| drop(object.shift_remove(*name)));
        for name in FLAGS {
            if let Some(flags) = object.get_mut(name) {
                *flags = json!(flags.as_u64().unwrap_or_default() & u64::from(u32::MAX));
            }
        }
    });
}

fn without_new_components(event: &mut Value) {
    each_object(event, |object| {
        let Some(Value::Array(rows)) = object.get_mut("components") else { return };
        rows.retain(|component| component["type"].as_u64().is_some_and(|kind| kind == ROW || IN_ROWS.contains(&kind)));
    });
}

/// Leaves of each member, message, channel and interaction what is needed alone; where serenity wants more, it gets what
/// says nothing.
fn least(event: &mut Value) {
    each_object(event, fill);
}

/// The same without what an answer is poorer for.
fn least_of_all(event: &mut Value) {
    each_object(event, |object| {
        let names: &[&str] = if is_message(object) { &BESIDE_MESSAGE } else { &BESIDE };
        names.iter().for_each(|name| drop(object.shift_remove(*name)));
        fill(object);
    });
}

type Object = serde_json::Map<String, Value>;

fn is_message(object: &Object) -> bool {
    has(object, &["author", "channel_id"])
}

fn has(object: &Object, names: &[&str]) -> bool {
    names.iter().all(|name| object.contains_key(*name))
}

fn fill(object: &mut Object) {
    let (needed, filler): (&[&str], Value) = if has(object, &["token", "application_id"]) {
        let filler = json!({ "version": 1, "locale": "en-US", "entitlements": [], "attachment_size_limit": 0 });
        (&OF_INTERACTION, filler)
    } else if is_message(object) {
        let filler = json!({
            "content": "", "timestamp": "2015-01-01T00:00:00Z", "tts": false, "mention_everyone": false, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [], "pinned": false, "type": 0,
        });
        (&OF_MESSAGE, filler)
    } else if has(object, &["user", "roles"]) {
        (&OF_MEMBER, json!({ "deaf": false, "mute": false, "flags": 0 }))
    } else if has(object, &["id", "type", "parent_id"]) {
        (&OF_CHANNEL, json!({}))
    } else {
        return;
    };
    object.retain(|name, _| needed.contains(&name.as_str()));
    for (name, value) in filler.as_object().into_iter().flatten() {
        object.entry(name).or_insert_with(|| value.clone());
    }
}

#[cfg(test)]
mod tests {
    use serenity::all::{Message, User};

    use super::*;

    #[test]
    fn a_person_is_read_without_adornments_and_unknown_flags() {
        let decoration = json!({ "asset": "v3_new_kind_of_asset", "sku_id": "1" });
        let user = json!({
            "id": "3", "username": "ana", "discriminator": "0", "avatar": "new", "public_flags": 1_u64 << 40,
            "avatar_decoration_data": decoration,
        });
        assert!(serde_json::from_value::<User>(user.clone()).is_err());
        assert_eq!(read::<User>(user).unwrap().name, "ana");
    }

    #[test]
    fn a_message_is_read_without_components_that_are_new() {
        let row =
            json!({ "type": 1, "components": [{ "type": 99 }, { "type": 2, "style": 5, "url": "https://a.example" }] });
        let message = json!({
            "id": "1", "channel_id": "2", "author": { "id": "3", "username": "ana", "discriminator": "0" },
            "content": "what now?", "timestamp": "2026-01-01T00:00:00Z", "tts": false, "mention_everyone": false,
            "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": false, "type": 0,
            "components": [row, { "type": 77 }], "activity": "of another form",
        });
        assert!(serde_json::from_value::<Message>(message.clone()).is_err());
        let read: Message = read(message).unwrap();
        assert_eq!((read.content.as_str(), read.author.name.as_str()), ("what now?", "ana"));
    }

    #[test]
    fn what_is_no_event_is_not_read() {
        assert!(read::<Message>(json!({ "id": "1" })).is_none());
        assert!(read::<Message>(json!(null)).is_none());
    }
}
