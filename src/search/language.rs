//! Is a question in another language than the guide's?

use crate::corpus::is_foreign_little_word;
use crate::index::{Rarity, Word, is_stop_word, rarity, segment};

/// Whether most of a question's words are of another language or script; short questions get the benefit of the doubt.
#[must_use]
pub(super) fn is_other_language(question: &str, knows: impl Fn(&str) -> bool) -> bool {
    if is_other_script(question) {
        return true;
    }
    let words: Vec<_> =
        segment(question).into_iter().filter(|word| word.text.chars().all(char::is_alphabetic)).collect();
    let known = words.iter().filter(|word| knows(&word.text) || is_everyday(&word.text)).count();
    let is_foreign = |word: &&Word| !knows(&word.text) && is_foreign(&question[word.span.clone()], word);
    let foreign = words.iter().filter(is_foreign).count();
    let sure = words.len() >= 2 && foreign * 4 >= words.len() && known * 4 < words.len() * 3;
    let likely = words.len() >= 3 && known * 2 < words.len();
    (sure || likely) && whatlang::detect(question).is_some_and(|found| found.lang() != whatlang::Lang::Eng)
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
    use super::is_other_language;

    #[test]
    fn other_scripts_and_languages_are_told_from_english() {
        for foreign in [
            "Как стать помощником врача",
            "wie lange dauert die Ausbildung und was kostet sie",
            "dónde está la oficina",
            "quando começa o curso",
            "où est la salle",
        ] {
            assert!(is_other_language(foreign, |_| false), "{foreign}");
        }
        for english in
            ["how long does the training take", "can i get a refnd", "who is José", "is the café open", "blod presure"]
        {
            assert!(!is_other_language(english, |_| false), "{english}");
        }
    }
}
