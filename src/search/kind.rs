//! What kind of answer does a question ask for?

use super::wording::{Heard, Wording};
use crate::corpus::Language;
use crate::index::{Joint, Word};

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
    /// The kind of a corrected question, whose words these are, in a language.
    #[must_use]
    pub(super) fn of(question: &str, words: &[Word], language: Language) -> Self {
        let (heard, wording) = (Heard::new(question, words, language), Wording::of(language));
        if let Some(sides) = sides(question, heard, language) {
            return Self::Comparison(sides);
        }
        if heard.has(wording.lists) || heard.has(wording.several) {
            Self::List
        } else if defines(heard, wording) {
            Self::Definition
        } else {
            Self::Fact
        }
    }
}

/// `What is X`, `what does X stand for`, `X meaning`: only where hardly anything else is asked.
fn defines(heard: Heard<'_>, wording: &Wording) -> bool {
    let words = heard.words.len();
    (words <= 6 && heard.begins(wording.what_is)) || (words <= 9 && heard.has(wording.means))
}

/// The things a question compares: what stands around `vs` and `or`, or is joined by `and` after `difference` or `compare`.
fn sides(question: &str, heard: Heard<'_>, language: Language) -> Option<Vec<String>> {
    let (words, wording) = (heard.words, Wording::of(language));
    let is_of = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    let compares = words.iter().any(|word| is_of(word, wording.compares));
    let short = words.len() <= 6;
    let start = words.iter().rposition(|word| is_of(word, wording.before_sides));
    let from = start.map_or(0, |at| at + 1);
    // `A or B, what's the difference`: the sides stand before the word that compares.
    let from = if from + 2 > words.len() { 0 } else { from };
    let cut =
        |word: &Word| (is_of(word, wording.between) && (compares || short)) || (is_of(word, wording.and) && compares);
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
        let says = |word: &Word| !language.is_stop_word(&word.text) && !is_of(word, wording.compares);
        language.words(side).iter().any(says)
    });
    (sides.len() >= 2 && sides.len() <= 4).then_some(sides)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(question: &str, language: Language) -> QuestionKind {
        QuestionKind::of(question, &language.words(question), language)
    }

    fn compared(question: &str) -> Vec<String> {
        match kind(question, Language::English) {
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
        assert_eq!(kind("what does RMA stand for", Language::English), QuestionKind::Definition);
        assert_eq!(kind("what is an externship?", Language::English), QuestionKind::Definition);
        assert_eq!(kind("what is the best way to find work in a clinic", Language::English), QuestionKind::Fact);
    }

    #[test]
    fn a_list_is_asked_for_by_its_words() {
        assert_eq!(kind("what are the duties", Language::English), QuestionKind::List);
        assert_eq!(kind("is it hard", Language::English), QuestionKind::Fact);
    }

    #[test]
    fn other_languages_ask_in_their_own_words() {
        use Language::{Chinese, French, German, Italian, Spanish};
        for (language, question, expected) in [
            (German, "was ist ein Praktikum", QuestionKind::Definition),
            (German, "welche Unterlagen brauche ich", QuestionKind::List),
            (French, "qu'est-ce que le stage ?", QuestionKind::Definition),
            (Spanish, "¿cuáles son los pasos?", QuestionKind::List),
            (Italian, "quanto costa il corso", QuestionKind::Fact),
            (Chinese, "什么是学分", QuestionKind::Definition),
        ] {
            assert_eq!(kind(question, language), expected, "{question}");
        }
        let sides = kind("was ist der Unterschied zwischen Tageskurs und Abendkurs", German);
        assert_eq!(sides, QuestionKind::Comparison(vec!["Tageskurs".to_owned(), "Abendkurs".to_owned()]));
    }
}
