//! Which entry does somebody mean by what they typed into a form?

use super::check::{PHRASINGS, PHRASINGS_CHARS, Problem, QUESTION_CHARS, parse_day};
use crate::reading::entry_question;
use crate::store::Content;

/// The texts of a form, as they were typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// The id of the guide that the entry stands beside.
    pub guide: &'a str,
    /// The question.
    pub question: &'a str,
    /// Other ways to ask it, one a line.
    pub phrasings: &'a str,
    /// The answer, in Markdown.
    pub answer: &'a str,
    /// A link to where the answer is from; empty for none.
    pub source_link: &'a str,
    /// The last day on which the entry holds; empty for none.
    pub expires: &'a str,
}

impl Typed<'_> {
    /// The entry that they say, and what is wrong with its last day, which the entry then leaves out.
    #[must_use]
    pub fn content(&self) -> (Content, Option<Problem>) {
        let set = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        let (expires, problem) = match parse_day(self.expires) {
            Ok(day) => (day, None),
            Err(problem) => (None, Some(problem)),
        };
        let content = Content {
            guide: self.guide.to_owned(),
            question: self.question.split_whitespace().collect::<Vec<_>>().join(" "),
            phrasings: self.phrasings.lines().filter_map(set).collect(),
            answer: self.answer.to_owned(),
            source_link: set(self.source_link),
            expires,
        };
        (content, problem)
    }
}

/// A text that becomes an entry's question or another way to ask it: one line, without Markdown, as long as a question may be.
#[must_use]
pub fn drafted(text: &str) -> String {
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= QUESTION_CHARS
    };
    entry_question(text).chars().take_while(fits).collect()
}

/// As many texts as other ways to ask an entry may have, each drafted.
#[must_use]
pub fn drafted_phrasings<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut left = PHRASINGS_CHARS;
    let fits = |line: &String| {
        let long = line.encode_utf16().count() + 1;
        let fits = long <= left;
        left = left.saturating_sub(long);
        fits
    };
    texts.into_iter().map(drafted).take(PHRASINGS).take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drafted_is_one_plain_line_that_a_question_holds() {
        assert_eq!(drafted("is **it**\n> `open`?"), "is it open?");
        let long = drafted(&"\u{1f600}word ".repeat(200));
        assert!(long.encode_utf16().count() <= QUESTION_CHARS && long.starts_with('\u{1f600}'), "{long}");
        assert_eq!(drafted(&"x".repeat(QUESTION_CHARS)).len(), QUESTION_CHARS);
    }
}
