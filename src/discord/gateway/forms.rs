//! What happens when a form is handed in?

use serenity::all::ModalInteraction;

use super::presses::refusal;
use crate::discord::bot::Shared;
use crate::discord::failure::Failure;
use crate::discord::faq;
use crate::discord::feedback;
use crate::discord::press::Press;
use crate::discord::wire::call::{Call, Way};
use crate::discord::{settings, words};

/// Takes one form.
pub(super) async fn submit(bot: &Shared, call: &Call, modal: ModalInteraction) {
    let press = match bot.seal.open(&modal.data.custom_id) {
        Ok(press) => press,
        Err(bad) => return bot.respond_failure(call, Failure::person(refusal(bad))).await,
    };
    match press {
        Press::FaqForm { guild, guide, entry, draft } => {
            faq::submitted(bot, call, &modal, (guild, guide, entry, draft)).await;
        }
        // The form was opened on the page, which it changes.
        Press::SettingsForm { what } => {
            bot.finish(call, Way::Update, settings::submitted(bot, call, what, &modal)).await;
        }
        Press::VoteReason(ballot) => feedback::submitted(bot, call, &modal, ballot).await,
        // Only what opens a form comes back by one.
        _ => bot.respond_failure(call, Failure::person(words::old_button())).await,
    }
}
