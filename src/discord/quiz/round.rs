//! A quiz that a channel plays together, against the clock. It lives in memory: a restart ends it, and says so.

use std::sync::Arc;
use std::time::Duration;

use serenity::all::{LightMethod, Route};
use tokio::sync::Notify;
use tracing::Instrument as _;

use super::cards::{LETTERS, asked, card, choices, named, solved_field};
use crate::clock::now_ms;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Body, Button, Field, Reply};
use crate::discord::press::{Press, Quiz, RoundPress};
use crate::discord::wire::call::{Call, Way};
use crate::discord::words::{self, Speech};
use crate::quiz::Card;

/// How long a round may last: its message is changed by the interaction's token, which lives for 15 minutes.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages>
const LONGEST: u64 = 14 * 60;
/// How many players the score names.
const NAMED: usize = 10;

/// Begins a round in the channel of a call.
pub(in crate::discord) async fn play(
    bot: &Shared,
    call: &Call,
    begin: impl FnOnce(&Bot) -> Result<Quiz, Failure> + Send + 'static,
) -> Result<(), Failure> {
    let mut quiz = bot.beside(begin).await?;
    let most = u8::try_from(LONGEST / bot.parameters.quiz_seconds.max(1)).unwrap_or(u8::MAX);
    quiz.of = quiz.of.min(most.max(1));
    let channel = call.channel.map_or(0, |channel| channel.get());
    let Some(end) = bot.rounds.begin(call.id.get(), channel) else {
        return Err(Failure::person(words::round_is_on()));
    };
    let (bot, call, running) = (Arc::clone(bot), call.clone(), bot.running.token());
    tokio::spawn(
        Speech::current()
            .during(async move {
                let _running = running;
                run(&bot, &call, &quiz, &end).await;
            })
            .in_current_span(),
    );
    Ok(())
}

/// Asks card after card until all are asked, who began it ends it, or the bot leaves.
async fn run(bot: &Shared, call: &Call, quiz: &Quiz, end: &Notify) {
    let seconds = Duration::from_secs(bot.parameters.quiz_seconds);
    let mut last: Option<Field> = None;
    let mut how_it_ended = words::round_over();
    for number in 0..quiz.of {
        let (card, reply) = match ask(bot, call, &Quiz { number, ..quiz.clone() }, last.take(), seconds) {
            Ok(asked) => asked,
            Err(failure) => {
                bot.rounds.end(call.id.get());
                let reply = bot.explain(failure);
                return show(bot, call, number == 0, &reply).await;
            }
        };
        show(bot, call, number == 0, &reply).await;
        let ended_early = tokio::select! {
            () = tokio::time::sleep(seconds) => None,
            () = end.notified() => Some(words::round_ended()),
            () = bot.leaving.cancelled() => Some(words::round_stopped()),
        };
        last = close(bot, call, quiz, &card, number);
        if let Some(why) = ended_early {
            how_it_ended = why;
            break;
        }
    }
    let score = bot.rounds.end(call.id.get());
    let reply = Reply {
        title: Some(words::round_title()),
        text: format!("{how_it_ended}\n\n{}", words::scores(&score, NAMED)),
        fields: last.into_iter().collect(),
        ..Reply::default()
    };
    show(bot, call, false, &reply).await;
}

/// The card to ask, under the answer of the one before.
fn ask(bot: &Bot, call: &Call, quiz: &Quiz, last: Option<Field>, seconds: Duration) -> Result<(Card, Reply), Failure> {
    let guide = bot.guide_of(quiz.guide)?;
    let card = card(bot, guide, quiz.section, quiz.seed, quiz.number);
    let card = card.ok_or_else(|| Failure::person(words::changed_guide()))?;
    let round = call.id.get();
    let button = |(at, letter): (usize, &&str)| {
        let press = Press::Round(RoundPress::Choice { round, number: quiz.number, choice: at as u8 });
        Button::quoting(format!("{letter}: {}", card.choices[at]), press)
    };
    let mut buttons: Vec<Button> = LETTERS.iter().enumerate().map(button).collect();
    buttons.push(Button::new(words::end_round(), Press::Round(RoundPress::End { round, owner: quiz.owner })));
    let until = Duration::from_millis(now_ms().cast_unsigned()).saturating_add(seconds).as_secs();
    let reply = Reply {
        title: Some(words::card_of(quiz.number, quiz.of)),
        text: format!("{}\n\n{}\n\n{}", asked(bot, guide, &card)?, choices(&card), words::time_until(until)),
        fields: last.into_iter().collect(),
        footer: Some(words::which_belongs()),
        buttons,
        ..Reply::default()
    };
    Ok((card, reply))
}

/// The answer of a card whose time is up.
fn close(bot: &Bot, call: &Call, quiz: &Quiz, card: &Card, number: u8) -> Option<Field> {
    let (chose, right) = bot.rounds.close_card(call.id.get(), card.answer);
    let verdict = words::card_result(&named(&card.choices[card.answer]), chose, right);
    let guide = bot.guide_of(quiz.guide).ok()?;
    solved_field(bot, guide, card, number, &verdict).ok()
}

/// Shows a round's message, which is one message from the first card to the score.
async fn show(bot: &Shared, call: &Call, first: bool, reply: &Reply) {
    if first {
        return bot.respond(call, Way::New { private: reply.private }, reply).await;
    }
    let route = Route::WebhookOriginalInteractionResponse { application_id: call.application, token: &call.token };
    if let Err(why) = bot.courier.send(LightMethod::Patch, route, Some(&Body::new(reply, &bot.seal))).await {
        tracing::warn!(%why, "a round's message is not changed");
    }
}

/// Notes a player's choice, and tells the player alone.
pub(in crate::discord) async fn choose(bot: &Shared, call: &Call, round: u64, number: u8, choice: u8) {
    let noted = bot.rounds.choose(round, number, call.user.get(), choice);
    let letter = LETTERS.get(usize::from(choice)).copied().unwrap_or_default();
    let text = if noted { words::noted(letter) } else { words::card_over() };
    bot.respond(call, Way::New { private: true }, &Reply::private(text)).await;
}

/// Ends a round for who began it.
pub(in crate::discord) async fn end(bot: &Shared, call: &Call, round: u64, owner: u64) {
    let text = match bot.rounds.end_of(round) {
        None => words::card_over(),
        Some(_) if owner != call.user.get() => words::not_your_round(),
        Some(end) => {
            end.notify_one();
            words::ending_round()
        }
    };
    bot.respond(call, Way::New { private: true }, &Reply::private(text)).await;
}

/// Takes a press in a round.
pub(in crate::discord) async fn press(bot: &Shared, call: &Call, press: RoundPress) {
    match press {
        RoundPress::Choice { round, number, choice } => choose(bot, call, round, number, choice).await,
        RoundPress::End { round, owner } => end(bot, call, round, owner).await,
    }
}
