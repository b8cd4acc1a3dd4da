//! How is a file of another kind kept as Markdown, so that a citation still says where it stood?

use std::collections::HashSet;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::block::Block;
use super::document::{Document, Format, Original};
use super::error::CorpusError;
use super::file_name::is_markdown;
use super::formats::{ReadFile, read_document};
use super::kinds::{Kind, kind_of};
use super::markdown::read_markdown;
use super::matter::{clean, note_left_out};
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
    let is_markdown = document.format == Format::Markdown;
    let mut notes: Vec<String> = notes.into_iter().map(|note| note.text).collect();
    let text = match &document.original {
        Some(original) => with_page_marks(&document.text, &original.pages),
        None if is_markdown => cleaned(document, &mut notes),
        None => document.text,
    };
    Ok(ImportedText { text, is_markdown, sha256: hex(&Sha256::digest(bytes)), title, notes })
}

/// A Markdown text without what tools put into it, where that reads the same; else as it is.
fn cleaned(document: Document, notes: &mut Vec<String>) -> String {
    let clean = Document::new("clean.md", Format::Markdown, clean(&document.file, &document.text));
    let (was, _) = read_markdown(&document);
    // Of code, blanks at a line's end may go with a mark that stood there.
    let lines = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    let reads_alike = |one: &Block, other: &Block| {
        one.kind == other.kind && lines(&one.text) == lines(&other.text) && one.context == other.context
    };
    let (is, _) = read_markdown(&clean);
    let same = was.len() == is.len() && was.iter().zip(&is).all(|(one, other)| reads_alike(one, other));
    if clean.text == document.text || !same {
        return document.text;
    }
    let left: HashSet<String> = note_left_out(&clean).into_iter().map(|note| note.text).collect();
    notes.extend(note_left_out(&document).into_iter().map(|note| note.text).filter(|note| !left.contains(note)));
    clean.text
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
        let in_table =
            line.starts_with('|') && marked.lines().next_back().is_some_and(|before| before.starts_with('|'));
        if !fenced && !line.trim().is_empty() {
            let mut page = None;
            while let Some((_, number)) = pages.next_if(|(start, _)| *start <= at) {
                page = Some(*number);
            }
            page.inspect(|page| if in_table { mark_row(&mut marked, *page) } else { mark(&mut marked, line, *page) });
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

/// In a table the comment ends the last cell of the row above, as a line of its own would end the table.
fn mark_row(marked: &mut String, page: u32) {
    let is_divider = |row: &str| row.contains("---") && row.chars().all(|letter| "|-: \n".contains(letter));
    let mut rows = marked.split_inclusive('\n').rev().scan(marked.len(), |end, line| {
        *end -= line.len();
        Some((*end, line))
    });
    let Some((row, _)) = rows.find(|(_, line)| !is_divider(line)) else { return };
    let line = marked.get(row..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    if let Some(cells) = line.strip_suffix('|') {
        let end = row + cells.trim_end().len();
        marked.insert_str(end, &format!("{}{page}{}", MARK.0, MARK.1));
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
    fn what_tools_put_into_markdown_goes_and_all_else_reads_the_same() {
        let mut cleaned = 0;
        for file in std::fs::read_dir("tests/data/files/markdown").unwrap() {
            let path = file.unwrap().path();
            let (name, bytes) = (path.file_name().unwrap().to_str().unwrap(), std::fs::read(&path).unwrap());
            if name.contains(".expected") {
                continue;
            }
            let text = import_text(name, &bytes, None).unwrap().text;
            let guide = |text: Vec<u8>| crate::corpus::Guide::from_files("g", vec![(name.to_owned(), text)]).unwrap();
            let words = |text: Vec<u8>| {
                let guide = guide(text);
                let all = guide.passages.iter().map(|passage| {
                    (guide.sections[passage.section].path.clone(), passage.text.replace(" \n", "\n"), passage.kind)
                });
                all.collect::<Vec<_>>()
            };
            assert_eq!(words(bytes.clone()), words(text.clone().into_bytes()), "{name}");
            cleaned += usize::from(text.as_bytes() != bytes);
        }
        assert!(cleaned > 8, "{cleaned}");
        let page = "import Tabs from '@theme/Tabs';\n\n<h3 id=\"fee\">Fees</h3>\n\n:::tip Early\nTen **crowns**.\n:::\n\n\
                    {{< youtube abc >}}\n\nSee [fees](#fee).[^1]\n\n```js\nimport x\n\n\n<Tabs/>\n```\n\n[^1]: Since May.\n";
        let read = import_text("fees.mdx", page.as_bytes(), None).unwrap();
        assert_eq!(
            read.text,
            "### Fees {#fee}\n\nEarly\nTen **crowns**.\n\nSee [fees](#fee).[^1]\n\n```js\nimport x\n\n\n<Tabs/>\n```\n\n\
             [^1]: Since May.\n"
        );
        assert!(read.notes.iter().any(|note| note == "1 shortcode was left out"), "{:?}", read.notes);
    }

    #[test]
    fn pages_are_marked_between_blocks_and_in_lists_and_found_again() {
        let text = "# Rules\n\nBe kind.\n\n- one\n- two\n- three\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n\nThe end.\n";
        let at = |words: &str| text.find(words).unwrap();
        let pages = [(0, 1), (at("- two"), 2), (at("| 1"), 3), (at("| 3"), 4), (at("The end"), 5)];
        let marked = with_page_marks(text, &pages);
        assert!(marked.starts_with("<!-- page 1 -->\n\n# Rules"), "{marked}");
        assert!(marked.contains("- one <!-- page 2 -->\n- two\n"), "{marked}");
        let table = "| a | b<!-- page 3 --> |\n| --- | --- |\n| 1 | 2<!-- page 4 --> |\n| 3 | 4 |\n\n<!-- page 5 -->\n\nThe end.";
        assert!(marked.contains(table), "{marked}");
        let found: Vec<u32> = page_marks(&marked).into_iter().map(|(_, page)| page).collect();
        assert_eq!(found, [1, 2, 3, 4, 5]);
        let guide = |text: &str| crate::corpus::Guide::from_files("g", vec![("a.md".to_owned(), text.into())]).unwrap();
        let words = |text: &str| {
            guide(text).passages.iter().map(|it| (it.text.clone(), it.context.clone())).collect::<Vec<_>>()
        };
        assert_eq!(words(text), words(&marked));
    }
}
