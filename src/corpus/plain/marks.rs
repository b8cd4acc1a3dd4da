//! Which marks around or below a line say that it is a heading?

use super::lines::{Line, LineKind};
use super::style::{ends_sentence, is_short};
use crate::corpus::span::Span;

/// More words than this in brackets are a remark.
const BRACKETED_WORDS: usize = 4;

/// How many characters a line of marks may be shorter or longer than the line that it is under.
const RULE_SLACK: usize = 3;

/// Where in a line the words stand that marks on both sides make a heading: `== Seeds ==`, `*** Bees ***`, `*Fees*`.
pub(super) fn between_marks(words: &str) -> Option<Span> {
    let mark = words.chars().next().filter(|mark| "=-*~_+#".contains(*mark))?;
    let inner = words.trim_matches(mark);
    let before = words.len() - words.trim_start_matches(mark).len();
    let after = words.len() - words.trim_end_matches(mark).len();
    let apart = inner.starts_with(' ') && inner.ends_with(' ') && before > 1 && after > 1;
    let emphasis = mark == '*' && before == 1 && after == 1 && inner.trim() == inner && !inner.contains('*');
    let named = is_name(inner.trim());
    let start = before + inner.len() - inner.trim_start().len();
    ((apart || emphasis) && named).then(|| Span::new(start, start + inner.trim().len()))
}

/// Where in a line the words stand that brackets around it make a heading, when a text is right below: `[Fees]`, `<Contact>`.
pub(super) fn in_brackets(words: &str) -> Option<Span> {
    let pair = [('[', ']'), ('<', '>')].into_iter().find(|(open, _)| words.starts_with(*open))?;
    let inner = words.strip_prefix(pair.0)?.strip_suffix(pair.1)?;
    let few = inner.split_whitespace().count() <= BRACKETED_WORDS;
    let alone = !inner.contains(['[', ']', '<', '>', '/', '@', '=', '"', ':', '.']) && inner.trim() == inner;
    let large = inner.starts_with(char::is_uppercase);
    (few && alone && large && is_name(inner)).then(|| Span::new(1, 1 + inner.len()))
}

/// Whether words between marks could be a heading's.
fn is_name(words: &str) -> bool {
    let ends = ends_sentence(words) && !words.ends_with(['?', ':', ')', '"', '”']);
    is_short(words) && !ends && words.chars().any(char::is_alphabetic)
}

/// The mark that a line is underlined with, if it is: any run of `=` or `-` is, others where they are as long as the line.
pub(super) fn underline(text: &str, line: &Line, below: Option<&Line>) -> Option<char> {
    let below = below?;
    let LineKind::Rule(mark) = below.kind else { return None };
    let words = &text[line.span.range()];
    let (length, marks) = (words.chars().count(), below.span.len());
    let fits = match mark {
        '=' | '-' => true,
        '~' | '*' => length.abs_diff(marks) <= RULE_SLACK && marks > RULE_SLACK && !ends_sentence(words),
        _ => false,
    };
    (fits && is_short(words)).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_on_both_sides_are_no_part_of_a_heading() {
        for words in ["== Seeds ==", "--- Seeds ---", "*** Seeds ***", "~~ Seeds ~~", "*Seeds*"] {
            assert_eq!(between_marks(words).map(|span| &words[span.range()]), Some("Seeds"), "{words}");
        }
        let several = between_marks("** ** ** Seeds ****").map(|span| span.end);
        assert_eq!(several, Some(14), "marks between blanks are words");
        for words in ["-- and so on", "*Seeds* are sold", "= 5 euros =.", "- Seeds -", "*Take your hat off.*"] {
            assert_eq!(between_marks(words), None, "{words}");
        }
        assert_eq!(in_brackets("[Fees]"), Some(Span::new(1, 5)));
        for words in ["[see below]", "<mill@mill.example>", "[x]", "[1]", "<br>", "[Photo: the mill]"] {
            assert_eq!(in_brackets(words), None, "{words}");
        }
    }
}
