//! What might Discord send tomorrow? Real payloads, changed at a few places by chance.

use std::ops::Range;

use serde_json::{Map, Value, json};

use super::super::chance::Chance;
use crate::world::{Id, Person, World};

/// How many payloads are tried where nobody asks for more.
pub(super) const USUAL: u64 = 400;
/// The most payloads that one world is told of.
pub(super) const A_WORLD: usize = 5000;
/// How many are on their way at once.
const AT_ONCE: usize = 16;
/// The most changes of one payload.
const CHANGES: u64 = 4;
/// Without these nothing can be answered, whoever reads them.
const NEEDED: [&str; 4] = ["id", "token", "application_id", "type"];
/// What of a message says that it is a question to the bot. The rest may be anything.
const ASKS: [&str; 8] =
    ["id", "channel_id", "guild_id", "author", "content", "type", "webhook_id", "message_snapshots"];
/// A question that the guide answers.
const QUESTION: &str = "what are the clinical duties?";
/// The type of an interaction that is answered by suggestions.
const AUTOCOMPLETE: u64 = 4;

/// A payload as Discord sends it today.
#[derive(Clone)]
enum Payload {
    /// An interaction, and the message whose component was used.
    Interaction(Value, Option<Id>),
    Message(Value),
}

/// Sends as many changed payloads as there are seeds, and waits for the answer to each.
pub(super) async fn answered(world: &World, seeds: Range<u64>) {
    let ana = world.member("Ana");
    let payloads = payloads(world, &ana).await;
    let seeds: Vec<u64> = seeds.collect();
    for some in seeds.chunks(AT_ONCE) {
        let mut waiting = Vec::new();
        for seed in some {
            let mut chance = Chance::new(*seed);
            let payload = payloads[chance.index(payloads.len())].clone();
            match changed(payload, &mut chance) {
                Payload::Interaction(payload, source) => {
                    waiting.push(ana.send(payload, source, format!("payload {seed}")));
                }
                Payload::Message(message) => {
                    let id = ana.sends_raw_message(message.clone());
                    let told = Told(message);
                    world.answered(&("/messages".to_owned(), id)).await;
                    drop(told);
                }
            }
        }
        for pending in waiting {
            pending.callback().await;
        }
    }
}

/// Every kind of payload that the bot takes.
async fn payloads(world: &World, ana: &Person) -> Vec<Payload> {
    let asked = ana.payload("ask", json!({ "question": QUESTION }));
    let answer = ana.sends_raw(asked.clone()).reply().await;
    let mut typed = asked.clone();
    typed["type"] = json!(AUTOCOMPLETE);
    typed["data"]["options"][0]["focused"] = json!(true);
    let app = world.app("Events");
    let original = ana.says(QUESTION);
    let container = json!([{ "type": 17, "components": [{ "type": 10, "content": QUESTION }] }]);
    let embed = json!([{ "title": "Asked", "description": QUESTION, "fields": [{ "name": "a", "value": "b" }] }]);
    let messages = [
        app.shows_components(container),
        app.writes_parts("", json!({ "embeds": embed })),
        ana.forwards(&original),
        ana.polls(QUESTION, &["Yes", "No"]),
        original,
    ];
    let menus = messages.iter().map(|message| ana.menu_payload("Ask the guide", message));
    let mut mention = ana.clone().in_dm().message_payload(QUESTION);
    mention["embeds"] = json!([]);
    let in_guild = ana.message_payload(&format!("<@{}> {QUESTION}", world.bot()));
    let mut form = ana.press_payload(&answer, "Next passage");
    form["type"] = json!(5);
    form["data"] = json!({ "custom_id": "a form", "components": [
        { "type": 1, "components": [{ "type": 4, "custom_id": "reason", "value": QUESTION }] },
    ] });
    let source = Some(answer.id());
    let of_message = [ana.press_payload(&answer, "Next passage"), form].map(|used| Payload::Interaction(used, source));
    let interactions = [asked, typed].into_iter().chain(menus).map(|asked| Payload::Interaction(asked, None));
    interactions.chain(of_message).chain([mention, in_guild].map(Payload::Message)).collect()
}

/// A payload with some changes, none of which makes it unanswerable.
fn changed(payload: Payload, chance: &mut Chance) -> Payload {
    let (mut value, kept): (Value, &[&str]) = match payload.clone() {
        Payload::Interaction(value, _) => (value, &NEEDED),
        Payload::Message(value) => (value, &ASKS),
    };
    let all = value.as_object_mut().unwrap();
    let kept: Map<String, Value> =
        kept.iter().filter_map(|name| Some(((*name).to_owned(), all.shift_remove(*name)?))).collect();
    for _ in 0..1 + chance.below(CHANGES) {
        change(&mut value, chance);
    }
    if !value.is_object() {
        value = json!({});
    }
    value.as_object_mut().unwrap().extend(kept);
    match payload {
        Payload::Interaction(_, source) => Payload::Interaction(value, source),
        Payload::Message(_) => Payload::Message(value),
    }
}

/// Changes a value at one place, somewhere within.
fn change(value: &mut Value, chance: &mut Chance) {
    let deeper = chance.below(6) > 0;
    match value {
        Value::Object(object) if deeper && !object.is_empty() => {
            let name = object.keys().nth(chance.index(object.len())).unwrap().clone();
            match chance.below(8) {
                0 => drop(object.shift_remove(&name)),
                1 => drop(object.insert("of_tomorrow".to_owned(), anything(chance))),
                2 => drop(object.insert(named(chance).to_owned(), anything(chance))),
                _ => change(&mut object[&name], chance),
            }
        }
        Value::Array(values) if deeper && !values.is_empty() => {
            let at = chance.index(values.len());
            match chance.below(4) {
                0 => values.push(values[at].clone()),
                1 => values.push(anything(chance)),
                _ => change(&mut values[at], chance),
            }
        }
        value => *value = anything(chance),
    }
}

/// Names that an object may have got by tomorrow.
fn named(chance: &mut Chance) -> &'static str {
    let names = [
        "avatar_decoration_data",
        "collectibles",
        "components",
        "embeds",
        "flags",
        "message_snapshots",
        "poll",
        "public_flags",
        "resolved",
        "type",
    ];
    names[chance.index(names.len())]
}

/// Anything that JSON can say.
fn anything(chance: &mut Chance) -> Value {
    match chance.below(16) {
        0 => Value::Null,
        1 => json!(chance.below(2) == 0),
        2 => json!(chance.below(256)),
        3 => json!(-1),
        4 => json!(1_u64 << 40),
        5 => json!(u64::MAX),
        6 => json!(1e300),
        7 => json!(""),
        8 => json!("a".repeat(5000)),
        9 => json!("\u{202e}@everyone \0 𝔘"),
        10 => json!([]),
        11 => json!({}),
        12 => json!([[[{ "type": 99 }]]]),
        13 => json!([{ "type": 17, "components": [{ "type": 10, "content": "text" }] }]),
        14 => json!({ "asset": "v9_of_another_form", "sku_id": "1" }),
        _ => json!(chance.below(u64::MAX).to_string()),
    }
}

/// Tells of a message whose answer is waited for in vain.
struct Told(Value);

impl Drop for Told {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("not answered: {}", self.0);
        }
    }
}
