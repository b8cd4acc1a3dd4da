//! How does an advisor see a gap? What was asked how often, what was looked for, what is nearest, what to do about it.

use serenity::all::GuildId;

use super::gaps::{GapList, guide_of};
use crate::answer::Evidence;
use crate::corpus::Guide;
use crate::discord::bot::citing::Citing;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::faq::entry_named;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Button, Field, Menu, Reply};
use crate::discord::press::{GapPress, GapStep, Look, Press};
use crate::discord::wire::limits::{FIELD, OPTIONS};
use crate::discord::words;
use crate::guild::Gap;

/// How many other texts, and how many words on votes, a page names.
const NAMED: usize = 5;
/// Longest of them.
const LINE: usize = 180;
/// Longest quote of the nearest passage.
const QUOTE: usize = 700;

/// A page and what came before it.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// What was done.
    pub note: Option<String>,
    /// What takes it back.
    pub undo: Option<Press>,
}

/// A page, made beside the gateway's threads: its menu is a search.
pub(super) async fn shown(bot: &Shared, found: GapList, at: usize, before: Before) -> Result<Reply, Failure> {
    bot.beside(move |bot| page(bot, &found, at, before)).await
}

/// The page of the gap in this place of a list, or a word that there is none.
///
/// # Errors
/// When the gap's guide is gone, or the guild's settings can't be read.
fn page(bot: &Bot, found: &GapList, at: usize, before: Before) -> Result<Reply, Failure> {
    let (guild, look) = (found.guild, found.look);
    let undo = before.undo.map(|press| Button::new(words::gap_undo(), press));
    let Some(gap) = found.gaps.get(at) else {
        let keeps = bot.known_board(guild)?.settings().retention_days > 0;
        let text = with_note(before.note.as_deref(), words::no_gaps(look.days, keeps));
        return Ok(Reply { buttons: undo.into_iter().collect(), ..Reply::private(text) });
    };
    let guide = guide_of(bot, gap)?;
    let near = gap.nearest_passage(&bot.engine);
    let mut fields = Vec::new();
    fields.extend(list(words::gap_also(), &gap.phrasings()[1..]));
    fields.extend(list(words::gap_reasons(), &found.reasons(gap)));
    fields.extend(entry_field(bot, guild, gap));
    fields
        .extend(near.map(|near| passage_field(bot, bot.citing(Some(guild), guide), gap, near)).transpose()?.flatten());
    Ok(Reply {
        title: Some(gap.question.clone()),
        // Below the counts: the title names the gap that is shown, not the one that something was done about.
        text: [
            Some(words::gap_counts(gap.asked, gap.declined, gap.unhelpful)),
            before.note.as_deref().map(words::just_now),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n"),
        fields,
        buttons: buttons(found, at, near.is_some()).into_iter().chain(undo).collect(),
        menus: menu(bot, guide, look, gap)?.into_iter().collect(),
        footer: Some(words::gap_of(at + 1, found.gaps.len(), look.days)),
        private: true,
        ..Reply::default()
    })
}

fn with_note(note: Option<&str>, text: String) -> String {
    note.map_or_else(|| text.clone(), |note| format!("{note}\n\n{text}"))
}

fn buttons(found: &GapList, at: usize, has_passage: bool) -> Vec<Button> {
    let to = |label, at: usize, step| Button::new(label, gap_press(found.look, found.gaps[at].key(), step));
    let mut buttons = vec![to(words::gap_write(), at, GapStep::Write)];
    if has_passage {
        buttons.push(to(words::gap_bind(), at, GapStep::Bind));
    }
    buttons.push(to(words::gap_not_for_us(), at, GapStep::NotForUs));
    if at > 0 {
        buttons.push(to(words::back(), at - 1, GapStep::Show));
    }
    if at + 1 < found.gaps.len() {
        buttons.push(to(words::forward(), at + 1, GapStep::Show));
    }
    buttons
}

/// What a button or the menu of a gap's page asks for.
pub(super) fn gap_press(look: Look, key: u64, step: GapStep) -> Press {
    Press::Gap(GapPress { look, key, step })
}

/// Passages that a gap may be a phrasing of.
fn menu(bot: &Bot, guide: &Guide, look: Look, gap: &Gap) -> Result<Option<Menu>, Failure> {
    let ranking = bot.engine.desk(&gap.guide)?.search(&gap.question, OPTIONS);
    let options = ranking.hits.iter().map(|hit| {
        let passage = &guide.passages[hit.passage];
        (passage.text.clone(), hit.passage.to_string(), guide.section_name(passage.section))
    });
    let options: Vec<_> = options.collect();
    let press = gap_press(look, gap.key(), GapStep::Choose);
    Ok((!options.is_empty()).then(|| Menu::new(words::gap_choose(), press, options)))
}

fn list(name: String, lines: &[&str]) -> Option<Field> {
    let named: Vec<String> = lines.iter().take(NAMED).map(|line| format!("• {}", escape_within(line, LINE))).collect();
    let more = (lines.len() > NAMED).then(|| words::and_more(lines.len() - NAMED));
    let value = named.into_iter().chain(more).collect::<Vec<_>>().join("\n");
    (!lines.is_empty()).then_some(Field { name, value, beside: false })
}

/// The entry that was shown and did not help.
fn entry_field(bot: &Bot, guild: GuildId, gap: &Gap) -> Option<Field> {
    let board = bot.board(Some(guild))?;
    let id = gap.nearest.as_ref()?.entry()?;
    let entry = board.entry(id)?;
    let value = entry_named(entry);
    Some(Field { name: words::gap_entry(), value, beside: false })
}

fn passage_field(bot: &Bot, citing: Citing<'_>, gap: &Gap, near: usize) -> Result<Option<Field>, Failure> {
    let desk = bot.engine.desk(&gap.guide)?;
    let Some(evidence) = desk.quote_again(&gap.question, &(near..near + 1)) else { return Ok(None) };
    let place = citing.line(&evidence.citation, near, FIELD - QUOTE - 50);
    let value = format!("{place}\n{}", beginning(&evidence, QUOTE));
    Ok(Some(Field { name: words::gap_nearest(), value, beside: false }))
}

/// A passage as it is quoted for a gap, so much of it; `None` where the guide no longer has it.
///
/// # Errors
/// When the gap's guide is gone.
pub(super) fn quoted(bot: &Bot, gap: &Gap, passage: usize, most: usize) -> Result<Option<String>, Failure> {
    let evidence = bot.engine.desk(&gap.guide)?.quote_again(&gap.question, &(passage..passage + 1));
    Ok(evidence.map(|evidence| beginning(&evidence, most)))
}

/// The beginning of a quote, set apart; what goes on says so.
fn beginning(evidence: &Evidence, most: usize) -> String {
    let pages = quote_pages(evidence, most);
    let more = if pages.len() > 1 { " …" } else { "" };
    format!(">>> {}{more}", pages[0])
}
