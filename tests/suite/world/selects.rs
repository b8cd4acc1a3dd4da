//! What can a person choose from a menu: texts, and people, roles and channels of the guild?

use serde_json::{Value, json};

use super::asking::resolve;
use super::ids::Id;
use super::people::{Person, usable_id};
use super::replies::{Pending, Reply, components};

impl Person {
    /// Chooses an option (by label or value) of a menu (by placeholder or custom id), and waits for what comes of it.
    pub(crate) async fn chooses(&self, reply: &Reply, menu: &str, option: &str) -> Reply {
        self.begins_choosing(reply, menu, option).reply().await
    }

    /// Chooses several options of a menu of texts, or none, and waits for what comes of it.
    pub(crate) async fn chooses_many(&self, reply: &Reply, menu: &str, options: &[&str]) -> Reply {
        self.begins_choosing_many(reply, menu, options).reply().await
    }

    /// Chooses people, roles or channels by their ids from a menu of these, and waits for what comes of it.
    pub(crate) async fn chooses_ids(&self, reply: &Reply, menu: &str, ids: &[Id]) -> Reply {
        self.begins_choosing_ids(reply, menu, ids).reply().await
    }

    /// Chooses an option of a select menu.
    pub(crate) fn begins_choosing(&self, reply: &Reply, menu: &str, option: &str) -> Pending {
        self.begins_choosing_many(reply, menu, &[option])
    }

    /// Chooses options of a menu of texts.
    pub(crate) fn begins_choosing_many(&self, reply: &Reply, menu: &str, options: &[&str]) -> Pending {
        let message = self.sees(reply);
        let found = usable(&message, menu, options.len(), |kind| kind == 3);
        let known = || found["options"].as_array().into_iter().flatten();
        let value = |option: &&str| {
            let chosen = known().find(|known| known["label"] == *option || known["value"] == *option);
            chosen.unwrap_or_else(|| panic!("there is no option `{option}`, only {}", found["options"]))["value"]
                .clone()
        };
        let values: Vec<Value> = options.iter().map(value).collect();
        self.uses(reply, json!({"component_type": 3, "custom_id": usable_id(found), "values": values, "id": 1}))
    }

    /// Chooses people, roles or channels; what they are goes beside their ids.
    pub(crate) fn begins_choosing_ids(&self, reply: &Reply, menu: &str, ids: &[Id]) -> Pending {
        let message = self.sees(reply);
        let found = usable(&message, menu, ids.len(), |kind| (5..=8).contains(&kind));
        let kind = found["type"].as_u64().unwrap_or_default();
        // Options of commands number the same things one higher, but for channels and roles that change places.
        let option = json!({"type": match kind { 5 => 6, 6 => 8, 7 => 9, _ => 7 }});
        let mut resolved = json!({});
        let state = self.inner.state();
        let values: Vec<Value> = ids
            .iter()
            .map(|id| resolve(&state, (self.guild, &option), &json!(id.to_string()), &mut resolved))
            .collect();
        drop(state);
        for (_, channel) in resolved["channels"].as_object().into_iter().flatten() {
            let fits = found["channel_types"].as_array().is_none_or(|kinds| kinds.contains(&channel["type"]));
            assert!(fits, "the menu `{menu}` does not show the channel {channel}");
        }
        let data = json!({
            "component_type": kind, "custom_id": usable_id(found), "values": values, "resolved": resolved, "id": 1,
        });
        self.uses(reply, data)
    }
}

/// The menu of a kind on a message; fails the test where so many can't be chosen from it.
fn usable<'a>(message: &'a Value, menu: &str, chosen: usize, fits: impl Fn(u64) -> bool) -> &'a Value {
    let named = |part: &&Value| {
        part["type"].as_u64().is_some_and(&fits) && (part["placeholder"] == menu || part["custom_id"] == menu)
    };
    let found = components(message).into_iter().find(named);
    let found = found.unwrap_or_else(|| panic!("there is no menu `{menu}`, only {}", message["components"]));
    assert!(found["disabled"] != true, "the menu `{menu}` can't be used");
    let least = found["min_values"].as_u64().unwrap_or(1);
    let most = found["max_values"].as_u64().unwrap_or(1);
    assert!((least..=most).contains(&(chosen as u64)), "the menu `{menu}` takes {least} to {most}, not {chosen}");
    found
}
