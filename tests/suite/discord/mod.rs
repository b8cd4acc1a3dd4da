//! What does a member of a Discord server see? Dialogues with the real program through the model of Discord.

mod ask;
mod ask_the_guide;
mod chance;
mod citations;
mod compare;
mod content;
mod declines;
mod digest;
mod endpoint;
mod faq;
mod faq_names;
mod faq_versions;
mod faults;
mod first_steps;
mod forum;
mod fuzz;
mod gaps;
mod gone;
mod guides;
mod heartbeats;
mod help;
mod kept;
mod languages;
mod lookup;
mod mention;
mod offer;
mod outage;
mod over_http;
mod permissions;
mod plain_words;
mod privacy;
mod program;
mod quiz;
mod registration;
mod retention;
mod schedules;
mod sections;
mod settings;
mod shared;
mod sharing;
mod stats;
mod told;
#[cfg(feature = "postgres")]
mod two_processes;
mod unread;
mod votes;

use serde_json::Value;

use crate::world::Reply;

pub(crate) use program::Program;

/// A number that the environment sets, for a test that can do more than it usually does.
fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}")))
}

/// What a reply was sent as, for a snapshot: the same in each run, whatever signed its buttons.
fn sent(reply: &Reply) -> Value {
    let mut body = reply.sent.clone();
    hide_custom_ids(&mut body);
    body
}

/// A text with its ids hidden: they are counted, so that they change with the number of commands.
fn without_ids(text: &str) -> String {
    let mut hidden = String::new();
    for part in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        hidden.push_str(if digits.len() < 17 { digits } else { "(id)" });
        hidden.push_str(&part[digits.len()..]);
    }
    hidden
}

fn hide_custom_ids(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                if key == "custom_id" {
                    *value = "(signed)".into();
                } else {
                    hide_custom_ids(value);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(hide_custom_ids),
        Value::String(text) => *text = without_ids(text),
        _ => {}
    }
}
