//! Which lines say where a page stands and who wrote it?

use crate::corpus::plain::style::ends_sentence;

/// What the first step of a path to a page is called.
const HOMES: [&str; 8] = ["home", "start", "homepage", "docs", "documentation", "startseite", "inicio", "accueil"];

/// Whether a line is a path to the page: three steps or more, or two from its home.
pub(super) fn is_breadcrumb(plain: &str, top: bool) -> bool {
    let steps = [" > ", " » ", " › ", " / ", " → "].into_iter().find(|join| plain.contains(join));
    let Some(join) = steps else { return false };
    let parts: Vec<&str> = plain.split(join).map(str::trim).collect();
    let short = parts.iter().all(|part| (1..=5).contains(&part.split_whitespace().count()));
    let home = HOMES.contains(&parts[0].to_lowercase().as_str());
    let large = parts.iter().all(|part| part.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let path = home || top && parts.len() > 2 && join != " / ";
    path && short && large && !ends_sentence(plain)
}

/// What `By` stands before when it says how one travels or writes.
const WAYS: [[&str; 8]; 3] = [
    ["car", "bus", "train", "bike", "bicycle", "foot", "tram", "boat"],
    ["plane", "ferry", "public", "mail", "email", "phone", "post", "air"],
    ["road", "rail", "land", "sea", "metro", "subway", "taxi", "letter"],
];

/// Whether a line names who wrote the text: `By` and a name near the top, or what says so anywhere.
pub(super) fn is_byline(plain: &str, top: bool) -> bool {
    let lower = plain.to_lowercase();
    let told = ["written by ", "posted by ", "article by ", "author: ", "published by "];
    let made = ["created by ", "last modified by ", "last edited by "];
    let told = told
        .iter()
        .chain(made.iter().filter(|_| top))
        .find(|begins| lower.starts_with(**begins))
        .and_then(|begins| plain.get(begins.len()..));
    let rest = told.or_else(|| plain.get(..3).filter(|by| top && by.eq_ignore_ascii_case("by ")).map(|_| &plain[3..]));
    let Some(rest) = rest else { return false };
    let name = rest.split([',', '|', '•', '·', '–', '—']).next().unwrap_or(rest);
    let name = name.split(" on ").next().unwrap_or(name).trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let large = |word: &&str| word.starts_with(char::is_uppercase) || ["and", "de", "van", "von", "of"].contains(word);
    let way = words.iter().any(|word| WAYS.as_flattened().contains(&word.to_lowercase().as_str()));
    let whole = rest.len() <= 90 && (told.is_some() || !ends_sentence(rest) || is_initial(rest));
    (2..=6).contains(&words.len()) && words.iter().all(large) && !way && whole
}

/// Whether a text ends in a letter and a full stop, as `Jason B.` does.
fn is_initial(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    last.chars().count() == 2 && last.ends_with('.')
}
