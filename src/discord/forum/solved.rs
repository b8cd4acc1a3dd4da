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

/// The most tags of one post. <https://discord.com/developers/docs/resources/channel#channel-object>
const MOST_TAGS: usize = 5;
/// What the tag is called where a guild has set no name, in lower case.
const USUAL: [&str; 10] = [
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
    let Some(tag) = solved_tag(channel(bot, forum).await?.available_tags, wanted) else { return Ok(Tagged::NoTag) };
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

/// The tag that a guild has named, or the usual one, whatever capitals it is written in.
fn solved_tag(mut tags: Vec<Tag>, wanted: Option<&str>) -> Option<Tag> {
    let is_named = |tag: &Tag, name: &str| tag.name.trim().to_lowercase() == name.trim().to_lowercase();
    let names: Vec<&str> = wanted.map_or_else(|| USUAL.to_vec(), |name| vec![name]);
    let at = names.iter().find_map(|name| tags.iter().position(|tag| is_named(tag, name)))?;
    Some(tags.swap_remove(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_tag_goes_before_the_usual_ones_and_capitals_make_no_difference() {
        let tag = |(id, name): (u64, &str)| Tag { id: ForumTagId::new(id), name: name.to_owned() };
        let tags = || [(1, "Question"), (2, "Answered"), (3, "SOLVED"), (4, "Done ✔")].map(tag).into();
        let found = |wanted| solved_tag(tags(), wanted).map(|tag| tag.id.get());
        assert_eq!(
            [None, Some("done ✔"), Some("answered"), Some("closed")].map(found),
            [Some(3), Some(4), Some(2), None]
        );
        assert_eq!(solved_tag(vec![tag((1, "Question"))], None).map(|tag| tag.id), None);
    }
}
