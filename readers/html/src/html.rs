//! What does a web page say? Its main content as Markdown.

use super::blocks::tidy;
use super::error::FormatError;
use super::html_encoding::decode;
use super::html_main::find_main;
use super::html_page::{Page, Scope};
use super::html_walk::{Seen, Walker};
use super::write::write;
use preceptor_converted::Converted;

/// The largest page that is read.
const PAGE_BYTES: usize = 64 * 1024 * 1024;

/// A web page's main content as Markdown.
///
/// # Errors
/// When it is too large, holds no words, or cannot be parsed within bounds.
pub fn read_html(bytes: &[u8]) -> Result<Converted, FormatError> {
    if bytes.len() > PAGE_BYTES {
        return Err(FormatError::TooLarge { limit: PAGE_BYTES });
    }
    let (text, guessed) = decode(bytes);
    let mut converted = convert(&text, Scope::Main)?;
    if converted.markdown.is_empty() {
        return Err(FormatError::NoText);
    }
    if let Some(guessed) = guessed {
        converted.notes.insert(0, guessed);
    }
    Ok(converted)
}

/// All of a page's body as Markdown, as a chapter of a book; nothing where it has no words.
///
/// # Errors
/// When it is too large or cannot be parsed within bounds.
pub fn html_fragment_to_markdown(html: &str) -> Result<Converted, FormatError> {
    if html.len() > PAGE_BYTES {
        return Err(FormatError::TooLarge { limit: PAGE_BYTES });
    }
    convert(html, Scope::Body)
}

fn convert(html: &str, scope: Scope) -> Result<Converted, FormatError> {
    let page = Page::new(html, scope)?;
    let main = find_main(&page);
    let mut walker = Walker::new(&page);
    for part in main.parts {
        walker.part(part);
    }
    let seen = walker.seen;
    let markdown = write(&tidy(walker.blocks));
    let notes = notes(&page, main.outside, seen);
    Ok(Converted { markdown, title: page.title(), language: page.language(), pages: Vec::new(), notes })
}

fn notes(page: &Page, outside: usize, seen: Seen) -> Vec<String> {
    let mut notes = Vec::new();
    if outside > 0 {
        notes.push(format!("only the page's main part was read; {outside} letters beside it were left out"));
    }
    if seen.images > 0 {
        let described = match seen.described {
            0 => String::new(),
            number => format!(", {number} of them with a description"),
        };
        notes.push(format!("{} left out{described}", counted(seen.images, "image")));
    }
    if seen.media > 0 {
        notes.push(format!("{} left out", counted(seen.media, "embedding of a film, sound or other page")));
    }
    if seen.struck > 0 {
        notes.push(format!("{} left out", counted(seen.struck, "passage struck out")));
    }
    if seen.contents > 0 {
        notes.push(format!("{} left out, as the headings say the same", counted(seen.contents, "list of contents")));
    }
    if seen.lettered > 0 {
        notes.push(format!("{} numbered 1, 2, 3 instead of with letters", counted(seen.lettered, "list")));
    }
    if page.flattened {
        notes.push("what was nested very deep was read as if it were not".to_owned());
    }
    notes
}

/// `1 image was`, `2 images were`.
fn counted(number: usize, what: &str) -> String {
    let (one, rest) = what.split_once(' ').map_or((what, String::new()), |(one, rest)| (one, format!(" {rest}")));
    if number == 1 { format!("1 {what} was") } else { format!("{number} {one}s{rest} were") }
}
