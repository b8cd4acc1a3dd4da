//! What of Discord does a guild's decisions name, and what of it is there no longer? A face finds out what is there; which
//! decision a loss concerns is said here.

use super::settings::{GuildSettings, SettingName};

/// What a tag of solved threads is called where a guild has set no name, in lower case.
const USUAL_TAGS: [&str; 10] = [
    "solved",
    "answered",
    "gelöst",
    "beantwortet",
    "resuelto",
    "respondido",
    "résolu",
    "répondu",
    "resolvido",
    "solucionado",
];

/// Something of Discord's that a decision names by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Named {
    /// A channel, a forum or a thread.
    Channel(u64),
    /// A role.
    Role(u64),
}

/// Of one decision, what is there no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// The decision.
    pub setting: SettingName,
    /// Ids of what is gone. Of the tag of solved threads: the forums that have no such tag.
    pub ids: Vec<u64>,
    /// How many the decision names in all.
    pub of: usize,
}

impl Named {
    /// The id.
    #[must_use]
    pub fn id(self) -> u64 {
        match self {
            Self::Channel(id) | Self::Role(id) => id,
        }
    }
}

impl GuildSettings {
    /// Everything of Discord's that a decision names.
    #[must_use]
    pub fn named_by(&self, setting: SettingName) -> Vec<Named> {
        let channels = |ids: &[u64]| ids.iter().copied().map(Named::Channel).collect();
        let one = |id: Option<u64>, kind: fn(u64) -> Named| id.map(kind).into_iter().collect();
        match setting {
            SettingName::AdvisorRoles => self.advisor_roles.iter().map(|role| Named::Role(role.id)).collect(),
            SettingName::SpeaksIn => channels(&self.speaks_in),
            SettingName::StaysPrivateIn => channels(&self.stays_private_in),
            SettingName::ForumChannels => channels(&self.forum_channels),
            SettingName::AskChannel => one(self.ask_channel, Named::Channel),
            SettingName::DigestChannel => one(self.digest_channel, Named::Channel),
            SettingName::AskRole => one(self.ask_role, Named::Role),
            SettingName::DefaultGuide | SettingName::Boldness | SettingName::SolvedTag | SettingName::RetentionDays => {
                Vec::new()
            }
        }
    }

    /// Everything of Discord's that any decision names.
    #[must_use]
    pub fn named(&self) -> Vec<Named> {
        SettingName::ALL.into_iter().flat_map(|setting| self.named_by(setting)).collect()
    }

    /// What is gone of what the decisions name. `tags` are the names of a forum's tags; `None` where they are not known.
    pub fn gone(&self, is_gone: impl Fn(Named) -> bool, tags: impl Fn(u64) -> Option<Vec<String>>) -> Vec<Gone> {
        let of_setting = |setting| {
            let named = self.named_by(setting);
            let ids: Vec<u64> = named.iter().filter(|one| is_gone(**one)).map(|one| one.id()).collect();
            (!ids.is_empty()).then_some(Gone { setting, ids, of: named.len() })
        };
        let lacks_tag = |forum: &u64| {
            let wanted = self.solved_tag.as_deref();
            wanted.is_some() && tags(*forum).is_some_and(|tags| solved_tag(&tags, wanted).is_none())
        };
        let here = self.forum_channels.iter().copied().filter(|forum| !is_gone(Named::Channel(*forum)));
        let here: Vec<u64> = here.collect();
        let ids: Vec<u64> = here.iter().copied().filter(lacks_tag).collect();
        let tag = (!ids.is_empty()).then_some(Gone { setting: SettingName::SolvedTag, ids, of: here.len() });
        SettingName::ALL.into_iter().filter_map(of_setting).chain(tag).collect()
    }

    /// What a guild may still want to decide, in the order in which it is best done; `guides` is how many guides there are.
    #[must_use]
    pub fn open_steps(&self, guides: usize) -> Vec<SettingName> {
        let steps = [
            (SettingName::DefaultGuide, guides > 1 && self.default_guide.is_none()),
            (SettingName::AdvisorRoles, self.advisor_roles.is_empty()),
            (SettingName::SpeaksIn, !self.tells_channels_apart()),
            (SettingName::AskChannel, self.ask_channel.is_none() && self.ask_role.is_none()),
        ];
        steps.into_iter().filter(|(_, is_open)| *is_open).map(|(step, _)| step).collect()
    }
}

/// The place of the tag that marks a thread as solved among a forum's tags, by their names: the one that a guild has named, or
/// the usual one, whatever capitals it is written in.
#[must_use]
pub fn solved_tag(tags: &[String], wanted: Option<&str>) -> Option<usize> {
    let is_named = |tag: &String, name: &str| tag.trim().to_lowercase() == name.trim().to_lowercase();
    let names: Vec<&str> = wanted.map_or_else(|| USUAL_TAGS.to_vec(), |name| vec![name]);
    names.iter().find_map(|name| tags.iter().position(|tag| is_named(tag, name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guild::AdvisorRole;

    fn decided() -> GuildSettings {
        let role = |id| AdvisorRole { id, name: format!("Role {id}") };
        GuildSettings {
            advisor_roles: vec![role(1), role(2)],
            speaks_in: vec![3, 4],
            ask_channel: Some(5),
            ask_role: Some(1),
            forum_channels: vec![7, 8, 9],
            digest_channel: Some(5),
            solved_tag: Some("Done".into()),
            ..GuildSettings::default()
        }
    }

    #[test]
    fn a_loss_is_told_for_each_decision_that_it_concerns() {
        let lost = [Named::Role(1), Named::Channel(4), Named::Channel(5)];
        let gone = decided().gone(|one| lost.contains(&one), |_| None);
        let told: Vec<(SettingName, Vec<u64>, usize)> =
            gone.into_iter().map(|gone| (gone.setting, gone.ids, gone.of)).collect();
        let expected = [
            (SettingName::AdvisorRoles, vec![1], 2),
            (SettingName::SpeaksIn, vec![4], 2),
            (SettingName::AskChannel, vec![5], 1),
            (SettingName::AskRole, vec![1], 1),
            (SettingName::DigestChannel, vec![5], 1),
        ];
        assert_eq!(told, expected);
        assert!(decided().gone(|one| one == Named::Channel(1), |_| None).is_empty(), "a channel is no role");
    }

    #[test]
    fn a_tag_is_missed_in_the_forums_that_are_there_and_known() {
        let tags = |forum| match forum {
            7 => Some(vec!["Exams".to_owned(), "done".to_owned()]),
            8 => Some(vec!["Exams".to_owned()]),
            _ => None,
        };
        let gone = decided().gone(|one| one == Named::Channel(9), tags);
        assert_eq!(gone[1], Gone { setting: SettingName::SolvedTag, ids: vec![8], of: 2 });
        let unnamed = GuildSettings { solved_tag: None, ..decided() };
        assert!(unnamed.gone(|_| false, tags).is_empty(), "nobody chose the usual tags");
    }

    #[test]
    fn what_every_decision_names_is_named_once_a_decision() {
        assert_eq!(decided().named().len(), 2 + 2 + 1 + 1 + 3 + 1);
        assert!(GuildSettings::default().named().is_empty());
    }

    #[test]
    fn what_was_decided_is_no_open_step() {
        use SettingName::{AdvisorRoles, AskChannel, DefaultGuide, SpeaksIn};
        let nothing = GuildSettings::default();
        assert_eq!(nothing.open_steps(2), [DefaultGuide, AdvisorRoles, SpeaksIn, AskChannel]);
        assert_eq!(nothing.open_steps(1), [AdvisorRoles, SpeaksIn, AskChannel], "one guide is no choice");
        assert_eq!(decided().open_steps(2), [DefaultGuide]);
    }

    #[test]
    fn a_named_tag_goes_before_the_usual_ones_and_capitals_make_no_difference() {
        let tags = ["Question", "Answered", "SOLVED", "Done ✔"].map(ToOwned::to_owned);
        let found = |wanted| solved_tag(&tags, wanted);
        assert_eq!(
            [None, Some("done ✔"), Some("answered"), Some("closed")].map(found),
            [Some(2), Some(3), Some(1), None]
        );
        assert_eq!(solved_tag(&tags[..1], None), None);
    }
}
