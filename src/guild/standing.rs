//! Who may change what a guild adds, and who what it decides? The one rule, whichever face somebody comes by.

use super::decisions::settings::GuildSettings;

/// Discord's permission to do everything.
///
/// # Source
/// Discord's documentation, "Permissions", "Bitwise Permission Flags"; the same for the next one.
const ADMINISTRATOR: u64 = 1 << 3;
/// Discord's permission Manage Server.
const MANAGE_GUILD: u64 = 1 << 5;

/// As what somebody writes who may manage the guild but has no advisor role. Entries keep it in English; a face shows it to each in
/// their own language.
pub const MANAGER: &str = "Server management";

/// As what somebody may do something in a guild.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The name of the role in which they write.
    pub role: String,
    /// Whether they may change what the guild decides, too.
    pub manages: bool,
}

/// Whether Discord's permissions of a member, as their bits, let them manage the guild.
#[must_use]
pub fn may_manage(permissions: u64) -> bool {
    permissions & (ADMINISTRATOR | MANAGE_GUILD) != 0
}

impl GuildSettings {
    /// As what a member with these roles may write here: by the first advisor role that they have, else because they manage the
    /// guild. `None` for everybody else.
    #[must_use]
    pub fn standing(&self, roles: &[u64], manages: bool) -> Option<Standing> {
        let role = self.advisor_role(roles).map(|role| role.name.clone());
        let role = role.or_else(|| manages.then(|| MANAGER.to_owned()))?;
        Some(Standing { role, manages })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guild::AdvisorRole;

    #[test]
    fn advisors_write_by_their_role_and_who_manages_by_that() {
        let role = |id, name: &str| AdvisorRole { id, name: name.into() };
        let advisor_roles = vec![role(1, "Advisors"), role(2, "Staff")];
        let settings = GuildSettings { advisor_roles, ..GuildSettings::default() };
        let as_what = |roles: &[u64], manages| settings.standing(roles, manages).map(|one| (one.role, one.manages));
        assert_eq!(as_what(&[2, 9], false), Some(("Staff".into(), false)));
        assert_eq!(as_what(&[2, 1], true), Some(("Advisors".into(), true)));
        assert_eq!(as_what(&[9], true), Some((MANAGER.into(), true)));
        assert_eq!(as_what(&[9], false), None);
        assert_eq!([0, 1 << 3, 1 << 5, !(1 << 3 | 1 << 5)].map(may_manage), [false, true, true, false]);
    }
}
