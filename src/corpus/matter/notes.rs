//! What is said of what was left out of a Markdown file? Summed up, once a kind.

use super::super::block::{Note, Severity};
use super::super::document::Document;
use super::left_out::{Kind, Left};

/// A note for each kind of matter that was left out of a document.
pub(in crate::corpus) fn note_left_out(document: &Document) -> Vec<Note> {
    document.matter.left.iter().map(|left| note(document, *left)).collect()
}

fn note(document: &Document, left: Left) -> Note {
    let line = Some(document.line_of(left.first));
    Note { severity: Severity::Info, file: document.file.clone(), line, text: said(left.kind, left.count) }
}

fn said(kind: Kind, count: usize) -> String {
    let counted = |one: &str, more: &str| match count {
        1 => format!("1 {one} was"),
        _ => format!("{count} {more} were"),
    };
    let what = match kind {
        Kind::FrontMatter => return "front matter was read as what the file says of itself, not as text".to_owned(),
        Kind::Html => return format!("{} left out; the words between them stay", counted("HTML tag", "HTML tags")),
        Kind::Contents => return format!("{} left out", counted("contents list", "contents lists")),
        Kind::Image => return format!("{} left out, with what describes it", counted("image", "images")),
        Kind::Import => counted("import or export", "imports and exports"),
        Kind::Component => counted("tag of a component", "tags of components"),
        Kind::Comment => counted("comment", "comments"),
        Kind::Shortcode => counted("shortcode", "shortcodes"),
        Kind::Admonition => counted("mark of an admonition", "marks of admonitions"),
        Kind::Attribute => counted("attribute in braces", "attributes in braces"),
        Kind::TaskBox => counted("task box", "task boxes"),
    };
    format!("{what} left out")
}
