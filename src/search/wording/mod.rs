//! By which words is it told what a question asks for, and what a passage holds? One list a language.

mod eastern;
mod english;
mod germanic;
mod romance;

use crate::corpus::Language;
use crate::index::Word;

/// What a language says where it asks or answers; words and phrases folded as words of texts are.
#[derive(Debug)]
pub(super) struct Wording {
    /// Words that stand between the two sides of a comparison.
    pub between: &'static [&'static str],
    /// Words that join the sides where a word of [`Self::compares`] stands by.
    pub and: &'static [&'static str],
    /// Words that say a question compares.
    pub compares: &'static [&'static str],
    /// Those of them that the sides follow.
    pub before_sides: &'static [&'static str],
    /// What asks for all of something.
    pub lists: &'static [&'static str],
    /// What asks for several things where nothing else is said: `what are`.
    pub several: &'static [&'static str],
    /// What asks for things that a passage lists.
    pub items: &'static [&'static str],
    /// What says that a name is asked for and no list: `what are they called`.
    pub called: &'static [&'static str],
    /// What begins a short question for a definition.
    pub what_is: &'static [&'static str],
    /// What says that a meaning is asked for.
    pub means: &'static [&'static str],
    /// What asks for a time span.
    pub spans: &'static [&'static str],
    /// What asks for a number.
    pub numbers: &'static [&'static str],
    /// What asks for a person or an organization.
    pub names: &'static [&'static str],
    /// What a question for a place begins with.
    pub places: &'static [&'static str],
    /// Units of time, as passages say them.
    pub time_units: &'static [&'static str],
    /// Numbers in words, as passages say them.
    pub number_words: &'static [&'static str],
    /// Kinds of places, as passages say them.
    pub place_words: &'static [&'static str],
    /// What denies.
    pub negations: &'static [&'static str],
    /// What stands before a person's name.
    pub titles: &'static [&'static str],
    /// Ordinals with their digits, but for the first: who comes first asks for no sibling of another number.
    pub ordinals: &'static [(&'static str, &'static str)],
    /// Words before a number that leave it a measure and name nothing.
    pub measuring: &'static [&'static str],
    /// Words after a number that make it a measure.
    pub measures: &'static [&'static str],
    /// Whether a capital within a sentence marks a name; German writes every noun with one.
    pub capitals_name: bool,
}

/// Of a language of which nothing is known.
const NONE: Wording = Wording {
    between: &["vs"],
    and: &[],
    compares: &["vs"],
    before_sides: &[],
    lists: &[],
    several: &[],
    items: &[],
    called: &[],
    what_is: &[],
    means: &[],
    spans: &[],
    numbers: &[],
    names: &[],
    places: &[],
    time_units: &[],
    number_words: &[],
    place_words: &[],
    negations: &[],
    titles: &[],
    ordinals: &[],
    measuring: &[],
    measures: &[],
    capitals_name: true,
};

impl Wording {
    /// The wording of a language.
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &english::ENGLISH,
            Language::German => &germanic::GERMAN,
            Language::Dutch => &germanic::DUTCH,
            Language::French => &romance::FRENCH,
            Language::Spanish => &romance::SPANISH,
            Language::Portuguese => &romance::PORTUGUESE,
            Language::Italian => &romance::ITALIAN,
            Language::Chinese => &eastern::CHINESE,
            Language::Japanese => &eastern::JAPANESE,
            Language::Korean => &eastern::KOREAN,
            Language::Thai => &eastern::THAI,
            Language::Other(_) => &NONE,
        }
    }
}

/// A text in which phrases are looked for: word by word, or anywhere where no spaces part the words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heard<'a> {
    pub(super) words: &'a [Word],
    text: &'a str,
    in_pairs: bool,
}

impl<'a> Heard<'a> {
    pub(super) fn new(text: &'a str, words: &'a [Word], language: Language) -> Self {
        Self { words, text, in_pairs: language.is_in_pairs() }
    }

    /// Whether it says one of these phrases.
    pub(super) fn has(self, phrases: &[&str]) -> bool {
        let said = |phrase: &&str| match self.in_pairs {
            true => self.text.contains(*phrase),
            false => (0..self.words.len()).any(|at| begins(&self.words[at..], phrase)),
        };
        phrases.iter().any(said)
    }

    /// Whether it begins with one of these phrases; anywhere counts where a question word may stand anywhere.
    pub(super) fn begins(self, phrases: &[&str]) -> bool {
        if self.in_pairs { self.has(phrases) } else { phrases.iter().any(|phrase| begins(self.words, phrase)) }
    }

    /// Whether it has a number right before one of these units.
    pub(super) fn counts(self, units: &[&str], numbers: &[&str]) -> bool {
        if !self.in_pairs {
            let is_unit = |word: &Word| units.contains(&word.text.as_str());
            return self.words.windows(2).any(|two| is_number(&two[0], numbers) && is_unit(&two[1]));
        }
        let after_number = |(at, _): (usize, &str)| {
            let before = self.text[..at].trim_end();
            let digit = before.ends_with(|c: char| c.is_numeric());
            digit || numbers.iter().any(|number| before.ends_with(number))
        };
        units.iter().any(|unit| self.text.match_indices(unit).any(after_number))
    }

    /// Whether it has a number.
    pub(super) fn has_number(self, numbers: &[&str]) -> bool {
        self.words.iter().any(|word| is_number(word, numbers)) || (self.in_pairs && self.has(numbers))
    }
}

fn is_number(word: &Word, numbers: &[&str]) -> bool {
    word.text.bytes().all(|b| b.is_ascii_digit()) || numbers.contains(&word.text.as_str())
}

fn begins(words: &[Word], phrase: &str) -> bool {
    let mut words = words.iter();
    phrase.split(' ').all(|part| words.next().is_some_and(|word| word.text == part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::fold;

    #[test]
    fn phrases_are_written_as_words_are_folded() {
        for language in Language::OWN.into_iter().filter(|language| !language.is_in_pairs()) {
            let Wording { compares, lists, what_is, means, spans, numbers, names, places, negations, .. } =
                Wording::of(language);
            for phrase in [compares, lists, what_is, means, spans, numbers, names, places, negations]
                .into_iter()
                .flat_map(|list| *list)
            {
                assert!(phrase.split(' ').all(|word| fold(word) == word), "{language:?}: {phrase}");
            }
        }
    }
}
