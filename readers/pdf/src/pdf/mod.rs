//! What does a PDF say? Letters are read with their places, laid in reading order and made into Markdown.

mod accents;
mod blocks;
mod calls;
mod cell_lines;
mod cell_words;
mod code;
mod columns;
mod contents;
mod definitions;
mod edges;
mod escape;
mod flow;
mod font;
mod footnotes;
mod furniture;
mod glyph;
mod guard;
mod gutters;
mod heading_levels;
mod headings;
mod hyphens;
mod interpret;
mod items;
mod justified;
mod layers;
mod layout;
mod lines;
mod lists;
mod markers;
mod metadata;
mod numbered_headings;
mod outline;
mod page;
mod page_numbers;
mod paint;
mod paragraphs;
mod rooms;
mod running;
mod style;
mod table_bands;
mod table_edges;
mod table_ends;
mod table_heads;
mod table_pages;
mod table_rows;
mod tables;
mod text_state;
mod title_page;
mod titles;
mod turned;
mod words;
mod write;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::{Converted, FormatError};

/// The parser calls itself for nested objects: a thread's usual 2 MB are too few for what is nested on purpose.
const STACK_BYTES: usize = 64 << 20;

/// Whether the bytes begin as a PDF does; viewers allow some others before its mark.
#[must_use]
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.get(..bytes.len().min(1024)).is_some_and(|head| head.windows(5).any(|window| window == b"%PDF-"))
}

/// The text of a PDF with a text layer.
///
/// # Errors
/// When it is damaged, locked with a password, has images only, or unpacks to more than is read.
pub fn read_pdf(bytes: &[u8]) -> Result<Converted, FormatError> {
    if !is_pdf(bytes) {
        return Err(damaged("it does not begin with `%PDF-`"));
    }
    // The one place where a panic of the parser or the fonts' reader ends: joining the thread gives it as an error.
    std::thread::scope(|scope| {
        let reader = std::thread::Builder::new().name("pdf".to_owned()).stack_size(STACK_BYTES);
        match reader.spawn_scoped(scope, || read_unguarded(bytes)) {
            Ok(thread) => thread.join().unwrap_or_else(|_| Err(damaged("it breaks the reader of PDFs"))),
            Err(error) => Err(damaged(&format!("no thread to read it: {error}"))),
        }
    })
}

fn read_unguarded(bytes: &[u8]) -> Result<Converted, FormatError> {
    guard::refuse_bombs(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => FormatError::Encrypted,
        LoadPdfError::Decryption(_) => damaged("it is encrypted in an unknown way"),
        LoadPdfError::Invalid => damaged("its pages are not found"),
    })?;
    let (pages, left_out) = interpret::read_pages(&pdf)?;
    // Pages whose few other letters are blanks and figures say nothing, either.
    if left_out.unread_letters * 2 > left_out.letters {
        return Err(FormatError::NoLetters { pages: pages.len() });
    }
    if pages.is_empty() {
        return Err(damaged("it has no pages"));
    }
    if pages.iter().all(|page| page.runs.is_empty()) {
        let pages = pages.len();
        return Err(match (left_out.turned_letters, left_out.unread_letters) {
            (0, 0) => FormatError::NoText { pages },
            (0, _) => FormatError::NoLetters { pages },
            _ => FormatError::Turned { pages },
        });
    }
    let outline = outline::read_outline(&pdf);
    let mut notes = left_out.notes(&pages);
    let (markdown, pages) = page::write_pages(pages, &outline, &mut notes);
    Ok(Converted { markdown, title: metadata::title(&pdf), language: metadata::language(&pdf), pages, notes })
}

fn damaged(detail: &str) -> FormatError {
    FormatError::Damaged { what: "PDF", detail: detail.to_owned() }
}
