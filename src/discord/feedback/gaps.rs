//! Which gaps does a guild have now? Read from the store, grouped beside the gateway's threads.

use std::ops::Deref;

use serenity::all::GuildId;

use crate::clock::{DAY_MS, now_ms};
use crate::corpus::Guide;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::press::{ALL_GUIDES, Look};
use crate::discord::words;
use crate::guild::{Gap, GapQuestions};

/// The one guide whose gaps are looked at; `None` for all.
///
/// # Errors
/// When there is no guide of this key any longer.
pub(super) fn guide_looked_at(bot: &Bot, look: Look) -> Result<Option<&Guide>, Failure> {
    (look.guide != ALL_GUIDES).then(|| bot.guide_of(look.guide)).transpose()
}

/// A guild's gaps as an advisor looks at them, the biggest first.
#[derive(Debug)]
pub(super) struct GapList {
    /// The guild whose members asked.
    pub guild: GuildId,
    /// Which of its gaps these are.
    pub look: Look,
    /// The gaps.
    pub list: crate::guild::GapList,
}

impl Deref for GapList {
    type Target = crate::guild::GapList;

    fn deref(&self) -> &Self::Target {
        &self.list
    }
}

/// The gaps of a guild as they are now.
pub(super) async fn find(bot: &Shared, guild: GuildId, look: Look) -> Result<GapList, Failure> {
    let guide = guide_looked_at(bot, look)?.map(|guide| guide.manifest.id.clone());
    bot.write_questions().await;
    let since_ms = now_ms() - i64::from(look.days) * DAY_MS;
    let asked = GapQuestions::read(bot.store()?, &bot.engine, guild.get(), (guide.as_deref(), since_ms)).await?;
    let board = bot.known_board(guild)?;
    bot.beside(move |bot| Ok(GapList { guild, look, list: asked.grouped(&board, &bot.engine) })).await
}

/// The guide that a gap was asked of.
///
/// # Errors
/// When there is none of its id any longer.
pub(super) fn guide_of<'a>(bot: &'a Bot, gap: &Gap) -> Result<&'a Guide, Failure> {
    bot.engine.guide_by_id(&gap.guide).map_err(|_| Failure::person(words::changed_guide()))
}
