//! How is an answer shown? A quote with its citation, how sure, and where to go from there.

use super::declines::decline;
use crate::answer::{CuratedAnswer, DeclineReason, Evidence};
use crate::corpus::Guide;
use crate::discord::bot::Bot;
use crate::discord::bot::asking::{Asking, Share};
use crate::discord::failure::Failure;
use crate::discord::feedback::vote_buttons;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Button, Field, Reply, field};
use crate::discord::press::{AnswerId, AnswerPress, Press, Quoted, SectionPage, SectionPress, Shown, guide_key};
use crate::discord::wire::limits::{FIELD, OPTION};
use crate::discord::words;
use crate::guild;
use crate::source::Source;
use crate::store::Entry;

/// Longest page of a quote, so that an answer fits on a telephone's screen.
const PAGE: usize = 1500;
/// Most quotes and entries of one answer, so that its state fits into a button.
const QUOTES: usize = 3;

/// The answer to a question.
pub(in crate::discord) fn answer(bot: &Bot, asking: &Asking<'_>) -> Result<Reply, Failure> {
    Ok(answer_where(bot, asking, |_| true)?.unwrap_or_default())
}

/// The answer to a question, if it is wanted. One that is not wanted is as if nobody had asked: it is not kept either.
pub(in crate::discord) fn answer_where(
    bot: &Bot,
    asking: &Asking<'_>,
    is_wanted: impl FnOnce(&CuratedAnswer) -> bool,
) -> Result<Option<Reply>, Failure> {
    // While the store is away the guide alone answers, and says so.
    let known = bot.board(asking.guild);
    let board = known.clone().unwrap_or_default();
    let today = bot.today();
    let all = guild::GuildDesk { engine: &bot.engine, board: &board, today };
    let answered =
        if asking.any { all.ask_all(asking.question) } else { all.ask(&asking.guide.manifest.id, asking.question) };
    let guild::Answered { guide, among } = answered?;
    let asking = &Asking { guide: bot.engine.guide_by_id(&guide)?, ..*asking };
    if !is_wanted(&among) {
        return Ok(None);
    }
    log(&among, asking.question);
    if let (true, Some(boards), Some(guild)) = (among.to_learn, &bot.boards, asking.guild) {
        boards.learn(&bot.engine, guild.get());
    }
    bot.record(asking, &among);
    let first = shown_first(asking, &among);
    let entry = among.entries.first().and_then(|found| board.entry(found.entry));
    let mut reply = match (entry, among.answer.evidence.first()) {
        (Some(entry), _) => entry_reply(asking, &first, entry),
        (None, Some(evidence)) => passage(asking, &first, evidence),
        (None, None) => decline(bot, asking, &among.answer),
    };
    reply.votes = first.quotes.first().map(|quoted| vote_buttons(bot, asking, *quoted)).unwrap_or_default();
    if among.is_answered()
        && let Some(understood) = &among.answer.understood_as
    {
        reply.fields.insert(0, field(words::UNDERSTOOD, understood));
    }
    add_notice(&mut reply, &among);
    if known.is_none() {
        reply.text = format!("{}\n\n{}", reply.text, words::entries_away());
    }
    Ok(Some(reply))
}

/// The configured line beside an entry that answers what the guide must not.
fn add_notice(reply: &mut Reply, among: &CuratedAnswer) {
    let reason = among.answer.declined;
    if reason == Some(DeclineReason::Distress) {
        // Nobody else sees it, and what was said is not said again.
        (reply.private, reply.title) = (true, None);
    }
    let Some(notice) = among.answer.notice.as_deref().filter(|_| among.is_answered()) else { return };
    let note = Field { name: words::NOTICE.to_owned(), value: words::notice(notice), beside: false };
    match reason {
        Some(DeclineReason::Distress) => reply.fields.insert(0, note),
        // An entry that an advisor wrote for a greeting needs no other greeting beside it.
        Some(DeclineReason::SmallTalk) => {}
        _ => reply.fields.push(note),
    }
}

/// An answer as its first page shows it: entries first, then the guide's quotes, as many as a button can hold.
fn shown_first(asking: &Asking<'_>, among: &CuratedAnswer) -> Shown {
    // However many entries match, what the guide says is one press away at most.
    let most = if among.answer.evidence.is_empty() { QUOTES } else { QUOTES - 1 };
    let entries = among.entries.iter().take(most).map(|found| Quoted::entry(found.entry));
    let passages = among.answer.evidence.iter().map(|evidence| Quoted::passages(&evidence.passages));
    Shown {
        guide: guide_key(asking.guide),
        owner: asking.owner,
        quotes: entries.chain(passages).take(QUOTES).collect(),
        at: 0,
        page: 0,
        sure: (among.confidence() * 100.0).round() as u8,
        answer: AnswerId::send(asking.answer),
    }
}

/// One line of the log for an answer, without the question's text.
fn log(among: &CuratedAnswer, question: &str) {
    let outcome = guild::outcome(among);
    // Who was in distress is not told to whoever reads the log.
    let reason = among.answer.declined.filter(|reason| *reason != DeclineReason::Distress);
    tracing::info!(
        question.chars = question.chars().count(),
        answer.outcome = outcome.name(),
        answer.entries = among.entries.len(),
        answer.confidence = among.confidence(),
        answer.reason = reason.map(tracing::field::debug),
        "asked"
    );
}

/// An answer's quote as a press asks for it.
pub(in crate::discord) fn shown(bot: &Bot, asking: &Asking<'_>, shown: &Shown) -> Result<Reply, Failure> {
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
            passage(asking, shown, &again.ok_or_else(|| Failure::person(words::changed_guide()))?)
        }
    };
    Ok(Reply { votes: vote_buttons(bot, asking, at), ..reply })
}

fn passage(asking: &Asking<'_>, shown: &Shown, evidence: &Evidence) -> Reply {
    let mut pages = quote_pages(evidence, PAGE);
    let page = usize::from(shown.page).min(pages.len() - 1);
    let mut fields = vec![citation(asking.guide, evidence)];
    if shown.at == 0 && shown.sure > 0 {
        fields.push(field(words::SURE, &words::how_sure(f32::from(shown.sure) / 100.0)));
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
fn entry_reply(asking: &Asking<'_>, shown: &Shown, entry: &Entry) -> Reply {
    let mut fields = vec![Field {
        name: words::FROM_ADVISORS.to_owned(),
        value: words::entry_by(entry, &escape_within(&entry.author_role, OPTION)),
        beside: false,
    }];
    if shown.at == 0 && shown.sure > 0 {
        fields.push(field(words::SURE, &words::how_sure(f32::from(shown.sure) / 100.0)));
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

fn buttons(asking: &Asking<'_>, shown: &Shown, evidence: Option<&Evidence>, pages: usize) -> Vec<Button> {
    let to = |at: u8, page: u8| Press::Answer(AnswerPress::Passage(Shown { at, page, ..shown.clone() }));
    let mut buttons = Vec::new();
    if usize::from(shown.page) + 1 < pages {
        buttons.push(Button { label: words::NEXT_PAGE.to_owned(), press: to(shown.at, shown.page + 1) });
    }
    let next = usize::from(shown.at) + 1;
    if next < shown.quotes.len() {
        let is_entry = |at: usize| shown.quotes.get(at).is_some_and(|quoted| matches!(quoted, Quoted::Entry(_)));
        let to_the_guide = is_entry(usize::from(shown.at)) && !is_entry(next);
        let label = if to_the_guide { words::WHAT_THE_GUIDE_SAYS } else { words::NEXT_PASSAGE };
        buttons.push(Button { label: label.to_owned(), press: to(shown.at + 1, 0) });
    } else if shown.at > 0 {
        buttons.push(Button { label: words::FIRST_PASSAGE.to_owned(), press: to(0, 0) });
    }
    if let Some(evidence) = evidence {
        let section = asking.guide.passages[evidence.passages.start].section;
        buttons.push(whole_section(asking.guide, words::WHOLE_SECTION, section));
    }
    buttons.extend(asking.seen.share().map(|way| share(way, shown)));
    buttons
}

/// A button that shows a private answer to all.
fn share(way: Share, shown: &Shown) -> Button {
    let (label, reply) = match way {
        Share::InTheChannel => (words::SHARE, false),
        Share::AsReply => (words::REPLY_TO_ALL, true),
    };
    Button::new(label, Press::Answer(AnswerPress::Share { shown: shown.clone(), reply }))
}

/// A button that opens a section for whoever presses it.
pub(in crate::discord) fn whole_section(guide: &Guide, label: &str, section: usize) -> Button {
    let section = u32::try_from(section).unwrap_or(u32::MAX);
    let page = SectionPage { guide: guide_key(guide), owner: 0, section, page: 0, fresh: true };
    Button { label: label.to_owned(), press: Press::Section(SectionPress::Page(page)) }
}
