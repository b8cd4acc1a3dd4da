//! How is an entry taken away, and how does it, or what it once said, come back?

use super::form::number;
use super::keep::problems_of;
use super::show::{entry_named, entry_page};
use crate::discord::bot::Bot;
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{FaqPress, Press};
use crate::discord::wire::call::Call;
use crate::discord::words;
use crate::store::{Edited, Seen};

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

/// Makes what an entry said after one of its changes what it says; that is a version of its own, and can be undone.
pub(super) async fn bring_back(bot: &Bot, call: &Call, id: i64, version: usize) -> Result<Reply, Failure> {
    let advisor = bot.advisor(call)?;
    let (store, guild) = (bot.store()?, advisor.guild.get());
    // Read first: whoever changes the entry after this is not passed over.
    let entry = store.entry(guild, id).await?.filter(|entry| !entry.removed);
    let entry = entry.ok_or_else(|| Failure::person(words::no_such_entry()))?;
    let edits = store.history(guild, id).await?;
    let wanted = version.checked_sub(1).and_then(|at| edits.get(at));
    let content = &wanted.ok_or_else(|| Failure::person(words::faq_no_such_version()))?.content;
    if *content == entry.content {
        return Err(Failure::person(words::faq_says_so_already()));
    }
    let problems = problems_of(bot, content);
    if !problems.is_empty() {
        return Err(Failure::person(words::faq_not_back(&problems)));
    }
    let seen = Seen { id, revision: entry.revision };
    let entry = match store.edit_seen_entry(guild, seen, content, &advisor.by()).await? {
        Edited::Kept(entry) => entry,
        Edited::Overtaken(_) => return Err(Failure::person(words::faq_changed_just_now())),
        Edited::Gone => return Err(Failure::person(words::no_such_entry())),
    };
    bot.take_over(advisor.guild).await;
    let mut reply = entry_page(&entry);
    reply.text = format!("{}\n\n{}", words::faq_brought_back(version, edits.len() + 1), reply.text);
    let before = u16::try_from(edits.len()).unwrap_or(u16::MAX);
    let undo = Press::Faq(FaqPress::BringBack { entry: number(Some(id)), version: before });
    reply.buttons.push(Button::new(words::undo(), undo));
    Ok(reply)
}
