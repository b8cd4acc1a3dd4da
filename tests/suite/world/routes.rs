//! Which of Discord's routes does a request go to?

use super::ids::Id;

/// A kind of request, by which faults and holds are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Route {
    /// `GET /gateway` and `GET /gateway/bot`.
    Gateway,
    /// `GET` of the bot's user and application.
    Myself,
    /// Every request about registered commands.
    Commands,
    /// The first answer to an interaction.
    Callback,
    /// A further message of an interaction.
    Followup,
    /// A change of a message of an interaction, `@original` included.
    Edit,
    /// Reading a message of an interaction.
    Fetch,
    /// Removal of a message of an interaction.
    Delete,
    /// A new message in a channel.
    ChannelMessage,
    /// A change of a message in a channel.
    ChannelEdit,
    /// Reading a message in a channel.
    ChannelFetch,
    /// Removal of a message in a channel.
    ChannelDelete,
    /// Reading a channel itself, or changing it.
    Channel,
    /// Opening a direct channel.
    DirectChannel,
    /// Reading a member of a guild.
    Member,
    /// Reading a guild, its channels or its audit log.
    Guild,
    /// The guilds that the bot is in.
    OwnGuilds,
    /// What people let another site know.
    OAuth,
}

/// A request's route with the ids in its path.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) route: Route,
    /// The operation's path in the API description, whose schema its body must fit.
    pub(crate) template: &'static str,
    /// Guild of commands, channel of messages, id of an interaction.
    pub(crate) owner: Option<Id>,
    /// The interaction's token.
    pub(crate) token: Option<String>,
    /// A command or a message; none stands for all of them or for `@original`.
    pub(crate) item: Option<Id>,
}

impl Place {
    /// The place for somebody who shows a person's token.
    pub(crate) fn of_person(self) -> Self {
        match self.route {
            Route::Myself | Route::OwnGuilds => Self { route: Route::OAuth, ..self },
            _ => self,
        }
    }
}

/// The place that a method and path (without the API's prefix) stand for.
pub(crate) fn place(method: &str, path: &str) -> Option<Place> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    match (method, parts.as_slice()) {
        ("GET", ["gateway"]) => simple(Route::Gateway, "/gateway"),
        ("GET", ["gateway", "bot"]) => simple(Route::Gateway, "/gateway/bot"),
        ("GET", ["users", "@me"]) => simple(Route::Myself, "/users/@me"),
        ("GET", ["users", "@me", "guilds"]) => simple(Route::OwnGuilds, "/users/@me/guilds"),
        ("GET", ["users", "@me", "guilds", guild, "member"]) => Some(Place {
            route: Route::OAuth,
            template: "/users/@me/guilds/{guild_id}/member",
            owner: Some(guild.parse().ok()?),
            token: None,
            item: None,
        }),
        ("POST", ["oauth2", "token"]) => simple(Route::OAuth, "/oauth2/token"),
        ("POST", ["oauth2", "token", "revoke"]) => simple(Route::OAuth, "/oauth2/token/revoke"),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => {
            simple(Route::Myself, "/applications/@me")
        }
        ("POST", ["users", "@me", "channels"]) => simple(Route::DirectChannel, "/users/@me/channels"),
        ("GET", ["guilds", guild, "members", user]) => Some(Place {
            route: Route::Member,
            template: "/guilds/{guild_id}/members/{user_id}",
            owner: Some(guild.parse().ok()?),
            token: None,
            item: Some(user.parse().ok()?),
        }),
        ("GET", ["guilds", guild]) => of_guild(guild, "/guilds/{guild_id}"),
        ("GET", ["guilds", guild, "channels"]) => of_guild(guild, "/guilds/{guild_id}/channels"),
        ("GET", ["guilds", guild, "audit-logs"]) => of_guild(guild, "/guilds/{guild_id}/audit-logs"),
        (_, ["applications", _, rest @ ..]) => commands(method, rest),
        ("POST", ["interactions", id, token, "callback"]) => callback(id, token),
        (_, ["webhooks", _, token, rest @ ..]) => webhook(method, token, rest),
        (_, ["channels", channel, "messages", rest @ ..]) => messages(method, channel, rest),
        ("GET" | "PATCH", ["channels", channel]) => {
            let owner = Some(channel.parse().ok()?);
            Some(Place { route: Route::Channel, template: "/channels/{channel_id}", owner, token: None, item: None })
        }
        _ => None,
    }
}

/// A place without ids.
#[expect(clippy::unnecessary_wraps, reason = "each arm of `place` is an option")]
fn simple(route: Route, template: &'static str) -> Option<Place> {
    Some(Place { route, template, owner: None, token: None, item: None })
}

/// The place of a request about a guild.
fn of_guild(guild: &str, template: &'static str) -> Option<Place> {
    Some(Place { route: Route::Guild, template, owner: Some(guild.parse().ok()?), token: None, item: None })
}

/// The place of a request about commands.
fn commands(method: &str, parts: &[&str]) -> Option<Place> {
    let (owner, rest) = match parts {
        ["guilds", guild, rest @ ..] => (Some(guild.parse().ok()?), rest),
        rest => (None, rest),
    };
    let (item, template) = match (method, rest, owner) {
        ("GET" | "PUT" | "POST", ["commands"], None) => (None, "/applications/{application_id}/commands"),
        ("GET" | "PUT" | "POST", ["commands"], Some(_)) => {
            (None, "/applications/{application_id}/guilds/{guild_id}/commands")
        }
        ("GET" | "PATCH" | "DELETE", ["commands", id], None) => {
            (Some(id.parse().ok()?), "/applications/{application_id}/commands/{command_id}")
        }
        ("GET" | "PATCH" | "DELETE", ["commands", id], Some(_)) => {
            (Some(id.parse().ok()?), "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}")
        }
        _ => return None,
    };
    Some(Place { route: Route::Commands, template, owner, token: None, item })
}

/// The place of a first answer.
fn callback(id: &str, token: &str) -> Option<Place> {
    let template = "/interactions/{interaction_id}/{interaction_token}/callback";
    let owner = Some(id.parse().ok()?);
    Some(Place { route: Route::Callback, template, owner, token: Some(token.to_owned()), item: None })
}

/// The place of a request about an interaction's messages.
fn webhook(method: &str, token: &str, rest: &[&str]) -> Option<Place> {
    let (item, template) = match rest {
        [] => (None, "/webhooks/{webhook_id}/{webhook_token}"),
        ["messages", "@original"] => (None, "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
        ["messages", id] => (Some(id.parse().ok()?), "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"),
        _ => return None,
    };
    let route = match (method, rest.is_empty()) {
        ("POST", true) => Route::Followup,
        ("PATCH", false) => Route::Edit,
        ("GET", false) => Route::Fetch,
        ("DELETE", false) => Route::Delete,
        _ => return None,
    };
    Some(Place { route, template, owner: None, token: Some(token.to_owned()), item })
}

/// The place of a request about a channel's messages.
fn messages(method: &str, channel: &str, rest: &[&str]) -> Option<Place> {
    let owner = Some(channel.parse().ok()?);
    let item = match rest {
        [] => None,
        [id] => Some(id.parse().ok()?),
        _ => return None,
    };
    let (route, template) = match (method, item) {
        ("POST", None) => (Route::ChannelMessage, "/channels/{channel_id}/messages"),
        ("PATCH", Some(_)) => (Route::ChannelEdit, "/channels/{channel_id}/messages/{message_id}"),
        ("GET", Some(_)) => (Route::ChannelFetch, "/channels/{channel_id}/messages/{message_id}"),
        ("DELETE", Some(_)) => (Route::ChannelDelete, "/channels/{channel_id}/messages/{message_id}"),
        _ => return None,
    };
    Some(Place { route, template, owner, token: None, item })
}
