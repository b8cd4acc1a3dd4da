//! Which words of a question can't be outvoted by the rest: numbers, codes, dates, ordinals, names, a negation?

use std::cell::OnceCell;

use super::normalize::meant;
use super::wording::{Heard, Wording};
use crate::corpus::Language;
use crate::index::{Analyzer, Mode, Word, beginning, beginnings, stem};

/// What may stand between the parts of a compound.
const TIES: [&str; 5] = ["-", "\u{2010}", "\u{2011}", " (", "("];

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
    language: Language,
    /// How words begin that may say one of these; most do not, and are passed over.
    beginnings: Vec<u16>,
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

impl Specifics {
    /// What a question in a language names exactly, as it was typed.
    #[must_use]
    pub fn of(question: &str, language: Language) -> Self {
        let (words, wording) = (language.words(question), Wording::of(language));
        let negated = is_negated(question, &words, language);
        let mut found = Self { negated, language, ..Self::default() };
        let capitals = words.iter().filter(|word| is_capitalized(question, word)).count();
        // Who writes all words with capitals tells no name by them.
        let names_show = wording.capitals_name && (capitals * 2 <= words.len() || words.len() <= 2);
        for (at, word) in words.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| words[before].text.as_str());
            let after = words.get(at + 1).map(|after| after.text.as_str());
            // `b4` is no code.
            if language == Language::English && meant(&words, at).is_some() {
                continue;
            }
            if let Some(number) = ordinal(&word.text, wording) {
                found.labels.push(number.to_owned());
            } else if word.text.contains(|c: char| c.is_ascii_digit()) {
                let term = digits(&word.text);
                if is_label(&word.text, before, after, language) {
                    found.labels.push(term)
                } else {
                    found.numbers.push(term)
                }
            } else if before.is_some_and(|before| wording.titles.contains(&before))
                || names_show && before.is_some() && is_name(question, word, language)
            {
                found.names.push(language.stem(&word.text));
            }
        }
        found.with_beginnings()
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
        let all = OnceCell::new();
        let all = || all.get_or_init(|| self.language.words(text)).as_slice();
        let words = self.language.words_where(text, |raw| self.may_say(raw));
        // A compound begins as its first word does.
        let is_tied = words.iter().any(|word| TIES.iter().any(|tie| text[word.span.end..].starts_with(tie)));
        let compounds = OnceCell::new();
        let compounds = || compounds.get_or_init(|| Analyzer::new(self.language, Mode::All).compounds(all()));
        let says = |term: &String| {
            words.iter().any(|word| self.is_said_by(term, word))
                || is_tied && compounds().iter().any(|compound| compound.text == *term)
        };
        let share = |wanted: &[String]| {
            let lacking = wanted.iter().filter(|term| !says(term)).count();
            lacking as f32 / wanted.len().max(1) as f32
        };
        Lack {
            labels: share(&self.labels),
            numbers: share(&self.numbers),
            names: share(&self.names),
            negation: f32::from(u8::from(self.negated && !is_negated(text, all(), self.language))),
        }
    }

    /// Whether a word, as it is written, has to be looked at closely to be told from all terms.
    fn may_say(&self, raw: &str) -> bool {
        let is_number = || raw.bytes().any(|byte| byte.is_ascii_digit());
        beginning(raw).is_none_or(|begins| self.beginnings.contains(&begins))
            || (!(self.labels.is_empty() && self.numbers.is_empty()) && is_number())
    }

    /// Fills in how words begin that say a term: as it does, or, for a number, as its words do.
    fn with_beginnings(mut self) -> Self {
        let terms = || self.labels.iter().chain(&self.numbers).chain(&self.names);
        let is_ordinal_of_one = |(_, number): &&(&str, &str)| terms().any(|term| term == number);
        let ordinals = Wording::of(self.language).ordinals.iter().filter(is_ordinal_of_one);
        let ordinals = ordinals.filter_map(|(name, _)| beginning(name));
        self.beginnings = terms().flat_map(|term| beginnings(term)).chain(ordinals).collect();
        self
    }

    /// Whether a word of a text says a term: as it stands, as an ordinal, or as a number.
    fn is_said_by(&self, term: &str, word: &Word) -> bool {
        let is_number = term.starts_with(|c: char| c.is_ascii_digit());
        self.language.has_stem(&word.text, term)
            || (is_number && ordinal(&word.text, Wording::of(self.language)) == Some(term))
            // Without a digit or what groups them, a word's digits are its stem.
            || (word.text.contains(|c: char| c.is_ascii_digit() || ",'".contains(c)) && digits(&word.text) == term)
    }
}

fn is_negated(text: &str, words: &[Word], language: Language) -> bool {
    Heard::new(text, words, language).has(Wording::of(language).negations)
}

fn ordinal(word: &str, wording: &Wording) -> Option<&'static str> {
    wording.ordinals.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// A number as the index has it: without what groups its thousands and zeros before it.
fn digits(word: &str) -> String {
    let plain = word.replace([',', '\''], "");
    let trimmed = plain.trim_start_matches('0');
    stem(if trimmed.is_empty() { &plain } else { trimmed })
}

/// A code of letters and digits, a year, or a number right after a word that it may name.
fn is_label(word: &str, before: Option<&str>, after: Option<&str>, language: Language) -> bool {
    let Wording { measures, measuring, .. } = Wording::of(language);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let units = ["am", "pm", "h", "k", "km", "kg", "m", "cm", "mm", "min", "mins", "hrs", "th", "x", "gb", "mb", "yo"];
    let tail = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'));
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    if letters > 0 {
        // `45-minute` is a measure, `A-12` a code.
        let measure = tail.strip_prefix('-').is_some_and(|rest| measures.contains(&rest));
        return !units.contains(&tail) && !measure;
    }
    if after.is_some_and(|after| measures.contains(&after)) {
        return false;
    }
    year || before.is_some_and(|before| {
        before.chars().all(char::is_alphabetic) && !measuring.contains(&before) && !language.is_stop_word(before)
    })
}

fn is_capitalized(question: &str, word: &Word) -> bool {
    question[word.span.clone()].starts_with(char::is_uppercase)
}

/// Capitalized where no sentence begins, and neither `I` nor an acronym, which has its own ways.
fn is_name(question: &str, word: &Word, language: Language) -> bool {
    let before = question[..word.span.start].trim_end();
    let begins = before.ends_with(['.', '!', '?', ':']);
    let title = Wording::of(language).titles.contains(&word.text.as_str());
    let own = word.text.chars().count() > 1 && !language.is_stop_word(&word.text) && !title;
    is_capitalized(question, word) && !begins && own
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lack(question: &str, text: &str) -> Lack {
        Specifics::of(question, Language::English).lack(text)
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

    #[test]
    fn other_languages_name_things_in_their_own_way() {
        use Language::{French, German};
        let lack = |question, text, language| Specifics::of(question, language).lack(text);
        assert_eq!(lack("Wann ist die Prüfung", "Im Mai.", German).names, 0.0);
        assert!(lack("Wer ist Frau Holt", "Frau Bolt leitet die Werkstatt.", German).names > 0.9);
        assert!(lack("où est la salle 206", "La salle 205 est au calme.", French).labels > 0.9);
        assert_eq!(lack("was kostet es ab 3 Tagen", "Zwei Tage kosten zehn Euro.", German).labels, 0.0);
        assert!(lack("que faire dans la deuxième semaine", "Semaine 3 : examen.", French).labels > 0.9);
    }

    /// As it is stated: every word of a text is looked at.
    fn stated(specifics: &Specifics, text: &str) -> Lack {
        let Specifics { labels, numbers, names, negated, language, .. } = specifics;
        let words = language.words(text);
        let compounds = Analyzer::new(*language, Mode::All).compounds(&words);
        let share = |terms: &[String]| {
            let says = |term: &String| {
                words.iter().any(|word| specifics.is_said_by(term, word))
                    || compounds.iter().any(|compound| compound.text == *term)
            };
            terms.iter().filter(|term| !says(term)).count() as f32 / terms.len().max(1) as f32
        };
        let negation = f32::from(u8::from(*negated && !is_negated(text, &words, *language)));
        Lack { labels: share(labels), numbers: share(numbers), names: share(names), negation }
    }

    proptest! {
        #[test]
        fn passing_over_words_changes_nothing(
            asked in "(([A-Z]?[a-d]{1,2}|A-?1[0-2]|0?[1-4]|four|third|4th|Check-?in|taught|not|week|room|Ö)[ ?]){1,6}",
            said in "(([A-Z]?[a-d]{1,2}|A-?1[0-2]|a 12|0?[1-4]|four|third|4th|check(-| \\(|)?in|Teach|no|don.t|CMA|Ö)[ .:(-]){0,9}"
        ) {
            for language in [Language::English, Language::German, Language::French] {
                let specifics = Specifics::of(&asked, language);
                prop_assert_eq!(specifics.lack(&said), stated(&specifics, &said));
            }
        }
    }
}
