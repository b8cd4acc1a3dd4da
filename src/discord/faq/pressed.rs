//! What does a press on advisors' entries do?

use super::back::{bring_back, remove, restore};
use super::draft_steps::take_draft_step;
use super::form::{DraftId, entry_form};
use super::history::{history_page, version_page};
use super::list::list_page;
use super::show::entry_page;
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
        FaqPress::Form { .. } | FaqPress::Change { .. } => {
            bot.respond_failure(call, Failure::person(words::old_button())).await
        }
        FaqPress::Open | FaqPress::History { .. } => {
            bot.finish(call, Way::New { private: true }, about_entries(bot, call, press, chosen)).await;
        }
        FaqPress::List { .. }
        | FaqPress::Remove { .. }
        | FaqPress::Restore { .. }
        | FaqPress::Versions { .. }
        | FaqPress::Version { .. }
        | FaqPress::BringBack { .. } => {
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
    let history = |id: u32| async move { Ok::<_, Failure>(bot.store()?.history(guild, i64::from(id)).await?) };
    Ok(match press {
        FaqPress::List { guide, page, words } => {
            list_page(bot, advisor.guild, bot.guide_of(guide)?, &words, page).await?
        }
        FaqPress::History { entry: id } => history_page(&entry(id).await?, &history(id).await?, 0),
        FaqPress::Versions { entry: id, page } => history_page(&entry(id).await?, &history(id).await?, page),
        FaqPress::Version { entry: id } => {
            version_page(&entry(id).await?, &history(id).await?, chosen.unwrap_or_default())?
        }
        FaqPress::BringBack { entry, version } => bring_back(bot, call, i64::from(entry), usize::from(version)).await?,
        FaqPress::Remove { entry } => remove(bot, call, i64::from(entry)).await?,
        FaqPress::Restore { entry } => restore(bot, call, i64::from(entry)).await?,
        _ => entry_page(&entry(chosen.unwrap_or_default()).await?),
    })
}
