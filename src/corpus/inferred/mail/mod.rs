//! What of an e-mail is none of its text: its head, what it answers to, its signature?

mod head;
mod quoted;
mod signed;

use self::head::{Head, heads};
use self::quoted::mark_quoted;
use self::signed::mark_signatures;
use super::lines::SourceLine;
use super::mask::{Cut, Filling};
use super::reason::Reason;
use crate::corpus::document::{Document, Format};
use crate::corpus::span::Span;

/// Marks the heads of e-mails, all but their subjects, earlier mails that they quote and their signatures, and finds what else
/// of their lines does not read as it stands.
pub(super) fn mark_mails(document: &Document, lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) -> Vec<Cut> {
    let heads = heads(lines);
    for line in heads.iter().flat_map(Head::lines) {
        found[line] = Some(Reason::Mail);
    }
    let quoted = mark_quoted(document, lines, &heads, found);
    let mut cuts = quoted.cuts;
    for head in &heads {
        // A mail that is sent on has the title of the one that sends it.
        let again = heads[0].sends_on && head.lines() != heads[0].lines() && head.about == heads[0].about;
        let shown = |line: usize| found[line] != Some(Reason::Earlier) && !again;
        if let Some((line, before)) = head.subject.filter(|(line, _)| shown(*line)) {
            found[line] = None;
            // In Markdown, that many blanks would make it code.
            let filling = if document.format == Format::Markdown { Filling::Heading } else { Filling::Blanks };
            cuts.push(Cut::out(before, filling));
        }
    }
    if document.format == Format::PlainText {
        cuts.extend(quotation_marks(lines, found).into_iter().filter(|cut| !quoted.kept.contains(&cut.filled.start)));
    }
    cuts.extend(mark_signatures(document, lines, &heads, quoted.mails, found));
    cuts
}

/// The marks before quoted lines; a line that goes on in the middle of a sentence is quoted where the one above is.
fn quotation_marks(lines: &[SourceLine<'_>], found: &[Option<Reason>]) -> Vec<Cut> {
    let mut above = false;
    let mut cuts = Vec::new();
    for (line, _) in lines.iter().zip(found).filter(|(_, found)| found.is_none()) {
        let marks =
            quote_mark(line.words).filter(|marks| above || !line.words[*marks..].starts_with(char::is_lowercase));
        above = marks.is_some() || above && line.words == ">";
        let span = |marks| Span::new(line.span.start, line.span.start + marks);
        cuts.extend(marks.map(|marks| Cut::out(span(marks), Filling::Blanks)));
    }
    cuts
}

/// How many bytes the marks of a quotation have that stand before words; `> 18 years` compares.
pub(super) fn quote_mark(words: &str) -> Option<usize> {
    let rest = words.trim_start_matches(['>', ' ']);
    let says = rest.starts_with(|character: char| character.is_alphabetic() || "\"“¿".contains(character));
    (words.starts_with('>') && says).then(|| words.len() - rest.len())
}
