//! Two change one entry at once: how does the second one see both texts, and lose none?

use super::draft::{draft_buttons, keep_draft};
use super::form::Draft;
use super::writing::{Writing, written_file};
use crate::discord::bot::Bot;
use crate::discord::bot::advisors::Advisor;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Field, Reply};
use crate::discord::wire::file::File;
use crate::discord::wire::limits::{FIELD, length};
use crate::discord::words;
use crate::store::{Content, Entry};

/// Both texts of an entry that somebody else changed since; what was written stays a draft, from now on one of the entry as
/// it is now.
pub(super) async fn overtaken(
    bot: &Bot,
    advisor: &Advisor,
    writing: Writing<'_>,
    entry: &Entry,
) -> Result<Reply, Failure> {
    let written = Draft { since: Some(entry.revision), ..writing.written.clone() };
    let draft = keep_draft(bot, advisor, &written, writing.draft).await?;
    let (own, theirs) = (written.content().0, &entry.content);
    let (mut fields, mut is_cut) = (Vec::new(), false);
    for name in own.differs_in(theirs) {
        let both =
            [(words::faq_kept_since(name), text_of(theirs, name)), (words::faq_yours(name), text_of(&own, name))];
        for (name, text) in both {
            let (value, cut) = shown_whole(&text);
            is_cut |= cut;
            fields.push(Field { name, value, beside: false });
        }
    }
    // All fields together may be too much for a message, too, which cuts the longest.
    is_cut |= fields.iter().map(|field| length(&field.value)).sum::<usize>() > 4 * FIELD;
    let files = if is_cut { vec![kept_file(theirs), written_file(&written)] } else { Vec::new() };
    Ok(Reply {
        title: Some(super::show::entry_title(entry)),
        fields,
        files,
        buttons: draft_buttons(writing.occasion, advisor, draft, Some(words::faq_save_anyway())),
        ..Reply::private(words::faq_overtaken(entry.author, entry.updated_ms))
    })
}

/// What is said where the entry was removed; what was written stays a draft of a new one.
pub(super) async fn taken_away(bot: &Bot, advisor: &Advisor, writing: Writing<'_>) -> Result<Reply, Failure> {
    let written = Draft { entry: None, since: None, ..writing.written.clone() };
    let draft = keep_draft(bot, advisor, &written, writing.draft).await?;
    let buttons = draft_buttons(writing.occasion, advisor, draft, Some(words::faq_save_as_new()));
    Ok(Reply { buttons, ..Reply::private(words::faq_taken_away()) })
}

/// A field of an entry by its name, as it was written.
fn text_of(content: &Content, name: &str) -> String {
    match name {
        "guide" => content.guide.clone(),
        "question" => content.question.clone(),
        "phrasings" => content.phrasings.join("\n"),
        "source_link" => content.source_link.clone().unwrap_or_default(),
        "expires" => content.expires.map(|day| day.to_string()).unwrap_or_default(),
        _ => content.answer.clone(),
    }
}

/// A text with its marks to be seen, line by line, as much of it as a field holds; whether something is left out.
fn shown_whole(text: &str) -> (String, bool) {
    let mut value = String::new();
    for line in text.lines() {
        let line = escape_within(line, FIELD);
        if length(&value) + length(&line) + 2 > FIELD {
            return (value + "…", true);
        }
        value = value + &line + "\n";
    }
    let nothing = value.trim().is_empty();
    (if nothing { words::faq_nothing() } else { value.trim_end().to_owned() }, false)
}

/// What an entry says now, as a file.
fn kept_file(content: &Content) -> File {
    let names = ["question", "phrasings", "answer", "source_link", "expires"];
    let parts: Vec<String> = names.map(|name| text_of(content, name)).into_iter().collect();
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    File { name: "what-is-kept.md".to_owned(), bytes: parts.join("\n\n").into_bytes(), description: String::new() }
}
