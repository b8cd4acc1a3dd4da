//! With what is a setting chosen, and how is it said what holds?

use maud::{Markup, html};

use super::named::Named;
use crate::guild::{Boldness, GuildSettings, MOST_RETENTION_DAYS, SettingName};
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::words::settings as said;

/// Most characters of a forum's tag.
///
/// # Source
/// Discord's documentation, "Forum Tag Object".
const TAG: usize = 20;

/// What is chosen for a setting that names things of Discord's.
fn chosen(set: &GuildSettings, what: SettingName) -> Vec<u64> {
    set.named_by(what).iter().map(|one| one.id()).collect()
}

/// Whether a setting names one thing alone.
fn is_one(what: SettingName) -> bool {
    matches!(what, SettingName::AskChannel | SettingName::AskRole | SettingName::DigestChannel)
}

/// What holds, in words.
pub(super) fn holds(seat: &Seat, set: &GuildSettings, named: &Named, what: SettingName) -> String {
    match what {
        SettingName::DefaultGuide => {
            let engine = seat.dashboard.engine();
            let id = set.default_guide.as_deref();
            id.map_or_else(
                || said::DEFAULT.to_owned(),
                |id| engine.guide_by_id(id).map_or_else(|_| id.to_owned(), |guide| guide.manifest.title.clone()),
            )
        }
        SettingName::Boldness => said::boldness(set.boldness).to_owned(),
        SettingName::SolvedTag => set.solved_tag.clone().unwrap_or_else(|| said::DEFAULT.to_owned()),
        SettingName::RetentionDays => set.retention_days.to_string(),
        SettingName::AdvisorRoles => {
            let roles = set.advisor_roles.iter().map(|role| match named.role(role.id) {
                Some(name) => format!("@{name}"),
                None => format!("@{}", role.name),
            });
            listed(roles.collect())
        }
        _ => listed(chosen(set, what).into_iter().map(|id| named.name(id)).collect()),
    }
}

fn listed(names: Vec<String>) -> String {
    if names.is_empty() { said::NOTHING.to_owned() } else { names.join(", ") }
}

/// The field in which a setting is chosen; it is named by `label`'s id.
pub(super) fn control(seat: &Seat, set: &GuildSettings, named: &Named, what: SettingName) -> Markup {
    let id = what.as_str();
    match what {
        SettingName::DefaultGuide => {
            let engine = seat.dashboard.engine();
            html! {
                select #(id) name="value" {
                    option value="" { (said::DEFAULT) }
                    @for guide in engine.guides() {
                        option value=(guide.manifest.id) selected[set.default_guide.as_deref() == Some(guide.manifest.id.as_str())] {
                            (guide.manifest.title)
                        }
                    }
                }
            }
        }
        SettingName::Boldness => html! {
            select #(id) name="value" {
                @for one in Boldness::ALL { option value=(one.name()) selected[one == set.boldness] { (said::boldness(one)) } }
            }
        },
        SettingName::SolvedTag => html! {
            input #(id) name="value" type="text" maxlength=(TAG) value=(set.solved_tag.as_deref().unwrap_or_default());
        },
        SettingName::RetentionDays => html! {
            input #(id) name="value" type="number" min="0" max=(MOST_RETENTION_DAYS) required value=(set.retention_days);
        },
        what => of_things(&chosen(set, what), named, what),
    }
}

/// A choice among channels or roles; a field for ids where Discord does not say which there are.
fn of_things(chosen: &[u64], named: &Named, what: SettingName) -> Markup {
    let (id, offered) = (what.as_str(), named.offered(what));
    let typed = chosen.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
    // What is chosen and was deleted in Discord stays chosen till somebody takes it out.
    let lost: Vec<u64> = chosen.iter().copied().filter(|id| !offered.iter().any(|one| one.id == *id)).collect();
    html! {
        @if offered.is_empty() {
            input #(id) name="value" type="text" value=(typed) aria-describedby=(format!("{id}-ids"));
            p #(format!("{id}-ids")) { (said::IDS_HINT) }
        } @else {
            select #(id) name="value" multiple[!is_one(what)] size=[(!is_one(what)).then_some(8)] {
                @if is_one(what) { option value="" { (said::NONE) } }
                @for one in &offered { option value=(one.id) selected[chosen.contains(&one.id)] { (named.name(one.id)) } }
                @for one in lost { option value=(one) selected { (one) } }
            }
        }
    }
}
