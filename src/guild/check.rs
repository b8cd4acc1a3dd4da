//! Can an entry be kept as it is written? Every problem of it, in words for who wrote it.

use std::fmt;

use strsim::jaro_winkler;

use crate::store::Content;

/// Most characters of a question or another phrasing.
pub const QUESTION_CHARS: usize = 300;
/// Most other phrasings.
pub const PHRASINGS: usize = 25;
/// Most characters of an answer: what Discord's forms take.
pub const ANSWER_CHARS: usize = 4000;
/// Most characters of a link.
pub const LINK_CHARS: usize = 500;
/// A guide's name this like another may have been meant.
const NEAR: f64 = 0.7;

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no such guide; the nearest one.
    Guide(String, Option<String>),
    /// A field says nothing.
    Empty(&'static str),
    /// A field is too long: its name, its characters, the most there may be.
    Long(&'static str, usize, usize),
    /// Too many other phrasings.
    Many(usize),
    /// A phrasing on several lines.
    Lines(String),
    /// A phrasing that is there already.
    Twice(String),
    /// The link is no address.
    Link(String),
    /// A character that can't be kept.
    Nul(&'static str),
}

impl Problem {
    /// The name of the field that it is about.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Guide(..) => "guide",
            Self::Empty(field) | Self::Long(field, ..) | Self::Nul(field) => field,
            Self::Many(_) | Self::Lines(_) | Self::Twice(_) => "phrasings",
            Self::Link(_) => "source_link",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Guide(named, Some(near)) => write!(f, "there is no guide `{named}`; did you mean `{near}`?"),
            Self::Guide(named, None) => write!(f, "there is no guide `{named}`"),
            Self::Empty(field) => write!(f, "the {} says nothing", plain(field)),
            Self::Long(field, has, most) => {
                write!(f, "the {} has {has} characters, {most} at most are kept", plain(field))
            }
            Self::Many(has) => write!(f, "there are {has} other phrasings, {PHRASINGS} at most are kept"),
            Self::Lines(phrasing) => write!(f, "the phrasing `{phrasing}` has more than one line"),
            Self::Twice(phrasing) => write!(f, "the phrasing `{phrasing}` is there twice"),
            Self::Link(link) => write!(f, "`{link}` is no address; write one that begins with https://"),
            Self::Nul(field) => write!(f, "the {} has the character NUL in it, which can't be kept", plain(field)),
        }
    }
}

/// A field's name as people say it.
fn plain(field: &'static str) -> &'static str {
    match field {
        "phrasings" => "other phrasing",
        "source_link" => "source link",
        field => field,
    }
}

/// All that is wrong with an entry beside one of these guides; nothing where it can be kept.
#[must_use]
pub fn check(content: &Content, guides: &[&str]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !guides.contains(&content.guide.as_str()) {
        problems.push(Problem::Guide(shown(&content.guide), nearest(&content.guide, guides)));
    }
    text("question", &content.question, QUESTION_CHARS, &mut problems);
    if content.question.contains(['\n', '\r']) {
        problems.push(Problem::Lines(shown(&content.question)));
    }
    text("answer", &content.answer, ANSWER_CHARS, &mut problems);
    if content.phrasings.len() > PHRASINGS {
        problems.push(Problem::Many(content.phrasings.len()));
    }
    let mut seen = vec![folded(&content.question)];
    for phrasing in &content.phrasings {
        text("phrasings", phrasing, QUESTION_CHARS, &mut problems);
        if phrasing.contains(['\n', '\r']) {
            problems.push(Problem::Lines(shown(phrasing)));
        }
        if seen.contains(&folded(phrasing)) {
            problems.push(Problem::Twice(shown(phrasing)));
        }
        seen.push(folded(phrasing));
    }
    if let Some(link) = &content.source_link {
        check_link(link, &mut problems);
    }
    problems
}

fn text(field: &'static str, text: &str, most: usize, problems: &mut Vec<Problem>) {
    let characters = text.chars().count();
    if !text.chars().any(char::is_alphanumeric) {
        problems.push(Problem::Empty(field));
    }
    if characters > most {
        problems.push(Problem::Long(field, characters, most));
    }
    if text.contains('\0') {
        problems.push(Problem::Nul(field));
    }
}

fn check_link(link: &str, problems: &mut Vec<Problem>) {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    let is_host = |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric());
    let characters = link.chars().count();
    if characters > LINK_CHARS {
        problems.push(Problem::Long("source_link", characters, LINK_CHARS));
    } else if !rest.is_some_and(is_host) || link.contains(|c: char| c.is_whitespace() || c.is_control() || c == '>') {
        problems.push(Problem::Link(shown(link)));
    }
}

/// A question without what makes no difference: capitals, marks, blanks.
#[must_use]
pub fn folded(question: &str) -> String {
    let words = question.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

fn nearest(named: &str, guides: &[&str]) -> Option<String> {
    let likeness = |guide: &&str| jaro_winkler(&named.to_lowercase(), &guide.to_lowercase());
    let best = guides.iter().copied().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(&best) >= NEAR).then(|| best.to_owned())
}

/// The beginning of a text on one line.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> Content {
        Content {
            guide: "handbook".into(),
            question: "Where is room 12?".into(),
            phrasings: vec!["room twelve".into()],
            answer: "In the annex.".into(),
            source_link: Some("https://example.org/map".into()),
            expires: None,
        }
    }

    fn problems(change: impl FnOnce(&mut Content)) -> Vec<String> {
        let mut changed = content();
        change(&mut changed);
        check(&changed, &["handbook", "other"]).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_can_be_kept_has_no_problem() {
        assert_eq!(problems(|_| {}), Vec::<String>::new());
        assert_eq!(problems(|content| content.answer = "ä".repeat(4000)), Vec::<String>::new());
    }

    #[test]
    fn every_problem_is_named() {
        assert_eq!(
            problems(|content| content.guide = "handbok".into()),
            ["there is no guide `handbok`; did you mean `handbook`?"]
        );
        assert_eq!(problems(|content| content.question = " ?! ".into()), ["the question says nothing"]);
        assert_eq!(
            problems(|content| content.answer = "a".repeat(4001)),
            ["the answer has 4001 characters, 4000 at most are kept"]
        );
        assert_eq!(
            problems(|content| content.phrasings = vec!["Room Twelve".into(), "room twelve!".into(), "a\nb".into()]),
            ["the phrasing `room twelve!` is there twice", "the phrasing `a b` has more than one line"]
        );
        assert_eq!(problems(|content| content.phrasings[0] = "where is ROOM 12".into()).len(), 1);
        assert_eq!(
            problems(|content| content.phrasings = (0..26).map(|at| format!("p{at}")).collect()),
            ["there are 26 other phrasings, 25 at most are kept"]
        );
        for link in ["example.org", "javascript:alert(1)", "https://", "https://a b", "https://a>b", "ftp://a"] {
            assert_eq!(problems(|content| content.source_link = Some(link.into())).len(), 1, "{link}");
        }
        assert_eq!(problems(|content| content.answer = "a\0b".into()).len(), 1);
    }
}
