//! Does a line begin as an item of a list does?

use super::furniture::roman;

/// What an item begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    /// A number with a point or bracket.
    Number(u32),
    /// A letter, a small Roman number or something in brackets, which Markdown has no mark for.
    Label {
        text: String,
        value: u32,
    },
}

const BULLETS: &str = "•◦▪‣·●○■□▫◆◇❖➢➤►▶✓✔✗✘☐☑☒⁃∙–—-*+";

pub(super) fn is_bullet(word: &str) -> bool {
    let mut letters = word.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return false };
    BULLETS.contains(letter) || ('\u{E000}'..='\u{F8FF}').contains(&letter)
}

/// The mark that a word is. A small `o` is a bullet only where a gap follows it.
pub(super) fn mark(word: &str, gap: bool) -> Option<Mark> {
    if is_bullet(word) || (gap && word == "o") {
        return Some(Mark::Bullet);
    }
    if word.len() > 8 {
        return None;
    }
    if let Some(inner) = word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return value(inner).map(|value| Mark::Label { text: word.to_owned(), value });
    }
    let inner = word.strip_suffix(['.', ')'])?;
    match inner.parse() {
        Ok(number) if inner.len() <= 3 && inner.bytes().all(|byte| byte.is_ascii_digit()) => Some(Mark::Number(number)),
        _ => value(inner).map(|value| Mark::Label { text: word.to_owned(), value }),
    }
}

/// Which in its row a letter, a Roman number or a number is.
fn value(inner: &str) -> Option<u32> {
    if let Ok(number) = inner.parse() {
        return (inner.len() <= 3).then_some(number);
    }
    let lower = inner.to_ascii_lowercase();
    let mut letters = lower.bytes();
    match (letters.next(), letters.next()) {
        (Some(b'i'), None) => Some(1),
        (Some(letter @ b'a'..=b'z'), None) => Some(u32::from(letter - b'a') + 1),
        _ => roman(&lower).and_then(|number| u32::try_from(number).ok()),
    }
}

impl Mark {
    /// Whether it may be the one after another.
    pub(super) fn follows(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bullet, Self::Bullet) => true,
            (Self::Number(value), Self::Number(before)) => *value == before + 1,
            // `i` is the ninth letter, too.
            (Self::Label { value, text }, Self::Label { value: before, .. }) => {
                *value == before + 1 || (*before == 8 && text.contains('i')) || (*value == 10 && text.contains('j'))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        assert_eq!(mark("•", false), Some(Mark::Bullet));
        assert_eq!(mark("12.", false), Some(Mark::Number(12)));
        assert_eq!(mark("(b)", false), Some(Mark::Label { text: "(b)".to_owned(), value: 2 }));
        assert_eq!(mark("iv.", false), Some(Mark::Label { text: "iv.".to_owned(), value: 4 }));
        assert_eq!(mark("o", false), None);
        assert_eq!(mark("2024.", false), None);
        assert_eq!(mark("end.", false), None);
        assert_eq!(mark(".", false), None);
    }
}
