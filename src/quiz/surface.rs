//! How is a term written, and which ways to write it are alike enough to stand side by side as choices?

use super::words::{is_acronym, tokens};

/// What a written term looks like; choices of one card are of one kind, so that their looks give nothing away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Kind {
    /// In capitals: `EHR`, `CMA (AAMA)`.
    Acronym,
    /// Several words, each with a capital.
    LongName,
    /// Several words.
    Phrase,
    /// One word with a capital.
    Name,
    /// One word.
    Word,
}

impl Kind {
    /// What a text as it is written is.
    pub(super) fn of(text: &str) -> Self {
        let words: Vec<&str> = text.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
        let capital = |word: &&str| word.starts_with(char::is_uppercase) || word.len() <= 3;
        match words.as_slice() {
            all if all.iter().all(|word| is_acronym(word)) => Self::Acronym,
            [word] if word.starts_with(char::is_uppercase) => Self::Name,
            [_] => Self::Word,
            all if all.iter().all(capital) && begins_with_capital(text) => Self::LongName,
            _ => Self::Phrase,
        }
    }
}

/// Whether the first letter is a capital.
pub(super) fn begins_with_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// Whether a text can stand as a choice by itself: words only, without markup or half a bracket.
pub(super) fn is_presentable(text: &str) -> bool {
    let fits = |character: char| character.is_alphanumeric() || " -'’().&".contains(character);
    text.chars().all(fits) && text.matches('(').count() == text.matches(')').count()
}

/// Whether a text is a plural, as far as its end shows.
pub(super) fn is_plural(text: &str) -> bool {
    text.ends_with('s') && !text.ends_with("ss")
}

/// Whether two texts are the same words.
pub(super) fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| tokens(text).into_iter().map(|token| token.folded).collect::<Vec<_>>();
    words(one) == words(other)
}

/// Whether English puts `an` before a text, going by letters: the names of the letters for an acronym.
pub(super) fn takes_an(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ').to_ascii_lowercase();
    if is_acronym(text.split(' ').next().unwrap_or_default()) {
        return "aefhilmnorsx".contains(first);
    }
    "aeiou".contains(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_go_by_looks() {
        for (text, kind) in [
            ("CEUs", Kind::Acronym),
            ("CMA (AAMA)", Kind::Acronym),
            ("American Association of Medical Assistants", Kind::LongName),
            ("Hybrid MA", Kind::LongName),
            ("team lead", Kind::Phrase),
            ("Team lead", Kind::Phrase),
            ("Epic", Kind::Name),
            ("co-pays", Kind::Word),
        ] {
            assert_eq!(Kind::of(text), kind, "{text}");
        }
    }

    #[test]
    fn articles_go_by_sound() {
        assert!(takes_an("RMA") && takes_an("externship") && takes_an("EHR"));
        assert!(!takes_an("CMA") && !takes_an("practicum"));
    }
}
