//! Which roles does a guild have, and who has them?

use serde_json::{Value, json};

use super::World;
use super::ids::Id;
use super::people::Person;
use super::shapes;
use super::state::State;

impl World {
    /// A role in the first guild.
    pub(crate) fn add_role(&self, name: &str) -> Id {
        self.inner.state().add_role(self.guild, name)
    }

    /// A role in any guild.
    pub(crate) fn add_role_in(&self, guild: Id, name: &str) -> Id {
        self.inner.state().add_role(guild, name)
    }
}

impl Person {
    /// The person with roles in the guild where they are now, and with none but these; in other guilds nothing changes.
    pub(crate) fn with_roles(self, roles: &[Id]) -> Self {
        let guild = self.guild.unwrap_or_else(|| panic!("{} has no roles outside of guilds", self.name));
        let mut state = self.inner.state();
        let guild = state.guilds.get_mut(&guild).unwrap_or_else(|| panic!("there is no guild {guild}"));
        guild.roles_of.insert(self.id, roles.to_vec());
        drop(state);
        self
    }
}

impl State {
    fn add_role(&mut self, guild: Id, name: &str) -> Id {
        let id = self.ids.next();
        let guild = self.guilds.get_mut(&guild).unwrap_or_else(|| panic!("there is no guild {guild}"));
        guild.roles.push((id, name.to_owned()));
        id
    }

    /// The roles of a member, as Discord writes them.
    pub(crate) fn roles_of(&self, guild: Option<Id>, user: Id) -> Value {
        let roles = guild.and_then(|guild| self.guilds.get(&guild)).and_then(|guild| guild.roles_of.get(&user));
        roles.into_iter().flatten().map(Id::to_string).collect()
    }

    /// A role of a guild, by its id or name.
    pub(crate) fn role(&self, guild: Id, named: &str) -> Value {
        let roles = self.guilds.get(&guild).map_or(&[] as &[_], |guild| guild.roles.as_slice());
        let at = roles.iter().position(|(id, name)| name == named || id.to_string() == named);
        let at = at.unwrap_or_else(|| panic!("there is no role {named}"));
        self.role_json((roles[at].0, roles[at].1.as_str()), at + 1)
    }
}

/// A role with the permissions that everybody has.
pub(crate) fn role(id: Id, name: &str, position: usize) -> Value {
    json!({
        "id": id.to_string(), "name": name, "color": 0, "hoist": false, "icon": null, "unicode_emoji": null,
        "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null}, "position": position,
        "flags": 0, "permissions": shapes::ORDINARY_PERMISSIONS.to_string(), "managed": false, "mentionable": false,
    })
}
