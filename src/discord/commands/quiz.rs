//! `/quiz`: flashcards from the guide, for one member or for a channel together.

use serenity::all::GuildId;

use super::guide_option::{guides, sections};
use super::section::sections_meant;
use crate::corpus::Guide;
use crate::discord::bot::{Bot, Context, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::pressed::Pressed;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{Press, Quiz, QuizPress, guide_key};
use crate::discord::quiz::cards::{LETTERS, asked, card, choices, named, solved};
use crate::discord::quiz::round;
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::TITLE;
use crate::discord::words;

/// How many cards a quiz has where nobody says.
const CARDS: u8 = 5;

/// Study with flashcards from the guide
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn quiz(
    ctx: Context<'_>,
    #[description = "Only from this section"]
    #[autocomplete = "sections"]
    #[max_length = 200]
    section: Option<String>,
    #[description = "How many cards, 1 to 20"]
    #[min = 1]
    #[max = 20]
    questions: Option<u8>,
    #[description = "Whether the whole channel plays, against the clock"] with_others: Option<bool>,
    #[description = "From which guide"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let call = Call::from(ctx.interaction);
    let of = questions.unwrap_or(CARDS).clamp(1, 20);
    let (guild, owner) = (call.guild, call.user.get());
    let seed = ctx.data().seal.number_for(call.id.get());
    let begin = move |bot: &Bot| {
        let guide = bot.guide(guild, guide.as_deref())?;
        begin(
            bot,
            guide,
            section.as_deref(),
            Quiz { guide: guide_key(guide), owner, seed, section: None, number: 0, of, right: 0 },
        )
    };
    if with_others.unwrap_or(false) {
        if !ctx.data().is_open(&call) {
            return Err(Failure::person(words::no_round_here()));
        }
        return round::play(ctx.data(), &call, begin).await;
    }
    ctx.data().conclude(&call, Way::New { private: true }, move |bot| ask_card(bot, &begin(bot)?)).await;
    Ok(())
}

/// A quiz over the section named, with as many cards as there are.
fn begin(bot: &Bot, guide: &Guide, section: Option<&str>, quiz: Quiz) -> Result<Quiz, Failure> {
    let section = match section {
        Some(name) => {
            let unknown = || Failure::person(words::unknown_section(&escape_within(name, TITLE)));
            Some(sections_meant(guide, name).and_then(|meant| meant.first().copied()).ok_or_else(unknown)?)
        }
        None => None,
    };
    let count = bot.deck(guide).count(guide, section);
    if count == 0 {
        return Err(Failure::person(words::no_cards(section.is_some())));
    }
    let of = quiz.of.min(u8::try_from(count).unwrap_or(u8::MAX));
    Ok(Quiz { of, section: section.and_then(|section| u32::try_from(section).ok()), ..quiz })
}

/// The card that a quiz is at.
pub(in crate::discord) fn ask_card(bot: &Bot, quiz: &Quiz) -> Result<Reply, Failure> {
    let guide = bot.guide_of(quiz.guide)?;
    let card = card(bot, guide, quiz.section, quiz.seed, quiz.number);
    let card = card.ok_or_else(|| Failure::person(words::changed_guide()))?;
    let button = |(at, letter): (usize, &&str)| {
        let press = Press::Quiz(QuizPress::Choice { quiz: quiz.clone(), choice: at as u8 });
        Button::quoting(format!("{letter}: {}", card.choices[at]), press)
    };
    Ok(Reply {
        title: Some(words::card_of(quiz.number, quiz.of)),
        text: format!("{}\n\n{}", asked(bot, guide, &card)?, choices(&card)),
        footer: Some(words::which_belongs()),
        buttons: LETTERS.iter().enumerate().map(button).collect(),
        private: true,
        ..Reply::default()
    })
}

/// What comes of a choice: right or not, the passage whole, and the way on.
fn judge(bot: &Bot, guild: Option<GuildId>, quiz: &Quiz, choice: u8) -> Result<Reply, Failure> {
    let guide = bot.guide_of(quiz.guide)?;
    let card = card(bot, guide, quiz.section, quiz.seed, quiz.number);
    let card = card.ok_or_else(|| Failure::person(words::changed_guide()))?;
    let right = usize::from(choice) == card.answer;
    let answer = named(&card.choices[card.answer]);
    let chosen = card.choices.get(usize::from(choice)).map(|choice| named(choice)).unwrap_or_default();
    let verdict = if right { words::right(&answer) } else { words::wrong(&answer, &chosen) };
    let next = Quiz { number: quiz.number + 1, right: quiz.right + u8::from(right), ..quiz.clone() };
    let mut reply = solved(bot, bot.citing(guild, guide), &card, verdict)?;
    reply.title = Some(words::card_of(quiz.number, quiz.of));
    reply.private = true;
    if next.number < quiz.of {
        reply.footer = Some(words::score_so_far(next.right, next.number));
        reply.buttons.push(Button::new(words::next_card(), Press::Quiz(QuizPress::Next(next))));
    } else {
        reply.footer = Some(words::score(next.right, quiz.of));
        // Another seed makes other cards, and everyone who presses twice gets the same.
        let again = Quiz { seed: bot.seal.number_for(quiz.seed), number: 0, right: 0, ..next };
        reply.buttons.push(Button::new(words::another_round(), Press::Quiz(QuizPress::Next(again))));
    }
    Ok(reply)
}

/// Takes a press in a quiz that one member plays.
pub(in crate::discord) async fn press(bot: &Shared, call: &Call, pressed: &Pressed, press: QuizPress) {
    match press {
        QuizPress::Choice { quiz, choice } => {
            let guild = call.guild;
            bot.conclude(call, pressed.way(quiz.owner), move |bot| judge(bot, guild, &quiz, choice)).await;
        }
        QuizPress::Next(quiz) => bot.conclude(call, pressed.way(quiz.owner), move |bot| ask_card(bot, &quiz)).await,
    }
}
