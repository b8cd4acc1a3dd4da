//! Did an answer help? Two buttons under it, one vote a member, and a word on what they were looking for.

use std::time::Duration;

use serenity::all::{GuildId, ModalInteraction};

use crate::clock::now_ms;
use crate::discord::bot::asking::Asking;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::modal::{Input, Modal, written};
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{Ballot, Press, Quoted, VotePress, guide_key};
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;
use crate::guild::mask;
use crate::source::Source;
use crate::store::Vote;

/// How long a vote is waited for before the form opens: Discord takes none after 3 seconds.
const FORM_WITHIN: Duration = Duration::from_millis(1500);
/// Most characters of what a member was looking for.
const REASON_CHARS: usize = 500;

/// The two buttons under an answer; none outside of guilds, and none where votes have no place.
pub(in crate::discord) fn vote_buttons(bot: &Bot, asking: &Asking<'_>, about: Quoted) -> Vec<Button> {
    let Some(answer) = asking.answer.filter(|_| bot.boards.is_some() && asking.guild.is_some()) else {
        return Vec::new();
    };
    let ballot = Ballot { answer: answer.get(), about, guide: guide_key(asking.guide) };
    let button = |label, helpful| Button::new(label, Press::Vote(VotePress::Cast { ballot, helpful }));
    vec![button(words::helped(), true), button(words::not_helped(), false)]
}

/// Takes a press on an answer's votes.
pub(in crate::discord) async fn press(bot: &Shared, call: &Call, press: VotePress) {
    match press {
        VotePress::Cast { ballot, helpful } => cast(bot, call, ballot, helpful).await,
        // A form comes back by being handed in.
        VotePress::Reason(_) => bot.respond_failure(call, Failure::person(words::old_button())).await,
    }
}

/// Takes a vote. It counts at once; one that an answer did not help opens a form, which may be closed again.
async fn cast(bot: &Shared, call: &Call, ballot: Ballot, helpful: bool) {
    let (guild, keeps_texts) = match polled(bot, call) {
        Ok(polled) => polled,
        Err(failure) => return bot.respond_failure(call, failure).await,
    };
    // A vote is kept to its end, however long the store takes and whatever becomes of the form.
    let keeping = {
        let (bot, member, at_ms) = (Shared::clone(bot), call.user.get(), now_ms());
        bot.clone().running.spawn(async move {
            let kept = keep(&bot, MemberVote { guild, member, ballot, helpful, reason: None, at_ms }).await;
            kept.inspect_err(|why| tracing::error!(guild.id = guild.get(), %why, "a vote is not kept"))
        })
    };
    if helpful || !keeps_texts {
        let kept = async { keeping.await.unwrap_or_else(|_| Err(Failure::panic())) };
        let thanked = async { kept.await.map(|()| Reply::private(words::thanks(helpful))) };
        return bot.finish(call, Way::New { private: true }, thanked).await;
    }
    match tokio::time::timeout(FORM_WITHIN, keeping).await {
        Ok(Ok(Err(failure))) => bot.respond_failure(call, failure).await,
        Ok(Err(_)) => bot.respond_failure(call, Failure::panic()).await,
        Ok(Ok(Ok(()))) | Err(_) => bot.open_modal(call, &form(ballot)).await,
    }
}

/// Keeps what a member was looking for, with the vote once more: it is the same vote, not a second one.
pub(in crate::discord) async fn submit(bot: &Shared, call: &Call, modal: &ModalInteraction, ballot: Ballot) {
    let at_ms = now_ms();
    let text = written(modal, "reason");
    let kept = async {
        let (guild, keeps_texts) = polled(bot, call)?;
        let reason = Some(text).filter(|text| keeps_texts && !text.is_empty());
        let member = call.user.get();
        keep(bot, MemberVote { guild, member, ballot, helpful: false, reason, at_ms }).await?;
        Ok(Reply::private(words::thanks(false)))
    };
    bot.finish(call, Way::New { private: true }, kept).await;
}

/// Keeps that an answer helped a member, for what counts as such a vote elsewhere.
///
/// # Errors
/// When it can't be kept, or the guide is another one by now.
pub(in crate::discord) async fn keep_helpful_vote(
    bot: &Bot,
    guild: GuildId,
    member: u64,
    ballot: Ballot,
) -> Result<(), Failure> {
    keep(bot, MemberVote { guild, member, ballot, helpful: true, reason: None, at_ms: now_ms() }).await
}

/// A vote as a member gives it, before the member is hashed and the reason masked.
struct MemberVote {
    guild: GuildId,
    member: u64,
    ballot: Ballot,
    helpful: bool,
    /// What the member was looking for.
    reason: Option<String>,
    at_ms: i64,
}

async fn keep(bot: &Bot, vote: MemberVote) -> Result<(), Failure> {
    let MemberVote { guild, member, ballot, helpful, reason, at_ms } = vote;
    let hashes = bot.boards()?.hashes(guild.get(), member, at_ms).await?;
    // PostgreSQL keeps no NUL; cut after masking, so that no half of an address is left.
    let vote = Vote {
        answer: bot.answer_name(ballot.answer),
        passage: source(bot, ballot)?,
        member: hashes.current,
        helpful,
        reason: reason.map(|text| mask(&text.replace('\0', " ")).chars().take(REASON_CHARS).collect()),
        at_ms,
    };
    Ok(bot.store()?.vote(guild.get(), &vote, &hashes.earlier).await?)
}

/// The guild in which somebody votes, and whether it keeps what members write.
fn polled(bot: &Bot, call: &Call) -> Result<(GuildId, bool), Failure> {
    let guild = call.home.ok_or_else(|| Failure::person(words::only_in_servers()))?;
    bot.store()?;
    let board = bot.known_board(guild)?;
    Ok((guild, board.settings().retention_days > 0))
}

/// What was seen, by its name in the store.
fn source(bot: &Bot, ballot: Ballot) -> Result<Source<String>, Failure> {
    match ballot.about.source().ok_or_else(|| Failure::person(words::old_button()))? {
        Source::Entry(number) => Ok(Source::Entry(number)),
        Source::Passage(range) => {
            let passage = bot.guide_of(ballot.guide)?.passages.get(range.start);
            let passage = passage.ok_or_else(|| Failure::person(words::changed_guide()))?;
            Ok(Source::Passage(passage.id.0.clone()))
        }
    }
}

fn form(ballot: Ballot) -> Modal {
    Modal {
        title: words::vote_title(),
        press: Press::Vote(VotePress::Reason(ballot)),
        inputs: vec![Input {
            id: "reason",
            label: words::vote_reason(),
            placeholder: words::vote_reason_hint(),
            long: true,
            most: REASON_CHARS,
            ..Input::default()
        }],
    }
}
