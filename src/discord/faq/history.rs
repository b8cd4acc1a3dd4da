//! Who changed an entry, when, and what did it say then?

use super::form::number;
use super::show::{entry_title, phrasings_field};
use crate::clock::utc;
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Button, Field, Menu, Reply, field};
use crate::discord::press::{FaqPress, Press};
use crate::discord::words;
use crate::reading::entry_lines;
use crate::store::{Edit, Entry};

/// How many changes of an entry are on a page.
const CHANGES: usize = 15;

/// A page of who changed an entry, when, and what of it, the last change first, with a menu of what it said. The page that
/// would be behind the last one is the last one.
pub(in crate::discord) fn history_page(entry: &Entry, edits: &[Edit], page: u16) -> Reply {
    let pages = edits.len().div_ceil(CHANGES).max(1);
    let page = usize::from(page).min(pages - 1);
    let on_page: Vec<&Edit> = edits.iter().rev().skip(page * CHANGES).take(CHANGES).collect();
    let lines: Vec<String> = on_page.iter().map(|edit| words::faq_change(edit)).collect();
    let id = number(Some(entry.id));
    let options: Vec<_> = on_page
        .iter()
        .map(|edit| {
            let label = words::faq_version(edit, &utc(edit.at_ms).date().to_string());
            (label, edit.version.to_string(), entry_lines(&edit.content.answer).join(" "))
        })
        .collect();
    let menu = Menu::new(words::faq_see_version(), Press::Faq(FaqPress::Version { entry: id }), options);
    let to = |label, page: usize| {
        let page = u16::try_from(page).unwrap_or(u16::MAX);
        Button::new(label, Press::Faq(FaqPress::Versions { entry: id, page }))
    };
    let back = (page > 0).then(|| to(words::back(), page.saturating_sub(1)));
    let forward = (page + 1 < pages).then(|| to(words::forward(), page + 1));
    Reply {
        title: Some(entry_title(entry)),
        text: lines.join("\n"),
        footer: (pages > 1).then(|| words::page_of(page + 1, pages)),
        buttons: back.into_iter().chain(forward).collect(),
        menus: Some(menu).filter(|_| !on_page.is_empty()).into_iter().collect(),
        private: true,
        ..Reply::default()
    }
}

/// What an entry said after one of its changes, with a button that makes it say so again.
///
/// # Errors
/// When the entry has no such version.
pub(super) fn version_page(entry: &Entry, edits: &[Edit], version: u32) -> Result<Reply, Failure> {
    let at = usize::try_from(version).unwrap_or_default().checked_sub(1);
    let edit = at.and_then(|at| edits.get(at)).ok_or_else(|| Failure::person(words::faq_no_such_version()))?;
    let content = &edit.content;
    let is_now = *content == entry.content;
    let beside = |name: String, value: &str| Field { beside: true, ..field(name, value) };
    let made = Field {
        name: words::faq_version_of(edit.version, edits.len()),
        value: words::faq_version_made(edit, is_now),
        beside: false,
    };
    let mut fields = vec![made, field(words::faq_question(), &content.question)];
    fields.extend(phrasings_field(content));
    fields.extend(content.source_link.as_deref().map(|link| field(words::faq_link(), link)));
    fields.extend(content.expires.map(|day| beside(words::faq_expires(), &day.to_string())));
    let id = number(Some(entry.id));
    let bring = FaqPress::BringBack { entry: id, version: u16::try_from(edit.version).unwrap_or(u16::MAX) };
    let bring = (!is_now && !entry.removed).then(|| Button::new(words::faq_bring_back(), Press::Faq(bring)));
    let page = u16::try_from((edits.len() - edit.version) / CHANGES).unwrap_or(u16::MAX);
    let history = Button::new(words::faq_history(), Press::Faq(FaqPress::Versions { entry: id, page }));
    Ok(Reply {
        title: Some(entry_title(entry)),
        text: content.answer.clone(),
        fields,
        buttons: bring.into_iter().chain([history]).collect(),
        private: true,
        ..Reply::default()
    })
}
