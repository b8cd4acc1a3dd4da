//! What does Discord do for each request?

use serde_json::{Value, json};

use super::Inner;
use super::endpoints::public_key;
use super::ids::{Id, id_in};
use super::routes::{Place, Route};
use super::server::{Answer, Call};
use super::state::{Channel, Refusal, State};
use super::{callbacks, channel_messages, commands, followups, forums, guilds, oauth, shapes};

/// An answer, or why there is none.
pub(crate) type Outcome = Result<Answer, Refusal>;

/// Does what a request asks.
pub(crate) fn act(inner: &Inner, place: &Place, call: &Call) -> Outcome {
    match place.route {
        Route::Gateway => Ok(Answer::json(200, gateway(inner, place))),
        Route::Myself => Ok(Answer::json(200, myself(inner, place))),
        Route::Commands => commands::act(inner, place, call),
        Route::Callback => callbacks::act(inner, place, call),
        Route::Followup | Route::Edit | Route::Fetch | Route::Delete => followups::act(inner, place, call),
        Route::ChannelMessage | Route::ChannelEdit | Route::ChannelFetch | Route::ChannelDelete => {
            channel_messages::act(inner, place, call)
        }
        Route::Channel => forums::act(inner, place, call),
        Route::DirectChannel => direct_channel(&mut inner.state(), call),
        Route::Member => member(&inner.state(), place, inner.bot),
        Route::Guild => guilds::act(&inner.state(), place, call, inner.bot),
        Route::OwnGuilds => Ok(Answer::json(200, joined(inner, &call.query))),
        Route::OAuth => oauth::act(inner, place, call),
    }
}

/// Where the gateway is, and to the bot also how many shards it should have.
fn gateway(inner: &Inner, place: &Place) -> Value {
    if place.template == "/gateway" {
        return json!({"url": inner.gateway_url()});
    }
    let started = inner.state().identifies as u64;
    json!({
        "url": inner.gateway_url(), "shards": inner.options.shards,
        "session_start_limit": {
            "total": inner.options.session_starts, "remaining": inner.options.session_starts.saturating_sub(started),
            "reset_after": 14_400_000, "max_concurrency": 1,
        },
    })
}

/// The bot's user or its application.
fn myself(inner: &Inner, place: &Place) -> Value {
    let user = shapes::user(&inner.state().users[&inner.bot]);
    if place.template == "/users/@me" {
        return user;
    }
    json!({
        "id": inner.application.to_string(), "name": "Guide", "icon": null, "description": "", "type": null,
        "bot": user, "summary": "", "bot_public": true, "bot_require_code_grant": false, "verify_key": public_key(),
        "owner": shapes::user(&super::state::User { id: 1, name: "Owner".to_owned(), bot: false }), "team": null,
        "flags": 0, "redirect_uris": [], "interactions_endpoint_url": null, "role_connections_verification_url": null,
        "approximate_guild_count": inner.state().guilds.len(), "approximate_user_install_count": 0,
        "integration_types_config": {"0": {}, "1": {}}, "hook": true, "is_monetized": false,
    })
}

/// A page of the guilds that the bot is in, in the order of their ids.
fn joined(inner: &Inner, query: &str) -> Value {
    let asked = |name: &str| {
        let named = query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        named.and_then(|number| number.parse::<Id>().ok())
    };
    let (after, limit) = (asked("after").unwrap_or_default(), asked("limit").unwrap_or(200).min(200));
    let state = inner.state();
    let there = state.guilds.values().filter(|guild| guild.has_bot && guild.id > after);
    let listed = there.take(usize::try_from(limit).unwrap_or_default()).map(|guild| {
        json!({"id": guild.id.to_string(), "name": guild.name, "icon": null, "banner": null, "owner": false,
               "permissions": "0", "features": []})
    });
    Value::Array(listed.collect())
}

/// A member of a guild that the bot is in.
fn member(state: &State, place: &Place, bot: Id) -> Outcome {
    let (guild, user) = (place.owner.unwrap_or_default(), place.item.unwrap_or_default());
    let there = state.guilds.get(&guild).filter(|guild| guild.has_bot);
    let (Some(_), Some(user)) = (there, state.users.get(&user).filter(|user| state.is_member(user.id))) else {
        return Err(Refusal::new(404, 10_007, "Unknown Member"));
    };
    let mut member = shapes::member(user);
    member["roles"] = if user.id == bot { state.bot_roles(guild) } else { state.roles_of(Some(guild), user.id) };
    Ok(Answer::json(200, member))
}

/// Opens the direct channel with a person, or gives the one there is.
fn direct_channel(state: &mut State, call: &Call) -> Outcome {
    let user = id_in(&call.body["recipient_id"]);
    let Some(user) = user.and_then(|id| state.users.get(&id)).map(shapes::user) else {
        return Err(Refusal::new(400, 50_033, "Invalid Recipient(s)"));
    };
    let owner = id_in(&user["id"]).unwrap_or_default();
    let channel = state.direct_channel_with(owner);
    Ok(Answer::json(
        200,
        json!({"id": channel.to_string(), "type": 1, "last_message_id": null, "flags": 0, "recipients": [user]}),
    ))
}

impl State {
    /// The direct channel with a person; it has the person as its parent, so that it is found again.
    pub(crate) fn direct_channel_with(&mut self, user: Id) -> Id {
        let known = self.channels.values().find(|channel| channel.kind == 1 && channel.parent == Some(user));
        if let Some(channel) = known {
            return channel.id;
        }
        self.add_channel(Channel { id: 0, guild: None, name: None, kind: 1, parent: Some(user), closed_to_bot: false })
    }

    /// Adds a channel under a new id, and to its guild if it has one.
    pub(crate) fn add_channel(&mut self, channel: Channel) -> Id {
        let id = self.ids.next();
        if let Some(guild) = channel.guild.and_then(|guild| self.guilds.get_mut(&guild)) {
            guild.channels.push(id);
        }
        self.channels.insert(id, Channel { id, ..channel });
        id
    }
}
