//! What is written into a form, and would Discord's client hand it in?

use serde_json::{Map, Value, json};

use super::options::{name_of, split};
use super::words;
use super::world::Reply;

/// One input of a form.
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) label: String,
    /// What it is filled with.
    pub(crate) value: String,
    /// What stands there as long as it is empty.
    pub(crate) hint: String,
    pub(crate) required: bool,
    /// Whether it has several lines.
    pub(crate) long: bool,
    most: usize,
}

/// The inputs of a form.
pub(crate) fn inputs(form: &Reply) -> Vec<Input> {
    let rows = form.body()["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let input = |part: &Value| Input {
        name: text(&part["custom_id"]),
        label: text(&part["label"]),
        value: text(&part["value"]),
        hint: text(&part["placeholder"]),
        required: part["required"] != false,
        long: part["style"] == 2,
        most: part["max_length"].as_u64().and_then(|most| usize::try_from(most).ok()).unwrap_or(4000),
    };
    parts.map(input).collect()
}

/// What a line writes into a form's inputs, and what they were filled with.
pub(crate) fn filled(form: &Reply, line: &str) -> Result<Value, String> {
    let inputs = inputs(form);
    let names: Vec<Value> = inputs.iter().map(|input| json!({"name": input.name})).collect();
    let form = json!({ "name": "form", "options": names });
    let mut fields: Map<String, Value> = inputs.iter().map(|input| (input.name.clone(), json!(input.value))).collect();
    for (input, text) in split(&form, line)? {
        fields.insert(name_of(input).to_owned(), json!(text.replace("\\n", "\n")));
    }
    for input in &inputs {
        let length = fields[&input.name].as_str().map_or(0, |text| text.chars().count());
        if input.required && length == 0 {
            return Err(words::left_empty(&input.name));
        }
        if length > input.most {
            return Err(words::too_long(&input.name, length, input.most));
        }
    }
    Ok(Value::Object(fields))
}
