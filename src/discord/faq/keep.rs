//! How does what an advisor wrote become an entry, or come back to be corrected? Nothing that was written is lost.

use std::time::Duration;

use serenity::all::ModalInteraction;

use super::form::{Draft, DraftId, FormOf, form, number};
use super::show::{entry_named, entry_page};
use crate::clock::now_ms;
use crate::discord::bot::advisors::Advisor;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{DraftStep, FaqPress, GuideKey, Press, guide_key};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::file::File;
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{check, holds_on};
use crate::store::{Content, Entry};

/// How long the store may take before a form opens; Discord waits three seconds.
const FORM_WITHIN: Duration = Duration::from_millis(1200);
/// How many like ones are named.
const NAMED: usize = 3;

/// Takes a form: keeps the entry, or says what is wrong, or what is there already.
pub(in crate::discord) async fn submit(bot: &Shared, call: &Call, modal: &ModalInteraction, of: FormOf) {
    let FormOf { guild, guide, entry, draft } = of;
    let work = async {
        let mut written = Draft::of(modal, "", Some(i64::from(entry)).filter(|id| *id > 0));
        let taken = async {
            let advisor = bot.advisor_in(call, guild).await?;
            written.guide.clone_from(&bot.guide_of(guide)?.manifest.id);
            take(bot, &advisor, &written, i64::from(draft), false).await
        };
        let taken = taken.await;
        let reply = taken.unwrap_or_else(|failure| with_text(bot.explain(failure), &written));
        Ok(if call.guild.is_some() { reply } else { outside(reply) })
    };
    bot.finish(call, Way::New { private: true }, work).await;
}

/// Does what a press asks for under a draft that was not kept at once.
pub(super) async fn take_draft_step(bot: &Shared, call: &Call, draft: DraftId, step: DraftStep) {
    let DraftId { guild, draft } = draft;
    let id = i64::from(draft);
    let find = async {
        let advisor = bot.advisor_in(call, guild).await?;
        let kept = bot.store()?.draft(guild, id).await?;
        let own = bot.boards()?.hashes(guild, advisor.user, now_ms()).await?;
        let is_own = |member: &str| own.all().any(|hash| hash.as_str() == member);
        let kept = kept.filter(|kept| is_own(&kept.member)).ok_or_else(|| Failure::person(words::draft_gone()))?;
        let written: Draft = serde_json::from_str(&kept.content).map_err(|_| Failure::person(words::draft_gone()))?;
        Ok::<_, Failure>((advisor, written))
    };
    if step == DraftStep::Correct {
        // A form can't be announced: it comes at once, or not at all.
        let found = tokio::time::timeout(FORM_WITHIN, find).await;
        let found = found.unwrap_or_else(|_| Err(Failure::person(words::store_away())));
        return match found {
            Ok((_, written)) => bot.open_modal(call, &form(&written, guild, key_of(bot, &written), id)).await,
            Err(failure) => bot.respond_failure(call, failure).await,
        };
    }
    let work = async {
        let (advisor, written) = find.await?;
        let reply = match step {
            DraftStep::Save => take(bot, &advisor, &written, id, true).await?,
            DraftStep::Correct | DraftStep::Discard => discard(bot, &advisor, id).await?,
        };
        Ok(if call.guild.is_some() { reply } else { outside(reply) })
    };
    bot.finish(call, Way::Update, work).await;
}

/// The guide of a draft; where it is no longer there, the program's own choice.
fn key_of(bot: &Bot, written: &Draft) -> GuideKey {
    guide_key(bot.engine.guide_by_id(&written.guide).unwrap_or_else(|_| bot.engine.guide()))
}

/// A reply in a direct message: what is done with entries there belongs into their server.
fn outside(mut reply: Reply) -> Reply {
    reply.buttons.retain(|button| matches!(button.press, Press::Faq(FaqPress::Draft { .. })));
    reply
}

async fn discard(bot: &Bot, advisor: &Advisor, draft: i64) -> Result<Reply, Failure> {
    bot.store()?.drop_draft(advisor.guild.get(), draft).await?;
    Ok(Reply::private(words::draft_discarded()))
}

/// Keeps what was written where nothing speaks against it.
async fn take(
    bot: &Bot,
    advisor: &Advisor,
    written: &Draft,
    draft: i64,
    despite_likeness: bool,
) -> Result<Reply, Failure> {
    let content = match checked(bot, written) {
        Ok(content) => content,
        Err(problems) => {
            let draft = keep_draft(bot, advisor, written, draft).await?;
            let text = words::faq_problems(&problems);
            return Ok(Reply { buttons: draft_buttons(advisor, draft, false), ..Reply::private(text) });
        }
    };
    let alike = if despite_likeness { Vec::new() } else { alike(bot, advisor, &content, written.entry)? };
    if !alike.is_empty() {
        let draft = keep_draft(bot, advisor, written, draft).await?;
        let named: Vec<String> = alike.iter().map(|entry| entry_named(entry)).collect();
        let mut buttons = draft_buttons(advisor, draft, true);
        let first = Press::Faq(FaqPress::Edit { entry: number(alike.first().map(|entry| entry.id)) });
        buttons.insert(1, Button::new(words::faq_edit_that(), first));
        return Ok(Reply { buttons, ..Reply::private(words::faq_alike(&named)) });
    }
    let entry = keep(bot, advisor, &content, written.entry).await?;
    if draft > 0
        && let Err(why) = bot.store()?.drop_draft(advisor.guild.get(), draft).await
    {
        // The entry is kept; the draft goes with the guild's retention.
        tracing::warn!(%why, "a draft that is an entry now stays for a while");
    }
    bot.take_over(advisor.guild).await;
    let mut reply = entry_page(&entry);
    let kept = words::faq_kept(&entry, written.entry.is_some(), holds_on(&entry, bot.today()));
    reply.text = format!("{kept}\n\n{}", reply.text);
    Ok(reply)
}

async fn keep(bot: &Bot, advisor: &Advisor, content: &Content, entry: Option<i64>) -> Result<Entry, Failure> {
    let (store, guild, by) = (bot.store()?, advisor.guild.get(), advisor.by());
    match entry {
        None => Ok(store.add_entry(guild, content, &by).await?),
        Some(id) => {
            let edited = store.edit_entry(guild, id, content, &by).await?;
            edited.ok_or_else(|| Failure::person(words::entry_gone()))
        }
    }
}

/// The entry that a draft says, or all that is wrong with it.
fn checked(bot: &Bot, written: &Draft) -> Result<Content, Vec<String>> {
    let guides: Vec<&str> = bot.engine.guides().map(|guide| guide.manifest.id.as_str()).collect();
    let (content, no_day) = written.content();
    let found = check(&content, &guides);
    let mut problems: Vec<String> =
        found.iter().map(|problem| escape_within(&problem.to_string(), 2 * OPTION)).collect();
    problems.extend(no_day.map(|day| words::faq_no_day(&escape_within(&day, OPTION))));
    if problems.is_empty() { Ok(content) } else { Err(problems) }
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

async fn keep_draft(bot: &Bot, advisor: &Advisor, written: &Draft, before: i64) -> Result<i64, Failure> {
    let (store, guild, now) = (bot.store()?, advisor.guild.get(), now_ms());
    let member = bot.boards()?.asker(guild, advisor.user, now).await?;
    let text = serde_json::to_string(written).map_err(|error| Failure::Ours(error.into()))?;
    let kept = store.keep_draft(guild, &member, &text, now).await?;
    if before > 0 {
        store.drop_draft(guild, before).await?;
    }
    Ok(kept)
}

fn draft_buttons(advisor: &Advisor, draft: i64, may_save: bool) -> Vec<Button> {
    let (guild, draft) = (advisor.guild.get(), number(Some(draft)));
    let to = |label: String, step| Button::new(label, Press::Faq(FaqPress::Draft { guild, draft, step }));
    let save = may_save.then(|| to(words::faq_save_anyway(), DraftStep::Save));
    let rest = [to(words::faq_correct(), DraftStep::Correct), to(words::faq_discard(), DraftStep::Discard)];
    save.into_iter().chain(rest).collect()
}

/// A failure with all that was written, so that none of it is lost.
fn with_text(mut reply: Reply, written: &Draft) -> Reply {
    let parts = [&written.question, &written.phrasings, &written.answer, &written.source_link, &written.expires];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let bytes = parts.join("\n\n").into_bytes();
    reply.title = Some(written.question.clone());
    reply.text = format!("{}\n{}", reply.text, words::faq_written());
    reply.files.push(File { name: "what-you-wrote.md".to_owned(), bytes, description: String::new() });
    reply
}

/// Takes an entry away; the reply can bring it back.
pub(in crate::discord) async fn remove(bot: &Bot, call: &Call, id: i64) -> Result<Reply, Failure> {
    let advisor = bot.advisor(call)?;
    let entry = bot.store()?.remove_entry(advisor.guild.get(), id, &advisor.by()).await?;
    let entry = entry.ok_or_else(|| Failure::person(words::no_such_entry()))?;
    bot.take_over(advisor.guild).await;
    let undo = Button::new(words::faq_undo(), Press::Faq(FaqPress::Restore { entry: number(Some(id)) }));
    Ok(Reply { buttons: vec![undo], ..Reply::private(words::faq_removed(&entry_named(&entry))) })
}

/// Brings a removed entry back.
pub(in crate::discord) async fn restore(bot: &Bot, call: &Call, id: i64) -> Result<Reply, Failure> {
    let advisor = bot.advisor(call)?;
    let entry = bot.store()?.restore_entry(advisor.guild.get(), id, &advisor.by()).await?;
    let entry = entry.ok_or_else(|| Failure::person(words::no_such_entry()))?;
    bot.take_over(advisor.guild).await;
    let mut reply = entry_page(&entry);
    reply.text = format!("{}\n\n{}", words::faq_restored(), reply.text);
    Ok(reply)
}
