//! A form that opens over the conversation, and what was written into it.

use serde_json::{Value, json};
use serenity::all::{ActionRowComponent, ModalInteraction};

use super::markdown::plain_within;
use crate::discord::press::{Press, Seal};
use crate::discord::wire::limits::{INPUT_LABEL, MODAL_TITLE, length};

/// The kind of answer that opens a form.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type>
const MODAL: u8 = 9;

/// One input of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::discord) struct Input {
    /// By which it is found again.
    pub id: &'static str,
    /// What stands above it.
    pub label: String,
    /// What stands in it when the form opens.
    pub value: String,
    /// What stands in it while it is empty.
    pub placeholder: String,
    /// Whether the form is not taken without it.
    pub required: bool,
    /// Whether it has several lines.
    pub long: bool,
    /// Most characters.
    pub most: usize,
}

/// A form of one to five inputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::discord) struct Modal {
    /// What stands above the form.
    pub title: String,
    /// What a submission asks for.
    pub press: Press,
    /// What is asked for, in the order in which it stands there.
    pub inputs: Vec<Input>,
}

impl Modal {
    /// The answer to an interaction that opens this form.
    pub(in crate::discord) fn body(&self, seal: &Seal) -> Value {
        let rows: Vec<Value> = self.inputs.iter().map(row).collect();
        let data = json!({
            "custom_id": seal.seal(&self.press),
            "title": plain_within(&self.title, MODAL_TITLE),
            "components": rows,
        });
        json!({ "type": MODAL, "data": data })
    }
}

fn row(input: &Input) -> Value {
    let mut component = json!({
        "type": 4,
        "custom_id": input.id,
        "style": if input.long { 2 } else { 1 },
        "label": plain_within(&input.label, INPUT_LABEL),
        "max_length": input.most,
        "required": input.required,
    });
    // Discord refuses a value that is longer than the input takes.
    if !input.value.is_empty() && length(&input.value) <= input.most {
        component["value"] = json!(input.value);
    }
    if !input.placeholder.is_empty() {
        component["placeholder"] = json!(input.placeholder);
    }
    json!({ "type": 1, "components": [component] })
}

/// What was written into an input; nothing where it was left empty.
pub(in crate::discord) fn written(modal: &ModalInteraction, id: &str) -> String {
    let inputs = modal.data.components.iter().flat_map(|row| &row.components);
    let found = inputs.filter_map(|component| match component {
        ActionRowComponent::InputText(input) if input.custom_id == id => input.value.clone(),
        _ => None,
    });
    found.into_iter().next().unwrap_or_default().trim().to_owned()
}
