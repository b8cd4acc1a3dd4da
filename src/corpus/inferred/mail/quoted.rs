//! Which lines of an e-mail are an earlier one that it answers to? They are left out, but for a question that is answered right
//! below it.

use std::collections::HashSet;

use super::head::{Head, has_clock};
use super::quotation::quote_mark;
use crate::corpus::document::Document;
use crate::corpus::inferred::lines::SourceLine;
use crate::corpus::inferred::mask::{Cut, Filling};
use crate::corpus::inferred::reason::Reason;
use crate::corpus::plain::facts::is_closing;
use crate::corpus::sink::HEADING_BYTES;
use crate::corpus::span::Span;

/// Lines over an earlier mail, in small letters and between dashes.
const ORIGINALS: [&str; 8] = [
    "original message",
    "original appointment",
    "ursprüngliche nachricht",
    "message d'origine",
    "mensaje original",
    "messaggio originale",
    "oorspronkelijk bericht",
    "mensagem original",
];

/// Lines over a mail that is sent on, which is what the guide is about.
const SENT_ON: [&str; 7] = [
    "forwarded message",
    "begin forwarded message",
    "weitergeleitete nachricht",
    "message transféré",
    "mensaje reenviado",
    "messaggio inoltrato",
    "doorgestuurd bericht",
];

/// How a line begins that says who wrote what is below it, and what else it says.
const WROTE: [(&str, &str); 8] = [
    ("on ", "wrote:"),
    ("am ", "schrieb"),
    ("le ", "écrit"),
    ("el ", "escribió:"),
    ("il ", "scritto:"),
    ("op ", "schreef"),
    ("em ", "escreveu:"),
    ("von ", "schrieb"),
];

/// Fewer words than this of a mail's own above an earlier one say no more than that it is sent on.
const OWN_WORDS: usize = 8;

/// A mail of fewer words that says `below` means the mail below.
const POINTING_WORDS: usize = 60;

/// The most lines of a question that is kept.
const QUESTION_LINES: usize = 4;

/// What of an e-mail's quotations does not read as it stands.
#[derive(Debug, Default)]
pub(super) struct Quoted {
    /// Marks and line ends that do not read as they stand, in a question that is kept.
    pub(super) cuts: Vec<Cut>,
    /// Where lines begin that have their cut already.
    pub(super) kept: HashSet<usize>,
    /// Whether the document is an e-mail.
    pub(super) mails: bool,
}

/// Marks the earlier mails that a document quotes.
pub(super) fn mark_quoted(
    document: &Document,
    lines: &[SourceLine<'_>],
    heads: &[Head],
    found: &mut [Option<Reason>],
) -> Quoted {
    let mut text = Text { document, lines, found, quoted: Quoted::default() };
    text.quoted.mails = !heads.is_empty();
    let intros = text.mark_lines_above();
    text.quoted.mails |= !intros.is_empty();
    for at in text.originals(heads) {
        let end = text.mail_end(at, heads);
        text.leave_out(at, end, heads);
    }
    for (at, end) in intros {
        let marked = text.next(end).is_some_and(|next| lines[next].words.starts_with('>'));
        if !marked {
            let end = text.mail_end(at, heads);
            text.leave_out(at, end, heads);
        }
    }
    if text.quoted.mails {
        text.leave_out_marked();
    }
    text.quoted
}

struct Text<'a, 'b> {
    document: &'a Document,
    lines: &'a [SourceLine<'a>],
    found: &'b mut [Option<Reason>],
    quoted: Quoted,
}

impl Text<'_, '_> {
    fn open(&self, at: usize) -> bool {
        !self.lines[at].words.is_empty() && self.found[at].is_none()
    }

    /// The next line with words.
    fn next(&self, at: usize) -> Option<usize> {
        (at..self.lines.len()).find(|at| self.open(*at))
    }

    /// Marks lines that name what is below them, and gives those that say who wrote it, with their ends.
    fn mark_lines_above(&mut self) -> Vec<(usize, usize)> {
        let mut intros = Vec::new();
        for at in 0..self.lines.len() {
            let line = &self.lines[at];
            if line.verbatim || !self.open(at) {
                continue;
            }
            if between_dashes(line.words).is_some_and(|name| SENT_ON.contains(&name.as_str())) {
                self.found[at] = Some(Reason::Mail);
                self.quoted.mails = true;
            } else if let Some(more) = says_who_wrote(self.lines, at) {
                self.found[at..=at + more].fill(Some(Reason::Mail));
                intros.push((at, at + more + 1));
            }
        }
        intros
    }

    /// Lines over earlier mails: `-----Original Message-----`, and the heads of those that the first mail answers to.
    fn originals(&mut self, heads: &[Head]) -> Vec<usize> {
        let mut originals = Vec::new();
        for at in (0..self.lines.len()).filter(|at| !self.lines[*at].verbatim) {
            if between_dashes(self.lines[at].words).is_some_and(|name| ORIGINALS.contains(&name.as_str())) {
                self.found[at] = Some(Reason::Mail);
                self.quoted.mails = true;
                originals.push(at);
            }
        }
        let Some(first) = heads.first().filter(|first| first.answers && !first.sends_on) else { return originals };
        let same = heads[1..].iter().filter(|head| head.about == first.about && !head.about.is_empty());
        originals.extend(same.map(|head| head.lines().start));
        originals.sort_unstable();
        originals
    }

    /// Where an earlier mail ends: at the next one about something else than it, or than the mail that quotes it.
    fn mail_end(&self, at: usize, heads: &[Head]) -> usize {
        let above = heads.iter().rev().find(|head| head.lines().start < at).map(|head| &head.about);
        // Its own head may stand right below the line that names it.
        let own = heads.iter().find(|head| self.next(at).is_none_or(|next| head.lines().start <= next));
        let own = own.filter(|head| head.lines().start >= at);
        let after = own.map_or(at, |head| head.lines().end);
        let other = |head: &&Head| {
            let about = Some(&head.about);
            !head.about.is_empty() && about != above && about != own.map(|own| &own.about)
        };
        let next = heads.iter().filter(|head| head.lines().start >= after).find(other);
        next.map_or(self.lines.len(), |head| head.lines().start)
    }

    /// Leaves lines out, where a mail above them says something of its own.
    fn leave_out(&mut self, at: usize, end: usize, heads: &[Head]) {
        let start = heads.iter().rev().find(|head| head.lines().end <= at).map_or(0, |head| head.lines().end);
        let own: Vec<&str> = (start..at)
            .filter(|at| self.open(*at) && !self.lines[*at].words.starts_with('>'))
            .map(|at| self.lines[at].words)
            .collect();
        if !says_enough(&own) {
            return;
        }
        for line in (at..end).filter(|line| !self.lines[*line].words.is_empty()) {
            self.found[line] = Some(Reason::Earlier);
        }
    }

    /// Leaves out the lines that `>` marks, but for what asks right above an answer.
    fn leave_out_marked(&mut self) {
        let marked = |at: usize| self.lines[at].words.starts_with('>') && !self.lines[at].verbatim;
        let own: Vec<&str> =
            (0..self.lines.len()).filter(|at| self.open(*at) && !marked(*at)).map(|at| self.lines[at].words).collect();
        if !says_enough(&own) {
            return;
        }
        let mut at = 0;
        while at < self.lines.len() {
            if !marked(at) {
                at += 1;
                continue;
            }
            let end = (at..self.lines.len()).find(|line| !marked(*line)).unwrap_or(self.lines.len());
            self.take_block(at, end);
            at = end;
        }
    }

    fn take_block(&mut self, first: usize, end: usize) {
        let answered = self.next(end).is_some_and(|next| !self.lines[next].words.starts_with('>'));
        let question = self.question(first, end).filter(|_| answered);
        for at in first..end {
            if question.as_ref().is_none_or(|(lines, _)| !lines.contains(&at)) {
                self.found[at] = Some(Reason::Earlier);
            }
        }
        let Some((kept, start)) = question else { return };
        let line = &self.lines[kept.start];
        self.quoted.cuts.push(Cut::out(Span::new(line.span.start, start), Filling::Blanks));
        self.quoted.kept.extend(kept.clone().map(|at| self.lines[at].span.start));
        // A question is one line, however the mail's program broke it.
        for at in kept.start + 1..kept.end {
            let marks = quote_mark(self.lines[at].words).unwrap_or(0);
            let next = Span::new(self.lines[at].span.start + marks, self.lines[at].span.end);
            self.quoted.cuts.push(Cut::between(self.document, self.lines[at - 1].span, next));
        }
    }

    /// The lines of the question that a quotation ends with, and where its words begin; thanks and a name may be below it.
    fn question(&self, first: usize, end: usize) -> Option<(std::ops::Range<usize>, usize)> {
        let words = |at: usize| self.lines[at].words.trim_start_matches(['>', ' ']);
        let closing = (first..end).find(|at| {
            let small = words(*at).to_lowercase();
            is_closing(words(*at))
                || ["best", "br", "lg", "vg", "mfg"].contains(&small.trim_end_matches([',', '.']))
                || ["thanks", "thank you", "danke", "merci"].iter().any(|thanks| small.starts_with(thanks))
        });
        let end = closing.unwrap_or(end);
        let last = (first..end).rev().find(|at| !words(*at).is_empty()).filter(|at| words(*at).ends_with('?'))?;
        let mut start = last;
        loop {
            let text = words(start);
            let before = &text[..text.len() - usize::from(start == last)];
            let sentence = [". ", "! ", "? "].iter().filter_map(|mark| Some(before.rfind(mark)? + mark.len())).max();
            let from = self.lines[start].span.end - text.len() + sentence.unwrap_or(0);
            let above = start.checked_sub(1).filter(|above| *above >= first && !words(*above).is_empty());
            let goes_on = above.is_some_and(|above| !words(above).ends_with(['.', '?', '!', ',', ':']));
            if sentence.is_some() || !goes_on || last - start + 1 >= QUESTION_LINES {
                let short = self.lines[last].span.end - from <= HEADING_BYTES;
                return short.then_some((start..last + 1, from));
            }
            start -= 1;
        }
    }
}

/// Whether lines of a mail's own say more than that another is below.
fn says_enough(own: &[&str]) -> bool {
    let words: Vec<String> = own.iter().flat_map(|line| line.split_whitespace()).map(str::to_lowercase).collect();
    let points = |word: &String| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        matches!(word, "below" | "unten" | "dessous" | "fyi" | "forwarding" | "forwarded" | "untenstehend")
    };
    words.len() >= OWN_WORDS && !(words.len() < POINTING_WORDS && words.iter().any(points))
}

/// What stands between dashes, or by itself before a colon, in small letters.
fn between_dashes(words: &str) -> Option<String> {
    let words = words.trim_start_matches(['>', ' ']);
    let inner = words.trim_matches(['-', '_', ' ', '*', '=']);
    let dashed = words.starts_with("--") || words.starts_with("__");
    let colon = inner.strip_suffix(':');
    let named = dashed && inner.len() < words.len() || colon.is_some_and(|name| name.eq_ignore_ascii_case(SENT_ON[1]));
    named.then(|| colon.unwrap_or(inner).replace('’', "'").to_lowercase())
}

/// How many lines more a line has that says who wrote a mail at what time.
fn says_who_wrote(lines: &[SourceLine<'_>], at: usize) -> Option<usize> {
    let mut whole = String::new();
    for (more, line) in lines[at..].iter().take(3).enumerate() {
        if line.words.is_empty() {
            return None;
        }
        whole.push_str(line.words.trim_start_matches(['>', ' ']));
        let small = whole.to_lowercase();
        let begins = WROTE.iter().any(|(begins, wrote)| small.starts_with(begins) && small.contains(wrote));
        if begins && small.ends_with(':') && (has_clock(&small) || small.contains('@')) {
            return Some(more);
        }
        whole.push(' ');
    }
    None
}
