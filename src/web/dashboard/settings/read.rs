//! Which decision is what a form brought?

use super::named::Named;
use crate::guild::{AdvisorRole, Boldness, GuildSettings, Setting, SettingName};
use crate::web::dashboard::fields::Fields;
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::words::settings as said;

/// The decision, in its limits.
///
/// # Errors
/// When it is none of the choices, or beyond its limits: why, in words.
pub(super) fn read(
    seat: &Seat,
    (before, named): (&GuildSettings, &Named),
    what: SettingName,
    fields: &Fields,
) -> Result<Setting, String> {
    let no_value = || said::NO_VALUE.to_owned();
    let text = fields.set("value").map(str::to_owned);
    let setting = match what {
        SettingName::DefaultGuide => {
            let engine = seat.dashboard.engine();
            if text.as_deref().is_some_and(|id| engine.guide_by_id(id).is_err()) {
                return Err(no_value());
            }
            Setting::DefaultGuide(text)
        }
        SettingName::Boldness => Setting::Boldness(text.as_deref().and_then(Boldness::parse).ok_or_else(no_value)?),
        SettingName::SolvedTag => Setting::SolvedTag(text),
        SettingName::RetentionDays => Setting::RetentionDays(fields.number("value").ok_or_else(no_value)?),
        what => of_ids(what, ids(fields).ok_or_else(no_value)?, before, named).ok_or_else(no_value)?,
    };
    setting.checked().map_err(|why| why.to_string())
}

/// The ids that were chosen or typed; `None` where one is none.
fn ids(fields: &Fields) -> Option<Vec<u64>> {
    let parts = fields.all("value").flat_map(|value| value.split(',')).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok().filter(|id| *id != 0)).collect()
}

/// A decision that names things of Discord's: of what there is, or what was named before. `None` for anything else.
fn of_ids(what: SettingName, ids: Vec<u64>, before: &GuildSettings, named: &Named) -> Option<Setting> {
    let offered = named.offered(what);
    let before_ids: Vec<u64> = before.named_by(what).iter().map(|one| one.id()).collect();
    let is_known = |id: &u64| offered.is_empty() || before_ids.contains(id) || offered.iter().any(|one| one.id == *id);
    if !ids.iter().all(is_known) {
        return None;
    }
    let first = ids.first().copied();
    Some(match what {
        SettingName::SpeaksIn => Setting::SpeaksIn(ids),
        SettingName::StaysPrivateIn => Setting::StaysPrivateIn(ids),
        SettingName::ForumChannels => Setting::ForumChannels(ids),
        SettingName::AskChannel => Setting::AskChannel(first),
        SettingName::AskRole => Setting::AskRole(first),
        SettingName::DigestChannel => Setting::DigestChannel(first),
        SettingName::AdvisorRoles => Setting::AdvisorRoles(ids.into_iter().map(|id| role(id, before, named)).collect()),
        SettingName::DefaultGuide | SettingName::Boldness | SettingName::SolvedTag | SettingName::RetentionDays => {
            return None;
        }
    })
}

/// A role with the name by which entries are labelled.
fn role(id: u64, before: &GuildSettings, named: &Named) -> AdvisorRole {
    let known = || before.advisor_roles.iter().find(|role| role.id == id).map(|role| role.name.clone());
    let name = named.role(id).map(str::to_owned).or_else(known);
    AdvisorRole { id, name: name.unwrap_or_else(|| said::NAMELESS_ROLE.to_owned()) }
}
