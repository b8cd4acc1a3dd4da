//! Is a question in another language than the guide's?

use crate::index::{is_english, segment};

/// Whether most of a question's words are of another language or script; short questions get the benefit of the doubt.
#[must_use]
pub(super) fn is_other_language(question: &str, knows: impl Fn(&str) -> bool) -> bool {
    if is_other_script(question) {
        return true;
    }
    let words: Vec<_> =
        segment(question).into_iter().filter(|word| word.text.chars().all(char::is_alphabetic)).collect();
    let known = words.iter().filter(|word| knows(&word.text) || is_english(&word.text)).count();
    words.len() >= 3
        && known * 2 < words.len()
        && whatlang::detect(question).is_some_and(|found| found.lang() != whatlang::Lang::Eng)
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
        assert!(is_other_language("Как стать помощником врача", |_| false));
        assert!(is_other_language("wie lange dauert die Ausbildung und was kostet sie", |_| false));
        assert!(!is_other_language("how long does the training take", |_| true));
    }
}
