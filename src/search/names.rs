//! Which words of a question are names? They are what the person typed, whatever the guide's names are like.

use crate::index::Word;

/// What stands before a name, whether it is written in capitals or not.
const TITLES: [&str; 9] = ["mr", "mrs", "ms", "mx", "dr", "prof", "professor", "sir", "madam"];

/// What the capital that a word begins with says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// A word like any other.
    Word,
    /// At the start of a sentence, or among words that all have one: it may be a name.
    Maybe,
    /// Within a sentence.
    Name,
    /// After a title: a person.
    Person,
}

/// Whether a word of a question is a name.
#[must_use]
pub(super) fn naming(question: &str, words: &[Word], at: usize) -> Naming {
    let before = at.checked_sub(1).map(|before| &words[before]);
    if before.is_some_and(|before| TITLES.contains(&before.text.as_str())) {
        return Naming::Person;
    }
    if words.len() == 1 || !begins(question, &words[at], char::is_uppercase) || is_shouted(question, words) {
        return Naming::Word;
    }
    let starts = before
        .is_none_or(|before| question[before.span.end..words[at].span.start].contains(['.', '!', '?', ':', '\n', '-']));
    let told_apart = words.iter().any(|word| begins(question, word, char::is_lowercase));
    if starts || !told_apart { Naming::Maybe } else { Naming::Name }
}

fn begins(question: &str, word: &Word, is_so: impl Fn(char) -> bool) -> bool {
    question[word.span.clone()].starts_with(is_so)
}

/// Whether all letters are capitals, which then say nothing.
fn is_shouted(question: &str, words: &[Word]) -> bool {
    words.len() > 1 && !question.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::segment;

    fn namings(question: &str) -> Vec<Naming> {
        let words = segment(question);
        (0..words.len()).map(|at| naming(question, &words, at)).collect()
    }

    #[test]
    fn capitals_and_titles_mark_names() {
        use Naming::{Maybe, Name, Person, Word};
        assert_eq!(namings("Does Kerrin teach"), [Maybe, Name, Word]);
        assert_eq!(namings("ask dr kerrin"), [Word, Word, Person]);
        assert_eq!(namings("hi. Kerrin here"), [Word, Maybe, Word]);
        assert_eq!(namings("WHO IS THERE"), [Word, Word, Word]);
        assert_eq!(namings("Fees And Dates"), [Maybe, Maybe, Maybe]);
        assert_eq!(namings("Fees"), [Word]);
    }
}
