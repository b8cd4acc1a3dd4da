//! `/stats`: how much was asked, how much of it answered, and did it help.

use crate::discord::bot::Context;
use crate::discord::failure::Failure;
use crate::discord::feedback::stats_page;
use crate::discord::wire::call::{Call, Way};

/// Weeks that are shown where none are named.
const WEEKS: u16 = 8;

/// How much was asked, how much of it answered, and did it help
#[poise::command(slash_command, guild_only, install_context = "Guild", interaction_context = "Guild")]
pub(super) async fn stats(
    ctx: Context<'_>,
    #[description = "How many weeks, 8 where you say nothing"]
    #[min = 1]
    #[max = 52]
    weeks: Option<u16>,
) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let advisor = bot.advisor(&call)?;
    let page = stats_page(bot, advisor.guild, weeks.unwrap_or(WEEKS));
    bot.finish(&call, Way::New { private: true }, page).await;
    Ok(())
}
