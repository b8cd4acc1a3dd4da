//! What does Discord send that serenity drops? The words of newer components, which are handed over as an embed.
//!
//! A message may be made of text displays, in sections and containers; serenity 0.12 knows rows of buttons alone, and
//! leaves the rest out without a word. <https://discord.com/developers/docs/components/reference>

use serde_json::{Value, json};

/// A component that shows text.
const TEXT_DISPLAY: u64 = 10;
/// How a text display may be written; a text with neither has none, and is not read any further.
const SIGNS: [&str; 2] = [r#""type":10"#, r#""type": 10"#];

/// An event with the words of its newer components where serenity finds them; `None` where there are none.
pub(in crate::discord::gateway) fn readable(event: &str) -> Option<String> {
    if !SIGNS.iter().any(|sign| event.contains(sign)) {
        return None;
    }
    let mut event: Value = serde_json::from_str(event).ok()?;
    hand_over(&mut event).then(|| event.to_string())
}

/// Does so for each message within; whether there was one.
pub(in crate::discord::gateway) fn hand_over(value: &mut Value) -> bool {
    let mut found = false;
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| found |= hand_over(value)),
        Value::Object(object) => {
            let words = object.get("components").map(|components| words_of(components).join("\n")).unwrap_or_default();
            // A form has components, too, and no embeds.
            if let (false, Some(Value::Array(embeds))) = (words.is_empty(), object.get_mut("embeds")) {
                embeds.push(json!({ "type": "rich", "description": words }));
                found = true;
            }
            object.values_mut().for_each(|value| found |= hand_over(value));
        }
        _ => {}
    }
    found
}

/// The texts that components show, in their order, however deep they are.
fn words_of(components: &Value) -> Vec<&str> {
    let mut words = Vec::new();
    for component in components.as_array().into_iter().flatten() {
        if component["type"].as_u64() == Some(TEXT_DISPLAY) {
            words.extend(component["content"].as_str());
        }
        words.extend(words_of(&component["components"]));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_sections_and_containers_is_handed_over_in_its_order() {
        let text = |text: &str| json!({ "type": 10, "content": text });
        let message = json!({ "content": "", "embeds": [], "components": [
            text("first"),
            { "type": 17, "components": [
                { "type": 9, "components": [text("second")], "accessory": { "type": 11, "media": {} } },
                { "type": 14 },
                text("third"),
            ] },
        ] });
        let forward = json!({ "content": "", "embeds": [], "message_snapshots": [{ "message": message }] });
        for event in [&message, &forward] {
            let event = json!({ "op": 0, "s": 1, "t": "MESSAGE_CREATE", "d": event });
            let read: Value = serde_json::from_str(&readable(&event.to_string()).unwrap()).unwrap();
            assert!(read.to_string().contains(r#""description":"first\nsecond\nthird""#), "{read}");
            assert_eq!((&read["s"], &read["t"]), (&event["s"], &event["t"]));
        }
    }

    #[test]
    fn what_serenity_reads_by_itself_stays_as_it_is() {
        assert_eq!(readable(r#"{"op":0,"d":{"embeds":[],"components":[{"type":1,"components":[]}]}}"#), None);
        assert_eq!(readable(r#"{"op":0,"d":{"channel":{"type":10}}}"#), None, "a thread in an announcement channel");
        assert_eq!(readable(r#"not JSON, "type":10"#), None);
    }
}
