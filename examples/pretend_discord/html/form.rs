//! How does a form look?

use serde_json::Value;

use super::super::form::{Input, inputs};
use super::super::world::Reply;
use super::tag::{block, escape};
use super::{Sight, text};

/// A form with what is written into it, else with what it was filled with.
pub(crate) fn form(reply: &Reply, written: &Value, sight: &Sight) -> String {
    let client = sight.client();
    let title = block("title", &escape(text(&reply.body()["title"])));
    let inputs: String = inputs(reply).iter().map(|of| input(of, written[&of.name].as_str())).collect();
    let button = |style: &str, label: &str| format!("<span class=\"button {style}\">{}</span>\n", escape(label));
    let buttons = block("row", &(button("secondary", client.cancel) + &button("primary", client.submit)));
    block("dialog", &block("form", &format!("{title}{inputs}{buttons}")))
}

fn input(input: &Input, written: Option<&str>) -> String {
    let needed = if input.required { "<i>*</i>" } else { "" };
    let label = block("label", &format!("{}{needed}", escape(&input.label)));
    let value = written.unwrap_or(&input.value);
    let (class, shown) = if value.is_empty() { (" hint", input.hint.as_str()) } else { ("", value) };
    let long = if input.long { " long" } else { "" };
    format!("{label}<div class=\"input{long}{class}\">{}</div>\n", escape(shown).replace('\n', "<br>"))
}
