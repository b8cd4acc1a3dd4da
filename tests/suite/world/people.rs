//! What can a person do with the bot?

use std::sync::Arc;

use serde_json::{Value, json};

use super::asking::Typed;
use super::gateway::MESSAGE_CONTENT;
use super::ids::{Id, id_in};
use super::interactions::{AUTOCOMPLETE, COMMAND, COMPONENT, Deed, MODAL};
use super::mentions::mentions_user;
use super::replies::{Choice, Pending, Reply, components, label};
use super::shapes::{self, NewMessage};
use super::state::{State, Stored};
use super::{Inner, World};

/// The intents under which messages of guilds and direct ones are told.
const GUILD_MESSAGES: u64 = 1 << 9;
const DIRECT_MESSAGES: u64 = 1 << 12;

/// A person somewhere on Discord; a clone is the same person.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) inner: Arc<Inner>,
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) channel: Id,
    pub(crate) guild: Option<Id>,
    pub(crate) permissions: u64,
    pub(crate) locale: String,
    /// Whether the person installed the app for themselves, not a guild for all.
    pub(crate) user_app: bool,
}

impl World {
    /// A person with a name in the first guild's first channel; the same name is the same person.
    pub(crate) fn member(&self, name: &str) -> Person {
        let id = self.inner.state().user_named(name);
        let (guild, channel) = (Some(self.guild), self.channel);
        let (name, locale) = (name.to_owned(), "en-US".to_owned());
        let permissions = shapes::ORDINARY_PERMISSIONS;
        Person { inner: Arc::clone(&self.inner), id, name, channel, guild, permissions, locale, user_app: false }
    }
}

/// A message before Discord has it.
#[derive(Default)]
pub(crate) struct Written<'a> {
    /// An id that there is already, as a forum post's first message has the post's.
    pub(crate) id: Option<Id>,
    pub(crate) content: &'a str,
    pub(crate) reply_to: Option<&'a Value>,
    /// Whether a reply leaves out the ping of whom it answers.
    pub(crate) is_silent: bool,
    /// Parts of the message that take the place of the usual ones.
    pub(crate) parts: Value,
}

/// Where the person is, and as what.
impl Person {
    /// The person in another channel.
    pub(crate) fn in_channel(mut self, channel: Id) -> Self {
        self.guild = self.inner.state().channels[&channel].guild;
        self.channel = channel;
        self
    }

    /// The person in a guild's first channel.
    pub(crate) fn in_guild(self, guild: Id) -> Self {
        let channel = self.inner.state().guilds[&guild].channels[0];
        self.in_channel(channel)
    }

    /// The person in the direct channel with the bot.
    pub(crate) fn in_dm(self) -> Self {
        let channel = self.inner.state().direct_channel_with(self.id);
        self.in_channel(channel)
    }

    /// The person with administrator's or other permissions instead of the ordinary ones.
    pub(crate) fn with_permissions(mut self, permissions: u64) -> Self {
        self.permissions = permissions;
        self
    }

    /// The person with a client in another language.
    pub(crate) fn with_locale(mut self, locale: &str) -> Self {
        locale.clone_into(&mut self.locale);
        self
    }

    /// The person who uses the app by an installation of their own.
    pub(crate) fn with_own_app(mut self) -> Self {
        self.user_app = true;
        self
    }
}

/// What the person does and waits for.
impl Person {
    /// Uses a slash command (`"name"` or `"name subcommand"`) with options by name, and waits for its answer.
    pub(crate) async fn runs(&self, command: &str, options: Value) -> Reply {
        self.begins(command, options).reply().await
    }

    /// Types an option of a command, and waits for suggestions.
    pub(crate) async fn types(&self, command: &str, option: &str, text: &str) -> Vec<Choice> {
        self.begins_typing(command, option, text).choices().await
    }

    /// Presses a button by its label, and waits for what comes of it.
    pub(crate) async fn presses(&self, reply: &Reply, button: &str) -> Reply {
        self.begins_pressing(reply, button).reply().await
    }

    /// Shares a private answer by its button, and waits for what all see; the button is gone from the answer then.
    pub(crate) async fn shares(&self, world: &World, reply: &Reply, button: &str) -> Reply {
        let pending = self.begins_pressing(reply, button);
        let shared = world.next_message().await;
        let left = pending.reply().await;
        assert!(left.updates && !left.buttons().iter().any(|left| left == button), "{button} is still there");
        shared
    }

    /// Uses a menu command on a message, and waits for its answer.
    pub(crate) async fn uses_menu(&self, command: &str, message: &Value) -> Reply {
        let data = self.menu_data(&self.inner.state(), command, message);
        let what = format!("{}'s use of the menu `{command}`", self.name);
        self.dispatch(Deed { kind: COMMAND, data, source: None, what }).reply().await
    }

    /// Fills a modal in, by its inputs' custom ids, and waits for what comes of it.
    pub(crate) async fn submits(&self, modal: &Reply, fields: Value) -> Reply {
        let data = modal.body();
        let rows = components(data).into_iter().map(|input| {
            let id = input["custom_id"].as_str().unwrap_or_default();
            let value = fields.get(id).or(input.get("value")).cloned().unwrap_or_else(|| json!(""));
            json!({"type": 1, "components": [{"type": 4, "custom_id": id, "value": value}]})
        });
        let data = json!({"custom_id": data["custom_id"], "components": rows.collect::<Vec<_>>()});
        let what = format!("{}'s modal {}", self.name, data["custom_id"]);
        self.dispatch(Deed { kind: MODAL, data, source: modal.source, what }).reply().await
    }

    /// Sends a component's interaction with a custom id that needn't be on the message.
    pub(crate) async fn forges(&self, reply: &Reply, custom_id: &str) -> Reply {
        self.begins_forging(reply, custom_id).reply().await
    }
}

/// What the person does without waiting.
impl Person {
    /// Uses a slash command.
    pub(crate) fn begins(&self, command: &str, options: Value) -> Pending {
        let typed = Typed { command, given: &options, focused: None };
        let data = self.command_data(&self.inner.state(), &typed);
        let what = format!("{}'s command `{command}` {options}", self.name);
        self.dispatch(Deed { kind: COMMAND, data, source: None, what })
    }

    /// Types an option of a command.
    pub(crate) fn begins_typing(&self, command: &str, option: &str, text: &str) -> Pending {
        let typed = Typed { command, given: &Value::Null, focused: Some((option, text)) };
        let data = self.command_data(&self.inner.state(), &typed);
        let what = format!("{}'s typing `{text}` in `{command}`", self.name);
        self.dispatch(Deed { kind: AUTOCOMPLETE, data, source: None, what })
    }

    /// Presses a button by its label.
    pub(crate) fn begins_pressing(&self, reply: &Reply, button: &str) -> Pending {
        let message = self.sees(reply);
        let found = components(&message).into_iter().find(|part| part["type"] == 2 && label(part) == button);
        let found = found.unwrap_or_else(|| panic!("there is no button `{button}`, only {}", message["components"]));
        assert!(found["disabled"] != true, "the button `{button}` can't be pressed");
        let data = json!({"component_type": 2, "custom_id": usable_id(found), "id": 1});
        self.uses(reply, data)
    }

    /// Sends a component's interaction with any custom id.
    pub(crate) fn begins_forging(&self, reply: &Reply, custom_id: &str) -> Pending {
        self.uses(reply, json!({"component_type": 2, "custom_id": custom_id, "id": 1}))
    }

    /// Sends an interaction of any form; id and token are put in where they are missing.
    pub(crate) fn sends_raw(&self, interaction: Value) -> Pending {
        self.send(interaction, None, format!("{}'s raw interaction", self.name))
    }

    /// Writes a message to the channel, and gives it as Discord keeps it.
    pub(crate) fn says(&self, content: &str) -> Value {
        self.writes(content, None)
    }

    /// Writes a message that begins with a mention of the bot.
    pub(crate) fn mentions_bot(&self, content: &str) -> Value {
        self.says(&format!("<@{}> {content}", self.inner.bot))
    }

    /// Answers a message, which mentions its author.
    pub(crate) fn answers(&self, message: &Value, content: &str) -> Value {
        self.writes(content, Some(message))
    }

    /// Answers a message with the ping of its author turned off.
    pub(crate) fn answers_without_ping(&self, message: &Value, content: &str) -> Value {
        self.writes_whole(&Written { content, reply_to: Some(message), is_silent: true, ..Written::default() })
    }

    /// The message of a reply as it is now; fails the test if the person doesn't see it.
    pub(crate) fn sees(&self, reply: &Reply) -> Value {
        let state = self.inner.state();
        let stored = state.messages.get(&reply.id()).unwrap_or_else(|| panic!("the message is gone: {}", reply.sent));
        let visible = stored.only_for.is_none_or(|only| only == self.id);
        assert!(visible, "{} doesn't see a message that is private to another", self.name);
        stored.json.clone()
    }

    /// Uses a component of a reply's message with any data.
    pub(crate) fn uses(&self, reply: &Reply, data: Value) -> Pending {
        let what = format!("{}'s use of the component {}", self.name, data["custom_id"]);
        self.dispatch(Deed { kind: COMPONENT, data, source: Some(reply.id()), what })
    }

    /// Writes a message and tells the bot of it, as much as its intents let it know.
    fn writes(&self, content: &str, reply_to: Option<&Value>) -> Value {
        self.writes_whole(&Written { content, reply_to, ..Written::default() })
    }

    /// The same with all that a message may have.
    pub(crate) fn writes_whole(&self, written: &Written<'_>) -> Value {
        let mut state = self.inner.state();
        let json = self.made(&mut state, written);
        state.tell_of_message(&json, self.inner.bot);
        json
    }

    /// A message as Discord keeps it, of which nobody was told yet.
    pub(crate) fn made(&self, state: &mut State, written: &Written<'_>) -> Value {
        let Written { id, content, reply_to, is_silent, parts } = written;
        let id = id.unwrap_or_else(|| state.ids.next());
        let body = json!({"content": content});
        let author = shapes::user(&state.users[&self.id]);
        let kind = if reply_to.is_some() { 19 } else { 0 };
        let channel = state.channels[&self.channel].clone();
        let mut json = shapes::message(&NewMessage { id, channel: &channel, author, body: &body, kind });
        if let Some(to) = reply_to {
            json["message_reference"] = json!({"type": 0, "message_id": to["id"], "channel_id": to["channel_id"]});
            json["referenced_message"] = (*to).clone();
        }
        for (part, value) in parts.as_object().into_iter().flatten() {
            json[part] = value.clone();
        }
        let to_bot = !is_silent && reply_to.is_some_and(|to| id_in(&to["author"]["id"]) == Some(self.inner.bot));
        if to_bot || mentions_user(content, self.inner.bot) {
            json["mentions"] = json!([shapes::user(&state.users[&self.inner.bot])]);
        }
        state.keep_message(id, &json);
        json
    }
}

impl State {
    /// Keeps a message that came of no interaction.
    pub(crate) fn keep_message(&mut self, id: Id, json: &Value) {
        let inbox = Arc::clone(&self.channel_inbox);
        self.messages.insert(id, Stored { json: json.clone(), only_for: None, inbox });
    }

    /// Tells the bot of a message.
    pub(crate) fn tell_of_message(&mut self, message: &Value, bot: Id) {
        let guild = self.guild_of_message(message);
        let intents = if guild.is_some() { GUILD_MESSAGES } else { DIRECT_MESSAGES };
        let told = self.told(message, bot);
        self.emit(guild, intents, ("MESSAGE_CREATE", &told));
    }

    fn guild_of_message(&self, message: &Value) -> Option<Id> {
        id_in(&message["channel_id"]).and_then(|id| self.channels.get(&id)).and_then(|channel| channel.guild)
    }

    /// What the bot is told of a message; its content only if it is the bot's own, direct or mentions the bot, or the bot
    /// was approved for all of it.
    pub(crate) fn told(&self, message: &Value, bot: Id) -> Value {
        let guild = self.guild_of_message(message);
        let mut told = message.clone();
        let bot = bot.to_string();
        let mentioned = message["mentions"].as_array().into_iter().flatten().any(|user| user["id"] == bot);
        let reads_all = self.sessions.iter().any(|session| session.intents & MESSAGE_CONTENT != 0);
        if guild.is_some() && !reads_all && !mentioned && message["author"]["id"] != bot {
            for (part, empty) in
                [("content", json!("")), ("embeds", json!([])), ("components", json!([])), ("attachments", json!([]))]
            {
                told[part] = empty;
            }
            for part in ["poll", "message_snapshots"] {
                told.as_object_mut().map(|told| told.remove(part));
            }
        }
        if let Some(guild) = guild {
            told["guild_id"] = json!(guild.to_string());
            let author = id_in(&message["author"]["id"]).unwrap_or_default();
            told["member"] = shapes::partial_member(author);
            told["member"]["roles"] = self.roles_of(Some(guild), author);
        }
        told
    }

    /// The person of a name, who is made if there is none.
    pub(crate) fn user_named(&mut self, name: &str) -> Id {
        let known = self.users.values().find(|user| user.name == name).map(|user| user.id);
        known.unwrap_or_else(|| {
            let id = self.ids.next();
            self.users.insert(id, super::state::User { id, name: name.to_owned(), bot: false });
            id
        })
    }
}

/// The custom id of a component that is more than a link.
pub(crate) fn usable_id(component: &Value) -> &Value {
    assert!(component["custom_id"].is_string(), "the component only leads to {}", component["url"]);
    &component["custom_id"]
}
