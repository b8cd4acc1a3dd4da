//! A quiz that a channel plays together, against the clock. It lives in memory: a restart ends it, and says so.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serenity::all::{LightMethod, Route};
use tokio::sync::Notify;
use tracing::Instrument as _;

use super::cards::{LETTERS, asked, card, choices, named, solved_field};
use crate::discord::bot::delivery::{Call, Way};
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Body, Button, Field, Reply};
use crate::discord::press::{Press, Quiz};
use crate::discord::words;
use crate::quiz::Card;

/// How long a round may last: its message is changed by the interaction's token, which lives for 15 minutes.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages>
const LONGEST: u64 = 14 * 60;
/// How many players the score names.
const NAMED: usize = 10;

/// The rounds that are being played, by the interaction that began each.
#[derive(Debug, Default)]
pub(in crate::discord) struct Rounds(Mutex<HashMap<u64, Round>>);

#[derive(Debug)]
struct Round {
    channel: u64,
    /// The card that is asked.
    number: u8,
    /// What each player chose for it.
    chosen: HashMap<u64, u8>,
    /// How many each player had right.
    score: BTreeMap<u64, u32>,
    /// Told when who began it ends it.
    end: Arc<Notify>,
}

impl Rounds {
    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Round>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a round, unless the channel plays one.
    fn begin(&self, id: u64, channel: u64) -> Option<Arc<Notify>> {
        let mut rounds = self.lock();
        if rounds.values().any(|round| round.channel == channel) {
            return None;
        }
        let end = Arc::new(Notify::new());
        let round = Round { channel, number: 0, chosen: HashMap::new(), score: BTreeMap::new(), end: Arc::clone(&end) };
        rounds.insert(id, round);
        Some(end)
    }

    /// Notes a choice; `false` where its card is over.
    fn choose(&self, id: u64, number: u8, player: u64, choice: u8) -> bool {
        let mut rounds = self.lock();
        let Some(round) = rounds.get_mut(&id).filter(|round| round.number == number) else { return false };
        round.chosen.insert(player, choice);
        round.score.entry(player).or_default();
        true
    }

    /// Closes a card: how many chose, how many were right.
    fn close_card(&self, id: u64, answer: usize) -> (usize, usize) {
        let mut rounds = self.lock();
        let Some(round) = rounds.get_mut(&id) else { return (0, 0) };
        let chosen = std::mem::take(&mut round.chosen);
        let right = chosen.iter().filter(|(_, choice)| usize::from(**choice) == answer);
        let right: Vec<u64> = right.map(|(player, _)| *player).collect();
        for player in &right {
            *round.score.entry(*player).or_default() += 1;
        }
        round.number += 1;
        (chosen.len(), right.len())
    }

    /// Ends a round; the players with how many each had right, the best first.
    fn end(&self, id: u64) -> Vec<(u64, u32)> {
        let Some(round) = self.lock().remove(&id) else { return Vec::new() };
        let mut score: Vec<(u64, u32)> = round.score.into_iter().collect();
        score.sort_by_key(|(_, right)| std::cmp::Reverse(*right));
        score
    }

    fn end_of(&self, id: u64) -> Option<Arc<Notify>> {
        self.lock().get(&id).map(|round| Arc::clone(&round.end))
    }
}

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
        async move {
            let _running = running;
            run(&bot, &call, &quiz, &end).await;
        }
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
        title: Some(words::round_title().to_owned()),
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
    let button = |(at, letter): (usize, &&str)| Button {
        label: format!("{letter}: {}", card.choices[at]),
        press: Press::RoundChoice { round, number: quiz.number, choice: at as u8 },
    };
    let mut buttons: Vec<Button> = LETTERS.iter().enumerate().map(button).collect();
    buttons.push(Button { label: words::END_ROUND.to_owned(), press: Press::EndRound { round, owner: quiz.owner } });
    let until = SystemTime::now() + seconds;
    let until = until.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let reply = Reply {
        title: Some(words::card_of(quiz.number, quiz.of)),
        text: format!("{}\n\n{}\n\n{}", asked(bot, guide, &card)?, choices(&card), words::time_until(until)),
        fields: last.into_iter().collect(),
        footer: Some(words::which_belongs().to_owned()),
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
    let text = if noted { words::noted(letter) } else { words::card_over().to_owned() };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_choice_counts_and_a_late_one_does_not() {
        let rounds = Rounds::default();
        assert!(rounds.begin(1, 9).is_some());
        assert!(rounds.begin(2, 9).is_none(), "one round a channel");
        assert!(rounds.choose(1, 0, 7, 3) && rounds.choose(1, 0, 7, 2) && rounds.choose(1, 0, 8, 3));
        assert_eq!(rounds.close_card(1, 2), (2, 1));
        assert!(!rounds.choose(1, 0, 8, 2), "that card is over");
        assert_eq!(rounds.end(1), [(7, 1), (8, 0)]);
        assert!(!rounds.choose(1, 1, 8, 2), "the round is over");
        assert!(rounds.begin(2, 9).is_some());
    }
}
