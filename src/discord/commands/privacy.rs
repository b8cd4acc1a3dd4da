//! `/privacy`: what is kept, who sees it, and how it is taken away.

use crate::clock::now_ms;
use crate::discord::bot::{Bot, Context};
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::Press;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;
use crate::guild;

/// What is kept of what you ask, and how to take it away
#[poise::command(
    slash_command,
    subcommands("show", "forget_me"),
    subcommand_required,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
#[expect(clippy::unused_async, reason = "poise wants it so; the subcommands do the work")]
pub(super) async fn privacy(_ctx: Context<'_>) -> Result<(), Failure> {
    // Discord's clients send a subcommand always; an old registration may not have them.
    Err(Failure::person(words::old_command()))
}

/// What is kept of what you ask, and who sees it
#[poise::command(slash_command)]
async fn show(ctx: Context<'_>) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let kept = match (call.home, &bot.boards) {
        (_, None) => words::keeps_nothing(),
        (None, Some(_)) => words::keeps_nothing_here(),
        (Some(guild), Some(_)) => words::keeps(bot.known_board(guild)?.settings().retention_days),
    };
    let text = format!("{kept}\n\n{}", words::keeps_anywhere());
    let reply = Reply { title: Some(words::privacy_title()), text, private: true, ..Reply::default() };
    bot.respond(&call, Way::New { private: true }, &reply).await;
    Ok(())
}

/// Take away your votes and drafts in this server
#[poise::command(slash_command, rename = "forget-me")]
async fn forget_me(ctx: Context<'_>) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let reply = match (call.home, &bot.boards) {
        (_, None) => Reply::private(words::keeps_nothing()),
        (None, Some(_)) => Reply::private(words::nothing_to_forget()),
        (Some(_), Some(_)) => Reply {
            buttons: vec![Button::new(words::forget_me(), Press::ForgetMe)],
            ..Reply::private(words::forget_what())
        },
    };
    bot.respond(&call, Way::New { private: true }, &reply).await;
    Ok(())
}

/// Takes away what is kept of the member who pressed.
pub(in crate::discord) async fn forget(bot: &Bot, call: &Call) -> Result<Reply, Failure> {
    let here = call.home.ok_or_else(|| Failure::person(words::nothing_to_forget()))?;
    let removed = guild::forget(bot.store()?, here.get(), call.user.get(), now_ms()).await?;
    Ok(Reply::private(words::forgotten(removed)))
}
