//! What has a server to choose from, and what is it called?

use crate::guild::SettingName;
use crate::web::dashboard::discord_api::{DiscordError, Thing};
use crate::web::dashboard::seat::Seat;

/// Kinds of channels.
///
/// # Source
/// Discord's documentation, "Channel Types".
const TEXT: u8 = 0;
const VOICE: u8 = 2;
const NEWS: u8 = 5;
const FORUM: u8 = 15;

/// The channels and roles of a server; none where Discord does not say.
#[derive(Debug, Default)]
pub(super) struct Named {
    channels: Vec<Thing>,
    roles: Vec<Thing>,
}

impl Named {
    /// What there is now.
    pub(super) async fn of(seat: &Seat) -> Self {
        let api = &seat.dashboard.api;
        let (channels, roles) = tokio::join!(api.channels(seat.guild), api.roles(seat.guild));
        Self { channels: or_none(channels), roles: or_none(roles) }
    }

    /// What a setting may name; none where that is not known, or it names nothing of Discord's.
    pub(super) fn offered(&self, what: SettingName) -> Vec<&Thing> {
        let channels = |kinds: &[u8]| self.channels.iter().filter(|one| kinds.contains(&one.kind)).collect();
        match what {
            SettingName::AdvisorRoles | SettingName::AskRole => self.roles.iter().collect(),
            SettingName::SpeaksIn | SettingName::StaysPrivateIn | SettingName::AskChannel => {
                channels(&[TEXT, NEWS, VOICE, FORUM])
            }
            SettingName::ForumChannels => channels(&[FORUM]),
            SettingName::DigestChannel => channels(&[TEXT, NEWS]),
            SettingName::DefaultGuide | SettingName::Boldness | SettingName::SolvedTag | SettingName::RetentionDays => {
                Vec::new()
            }
        }
    }

    /// What something is called; its id where that is not known.
    pub(super) fn name(&self, id: u64) -> String {
        let channel = self.channels.iter().find(|one| one.id == id).map(|one| format!("#{}", one.name));
        let role = || self.roles.iter().find(|one| one.id == id).map(|one| format!("@{}", one.name));
        channel.or_else(role).unwrap_or_else(|| id.to_string())
    }

    /// The name of a role by itself.
    pub(super) fn role(&self, id: u64) -> Option<&str> {
        self.roles.iter().find(|one| one.id == id).map(|one| one.name.as_str())
    }
}

fn or_none(found: Result<Vec<Thing>, DiscordError>) -> Vec<Thing> {
    found.unwrap_or_else(|why| {
        tracing::warn!(%why, "Discord does not say which channels and roles a server has");
        Vec::new()
    })
}
