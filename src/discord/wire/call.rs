//! What of an interaction is needed to answer it, and which way does the answer go?

use serenity::all::{
    ApplicationId, AuthorizingIntegrationOwner, AuthorizingIntegrationOwners, ChannelId, CommandInteraction,
    ComponentInteraction, GuildId, InteractionId, Message, ModalInteraction, Permissions, RoleId, Route, UserId,
};

/// What of an interaction is needed to answer it.
#[derive(Debug, Clone)]
pub(in crate::discord) struct Call {
    /// The interaction; it also names the answer to it.
    pub id: InteractionId,
    /// The bot's application, in whose name later messages are sent.
    pub application: ApplicationId,
    /// By which the interaction is answered for 15 minutes.
    pub token: String,
    /// Who called.
    pub user: UserId,
    /// The guild that it came from; `None` for a direct message.
    pub guild: Option<GuildId>,
    /// The guild, where the bot is in it; not where a member has brought the bot along as an app of their own. What a guild
    /// adds and keeps is that of this one.
    pub home: Option<GuildId>,
    /// The channel that it came from.
    pub channel: Option<ChannelId>,
    /// The channel that a thread is in; the category of another channel.
    pub parent: Option<ChannelId>,
    /// What the bot may do in the channel.
    pub permissions: Option<Permissions>,
    /// The roles of who called, in a guild.
    pub roles: Vec<u64>,
    /// What who called may do in the channel, in a guild.
    pub member_permissions: Option<Permissions>,
    /// Whether the message that was pressed on is in plain words, because an embed was refused; then it stays so.
    pub plain: bool,
}

impl Call {
    /// Where the first answer goes, within three seconds.
    pub(in crate::discord) fn callback(&self) -> Route<'_> {
        Route::InteractionResponse { interaction_id: self.id, token: &self.token }
    }

    /// Where that first answer is changed.
    pub(in crate::discord) fn original(&self) -> Route<'_> {
        Route::WebhookOriginalInteractionResponse { application_id: self.application, token: &self.token }
    }

    /// Where more messages go once there is a first answer.
    pub(in crate::discord) fn further(&self) -> Route<'_> {
        Route::WebhookFollowupMessages { application_id: self.application, token: &self.token }
    }

    /// Whether the bot may write in the channel itself; as a member's own app it may not.
    pub(in crate::discord) fn may_write(&self) -> bool {
        let least = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES | Permissions::EMBED_LINKS;
        self.guild.is_some() && self.permissions.is_some_and(|permissions| permissions.contains(least))
    }
}

/// Whether a reply is a message of its own or takes the place of the one that was pressed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum Way {
    /// A message of its own.
    New { private: bool },
    /// In the place of the message that was pressed on.
    Update,
    /// Beside a message whose change was announced but failed.
    Beside,
}

impl Way {
    /// Whether the answer changes a message that is there already: the one that was pressed on, or the announcement. Such
    /// a change pings nobody. <https://github.com/discord/discord-api-docs/issues/5497>
    pub(in crate::discord) fn is_edit(self, announced: bool) -> bool {
        match self {
            Self::New { .. } => announced,
            Self::Update => true,
            Self::Beside => false,
        }
    }
}

/// Interactions of every kind name what is needed alike, without a type in common.
macro_rules! call_from {
    ($($kind:ty: $home:expr, $plain:expr;)*) => {$(
        impl From<&$kind> for Call {
            fn from(interaction: &$kind) -> Self {
                Self {
                    id: interaction.id,
                    application: interaction.application_id,
                    token: interaction.token.clone(),
                    user: interaction.user.id,
                    guild: interaction.guild_id,
                    home: interaction.guild_id.filter(|_| ($home as fn(&$kind) -> bool)(interaction)),
                    channel: Some(interaction.channel_id),
                    parent: interaction.channel.as_ref().and_then(|channel| channel.parent_id),
                    permissions: interaction.app_permissions,
                    roles: interaction.member.as_ref().map(|member| ids(&member.roles)).unwrap_or_default(),
                    member_permissions: interaction.member.as_ref().and_then(|member| member.permissions),
                    plain: ($plain as fn(&$kind) -> bool)(interaction),
                }
            }
        }
    )*};
}
// A form does not say who installed the bot; only what was asked at home opens one.
call_from!(
    CommandInteraction: |call| is_installed(&call.authorizing_integration_owners), |_| false;
    ComponentInteraction: |call| is_installed(&call.authorizing_integration_owners), |call| is_plain(&call.message);
    ModalInteraction: |_| true, |_| false;
);

fn is_plain(message: &Message) -> bool {
    message.embeds.is_empty() && !message.content.is_empty()
}

/// Whether it is the guild that has installed the bot, perhaps beside the member.
pub(in crate::discord) fn is_installed(owners: &AuthorizingIntegrationOwners) -> bool {
    owners.0.iter().any(|owner| matches!(owner, AuthorizingIntegrationOwner::GuildInstall(_)))
}

fn ids(roles: &[RoleId]) -> Vec<u64> {
    roles.iter().map(|role| role.get()).collect()
}
