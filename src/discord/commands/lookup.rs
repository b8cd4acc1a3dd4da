//! `/lookup`: what a term stands for, and the passage that defines it.

use super::guide_option::{guides, terms};
use crate::corpus::Guide;
use crate::discord::answers::term::term_reply;
use crate::discord::bot::asking::{Asker, Asking, Seen};
use crate::discord::bot::{Bot, Context};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::TITLE;
use crate::discord::words;

/// How many terms are named where one is not there.
const NEAREST: usize = 3;
/// Longest name of one of them.
const NAME: usize = 200;

/// Look up an acronym or a term
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn lookup(
    ctx: Context<'_>,
    #[description = "An acronym or a term"]
    #[autocomplete = "terms"]
    #[max_length = 100]
    term: String,
    #[description = "Which guide to look in"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let call = Call::from(ctx.interaction);
    let (guild, seen) = (call.guild, Seen::new(true, ctx.data().is_open(&call)));
    let asker = Asker { answer: None, ..Asker::from(&call) };
    let work = move |bot: &Bot| {
        let meant = bot.guide(guild, guide.as_deref())?;
        let found = match bot.asks_all(guild, guide.as_deref()) {
            true => bot.engine.definitions(&term).next(),
            false => bot.engine.desk(&meant.manifest.id)?.define(&term).map(|definition| (meant, definition)),
        };
        let (found, definition) = found.ok_or_else(|| Failure::person(unknown(meant, &term)))?;
        let asking = Asking { guide: found, seen, ..Asking::of(bot, asker, &term, guide.as_deref())? };
        Ok(term_reply(bot, &asking, definition))
    };
    ctx.data().conclude(&call, Way::New { private: true }, work).await;
    Ok(())
}

/// That a term is not there, with the nearest ones that are.
fn unknown(guide: &Guide, asked: &str) -> String {
    let near: Vec<String> =
        guide.terms_like(asked, NEAREST).iter().map(|term| escape_within(&term.term, NAME)).collect();
    words::unknown_term(&escape_within(asked, TITLE), &near)
}
