//! What does an advisor do about a gap? Each step names the gap by a question of it, so that it holds after a restart and
//! when gaps have changed in the meantime.

use std::time::Duration;

use super::gap_page::{Before, gap_press, page};
use super::gaps::{GapList, find, guide_looked_at, guide_of, key_of, nearest, phrasings, texts};
use crate::clock::now_ms;
use crate::discord::bot::advisors::Advisor;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::faq::{Draft, form};
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Reply;
use crate::discord::press::{GapPress, GapStep, Look, guide_key};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{Gap, PHRASINGS, QUESTION_CHARS};
use crate::store::{BoundPhrasing, Decision};

/// How long gaps are looked for before the form opens with the question alone: Discord takes none after 3 seconds.
const FORM_WITHIN: Duration = Duration::from_millis(1500);
/// How long that question is waited for.
const TEXT_WITHIN: Duration = Duration::from_millis(700);
/// Most characters of all other phrasings together: what Discord's forms take.
const PHRASINGS_CHARS: usize = 4000;

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
    if press.step == GapStep::Write {
        return write(bot, call, &advisor, press).await;
    }
    bot.finish(call, Way::Update, take_step(bot, &advisor, press, chosen)).await;
}

async fn take_step(bot: &Shared, advisor: &Advisor, press: GapPress, chosen: Option<u32>) -> Result<Reply, Failure> {
    let GapPress { look, key, step } = press;
    // Before gaps are looked for, so that what is a gap again is found among them.
    take_back(bot, advisor, look, step).await?;
    let mut found = find(bot, advisor.guild, look).await?;
    let Some(at) = found.place(key) else {
        let note = Some(words::gap_gone());
        return shown(bot, found, 0, Before { note, undo: None }).await;
    };
    let before = match step {
        GapStep::NotForUs => {
            let gap = found.gaps.remove(at);
            let at_ms = decide(bot, advisor, &gap).await?;
            let undo = gap_press(look, key_of(&gap), GapStep::UndoNotForUs(at_ms));
            Before { note: Some(words::gap_put_aside(&named(&gap))), undo: Some(undo) }
        }
        GapStep::Bind | GapStep::Choose => {
            let passage = passage(bot, &found.gaps[at], chosen.filter(|_| step == GapStep::Choose))?;
            let gap = found.gaps.remove(at);
            let (at_ms, place) = bind(bot, advisor, &gap, passage).await?;
            let undo = gap_press(look, key_of(&gap), GapStep::UndoBind(at_ms));
            Before { note: Some(words::gap_bound(&named(&gap), &place)), undo: Some(undo) }
        }
        GapStep::UndoNotForUs(_) | GapStep::UndoBind(_) => Before { note: Some(words::gap_undone()), undo: None },
        _ => Before::default(),
    };
    // After the last one, the one before it.
    let at = at.min(found.gaps.len().saturating_sub(1));
    shown(bot, found, at, before).await
}

/// A page, made beside the gateway's threads: its menu is a search.
async fn shown(bot: &Shared, found: GapList, at: usize, before: Before) -> Result<Reply, Failure> {
    bot.beside(move |bot| page(bot, &found, at, before)).await
}

fn named(gap: &Gap) -> String {
    escape_within(&gap.question, OPTION)
}

/// The passage that was chosen, else the nearest.
fn passage(bot: &Bot, gap: &Gap, chosen: Option<u32>) -> Result<usize, Failure> {
    let guide = guide_of(bot, gap)?;
    let passage = chosen.map(|chosen| chosen as usize).or_else(|| nearest(bot, guide, gap));
    passage.filter(|at| *at < guide.passages.len()).ok_or_else(|| Failure::person(words::changed_guide()))
}

/// Keeps that none of a gap's texts is for this guild; when, by which it is taken back.
async fn decide(bot: &Bot, advisor: &Advisor, gap: &Gap) -> Result<i64, Failure> {
    let at_ms = now_ms();
    for question in texts(gap) {
        let (guide, question) = (gap.guide.clone(), question.to_owned());
        let decision = Decision { guide, question, member: advisor.user, at_ms };
        bot.store()?.decide(advisor.guild.get(), &decision).await?;
    }
    Ok(at_ms)
}

/// Takes back what an advisor decided on or bound at a time; nothing for a step that takes nothing back.
async fn take_back(bot: &Bot, advisor: &Advisor, look: Look, step: GapStep) -> Result<(), Failure> {
    let (store, guild) = (bot.store()?, advisor.guild.get());
    let of = guide_looked_at(bot, look)?.map(|guide| &guide.manifest.id);
    // All of a step was written at one time. Somebody else's step may have fallen into the same millisecond.
    let is_of = |guide: &String, member: u64| member == advisor.user && of.is_none_or(|of| of == guide);
    match step {
        GapStep::UndoNotForUs(at_ms) => {
            for one in store.decisions(guild).await? {
                if one.at_ms == at_ms && is_of(&one.guide, one.member) {
                    store.reconsider(guild, &one.guide, &one.question).await?;
                }
            }
        }
        GapStep::UndoBind(at_ms) => {
            for one in store.phrasings(guild).await? {
                if one.at_ms == at_ms && is_of(&one.guide, one.member) {
                    store.unbind_phrasing(guild, &one.guide, &one.phrasing).await?;
                }
            }
            bot.take_over(advisor.guild).await;
        }
        _ => {}
    }
    Ok(())
}

/// Binds every text of a gap to a passage; when, by which it is taken back, and where the passage stands.
async fn bind(bot: &Bot, advisor: &Advisor, gap: &Gap, passage: usize) -> Result<(i64, String), Failure> {
    let (guide, guild, at_ms) = (guide_of(bot, gap)?, advisor.guild.get(), now_ms());
    let passage = &guide.passages[passage];
    for phrasing in texts(gap) {
        let bound = BoundPhrasing {
            guide: gap.guide.clone(),
            phrasing: phrasing.to_owned(),
            passage: passage.id.0.clone(),
            member: advisor.user,
            at_ms,
        };
        bot.store()?.bind_phrasing(guild, &bound).await?;
    }
    bot.take_over(advisor.guild).await;
    let place = words::place(&guide.manifest.title, &guide.section_of(passage).path);
    Ok((at_ms, escape_within(&place, 2 * OPTION)))
}

/// Opens the form of an entry with a gap's texts; where gaps take too long, with the question alone.
async fn write(bot: &Shared, call: &Call, advisor: &Advisor, press: GapPress) {
    let GapPress { look, key, .. } = press;
    let found = tokio::time::timeout(FORM_WITHIN, find(bot, advisor.guild, look)).await;
    let gap = found.ok().and_then(Result::ok).and_then(|found| {
        let at = found.place(key)?;
        found.gaps.into_iter().nth(at)
    });
    let draft = match gap {
        Some(gap) => Ok(draft(&gap)),
        None => draft_alone(bot, advisor, key).await,
    };
    match draft {
        Ok(draft) => {
            let guide = bot.engine.guide_by_id(&draft.guide).map_or(look.guide, guide_key);
            bot.open_modal(call, &form(&draft, advisor.guild.get(), guide, 0)).await;
        }
        Err(failure) => bot.respond_failure(call, failure).await,
    }
}

async fn draft_alone(bot: &Bot, advisor: &Advisor, key: u64) -> Result<Draft, Failure> {
    let asked = bot.store()?.question_asked(advisor.guild.get(), key.cast_signed());
    let asked = tokio::time::timeout(TEXT_WITHIN, asked).await.map_err(|_| Failure::person(words::store_away()))??;
    let (guide, text) = asked.ok_or_else(|| Failure::person(words::gap_gone()))?;
    Ok(Draft { guide, question: within(&text), ..Draft::default() })
}

fn draft(gap: &Gap) -> Draft {
    let mut lines: Vec<String> = Vec::new();
    let mut left = PHRASINGS_CHARS;
    for line in phrasings(gap).into_iter().skip(1).map(within).take(PHRASINGS) {
        let long = line.encode_utf16().count() + 1;
        if long > left {
            break;
        }
        left -= long;
        lines.push(line);
    }
    Draft { guide: gap.guide.clone(), question: within(&gap.question), phrasings: lines.join("\n"), ..Draft::default() }
}

/// A text on one line that an entry's question holds.
fn within(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(QUESTION_CHARS).collect()
}
