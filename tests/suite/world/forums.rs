//! What is a forum: its tags, its posts, and what the bot is told of them?

use serde_json::{Value, json};

use super::ids::{Id, id_in};
use super::people::{Person, Written};
use super::rest::Outcome;
use super::routes::Place;
use super::server::{Answer, Call};
use super::state::{Channel, Refusal, State};
use super::{Inner, World, shapes};

/// The intent under which threads are told of.
const GUILDS: u64 = 1;
/// The permission to change others' threads.
pub(crate) const MANAGE_THREADS: u64 = 1 << 34;
/// The most tags of one post.
const MOST_TAGS: usize = 5;
/// From 1970 to Discord's first moment, in milliseconds.
const DISCORD_BEGINS_MS: u128 = 1_420_070_400_000;

/// What only forums and their posts have.
#[derive(Default)]
pub(crate) struct Forums {
    /// The tags of each forum, with their names.
    pub(crate) tags: std::collections::HashMap<Id, Vec<(Id, String)>>,
    /// Who began a post, and its tags.
    posts: std::collections::HashMap<Id, (Id, Vec<Id>)>,
    /// How many posts there were.
    begun: u64,
    /// Whether the bot hears of a post's text before it hears of the post.
    text_first: bool,
    /// Whether the bot may not change others' threads.
    pub(crate) unmanaged: bool,
}

impl World {
    /// A forum in the first guild, with tags.
    pub(crate) fn add_forum(&self, name: &str, tags: &[&str]) -> Id {
        let forum = self.add(name, (15, None));
        let mut state = self.inner.state();
        let tags = tags.iter().map(|tag| (state.ids.next(), (*tag).to_owned())).collect();
        state.forums.tags.insert(forum, tags);
        forum
    }

    /// From now on the bot hears of a post's text first: Discord promises no order.
    pub(crate) fn tells_texts_before_posts(&self) {
        self.inner.state().forums.text_first = true;
    }

    /// Takes the permission to change others' threads from the bot.
    pub(crate) fn forbid_managing_threads(&self) {
        self.inner.state().forums.unmanaged = true;
    }

    /// Tells the bot of a post that it may know of.
    pub(crate) fn tells_of_post_again(&self, owner: &Person, post: Id) {
        owner.tells_of_post(post, "");
    }

    /// The names of a post's tags.
    pub(crate) fn tags_of(&self, post: Id) -> Vec<String> {
        let state = self.inner.state();
        let forum = state.channels[&post].parent.unwrap_or_default();
        let name = |tag: &Id| state.forums.tags[&forum].iter().find(|(id, _)| id == tag).map(|(_, name)| name.clone());
        state.forums.posts[&post].1.iter().filter_map(name).collect()
    }
}

impl Person {
    /// Begins a post in a forum, and gives its id, which is its first message's too. The bot is told of both.
    pub(crate) fn starts_forum_post(&self, forum: Id, title: &str, text: &str) -> Id {
        self.starts_forum_post_with(forum, (title, text), &[])
    }

    /// The same with tags by their names.
    pub(crate) fn starts_forum_post_with(&self, forum: Id, (title, text): (&str, &str), tags: &[&str]) -> Id {
        let mut state = self.inner.state();
        state.forums.begun += 1;
        // A bot tells by its id how old a post is, so it is of this very moment.
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_millis();
        let since = u64::try_from(now.saturating_sub(DISCORD_BEGINS_MS)).unwrap_or_default();
        let id = since << 22 | state.forums.begun;
        self.makes_post(&mut state, (forum, id), title, tags);
        drop(state);
        self.tells_of_post(id, text);
        id
    }

    /// A post that was begun when the world was, of which the bot hears only now.
    pub(crate) fn comes_back_to_old_post(&self, forum: Id, title: &str, text: &str) -> Id {
        let mut state = self.inner.state();
        let id = state.ids.next();
        self.makes_post(&mut state, (forum, id), title, &[]);
        drop(state);
        self.tells_of_post(id, text);
        id
    }
}

impl Person {
    fn makes_post(&self, state: &mut State, (forum, id): (Id, Id), title: &str, tags: &[&str]) {
        let guild = state.channels[&forum].guild;
        let there = &state.forums.tags[&forum];
        let find = |tag: &&str| there.iter().find(|(_, name)| name == tag).map(|(id, _)| *id);
        let tags = tags.iter().map(|tag| find(tag).unwrap_or_else(|| panic!("there is no tag {tag}"))).collect();
        let (name, parent) = (Some(title.to_owned()), Some(forum));
        state.channels.insert(id, Channel { id, guild, name, kind: 11, parent, closed_to_bot: false });
        state.forums.posts.insert(id, (self.id, tags));
        if let Some(guild) = guild.and_then(|guild| state.guilds.get_mut(&guild)) {
            guild.channels.push(id);
        }
    }

    fn tells_of_post(&self, post: Id, text: &str) {
        let here = self.clone().in_channel(post);
        let created = || {
            let mut state = self.inner.state();
            let mut json = state.channel_json(&state.channels[&post]);
            json["newly_created"] = json!(true);
            state.emit(here.guild, GUILDS, ("THREAD_CREATE", &json));
        };
        let text_first = self.inner.state().forums.text_first;
        if !text_first {
            created();
        }
        here.writes_whole(&Written { id: Some(post), content: text, ..Written::default() });
        if text_first {
            created();
        }
    }
}

impl State {
    /// A channel with what only forums and posts have.
    pub(crate) fn channel_json(&self, channel: &Channel) -> Value {
        let mut json = shapes::channel(channel);
        json["permission_overwrites"] = self.overwrites_json(channel);
        if let Some(tags) = self.forums.tags.get(&channel.id) {
            let tag = |(id, name): &(Id, String)| json!({"id": id.to_string(), "name": name, "moderated": false, "emoji_id": null, "emoji_name": null});
            json["available_tags"] = tags.iter().map(tag).collect();
        }
        if let Some((owner, tags)) = self.forums.posts.get(&channel.id) {
            json["owner_id"] = json!(owner.to_string());
            json["applied_tags"] = tags.iter().map(Id::to_string).collect();
        }
        json
    }
}

/// Reads a channel, or changes a post's tags.
pub(crate) fn act(inner: &Inner, place: &Place, call: &Call) -> Outcome {
    let mut state = inner.state();
    let id = place.owner.unwrap_or_default();
    let Some(channel) = state.channels.get(&id).cloned() else {
        return Err(Refusal::new(404, 10_003, "Unknown Channel"));
    };
    if state.bot_may(&channel) == 0 {
        return Err(Refusal::new(403, 50_001, "Missing Access"));
    }
    if call.method == "PATCH" {
        let tags = new_tags(&state, &channel, &call.body)?;
        if let Some((_, applied)) = state.forums.posts.get_mut(&id) {
            *applied = tags;
        }
    }
    Ok(Answer::json(200, state.channel_json(&channel)))
}

/// The tags that a body gives a post, as far as Discord lets the bot do that.
fn new_tags(state: &State, channel: &Channel, body: &Value) -> Result<Vec<Id>, Refusal> {
    if state.bot_may(channel) & MANAGE_THREADS == 0 {
        return Err(Refusal::new(403, 50_013, "Missing Permissions"));
    }
    let complaint = |what: &str| Refusal::of_body(vec![("applied_tags".to_owned(), what.to_owned())]);
    let unknown = body.as_object().into_iter().flatten().find(|(key, _)| *key != "applied_tags");
    if let Some((key, _)) = unknown {
        return Err(complaint(&format!("the world changes tags of posts alone, not {key}")));
    }
    let there = channel.parent.and_then(|forum| state.forums.tags.get(&forum));
    let there = there.filter(|_| state.forums.posts.contains_key(&channel.id)).ok_or_else(|| complaint("no post"))?;
    let tags: Option<Vec<Id>> = body["applied_tags"].as_array().and_then(|tags| tags.iter().map(id_in).collect());
    let tags = tags.ok_or_else(|| complaint("a list of ids"))?;
    let once = tags.iter().enumerate().all(|(at, tag)| !tags[..at].contains(tag));
    if tags.len() > MOST_TAGS || !once || tags.iter().any(|tag| !there.iter().any(|(id, _)| id == tag)) {
        return Err(complaint("at most 5 tags of the forum, each once"));
    }
    Ok(tags)
}
