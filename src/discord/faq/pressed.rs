//! What does a press on advisors' entries do?

use super::form::{DraftId, entry_form};
use super::keep::{remove, restore, take_draft_step};
use super::list::list_page;
use super::show::{entry_page, history_page};
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::reply::Reply;
use crate::discord::press::{FaqPress, guide_key};
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// Takes a press on advisors' entries.
pub(in crate::discord) async fn press(bot: &Shared, call: &Call, chosen: Option<u32>, press: FaqPress) {
    match press {
        FaqPress::Draft { guild, draft, step } => take_draft_step(bot, call, DraftId { guild, draft }, step).await,
        FaqPress::Edit { entry } => edit(bot, call, entry).await,
        // A form comes back by being handed in.
        FaqPress::Form { .. } => bot.respond_failure(call, Failure::person(words::old_button())).await,
        FaqPress::Open | FaqPress::History { .. } => {
            bot.finish(call, Way::New { private: true }, about_entries(bot, call, press, chosen)).await;
        }
        FaqPress::List { .. } | FaqPress::Remove { .. } | FaqPress::Restore { .. } => {
            bot.finish(call, Way::Update, about_entries(bot, call, press, chosen)).await;
        }
    }
}

/// Opens the form of an entry, which must come at once.
async fn edit(bot: &Bot, call: &Call, entry: u32) {
    let form = bot.advisor(call).and_then(|advisor| {
        let board = bot.known_board(advisor.guild)?;
        let entry = board.entry(i64::from(entry)).ok_or_else(|| Failure::person(words::no_such_entry()))?;
        Ok(entry_form(entry, guide_key(bot.engine.guide_by_id(&entry.content.guide)?)))
    });
    match form {
        Ok(form) => bot.open_modal(call, &form).await,
        Err(failure) => bot.respond_failure(call, failure).await,
    }
}

/// What a press on entries or their list shows.
async fn about_entries(bot: &Bot, call: &Call, press: FaqPress, chosen: Option<u32>) -> Result<Reply, Failure> {
    let advisor = bot.advisor(call)?;
    let guild = advisor.guild.get();
    let entry = |id: u32| async move {
        let found = bot.store()?.entry(guild, i64::from(id)).await?;
        found.ok_or_else(|| Failure::person(words::no_such_entry()))
    };
    Ok(match press {
        FaqPress::List { guide, page, words } => {
            list_page(bot, advisor.guild, bot.guide_of(guide)?, &words, page).await?
        }
        FaqPress::History { entry: id } => {
            let edits = bot.store()?.history(guild, i64::from(id)).await?;
            history_page(&entry(id).await?, &edits)
        }
        FaqPress::Remove { entry } => remove(bot, call, i64::from(entry)).await?,
        FaqPress::Restore { entry } => restore(bot, call, i64::from(entry)).await?,
        _ => entry_page(&entry(chosen.unwrap_or_default()).await?),
    })
}
