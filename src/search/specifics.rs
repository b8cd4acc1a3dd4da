//! Which words of a question can't be outvoted by the rest: numbers, codes, dates, ordinals, names, a negation?

use std::collections::HashSet;

use super::normalize::meant;
use crate::index::{Analyzer, Mode, Word, is_stop_word, segment, stem};

/// What a question names exactly.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Specifics {
    /// Numbers that name something (`room 206`), codes (`E1043`), years and ordinals (`fourth`), as index terms.
    labels: Vec<String>,
    /// Other numbers, which may be the asker's own (`I am 17`).
    numbers: Vec<String>,
    /// Words written as names: capitalized in mid-sentence, or after Mr, Ms, Dr.
    names: Vec<String>,
    /// Whether something is denied.
    negated: bool,
}

/// What of that a passage does not say; each 0 to 1, 0 where the question names nothing of the kind.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Lack {
    /// The share of labels.
    pub labels: f32,
    /// The share of other numbers.
    pub numbers: f32,
    /// The share of names.
    pub names: f32,
    /// 1 where one of question and passage denies something and the other does not.
    pub negation: f32,
}

/// All but the first: who comes first, or does something first, asks for no sibling of another number.
const ORDINALS: [(&str, &str); 14] = [
    ("second", "2"),
    ("third", "3"),
    ("fourth", "4"),
    ("fifth", "5"),
    ("sixth", "6"),
    ("seventh", "7"),
    ("eighth", "8"),
    ("ninth", "9"),
    ("tenth", "10"),
    ("2nd", "2"),
    ("3rd", "3"),
    ("4th", "4"),
    ("5th", "5"),
    ("6th", "6"),
];

const TITLES: [&str; 9] = ["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam"];

/// Words before a number that leave it a measure and name nothing.
const MEASURING: [&str; 34] = [
    "for", "after", "before", "about", "around", "than", "least", "most", "under", "over", "within", "only", "past",
    "till", "until", "every", "by", "to", "am", "im", "i", "turn", "turned", "turning", "aged", "age", "is", "are",
    "at", "from", "like", "nearly", "almost", "and",
];

/// Words after a number that make it a measure.
const MEASURES: [&str; 44] = [
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    "year", "years", "times", "percent", "point", "points", "people", "person", "persons", "mile", "miles", "km",
    "metre", "metres", "meter", "meters", "foot", "feet", "inch", "inches", "kilo", "kilos", "euro", "euros", "dollar",
    "dollars", "pound", "pounds", "credits", "pages", "words", "degrees",
];

const NEGATIONS: [&str; 18] = [
    "not",
    "never",
    "without",
    "no",
    "none",
    "nobody",
    "nothing",
    "dont",
    "doesnt",
    "isnt",
    "arent",
    "cant",
    "cannot",
    "wont",
    "shouldnt",
    "mustnt",
    "didnt",
    "forbidden",
];

impl Specifics {
    /// What a question names exactly, as it was typed.
    #[must_use]
    pub fn of(question: &str) -> Self {
        let words = segment(question);
        let mut found = Self { negated: is_negated(&words), ..Self::default() };
        let capitals = words.iter().filter(|word| is_capitalized(question, word)).count();
        // Who writes all words with capitals tells no name by them.
        let names_show = capitals * 2 <= words.len() || words.len() <= 2;
        for (at, word) in words.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| words[before].text.as_str());
            let after = words.get(at + 1).map(|after| after.text.as_str());
            // `b4` is no code.
            if meant(&words, at).is_some() {
                continue;
            }
            if let Some(number) = ordinal(&word.text) {
                found.labels.push(number.to_owned());
            } else if word.text.contains(|c: char| c.is_ascii_digit()) {
                let term = digits(&word.text);
                if is_label(&word.text, before, after) { found.labels.push(term) } else { found.numbers.push(term) }
            } else if before.is_some_and(|before| TITLES.contains(&before))
                || names_show && before.is_some() && is_name(question, word)
            {
                found.names.push(stem(&word.text));
            }
        }
        found
    }

    /// Whether it names anything exactly.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty() && self.numbers.is_empty() && self.names.is_empty() && !self.negated
    }

    /// What a text does not say of it.
    #[must_use]
    pub fn lack(&self, text: &str) -> Lack {
        if self.is_empty() {
            return Lack::default();
        }
        let words = segment(text);
        let mut terms: HashSet<String> =
            Analyzer { mode: Mode::All }.terms(text).into_iter().map(|term| term.text).collect();
        terms.extend(words.iter().filter_map(|word| ordinal(&word.text)).map(str::to_owned));
        terms.extend(words.iter().map(|word| digits(&word.text)));
        let share = |wanted: &[String]| {
            let lacking = wanted.iter().filter(|term| !terms.contains(*term)).count();
            lacking as f32 / wanted.len().max(1) as f32
        };
        Lack {
            labels: share(&self.labels),
            numbers: share(&self.numbers),
            names: share(&self.names),
            negation: f32::from(u8::from(self.negated && !is_negated(&words))),
        }
    }
}

fn is_negated(words: &[Word]) -> bool {
    words.iter().any(|word| NEGATIONS.contains(&word.text.replace('\'', "").as_str()))
}

fn ordinal(word: &str) -> Option<&'static str> {
    ORDINALS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// A number as the index has it: without what groups its thousands and zeros before it.
fn digits(word: &str) -> String {
    let plain = word.replace([',', '\''], "");
    let trimmed = plain.trim_start_matches('0');
    stem(if trimmed.is_empty() { &plain } else { trimmed })
}

/// A code of letters and digits, a year, or a number right after a word that it may name.
fn is_label(word: &str, before: Option<&str>, after: Option<&str>) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let units = ["am", "pm", "h", "k", "km", "kg", "m", "cm", "mm", "min", "mins", "hrs", "th", "x", "gb", "mb", "yo"];
    let tail = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'));
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    if letters > 0 {
        // `45-minute` is a measure, `A-12` a code.
        let measure = tail.strip_prefix('-').is_some_and(|rest| MEASURES.contains(&rest));
        return !units.contains(&tail) && !measure;
    }
    if after.is_some_and(|after| MEASURES.contains(&after)) {
        return false;
    }
    year || before.is_some_and(|before| {
        before.chars().all(char::is_alphabetic) && !MEASURING.contains(&before) && !is_stop_word(before)
    })
}

fn is_capitalized(question: &str, word: &Word) -> bool {
    question[word.span.clone()].starts_with(char::is_uppercase)
}

/// Capitalized where no sentence begins, and neither `I` nor an acronym, which has its own ways.
fn is_name(question: &str, word: &Word) -> bool {
    let before = question[..word.span.start].trim_end();
    let begins = before.ends_with(['.', '!', '?', ':']);
    let own = word.text.chars().count() > 1 && !is_stop_word(&word.text) && !TITLES.contains(&word.text.as_str());
    is_capitalized(question, word) && !begins && own
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lack(question: &str, text: &str) -> Lack {
        Specifics::of(question).lack(text)
    }

    #[test]
    fn a_sibling_s_number_is_not_the_one_asked_for() {
        assert!(lack("what is room 206", "Room 205 is the quiet study room.").labels > 0.9);
        assert!(lack("what does E1043 mean", "E1042 means that the token has run out.").labels > 0.9);
        assert!(lack("what is learned in fourth grade", "Grades one, two and three are named.").labels > 0.9);
        assert_eq!(lack("what is room 205", "Room 205 is the quiet study room.").labels, 0.0);
        assert_eq!(lack("what happens in the fourth week", "In week 4 there is a test.").labels, 0.0);
    }

    #[test]
    fn chat_measures_and_what_comes_first_are_no_labels() {
        for asked in [
            "yo what time do i gotta show up b4 the shop opens",
            "any1 there speak polish",
            "any MA path 4 me",
            "do I have to go to college first",
            "what does a 45-minute lesson cost",
            "I live 20 miles from school, do you pay me",
        ] {
            assert_eq!(lack(asked, "Of that nothing.").labels, 0.0, "{asked}");
        }
        assert!(lack("what is learned in week 4", "In week 3 there is a test.").labels > 0.9);
        assert!(lack("who works on the fourth floor", "Ann works on the third floor.").labels > 0.9);
    }

    #[test]
    fn an_asker_s_own_number_is_no_label() {
        let mine = lack("I am 17, can I join", "Members must be 18 or older.");
        assert_eq!((mine.labels, mine.numbers), (0.0, 1.0));
    }

    #[test]
    fn another_person_s_name_is_missed() {
        assert!(lack("who is Mr Holt", "Mr Bolt teaches welding.").names > 0.9);
        assert!(lack("when does Anna teach", "Berta teaches on Mondays.").names > 0.9);
        assert_eq!(lack("who is Mr Bolt", "Mr Bolt teaches welding.").names, 0.0);
    }
}
