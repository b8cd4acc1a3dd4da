//! How does what an advisor wrote become an entry, or come back to be corrected? Nothing that was written is lost.

use serenity::all::ModalInteraction;

use super::draft::{draft_buttons, keep_draft, outside};
use super::form::{Draft, number};
use super::occasion::{FormOf, Occasion};
use super::overtaken::{overtaken, taken_away};
use super::show::{entry_named, entry_page};
use super::writing::{Writing, with_text};
use crate::discord::bot::advisors::Advisor;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{FaqPress, Press};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{Problem, check, holds_on};
use crate::store::{Content, Edited, Entry, Seen};

/// How many like ones are named.
const NAMED: usize = 3;

/// What became of what was written.
#[derive(Debug)]
pub(in crate::discord) enum Taken {
    /// An entry.
    Kept(Entry),
    /// A draft for now; the reply says why, and what can be done.
    NotYet(Reply),
}

/// Takes a form: keeps the entry, or says what is wrong, or what is there already.
pub(in crate::discord) async fn submit(bot: &Shared, call: &Call, modal: &ModalInteraction, of: FormOf) {
    let FormOf { guild, guide, entry, draft, since } = of;
    let work = async {
        let mut written = Draft::of(modal, "", Some(i64::from(entry)).filter(|id| *id > 0));
        written.since = since;
        let taken = async {
            let advisor = bot.advisor_in(call, guild).await?;
            written.guide.clone_from(&bot.guide_of(guide)?.manifest.id);
            let (draft, occasion) = (i64::from(draft), Occasion::Itself);
            let writing = Writing { written: &written, draft, occasion, despite_likeness: false };
            Ok(shown(bot, &written, take(bot, &advisor, writing).await?))
        };
        let taken: Result<Reply, Failure> = taken.await;
        let reply = taken.unwrap_or_else(|failure| with_text(bot.explain(failure), &written));
        Ok(if call.guild.is_some() { reply } else { outside(reply) })
    };
    bot.finish(call, Way::New { private: true }, work).await;
}

/// The reply that says what became of what was written for itself.
pub(super) fn shown(bot: &Bot, written: &Draft, taken: Taken) -> Reply {
    let entry = match taken {
        Taken::Kept(entry) => entry,
        Taken::NotYet(reply) => return reply,
    };
    let mut reply = entry_page(&entry);
    let kept = words::faq_kept(&entry, written.entry.is_some(), holds_on(&entry, bot.today()));
    reply.text = format!("{kept}\n\n{}", reply.text);
    reply
}

/// Keeps what was written where nothing speaks against it.
///
/// # Errors
/// When the store or the guild's entries can't be reached.
pub(in crate::discord) async fn take(bot: &Bot, advisor: &Advisor, writing: Writing<'_>) -> Result<Taken, Failure> {
    let Writing { written, occasion, .. } = writing;
    let content = match checked(bot, written) {
        Ok(content) => content,
        Err(problems) => {
            let draft = keep_draft(bot, advisor, written, writing.draft).await?;
            let buttons = draft_buttons(occasion, advisor, draft, None);
            return Ok(Taken::NotYet(Reply { buttons, ..Reply::private(words::faq_problems(&problems)) }));
        }
    };
    let alike = if writing.despite_likeness { Vec::new() } else { alike(bot, advisor, &content, written.entry)? };
    if !alike.is_empty() {
        let draft = keep_draft(bot, advisor, written, writing.draft).await?;
        let named: Vec<String> = alike.iter().map(|entry| entry_named(entry)).collect();
        let mut buttons = draft_buttons(occasion, advisor, draft, Some(words::faq_save_anyway()));
        let first = Press::Faq(FaqPress::Edit { entry: number(alike.first().map(|entry| entry.id)) });
        buttons.insert(1, Button::new(words::faq_edit_that(), first));
        return Ok(Taken::NotYet(Reply { buttons, ..Reply::private(words::faq_alike(&named)) }));
    }
    let entry = match keep(bot, advisor, &content, written).await? {
        Edited::Kept(entry) => entry,
        // Two who wrote the same agree.
        Edited::Overtaken(entry) if entry.content == content => entry,
        Edited::Overtaken(entry) => return Ok(Taken::NotYet(overtaken(bot, advisor, writing, &entry).await?)),
        Edited::Gone => return Ok(Taken::NotYet(taken_away(bot, advisor, writing).await?)),
    };
    if writing.draft > 0
        && let Err(why) = bot.store()?.drop_draft(advisor.guild.get(), writing.draft).await
    {
        // The entry is kept; the draft goes with the guild's retention.
        tracing::warn!(%why, "a draft that is an entry now stays for a while");
    }
    bot.take_over(advisor.guild).await;
    Ok(Taken::Kept(entry))
}

async fn keep(bot: &Bot, advisor: &Advisor, content: &Content, written: &Draft) -> Result<Edited, Failure> {
    let (store, guild, by) = (bot.store()?, advisor.guild.get(), advisor.by());
    Ok(match (written.entry, written.since) {
        (None, _) => Edited::Kept(store.add_entry(guild, content, &by).await?),
        (Some(id), Some(revision)) => store.edit_seen_entry(guild, Seen { id, revision }, content, &by).await?,
        // What was begun before anybody asked what it was begun from.
        (Some(id), None) => store.edit_entry(guild, id, content, &by).await?.map_or(Edited::Gone, Edited::Kept),
    })
}

/// The entry that a draft says, or all that is wrong with it.
fn checked(bot: &Bot, written: &Draft) -> Result<Content, Vec<String>> {
    let (content, no_day) = written.content();
    let mut problems = problems_of(bot, &content);
    problems.extend(no_day.map(|problem| match problem {
        Problem::NoDay(day) => words::faq_no_day(&escape_within(&day, OPTION)),
        other => told(&other),
    }));
    if problems.is_empty() { Ok(content) } else { Err(problems) }
}

/// Why a content can't be an entry; nothing where it can.
pub(super) fn problems_of(bot: &Bot, content: &Content) -> Vec<String> {
    let guides: Vec<&str> = bot.engine.guides().map(|guide| guide.manifest.id.as_str()).collect();
    check(content, &guides).iter().map(told).collect()
}

fn told(problem: &Problem) -> String {
    escape_within(&words::problem(problem), 2 * OPTION)
}

/// Other entries that may say the same.
fn alike(
    bot: &Bot,
    advisor: &Advisor,
    content: &Content,
    own: Option<i64>,
) -> Result<Vec<std::sync::Arc<Entry>>, Failure> {
    let board = bot.known_board(advisor.guild)?;
    let mut alike = board.like(&bot.engine, &content.guide, &content.question, NAMED + 1)?;
    alike.retain(|entry| Some(entry.id) != own);
    alike.truncate(NAMED);
    Ok(alike)
}
