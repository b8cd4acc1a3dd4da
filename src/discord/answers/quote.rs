//! How is one quote of an answer shown? With its citation, how sure, and where to go from there.

use crate::answer::Evidence;
use crate::corpus::Guide;
use crate::discord::bot::Bot;
use crate::discord::bot::asking::{Asking, Share};
use crate::discord::failure::Failure;
use crate::discord::feedback::vote_buttons;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Button, Field, Reply, field};
use crate::discord::press::{AnswerPress, Press, Quoted, SectionPage, SectionPress, Shown, guide_key};
use crate::discord::wire::limits::{FIELD, OPTION};
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
    let reply = match at.source() {
        Source::Entry(number) => {
            let board = bot.board(asking.guild).ok_or_else(|| Failure::person(words::store_away()))?;
            let entry = board.entry(number).ok_or_else(|| Failure::person(words::entry_gone()))?;
            entry_reply(asking, shown, entry)
        }
        Source::Passage(range) => {
            let again = bot.engine.desk(&asking.guide.manifest.id)?.quote_again(asking.question, &range);
            passage_reply(asking, shown, &again.ok_or_else(|| Failure::person(words::changed_guide()))?)
        }
    };
    Ok(Reply { votes: vote_buttons(bot, asking, at), ..reply })
}

/// The guide's own words, the page of them that is asked for.
pub(super) fn passage_reply(asking: &Asking<'_>, shown: &Shown, evidence: &Evidence) -> Reply {
    let mut pages = quote_pages(evidence, PAGE);
    let page = usize::from(shown.page).min(pages.len() - 1);
    let mut fields = vec![citation(asking.guide, evidence)];
    if shown.at == 0 && shown.sure > 0 {
        fields.push(field(words::sure(), &words::how_sure(f32::from(shown.sure) / 100.0)));
    }
    Reply {
        title: Some(asking.question.to_owned()),
        buttons: buttons(asking, shown, Some(evidence), pages.len()),
        footer: footer(shown, page, pages.len()),
        text: pages.swap_remove(page),
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
        fields,
        buttons: buttons(asking, shown, None, 1),
        footer: footer(shown, 0, 1),
        private: asking.seen.is_private(),
        ..Reply::default()
    }
}

/// Where a quote stands.
pub(in crate::discord) fn citation(guide: &Guide, evidence: &Evidence) -> Field {
    let path = words::quote_citation(&guide.manifest.title, &evidence.citation);
    Field { name: words::from_the_guide(), value: escape_within(&path, FIELD), beside: false }
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
        buttons.push(Button { label: words::next_page(), press: to(shown.at, shown.page + 1) });
    }
    let next = usize::from(shown.at) + 1;
    if next < shown.quotes.len() {
        let is_entry = |at: usize| shown.quotes.get(at).is_some_and(|quoted| matches!(quoted, Quoted::Entry(_)));
        let to_the_guide = is_entry(usize::from(shown.at)) && !is_entry(next);
        let label = if to_the_guide { words::what_the_guide_says() } else { words::next_passage() };
        buttons.push(Button { label, press: to(shown.at + 1, 0) });
    } else if shown.at > 0 {
        buttons.push(Button { label: words::first_passage(), press: to(0, 0) });
    }
    if let Some(evidence) = evidence {
        let section = asking.guide.passages[evidence.passages.start].section;
        buttons.push(whole_section(asking.guide, words::whole_section(), section));
    }
    buttons.extend(asking.seen.share().map(|way| share(way, shown)));
    buttons
}

/// A button that shows a private answer to all.
fn share(way: Share, shown: &Shown) -> Button {
    let (label, reply) = match way {
        Share::InTheChannel => (words::share(), false),
        Share::AsReply => (words::reply_to_all(), true),
    };
    Button::new(label, Press::Answer(AnswerPress::Share { shown: shown.clone(), reply }))
}

/// A button that opens a section for whoever presses it.
pub(in crate::discord) fn whole_section(guide: &Guide, label: impl Into<String>, section: usize) -> Button {
    let section = u32::try_from(section).unwrap_or(u32::MAX);
    let page = SectionPage { guide: guide_key(guide), owner: 0, section, page: 0, fresh: true };
    Button { label: label.into(), press: Press::Section(SectionPress::Page(page)) }
}
