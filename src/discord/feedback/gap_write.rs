//! How is an entry written about a gap? In the view of the gaps, which then goes on to the next one.

use std::time::Duration;

use serenity::all::ModalInteraction;

use super::gap_page::{Before, gap_press, shown};
use super::gaps::find;
use crate::discord::bot::advisors::Advisor;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::faq::{
    Draft, DraftId, Occasion, Taken, Writing, discard, in_time, key_of, occasioned_form, own_draft, take, with_text,
};
use crate::discord::message::reply::Reply;
use crate::discord::press::{DraftStep, GapPress, GapStep, guide_key};
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;
use crate::guild::{Gap, drafted, drafted_phrasings, holds_on};
use crate::store::Entry;

/// How long gaps are looked for before the form opens with the question alone: Discord takes none after 3 seconds.
const FORM_WITHIN: Duration = Duration::from_millis(1500);
/// How long that question is waited for.
const TEXT_WITHIN: Duration = Duration::from_millis(700);

/// Opens the form of an entry with a gap's texts; where gaps take too long, with the question alone.
pub(super) async fn write(bot: &Shared, call: &Call, advisor: &Advisor, press: GapPress) {
    let GapPress { look, key, .. } = press;
    let found = tokio::time::timeout(FORM_WITHIN, find(bot, advisor.guild, look)).await;
    let gap = found.ok().and_then(Result::ok).and_then(|found| {
        let at = found.place(key)?;
        Some((found.list.gaps.into_iter().nth(at)?, at))
    });
    let draft = match gap {
        Some((gap, at)) => Ok((draft(&gap), at)),
        None => draft_alone(bot, advisor, key).await.map(|draft| (draft, 0)),
    };
    match draft {
        Ok((draft, at)) => {
            let guide = bot.engine.guide_by_id(&draft.guide).map_or(look.guide, guide_key);
            let occasion = Occasion::Gap { look, key, at: u16::try_from(at).unwrap_or(u16::MAX) };
            bot.open_modal(call, &occasioned_form(&draft, guide, occasion, 0)).await;
        }
        Err(failure) => bot.respond_failure(call, failure).await,
    }
}

async fn draft_alone(bot: &Bot, advisor: &Advisor, key: u64) -> Result<Draft, Failure> {
    let asked = bot.store()?.question_asked(advisor.guild.get(), key.cast_signed());
    let asked = tokio::time::timeout(TEXT_WITHIN, asked).await.map_err(|_| Failure::person(words::store_away()))??;
    let (guide, text) = asked.ok_or_else(|| Failure::person(words::gap_gone()))?;
    Ok(Draft { guide, question: drafted(&text), ..Draft::default() })
}

fn draft(gap: &Gap) -> Draft {
    let lines = drafted_phrasings(gap.phrasings().into_iter().skip(1));
    let (guide, question) = (gap.guide.clone(), drafted(&gap.question));
    Draft { guide, question, phrasings: lines.join("\n"), ..Draft::default() }
}

/// Takes the form of an entry about a gap. The form was opened in the view of the gaps, which it changes.
pub(in crate::discord) async fn submit(bot: &Shared, call: &Call, modal: &ModalInteraction, press: GapPress) {
    let GapPress { look, key, step: GapStep::Written { guide, draft, at } } = press else {
        return bot.respond_failure(call, Failure::person(words::old_button())).await;
    };
    let work = async {
        let mut written = Draft::of(modal, "", None);
        let taken = async {
            let advisor = bot.advisor(call)?;
            written.guide.clone_from(&bot.guide_of(guide)?.manifest.id);
            let (draft, occasion) = (i64::from(draft), Occasion::Gap { look, key, at });
            let writing = Writing { written: &written, draft, occasion, despite_likeness: false };
            Ok((take(bot, &advisor, writing).await?, advisor))
        };
        let taken: Result<(Taken, Advisor), Failure> = taken.await;
        match taken {
            Ok((Taken::Kept(entry), advisor)) => goes_on(bot, &advisor, press, at, &entry).await,
            Ok((Taken::NotYet(reply), _)) => Ok(reply),
            Err(failure) => Ok(with_text(bot.explain(failure), &written)),
        }
    };
    bot.finish(call, Way::Update, work).await;
}

/// Does what a press asks for under a draft about a gap.
pub(super) async fn take_draft_step(bot: &Shared, call: &Call, advisor: &Advisor, press: GapPress) {
    let GapPress { look, key, step: GapStep::Draft { draft, step, at } } = press else { return };
    let (occasion, id) = (Occasion::Gap { look, key, at }, i64::from(draft));
    let draft = DraftId { guild: advisor.guild.get(), draft };
    let find = own_draft(bot, call, draft);
    if step == DraftStep::Correct {
        return match in_time(find).await {
            Ok((_, written)) => {
                bot.open_modal(call, &occasioned_form(&written, key_of(bot, &written), occasion, id)).await;
            }
            Err(failure) => bot.respond_failure(call, failure).await,
        };
    }
    let work = async {
        // Two presses at once would both find the draft, and make two entries of it.
        let turn = bot.turns.of(draft.deed());
        let _mine = turn.lock().await;
        let (advisor, written) = find.await?;
        if step == DraftStep::Discard {
            discard(bot, &advisor, id).await?;
            return back_at(bot, &advisor, press, words::draft_discarded()).await;
        }
        let writing = Writing { written: &written, draft: id, occasion, despite_likeness: true };
        match take(bot, &advisor, writing).await? {
            Taken::Kept(entry) => goes_on(bot, &advisor, press, at, &entry).await,
            Taken::NotYet(reply) => Ok(reply),
        }
    };
    bot.finish(call, Way::Update, work).await;
}

/// The gap after the one about which an entry was written. Where the entry does not answer the gap, it is still there and
/// passed over.
async fn goes_on(bot: &Shared, advisor: &Advisor, press: GapPress, at: u16, entry: &Entry) -> Result<Reply, Failure> {
    let found = find(bot, advisor.guild, press.look).await?;
    let at = found.place(press.key).map_or(usize::from(at), |at| at + 1);
    let at = at.min(found.gaps.len().saturating_sub(1));
    let undo = GapStep::UndoWrite { entry: u32::try_from(entry.id).unwrap_or_default() };
    let before = Before {
        note: Some(words::faq_kept(entry, false, holds_on(entry, bot.today()))),
        undo: Some(gap_press(press.look, press.key, undo)),
    };
    shown(bot, found, at, before).await
}

/// The gap itself, with a word on what was done.
async fn back_at(bot: &Shared, advisor: &Advisor, press: GapPress, note: String) -> Result<Reply, Failure> {
    let found = find(bot, advisor.guild, press.look).await?;
    let at = found.place(press.key).unwrap_or_default();
    shown(bot, found, at, Before { note: Some(note), undo: None }).await
}
