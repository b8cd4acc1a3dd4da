//! Which messages does Discord refuse, beyond what its API description says?
//!
//! Lengths are counted in Unicode characters (code points), as Discord's API does; its own client counts UTF-16 units.

use std::collections::HashSet;

use serde_json::Value;

/// Complaints: the path in the body, then what is wrong there.
pub(crate) type Errors = Vec<(String, String)>;

/// The flag of messages that are made of components alone.
const COMPONENTS_V2: u64 = 1 << 15;
/// What the texts of all embeds of a message may have together.
const EMBEDS_TOTAL: usize = 6000;

/// Collects complaints about the parts of one body.
#[derive(Default)]
struct Check(Errors);

/// Complaints about a new message, whose body lies at a path.
pub(crate) fn new_message(path: &str, body: &Value) -> Errors {
    let mut check = Check::default();
    let parts = ["embeds", "components", "attachments", "sticker_ids"];
    let has_parts = parts.iter().any(|part| body[*part].as_array().is_some_and(|list| !list.is_empty()));
    let has_text = body["content"].as_str().is_some_and(|content| !content.trim().is_empty());
    check.that(has_parts || has_text || body["poll"].is_object(), path, "Cannot send an empty message");
    check.message(path, body);
    check.0
}

/// Complaints about a change of a message.
pub(crate) fn edit(path: &str, body: &Value) -> Errors {
    let mut check = Check::default();
    check.message(path, body);
    check.0
}

/// Complaints about suggestions for an option that is being typed.
pub(crate) fn choices(path: &str, data: &Value) -> Errors {
    let mut check = Check::default();
    let choices = data["choices"].as_array().map_or(&[] as &[Value], Vec::as_slice);
    check.that(choices.len() <= 25, &join(path, "choices"), "Must be 25 or fewer in length");
    for (index, choice) in choices.iter().enumerate() {
        let path = join(path, &format!("choices.{index}"));
        check.text(&join(&path, "name"), &choice["name"], (1, 100));
        if choice["value"].is_string() {
            check.text(&join(&path, "value"), &choice["value"], (1, 100));
        }
    }
    check.0
}

/// Complaints about a modal.
pub(crate) fn modal(path: &str, data: &Value) -> Errors {
    let mut check = Check::default();
    check.text(&join(path, "title"), &data["title"], (1, 45));
    check.text(&join(path, "custom_id"), &data["custom_id"], (1, 100));
    let rows = data["components"].as_array().map_or(0, Vec::len);
    check.that((1..=5).contains(&rows), &join(path, "components"), "Must be between 1 and 5 in length");
    check.0
}

impl Check {
    /// Complains unless something holds.
    fn that(&mut self, holds: bool, path: &str, what: &str) {
        if !holds {
            self.0.push((path.to_owned(), what.to_owned()));
        }
    }

    /// Complains about a text that is missing, too short or too long.
    fn text(&mut self, path: &str, text: &Value, (least, most): (usize, usize)) {
        let length = text.as_str().map_or(0, |text| text.trim().chars().count());
        let whole = text.as_str().map_or(0, |text| text.chars().count());
        self.that(length >= least, path, "This field is required");
        self.that(whole <= most, path, &format!("Must be {most} or fewer in length, not {whole}"));
    }

    /// Complains about the parts that new and changed messages have in common.
    fn message(&mut self, path: &str, body: &Value) {
        self.text(&join(path, "content"), &body["content"], (0, 2000));
        self.embeds(&join(path, "embeds"), &body["embeds"]);
        self.mentions(&join(path, "allowed_mentions"), &body["allowed_mentions"]);
        let of_components = body["flags"].as_u64().is_some_and(|flags| flags & COMPONENTS_V2 != 0);
        if of_components {
            let other = body["content"].as_str().is_some_and(|content| !content.is_empty())
                || body["embeds"].as_array().is_some_and(|embeds| !embeds.is_empty());
            self.that(!other, path, "The message of components can't have content or embeds");
        } else {
            self.rows(&join(path, "components"), &body["components"]);
        }
        self.custom_ids(&join(path, "components"), &body["components"]);
    }

    /// Complains about embeds.
    fn embeds(&mut self, path: &str, embeds: &Value) {
        let mut total = 0;
        for (index, embed) in embeds.as_array().into_iter().flatten().enumerate() {
            total += self.embed(&join(path, &index.to_string()), embed);
        }
        self.that(total <= EMBEDS_TOTAL, path, &format!("Embed size exceeds maximum size of {EMBEDS_TOTAL}: {total}"));
    }

    /// Complains about one embed, and counts its text.
    fn embed(&mut self, path: &str, embed: &Value) -> usize {
        let limits = [("title", 256), ("description", 4096)];
        for (part, most) in limits {
            self.text(&join(path, part), &embed[part], (0, most));
        }
        self.text(&join(path, "footer.text"), &embed["footer"]["text"], (0, 2048));
        self.text(&join(path, "author.name"), &embed["author"]["name"], (0, 256));
        let fields = embed["fields"].as_array().map_or(&[] as &[Value], Vec::as_slice);
        self.that(fields.len() <= 25, &join(path, "fields"), "Must be 25 or fewer in length");
        for (index, field) in fields.iter().enumerate() {
            self.text(&join(path, &format!("fields.{index}.name")), &field["name"], (1, 256));
            self.text(&join(path, &format!("fields.{index}.value")), &field["value"], (1, 1024));
        }
        let texts = [&embed["title"], &embed["description"], &embed["footer"]["text"], &embed["author"]["name"]];
        let fields = fields.iter().flat_map(|field| [&field["name"], &field["value"]]);
        let total = texts.into_iter().chain(fields).filter_map(Value::as_str).map(|text| text.chars().count()).sum();
        let seen = total > 0 || ["image", "thumbnail", "video", "url"].iter().any(|part| !embed[*part].is_null());
        self.that(seen, path, "Cannot send an empty embed");
        total
    }

    /// Complains about mentions that are allowed twice over.
    fn mentions(&mut self, path: &str, allowed: &Value) {
        let parse = allowed["parse"].as_array().into_iter().flatten();
        for kind in parse.filter_map(Value::as_str) {
            let listed = allowed[kind].as_array().is_some_and(|list| !list.is_empty());
            self.that(!listed, path, &format!("parse:[\"{kind}\"] and {kind}:[ids] are mutually exclusive"));
        }
    }

    /// Complains about action rows.
    fn rows(&mut self, path: &str, rows: &Value) {
        let rows = rows.as_array().map_or(&[] as &[Value], Vec::as_slice);
        self.that(rows.len() <= 5, path, "Must be 5 or fewer in length");
        for (index, row) in rows.iter().enumerate() {
            let path = join(path, &index.to_string());
            self.that(row["type"] == 1, &path, "Only action rows may stand at the top");
            let parts = row["components"].as_array().map_or(&[] as &[Value], Vec::as_slice);
            let selects = parts.iter().filter(|part| part["type"] != 2).count();
            let fits = if selects == 0 { (1..=5).contains(&parts.len()) } else { parts.len() == 1 };
            self.that(fits, &path, "A row has one to five buttons or one select menu");
            for (index, part) in parts.iter().enumerate() {
                self.component(&join(&path, &format!("components.{index}")), part);
            }
        }
    }

    /// Complains about a button or select menu.
    fn component(&mut self, path: &str, component: &Value) {
        let is_button = component["type"] == 2;
        let has_id = component["custom_id"].is_string();
        let style = component["style"].as_u64().unwrap_or_default();
        if is_button && style == 5 {
            self.that(!has_id && component["url"].is_string(), path, "A link button has a url and no custom_id");
        } else if !is_button || style != 6 {
            self.text(&join(path, "custom_id"), &component["custom_id"], (1, 100));
            self.that(component["url"].is_null(), path, "Only a link button has a url");
        }
        if is_button {
            self.text(&join(path, "label"), &component["label"], (0, 80));
            let seen =
                component["label"].as_str().is_some_and(|label| !label.is_empty()) || component["emoji"].is_object();
            self.that(seen || style == 6, path, "A button must have a label or an emoji");
        } else if component["type"] == 3 {
            self.options(path, component);
        } else {
            self.text(&join(path, "placeholder"), &component["placeholder"], (0, 150));
            let most = component["max_values"].as_u64().unwrap_or(1);
            let least = component["min_values"].as_u64().unwrap_or(1);
            self.that(least <= most && (1..=25).contains(&most), path, "min_values to max_values are 0 to 25");
            let defaults = component["default_values"].as_array().map_or(0, Vec::len) as u64;
            let fits = defaults == 0 || (least..=most).contains(&defaults);
            self.that(fits, &join(path, "default_values"), "As many defaults as can be chosen");
        }
    }

    /// Complains about a select menu's options.
    fn options(&mut self, path: &str, menu: &Value) {
        self.text(&join(path, "placeholder"), &menu["placeholder"], (0, 150));
        let options = menu["options"].as_array().map_or(&[] as &[Value], Vec::as_slice);
        self.that((1..=25).contains(&options.len()), &join(path, "options"), "Must be between 1 and 25 in length");
        let mut values = HashSet::new();
        for (index, option) in options.iter().enumerate() {
            let path = join(path, &format!("options.{index}"));
            self.text(&join(&path, "label"), &option["label"], (1, 100));
            self.text(&join(&path, "value"), &option["value"], (1, 100));
            self.text(&join(&path, "description"), &option["description"], (0, 100));
            self.that(values.insert(option["value"].as_str()), &path, "The specified option value is already used");
        }
        let most = menu["max_values"].as_u64().unwrap_or(1);
        self.that(most <= options.len() as u64, &join(path, "max_values"), "More values than options");
    }

    /// Complains about a custom id that two components share.
    fn custom_ids(&mut self, path: &str, components: &Value) {
        let mut ids = Vec::new();
        collect_ids(components, &mut ids);
        let different: HashSet<_> = ids.iter().collect();
        self.that(different.len() == ids.len(), path, "Component custom id cannot be duplicated");
    }
}

/// The custom ids of components at any depth.
fn collect_ids(components: &Value, ids: &mut Vec<String>) {
    for component in components.as_array().into_iter().flatten() {
        ids.extend(component["custom_id"].as_str().map(ToOwned::to_owned));
        collect_ids(&component["components"], ids);
    }
}

/// A path one step deeper.
fn join(path: &str, step: &str) -> String {
    if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") }
}
