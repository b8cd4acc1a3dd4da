//! What comes of **This helped**? A vote, and the thread's tag that says so.

use serde::{Deserialize, Serialize};
use serde_json::json;
use serenity::all::{ChannelId, LightMethod, Permissions, Route};

use crate::discord::additions::now_ms;
use crate::discord::bot::Bot;
use crate::discord::courier::Undelivered;
use crate::discord::delivery::Call;
use crate::discord::failure::Failure;
use crate::discord::limits::OPTION;
use crate::discord::markdown::escape_within;
use crate::discord::press::{GuideKey, Quoted};
use crate::discord::reply::Reply;
use crate::discord::words;
use crate::store::Vote;

/// Tags of one thread. <https://discord.com/developers/docs/resources/channel#channel-object>
const TAGS: usize = 5;
/// What a tag is called that says so, where the guild has not named it.
const SOLVED: [&str; 2] = ["solved", "answered"];

/// The answer in a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Helped {
    pub guide: GuideKey,
    /// Who began the thread.
    pub owner: u64,
    /// What answered.
    pub about: Quoted,
}

/// What of a thread and its forum is asked of Discord.
#[derive(Debug, Deserialize)]
struct Channel {
    parent_id: Option<ChannelId>,
    #[serde(default)]
    applied_tags: Vec<String>,
    #[serde(default)]
    available_tags: Vec<Tag>,
}

#[derive(Debug, Deserialize)]
struct Tag {
    id: String,
    name: String,
}

/// How a thread comes by its tag.
enum Tagged {
    Now(String),
    Before(String),
    NoSuchTag,
    Full,
    NotAllowed,
}

/// Counts that an answer helped, and tags its thread; for who began it, and for advisors.
pub(in crate::discord) async fn helped(bot: &Bot, call: &Call, helped: Helped) -> Result<Reply, Failure> {
    if call.user.get() != helped.owner && bot.advisor(call).is_err() {
        return Err(Failure::person(words::not_your_thread()));
    }
    let thread = call.channel.ok_or_else(|| Failure::person(words::old_button()))?;
    let counted = vote(bot, call, thread, helped).await;
    let text = match tag(bot, call, thread).await {
        Ok(Tagged::Now(name)) => words::thread_solved(&escape_within(&name, OPTION)),
        Ok(Tagged::Before(name)) => words::thread_was_solved(&escape_within(&name, OPTION)),
        Ok(Tagged::NoSuchTag) => words::no_solved_tag().to_owned(),
        Ok(Tagged::Full) => words::tags_are_full().to_owned(),
        Ok(Tagged::NotAllowed) => words::tag_not_allowed().to_owned(),
        Err(why) => {
            tracing::warn!(%why, "a thread is not tagged");
            words::not_tagged().to_owned()
        }
    };
    counted?;
    Ok(Reply::private(text))
}

/// A helpful vote under the thread's number.
async fn vote(bot: &Bot, call: &Call, thread: ChannelId, helped: Helped) -> Result<(), Failure> {
    let (Some(guild), now) = (call.guild, now_ms()) else { return Ok(()) };
    let passage = match helped.about {
        (entry, 0) => words::entry_name(i64::from(entry)),
        (start, _) => {
            let passage = bot.guide_of(helped.guide)?.passages.get(start as usize);
            passage.ok_or_else(|| Failure::person(words::changed_guide()))?.id.0.clone()
        }
    };
    let hashes = bot.boards()?.hashes(guild.get(), call.user.get(), now).await?;
    let vote =
        Vote { answer: thread.to_string(), passage, member: hashes.current, helpful: true, reason: None, at_ms: now };
    bot.store()?.vote(guild.get(), &vote, &hashes.earlier).await?;
    Ok(())
}

/// Gives a thread the tag that says that it is solved, beside those that it has.
async fn tag(bot: &Bot, call: &Call, thread: ChannelId) -> Result<Tagged, Undelivered> {
    let fetch = async |id: ChannelId| {
        let route = Route::Channel { channel_id: id };
        bot.courier.fetch::<Channel>(LightMethod::Get, route, None::<&()>).await
    };
    let mut here = fetch(thread).await?;
    let Some(forum) = here.parent_id else { return Ok(Tagged::NoSuchTag) };
    let wanted = bot.wishes(call.guild).decided.solved_tag.clone().map(|tag| tag.to_lowercase());
    let is_wanted = |tag: &Tag| {
        let name = tag.name.trim().to_lowercase();
        wanted.as_ref().map_or_else(|| SOLVED.contains(&name.as_str()), |wanted| *wanted == name)
    };
    let Some(tag) = fetch(forum).await?.available_tags.into_iter().find(is_wanted) else {
        return Ok(Tagged::NoSuchTag);
    };
    if here.applied_tags.contains(&tag.id) {
        return Ok(Tagged::Before(tag.name));
    }
    if here.applied_tags.len() >= TAGS {
        return Ok(Tagged::Full);
    }
    if !call.permissions.is_some_and(|here| here.contains(Permissions::MANAGE_THREADS)) {
        return Ok(Tagged::NotAllowed);
    }
    here.applied_tags.push(tag.id);
    let body = json!({ "applied_tags": here.applied_tags });
    match bot.courier.send(LightMethod::Patch, Route::Channel { channel_id: thread }, Some(&body)).await {
        Err(Undelivered::Refused { status: 403, .. }) => Ok(Tagged::NotAllowed),
        sent => sent.map(|_| Tagged::Now(tag.name)),
    }
}
