//! How is a file of another kind kept as Markdown, so that a citation still says where it stood?

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::document::{Document, Original};
use super::error::CorpusError;
use super::files::is_markdown;
use super::formats::{ReadFile, read_document};
use super::kinds::{Kind, kind_of};
use super::passage::hex;

/// Begins and ends the comment that says where a page of the original begins.
const MARK: (&str, &str) = ("<!-- page ", " -->");

/// A row of `guide.toml`'s `[[imported]]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imported {
    /// The file in the guide folder.
    pub file: String,
    /// The file or address it was made from.
    pub from: String,
    /// The day it was made, as `2026-11-28`.
    pub date: String,
    /// SHA-256 of what it was made from, in hexadecimal.
    pub sha256: String,
}

/// A file's text as a guide folder keeps it.
#[derive(Debug, Clone)]
pub struct ImportedText {
    /// Markdown or plain text; where pages of the original begin, a comment says so.
    pub text: String,
    /// Whether it is Markdown.
    pub is_markdown: bool,
    /// SHA-256 of what it was made from, in hexadecimal.
    pub sha256: String,
    /// The title in the file's own metadata.
    pub title: Option<String>,
    /// What was left out or guessed, for a person.
    pub notes: Vec<String>,
}

/// Reads a file of any kind that is read as one of a guide folder. Where whoever sent it named the characters' encoding, that
/// holds for a text or page without a byte order mark.
///
/// # Errors
/// When it is damaged or empty, or of a kind that no text is read from.
pub fn import_text(name: &str, bytes: &[u8], charset: Option<&str>) -> Result<ImportedText, CorpusError> {
    let decoded = charset.and_then(|charset| decoded(bytes, charset));
    let ReadFile { document, title, notes, .. } = read_document(name, decoded.as_deref().unwrap_or(bytes))?;
    let is_markdown = document.format == super::Format::Markdown;
    let notes = notes.into_iter().map(|note| note.text).collect();
    let text = match &document.original {
        Some(original) => with_page_marks(&document.text, &original.pages),
        None => document.text,
    };
    Ok(ImportedText { text, is_markdown, sha256: hex(&Sha256::digest(bytes)), title, notes })
}

/// A text or page as UTF-8 with its mark, which goes before what a page says of itself; `None` where the bytes say what they are.
fn decoded(bytes: &[u8], charset: &str) -> Option<Vec<u8>> {
    let encoding = Encoding::for_label(charset.as_bytes())?;
    if Encoding::for_bom(bytes).is_some() || !matches!(kind_of(bytes), Kind::Text | Kind::Html) {
        return None;
    }
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    (!broken).then(|| format!("\u{feff}{text}").into_bytes())
}

/// Tells documents that were imported what they were.
pub(super) fn remember_originals(documents: &mut [Document], imported: &[Imported]) {
    for document in documents {
        let row = imported.iter().find(|row| row.file == document.file);
        // The lines of a text are those of its copy.
        if let Some(row) = row.filter(|row| !is_markdown(&row.from) && !row.from.to_lowercase().ends_with(".txt")) {
            document.original = Some(Original { file: Some(row.from.clone()), pages: page_marks(&document.text) });
        }
    }
}

/// Markdown with a comment where each page begins, at the end of a line or in a line of its own.
fn with_page_marks(markdown: &str, pages: &[(usize, u32)]) -> String {
    let mut marked = String::with_capacity(markdown.len());
    let mut pages = pages.iter().peekable();
    let (mut fenced, mut at) = (false, 0);
    for line in markdown.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        if !fenced && !line.starts_with('|') && !line.trim().is_empty() {
            let mut page = None;
            while let Some((_, number)) = pages.next_if(|(start, _)| *start <= at) {
                page = Some(*number);
            }
            page.inspect(|page| mark(&mut marked, line, *page));
        }
        fenced ^= is_fence;
        marked.push_str(line);
        at += line.len();
    }
    marked
}

/// Between blocks a comment has a line of its own; in a list that would end the list, so it follows the line before.
fn mark(marked: &mut String, line: &str, page: u32) {
    let comment = format!("{}{page}{}", MARK.0, MARK.1);
    let in_list = line.starts_with([' ', '-', '*', '+', '>']) || line.starts_with(|c: char| c.is_ascii_digit());
    let before = marked.trim_end().len();
    let follows_text = marked[..before].lines().next_back().is_some_and(|line| !line.starts_with(['|', '#', '`', '~']));
    if marked.is_empty() || (marked.ends_with("\n\n") && !in_list) {
        marked.push_str(&format!("{comment}\n\n"));
    } else if follows_text {
        marked.insert_str(before, &format!(" {comment}"));
    }
}

/// Where the comments say that pages begin.
fn page_marks(text: &str) -> Vec<(usize, u32)> {
    let marks = text.match_indices(MARK.0).filter_map(|(at, begin)| {
        let (number, _) = text[at + begin.len()..].split_once(MARK.1)?;
        Some((at, number.trim().parse().ok()?))
    });
    marks.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_sender_says_of_the_characters_goes_before_what_the_page_says() {
        let (page, _, _) =
            encoding_rs::WINDOWS_1251.encode("<meta charset=utf-8><h1>Правила</h1><p>Лодки стоят у причала.</p>");
        let text = |charset| import_text("rules.html", &page, charset).unwrap().text;
        assert!(text(Some("windows-1251")).contains("Лодки стоят у причала."), "{}", text(Some("windows-1251")));
        assert!(!text(None).contains("Лодки"));
        let (plain, _, _) = encoding_rs::SHIFT_JIS.encode("寮は十一時に閉まります。");
        assert_eq!(import_text("rules.txt", &plain, Some("Shift_JIS")).unwrap().text, "寮は十一時に閉まります。");
        assert_eq!(import_text("a.txt", "Größe".as_bytes(), Some("no-such")).unwrap().text, "Größe");
    }

    #[test]
    fn pages_are_marked_between_blocks_and_in_lists_and_found_again() {
        let text = "# Rules\n\nBe kind.\n\n- one\n- two\n- three\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nThe end.\n";
        let at = |words: &str| text.find(words).unwrap();
        let pages = [(0, 1), (at("- two"), 2), (at("| 1"), 3)];
        let marked = with_page_marks(text, &pages);
        assert!(marked.starts_with("<!-- page 1 -->\n\n# Rules"), "{marked}");
        assert!(marked.contains("- one <!-- page 2 -->\n- two\n"), "{marked}");
        assert!(marked.contains("| 1 | 2 |\n\n<!-- page 3 -->\n\nThe end."), "{marked}");
        let found: Vec<u32> = page_marks(&marked).into_iter().map(|(_, page)| page).collect();
        assert_eq!(found, [1, 2, 3]);
    }
}
