//! What happens when a button is pressed, or a section chosen?

use serenity::all::{ComponentInteraction, MessageId};

use crate::discord::answers::declines::nearest_shown;
use crate::discord::answers::page::shown;
use crate::discord::bot::asking::Asking;
use crate::discord::bot::{Bot, Shared};
use crate::discord::commands::{ask_card, forgotten, judge, section_page, topics_page};
use crate::discord::failure::Failure;
use crate::discord::message::pressed::Pressed;
use crate::discord::message::reply::{Body, Reply};
use crate::discord::press::{BadPress, Press, SectionPage, Shown, guide_key};
use crate::discord::quiz::round;
use crate::discord::wire::call::{Call, Way};
use crate::discord::{faq, feedback, forum, settings, words};

/// Answers one press.
pub(super) async fn press(bot: &Shared, call: &Call, component: ComponentInteraction) {
    let press = match bot.seal.open(&component.data.custom_id) {
        Ok(press) => press,
        Err(bad) => return bot.respond_failure(call, Failure::person(refusal(bad))).await,
    };
    let pressed = Pressed::new(call, &component);
    match press {
        Press::Passage(shown) => pass_on(bot, call, pressed, shown).await,
        Press::Nearest(shown) => nearest(bot, call, pressed, shown).await,
        Press::Share { shown, reply } => share(bot, call, pressed, shown, reply).await,
        Press::Section(page) => section(bot, call, &pressed, page).await,
        Press::Topics { guide, owner, page } => {
            let way = pressed.way(owner);
            let user = call.user.get();
            bot.conclude(call, way, move |bot| Ok(topics_page(bot.guide_of(guide)?, user, page))).await;
        }
        Press::Topic { guide, owner } => {
            let Some(section) = pressed.chosen else {
                return bot.respond_failure(call, Failure::person(words::old_button())).await;
            };
            section_of(bot, call, pressed.way(owner), SectionPage { guide, owner, section, page: 0, fresh: false })
                .await;
        }
        Press::Choice { quiz, choice } => {
            bot.conclude(call, pressed.way(quiz.owner), move |bot| judge(bot, &quiz, choice)).await;
        }
        Press::NextCard(quiz) => bot.conclude(call, pressed.way(quiz.owner), move |bot| ask_card(bot, &quiz)).await,
        Press::FaqDraft { guild, draft, step } => faq::draft_pressed(bot, call, (guild, draft), step).await,
        Press::Vote { ballot, helpful } => feedback::cast(bot, call, ballot, helpful).await,
        Press::Gap { look, key, step } => feedback::stepped(bot, call, (look, key, step), pressed.chosen).await,
        Press::FaqForm { .. } | Press::VoteReason(_) => {
            bot.respond_failure(call, Failure::person(words::old_button())).await
        }
        Press::FaqEdit { entry } => edit(bot, call, entry).await,
        Press::FaqList { .. }
        | Press::FaqOpen
        | Press::FaqHistory { .. }
        | Press::FaqRemove { .. }
        | Press::FaqRestore { .. } => {
            let beside = matches!(press, Press::FaqOpen | Press::FaqHistory { .. });
            let way = if beside { Way::New { private: true } } else { Way::Update };
            bot.finish(call, way, about_entries(bot, call, press, pressed.chosen)).await;
        }
        Press::SettingsForm { what } => match settings::open_form(bot, call, what) {
            Ok(form) => bot.open_modal(call, &form).await,
            Err(failure) => bot.respond_failure(call, failure).await,
        },
        Press::Settings { .. }
        | Press::SettingsChoose { .. }
        | Press::SettingsDefault { .. }
        | Press::SettingsUndo { .. } => {
            bot.finish(call, Way::Update, settings::pressed(bot, call, press, &component)).await;
        }
        Press::Helped(what) => bot.finish(call, Way::New { private: true }, forum::helped(bot, call, what)).await,
        Press::ForgetMe => bot.finish(call, Way::Update, forgotten(bot, call)).await,
        Press::RoundChoice { round, number, choice } => round::choose(bot, call, round, number, choice).await,
        Press::EndRound { round, owner } => round::end(bot, call, round, owner).await,
    }
}

pub(super) fn refusal(bad: BadPress) -> &'static str {
    match bad {
        BadPress::Unknown => words::old_button(),
        BadPress::Forged => words::forged_button(),
    }
}

/// Opens the form of an entry, which must come at once.
async fn edit(bot: &Bot, call: &Call, entry: u32) {
    let form = bot.advisor(call).and_then(|advisor| {
        let board = bot.board(Some(advisor.guild));
        let entry = board.entry(i64::from(entry)).ok_or_else(|| Failure::person(words::no_such_entry()))?;
        Ok(faq::entry_form(entry, guide_key(bot.engine.guide_by_id(&entry.content.guide)?)))
    });
    match form {
        Ok(form) => bot.open_modal(call, &form).await,
        Err(failure) => bot.respond_failure(call, failure).await,
    }
}

/// What a press on entries or their list shows.
async fn about_entries(bot: &Bot, call: &Call, press: Press, chosen: Option<u32>) -> Result<Reply, Failure> {
    let advisor = bot.advisor(call)?;
    let guild = advisor.guild.get();
    let entry = |id: u32| async move {
        let found = bot.store()?.entry(guild, i64::from(id)).await?;
        found.ok_or_else(|| Failure::person(words::no_such_entry()))
    };
    Ok(match press {
        Press::FaqList { guide, page, words } => {
            faq::list_page(bot, advisor.guild, bot.guide_of(guide)?, &words, page).await?
        }
        Press::FaqHistory { entry: id } => {
            let edits = bot.store()?.history(guild, i64::from(id)).await?;
            faq::history_page(&entry(id).await?, &edits)
        }
        Press::FaqRemove { entry } => faq::removed(bot, call, i64::from(entry)).await?,
        Press::FaqRestore { entry } => faq::restored(bot, call, i64::from(entry)).await?,
        _ => faq::entry_page(&entry(chosen.unwrap_or_default()).await?),
    })
}

/// Another quote, or another page of one.
async fn pass_on(bot: &Shared, call: &Call, pressed: Pressed, mut to: Shown) {
    let way = pressed.way(to.owner);
    let (guild, home) = (call.guild, call.home);
    let (own, open) = (way != Way::Update, bot.is_open(call));
    if own {
        to.owner = pressed.user;
    }
    let work = move |bot: &Bot| {
        let (guide, owner) = (bot.guide_of(to.guide)?, to.owner);
        let private = own || (pressed.private && guild.is_some());
        let asking = Asking {
            guide,
            any: false,
            guild: home,
            question: &pressed.question,
            owner,
            private,
            open,
            answer: to.answer,
            is_message: false,
        };
        shown(bot, &asking, &to)
    };
    bot.conclude(call, way, work).await;
}

/// What is nearest to a declined question, for the presser alone: beside the decline, and from then on in its own message.
async fn nearest(bot: &Shared, call: &Call, pressed: Pressed, to: Shown) {
    let way = if to.page == 0 { Way::New { private: true } } else { Way::Update };
    let (home, owner) = (call.home, pressed.user);
    let work = move |bot: &Bot| {
        let asking = Asking {
            guide: bot.guide_of(to.guide)?,
            any: false,
            guild: home,
            question: &pressed.question,
            owner,
            private: true,
            // It answers nothing, so that it isn't shared as an answer.
            open: false,
            answer: 0,
            is_message: false,
        };
        nearest_shown(bot, &asking, &to)
    };
    bot.conclude(call, way, work).await;
}

/// The answer for all to see: in the channel, or as a reply to the message that was asked about.
async fn share(bot: &Shared, call: &Call, pressed: Pressed, mut to: Shown, reply: bool) {
    if !bot.is_open(call) {
        return bot.respond_failure(call, Failure::person(words::private_here())).await;
    }
    to.owner = pressed.user;
    let (guild, message) = (call.home, to.answer);
    let shared = match bot.beside(move |bot| shared(bot, &pressed, &to, guild)).await {
        Ok(shared) => shared,
        Err(failure) => return bot.respond_failure(call, failure).await,
    };
    let channel = call.channel.filter(|_| reply && message != 0 && call.may_write());
    if let Some(channel) = channel {
        let body = Body::new(&shared, &bot.seal).answering(MessageId::new(message)).once(call.id.get());
        if bot.send_to(channel, &body).await.is_ok() {
            return bot.respond(call, Way::New { private: true }, &Reply::private(words::replied())).await;
        }
    }
    bot.respond(call, Way::New { private: false }, &shared).await;
}

fn shared(bot: &Bot, pressed: &Pressed, to: &Shown, guild: Option<serenity::all::GuildId>) -> Result<Reply, Failure> {
    let (guide, owner) = (bot.guide_of(to.guide)?, pressed.user);
    let asking = Asking {
        guide,
        any: false,
        guild,
        question: &pressed.question,
        owner,
        private: false,
        open: true,
        answer: to.answer,
        is_message: false,
    };
    let mut reply = shown(bot, &asking, to)?;
    reply.text = format!("{}\n-# {}", reply.text, words::shared_by(pressed.user));
    Ok(reply)
}

async fn section(bot: &Shared, call: &Call, pressed: &Pressed, page: SectionPage) {
    let way = if page.fresh { Way::New { private: true } } else { pressed.way(page.owner) };
    section_of(bot, call, way, page).await;
}

async fn section_of(bot: &Shared, call: &Call, way: Way, page: SectionPage) {
    let page = SectionPage { owner: call.user.get(), fresh: false, ..page };
    bot.conclude(call, way, move |bot| section_page(bot, bot.guide_of(page.guide)?, &page)).await;
}
