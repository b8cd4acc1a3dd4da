//! Which apostrophes stand between two words? `l'inscription` and `dell'esame` are an article and a noun.

use super::words::{Joint, Word, fold};

/// What loses its last vowel before a word, in French and Italian, without the apostrophe.
const ELIDED: [&str; 34] = [
    "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "dell", "all", "nell",
    "sull", "dall", "coll", "quell", "quest", "bell", "sant", "cos", "dov", "com", "quand", "cent", "anch", "ness",
    "tutt", "mezz", "gl",
];

const MARKS: [char; 4] = ['\'', '’', 'ʼ', '`'];

/// The words of a text with those that an apostrophe joins told apart.
pub(super) fn apart(text: &str, words: Vec<Word>) -> Vec<Word> {
    let mut parts = Vec::with_capacity(words.len() + 4);
    for word in words {
        let raw = &text[word.span.clone()];
        match raw.find(MARKS).filter(|at| ELIDED.contains(&fold(&raw[..*at]).as_str())) {
            Some(at) => {
                let middle = word.span.start + at;
                let mark = raw[at..].chars().next().map_or(1, char::len_utf8);
                parts.push(part(text, word.span.start, middle, word.joint));
                // `qu'aujourd'hui` holds another apostrophe, which is its own.
                parts.push(part(text, middle + mark, word.span.end, Joint::Space));
            }
            None => parts.push(word),
        }
    }
    parts.retain(|word| !word.text.is_empty());
    parts
}

fn part(text: &str, start: usize, end: usize, joint: Joint) -> Word {
    let raw = &text[start..end];
    let acronym = raw.chars().nth(1).is_some() && raw.chars().all(|c| c.is_uppercase() || c.is_numeric());
    Word { text: fold(raw), span: start..end, acronym, joint }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::words::segment;

    #[test]
    fn an_article_is_told_from_its_noun() {
        let words =
            |text: &str| -> Vec<String> { apart(text, segment(text)).into_iter().map(|word| word.text).collect() };
        assert_eq!(words("l'inscription d’aujourd'hui"), ["l", "inscription", "d", "aujourdhui"]);
        assert_eq!(words("dell'esame, dov'è"), ["dell", "esame", "dov", "e"]);
        assert_eq!(words("presqu'île"), ["presquile"]);
    }
}
