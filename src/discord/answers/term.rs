//! How is a term shown? What it stands for, and the passage that defines it.

use super::buttons::{opens_section, share};
use crate::answer::Definition;
use crate::discord::bot::Bot;
use crate::discord::bot::asking::Asking;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{Quoted, Shown, guide_key};
use crate::discord::words;

/// Longest text of a definition; it is for a glance while studying.
const SHORT: usize = 1000;
/// Longest term or expansion in running text.
const NAME: usize = 200;

/// A term with what it stands for and the passage that defines it; where others may see it, with the button that shares all of that.
pub(in crate::discord) fn term_reply(bot: &Bot, asking: &Asking<'_>, definition: Definition) -> Reply {
    let guide = asking.guide;
    let term = escape_within(&definition.term, NAME);
    let mut text = match &definition.expansion {
        Some(expansion) => words::stands_for(&term, &escape_within(expansion, NAME)),
        None => words::term_alone(&term),
    };
    let place = guide.glossary.iter().position(|term| term.term == definition.term);
    let private = asking.seen.is_private();
    let mut reply = Reply { title: Some(definition.term), private, ..Reply::default() };
    if let Some(evidence) = &definition.evidence {
        text.push_str("\n\n");
        text.push_str(&quote_pages(evidence, SHORT).swap_remove(0));
        reply.fields.push(bot.citing(asking.guild, guide).field(evidence));
        let section = guide.passages[evidence.passages.start].section;
        reply.buttons.push(Button::new(words::whole_section(), opens_section(guide, section)));
    }
    if let (Some(way), Some(place)) = (asking.seen.share(), place.and_then(|place| u32::try_from(place).ok())) {
        let quotes = vec![Quoted::Term(place)];
        let shown = Shown { guide: guide_key(guide), owner: 0, quotes, at: 0, page: 0, sure: 0, answer: 0 };
        reply.buttons.push(share(way, &shown));
    }
    reply.text = text;
    reply
}

/// The term that a press is about.
///
/// # Errors
/// When the guide's glossary has no such place.
pub(super) fn term_again(bot: &Bot, asking: &Asking<'_>, shown: &Shown) -> Result<Reply, Failure> {
    let changed = || Failure::person(words::changed_guide());
    let place = match shown.quotes.get(usize::from(shown.at)) {
        Some(Quoted::Term(place)) => *place as usize,
        _ => return Err(changed()),
    };
    let term = asking.guide.glossary.get(place).ok_or_else(changed)?;
    let definition = bot.engine.desk(&asking.guide.manifest.id)?.define(&term.term);
    Ok(term_reply(bot, asking, definition.ok_or_else(changed)?))
}
