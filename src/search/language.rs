//! Is a question in another language than the guide's?

use std::collections::HashMap;

use crate::corpus::{Language, is_foreign_little_word};
use crate::index::{Rarity, Word, is_stop_word, rarity, segment, stop_word_languages};

/// Whether a question to a guide that is not in English is in another language than the guide, by its script and by which
/// language's little words it is full of. What the guide says is of its language; in doubt it is, too.
#[must_use]
pub(super) fn is_foreign_to(language: Language, question: &str, said: impl Fn(&str) -> bool) -> bool {
    let words = segment(question);
    let words: Vec<&Word> = words.iter().filter(|word| word.text.chars().all(char::is_alphabetic)).collect();
    if language.is_in_pairs() {
        // Names and terms of other scripts stand in any guide: a question of nothing else may ask for one of them.
        let own = question.chars().any(is_eastern);
        return words.len() >= 2 && !own && words.iter().filter(|word| said(&word.text)).count() * 2 <= words.len();
    }
    if !is_latin_script(language) {
        return words.len() >= 2 && words.iter().all(|word| word.text.is_ascii() && !said(&word.text));
    }
    if is_other_script(question) {
        return true;
    }
    let is_own = |word: &&&Word| language.is_stop_word(&word.text) || said(&word.text);
    let mut by_language: HashMap<Language, usize> = HashMap::new();
    for word in words.iter().filter(|word| !is_own(word)) {
        for other in languages_of(word) {
            *by_language.entry(other).or_default() += 1;
        }
    }
    let Some((other, most)) = by_language.into_iter().max_by_key(|(_, most)| *most) else { return false };
    // `Is` is Dutch and English: it speaks for neither.
    let own = words.iter().filter(is_own).filter(|word| !languages_of(word).any(|language| language == other)).count();
    (most >= 2 && most >= own) || (most == 1 && words.len() <= 4 && own == 0)
}

/// The languages that have a word among their stop words.
fn languages_of(word: &Word) -> impl Iterator<Item = Language> {
    stop_word_languages(&word.text).chain(is_stop_word(&word.text).then_some(Language::English))
}

/// Whether a character is of a script that is searched by pairs.
fn is_eastern(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e7f}' | '\u{1100}'..='\u{11ff}' | '\u{3041}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Whether a language is written in Latin letters.
fn is_latin_script(language: Language) -> bool {
    const OTHERS: [&str; 18] =
        ["am", "ar", "be", "bg", "bn", "el", "fa", "he", "hi", "hy", "ka", "mk", "ne", "ru", "sr", "uk", "ur", "yi"];
    !OTHERS.contains(&language.code())
}

/// Whether most of a question's words are of another language or script than English; short questions get the benefit of
/// the doubt. `said` are words that the guide says, `misspelt` those that are near to one.
#[must_use]
pub(super) fn is_other_language(question: &str, said: impl Fn(&str) -> bool, misspelt: impl Fn(&str) -> bool) -> bool {
    if is_other_script(question) {
        return true;
    }
    let words: Vec<Word> =
        segment(question).into_iter().filter(|word| word.text.chars().all(char::is_alphabetic)).collect();
    let known: Vec<bool> = words.iter().map(|word| said(&word.text)).collect();
    if !seems_foreign(question, &words, &known) {
        return false;
    }
    // A word that nobody says is compared with all that are said, which is dear: only where it decides. It makes no question
    // more foreign.
    let known: Vec<bool> = words.iter().zip(known).map(|(word, known)| known || misspelt(&word.text)).collect();
    seems_foreign(question, &words, &known)
        && whatlang::detect(question).is_some_and(|found| found.lang() != whatlang::Lang::Eng)
}

/// Whether too many of a question's words are not known, or of another language.
fn seems_foreign(question: &str, words: &[Word], known_words: &[bool]) -> bool {
    let known = words.iter().zip(known_words).filter(|(word, known)| **known || is_everyday(&word.text)).count();
    let is_foreign = |(word, known): &(&Word, &bool)| !**known && is_foreign(&question[word.span.clone()], word);
    let foreign = words.iter().zip(known_words).filter(is_foreign).count();
    let sure = words.len() >= 2 && foreign * 4 >= words.len() && known * 4 < words.len() * 3;
    let likely = words.len() >= 3 && known * 2 < words.len();
    sure || likely
}

/// A word that people who write English write all the time; dictionaries also have many that other languages say more often.
fn is_everyday(folded: &str) -> bool {
    rarity(folded) == Some(Rarity::Common) || (folded.len() > 4 && rarity(folded) == Some(Rarity::Usual))
}

/// Whether a word is no English: one that another language can't do without, or one with accents that English lacks.
fn is_foreign(raw: &str, word: &Word) -> bool {
    // `Van`, `met` and `dove` are little words of other languages; so are `el` and `la`, which English hardly says.
    let english = rarity(&word.text).is_some_and(|rarity| rarity <= Rarity::Usual);
    if is_stop_word(&word.text) || (english && word.text.len() > 2) {
        return false;
    }
    is_foreign_little_word(&raw.to_lowercase())
        || (!raw.is_ascii() && !raw.contains(['’', 'ʼ']) && rarity(&word.text).is_none())
}

fn is_other_script(question: &str) -> bool {
    let letters = question.chars().filter(|c| c.is_alphabetic());
    let (latin, other) = letters.fold((0, 0), |(latin, other), c| {
        if c.is_ascii() || ('\u{c0}'..'\u{250}').contains(&c) { (latin + 1, other) } else { (latin, other + 1) }
    });
    other > latin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_scripts_and_languages_are_told_from_english() {
        for foreign in [
            "Как стать помощником врача",
            "wie lange dauert die Ausbildung und was kostet sie",
            "dónde está la oficina",
            "quando começa o curso",
            "où est la salle",
        ] {
            assert!(is_other_language(foreign, |_| false, |_| false), "{foreign}");
        }
        for english in
            ["how long does the training take", "can i get a refnd", "who is José", "is the café open", "blod presure"]
        {
            assert!(!is_other_language(english, |_| false, |_| false), "{english}");
        }
    }

    #[test]
    fn a_question_to_another_guide_is_told_from_its_language() {
        use Language::{Chinese, French, German, Other, Portuguese, Spanish};
        for (language, foreign) in [
            (German, "when is the exam"),
            (German, "who do I call when I am sick"),
            (German, "où est la salle"),
            (German, "как записаться на экзамен"),
            (Spanish, "where is the library"),
            (French, "wo ist die Bibliothek"),
            (Chinese, "when do the lights go out"),
            (Other("ru"), "when is the exam"),
            (Portuguese, "how much does it cost"),
            (Language::Dutch, "when is glass collected"),
        ] {
            assert!(is_foreign_to(language, foreign, |_| false), "{foreign}");
        }
        for (language, own) in [
            (German, "wann ist die Prüfung"),
            (German, "Krankmeldung"),
            (German, "WLAN Passwort"),
            (Spanish, "dónde está la biblioteca"),
            (French, "comment m'inscrire"),
            (Chinese, "宿舍几点熄灯"),
            (Chinese, "WiFi"),
            (Portuguese, "quando abre a biblioteca"),
            (Other("pl"), "kiedy jest egzamin"),
        ] {
            assert!(!is_foreign_to(language, own, |_| false), "{own}");
        }
        let said = |word: &str| ["check", "in", "deadline"].contains(&word);
        assert!(!is_foreign_to(German, "Check-in Deadline", said));
    }
}
