//! By which words is it told what a question asks for, and what a passage holds? One list a language.

mod eastern;
mod english;
mod germanic;
mod heard;
mod lists;
mod romance;

pub(super) use self::heard::Heard;
use self::lists::NONE;
pub(super) use self::lists::Wording;
use crate::corpus::Language;

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
