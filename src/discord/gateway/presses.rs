//! What happens when a button is pressed, an option chosen, or a form handed in? Each goes to the room of its feature.

use serenity::all::{ComponentInteraction, ModalInteraction};

use super::renumber::renumber;
use crate::discord::answers;
use crate::discord::bot::Shared;
use crate::discord::commands;
use crate::discord::failure::Failure;
use crate::discord::faq::FormOf;
use crate::discord::message::pressed::Pressed;
use crate::discord::press::{BadPress, FaqPress, Press, SettingsPress, VotePress};
use crate::discord::quiz::round;
use crate::discord::settings::Asked;
use crate::discord::wire::call::{Call, Way};
use crate::discord::{faq, feedback, forum, settings, words};

/// Answers one press.
pub(super) async fn press(bot: &Shared, call: &Call, component: ComponentInteraction) {
    let id = &component.data.custom_id;
    let mut press = match bot.seal.open(id) {
        Ok(press) => press,
        Err(bad) => return bot.respond_failure(call, Failure::person(refusal(bad))).await,
    };
    let mut pressed = Pressed::new(call, &component);
    if let Err(failure) = renumber(bot, call, id, &mut press, &mut pressed.chosen).await {
        return bot.respond_failure(call, failure).await;
    }
    match press {
        Press::Answer(press) => answers::pressed::press(bot, call, pressed, press).await,
        Press::Section(press) => commands::section::press(bot, call, &pressed, press).await,
        Press::Quiz(press) => commands::quiz::press(bot, call, &pressed, press).await,
        Press::Round(press) => round::press(bot, call, press).await,
        Press::Faq(press) => faq::press(bot, call, pressed.chosen, press).await,
        Press::Settings(press) => settings::press(Asked { bot, call, guild: None }, press, &component).await,
        Press::SettingsOf { guild, press } => {
            settings::press(Asked { bot, call, guild: Some(guild) }, press, &component).await;
        }
        Press::Gap(press) => feedback::gap_steps::press(bot, call, press, pressed.chosen).await,
        Press::Vote(press) => feedback::votes::press(bot, call, press).await,
        Press::Helped(helped) => {
            bot.finish(call, Way::New { private: true }, forum::mark_solved(bot, call, helped)).await;
        }
        Press::ForgetMe => bot.finish(call, Way::Update, commands::privacy::forget(bot, call)).await,
    }
}

/// Takes one form.
pub(super) async fn submit(bot: &Shared, call: &Call, modal: ModalInteraction) {
    let id = &modal.data.custom_id;
    let mut press = match bot.seal.open(id) {
        Ok(press) => press,
        Err(bad) => return bot.respond_failure(call, Failure::person(refusal(bad))).await,
    };
    if let Err(failure) = renumber(bot, call, id, &mut press, &mut None).await {
        return bot.respond_failure(call, failure).await;
    }
    match press {
        Press::Faq(FaqPress::Form { guild, guide, entry, draft }) => {
            faq::submit(bot, call, &modal, FormOf { guild, guide, entry, draft, since: None }).await;
        }
        Press::Faq(FaqPress::Change { guild, guide, entry, draft, since }) => {
            faq::submit(bot, call, &modal, FormOf { guild, guide, entry, draft, since: Some(since) }).await;
        }
        Press::Gap(press) => feedback::gap_write::submit(bot, call, &modal, press).await,
        // The form was opened on the page, which it changes.
        Press::Settings(SettingsPress::Form { what }) => {
            bot.finish(call, Way::Update, settings::submit(Asked { bot, call, guild: None }, what, &modal)).await;
        }
        Press::SettingsOf { guild, press: SettingsPress::Form { what } } => {
            let asked = Asked { bot, call, guild: Some(guild) };
            bot.finish(call, Way::Update, settings::submit(asked, what, &modal)).await;
        }
        Press::Vote(VotePress::Reason(ballot)) => feedback::votes::submit(bot, call, &modal, ballot).await,
        // Only what opens a form comes back by one.
        _ => bot.respond_failure(call, Failure::person(words::old_button())).await,
    }
}

fn refusal(bad: BadPress) -> String {
    match bad {
        BadPress::Unknown => words::old_button(),
        BadPress::Forged => words::forged_button(),
    }
}
