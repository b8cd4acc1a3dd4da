//! Which language is a text written in, where nobody says? And which words are a sure sign of another language than English?

mod codes;
mod known;
mod lint;
mod words;

use std::collections::HashSet;

use whatlang::Script;

use codes::CODES;
pub use known::Language;
pub(super) use lint::{lint_language, note_guess, note_unknown};
pub use words::is_foreign_little_word;
use words::{ENGLISH, LITTLE_WORDS, NAME_PARTICLES, USUAL_WORDS};

use super::guide::{Passage, Section};

/// The least letters that statistics are trusted with.
const LETTERS: usize = 40;
/// As many words of a text are looked at; a language shows long before.
const WORDS: usize = 400;
/// The share of a language's own words, in hundredths, from which a text is taken to be of it.
const SHARE: usize = 12;
/// One word may be a name or one of English, too (`come`).
const DISTINCT: usize = 2;
/// A neighbour of such a language, which lends it its little words, may be told by its letters up to this share.
const NEIGHBOUR_SHARE: usize = 30;
/// A text of which more than one letter in so many is of a script without spaces is in a language of that script.
const SCRIPT_SHARE: usize = 4;
/// As many capitals in a row are a code (`DES`) rather than a word.
const CODE_CHARS: usize = 3;

/// What of a guide shows its language: each section's heading, with what stands under it.
pub(super) fn texts_of<'a>(sections: &'a [Section], passages: &'a [Passage]) -> impl Iterator<Item = &'a str> {
    sections.iter().flat_map(|section| {
        let under = &passages[section.passages.clone()];
        section.path.last().map(String::as_str).into_iter().chain(under.iter().map(|passage| passage.text.as_str()))
    })
}

/// The language of some texts as ISO 639-1; `None` where it can't be told, as in a list of names.
pub(super) fn guess_language<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let words: Vec<String> = texts.flat_map(str::lines).flat_map(words_of).take(WORDS).collect();
    if words.is_empty() {
        return None;
    }
    if let Some(code) = unspaced(&words) {
        return Some(code);
    }
    let of = |at: usize| {
        let (code, little) = LITTLE_WORDS[at];
        (evidence(&words, &[little, USUAL_WORDS[at].1]), code)
    };
    let english = evidence(&words, &[ENGLISH]);
    let (most, code) = (0..LITTLE_WORDS.len()).map(of).max_by_key(|(found, _)| *found)?;
    if english.share > most.share {
        return Some("en");
    }
    if most.share >= SHARE && most.distinct >= DISTINCT && words.len() >= 5 {
        return Some(neighbour(&words).filter(|_| most.share < NEIGHBOUR_SHARE).unwrap_or(code));
    }
    let text = words.join(" ");
    let found = whatlang::detect(&text)?;
    // Another script is told at once, and few languages share it.
    if found.script() == Script::Latin && !(found.is_reliable() && text.len() >= LETTERS) {
        return None;
    }
    let (_, code) = CODES.iter().find(|(language, _)| *language == found.lang())?;
    // By their letters, names and headings of tables may be of a language that they have no word of.
    let known = (0..LITTLE_WORDS.len()).find(|at| LITTLE_WORDS[*at].0 == *code);
    (known.is_none_or(|at| of(at).0.distinct > 0)).then_some(*code)
}

/// How much of a text speaks for a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Evidence {
    /// The share of the language's own words, in hundredths.
    share: usize,
    /// How many different ones there are.
    distinct: usize,
}

fn evidence(words: &[String], lists: &[&str]) -> Evidence {
    let own: HashSet<&str> = lists.iter().flat_map(|list| list.split_whitespace()).collect();
    let found: Vec<&str> = words.iter().map(String::as_str).filter(|word| own.contains(word)).collect();
    Evidence { share: 100 * found.len() / words.len(), distinct: found.iter().collect::<HashSet<_>>().len() }
}

/// A line's words in lower case, without what is written alike in every language: codes, addresses and the little words of
/// names.
fn words_of(line: &str) -> Vec<String> {
    let is_plain = |chunk: &&str| {
        let is_code = chunk.is_ascii() && chunk.contains(|c: char| c.is_ascii_digit());
        !(is_code || chunk.contains(['@', '_']) || chunk.contains("://"))
    };
    let words: Vec<&str> = line
        .split_whitespace()
        .filter(is_plain)
        .flat_map(|chunk| chunk.split(|c: char| !c.is_alphabetic()))
        .filter(|word| !word.is_empty())
        .collect();
    let is_all_capitals = !line.chars().any(char::is_lowercase);
    let is_code = |word: &str| {
        !is_all_capitals && word.len() <= CODE_CHARS && word.len() > 1 && word.chars().all(char::is_uppercase)
    };
    let is_particle = |word: &str| NAME_PARTICLES.split_whitespace().any(|particle| particle == word.to_lowercase());
    let is_name = |word: Option<&&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let in_name = |at: usize| {
        let no_particle = |word: &&&str| !is_particle(word);
        is_particle(words[at])
            && is_name(words[..at].iter().rev().find(no_particle))
            && is_name(words[at + 1..].iter().find(no_particle))
    };
    let kept = words.iter().enumerate().filter(|(at, word)| is_all_capitals || !(is_code(word) || in_name(*at)));
    kept.map(|(_, word)| word.to_lowercase()).collect()
}

/// The language of words in a script that puts no spaces between them, or puts them as Korean does.
fn unspaced(words: &[String]) -> Option<&'static str> {
    let (mut all, mut han, mut kana, mut hangul, mut thai) = (0, 0, 0, 0, 0);
    for c in words.iter().flat_map(|word| word.chars()) {
        all += 1;
        match c {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{3400}'..='\u{9fff}' => han += 1,
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => hangul += 1,
            '\u{e00}'..='\u{e7f}' => thai += 1,
            _ => {}
        }
    }
    // Whoever writes kana writes Japanese, however many of the characters are shared with Chinese.
    let east = if kana * 10 > han { "ja" } else { "zh" };
    let most = [(kana + han, east), (hangul, "ko"), (thai, "th")].into_iter().max()?;
    (most.0 > 0 && most.0 * SCRIPT_SHARE > all).then_some(most.1)
}

/// A language that has little words in common with one of the seven, where the letters of enough words tell it surely.
fn neighbour(words: &[String]) -> Option<&'static str> {
    let text = words.join(" ");
    let found = whatlang::detect(&text).filter(|found| found.is_reliable() && text.len() >= 3 * LETTERS)?;
    let (_, code) = CODES.iter().find(|(language, _)| *language == found.lang())?;
    matches!(Language::of(code), Some(Language::Other(_))).then_some(*code)
}

#[cfg(test)]
mod tests;
