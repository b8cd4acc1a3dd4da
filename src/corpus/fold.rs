//! When do two texts say the same? When their letters and digits do, in small letters.

/// A text's letters and digits, lower case, with nothing between them.
pub(super) fn fold_letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A text's words, lower case, with one space between them and no punctuation.
pub(super) fn fold_words(text: &str) -> String {
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
