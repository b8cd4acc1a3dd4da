//! Which words does English have, and how rare are they?
//!
//! The list is a finite-state map that is read in place: nothing is parsed or allocated when the program starts.

use std::sync::LazyLock;

use tantivy_fst::raw::Fst;

use super::stop_words::is_stop_word;

/// About 127,000 words, folded, with their inflections, American and British; `config/english.md` says where they are from.
const ENGLISH: &[u8] = include_bytes!("../../config/english.fst");

// A test opens the embedded list, so that it is never missing.
static WORDS: LazyLock<Option<Fst<&'static [u8]>>> = LazyLock::new(|| Fst::new(ENGLISH).ok());

/// How rare a word of English is, by the size of the smallest dictionary that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rarity {
    /// Everybody says it.
    Common,
    /// In any dictionary.
    Usual,
    /// In large dictionaries alone; as often as not it is a slip of another word.
    Rare,
    /// Only written with a capital: a name, or an abbreviation.
    Name,
}

/// How rare a folded word of English is; `None` for what is none.
#[must_use]
pub fn rarity(folded: &str) -> Option<Rarity> {
    let listed = WORDS.as_ref().and_then(|words| words.get(folded)).map(|output| output.value());
    match listed {
        _ if is_stop_word(folded) => Some(Rarity::Common),
        None => None,
        Some(0) => Some(Rarity::Common),
        Some(1) => Some(Rarity::Usual),
        Some(2) => Some(Rarity::Rare),
        Some(_) => Some(Rarity::Name),
    }
}

/// Whether a folded word is English, names among them.
#[must_use]
pub fn is_english(folded: &str) -> bool {
    rarity(folded).is_some()
}

/// Every listed word of English, in alphabetical order.
#[must_use]
pub fn english_words() -> Vec<String> {
    WORDS.as_ref().and_then(|words| words.stream().into_str_keys().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_what_people_write_on_both_sides_of_the_ocean() {
        let words = english_words();
        assert!(words.len() > 100_000, "{}", words.len());
        for word in ["premises", "bakery", "four", "thirteen", "gloves", "syllabus", "timetable", "biggest", "canteen"]
        {
            assert!(rarity(word) <= Some(Rarity::Usual) && is_english(word), "{word}");
        }
        for word in ["colour", "color", "organise", "organize", "enrolment", "enrollment", "isnt", "cafe"] {
            assert!(is_english(word), "{word}");
        }
        assert_eq!((rarity("java"), rarity("certifcation")), (Some(Rarity::Usual), None));
    }
}
