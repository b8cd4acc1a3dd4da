//! Which lines are none of the guide's text, by their own look? What web pages and word processors put around it.

use super::contents::mark_contents;
use super::layout::Layout;
use super::lines::{SourceLine, plain_words};
use super::running::mark_running;
use crate::corpus::plain_lines::is_page_mark;
use crate::corpus::plain_style::ends_sentence;

/// Why a line is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// `Page 3 of 12`, or a number by itself between pages.
    PageNumber,
    /// It comes again on page after page.
    Running,
    /// `By Jason B.`
    Byline,
    /// `Home > Docs > Fees`
    Breadcrumb,
    /// `Share this`, `Print this page`, `Back to top`
    Button,
    /// `Last updated on 3 May 2024`
    Updated,
    /// `© 2024 …`
    Copyright,
    /// A line of a table of contents.
    Contents,
    /// `skip` in `guide.toml`
    Skipped,
}

impl Reason {
    /// The reason, to stand after “it is”.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::PageNumber => "it is a page's number",
            Self::Running => "it comes again on page after page",
            Self::Byline => "it says who wrote the text",
            Self::Breadcrumb => "it is a path to the page",
            Self::Button => "it is a button of a web page",
            Self::Updated => "it says when the text was changed",
            Self::Copyright => "it is a notice of copyright",
            Self::Contents => "it is part of a table of contents",
            Self::Skipped => "`skip` in `guide.toml` names it",
        }
    }
}

/// How many of a document's first lines with words are where a byline or a path to the page stands.
const TOP: usize = 5;

/// Which lines are left out, and why.
pub(super) fn clutter(lines: &[SourceLine<'_>], layout: &Layout) -> Vec<Option<Reason>> {
    let mut found = vec![None; lines.len()];
    let mut nth = 0;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.words.is_empty()) {
        found[at] = match line.verbatim {
            false => by_look(line.words, nth),
            true => None,
        };
        nth += usize::from(!line.verbatim && found[at].is_none());
    }
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
    found
}

/// Why a line is left out wherever it stands; it is the `nth` with words that is not, counted from 0.
fn by_look(words: &str, nth: usize) -> Option<Reason> {
    if is_page_mark(words) {
        return Some(Reason::PageNumber);
    }
    if words.len() > 400 || words.starts_with(['#', '|', '<']) {
        return None;
    }
    let plain = plain_words(words);
    let parts: Vec<&str> = plain.split(['|', '•', '·']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 {
        let mut reasons = parts.iter().map(|part| by_look(part, nth));
        let all = reasons.next().flatten().filter(|_| reasons.all(|reason| reason.is_some()));
        return all.or_else(|| is_button(&plain.to_lowercase()).then_some(Reason::Button));
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

/// Buttons of web pages, each a line by itself.
const BUTTONS: [&str; 33] = [
    "share",
    "share this",
    "share this page",
    "share this article",
    "share this post",
    "share on facebook",
    "share on twitter",
    "share on x",
    "share on linkedin",
    "share via email",
    "facebook",
    "twitter",
    "linkedin",
    "whatsapp",
    "pinterest",
    "email",
    "print",
    "print this page",
    "print this article",
    "print page",
    "email this page",
    "copy link",
    "back to top",
    "top of page",
    "skip to content",
    "skip to main content",
    "edit this page",
    "edit on github",
    "edit this page on github",
    "was this page helpful",
    "was this article helpful",
    "read more",
    "subscribe to our newsletter",
];

/// Those that could be a heading or a cell when they stand alone.
const UNSURE: [&str; 8] = ["share", "facebook", "twitter", "linkedin", "whatsapp", "pinterest", "email", "print"];

/// Whether a line is one button, or several beside each other.
fn is_button(lower: &str) -> bool {
    let parts = lower.split(['|', '•', '·', '/', ',', ':']).map(button_words).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.collect();
    let known = |part: &String| BUTTONS.contains(&part.as_str());
    let sure = |part: &String| known(part) && !UNSURE.contains(&part.as_str());
    let (Some(first), true) = (parts.first(), parts.len() <= 8) else { return false };
    let row = parts.iter().all(|part| part.split(' ').all(|word| UNSURE.contains(&word)) || known(part));
    let listed = sure(first) && parts.len() > 1 && row;
    let alone = parts.len() == 1 && sure(first);
    let all_known = parts.len() > 1 && parts.iter().all(known) && parts.iter().any(sure);
    let many = parts.len() > 2 && parts.iter().all(known);
    alone || listed || all_known || many || is_reading_time(lower)
}

fn button_words(part: &str) -> String {
    let kept = part.trim_matches(|character: char| !character.is_alphanumeric());
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `5 min read`, `Reading time 8 minutes`
fn is_reading_time(lower: &str) -> bool {
    if let Some(rest) = lower.strip_prefix("reading time") {
        return rest.split_whitespace().count() <= 3 && rest.contains(|c: char| c.is_ascii_digit());
    }
    let words: Vec<&str> = lower.split([' ', '-']).collect();
    matches!(words[..], [number, "min" | "minute" | "minutes", "read"] if number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// How a line begins that says when a text was changed.
const UPDATES: [&str; 10] = [
    "last updated",
    "last modified",
    "last edited",
    "last reviewed",
    "last revised",
    "last changed",
    "page last updated",
    "this page was last",
    "updated on",
    "zuletzt aktualisiert",
];

fn is_update(lower: &str, top: bool) -> bool {
    let few = lower.split_whitespace().count() <= 10;
    let near = top && lower.strip_prefix("updated ").is_some_and(|rest| rest.contains(|c: char| c.is_ascii_digit()));
    few && near
        || few
            && UPDATES.iter().any(|begins| {
                lower.strip_prefix(begins).is_some_and(|rest| {
                    let short = rest.split_whitespace().count() <= 3 && !ends_sentence(rest);
                    short || rest.contains(|c: char| c.is_ascii_digit())
                })
            })
}

fn is_copyright(lower: &str) -> bool {
    let begins = lower.starts_with('©') || lower.starts_with("(c) 2") || lower.starts_with("copyright ©");
    let year = lower.contains("19") || lower.contains("20");
    begins && year && lower.len() <= 120 || lower.trim_end_matches('.') == "all rights reserved"
}

/// What the first step of a path to a page is called.
const HOMES: [&str; 8] = ["home", "start", "homepage", "docs", "documentation", "startseite", "inicio", "accueil"];

/// Whether a line is a path to the page: three steps or more, or two from its home.
fn is_breadcrumb(plain: &str, top: bool) -> bool {
    let steps = [" > ", " » ", " › ", " / ", " → "].into_iter().find(|join| plain.contains(join));
    let Some(join) = steps else { return false };
    let parts: Vec<&str> = plain.split(join).map(str::trim).collect();
    let short = parts.iter().all(|part| (1..=5).contains(&part.split_whitespace().count()));
    let home = HOMES.contains(&parts[0].to_lowercase().as_str());
    let large = parts.iter().all(|part| part.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let path = home || top && parts.len() > 2 && join != " / ";
    path && short && large && !ends_sentence(plain)
}

/// What `By` stands before when it says how one travels or writes.
const WAYS: [[&str; 8]; 3] = [
    ["car", "bus", "train", "bike", "bicycle", "foot", "tram", "boat"],
    ["plane", "ferry", "public", "mail", "email", "phone", "post", "air"],
    ["road", "rail", "land", "sea", "metro", "subway", "taxi", "letter"],
];

/// Whether a line names who wrote the text: `By` and a name near the top, or what says so anywhere.
fn is_byline(plain: &str, top: bool) -> bool {
    let lower = plain.to_lowercase();
    let told = ["written by ", "posted by ", "article by ", "author: ", "published by "];
    let told = told.iter().find(|begins| lower.starts_with(**begins)).and_then(|begins| plain.get(begins.len()..));
    let rest = told.or_else(|| plain.get(..3).filter(|by| top && by.eq_ignore_ascii_case("by ")).map(|_| &plain[3..]));
    let Some(rest) = rest else { return false };
    let name = rest.split([',', '|', '•', '·', '–', '—']).next().unwrap_or(rest);
    let name = name.split(" on ").next().unwrap_or(name).trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let large = |word: &&str| word.starts_with(char::is_uppercase) || ["and", "de", "van", "von", "of"].contains(word);
    let way = words.iter().any(|word| WAYS.as_flattened().contains(&word.to_lowercase().as_str()));
    let whole = rest.len() <= 90 && (told.is_some() || !ends_sentence(rest) || is_initial(rest));
    (2..=6).contains(&words.len()) && words.iter().all(large) && !way && whole
}

/// Whether a text ends in a letter and a full stop, as `Jason B.` does.
fn is_initial(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    last.chars().count() == 2 && last.ends_with('.')
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
            ("Home > Docs > Fees", Reason::Breadcrumb),
            ("[Home](/) » [Fees](/fees)", Reason::Breadcrumb),
            ("By Jason B.", Reason::Byline),
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
