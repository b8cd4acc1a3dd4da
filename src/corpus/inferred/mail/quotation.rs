//! Which marks stand before the lines that an e-mail quotes?

use crate::corpus::inferred::lines::SourceLine;
use crate::corpus::inferred::mask::{Cut, Filling};
use crate::corpus::inferred::reason::Reason;
use crate::corpus::span::Span;

/// The marks before quoted lines; a line that goes on in the middle of a sentence is quoted where the one above is.
pub(super) fn quotation_marks(lines: &[SourceLine<'_>], found: &[Option<Reason>]) -> Vec<Cut> {
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
