//! What does an advisor write an entry into? A form, filled in with what is there already.

use serde::{Deserialize, Serialize};
use serenity::all::ModalInteraction;

use super::occasion::{FormOf, Occasion};
use crate::discord::bot::turns::Deed;
use crate::discord::message::modal::{Input, Modal, written};
use crate::discord::press::{GuideKey, Press};
use crate::discord::words;
use crate::guild::{ANSWER_CHARS, LINK_CHARS, PHRASINGS_CHARS, Problem, QUESTION_CHARS, Typed};
use crate::store::{Content, Entry};

const DATE_CHARS: usize = 10;

/// An entry as it is written, before it is known to be one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Draft {
    /// The id of the guide that it stands beside.
    pub guide: String,
    /// The number of the entry that it changes; `None` for a new one.
    #[serde(default, rename = "number")]
    pub entry: Option<i64>,
    /// The guild's revision at the last change of that entry which the writer has seen; `None` for a new one, and in what
    /// was begun before anybody asked for it.
    #[serde(default)]
    pub since: Option<i64>,
    /// That entry in a draft that was kept when entries were numbered across servers.
    #[serde(default, rename = "entry", skip_serializing)]
    pub numbered_before: Option<i64>,
    /// The question, in the words in which it is listed.
    pub question: String,
    /// One a line.
    pub phrasings: String,
    /// The answer, in Markdown.
    pub answer: String,
    /// A link to where the answer is from; empty for none.
    pub source_link: String,
    /// The last day on which the entry holds, as it was typed; empty for none.
    pub expires: String,
}

/// A draft that is kept, as a press names it.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct DraftId {
    /// The guild whose advisor wrote it; in a direct message nothing else says which.
    pub guild: u64,
    /// The draft's number.
    pub draft: u32,
}

impl DraftId {
    /// That it is kept or thrown away, which is done once.
    pub(in crate::discord) fn deed(self) -> Deed {
        Deed::Draft { guild: self.guild, draft: self.draft }
    }
}

impl Draft {
    /// What was written into a form.
    pub(in crate::discord) fn of(modal: &ModalInteraction, guide: &str, entry: Option<i64>) -> Self {
        Self {
            guide: guide.to_owned(),
            entry,
            question: written(modal, "question"),
            phrasings: written(modal, "phrasings"),
            answer: written(modal, "answer"),
            source_link: written(modal, "source_link"),
            expires: written(modal, "expires"),
            ..Self::default()
        }
    }

    /// An entry, to be changed.
    pub(super) fn changing(entry: &Entry) -> Self {
        let content = &entry.content;
        Self {
            guide: content.guide.clone(),
            entry: Some(entry.id),
            since: Some(entry.revision),
            question: content.question.clone(),
            phrasings: content.phrasings.join("\n"),
            answer: content.answer.clone(),
            source_link: content.source_link.clone().unwrap_or_default(),
            expires: content.expires.as_ref().map(ToString::to_string).unwrap_or_default(),
            numbered_before: None,
        }
    }

    /// The entry that it says, and what is wrong with its last day.
    pub(super) fn content(&self) -> (Content, Option<Problem>) {
        let Self { guide, question, phrasings, answer, source_link, expires, .. } = self;
        Typed { guide, question, phrasings, answer, source_link, expires }.content()
    }
}

/// The form for a draft; `kept` is the number under which the draft is kept, 0 where it is not.
pub(in crate::discord) fn form(draft: &Draft, guild: u64, guide: GuideKey, kept: i64) -> Modal {
    form_for(Occasion::Itself.form_press(form_of(draft, guild, guide, kept)), draft)
}

/// The form for a draft that is written for something else than itself.
pub(in crate::discord) fn occasioned_form(draft: &Draft, guide: GuideKey, occasion: Occasion, kept: i64) -> Modal {
    // What is written for something else is handed in where it was opened.
    form_for(occasion.form_press(form_of(draft, 0, guide, kept)), draft)
}

fn form_of(draft: &Draft, guild: u64, guide: GuideKey, kept: i64) -> FormOf {
    FormOf { guild, guide, entry: number(draft.entry), draft: number(Some(kept)), since: draft.since }
}

fn form_for(press: Press, draft: &Draft) -> Modal {
    let input =
        |id, label: String, value: &str, most| Input { id, label, value: value.to_owned(), most, ..Input::default() };
    let title = if draft.entry.is_some() { words::faq_edit_title() } else { words::faq_add_title() };
    Modal {
        title,
        press,
        inputs: vec![
            Input { required: true, ..input("question", words::faq_question(), &draft.question, QUESTION_CHARS) },
            Input {
                long: true,
                placeholder: words::faq_phrasings_hint(),
                ..input("phrasings", words::faq_phrasings(), &draft.phrasings, PHRASINGS_CHARS)
            },
            Input { required: true, long: true, ..input("answer", words::faq_answer(), &draft.answer, ANSWER_CHARS) },
            Input {
                placeholder: "https://…".to_owned(),
                ..input("source_link", words::faq_link(), &draft.source_link, LINK_CHARS)
            },
            Input {
                placeholder: words::faq_expires_hint(),
                ..input("expires", words::faq_expires(), &draft.expires, DATE_CHARS)
            },
        ],
    }
}

/// The form for changing an entry.
pub(in crate::discord) fn entry_form(entry: &Entry, guide: GuideKey) -> Modal {
    form(&Draft::changing(entry), entry.guild, guide, 0)
}

/// A number of the store's as it stands in a press; 0 for none.
pub(super) fn number(id: Option<i64>) -> u32 {
    id.and_then(|id| u32::try_from(id).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_of_before_keeps_the_entry_that_it_changes() {
        let before =
            r#"{"guide":"g","entry":42,"question":"q","phrasings":"","answer":"a","source_link":"","expires":""}"#;
        let read: Draft = serde_json::from_str(before).unwrap();
        assert_eq!((read.entry, read.numbered_before, read.since), (None, Some(42), None));
        let now = Draft { entry: Some(7), since: Some(9), ..Draft::default() };
        let read: Draft = serde_json::from_str(&serde_json::to_string(&now).unwrap()).unwrap();
        assert_eq!(read, now);
    }
}
