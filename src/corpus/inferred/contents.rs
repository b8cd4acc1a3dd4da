//! Which lines are a table of contents?

use std::collections::HashMap;

use preceptor_converted::is_contents_name;

use super::lines::{SourceLine, plain_words};
use super::reason::Reason;

/// Fewer lines than this are no table of contents.
const ENTRIES: usize = 2;

/// More blank lines than this end a table of contents.
const BLANKS: usize = 3;

/// Marks the lines of tables of contents: what stands under such a title, and lines with dots before a page's number.
pub(super) fn mark_contents(lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) {
    let titles = Titles::new(lines);
    let mut at = 0;
    while at < lines.len() {
        let titled = is_title(lines[at].words);
        let first = if titled { at + 1 } else { at };
        let end = entries_end(lines, first, titled, &titles);
        let entries =
            (first..end).filter(|line| !lines[*line].words.is_empty() && !is_rule(lines[*line].words)).count();
        if !lines[at].verbatim && entries >= ENTRIES {
            for line in at..end {
                found[line] = (!lines[line].words.is_empty()).then_some(Reason::Contents);
            }
            at = end;
        } else {
            at += 1;
        }
    }
}

/// One past the last line from `first` on that is an entry, blank lines and rules between them included.
fn entries_end(lines: &[SourceLine<'_>], first: usize, titled: bool, titles: &Titles) -> usize {
    let (mut end, mut page, mut blanks) = (first, 0, 0);
    for (at, line) in lines.iter().enumerate().skip(first) {
        blanks = if line.words.is_empty() { blanks + 1 } else { 0 };
        if blanks > BLANKS {
            break;
        }
        if line.words.is_empty() || is_rule(line.words) && titled && end == first {
            continue;
        }
        let Some(entry) = ContentsLine::read(line.words) else { break };
        let rises = entry.page.is_none_or(|number| number >= page);
        let again = titles.come_after(entry.title, at);
        let counts = match entry.page {
            Some(_) => rises && (titled || again),
            None => titled && again && !line.words.starts_with('#'),
        };
        if !counts || line.verbatim {
            break;
        }
        page = entry.page.unwrap_or(page);
        end = at + 1;
    }
    end
}

fn is_title(words: &str) -> bool {
    is_contents_name(&plain_words(words))
}

fn is_rule(words: &str) -> bool {
    words.len() > 2 && words.chars().all(|character| "-=_*~".contains(character))
}

/// An entry of a table of contents.
struct ContentsLine<'a> {
    title: &'a str,
    /// The number after dots or a wide blank.
    page: Option<u32>,
}

impl<'a> ContentsLine<'a> {
    /// An entry, where a line could be one; links to headings are read with Markdown.
    fn read(words: &'a str) -> Option<Self> {
        if words.contains("](") || words.len() > 300 {
            return None;
        }
        let number = words.len() - words.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let before = &words[..words.len() - number];
        let title = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '·' | '_'));
        let led = &before[title.len()..];
        let dots = led.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '…' { 3 } else { 1 }).sum::<usize>();
        let wide = led.contains('\t') || led.chars().filter(|c| c.is_whitespace()).count() > 2;
        let page = words[before.len()..].parse().ok().filter(|_| number <= 4 && (dots > 2 || wide && dots == 0));
        Some(Self { title: if page.is_some() { title } else { words }, page })
    }
}

/// Where the lines of a document stand by their words.
struct Titles {
    last: HashMap<String, usize>,
}

impl Titles {
    fn new(lines: &[SourceLine<'_>]) -> Self {
        let any =
            lines.iter().any(|line| is_title(line.words) || line.words.contains("...") || line.words.contains(". ."));
        let short = lines.iter().enumerate().filter(|(_, line)| any && line.words.len() <= 300);
        Self { last: short.map(|(at, line)| (bare(line.words), at)).collect() }
    }

    /// Whether a title stands by itself further down.
    fn come_after(&self, title: &str, at: usize) -> bool {
        self.last.get(&bare(title)).is_some_and(|last| *last > at)
    }
}

/// A title in small letters, less its marks, number or bullet.
fn bare(words: &str) -> String {
    let plain = plain_words(words).to_lowercase();
    plain.trim_start_matches(|character: char| !character.is_alphabetic()).trim_end_matches([':', ' ']).to_owned()
}
