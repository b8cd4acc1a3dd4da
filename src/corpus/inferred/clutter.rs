//! Which lines are none of the guide's text, by their own look? What web pages and word processors put around it.

use super::buttons::{is_button, is_copyright, is_known_button, is_update};
use super::comments::mark_comments;
use super::contents::mark_contents;
use super::layout::Layout;
use super::lines::{SourceLine, plain_words};
use super::mail::mark_mails;
use super::mask::Cut;
use super::page_end::mark_end;
use super::reason::Reason;
use super::running::mark_running;
use super::signed::{is_breadcrumb, is_byline};
use super::wiki::mark_wiki;
use crate::corpus::document::Document;
use crate::corpus::plain::lines::is_page_mark;

/// How many of a document's first lines with words are where a byline or a path to the page stands.
const TOP: usize = 5;

/// A longer line is a paragraph.
const LINE_BYTES: usize = 200;

/// Which lines are left out, and why; and what is cut out of lines that stay.
pub(super) fn clutter(
    document: &Document,
    lines: &[SourceLine<'_>],
    layout: &Layout,
) -> (Vec<Option<Reason>>, Vec<Cut>) {
    let mut found = vec![None; lines.len()];
    let mut nth = 0;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.words.is_empty()) {
        found[at] = match line.verbatim {
            false => by_look(line.words, nth),
            true => None,
        };
        nth += usize::from(!line.verbatim && found[at].is_none());
    }
    let mut cuts = mark_mails(document, lines, &mut found);
    cuts.extend(mark_comments(lines, &mut found));
    cuts.extend(mark_wiki(document, lines, &mut found));
    mark_end(lines, &mut found);
    mark_contents(lines, &mut found);
    mark_running(lines, &mut found);
    for (at, line) in lines.iter().enumerate() {
        if Layout::has(&layout.headings, line) {
            found[at] = None;
        }
        if Layout::has(&layout.skip, line) {
            found[at] = Some(Reason::Skipped);
        }
    }
    (found, cuts)
}

/// Why a line is left out wherever it stands; it is the `nth` with words that is not, counted from 0.
fn by_look(words: &str, nth: usize) -> Option<Reason> {
    if is_page_mark(words) {
        return Some(Reason::PageNumber);
    }
    if words.len() > LINE_BYTES || words.starts_with(['#', '|', '<']) {
        return None;
    }
    let plain = plain_words(words);
    let parts: Vec<&str> = plain.split(['|', '•', '·']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 {
        let sure = parts.iter().find_map(|part| by_look(part, nth));
        let known = |part: &&str| by_look(part, nth).is_some() || is_known_button(&part.to_lowercase());
        return sure
            .filter(|_| parts.iter().all(known))
            .or_else(|| is_button(&plain.to_lowercase()).then_some(Reason::Button));
    }
    let lower = plain.to_lowercase();
    if is_button(&lower) {
        Some(Reason::Button)
    } else if is_update(&lower, nth < TOP) {
        Some(Reason::Updated)
    } else if is_copyright(&lower) {
        Some(Reason::Copyright)
    } else if is_breadcrumb(&plain, nth < TOP) {
        Some(Reason::Breadcrumb)
    } else if is_byline(&plain, nth < TOP) {
        Some(Reason::Byline)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_text_is_told_by_its_look() {
        for (words, reason) in [
            ("Page 3 of 12", Reason::PageNumber),
            ("Share this page", Reason::Button),
            ("Share this: Facebook Twitter Email", Reason::Button),
            ("Print this page | Back to top", Reason::Button),
            ("↑ Back to top", Reason::Button),
            ("5 min read", Reason::Button),
            ("Last updated: 3 May 2024", Reason::Updated),
            ("*Last updated*", Reason::Updated),
            ("© 2024 The Mill", Reason::Copyright),
            ("© 2024 The Mill | Imprint | Privacy", Reason::Copyright),
            ("Imprint | Privacy policy", Reason::Button),
            ("Share on Facebook / Tweet", Reason::Button),
            ("Read more: Ten things to know about oars", Reason::Button),
            ("Did this article answer your question? Yes / No", Reason::Button),
            ("War diese Seite hilfreich? Ja Nein", Reason::Button),
            ("Zum Inhalt springen", Reason::Button),
            ("Home > Docs > Fees", Reason::Breadcrumb),
            ("[Home](/) » [Fees](/fees)", Reason::Breadcrumb),
            ("By Jason B.", Reason::Byline),
            ("By Ines Rook | Published 3 May 2024 | 4 min read", Reason::Byline),
            ("Created by Ines Rook, last modified on 3 May 2024", Reason::Byline),
            ("Was this page helpful? Yes No", Reason::Button),
            ("Written by Ines van Rook, 3 May 2024", Reason::Byline),
        ] {
            assert_eq!(by_look(words, 1), Some(reason), "{words}");
        }
    }

    #[test]
    fn lines_of_a_guide_stay() {
        for words in [
            "By car",
            "By Public Transport",
            "By Friday you are paid.",
            "Print",
            "Email",
            "Privacy",
            "Terms and conditions",
            "Accessibility statement",
            "Read more about oars in the last part.",
            "Was this tool useful? Then clean it.",
            "Nach oben",
            "Share the boat with others",
            "Last updated prices count.",
            "# Share this",
            "Settings and help",
            "Home visits / office visits",
            "A page of notes",
        ] {
            assert_eq!(by_look(words, 1), None, "{words}");
        }
        assert_eq!(by_look("By Nina Holt", 40), None);
        assert_eq!(by_look("File > Account > Delete", 40), None);
    }
}
