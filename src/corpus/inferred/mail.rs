//! What of an e-mail is none of its text: its head, the marks before what it answers to, the line over its signature?

use super::clutter::Reason;
use super::lines::SourceLine;
use super::mask::{Cut, Filling};
use crate::corpus::document::{Document, Format, Span};
use crate::corpus::plain_facts::is_closing;

/// Who wrote.
const FROM: [&str; 5] = ["from", "von", "de", "da", "van"];
/// What it is about.
const SUBJECT: [&str; 6] = ["subject", "betreff", "objet", "asunto", "oggetto", "onderwerp"];
/// What else the head of an e-mail says.
const OTHERS: [&str; 14] =
    ["to", "cc", "bcc", "date", "sent", "reply-to", "an", "datum", "gesendet", "à", "para", "fecha", "data", "aan"];

/// What stands before the subject of an answer.
const ANSWERS: [&str; 6] = ["re:", "aw:", "fwd:", "fw:", "wg:", "tr:"];

/// Fewer lines than this are no head.
const HEAD: usize = 3;

/// A signature has no more lines than this.
const SIGNATURE: usize = 6;

/// A longer line is none of a signature's.
const SIGNATURE_BYTES: usize = 60;

/// Marks the heads of e-mails, all but their subjects, and finds what else of their lines does not read as it stands.
pub(super) fn mark_mails(document: &Document, lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut mails = false;
    let mut at = 0;
    while at < lines.len() {
        let end = head_end(lines, at);
        if end - at < HEAD || !is_head(&lines[at..end]) {
            at = end.max(at + 1);
            continue;
        }
        mails = true;
        for line in at..end {
            match subject(&lines[line]) {
                Some(cut) => cuts.push(Cut::out(cut, Filling::Blanks)),
                None => found[line] = Some(Reason::Mail),
            }
        }
        at = end;
    }
    if document.format == Format::PlainText {
        cuts.extend(quoted(lines));
    }
    if mails {
        cuts.extend(signatures(document, lines, found));
    }
    cuts
}

/// A line's key and what it says.
fn key<'a>(line: &SourceLine<'a>) -> Option<(String, &'a str)> {
    let (key, value) = line.words.split_once(':').filter(|_| !line.verbatim)?;
    let key = key.trim_matches('*').to_lowercase();
    let known = [&FROM[..], &SUBJECT, &OTHERS].iter().any(|keys| keys.contains(&key.as_str()));
    (known && !value.trim().is_empty()).then_some((key, value))
}

/// One past the last line from one on that is a key with its value.
fn head_end(lines: &[SourceLine<'_>], at: usize) -> usize {
    at + lines[at..].iter().take_while(|line| key(line).is_some()).count()
}

/// Whether lines are a head: who wrote, and when or about what.
fn is_head(lines: &[SourceLine<'_>]) -> bool {
    let keys: Vec<String> = lines.iter().filter_map(key).map(|(key, _)| key).collect();
    let has = |names: &[&str]| keys.iter().any(|key| names.contains(&key.as_str()));
    has(&FROM) && (has(&SUBJECT) || has(&["date", "sent", "datum", "gesendet", "fecha"]))
}

/// What stands before a subject.
fn subject(line: &SourceLine<'_>) -> Option<Span> {
    let (_, value) = key(line).filter(|(key, _)| SUBJECT.contains(&key.as_str()))?;
    let mut rest = value.trim_start_matches(['*', ' ', '\t']);
    while let Some(mark) =
        ANSWERS.iter().find(|mark| rest.get(..mark.len()).is_some_and(|is| is.eq_ignore_ascii_case(mark)))
    {
        rest = rest[mark.len()..].trim_start();
    }
    (!rest.is_empty()).then(|| Span::new(line.span.start, line.span.end - rest.len()))
}

/// The marks before quoted lines; a line that goes on in the middle of a sentence is quoted where the one above is.
fn quoted(lines: &[SourceLine<'_>]) -> Vec<Cut> {
    let mut above = false;
    let mut cuts = Vec::new();
    for line in lines {
        let marks =
            quote_mark(line.words).filter(|marks| above || !line.words[*marks..].starts_with(char::is_lowercase));
        above = marks.is_some() || above && line.words == ">";
        let span = |marks| Span::new(line.span.start, line.span.start + marks);
        cuts.extend(marks.map(|marks| Cut::out(span(marks), Filling::Blanks)));
    }
    cuts
}

/// How many bytes the marks of a quotation have that stand before words; `> 18 years` compares.
fn quote_mark(words: &str) -> Option<usize> {
    let rest = words.trim_start_matches(['>', ' ']);
    let says = rest.starts_with(|character: char| character.is_alphabetic() || "\"“¿".contains(character));
    (words.starts_with('>') && says).then(|| words.len() - rest.len())
}

/// Marks the lines over signatures, and makes each signature, and each name below a greeting's last words, one line.
fn signatures(document: &Document, lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for at in 0..lines.len() {
        let parted = matches!(lines[at].words, "--" | "—") && !lines[at].verbatim;
        if !parted && !is_closing(lines[at].words) {
            continue;
        }
        if parted {
            found[at] = Some(Reason::Mail);
        }
        let short = |line: &&SourceLine<'_>| !line.words.is_empty() && line.words.len() <= SIGNATURE_BYTES;
        let first = if parted { at + 1 } else { at };
        let end = first + lines[first..].iter().take(SIGNATURE).take_while(short).count();
        let whole = lines.get(end).is_none_or(|line| line.words.is_empty());
        let pairs = lines[first..end].windows(2).filter(|_| whole);
        cuts.extend(pairs.map(|pair| Cut::between(document, pair[0].span, pair[1].span)));
    }
    cuts
}
