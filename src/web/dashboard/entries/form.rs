//! What does an advisor write an entry into? A form, filled in with what is there already, and what is said of it.

use maud::{Markup, html};

use super::list::guide_choice;
use crate::guild::{ANSWER_CHARS, LINK_CHARS, PHRASINGS_CHARS, Problem, QUESTION_CHARS, Typed};
use crate::store::{Content, Entry};
use crate::web::dashboard::fields::Fields;
use crate::web::dashboard::frame::token;
use crate::web::dashboard::seat::Seat;
use crate::web::dashboard::words::{self, entries as said};

/// An entry as it is written, before it is known to be one.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    /// The number of the entry that it changes; `None` for a new one.
    pub number: Option<i64>,
    /// The server's revision at the last change of that entry which the writer has seen.
    pub since: i64,
    /// The gap that it is written for, by its key.
    pub gap: Option<u64>,
    pub guide: String,
    pub question: String,
    pub phrasings: String,
    pub answer: String,
    pub source_link: String,
    pub expires: String,
}

impl Draft {
    /// What a form brought.
    pub(super) fn of(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        Self {
            number: fields.number("number"),
            since: fields.number("since").unwrap_or_default(),
            gap: fields.number("gap"),
            guide: text("guide"),
            question: text("question"),
            phrasings: text("phrasings"),
            answer: text("answer"),
            source_link: text("source_link"),
            expires: text("expires"),
        }
    }

    /// An entry, to be changed.
    pub(super) fn changing(entry: &Entry) -> Self {
        Self { number: Some(entry.id), since: entry.revision, ..Self::saying(&entry.content) }
    }

    /// A new one that says this to begin with.
    pub(super) fn saying(content: &Content) -> Self {
        let Content { guide, question, phrasings, answer, source_link, expires } = content.clone();
        Self {
            guide,
            question,
            phrasings: phrasings.join("\n"),
            answer,
            source_link: source_link.unwrap_or_default(),
            expires: expires.map(|day| day.to_string()).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The entry that it says, and what is wrong with its last day.
    pub(super) fn content(&self) -> (Content, Option<Problem>) {
        let Self { guide, question, phrasings, answer, source_link, expires, .. } = self;
        Typed { guide, question, phrasings, answer, source_link, expires }.content()
    }
}

/// The form for a draft. `insist` is what its button for keeping it is called and sends, where more than that it is right is asked.
pub(super) fn form(seat: &Seat, draft: &Draft, insist: bool) -> Markup {
    let text = |name: &str, label: &str, (value, most, hint): (&str, usize, &str)| {
        let hinted = format!("{name}-hint");
        html! {
            div.field {
                label for=(name) { (label) }
                input #(name) name=(name) type="text" value=(value) maxlength=(most) required[name == "question"]
                    aria-describedby=[(!hint.is_empty()).then_some(&hinted)];
                @if !hint.is_empty() { p #(hinted) { (hint) } }
            }
        }
    };
    let area = |name: &str, label: &str, (value, most, hint): (&str, usize, &str)| {
        let hinted = format!("{name}-hint");
        html! {
            div.field {
                label for=(name) { (label) }
                // The first line's end after the tag is no part of the text.
                textarea #(name) name=(name) rows="6" maxlength=(most) required[name == "answer"] aria-describedby=(hinted) {
                    "\n" (value)
                }
                p #(hinted) { (hint) }
            }
        }
    };
    html! {
        form method="post" action=(seat.path("/entries/write")) {
            (token(&seat.visitor))
            @if let Some(number) = draft.number {
                input type="hidden" name="number" value=(number);
                input type="hidden" name="since" value=(draft.since);
            }
            @if let Some(gap) = draft.gap { input type="hidden" name="gap" value=(gap); }
            (guide_choice(seat, &draft.guide, false))
            (text("question", said::QUESTION, (&draft.question, QUESTION_CHARS, "")))
            (area("phrasings", said::PHRASINGS, (&draft.phrasings, PHRASINGS_CHARS, said::PHRASINGS_HINT)))
            (area("answer", said::ANSWER, (&draft.answer, ANSWER_CHARS, said::ANSWER_HINT)))
            (text("source_link", said::LINK, (&draft.source_link, LINK_CHARS, said::LINK_HINT)))
            (text("expires", said::EXPIRES, (&draft.expires, 10, said::EXPIRES_HINT)))
            div.actions {
                button name="step" value=(if insist { "insist" } else { "save" }) {
                    (if insist { said::SAVE_ANYWAY } else { said::SAVE })
                }
                " "
                button name="step" value="preview" { (said::PREVIEW) }
                " "
                a href=(seat.path("/entries")) { (words::CANCEL) }
            }
        }
    }
}
