//! Did an answer in a forum help? Who asked says so, or an advisor: it counts as a vote, and the post is tagged as solved.

use serde::Deserialize;
use serde_json::json;
use serenity::all::{ChannelId, ForumTagId, GuildId, LightMethod, Route};

use crate::discord::bot::Bot;
use crate::discord::failure::Failure;
use crate::discord::feedback::keep_helpful_vote;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Reply;
use crate::discord::press::Helped;
use crate::discord::wire::call::Call;
use crate::discord::wire::courier::Undelivered;
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::discord::words::Tagged;
use crate::guild::solved_tag;

/// The most tags of one post. <https://discord.com/developers/docs/resources/channel#channel-object>
const MOST_TAGS: usize = 5;
/// What of a channel is asked of Discord.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Channel {
    parent_id: Option<ChannelId>,
    applied_tags: Vec<ForumTagId>,
    available_tags: Vec<Tag>,
}

#[derive(Debug, Deserialize)]
struct Tag {
    id: ForumTagId,
    name: String,
}

/// Takes the word of who asked, or of an advisor, that an answer helped.
pub(in crate::discord) async fn mark_solved(bot: &Bot, call: &Call, helped: Helped) -> Result<Reply, Failure> {
    let guild = call.guild.ok_or_else(|| Failure::person(words::only_in_servers()))?;
    let thread = call.channel.ok_or_else(|| Failure::person(words::old_button()))?;
    bot.known_board(guild)?;
    if call.user.get() != helped.owner && bot.advisor(call).is_err() {
        return Err(Failure::person(words::not_your_post()));
    }
    // Whether the vote can be kept or not, the post is solved.
    let tagged = tag(bot, guild, thread).await;
    keep_helpful_vote(bot, guild, call.user.get(), helped.ballot).await?;
    Ok(Reply::private(words::post_solved(&tagged)))
}

async fn tag(bot: &Bot, guild: GuildId, thread: ChannelId) -> Tagged {
    let wanted = bot.wishes(Some(guild)).decided.solved_tag.clone();
    match try_tag(bot, thread, wanted.as_deref()).await {
        Ok(tagged) => tagged,
        Err(Undelivered::Refused { status: 403, .. }) => Tagged::Forbidden,
        Err(why) => {
            tracing::warn!(%why, "a post is not tagged as solved");
            Tagged::Failed
        }
    }
}

async fn try_tag(bot: &Bot, thread: ChannelId, wanted: Option<&str>) -> Result<Tagged, Undelivered> {
    let post = channel(bot, thread).await?;
    let Some(forum) = post.parent_id else { return Ok(Tagged::NoTag) };
    let mut tags = channel(bot, forum).await?.available_tags;
    let names: Vec<String> = tags.iter().map(|tag| tag.name.clone()).collect();
    let Some(at) = solved_tag(&names, wanted) else { return Ok(Tagged::NoTag) };
    let tag = tags.swap_remove(at);
    if post.applied_tags.contains(&tag.id) {
        return Ok(Tagged::Solved(escape_within(&tag.name, OPTION)));
    }
    if post.applied_tags.len() >= MOST_TAGS {
        return Ok(Tagged::Full(escape_within(&tag.name, OPTION)));
    }
    let tags: Vec<ForumTagId> = post.applied_tags.into_iter().chain([tag.id]).collect();
    let body = json!({ "applied_tags": tags });
    bot.courier.send(LightMethod::Patch, Route::Channel { channel_id: thread }, Some(&body)).await?;
    Ok(Tagged::Solved(escape_within(&tag.name, OPTION)))
}

async fn channel(bot: &Bot, channel_id: ChannelId) -> Result<Channel, Undelivered> {
    bot.courier.fetch(LightMethod::Get, Route::Channel { channel_id }, None::<&()>).await
}
