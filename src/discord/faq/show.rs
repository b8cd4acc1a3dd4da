//! How is an entry shown to its advisors?

use super::form::number;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Field, Reply, field};
use crate::discord::press::{FaqPress, Press};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::reading::entry_question;
use crate::store::{Content, Entry};

/// An entry in a list or a sentence: its number and its question, without Markdown.
pub(in crate::discord) fn entry_named(entry: &Entry) -> String {
    words::faq_named(entry.id, &escape_within(&entry_question(&entry.content.question), OPTION))
}

/// An entry where Discord knows no Markdown: in a menu, on a button, among what is offered while one types.
pub(in crate::discord) fn entry_label(entry: &Entry) -> String {
    format!("#{} {}", entry.id, entry_question(&entry.content.question))
}

/// An entry above its page.
pub(super) fn entry_title(entry: &Entry) -> String {
    format!("#{} · {}", entry.id, entry_question(&entry.content.question))
}

/// The other ways to ask of an entry, where it has some.
pub(super) fn phrasings_field(content: &Content) -> Option<Field> {
    let phrasings: Vec<String> = content.phrasings.iter().map(|text| format!("• {text}")).collect();
    (!phrasings.is_empty()).then(|| field(words::faq_phrasings(), &phrasings.join("  ")))
}

/// An entry whole, with what can be done with it.
pub(in crate::discord) fn entry_page(entry: &Entry) -> Reply {
    let content = &entry.content;
    let mut fields = vec![Field {
        name: words::from_advisors(),
        value: words::entry_by(entry, &escape_within(&entry.author_role, OPTION)),
        beside: false,
    }];
    fields.extend(phrasings_field(content));
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
        title: Some(entry_title(entry)),
        text: content.answer.clone(),
        fields,
        buttons,
        private: true,
        ..Reply::default()
    }
}
