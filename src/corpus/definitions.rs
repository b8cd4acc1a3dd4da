//! Which acronyms does a text define in plain words: `EOD = end of day`, `PTO means paid time off`?

use super::acronyms::{is_acronym, plausible, spells, stretch, trim_long};

/// What stands between an acronym and what it means.
const MEANS: [&str; 15] = [
    "=",
    "means ",
    "stands for ",
    "is short for ",
    "short for ",
    "is an abbreviation of ",
    "is an abbreviation for ",
    "is the abbreviation of ",
    "is the abbreviation for ",
    "is an acronym for ",
    "steht für ",
    "bedeutet ",
    "signifie ",
    "significa ",
    "betekent ",
];
/// What stands between the long form and its acronym.
const OR: [&str; 4] = ["=", ", or", "abbreviated", "abbreviated as"];
/// Markup and quotation marks, which may stand around either.
const MARKS: [char; 10] = ['*', '_', '`', '"', '“', '”', '„', '\'', '‘', '’'];
/// Most bytes beside an acronym that its long form is looked for in.
const WINDOW: usize = 200;

/// Acronyms with the long forms that the text says they have, in its order. A long form is one whose words' first letters
/// spell the acronym: without brackets, nothing else tells where it ends.
pub(super) fn find_definitions(text: &str) -> Vec<(String, String)> {
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let mut found = Vec::new();
    for word in text.split(|character: char| character.is_whitespace() || character == '=') {
        let acronym = word.trim_matches(|character: char| !character.is_alphanumeric());
        if !is_acronym(acronym) {
            continue;
        }
        let (begin, end) = (place(acronym), place(acronym) + acronym.len());
        let long =
            after(acronym, &text[end..], begins_item(&text[..begin])).or_else(|| before(acronym, &text[..begin]));
        found.extend(long.map(|long| (acronym.to_owned(), long.to_owned())));
    }
    found
}

/// The long form in the text behind an acronym; at the beginning of a line a colon stands for `means`, too.
fn after<'a>(acronym: &str, behind: &'a str, is_item: bool) -> Option<&'a str> {
    let behind = behind.trim_start_matches(MARKS);
    let (behind, colon) = match behind.strip_prefix(':') {
        Some(rest) => (rest, true),
        None => (behind, false),
    };
    let behind = behind.trim_start_matches(MARKS).trim_start();
    let long = match MEANS.iter().find_map(|means| behind.strip_prefix(means)) {
        Some(long) => long,
        None if colon && is_item => behind,
        None => return None,
    };
    let long = long.trim_start().trim_start_matches(MARKS);
    let words: Vec<&str> = long.split_whitespace().take(most_words(acronym)).collect();
    let to = (2..=words.len()).find(|to| spells(acronym, &words[..*to]))?;
    Some(trim_long(stretch(long, words[0], words[to - 1]))).filter(|long| is_one(acronym, long))
}

/// The long form in the text before an acronym.
fn before<'a>(acronym: &str, before: &'a str) -> Option<&'a str> {
    let before = before.trim_end_matches(MARKS).trim_end();
    let long = OR.iter().find_map(|or| before.strip_suffix(or))?;
    let long = long.trim_end().trim_end_matches(MARKS).trim_end_matches(',');
    let mut from = long.len().saturating_sub(WINDOW);
    while !long.is_char_boundary(from) {
        from += 1;
    }
    let words: Vec<&str> = long[from..].split_whitespace().collect();
    let last = *words.last()?;
    let least = words.len().saturating_sub(most_words(acronym));
    let at = (least..words.len()).rev().find(|at| spells(acronym, &words[*at..]))?;
    Some(trim_long(stretch(long, words[at], last))).filter(|long| is_one(acronym, long))
}

/// Whether a long form is one: no sentence ends in it, and nothing is set apart.
fn is_one(acronym: &str, long: &str) -> bool {
    plausible(acronym, long) && !long.contains([',', ':', '=', '\n'])
}

/// As many words as have an acronym's first letters, each with a small word before it.
fn most_words(acronym: &str) -> usize {
    acronym.chars().count() * 2
}

/// Whether what stands before a word is the beginning of a line or of an item of a list.
fn begins_item(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    !line.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find_definitions(text).into_iter().map(|(acronym, long)| format!("{acronym} {long}")).collect()
    }

    #[test]
    fn what_a_text_says_in_plain_words_is_a_definition() {
        for (text, expected) in [
            ("Hand tools in by EOD = end of day.", "EOD end of day"),
            ("PTO means paid time off, which everybody has.", "PTO paid time off"),
            ("**SOP** means “standard operating procedure”.", "SOP standard operating procedure"),
            (
                "The letters RSVP stand out; PPE stands for personal protective equipment",
                "PPE personal protective equipment",
            ),
            ("PTO is short for paid time off", "PTO paid time off"),
            ("- EOD: end of day", "EOD end of day"),
            ("PTO=paid time off", "PTO paid time off"),
            ("Take paid time off, or PTO, in summer.", "PTO paid time off"),
            ("end of day = EOD", "EOD end of day"),
            ("ÖPNV steht für öffentlicher Personen-Nah-Verkehr", "ÖPNV öffentlicher Personen-Nah-Verkehr"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for text in [
            "OK means okay, keep going.",
            "A red LED means the drill is hot.",
            "Ask for PTO. Means of payment: tell others",
            "PTO means paid. Time off is another matter.",
            "PV = nRT",
            "By EOD: end of discussion",
            "cats or PTO",
            "EOD =",
            "= EOD",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "(EOD|PTO|ÄB|=|, or|means|:|é|“|\\*\\*|a|of|day|\\n| ){0,24}") {
            find_definitions(&text);
        }
    }
}
