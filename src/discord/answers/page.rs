//! How is a question answered? By the first of what the guide and its advisors say, or by a decline.

use std::time::Instant;

use super::beside;
use super::declines::decline;
use super::quote::{entry_reply, passage_reply};
use crate::answer::{CuratedAnswer, DeclineReason};
use crate::discord::bot::Bot;
use crate::discord::bot::asking::Asking;
use crate::discord::failure::Failure;
use crate::discord::feedback::vote_buttons;
use crate::discord::message::reply::Reply;
use crate::discord::press::{AnswerId, Quoted, Shown, guide_key};
use crate::guild;
use crate::telemetry::metrics::{self, Face, Stage};

/// Most quotes and entries of one answer, so that its state fits into a button.
const QUOTES: usize = 3;

/// The answer to a question.
pub(in crate::discord) fn answer(bot: &Bot, asking: &Asking<'_>) -> Result<Reply, Failure> {
    Ok(answer_where(bot, asking, |_| true)?.unwrap_or_default())
}

/// The answer to a question, if it is wanted. One that is not wanted is as if nobody had asked: it is not kept either.
pub(in crate::discord) fn answer_where(
    bot: &Bot,
    asking: &Asking<'_>,
    is_wanted: impl FnOnce(&CuratedAnswer) -> bool,
) -> Result<Option<Reply>, Failure> {
    // While the store is away the guide alone answers, and says so.
    let known = bot.board(asking.guild);
    let board = known.clone().unwrap_or_default();
    let today = bot.today();
    let all = guild::GuildDesk { engine: &bot.engine, board: &board, today };
    let clock = Instant::now();
    let answered =
        if asking.any { all.ask_all(asking.question) } else { all.ask(&asking.guide.manifest.id, asking.question) };
    let guild::Answered { guide, among } = answered?;
    let asking = &Asking { guide: bot.engine.guide_by_id(&guide)?, ..*asking };
    if !is_wanted(&among) {
        return Ok(None);
    }
    metrics::stage(Face::Discord, Stage::Answer, clock.elapsed());
    metrics::answered(Face::Discord, among.is_answered());
    log(&among, asking.question);
    if let (true, Some(boards), Some(guild)) = (among.to_learn, &bot.boards, asking.guild) {
        boards.learn(&bot.engine, guild.get());
    }
    bot.record(asking, &among);
    let first = shown_first(asking, &among);
    let entry = among.entries.first().and_then(|found| board.entry(found.entry));
    let mut reply = match (entry, among.answer.evidence.first()) {
        (Some(entry), _) => entry_reply(asking, &first, entry),
        (None, Some(evidence)) => passage_reply(bot, asking, &first, evidence),
        (None, None) => decline(bot, asking, &among.answer),
    };
    reply.votes = first.quotes.first().map(|quoted| vote_buttons(bot, asking, *quoted)).unwrap_or_default();
    match among.is_answered() {
        true => beside::say(&mut reply, &among),
        // A decline says all of that itself, but for what it must not say again.
        false if among.answer.declined == Some(DeclineReason::Distress) => (reply.private, reply.title) = (true, None),
        false => {}
    }
    if known.is_none() {
        beside::say_entries_away(&mut reply);
    }
    Ok(Some(reply))
}

/// An answer as its first page shows it: entries first, then the guide's quotes, as many as a button can hold.
fn shown_first(asking: &Asking<'_>, among: &CuratedAnswer) -> Shown {
    // However many entries match, what the guide says is one press away at most.
    let most = if among.answer.evidence.is_empty() { QUOTES } else { QUOTES - 1 };
    let entries = among.entries.iter().take(most).map(|found| Quoted::entry(found.entry));
    let passages = among.answer.evidence.iter().map(|evidence| Quoted::passages(&evidence.passages));
    Shown {
        guide: guide_key(asking.guide),
        owner: asking.owner,
        quotes: entries.chain(passages).take(QUOTES).collect(),
        at: 0,
        page: 0,
        sure: (among.confidence() * 100.0).round() as u8,
        answer: AnswerId::send(asking.answer),
    }
}

/// One line of the log for an answer, without the question's text.
fn log(among: &CuratedAnswer, question: &str) {
    let outcome = guild::outcome(among);
    // Who was in distress is not told to whoever reads the log.
    let reason = among.answer.declined.filter(|reason| *reason != DeclineReason::Distress);
    tracing::info!(
        question.chars = question.chars().count(),
        answer.outcome = outcome.name(),
        answer.entries = among.entries.len(),
        answer.confidence = among.confidence(),
        answer.reason = reason.map(tracing::field::debug),
        "asked"
    );
}
