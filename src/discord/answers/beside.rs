//! What is said beside an answer's first quote? How the question was understood, the configured line, and that the store is away.
//!
//! A press shows an answer again from what its button holds, which is not that: the question is asked once more.

use crate::answer::{CuratedAnswer, DeclineReason};
use crate::discord::bot::Bot;
use crate::discord::bot::asking::Asking;
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Field, Reply, field};
use crate::discord::press::{AnswerPress, Press};
use crate::discord::words;
use crate::guild;

/// Says beside an answer what is said there once more, for who opens or shares its first quote.
///
/// # Errors
/// When the guide is gone.
pub(super) fn say_again(bot: &Bot, asking: &Asking<'_>, reply: &mut Reply) -> Result<(), Failure> {
    let known = bot.board(asking.guild);
    let board = known.clone().unwrap_or_default();
    let desk = guild::GuildDesk { engine: &bot.engine, board: &board, today: bot.today() };
    say(reply, &desk.ask(&asking.guide.manifest.id, asking.question)?.among);
    if known.is_none() {
        say_entries_away(reply);
    }
    Ok(())
}

/// Says beside an answer how the question was understood, and the configured line beside an entry that answers what the guide must
/// not.
pub(super) fn say(reply: &mut Reply, among: &CuratedAnswer) {
    if let Some(understood) = &among.answer.understood_as {
        reply.fields.insert(0, field(words::understood(), understood));
    }
    let reason = among.answer.declined;
    if reason == Some(DeclineReason::Distress) {
        // Nobody else sees it, and what was said is not said again.
        (reply.private, reply.title) = (true, None);
        reply.buttons.retain(|button| !matches!(button.press, Press::Answer(AnswerPress::Share { .. })));
    }
    let Some(notice) = among.answer.notice.as_deref() else { return };
    let note = Field { name: words::please_note(), value: words::notice(notice), beside: false };
    match reason {
        Some(DeclineReason::Distress) => reply.fields.insert(0, note),
        // An entry that an advisor wrote for a greeting needs no other greeting beside it.
        Some(DeclineReason::SmallTalk) => {}
        _ => reply.fields.push(note),
    }
}

/// Says that what advisors have written could not be asked.
pub(super) fn say_entries_away(reply: &mut Reply) {
    reply.text = format!("{}\n\n{}", reply.text, words::entries_away());
}
