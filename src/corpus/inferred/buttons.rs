//! Which lines are a web page's own: its buttons, when it was changed, whose it is?

use crate::corpus::plain_style::ends_sentence;

/// Buttons of web pages, each a line by itself.
const BUTTONS: [&str; 33] = [
    "share",
    "share this",
    "share this page",
    "share this article",
    "share this post",
    "share on facebook",
    "share on twitter",
    "share on x",
    "share on linkedin",
    "share via email",
    "facebook",
    "twitter",
    "linkedin",
    "whatsapp",
    "pinterest",
    "email",
    "print",
    "print this page",
    "print this article",
    "print page",
    "email this page",
    "copy link",
    "back to top",
    "top of page",
    "skip to content",
    "skip to main content",
    "edit this page",
    "edit on github",
    "edit this page on github",
    "was this page helpful",
    "was this article helpful",
    "read more",
    "subscribe to our newsletter",
];

/// Those that could be a heading or a cell when they stand alone.
const UNSURE: [&str; 8] = ["share", "facebook", "twitter", "linkedin", "whatsapp", "pinterest", "email", "print"];

/// Whether a line is one button, or several beside each other.
pub(super) fn is_button(lower: &str) -> bool {
    let parts = lower.split(['|', '•', '·', '/', ',', ':']).map(button_words).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.collect();
    let known = |part: &String| BUTTONS.contains(&part.as_str());
    let sure = |part: &String| known(part) && !UNSURE.contains(&part.as_str());
    let (Some(first), true) = (parts.first(), parts.len() <= 8) else { return false };
    let row = parts.iter().all(|part| part.split(' ').all(|word| UNSURE.contains(&word)) || known(part));
    let listed = sure(first) && parts.len() > 1 && row;
    let alone = parts.len() == 1 && sure(first);
    let all_known = parts.len() > 1 && parts.iter().all(known) && parts.iter().any(sure);
    let many = parts.len() > 2 && parts.iter().all(known);
    alone || listed || all_known || many || is_reading_time(lower) || asks_for_a_vote(lower)
}

/// `Was this page helpful? Yes No`
fn asks_for_a_vote(lower: &str) -> bool {
    let Some((question, answers)) = lower.split_once('?') else { return false };
    let helpful = question.starts_with("was this ") && question.ends_with(" helpful") && question.len() < 40;
    let voted = answers.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    helpful && voted.into_iter().all(|word| word.is_empty() || matches!(word, "yes" | "no"))
}

fn button_words(part: &str) -> String {
    let kept = part.trim_matches(|character: char| !character.is_alphanumeric());
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `5 min read`, `Reading time 8 minutes`
fn is_reading_time(lower: &str) -> bool {
    if let Some(rest) = lower.strip_prefix("reading time") {
        return rest.split_whitespace().count() <= 3 && rest.contains(|c: char| c.is_ascii_digit());
    }
    let words: Vec<&str> = lower.split([' ', '-']).collect();
    matches!(words[..], [number, "min" | "minute" | "minutes", "read"] if number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// How a line begins that says when a text was changed.
const UPDATES: [&str; 10] = [
    "last updated",
    "last modified",
    "last edited",
    "last reviewed",
    "last revised",
    "last changed",
    "page last updated",
    "this page was last",
    "updated on",
    "zuletzt aktualisiert",
];

/// Whether a line says when a text was changed; `top` says that it stands near the document's beginning.
pub(super) fn is_update(lower: &str, top: bool) -> bool {
    let figure = |rest: &str| rest.contains(|c: char| c.is_ascii_digit());
    let told = UPDATES.iter().any(|begins| {
        lower.strip_prefix(begins).is_some_and(|rest| {
            let short = rest.split_whitespace().count() <= 3 && !ends_sentence(rest);
            short || figure(rest)
        })
    });
    let near = lower.strip_prefix("updated ").is_some_and(figure)
        || ["published ", "posted on "].iter().any(|begins| lower.strip_prefix(begins).is_some_and(is_date));
    (told || top && near) && lower.split_whitespace().count() <= 10
}

/// Whether words begin as a date does and are little more.
fn is_date(words: &str) -> bool {
    let all: Vec<&str> = words.trim_start_matches("on ").split_whitespace().collect();
    let year =
        all.iter().any(|word| word.len() >= 4 && word.contains("20") && word.contains(|c: char| c.is_ascii_digit()));
    year && all.len() <= 6 && !ends_sentence(words.trim_end_matches('.'))
}

/// Whether a line is a notice of copyright.
pub(super) fn is_copyright(lower: &str) -> bool {
    let begins = lower.starts_with('©') || lower.starts_with("(c) 2") || lower.starts_with("copyright ©");
    let year = lower.contains("19") || lower.contains("20");
    begins && year && lower.len() <= 120 || lower.trim_end_matches('.') == "all rights reserved"
}
