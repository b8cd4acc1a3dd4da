//! Which everyday words does a language have for those that guides use?

use crate::corpus::Language;

/// Everyday words for those that guides use, as [`Synonyms`](crate::corpus::Synonyms) are written; see each file's first
/// lines. None of a language that has no list.
pub(super) const fn everyday(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../config/everyday.txt"),
        Language::German => include_str!("../../config/everyday/de.txt"),
        Language::French => include_str!("../../config/everyday/fr.txt"),
        Language::Spanish => include_str!("../../config/everyday/es.txt"),
        Language::Portuguese => include_str!("../../config/everyday/pt.txt"),
        Language::Italian => include_str!("../../config/everyday/it.txt"),
        Language::Dutch => include_str!("../../config/everyday/nl.txt"),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Synonyms;

    #[test]
    fn every_list_is_read_whole() {
        for language in Language::OWN.into_iter().filter(|language| !language.is_in_pairs()) {
            let rules = Synonyms::parse("everyday.txt", everyday(language)).unwrap().rules;
            assert!(rules.len() > 60, "{language:?}: {}", rules.len());
        }
    }
}
