//! Is a hyphen at a line's end part of the word? The rest of the document's words tell, where they can.

use std::collections::HashSet;

use super::items::Item;
use super::words::Word;

/// What stands before a hyphen that stays, where no other word tells; no word is broken behind it.
const FIRST_PARTS: [&str; 10] = ["self", "well", "non", "half", "all", "full", "first", "third", "two", "three"];

/// The same before a word that the document has.
const FIRST_WORDS: [&str; 5] = ["part", "cross", "anti", "multi", "co"];

/// Words that others are made with, seldom with a hyphen (`over-` `night`).
const CLOSED_STARTS: [&str; 16] = [
    "over", "under", "some", "every", "after", "there", "where", "when", "what", "with", "them", "your", "mean",
    "other", "down", "back",
];

/// Words that end others, seldom with a hyphen (`team-` `work`).
const CLOSED_ENDS: [&str; 34] = [
    "work", "works", "worker", "workers", "book", "books", "place", "places", "room", "rooms", "house", "houses",
    "days", "side", "line", "lines", "board", "boards", "ship", "ships", "yard", "yards", "ware", "ways", "shop",
    "shops", "case", "cases", "mate", "mates", "body", "thing", "times", "while",
];

/// Within chains of words (`state-of-` `the-art`).
const LINKS: [&str; 12] = ["of", "the", "to", "in", "on", "and", "by", "for", "up", "at", "as", "or"];

/// Words after which a hyphen stands for a part left out (`Haupt- und Nebenfach`).
const JOINING_WORDS: [&str; 8] = ["and", "or", "und", "oder", "bzw.", "et", "ou", "to"];

/// The words of a document.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: HashSet<String>,
}

impl Vocabulary {
    /// The words of all lines, notes and tables.
    pub(super) fn of(items: &[Item]) -> Self {
        let mut vocabulary = Self::default();
        let mut broken = false;
        for item in items {
            match item {
                Item::Line(line) | Item::Note(line) => {
                    broken = vocabulary.learn(texts(&line.words), broken);
                    for note in line.notes.iter().flat_map(|note| &note.lines) {
                        vocabulary.learn(texts(&note.words), true);
                    }
                }
                Item::Table(rows) => {
                    for cell in rows.iter().flatten() {
                        cell.iter().fold(false, |broken, line| vocabulary.learn(texts(line), broken));
                    }
                }
                Item::Page => {}
            }
        }
        vocabulary
    }

    /// Learns a line's words, less those that a line's end may have broken.
    pub(super) fn learn<'a>(&mut self, words: impl DoubleEndedIterator<Item = &'a str>, broken_before: bool) -> bool {
        let mut broken = false;
        let mut words = words.skip(usize::from(broken_before)).peekable();
        while let Some(word) = words.next() {
            broken = words.peek().is_none() && ends_in_hyphen(word);
            if !broken {
                let bare = bare(word);
                // What stands at a hyphen is a word elsewhere, too, if it is no syllable.
                let parts = bare.split('-').filter(|part| part.len() > 3 && part.len() < bare.len());
                self.words.extend(parts.map(str::to_owned));
                if !bare.is_empty() {
                    self.words.insert(bare);
                }
            }
        }
        broken
    }

    fn knows(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Puts the next line's words to a text; after the marks of pages that begin with them a line of the text begins.
    pub(super) fn join(&self, text: &mut String, next: &str, marks: &str) {
        let first = next.split(' ').next().unwrap_or_default();
        if text.ends_with('\u{AD}') {
            text.pop();
        } else if !ends_in_hyphen(text) || JOINING_WORDS.contains(&first) {
            text.push_str(match (text.is_empty(), marks.is_empty()) {
                (true, _) => "",
                (false, true) => " ",
                (false, false) => "\n",
            });
            text.push_str(marks);
            return text.push_str(next);
        } else if self.drops_hyphen(text, first) {
            text.pop();
        }
        match next.split_once(' ').filter(|_| !marks.is_empty()) {
            // A broken word belongs to the page on which it begins.
            Some((end, rest)) => text.extend([end, "\n", marks, rest]),
            None => text.extend([marks, next]),
        }
    }

    /// Whether the hyphen at a text's end only broke the word that the next one goes on with.
    fn drops_hyphen(&self, text: &str, next: &str) -> bool {
        let before = text.rsplit([' ', '\n', '\u{1}']).next().unwrap_or_default();
        let (before, after) = (bare(before.trim_end_matches('-')), bare(next));
        if before.is_empty() || before.ends_with(|it: char| it.is_ascii_digit()) {
            return false;
        }
        if self.knows(&format!("{before}{after}")) {
            return true;
        }
        next.starts_with(char::is_lowercase) && !self.keeps_hyphen(&before, &after)
    }

    /// Whether two parts are a word with a hyphen between them.
    fn keeps_hyphen(&self, before: &str, after: &str) -> bool {
        if self.knows(&format!("{before}-{after}")) || FIRST_PARTS.contains(&before) {
            return true;
        }
        // A chain goes on as it began.
        let last = before.rsplit('-').next().unwrap_or_default();
        if (before.contains('-') && LINKS.contains(&last)) || (after.contains('-') && self.knows(before)) {
            return true;
        }
        // German writes words that are made of words as one.
        let closed = self.knows("und") && self.knows("der");
        let closed = closed || CLOSED_STARTS.contains(&before) || CLOSED_ENDS.contains(&after);
        let both = FIRST_WORDS.contains(&before) || (before.len() > 3 && self.knows(before));
        both && !closed && after.len() > 3 && self.knows(after)
    }
}

fn texts(words: &[Word]) -> impl DoubleEndedIterator<Item = &str> {
    words.iter().map(|word| word.text.as_str())
}

/// Whether a hyphen ends it that follows a letter or digit.
pub(super) fn ends_in_hyphen(text: &str) -> bool {
    let before = text.strip_suffix(['-', '\u{AD}']);
    before.is_some_and(|before| before.ends_with(|letter: char| letter.is_alphanumeric()))
}

/// A word in lower case without the signs around it.
fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric()).replace('\u{AD}', "").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(known: &str, before: &str, next: &str) -> String {
        let mut vocabulary = Vocabulary::default();
        vocabulary.learn(known.split(' '), false);
        let mut text = before.to_owned();
        vocabulary.join(&mut text, next, "");
        text
    }

    #[test]
    fn broken_words_are_joined() {
        assert_eq!(joined("", "was ab-", "sent today"), "was absent today");
        assert_eq!(joined("", "a well-", "known rule"), "a well-known rule");
        assert_eq!(joined("breakfast break fast", "break-", "fast"), "breakfast");
        assert_eq!(joined("short-term", "short-", "term"), "short-term");
        assert_eq!(joined("", "the first-", "floor flat"), "the first-floor flat");
        assert_eq!(joined("the ground-floor flat, a second one", "a second-", "floor flat"), "a second-floor flat");
        assert_eq!(joined("a second one", "a second-", "ary"), "a secondary");
        assert_eq!(joined("", "a two-", "room flat"), "a two-room flat");
        assert_eq!(joined("", "Anglo-", "Saxon"), "Anglo-Saxon");
        assert_eq!(joined("", "2024-", "25"), "2024-25");
        assert_eq!(joined("", "Haupt-", "und Nebenfach"), "Haupt- und Nebenfach");
        assert_eq!(joined("", "a dash -", "so"), "a dash - so");
        assert_eq!(joined("", "a part-", "ner"), "a partner");
        assert_eq!(joined("time", "a part-", "time job"), "a part-time job");
        assert_eq!(joined("the team does its work", "a team-", "work"), "a teamwork");
        assert_eq!(joined("a river and a boat", "a river-", "boat"), "a river-boat");
        assert_eq!(joined("the ABHES", "of AB-", "HES"), "of ABHES");
        assert_eq!(joined("", "the AB-", "CD"), "the AB-CD");
        assert_eq!(joined("on the job", "on-", "the-job training"), "on-the-job training");
        assert_eq!(joined("", "com-", "puter-aided"), "computer-aided");
        assert_eq!(joined("state", "state-of-", "the-art"), "state-of-the-art");
        assert_eq!(joined("der Verein und sein haus", "Verein-", "haus"), "Vereinhaus");
        assert_eq!(joined("", "soft\u{AD}", "ware"), "software");
    }
}
