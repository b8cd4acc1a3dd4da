//! Words of a page so that Markdown takes them for words.

/// A word less its power as markup, wherever it stands in a line.
pub(super) fn escape(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len() + 2);
    let letters: Vec<char> = word.chars().collect();
    for (place, letter) in letters.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| letters.get(before));
        let next = letters.get(place + 1);
        let inside = before.is_some_and(|it| it.is_alphanumeric()) && next.is_some_and(|it| it.is_alphanumeric());
        let is_markup = match letter {
            '\\' | '`' | '*' => letters.len() > 1 || *letter != '\\',
            '_' => !inside,
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#') && letters.contains(&';'),
            '(' => before == Some(&']'),
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(*letter);
    }
    escaped
}

/// A line of words less what only the beginning of a line makes markup.
pub(super) fn escape_start(line: &str) -> String {
    let word = line.split(' ').next().unwrap_or_default();
    let bare = word.trim_start_matches('\u{1}');
    let lead = word.len() - bare.len();
    let is_rule = |sign: char| !bare.is_empty() && bare.chars().all(|letter| letter == sign);
    let digits = bare.len() - bare.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let is_number = (1..=9).contains(&digits) && matches!(bare.get(digits..), Some("." | ")"));
    let is_sign = matches!(bare, "-" | "+") || is_rule('#') || is_rule('-') || is_rule('=');
    let is_block = bare.starts_with('>') || bare.starts_with("~~~") || (bare.starts_with('[') && line.contains("]:"));
    let escape_at = if is_number { Some(lead + digits) } else { (is_sign || is_block).then_some(lead) };
    match escape_at.and_then(|place| line.split_at_checked(place)) {
        Some((before, after)) => format!("{before}\\{after}"),
        None => line.to_owned(),
    }
}

/// A cell's words less what divides cells.
pub(super) fn escape_cell(text: &str) -> String {
    text.replace('|', "\\|").replace("\\\n", " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_words() {
        assert_eq!(escape("2*3"), "2\\*3");
        assert_eq!(escape("snake_case"), "snake_case");
        assert_eq!(escape("_private"), "\\_private");
        assert_eq!(escape("<b>"), "\\<b>");
        assert_eq!(escape("a<5"), "a<5");
        assert_eq!(escape("&amp;"), "\\&amp;");
        assert_eq!(escape_start("1. May"), "1\\. May");
        assert_eq!(escape_start("1.5 litres"), "1.5 litres");
        assert_eq!(escape_start("- no"), "\\- no");
        assert_eq!(escape_start("#1 is best"), "#1 is best");
    }
}
