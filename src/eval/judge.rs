//! Is a quote right?

use super::topic::Topic;
use crate::answer::{Answer, Evidence};

/// How much of a quote is looked at, in characters.
pub const QUOTE_CHARS: usize = 700;

/// How one answer fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// Whether something was quoted.
    pub answered: bool,
    /// Whether the first quote is right.
    pub right_at_1: bool,
    /// Whether one of the first three is.
    pub right_at_3: bool,
    /// Whether the first quote is right by its words, wherever it stands.
    pub right_by_words: bool,
}

/// Judges one answer by its topic.
#[must_use]
pub fn judge(topic: &Topic, answer: &Answer) -> Judged {
    let answered = answer.is_answered();
    let right = |most: usize| answered && answer.evidence.iter().take(most).any(|quote| is_right(topic, quote));
    let right_by_words = answered && answer.evidence.first().is_some_and(|quote| holds_all(topic, quote));
    Judged { answered, right_at_1: right(1), right_at_3: right(3), right_by_words }
}

/// Whether a quote stands under one of the topic's headings (anywhere, where it names none) and, with the headings above
/// it, holds one of each group.
#[must_use]
pub fn is_right(topic: &Topic, quote: &Evidence) -> bool {
    let path = &quote.citation.path;
    let under = path.iter().any(|heading| topic.section.iter().any(|wanted| bare(wanted) == bare(heading)));
    if !topic.section.is_empty() && !under {
        return false;
    }
    holds_all(topic, quote)
}

/// Whether a quote, with the headings above it, holds one of each group.
fn holds_all(topic: &Topic, quote: &Evidence) -> bool {
    let text: String = quote.text.chars().take(QUOTE_CHARS).collect();
    let text = fold(&format!("{} {text}", quote.citation.path.join(" > ")));
    topic.must.iter().all(|group| group.iter().any(|alternative| text.contains(&fold(alternative))))
}

/// Lower case, typographic marks made plain, runs of white space one blank.
fn fold(text: &str) -> String {
    let plain = text.to_lowercase().replace('’', "'").replace(['–', '—', '‑'], "-");
    let mut folded = String::with_capacity(plain.len());
    let mut blank = false;
    for c in plain.chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        if std::mem::take(&mut blank) {
            folded.push(' ');
        }
        folded.push(c);
    }
    if blank {
        folded.push(' ');
    }
    folded
}

fn bare(heading: &str) -> String {
    heading.to_lowercase().chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_folds_to_one_blank_also_at_the_ends() {
        assert_eq!(fold(" A\n\t b–C’s "), " a b-c's ");
    }

    #[test]
    fn headings_compare_by_letters_and_digits() {
        assert_eq!(bare("CMA (AAMA) – Certified"), bare("cma aama certified"));
    }
}
