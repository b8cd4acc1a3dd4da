//! Can this entry be kept, and if not, what should its author change?

use time::Date;

use crate::clock::parse_date;
use crate::nearest::likest;
use crate::store::Content;

/// Most characters of a question and of another phrasing of it.
pub const QUESTION_CHARS: usize = 300;
/// Most other phrasings of a question.
pub const PHRASINGS: usize = 25;
/// Most characters of all other phrasings together, each on a line of its own: what one input of Discord's takes.
pub const PHRASINGS_CHARS: usize = 4000;
/// Most characters of an answer: what a modal of Discord's takes.
///
/// # Source
/// Discord's documentation, "Text Input": `max_length` is at most 4000.
pub const ANSWER_CHARS: usize = 4000;
/// Most characters of a link.
pub const LINK_CHARS: usize = 500;
/// How much of a text a message repeats.
const SHOWN_CHARS: usize = 60;

/// A name less like another than this (Jaro-Winkler, 0 to 1) is not suggested.
const LEAST_LIKENESS: f64 = 0.6;

/// What is wrong with an entry, in words for its author.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// There is no question, or one without a letter or digit.
    #[error("the question says nothing; write it in words")]
    NoQuestion,
    /// The question is too long.
    #[error("the question has {0} characters; write it in at most {QUESTION_CHARS}")]
    LongQuestion(usize),
    /// There are too many phrasings.
    #[error("there are {0} other phrasings; keep the best {PHRASINGS}")]
    ManyPhrasings(usize),
    /// The phrasings are too long together.
    #[error("the other phrasings have {0} characters together; keep the best, at most {PHRASINGS_CHARS}")]
    LongPhrasings(usize),
    /// A phrasing without a letter or digit.
    #[error("phrasing {0} says nothing; write it in words or leave it out")]
    NoPhrasing(usize),
    /// A phrasing is too long.
    #[error("phrasing {number} has {chars} characters; write it in at most {QUESTION_CHARS}")]
    LongPhrasing {
        /// Which one, from 1.
        number: usize,
        /// How long it is.
        chars: usize,
    },
    /// A phrasing with a line break in it.
    #[error("phrasing {0} has a line break in it; write it on one line")]
    BrokenPhrasing(usize),
    /// A phrasing that is there already.
    #[error("“{0}” is there twice, as the question or a phrasing; leave one out")]
    Repeated(String),
    /// There is no answer.
    #[error("the answer says nothing; write it in words")]
    NoAnswer,
    /// The answer is too long.
    #[error("the answer has {0} characters; write it in at most {ANSWER_CHARS}")]
    LongAnswer(usize),
    /// The link is none.
    #[error("`{0}` is no link; write one that begins with https:// and has no blanks, or leave it out")]
    NoLink(String),
    /// The link is too long.
    #[error("the link has {0} characters; use one of at most {LINK_CHARS}")]
    LongLink(usize),
    /// The last day is none.
    #[error("`{0}` is no day; write it as 2030-12-31, or leave it out")]
    NoDay(String),
    /// No guide has this id.
    #[error("{}", no_guide(.found, .nearest.as_deref()))]
    NoGuide {
        /// The id that was given.
        found: String,
        /// The likest id that there is.
        nearest: Option<String>,
    },
    /// A text holds what a database can't keep.
    #[error("the text holds a NUL character, which can't be kept; remove it")]
    Nul(&'static str),
}

impl Problem {
    /// The field that it is about, as columns are called.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::NoQuestion | Self::LongQuestion(_) => "question",
            Self::ManyPhrasings(_) | Self::LongPhrasings(_) => "phrasings",
            Self::NoPhrasing(_) | Self::LongPhrasing { .. } => "phrasings",
            Self::BrokenPhrasing(_) | Self::Repeated(_) => "phrasings",
            Self::NoAnswer | Self::LongAnswer(_) => "answer",
            Self::NoLink(_) | Self::LongLink(_) => "source_link",
            Self::NoDay(_) => "expires",
            Self::NoGuide { .. } => "guide",
            Self::Nul(field) => field,
        }
    }
}

/// Everything that is wrong with an entry, in the order of its fields; nothing where it can be kept.
#[must_use]
pub fn check(content: &Content, guides: &[&str]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !guides.contains(&content.guide.as_str()) {
        problems.push(Problem::NoGuide { found: shown(&content.guide), nearest: nearest(&content.guide, guides) });
    }
    match content.question.encode_utf16().count() {
        _ if !says_something(&content.question) => problems.push(Problem::NoQuestion),
        chars if chars > QUESTION_CHARS => problems.push(Problem::LongQuestion(chars)),
        _ => {}
    }
    check_phrasings(content, &mut problems);
    match content.answer.encode_utf16().count() {
        _ if content.answer.trim().is_empty() => problems.push(Problem::NoAnswer),
        chars if chars > ANSWER_CHARS => problems.push(Problem::LongAnswer(chars)),
        _ => {}
    }
    problems.extend(content.source_link.as_deref().and_then(wrong_link));
    let texts = [("question", &content.question), ("answer", &content.answer)].into_iter();
    let texts = texts.chain(content.phrasings.iter().map(|phrasing| ("phrasings", phrasing)));
    let nul = texts.filter(|(_, text)| text.contains('\0')).map(|(field, _)| Problem::Nul(field));
    problems.extend(nul);
    problems
}

/// The day that a person wrote; none where they wrote nothing.
///
/// # Errors
/// When it is something else than a day of the calendar.
pub fn parse_day(text: &str) -> Result<Option<Date>, Problem> {
    match text.trim() {
        "" => Ok(None),
        day => parse_date(day).map(Some).ok_or_else(|| Problem::NoDay(shown(day))),
    }
}

/// A question by its words alone: without case, signs and spaces that differ. Two that are alike here are the same.
#[must_use]
pub fn folded(question: &str) -> String {
    let lower = question.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn check_phrasings(content: &Content, problems: &mut Vec<Problem>) {
    if content.phrasings.len() > PHRASINGS {
        problems.push(Problem::ManyPhrasings(content.phrasings.len()));
    }
    let together: usize = content.phrasings.iter().map(|phrasing| phrasing.encode_utf16().count() + 1).sum();
    if together > PHRASINGS_CHARS {
        problems.push(Problem::LongPhrasings(together));
    }
    let mut seen = vec![content.question.trim().to_lowercase()];
    for (number, phrasing) in (1..).zip(content.phrasings.iter().take(PHRASINGS)) {
        let (chars, key) = (phrasing.encode_utf16().count(), phrasing.trim().to_lowercase());
        if !says_something(phrasing) {
            problems.push(Problem::NoPhrasing(number));
        } else if phrasing.contains(['\n', '\r']) {
            problems.push(Problem::BrokenPhrasing(number));
        } else if chars > QUESTION_CHARS {
            problems.push(Problem::LongPhrasing { number, chars });
        } else if seen.contains(&key) {
            problems.push(Problem::Repeated(shown(phrasing)));
        }
        seen.push(key);
    }
}

fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn wrong_link(link: &str) -> Option<Problem> {
    let chars = link.encode_utf16().count();
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let start = link.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &link[scheme.len()..])
    });
    let odd = |c: char| c.is_whitespace() || c.is_control();
    let host = rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '['));
    match () {
        () if !host || link.contains(odd) => Some(Problem::NoLink(shown(link))),
        () if chars > LINK_CHARS => Some(Problem::LongLink(chars)),
        () => None,
    }
}

/// The likest of some names, where one is at all like it.
pub(super) fn nearest(name: &str, names: &[&str]) -> Option<String> {
    // A very long one is like none, and would take long to compare.
    let name: String = name.chars().take(100).collect::<String>().to_lowercase();
    // Of equals the last.
    let best = likest(names.iter().rev(), LEAST_LIKENESS, |other| strsim::jaro_winkler(&name, &other.to_lowercase()));
    best.map(|other| (*other).to_owned())
}

/// The beginning of a text, on one line.
pub(super) fn shown(text: &str) -> String {
    let mut start: String = text.chars().take(SHOWN_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.encode_utf16().count() > SHOWN_CHARS {
        start.push('…');
    }
    start
}

fn no_guide(found: &str, nearest: Option<&str>) -> String {
    let remedy =
        nearest.map_or_else(|| "use the id of one that there is".to_owned(), |name| format!("do you mean `{name}`?"));
    match found {
        "" => "no guide is named; write the id of the one that the entry stands beside".to_owned(),
        found => format!("there is no guide `{found}`; {remedy}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> Content {
        Content {
            phrasings: vec!["class times".into()],
            source_link: Some("https://example.org/a?b=c".into()),
            ..Content::new("medical-assistant", "When are classes?", "At **nine**.")
        }
    }

    fn said(content: &Content) -> Vec<String> {
        check(content, &["medical-assistant", "harbor"]).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_entry_at_every_limit_is_fine() {
        let at_limit = Content {
            question: "ß".repeat(QUESTION_CHARS),
            phrasings: (0..PHRASINGS)
                .map(|n| format!("{n:03}{}", "é".repeat(PHRASINGS_CHARS / PHRASINGS - 4)))
                .collect(),
            answer: "🩺".repeat(ANSWER_CHARS / 2),
            source_link: Some(format!("HTTP://x{}", "y".repeat(LINK_CHARS - 8))),
            ..content()
        };
        assert_eq!(said(&at_limit), [""; 0]);
        assert_eq!(said(&Content { phrasings: vec!["é".repeat(QUESTION_CHARS)], ..content() }), [""; 0]);
        assert_eq!(said(&content()), [""; 0]);
        assert_eq!(said(&Content { phrasings: vec![], source_link: None, ..content() }), [""; 0]);
    }

    #[test]
    fn every_problem_is_told_with_what_to_do() {
        let wrong = [
            Content { question: " ?! ".into(), answer: " \n".into(), ..content() },
            Content { question: "a".repeat(301), answer: "a".repeat(4001), ..content() },
            Content { phrasings: (0..26).map(|n| format!("way {n}")).collect(), ..content() },
            Content { phrasings: vec!["?".into(), "b".repeat(301), "two\nlines".into()], ..content() },
            Content { phrasings: vec![" when are CLASSES? ".into(), "x".into(), "X".into()], ..content() },
            Content { source_link: Some("javascript:alert(1)".into()), ..content() },
            Content { source_link: Some("https://a b".into()), guide: "harbour".into(), ..content() },
            Content { source_link: Some(format!("https://{}", "a".repeat(500))), guide: "zzz".into(), ..content() },
            Content { question: "a\0".into(), phrasings: vec!["b\0".into()], answer: "c\0".into(), ..content() },
        ];
        insta::assert_snapshot!(wrong.iter().flat_map(said).collect::<Vec<_>>().join("\n"), @"
        the question says nothing; write it in words
        the answer says nothing; write it in words
        the question has 301 characters; write it in at most 300
        the answer has 4001 characters; write it in at most 4000
        there are 26 other phrasings; keep the best 25
        phrasing 1 says nothing; write it in words or leave it out
        phrasing 2 has 301 characters; write it in at most 300
        phrasing 3 has a line break in it; write it on one line
        “ when are CLASSES? ” is there twice, as the question or a phrasing; leave one out
        “X” is there twice, as the question or a phrasing; leave one out
        `javascript:alert(1)` is no link; write one that begins with https:// and has no blanks, or leave it out
        there is no guide `harbour`; do you mean `harbor`?
        `https://a b` is no link; write one that begins with https:// and has no blanks, or leave it out
        there is no guide `zzz`; use the id of one that there is
        the link has 508 characters; use one of at most 500
        the text holds a NUL character, which can't be kept; remove it
        the text holds a NUL character, which can't be kept; remove it
        the text holds a NUL character, which can't be kept; remove it
        ");
    }

    #[test]
    fn what_is_no_link_is_refused() {
        for link in ["", " ", "https://", "http:///x", "ftp://a", "https:/a", "//a", "example.org", "https://a\u{a0}b"]
        {
            let problems = check(&Content { source_link: Some(link.into()), ..content() }, &["medical-assistant"]);
            assert!(matches!(&problems[..], [Problem::NoLink(_)]), "{link}");
        }
    }

    #[test]
    fn a_day_is_one_of_the_calendar_or_none() {
        assert_eq!(parse_day("  "), Ok(None));
        assert_eq!(parse_day(" 2030-12-31 "), Ok(parse_date("2030-12-31")));
        assert_eq!(parse_day("31/12/2030"), Err(Problem::NoDay("31/12/2030".into())));
    }

    #[test]
    fn questions_with_the_same_words_are_the_same() {
        assert_eq!(folded("  When ARE  classes?"), folded("when are classes"));
        assert_ne!(folded("when are classes"), folded("when is class"));
    }
}
