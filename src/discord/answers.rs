//! How is an answer shown? A quote with its citation, how sure, and where to go from there.

use std::ops::Range;

use serenity::all::GuildId;

use super::bot::Bot;
use super::failure::Failure;
use super::limits::FIELD;
use super::markdown::escape_within;
use super::press::{Press, SectionPage, Shown, guide_key, passages, quoted};
use super::quotes::quote_pages;
use super::reply::{Button, Field, Reply, field};
use super::words;
use crate::answer::{Answer, DeclineReason, Evidence, Suggestion};
use crate::corpus::Guide;

/// Longest page of a quote, so that an answer fits on a telephone's screen.
const PAGE: usize = 1500;

/// Who asks what, and who shall see the answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asking<'a> {
    pub guide: &'a Guide,
    pub guild: Option<GuildId>,
    pub question: &'a str,
    /// Whose presses change the message.
    pub owner: u64,
    pub private: bool,
    /// The message that is answered, where a shared answer shall be a reply to it.
    pub reply_to: Option<u64>,
}

/// The answer to a question.
pub(super) fn answer(bot: &Bot, asking: &Asking<'_>) -> Result<Reply, Failure> {
    let answer = bot.engine.ask_guide(&asking.guide.manifest.id, asking.question)?;
    record(&answer, asking.question);
    let Some(first) = answer.evidence.first() else { return Ok(decline(bot, asking, &answer)) };
    let shown = Shown {
        guide: guide_key(asking.guide),
        owner: asking.owner,
        quotes: answer.evidence.iter().map(|evidence| quoted(&evidence.passages)).collect(),
        at: 0,
        page: 0,
        sure: (answer.confidence * 100.0).round() as u8,
    };
    let mut reply = passage(asking, &shown, first);
    if let Some(understood) = &answer.understood_as {
        reply.fields.insert(0, field(words::UNDERSTOOD, understood));
    }
    Ok(reply)
}

/// One line of the log for an answer, without the question's text.
fn record(answer: &Answer, question: &str) {
    let outcome = if answer.is_answered() { "answered" } else { "declined" };
    tracing::info!(
        question.chars = question.chars().count(),
        answer.outcome = outcome,
        answer.confidence = answer.confidence,
        answer.reason = answer.declined.map(tracing::field::debug),
        "asked"
    );
}

/// An answer's quote as a press asks for it.
pub(super) fn shown(bot: &Bot, asking: &Asking<'_>, shown: &Shown) -> Result<Reply, Failure> {
    let at = shown.quotes.get(usize::from(shown.at)).copied();
    let range: Range<usize> = passages(at.ok_or_else(|| Failure::person(words::changed_guide()))?);
    let again = bot.engine.quote_again(&asking.guide.manifest.id, asking.question, &range)?;
    let evidence = again.ok_or_else(|| Failure::person(words::changed_guide()))?;
    Ok(passage(asking, shown, &evidence))
}

fn passage(asking: &Asking<'_>, shown: &Shown, evidence: &Evidence) -> Reply {
    let mut pages = quote_pages(asking.guide, evidence, PAGE);
    let page = usize::from(shown.page).min(pages.len() - 1);
    let mut fields = vec![citation(asking.guide, evidence)];
    if shown.at == 0 && shown.sure > 0 {
        fields.push(field(words::SURE, &words::how_sure(f32::from(shown.sure) / 100.0)));
    }
    Reply {
        title: Some(asking.question.to_owned()),
        buttons: buttons(asking, shown, evidence, pages.len()),
        footer: footer(shown, page, pages.len()),
        text: pages.swap_remove(page),
        fields,
        private: asking.private,
        ..Reply::default()
    }
}

/// Where a quote stands.
pub(super) fn citation(guide: &Guide, evidence: &Evidence) -> Field {
    let path = words::citation(&guide.manifest.title, &evidence.citation.path);
    Field { name: words::FROM_THE_GUIDE.to_owned(), value: escape_within(&path, FIELD), beside: false }
}

fn footer(shown: &Shown, page: usize, pages: usize) -> Option<String> {
    let mut parts = Vec::new();
    if shown.quotes.len() > 1 {
        parts.push(words::passage_of(usize::from(shown.at) + 1, shown.quotes.len()));
    }
    if pages > 1 {
        parts.push(words::page_of(page + 1, pages));
    }
    Some(parts.join(" · ")).filter(|footer| !footer.is_empty())
}

fn buttons(asking: &Asking<'_>, shown: &Shown, evidence: &Evidence, pages: usize) -> Vec<Button> {
    let to = |at: u8, page: u8| Press::Passage(Shown { at, page, ..shown.clone() });
    let mut buttons = Vec::new();
    if usize::from(shown.page) + 1 < pages {
        buttons.push(Button { label: words::NEXT_PAGE.to_owned(), press: to(shown.at, shown.page + 1) });
    }
    let next = usize::from(shown.at) + 1;
    if next < shown.quotes.len() {
        buttons.push(Button { label: words::NEXT_PASSAGE.to_owned(), press: to(shown.at + 1, 0) });
    } else if shown.at > 0 {
        buttons.push(Button { label: words::FIRST_PASSAGE.to_owned(), press: to(0, 0) });
    }
    let section = asking.guide.passages[evidence.passages.start].section;
    buttons.push(whole_section(asking.guide, words::WHOLE_SECTION, section));
    if asking.private {
        buttons.extend(share(asking, shown));
    }
    buttons
}

/// Sharing in the channel, or as a reply to the message that was asked about.
fn share(asking: &Asking<'_>, shown: &Shown) -> impl Iterator<Item = Button> {
    let label = if asking.reply_to.is_some() { words::REPLY_TO_ALL } else { words::SHARE };
    let press = Press::Share { shown: shown.clone(), reply_to: asking.reply_to.unwrap_or_default() };
    std::iter::once(Button { label: label.to_owned(), press })
}

/// A button that opens a section for whoever presses it.
pub(super) fn whole_section(guide: &Guide, label: &str, section: usize) -> Button {
    let section = u32::try_from(section).unwrap_or(u32::MAX);
    let page = SectionPage { guide: guide_key(guide), owner: 0, section, page: 0, fresh: true };
    Button { label: label.to_owned(), press: Press::Section(page) }
}

/// A declined question: why, the nearest sections, and whom to ask instead.
fn decline(bot: &Bot, asking: &Asking<'_>, answer: &Answer) -> Reply {
    let mut text = vec![words::decline(answer.declined, bot.question_chars)];
    text.extend(answer.notice.as_deref().map(words::notice));
    if answer.declined != Some(DeclineReason::TooVague) && !answer.suggestions.is_empty() {
        text.push(words::nearest_sections().to_owned());
    }
    if answer.declined == Some(DeclineReason::NotInGuide) {
        let wishes = bot.wishes(asking.guild);
        let set = |id: u64| Some(id).filter(|id| *id > 0);
        text.extend(words::ask_a_person(set(wishes.ask_channel), set(wishes.ask_role)));
    }
    Reply {
        title: Some(asking.question.to_owned()),
        text: text.join("\n\n"),
        fields: answer.understood_as.iter().map(|understood| field(words::UNDERSTOOD, understood)).collect(),
        buttons: answer.suggestions.iter().filter_map(|near| suggestion(asking.guide, near)).collect(),
        private: asking.private,
        ..Reply::default()
    }
}

fn suggestion(guide: &Guide, near: &Suggestion) -> Option<Button> {
    let section = guide.sections.iter().position(|section| section.anchor == near.anchor)?;
    Some(whole_section(guide, &near.title, section))
}
