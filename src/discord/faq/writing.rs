//! What did an advisor write, and how does all of it come back where it is not kept?

use super::form::Draft;
use super::occasion::Occasion;
use crate::discord::message::reply::Reply;
use crate::discord::wire::file::File;
use crate::discord::words;

/// What was written, and what else is to be known of it.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct Writing<'a> {
    /// What was written.
    pub written: &'a Draft,
    /// The number under which it is kept as a draft; 0 where it is not.
    pub draft: i64,
    /// What it is written for.
    pub occasion: Occasion,
    /// Whether it is kept though there is one like it.
    pub despite_likeness: bool,
}

/// A failure with all that was written, so that none of it is lost.
pub(in crate::discord) fn with_text(mut reply: Reply, written: &Draft) -> Reply {
    reply.title = Some(written.question.clone());
    reply.text = format!("{}\n{}", reply.text, words::faq_written());
    reply.files.push(written_file(written));
    reply
}

/// All that was written, as a file.
pub(super) fn written_file(written: &Draft) -> File {
    let parts = [&written.question, &written.phrasings, &written.answer, &written.source_link, &written.expires];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    File { name: "what-you-wrote.md".to_owned(), bytes: parts.join("\n\n").into_bytes(), description: String::new() }
}
