//! How is what an advisor wrote and was not kept at once a draft, and whose is it?

use std::time::Duration;

use super::form::{Draft, DraftId, number};
use super::occasion::Occasion;
use crate::clock::now_ms;
use crate::discord::bot::Bot;
use crate::discord::bot::advisors::Advisor;
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{DraftStep, FaqPress, GuideKey, Press, guide_key};
use crate::discord::wire::call::Call;
use crate::discord::words;

/// How long the store may take before a form opens; Discord waits three seconds.
const FORM_WITHIN: Duration = Duration::from_millis(1200);

/// What is looked up for a form: it can't be announced, so that it comes at once or not at all.
pub(in crate::discord) async fn in_time<T>(find: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    tokio::time::timeout(FORM_WITHIN, find).await.unwrap_or_else(|_| Err(Failure::person(words::store_away())))
}

/// A draft, for the advisor who wrote it.
///
/// # Errors
/// When it is gone or somebody else's, or the store can't be reached.
pub(in crate::discord) async fn own_draft(
    bot: &Bot,
    call: &Call,
    DraftId { guild, draft }: DraftId,
) -> Result<(Advisor, Draft), Failure> {
    let advisor = bot.advisor_in(call, guild).await?;
    let store = bot.store()?;
    let kept = store.draft(guild, i64::from(draft)).await?;
    let own = bot.boards()?.hashes(guild, advisor.user, now_ms()).await?;
    let is_own = |member: &str| own.all().any(|hash| hash.as_str() == member);
    let kept = kept.filter(|kept| is_own(&kept.member)).ok_or_else(|| Failure::person(words::draft_gone()))?;
    let mut written: Draft = serde_json::from_str(&kept.content).map_err(|_| Failure::person(words::draft_gone()))?;
    if let Some(before) = written.numbered_before.take() {
        // One that the guild does not have is a number that no entry has.
        written.entry = Some(store.number_since(guild, before).await?.unwrap_or(i64::MAX));
    }
    Ok((advisor, written))
}

/// The guide of a draft; where it is no longer there, the program's own choice.
pub(in crate::discord) fn key_of(bot: &Bot, written: &Draft) -> GuideKey {
    guide_key(bot.engine.guide_by_id(&written.guide).unwrap_or_else(|_| bot.engine.guide()))
}

/// A reply in a direct message: what is done with entries there belongs into their server.
pub(super) fn outside(mut reply: Reply) -> Reply {
    reply.buttons.retain(|button| matches!(button.press, Press::Faq(FaqPress::Draft { .. })));
    reply
}

/// Throws a draft away.
///
/// # Errors
/// When the store can't be reached.
pub(in crate::discord) async fn discard(bot: &Bot, advisor: &Advisor, draft: i64) -> Result<(), Failure> {
    bot.store()?.drop_draft(advisor.guild.get(), draft).await?;
    Ok(())
}

/// Keeps what was written in the place of the draft of before, and returns its number.
pub(super) async fn keep_draft(bot: &Bot, advisor: &Advisor, written: &Draft, before: i64) -> Result<i64, Failure> {
    let (store, guild, now) = (bot.store()?, advisor.guild.get(), now_ms());
    let member = bot.boards()?.asker(guild, advisor.user, now).await?;
    let text = serde_json::to_string(written).map_err(|error| Failure::Ours(error.into()))?;
    let kept = store.keep_draft(guild, &member, &text, now).await?;
    if before > 0 {
        store.drop_draft(guild, before).await?;
    }
    Ok(kept)
}

/// What can be done with a draft; with a label for saving it, where it may be saved as it is.
pub(super) fn draft_buttons(occasion: Occasion, advisor: &Advisor, draft: i64, save: Option<String>) -> Vec<Button> {
    let to =
        |label: String, step| Button::new(label, occasion.draft_press(advisor.guild.get(), number(Some(draft)), step));
    let save = save.map(|label| to(label, DraftStep::Save));
    let rest = [to(words::faq_correct(), DraftStep::Correct), to(words::faq_discard(), DraftStep::Discard)];
    save.into_iter().chain(rest).collect()
}
