//! What does a web page say? Its main content as Markdown.

use super::blocks::{Block, tidy};
use super::error::FormatError;
use super::escape::escape;
use super::html_contents::take_typed_contents;
use super::html_encoding::decode;
use super::html_furniture::letters_beside;
use super::html_main::{Main, find_main};
use super::html_note_text::{Called, uncalled};
use super::html_numbered::number_headings;
use super::html_page::{Book, Page, Scope};
use super::html_tree::NodeId;
use super::html_walk::{Seen, Walker};
use super::parts::end_parts;
use super::write::write;
use preceptor_converted::Converted;

/// The largest page that is read.
const PAGE_BYTES: usize = 64 * 1024 * 1024;

/// The largest book that is read.
const BOOK_BYTES: usize = 128 * 1024 * 1024;

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

/// The chapters of a book as Markdown, in their order, each with its name in the book: a note may stand in another chapter
/// than the one that calls it.
///
/// # Errors
/// When one is too large or cannot be parsed within bounds.
pub fn chapters_to_markdown(chapters: &[(&str, &str)]) -> Result<Vec<Converted>, FormatError> {
    let bytes = chapters.iter().map(|(_, html)| html.len()).fold(0, usize::saturating_add);
    if bytes > BOOK_BYTES {
        return Err(FormatError::TooLarge { limit: BOOK_BYTES });
    }
    read(&Book::new(chapters, Scope::Body)?)
}

fn convert(html: &str, scope: Scope) -> Result<Converted, FormatError> {
    let mut read = read(&Book::new(&[("", html)], scope)?)?;
    Ok(read.pop().unwrap_or_default())
}

/// What was read of a page, before it is written.
struct Read {
    parts: Vec<NodeId>,
    outside: usize,
    blocks: Vec<Block>,
    seen: Seen,
}

fn read(book: &Book) -> Result<Vec<Converted>, FormatError> {
    let mut called = Called::default();
    let mut pages = Vec::with_capacity(book.pages.len());
    for (number, page) in book.pages.iter().enumerate() {
        let Main { parts, outside } = find_main(page);
        let mut walker = Walker::new(book, number);
        walker.called = called;
        let before = walker.called.count();
        for part in &parts {
            walker.part(*part);
        }
        let title = page.title().map(|title| escape(&title, false));
        let blocks = number_headings(std::mem::take(&mut walker.blocks));
        let mut blocks = tidy(end_parts(blocks, title.as_deref()));
        blocks.extend(walker.notes_since(before));
        called = walker.called;
        pages.push(Read { parts, outside, blocks, seen: walker.seen });
    }
    let counts = take_typed_contents(&mut pages.iter_mut().map(|read| &mut read.blocks).collect::<Vec<_>>());
    for (read, count) in pages.iter_mut().zip(counts) {
        read.seen.contents += count;
    }
    let written = pages.into_iter().enumerate().map(|(number, mut read)| {
        let page = book.page(number);
        read.blocks.extend(uncalled(book, number, &read.parts, &mut called));
        if book.notes.bodies.iter().any(|((page, _), _)| *page == number) {
            read.blocks = drop_bare_notes(read.blocks);
        }
        let markdown = write(&read.blocks);
        let notes = notes(page, read.outside, read.seen);
        Converted { markdown, title: page.title(), language: page.language(), pages: Vec::new(), notes }
    });
    Ok(written.collect())
}

/// Blocks without headings that only notes stood under.
fn drop_bare_notes(blocks: Vec<Block>) -> Vec<Block> {
    let is_end =
        |block: Option<&Block>| block.is_none_or(|block| matches!(block, Block::Note { .. } | Block::Heading { .. }));
    let bare: Vec<bool> = (0..blocks.len())
        .map(|at| {
            matches!(&blocks[at], Block::Heading { text, .. } if is_notes_name(text)) && is_end(blocks.get(at + 1))
        })
        .collect();
    blocks.into_iter().zip(bare).filter(|(_, bare)| !bare).map(|(block, _)| block).collect()
}

/// Whether a heading says that notes follow.
pub(super) fn is_notes_name(text: &str) -> bool {
    let names = [
        "notes",
        "footnotes",
        "endnotes",
        "references",
        "fußnoten",
        "anmerkungen",
        "endnoten",
        "einzelnachweise",
        "notes de bas de page",
        "note",
        "notas",
        "noten",
        "voetnoten",
    ];
    names.contains(&text.trim_end_matches(':').to_lowercase().as_str())
}

fn notes(page: &Page, outside: usize, seen: Seen) -> Vec<String> {
    let mut notes = Vec::new();
    let outside = outside + if page.scope == Scope::Main { letters_beside(page) } else { 0 };
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
