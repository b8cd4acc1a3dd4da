//! `/gaps`: what members asked and the guide did not say.

use super::guide_option::guides;
use crate::discord::bot::Context;
use crate::discord::failure::Failure;
use crate::discord::feedback::first_page;
use crate::discord::press::Look;
use crate::discord::press::{ALL_GUIDES, guide_key};
use crate::discord::wire::call::{Call, Way};

/// Days that are looked at where none are named.
const DAYS: u16 = 30;

/// What members asked and the guide did not say, or not well
#[poise::command(slash_command, guild_only, install_context = "Guild", interaction_context = "Guild")]
pub(super) async fn gaps(
    ctx: Context<'_>,
    #[description = "How many days back, 30 where you say nothing"]
    #[min = 1]
    #[max = 365]
    days: Option<u16>,
    #[description = "Of which guide"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let advisor = bot.advisor(&call)?;
    let named = guide.as_deref();
    let guide = if bot.asks_all(call.guild, named) { ALL_GUIDES } else { guide_key(bot.guide(call.guild, named)?) };
    let look = Look { guide, days: days.unwrap_or(DAYS) };
    bot.finish(&call, Way::New { private: true }, first_page(bot, &advisor, look)).await;
    Ok(())
}
