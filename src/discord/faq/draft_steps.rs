//! What becomes of a draft: is it kept after all, corrected or thrown away?

use super::draft::{discard, in_time, key_of, outside, own_draft};
use super::form::{DraftId, form};
use super::keep::{shown, take};
use super::occasion::Occasion;
use super::writing::Writing;
use crate::discord::bot::Shared;
use crate::discord::message::reply::Reply;
use crate::discord::press::DraftStep;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// Does what a press asks for under a draft that was not kept at once.
pub(super) async fn take_draft_step(bot: &Shared, call: &Call, draft: DraftId, step: DraftStep) {
    let find = own_draft(bot, call, draft);
    let id = i64::from(draft.draft);
    if step == DraftStep::Correct {
        return match in_time(find).await {
            Ok((_, written)) => bot.open_modal(call, &form(&written, draft.guild, key_of(bot, &written), id)).await,
            Err(failure) => bot.respond_failure(call, failure).await,
        };
    }
    let work = async {
        // Two presses at once would both find the draft, and make two entries of it.
        let turn = bot.turns.of(draft.deed());
        let _mine = turn.lock().await;
        let (advisor, written) = find.await?;
        let reply = match step {
            DraftStep::Save => {
                let occasion = Occasion::Itself;
                let writing = Writing { written: &written, draft: id, occasion, despite_likeness: true };
                shown(bot, &written, take(bot, &advisor, writing).await?)
            }
            DraftStep::Correct | DraftStep::Discard => {
                discard(bot, &advisor, id).await?;
                Reply::private(words::draft_discarded())
            }
        };
        Ok(if call.guild.is_some() { reply } else { outside(reply) })
    };
    bot.finish(call, Way::Update, work).await;
}
