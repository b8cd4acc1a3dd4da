//! How is an entry shown to its advisors, with who changed it when?

use super::form::number;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Field, Reply, field};
use crate::discord::press::{FaqPress, Press};
use crate::discord::wire::limits::{OPTION, TITLE};
use crate::discord::words;
use crate::store::{Edit, Entry};

/// How many changes of an entry are shown, the last ones.
const CHANGES: usize = 15;

/// An entry in a list or a sentence: its number and its question.
pub(super) fn entry_named(entry: &Entry) -> String {
    words::faq_named(entry.id, &escape_within(&entry.content.question, OPTION))
}

/// An entry whole, with what can be done with it.
pub(in crate::discord) fn entry_page(entry: &Entry) -> Reply {
    let content = &entry.content;
    let mut fields = vec![Field {
        name: words::from_advisors(),
        value: words::entry_by(entry, &escape_within(&entry.author_role, OPTION)),
        beside: false,
    }];
    if !content.phrasings.is_empty() {
        let phrasings: Vec<String> = content.phrasings.iter().map(|text| format!("• {text}")).collect();
        fields.push(field(words::faq_phrasings(), &phrasings.join("  ")));
    }
    if let Some(day) = &content.expires {
        fields.push(field(words::faq_expires(), &day.to_string()));
    }
    let id = number(Some(entry.id));
    let buttons = if entry.removed {
        vec![Button::new(words::faq_undo(), Press::Faq(FaqPress::Restore { entry: id }))]
    } else {
        vec![
            Button::new(words::faq_edit(), Press::Faq(FaqPress::Edit { entry: id })),
            Button::new(words::faq_history(), Press::Faq(FaqPress::History { entry: id })),
            Button::new(words::faq_remove(), Press::Faq(FaqPress::Remove { entry: id })),
        ]
    };
    Reply {
        title: Some(format!("#{} · {}", entry.id, content.question)),
        text: content.answer.clone(),
        fields,
        buttons,
        private: true,
        ..Reply::default()
    }
}

/// Who changed an entry, when, and what of it; the last change first.
pub(in crate::discord) fn history_page(entry: &Entry, edits: &[Edit]) -> Reply {
    let lines: Vec<String> = edits.iter().rev().take(CHANGES).map(words::faq_change).collect();
    let left_out = edits.len().saturating_sub(lines.len());
    Reply {
        title: Some(format!("#{} · {}", entry.id, escape_within(&entry.content.question, TITLE))),
        text: lines.join("\n"),
        footer: (left_out > 0).then(|| words::faq_older(left_out)),
        private: true,
        ..Reply::default()
    }
}
