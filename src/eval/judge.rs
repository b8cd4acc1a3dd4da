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
/// it, holds one of each group. A heading may also be named by its anchor, `#fees-2`.
#[must_use]
pub fn is_right(topic: &Topic, quote: &Evidence) -> bool {
    let path = &quote.citation.path;
    let is_anchor = |wanted: &str| wanted.strip_prefix('#').is_some_and(|anchor| anchor == quote.citation.anchor);
    let under = topic.section.iter().any(|wanted| is_heading_of(wanted, path) || is_anchor(wanted));
    if !topic.section.is_empty() && !under {
        return false;
    }
    holds_all(topic, quote)
}

/// Whether a heading, or several joined by `>` or `›`, is part of a heading path.
#[must_use]
pub fn is_heading_of(wanted: &str, path: &[String]) -> bool {
    let parts: Vec<String> = wanted.split(['>', '›']).map(named).collect();
    let names: Vec<String> = path.iter().map(|heading| named(heading)).collect();
    names.contains(&named(wanted)) || names.windows(parts.len()).any(|names| names == parts)
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

/// A heading by its letters and digits; one without any of ASCII's by all that it is.
fn named(heading: &str) -> String {
    match bare(heading) {
        bare if bare.is_empty() => fold(heading.trim()),
        bare => bare,
    }
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
    fn a_path_of_headings_is_told_from_another_with_the_same_last_one() {
        let path = ["Tea", "Green tea", "Cups"].map(str::to_owned);
        assert!(
            ["cups", "GREEN TEA", "green tea > Cups", "Tea>Green Tea"]
                .iter()
                .all(|wanted| is_heading_of(wanted, &path))
        );
        assert!(!["Black tea > Cups", "Tea > Cups", "Mugs", ""].iter().any(|wanted| is_heading_of(wanted, &path)));
        assert!(is_heading_of("宿舍", &["宿舍".to_owned()]) && !is_heading_of("宿舍", &["病假".to_owned()]));
    }

    #[test]
    fn headings_compare_by_letters_and_digits() {
        assert_eq!(bare("CMA (AAMA) – Certified"), bare("cma aama certified"));
    }
}
