//! What does Discord ask of bots, or show otherwise than was meant, though it refuses nothing over it?
//!
//! <https://discord.com/developers/docs/components/reference#button-button-design-guidelines>

use serde_json::Value;

use super::links::links;

/// The most characters of a button's label, and of one beside an icon.
const LABEL: usize = 38;
const LABEL_WITH_ICON: usize = 34;

/// What of a body goes beyond the guidelines.
pub(crate) fn beyond(body: &Value) -> Vec<String> {
    let mut found = Vec::new();
    look_through(body, &mut found);
    found
}

/// Looks at a value and all that is in it.
fn look_through(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| look_through(value, found)),
        Value::Object(parts) => {
            if value["type"] == 2 && value["style"].is_u64() {
                found.extend(button(value));
            }
            parts.values().for_each(|part| look_through(part, found));
        }
        Value::String(text) => {
            let wrong = links(text).into_iter().filter(|link| link.text.contains('\\'));
            found.extend(wrong.map(|link| format!("the link `{}` shows its backslashes", link.text)));
        }
        _ => {}
    }
}

/// What is wrong with a button's label.
fn button(button: &Value) -> Option<String> {
    let label = button["label"].as_str()?;
    // An emoji that is written into the label is an icon, too.
    let has_icon = button["emoji"].is_object() || label.chars().next().is_some_and(|first| first >= '\u{1f000}');
    let most = if has_icon { LABEL_WITH_ICON } else { LABEL };
    let length = label.chars().count();
    (length > most).then(|| format!("the label `{label}` has {length} characters, of at most {most}"))
}
