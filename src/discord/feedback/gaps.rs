//! Which gaps does a guild have now? Read from the store, grouped beside the gateway's threads.

use std::collections::HashMap;

use serenity::all::GuildId;

use crate::clock::{DAY_MS, now_ms};
use crate::corpus::Guide;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::press::{ALL_GUIDES, Look};
use crate::discord::words;
use crate::guild::{Gap, folded, open_gaps};
use crate::source::Source;
use crate::store::Period;

/// Questions at most that are grouped, the newest; so many take a few seconds.
const MOST: usize = 5000;

/// The one guide whose gaps are looked at; `None` for all.
///
/// # Errors
/// When there is no guide of this key any longer.
pub(super) fn guide_looked_at(bot: &Bot, look: Look) -> Result<Option<&Guide>, Failure> {
    (look.guide != ALL_GUIDES).then(|| bot.guide_of(look.guide)).transpose()
}

/// A guild's gaps as an advisor looks at them, the biggest first.
#[derive(Debug)]
pub(super) struct GapList {
    /// The guild whose members asked.
    pub guild: GuildId,
    /// Which of its gaps these are.
    pub look: Look,
    /// The gaps, the biggest first.
    pub gaps: Vec<Gap>,
    /// What members were looking for, by the answer.
    reasons: HashMap<String, Vec<String>>,
}

impl GapList {
    /// Where the gap with this question is.
    pub(super) fn place(&self, key: u64) -> Option<usize> {
        let has = |gap: &Gap| gap.questions.iter().any(|question| question.id.cast_unsigned() == key);
        self.gaps.iter().position(has)
    }

    /// What members were looking for who voted on a gap's answers.
    pub(super) fn reasons(&self, gap: &Gap) -> Vec<&str> {
        let mut answers: Vec<&String> = gap.questions.iter().map(|question| &question.asked.answer).collect();
        answers.sort_unstable();
        answers.dedup();
        answers.into_iter().filter_map(|answer| self.reasons.get(answer)).flatten().map(String::as_str).collect()
    }
}

/// By which a gap is found again: its first question's number, which stays whatever else changes.
pub(super) fn key_of(gap: &Gap) -> u64 {
    gap.questions.first().map(|question| question.id.cast_unsigned()).unwrap_or_default()
}

/// The different texts of a gap, the most typical first.
pub(super) fn texts(gap: &Gap) -> Vec<&str> {
    let mut texts = vec![gap.question.as_str()];
    for question in &gap.questions {
        if !texts.contains(&question.asked.text.as_str()) {
            texts.push(&question.asked.text);
        }
    }
    texts
}

/// The different texts of a gap, the most typical first; of those that differ by capitals and marks alone, the first.
pub(super) fn phrasings(gap: &Gap) -> Vec<&str> {
    let mut seen = std::collections::HashSet::new();
    texts(gap).into_iter().filter(|text| seen.insert(folded(text))).collect()
}

/// The gaps of a guild as they are now.
pub(super) async fn find(bot: &Shared, guild: GuildId, look: Look) -> Result<GapList, Failure> {
    let guide = guide_looked_at(bot, look)?.map(|guide| guide.manifest.id.clone());
    bot.write_questions().await;
    let period = Period::since(now_ms() - i64::from(look.days) * DAY_MS);
    let mut questions = bot.store()?.gaps(guild.get(), period).await?;
    // What was asked of a guide that is gone can be bound to none of its passages.
    let is_looked_at = |id: &String| guide.as_ref().map_or(bot.engine.guide_by_id(id).is_ok(), |guide| guide == id);
    questions.retain(|question| is_looked_at(&question.asked.guide));
    questions.drain(..questions.len().saturating_sub(MOST));
    let mut reasons: HashMap<String, Vec<String>> = HashMap::new();
    for (answer, reason) in bot.store()?.reasons(guild.get(), period).await? {
        reasons.entry(answer).or_default().push(reason);
    }
    let board = bot.known_board(guild)?;
    bot.beside(move |bot| Ok(GapList { guild, look, gaps: open_gaps(questions, &board, &bot.engine), reasons })).await
}

/// The guide that a gap was asked of.
///
/// # Errors
/// When there is none of its id any longer.
pub(super) fn guide_of<'a>(bot: &'a Bot, gap: &Gap) -> Result<&'a Guide, Failure> {
    bot.engine.guide_by_id(&gap.guide).map_err(|_| Failure::person(words::changed_guide()))
}

/// The passage nearest to a gap: the one that was so when it was asked, else the one that a search finds now.
pub(super) fn nearest(bot: &Bot, guide: &Guide, gap: &Gap) -> Option<usize> {
    let then = gap.nearest.as_ref().and_then(Source::id).and_then(|id| guide.passage_named(id));
    then.or_else(|| bot.engine.desk(&gap.guide).ok()?.search(&gap.question, 1).hits.first().map(|hit| hit.passage))
}
