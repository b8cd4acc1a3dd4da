//! When does the bot answer a new post that nobody asked it about? In chosen forums, once, and only when it is quite sure.

use serenity::all::{ChannelId, GuildChannel};

use super::post::{Post, answer_to, is_chosen};
use crate::clock::now_ms;
use crate::discord::bot::Shared;
use crate::discord::bot::posting::Outgoing;

/// Posts that are older than this are not answered: whoever wrote one does not wait any more, and Discord forgets after
/// some minutes what was sent once.
const FRESH_MS: i64 = 180_000;

/// Answers a post that has just begun, if its forum is one that the guild has chosen.
pub(in crate::discord) async fn answer_new_post(bot: &Shared, thread: &GuildChannel) {
    let Some((forum, owner)) = thread.parent_id.zip(thread.owner_id) else { return };
    if bot.boards.is_none() || bot.running.is_closed() || !is_fresh(thread.id) || Some(&owner) == bot.me.get() {
        return;
    }
    bot.meet(Some(thread.guild_id)).await;
    // A post has the id of its first message, which other events are told apart by.
    let decided = bot.wishes(Some(thread.guild_id)).decided;
    if !is_chosen(bot, thread.guild_id, forum)
        || decided.stays_private_in.contains(&forum.get())
        || !bot.begun_posts.is_new(thread.id.get())
    {
        return;
    }
    let first = bot.first_messages.of(thread.id).await;
    if first.as_ref().is_some_and(|first| first.asks || first.automatic) {
        return;
    }
    let post = Post {
        guild: thread.guild_id,
        thread: thread.id,
        owner,
        title: thread.name.clone(),
        text: first.map(|first| first.text).unwrap_or_default(),
        asks: false,
    };
    answer_unasked(bot, post).await;
}

async fn answer_unasked(bot: &Shared, post: Post) {
    if bot.pace.count(post.owner, Some(post.guild)).is_err() {
        return;
    }
    let thread = post.thread;
    match bot.beside(move |bot| answer_to(bot, &post)).await {
        Ok(Some(reply)) => {
            let post = Outgoing { channel: thread, reply: &reply, answers: None, nonce: thread.get() };
            if let Err(why) = bot.post(post).await {
                tracing::warn!(%why, "no answer in a forum");
            }
        }
        Ok(None) => {}
        // Nobody asked, so that nobody waits for a word; what failed is in the log.
        Err(failure) => drop(bot.explain(failure)),
    }
}

/// Whether a post began a moment ago, by the time in its id.
fn is_fresh(thread: ChannelId) -> bool {
    let began_ms = thread.created_at().unix_timestamp() * 1000;
    now_ms().saturating_sub(began_ms) < FRESH_MS
}
