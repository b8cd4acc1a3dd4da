//! Which passage answers a gap? It is shown and asked for before anything is bound to it.

use super::gap_page::{gap_press, quoted};
use super::gaps::guide_of;
use crate::clock::now_ms;
use crate::discord::bot::Bot;
use crate::discord::bot::advisors::Advisor;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{GapStep, GuideKey, Look, guide_key};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{Gap, Settling, bind_gap};

/// Longest quote of the passage that is asked about: its beginning.
const QUOTE: usize = 1000;

/// Asks whether a passage answers a gap: the one that was chosen, else the nearest.
///
/// # Errors
/// When the gap's guide is another one by now.
pub(super) fn ask(bot: &Bot, look: Look, gap: &Gap, chosen: Option<u32>) -> Result<Reply, Failure> {
    let guide = guide_of(bot, gap)?;
    let passage = chosen.map(|chosen| chosen as usize).or_else(|| gap.nearest_passage(&bot.engine));
    let passage = passage.filter(|at| *at < guide.passages.len());
    let passage = passage.ok_or_else(|| Failure::person(words::changed_guide()))?;
    let to = |label, step| Button::new(label, gap_press(look, gap.key(), step));
    let number = u32::try_from(passage).unwrap_or(u32::MAX);
    let bind = GapStep::BindTo { guide: guide_key(guide), passage: number };
    let section = guide.section_of(&guide.passages[passage]);
    let heading = section.path.last().map_or(guide.manifest.title.as_str(), String::as_str);
    let asked = words::gap_shall_lead(gap.texts().len(), &escape_within(heading, 2 * OPTION));
    let quote = quoted(bot, gap, passage, QUOTE)?.unwrap_or_default();
    Ok(Reply {
        title: Some(gap.question.clone()),
        buttons: vec![to(words::gap_yes_bind(), bind), to(words::gap_no_back(), GapStep::Show)],
        ..Reply::private(format!("{asked}\n{quote}"))
    })
}

/// Binds every text of a gap to a passage; when, by which it is taken back, and where the passage stands.
///
/// # Errors
/// When the guide is another one by now, or it can't be kept.
pub(super) async fn bind(
    bot: &Bot,
    advisor: &Advisor,
    gap: &Gap,
    (key, passage): (GuideKey, u32),
) -> Result<(i64, String), Failure> {
    let (guide, guild, at_ms) = (guide_of(bot, gap)?, advisor.guild.get(), now_ms());
    let passage = guide.passages.get(passage as usize).filter(|_| guide_key(guide) == key);
    let passage = passage.ok_or_else(|| Failure::person(words::changed_guide()))?;
    let by = Settling { guild, member: advisor.user, at_ms };
    bind_gap(bot.store()?, by, gap, &passage.id.0).await?;
    bot.take_over(advisor.guild).await;
    let place = words::place(&guide.manifest.title, &guide.section_of(passage).path);
    Ok((at_ms, escape_within(&place, 2 * OPTION)))
}
