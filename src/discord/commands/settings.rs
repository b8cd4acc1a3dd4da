//! `/settings`: what is set in a server, and who may change it.

use crate::discord::bot::Context;
use crate::discord::failure::Failure;
use crate::discord::settings::{Asked, page};
use crate::discord::wire::call::{Call, Way};
use crate::guild::Area;

/// The settings of this server: guide, advisors, channels, forums, data
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    install_context = "Guild",
    interaction_context = "Guild"
)]
pub(super) async fn settings(ctx: Context<'_>) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    bot.finish(&call, Way::New { private: true }, page(Asked { bot, call: &call, guild: None }, Area::Answers)).await;
    Ok(())
}
