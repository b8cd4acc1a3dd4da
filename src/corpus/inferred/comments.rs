//! Which marks and lines are comments that a word processor writes into its text export: `… book.[a]`, and `[a]Really? – Jo`
//! at the end?

use std::collections::{HashMap, HashSet};

use super::lines::SourceLine;
use super::mask::{Cut, Filling};
use super::reason::Reason;
use crate::corpus::span::Span;

/// Marks the comments at a document's end, and finds the marks in its text that refer to them; lines that nothing refers to
/// are no comments.
pub(super) fn mark_comments(lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) -> Vec<Cut> {
    let mut comments: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut end = lines.len();
    for at in (0..lines.len()).rev().filter(|at| !lines[*at].words.is_empty()) {
        let Some(mark) = comment_mark(lines[at].words).filter(|_| !lines[at].verbatim) else { break };
        comments.entry(mark).or_default().push(at);
        end = at;
    }
    let mut cuts = Vec::new();
    let mut seen = HashSet::new();
    for line in lines[..end].iter().filter(|line| !comments.is_empty() && !line.verbatim) {
        for span in marks(line) {
            let mark = &line.words[span.start - line.span.start..span.end - line.span.start];
            if comments.contains_key(mark) {
                seen.insert(mark);
                cuts.push(Cut::out(span, Filling::Nothing));
            }
        }
    }
    for at in comments.into_iter().filter(|(mark, _)| seen.contains(mark)).flat_map(|(_, lines)| lines) {
        found[at] = Some(Reason::Comment);
    }
    cuts
}

/// `[a]` or `[ab]` right before words.
fn comment_mark(words: &str) -> Option<&str> {
    let mark = mark(words)?;
    words[mark.len()..].starts_with(char::is_alphanumeric).then_some(mark)
}

/// The mark that words begin with.
fn mark(words: &str) -> Option<&str> {
    let (letters, _) = words.strip_prefix('[')?.split_once(']')?;
    let marked = (1..=2).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_lowercase());
    marked.then(|| &words[..letters.len() + 2])
}

/// Where marks stand right after words of a line.
fn marks<'a>(line: &'a SourceLine<'_>) -> impl Iterator<Item = Span> + 'a {
    let opens = line.words.match_indices('[').map(|(at, _)| at).filter(|at| *at > 0);
    opens.filter(|at| !line.words[..*at].ends_with(char::is_whitespace)).filter_map(|at| {
        let mark = mark(&line.words[at..])?;
        Some(Span::new(line.span.start + at, line.span.start + at + mark.len()))
    })
}
