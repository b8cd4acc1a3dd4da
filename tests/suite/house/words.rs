//! Which sentences stand in a file of code, outside of its comments?

/// A literal of a Rust source, with the code of its statement before it.
struct Literal<'a> {
    before: &'a str,
    text: &'a str,
}

/// What a sentence may be for that no person reads in an answer: logs, errors and their contexts, SQL, and what clap and
/// poise read as a command's help.
const NOT_FOR_ANSWERS: [&str; 13] = [
    "tracing::",
    "error!(",
    "warn!(",
    "info!(",
    "debug!(",
    "#[",
    "context(",
    "anyhow!(",
    "custom(",
    "Undelivered::",
    "query(",
    "expect(",
    "panic!(",
];

/// The sentences of code that a person may read: literals of at least three words.
pub(super) fn sentences(source: &str) -> Vec<&str> {
    let is_sentence = |text: &str| {
        let words = text.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let words = words.map(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
        words.collect::<Vec<_>>().windows(3).any(|three| three.iter().all(|is_word| *is_word))
    };
    let read = |literal: &Literal<'_>| {
        is_sentence(literal.text) && !NOT_FOR_ANSWERS.iter().any(|no| literal.before.contains(no))
    };
    literals(source).into_iter().filter(read).map(|literal| literal.text).collect()
}

/// Every string of a source, comments and characters left out.
fn literals(source: &str) -> Vec<Literal<'_>> {
    let (mut found, mut begin, mut at) = (Vec::new(), 0, 0);
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        at += match c {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '\'' => character(rest),
            'r' if rest.starts_with("r\"") => 2 + rest[2..].find('"').unwrap_or(0) + 1,
            'r' if rest.starts_with("r#\"") => 3 + rest[3..].find("\"#").unwrap_or(0) + 2,
            '"' => {
                let length = string(rest);
                found.push(Literal { before: &source[begin..at], text: &rest[1..length - 1] });
                length
            }
            ';' | '{' | '}' => {
                begin = at + 1;
                1
            }
            c => c.len_utf8(),
        };
    }
    found
}

/// The length of the string that a text begins with, its quotation marks included.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => return at + 1,
            _ => escaped = false,
        }
    }
    text.len()
}

/// The length of the character that a text begins with; 1 for the mark of a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => 2 + text[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
        Some((at, c)) if text[at + c.len_utf8()..].starts_with('\'') => at + c.len_utf8() + 1,
        _ => 1,
    }
}
