//! What of an e-mail is none of its text: its head, what it answers to, its signature?

mod head;
mod quotation;
mod quoted;
mod signed;

use self::head::{Head, heads};
use self::quotation::quotation_marks;
use self::quoted::mark_quoted;
use self::signed::mark_signatures;
use super::lines::SourceLine;
use super::mask::{Cut, Filling};
use super::reason::Reason;
use crate::corpus::document::{Document, Format};

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
