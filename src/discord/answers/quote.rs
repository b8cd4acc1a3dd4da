//! How is one quote of an answer shown? With its citation, how sure, and where to go from there.

use super::beside;
use super::buttons::{opens_section, share};
use super::term::term_again;
use crate::answer::Evidence;
use crate::discord::bot::Bot;
use crate::discord::bot::asking::Asking;
use crate::discord::failure::Failure;
use crate::discord::feedback::vote_buttons;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Button, Field, Reply, field};
use crate::discord::press::{AnswerPress, Press, Quoted, Shown};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::source::Source;
use crate::store::Entry;

/// Longest page of a quote, so that an answer fits on a telephone's screen.
const PAGE: usize = 1500;

/// The quote of an answer that a press asks for, with the buttons that vote on it.
///
/// # Errors
/// When the guide or the entry has changed since, or the store is away.
pub(super) fn quote_reply(bot: &Bot, asking: &Asking<'_>, shown: &Shown) -> Result<Reply, Failure> {
    let at = shown.quotes.get(usize::from(shown.at)).copied();
    let at = at.ok_or_else(|| Failure::person(words::changed_guide()))?;
    let mut reply = match at.source() {
        Some(Source::Entry(number)) => {
            let board = bot.board(asking.guild).ok_or_else(|| Failure::person(words::store_away()))?;
            let entry = board.entry(number).ok_or_else(|| Failure::person(words::entry_gone()))?;
            entry_reply(asking, shown, entry)
        }
        Some(Source::Passage(range)) => {
            let again = bot.engine.desk(&asking.guide.manifest.id)?.quote_again(asking.question, &range);
            passage_reply(bot, asking, shown, &again.ok_or_else(|| Failure::person(words::changed_guide()))?)
        }
        None => return term_again(bot, asking, shown),
    };
    reply.votes = vote_buttons(bot, asking, at);
    // What is nearest answers nothing: nobody is sure of it, and nothing is said beside it.
    if shown.at == 0 && shown.sure > 0 {
        beside::say_again(bot, asking, &mut reply)?;
    }
    Ok(reply)
}

/// A quote whose other passages and pages are turned to by another press.
pub(super) fn with_pages(mut reply: Reply, press: fn(Shown) -> AnswerPress) -> Reply {
    for button in &mut reply.buttons {
        if let Press::Answer(AnswerPress::Passage(page)) = &button.press {
            button.press = Press::Answer(press(page.clone()));
        }
    }
    reply
}

/// The guide's own words, the page of them that is asked for.
pub(super) fn passage_reply(bot: &Bot, asking: &Asking<'_>, shown: &Shown, evidence: &Evidence) -> Reply {
    let mut pages = quote_pages(evidence, PAGE);
    let page = usize::from(shown.page).min(pages.len() - 1);
    let mut fields = vec![bot.citing(asking.guild, asking.guide).field(evidence)];
    if shown.at == 0 && shown.sure > 0 {
        fields.push(field(words::sure(), &words::how_sure(f32::from(shown.sure) / 100.0)));
    }
    let buttons = buttons(asking, shown, Some(evidence), pages.len());
    let footer = footer(shown, page, pages.len());
    let text = pages.swap_remove(page);
    Reply {
        title: Some(asking.question.to_owned()),
        buttons,
        footer,
        quoted: text.len(),
        text,
        fields,
        private: asking.seen.is_private(),
        ..Reply::default()
    }
}

/// An advisor's entry, whole and in its own Markdown, with who wrote it.
pub(super) fn entry_reply(asking: &Asking<'_>, shown: &Shown, entry: &Entry) -> Reply {
    let mut fields = vec![Field {
        name: words::from_advisors(),
        value: words::entry_by(entry, &escape_within(&entry.author_role, OPTION)),
        beside: false,
    }];
    if shown.at == 0 && shown.sure > 0 {
        fields.push(field(words::sure(), &words::how_sure(f32::from(shown.sure) / 100.0)));
    }
    Reply {
        title: Some(asking.question.to_owned()),
        text: entry.content.answer.clone(),
        quoted: entry.content.answer.len(),
        fields,
        buttons: buttons(asking, shown, None, 1),
        footer: footer(shown, 0, 1),
        private: asking.seen.is_private(),
        ..Reply::default()
    }
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

fn buttons(asking: &Asking<'_>, shown: &Shown, evidence: Option<&Evidence>, pages: usize) -> Vec<Button> {
    let to = |at: u8, page: u8| Press::Answer(AnswerPress::Passage(Shown { at, page, ..shown.clone() }));
    let mut buttons = Vec::new();
    if usize::from(shown.page) + 1 < pages {
        buttons.push(Button::new(words::next_page(), to(shown.at, shown.page + 1)));
    }
    let next = usize::from(shown.at) + 1;
    if next < shown.quotes.len() {
        let is_entry = |at: usize| shown.quotes.get(at).is_some_and(|quoted| matches!(quoted, Quoted::Entry(_)));
        let to_the_guide = is_entry(usize::from(shown.at)) && !is_entry(next);
        let label = if to_the_guide { words::what_the_guide_says() } else { words::next_passage() };
        buttons.push(Button::new(label, to(shown.at + 1, 0)));
    } else if shown.at > 0 {
        buttons.push(Button::new(words::first_passage(), to(0, 0)));
    }
    if let Some(evidence) = evidence {
        let section = asking.guide.passages[evidence.passages.start].section;
        buttons.push(Button::new(words::whole_section(), opens_section(asking.guide, section)));
    }
    buttons.extend(asking.seen.share().map(|way| share(way, shown)));
    buttons
}
