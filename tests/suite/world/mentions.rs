//! Whom does a message of the bot ping?

use serde_json::Value;

use super::World;
use super::ids::{Id, id_in};
use super::replies::{Reply, What};

/// Those whom a message notifies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pings {
    /// Everyone in the channel, by `@everyone` or `@here`.
    pub(crate) everyone: bool,
    /// Roles by their ids.
    pub(crate) roles: Vec<Id>,
    /// People by their ids, the one replied to included.
    pub(crate) users: Vec<Id>,
}

impl Pings {
    /// Whether nobody is pinged.
    pub(crate) fn nobody(&self) -> bool {
        *self == Self::default()
    }
}

impl World {
    /// Whom a reply pings. What changes a message that is there pings nobody, nor does what takes the place of an
    /// announcement (<https://github.com/discord/discord-api-docs/issues/5497>).
    pub(crate) fn pings(&self, reply: &Reply) -> Pings {
        match reply.what {
            What::Edit | What::Callback(7) => Pings::default(),
            _ => self.could_ping(reply),
        }
    }

    /// Whom the body of a reply would ping if it were a new message that everybody could see: only content pings, never an
    /// embed.
    ///
    /// Mentions in code count too, and so do those of private replies: a bot shouldn't rely on these to be harmless.
    pub(crate) fn could_ping(&self, reply: &Reply) -> Pings {
        let body = reply.body();
        let allowed = &body["allowed_mentions"];
        let content = body["content"].as_str().unwrap_or_default();
        let may_parse = |kind: &str| match &allowed["parse"] {
            // Where nothing is said everything is allowed; where the list alone is missing nothing is.
            Value::Null => !allowed.is_object(),
            parse => parse.as_array().is_some_and(|parse| parse.iter().any(|allowed| allowed == kind)),
        };
        let listed = |kind: &str, id: Id| {
            allowed[kind].as_array().is_some_and(|ids| ids.iter().any(|known| id_in(known) == Some(id)))
        };
        let everyone = may_parse("everyone") && (content.contains("@everyone") || content.contains("@here"));
        let keep =
            |kind: &str, ids: Vec<Id>| ids.into_iter().filter(|id| may_parse(kind) || listed(kind, *id)).collect();
        let mut users: Vec<Id> = keep("users", mentioned(content, &["<@!", "<@"]));
        let replies_to = id_in(&reply.message["referenced_message"]["author"]["id"]);
        let pings_author = allowed["replied_user"].as_bool().unwrap_or(!allowed.is_object());
        users.extend(replies_to.filter(|_| pings_author));
        users.sort_unstable();
        users.dedup();
        Pings { everyone, roles: keep("roles", mentioned(content, &["<@&"])), users }
    }
}

/// The ids that stand in a text between one of the beginnings and `>`.
fn mentioned(content: &str, beginnings: &[&str]) -> Vec<Id> {
    let mut found = Vec::new();
    for beginning in beginnings {
        let after = content.split(beginning).skip(1);
        let ids = after.filter_map(|rest| rest.split_once('>')).filter_map(|(id, _)| id.parse::<Id>().ok());
        found.extend(ids);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a person's message mentions a user.
pub(crate) fn mentions_user(content: &str, user: Id) -> bool {
    mentioned(content, &["<@!", "<@"]).contains(&user)
}
