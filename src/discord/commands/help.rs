//! `/help` and `/about`: how to ask, and what this is.

use crate::discord::bot::Context;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Reply;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// Longest title and description of a guide; with a handful of them the text stays far below Discord's limit.
const TITLE: usize = 150;
const DESCRIPTION: usize = 200;

/// How to ask, and what else there is
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn help(ctx: Context<'_>) -> Result<(), Failure> {
    say(ctx, words::help_title(), words::help()).await
}

/// What this is, and what it answers from
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn about(ctx: Context<'_>) -> Result<(), Failure> {
    let guides = ctx.data().engine.guides();
    let guides: Vec<(String, String)> = guides
        .map(|guide| {
            (escape_within(&guide.manifest.title, TITLE), escape_within(&guide.manifest.description, DESCRIPTION))
        })
        .take(words::GUIDES_LISTED)
        .collect();
    let more = ctx.data().engine.guides().count() - guides.len();
    say(ctx, words::about_title(), words::about(&guides, more)).await
}

async fn say(ctx: Context<'_>, title: String, text: String) -> Result<(), Failure> {
    let reply = Reply { title: Some(title), text, private: true, ..Reply::default() };
    let call = Call::from(ctx.interaction);
    ctx.data().respond(&call, Way::New { private: true }, &reply).await;
    Ok(())
}
