//! What kind of answer does a question ask for?

use crate::index::{Joint, Word, is_stop_word, segment};

/// What kind of answer a question asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// One passage answers.
    Fact,
    /// What a term means or stands for.
    Definition,
    /// A list, or a section whole.
    List,
    /// Two or more things side by side; each as it stands in the question.
    Comparison(Vec<String>),
}

/// Words that stand between the two sides of a comparison.
const BETWEEN_SIDES: [&str; 4] = ["vs", "versus", "or", "against"];
/// Words that say a question compares.
const COMPARES: [&str; 9] =
    ["vs", "versus", "compare", "compared", "comparison", "difference", "differences", "differ", "different"];
/// Words that ask for all of something.
const LISTS: [&str; 9] = ["list", "all", "every", "everything", "examples", "steps", "each", "name", "enumerate"];

/// Words by which the kind of a question is told, and which are worth mending whatever a guide says.
pub(super) const KIND_WORDS: [&str; 12] = [
    "compare",
    "compared",
    "comparison",
    "difference",
    "differences",
    "different",
    "examples",
    "steps",
    "mean",
    "meaning",
    "stand",
    "definition",
];

impl QuestionKind {
    /// The kind of a corrected question.
    #[must_use]
    pub fn of(question: &str) -> Self {
        let words = segment(question);
        if let Some(sides) = sides(question, &words) {
            return Self::Comparison(sides);
        }
        let listed = words.iter().any(|word| LISTS.contains(&word.text.as_str()));
        let what_are = words.windows(2).any(|pair| pair[0].text == "what" && pair[1].text == "are");
        if listed || what_are {
            Self::List
        } else if defines(&words) {
            Self::Definition
        } else {
            Self::Fact
        }
    }
}

/// `What is X`, `what does X stand for`, `X meaning`: only where hardly anything else is asked.
fn defines(words: &[Word]) -> bool {
    let text = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    let what_is = (text(0) == "what" && matches!(text(1), "is" | "s")) || matches!(text(0), "whats" | "define");
    let means = words.iter().any(|word| {
        matches!(
            word.text.as_str(),
            "mean" | "means" | "meaning" | "stand" | "stands" | "acronym" | "define" | "definition"
        )
    });
    (what_is && words.len() <= 6) || (means && words.len() <= 9)
}

/// The things a question compares: what stands around `vs` and `or`, or is joined by `and` after `difference` or `compare`.
fn sides(question: &str, words: &[Word]) -> Option<Vec<String>> {
    let compares = words.iter().any(|word| COMPARES.contains(&word.text.as_str()));
    let short = words.len() <= 6;
    let start =
        words.iter().rposition(|word| ["between", "compare", "compared", "difference"].contains(&word.text.as_str()));
    let from = start.map_or(0, |at| at + 1);
    // `A or B, what's the difference`: the sides stand before the word that compares.
    let from = if from + 2 > words.len() { 0 } else { from };
    let cut = |word: &Word| {
        let text = word.text.as_str();
        (BETWEEN_SIDES.contains(&text) && (compares || short)) || (text == "and" && compares)
    };
    let mut sides: Vec<String> = Vec::new();
    let mut side: Option<(usize, usize)> = None;
    for word in &words[from..] {
        let comma = side.is_some_and(|(_, end)| compares && question[end..word.span.start].contains(','));
        if cut(word) || comma {
            sides.extend(side.take().map(|(start, end)| question[start..end].to_owned()));
        }
        if !cut(word) && word.joint != Joint::Bracket {
            side = Some((side.map_or(word.span.start, |(start, _)| start), word.span.end));
        }
    }
    sides.extend(side.map(|(start, end)| question[start..end].to_owned()));
    sides.retain(|side| {
        segment(side).iter().any(|word| !is_stop_word(&word.text) && !COMPARES.contains(&word.text.as_str()))
    });
    (sides.len() >= 2 && sides.len() <= 4).then_some(sides)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(question: &str) -> Vec<String> {
        match QuestionKind::of(question) {
            QuestionKind::Comparison(sides) => sides,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn both_sides_of_a_comparison_are_found() {
        assert_eq!(compared("CMA or CCMA?"), ["CMA", "CCMA"]);
        assert_eq!(compared("what is the difference between a diploma and a degree"), ["a diploma", "a degree"]);
        assert_eq!(compared("compare CMA, CCMA and RMA"), ["CMA", "CCMA", "RMA"]);
        assert_eq!(compared("day shift vs night shift, what's the difference"), ["day shift", "night shift"]);
    }

    #[test]
    fn a_term_is_asked_for_by_its_meaning() {
        assert_eq!(QuestionKind::of("what does RMA stand for"), QuestionKind::Definition);
        assert_eq!(QuestionKind::of("what is an externship?"), QuestionKind::Definition);
        assert_eq!(QuestionKind::of("what is the best way to find work in a clinic"), QuestionKind::Fact);
    }

    #[test]
    fn a_list_is_asked_for_by_its_words() {
        assert_eq!(QuestionKind::of("what are the duties"), QuestionKind::List);
        assert_eq!(QuestionKind::of("is it hard"), QuestionKind::Fact);
    }
}
