//! What does an advisor do about a gap? Each step names the gap by a question of it, so that it holds after a restart and
//! when gaps have changed in the meantime.

use super::gap_bind;
use super::gap_page::{Before, gap_press, shown};
use super::gap_write::{take_draft_step, write};
use super::gaps::{find, guide_looked_at};
use crate::clock::now_ms;
use crate::discord::bot::advisors::Advisor;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Reply;
use crate::discord::press::{GapPress, GapStep, Look};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{Gap, Settling, put_aside, take_up_again, unbind_gap};

/// The page of the biggest gap.
pub(in crate::discord) async fn first_page(bot: &Shared, advisor: &Advisor, look: Look) -> Result<Reply, Failure> {
    let found = find(bot, advisor.guild, look).await?;
    shown(bot, found, 0, Before::default()).await
}

/// Takes one step: what a button asks for, or the passage chosen from the menu.
pub(in crate::discord) async fn press(bot: &Shared, call: &Call, press: GapPress, chosen: Option<u32>) {
    let advisor = match bot.advisor(call) {
        Ok(advisor) => advisor,
        Err(failure) => return bot.respond_failure(call, failure).await,
    };
    match press.step {
        GapStep::Write => write(bot, call, &advisor, press).await,
        GapStep::Draft { .. } => take_draft_step(bot, call, &advisor, press).await,
        // A form comes back by being handed in.
        GapStep::Written { .. } => bot.respond_failure(call, Failure::person(words::old_button())).await,
        _ => bot.finish(call, Way::Update, take_step(bot, &advisor, press, chosen)).await,
    }
}

async fn take_step(bot: &Shared, advisor: &Advisor, press: GapPress, chosen: Option<u32>) -> Result<Reply, Failure> {
    let GapPress { look, key, step } = press;
    // Before gaps are looked for, so that what is a gap again is found among them.
    take_back(bot, advisor, look, step).await?;
    let mut found = find(bot, advisor.guild, look).await?;
    let Some(at) = found.place(key) else {
        let is_undone = matches!(step, GapStep::UndoNotForUs(_) | GapStep::UndoBind(_) | GapStep::UndoWrite { .. });
        let note = Some(if is_undone { words::gap_undone() } else { words::gap_gone() });
        return shown(bot, found, 0, Before { note, undo: None }).await;
    };
    let before = match step {
        GapStep::NotForUs => {
            let gap = found.list.gaps.remove(at);
            let at_ms = decide(bot, advisor, &gap).await?;
            let undo = gap_press(look, gap.key(), GapStep::UndoNotForUs(at_ms));
            Before { note: Some(words::gap_put_aside(&named(&gap))), undo: Some(undo) }
        }
        GapStep::Bind | GapStep::Choose => {
            let (gap, chosen) = (found.list.gaps.remove(at), chosen.filter(|_| step == GapStep::Choose));
            return bot.beside(move |bot| gap_bind::ask(bot, look, &gap, chosen)).await;
        }
        GapStep::BindTo { guide, passage } => {
            let gap = found.list.gaps.remove(at);
            let (at_ms, place) = gap_bind::bind(bot, advisor, &gap, (guide, passage)).await?;
            let undo = gap_press(look, gap.key(), GapStep::UndoBind(at_ms));
            Before { note: Some(words::gap_bound(&named(&gap), &place)), undo: Some(undo) }
        }
        GapStep::UndoNotForUs(_) | GapStep::UndoBind(_) | GapStep::UndoWrite { .. } => {
            Before { note: Some(words::gap_undone()), undo: None }
        }
        _ => Before::default(),
    };
    // After the last one, the one before it.
    let at = at.min(found.gaps.len().saturating_sub(1));
    shown(bot, found, at, before).await
}

fn named(gap: &Gap) -> String {
    escape_within(&gap.question, OPTION)
}

/// Who settles a gap, and when.
fn settling(advisor: &Advisor, at_ms: i64) -> Settling {
    Settling { guild: advisor.guild.get(), member: advisor.user, at_ms }
}

/// Keeps that none of a gap's texts is for this guild; when, by which it is taken back.
async fn decide(bot: &Bot, advisor: &Advisor, gap: &Gap) -> Result<i64, Failure> {
    let by = settling(advisor, now_ms());
    put_aside(bot.store()?, by, gap).await?;
    Ok(by.at_ms)
}

/// Takes back what an advisor decided on or bound at a time; nothing for a step that takes nothing back.
async fn take_back(bot: &Bot, advisor: &Advisor, look: Look, step: GapStep) -> Result<(), Failure> {
    let (store, guild) = (bot.store()?, advisor.guild.get());
    guide_looked_at(bot, look)?;
    match step {
        GapStep::UndoNotForUs(at_ms) => {
            take_up_again(store, settling(advisor, at_ms)).await?;
        }
        GapStep::UndoBind(at_ms) => {
            unbind_gap(store, settling(advisor, at_ms)).await?;
            bot.take_over(advisor.guild).await;
        }
        GapStep::UndoWrite { entry } => {
            // One that somebody has removed already is as it shall be.
            store.remove_entry(guild, i64::from(entry), &advisor.by()).await?;
            bot.take_over(advisor.guild).await;
        }
        _ => {}
    }
    Ok(())
}
