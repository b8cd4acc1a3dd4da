//! Where do e-mails begin: `From: …`, `To: …`, `Subject: …`?

use std::ops::Range;

use crate::corpus::inferred::lines::SourceLine;
use crate::corpus::span::Span;

/// Who wrote.
const FROM: [&str; 5] = ["from", "von", "de", "da", "van"];
/// What it is about.
const SUBJECT: [&str; 7] = ["subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "assunto"];
/// When it was sent.
const SENT: [&str; 11] =
    ["date", "sent", "datum", "gesendet", "fecha", "data", "envoyé", "enviado", "enviado el", "inviato", "verzonden"];
/// What else the head of an e-mail says.
const OTHERS: [&str; 36] = [
    "to",
    "cc",
    "bcc",
    "reply-to",
    "an",
    "à",
    "a",
    "para",
    "aan",
    "kopie",
    "kopie (cc)",
    "antwort an",
    "répondre à",
    "importance",
    "priority",
    "x-priority",
    "wichtigkeit",
    "attachments",
    "attachment",
    "anlagen",
    "anhänge",
    "pièces jointes",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-language",
    "in-reply-to",
    "references",
    "return-path",
    "delivered-to",
    "received",
    "thread-topic",
    "x-mailer",
    "user-agent",
    "list-id",
];

/// What stands before the subject of an answer.
const ANSWERS: [&str; 6] = ["re", "aw", "sv", "antw", "res", "rép"];
/// What stands before the subject of a mail that is sent on.
const SENT_ON: [&str; 6] = ["fwd", "fw", "wg", "tr", "rv", "enc"];

/// Fewer lines than this are no head, but for who wrote and about what.
const HEAD: usize = 3;

/// The head of an e-mail.
#[derive(Debug)]
pub(super) struct Head {
    first: usize,
    end: usize,
    /// The line with the subject, and what stands on it before its words.
    pub(super) subject: Option<(usize, Span)>,
    /// The subject in small letters, less what says that it is an answer's.
    pub(super) about: String,
    /// Whether the subject says that this mail answers another.
    pub(super) answers: bool,
    /// Whether it says that this mail sends another on.
    pub(super) sends_on: bool,
}

impl Head {
    /// Its lines.
    pub(super) fn lines(&self) -> Range<usize> {
        self.first..self.end
    }
}

/// The heads of a document's e-mails in reading order.
pub(super) fn heads(lines: &[SourceLine<'_>]) -> Vec<Head> {
    let mut heads = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let end = head_end(lines, at);
        if is_head(&lines[at..end]) {
            heads.push(read_head(lines, at, end));
        }
        at = end.max(at + 1);
    }
    heads
}

fn read_head(lines: &[SourceLine<'_>], first: usize, end: usize) -> Head {
    let mut head = Head { first, end, subject: None, about: String::new(), answers: false, sends_on: false };
    for (at, line) in lines.iter().enumerate().take(end).skip(first) {
        let Some((_, value)) = key(line).filter(|(key, _)| SUBJECT.contains(&key.as_str())) else { continue };
        let mut rest = value.trim_start_matches(['*', ' ', '\t', '\u{a0}']);
        while let Some((mark, after)) = rest.split_once(':') {
            let mark = mark.trim().to_lowercase();
            let (answers, sends_on) = (ANSWERS.contains(&mark.as_str()), SENT_ON.contains(&mark.as_str()));
            if !answers && !sends_on {
                break;
            }
            head.answers |= answers;
            head.sends_on |= sends_on;
            rest = after.trim_start();
        }
        if !rest.is_empty() {
            head.subject = Some((at, Span::new(line.span.start, line.span.end - rest.len())));
            head.about = rest.to_lowercase();
        }
    }
    head
}

/// A line's key and what it says.
fn key<'a>(line: &SourceLine<'a>) -> Option<(String, &'a str)> {
    let words = line.words.trim_start_matches(['>', ' ']);
    let (key, value) = words.split_once(':').filter(|_| !line.verbatim)?;
    let key = key.trim_matches(['*', ' ', '\u{a0}', '\u{202f}']).to_lowercase();
    let known = [&FROM[..], &SUBJECT, &SENT, &OTHERS].iter().any(|keys| keys.contains(&key.as_str()));
    (known && !value.starts_with("//")).then_some((key, value))
}

/// One past the last line from one on that is a key with its value, lines that go on with a long value included.
fn head_end(lines: &[SourceLine<'_>], at: usize) -> usize {
    let says = |line: &SourceLine<'_>| key(line).is_some_and(|(_, value)| !value.trim().is_empty());
    if !says(&lines[at]) {
        return at;
    }
    let goes_on = |line: &SourceLine<'_>| {
        line.span.start > line.whole.start
            && !line.words.is_empty()
            && !line.verbatim
            && line.words.contains(['@', ';', '='])
    };
    at + lines[at..].iter().take_while(|line| key(line).is_some() || goes_on(line)).count()
}

/// Whether lines are a head: who wrote, and about what, or at what time; `From:` and `To:` may be places.
fn is_head(lines: &[SourceLine<'_>]) -> bool {
    let keys: Vec<(String, &str)> = lines.iter().filter_map(key).collect();
    let has = |names: &[&str]| keys.iter().any(|(key, _)| names.contains(&key.as_str()));
    let timed = || {
        let mail = keys.iter().any(|(_, value)| value.contains('@'));
        mail || keys.iter().any(|(key, value)| SENT.contains(&key.as_str()) && has_clock(value))
    };
    has(&FROM) && (has(&SUBJECT) || keys.len() >= HEAD && has(&SENT) && timed())
}

/// Whether a time of day stands in a text.
pub(super) fn has_clock(text: &str) -> bool {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    text.match_indices([':', 'h'])
        .any(|(at, _)| at > 0 && digit(bytes.get(at - 1)) && digit(bytes.get(at + 1)) && digit(bytes.get(at + 2)))
}
