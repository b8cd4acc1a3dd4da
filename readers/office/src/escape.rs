//! Which characters of a text would be read as markup? They are escaped, and no others, because quotes are cut from it.

/// Escapes what would be markup anywhere in a line.
pub(crate) fn escape_inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let linked = text.contains("](") || text.contains("]:");
    let mut before = None;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str();
        match character {
            '*' | '_' => {
                let run = 1 + after.chars().take_while(|next| *next == character).count();
                let behind = after.trim_start_matches(character);
                push_run(&mut escaped, character, run, before, behind.chars().next());
                rest = behind.chars();
            }
            '`' => escaped.push_str("\\`"),
            '[' if linked => escaped.push_str("\\["),
            '\\' if after.is_empty() || after.starts_with(|next: char| next.is_ascii_punctuation()) => {
                escaped.push_str("\\\\");
            }
            '<' if after.starts_with(|next: char| next.is_ascii_alphabetic() || "/!?".contains(next)) => {
                escaped.push_str("\\<");
            }
            '&' if is_reference(after) => escaped.push_str("\\&"),
            other => escaped.push(other),
        }
        before = Some(character);
    }
    escaped
}

/// Stars or underlines are markup unless blanks are on both sides; underlines also where they stand in a word.
fn push_run(escaped: &mut String, mark: char, run: usize, before: Option<char>, after: Option<char>) {
    let blank = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let letter = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let text = (blank(before) && blank(after)) || (mark == '_' && letter(before) && letter(after));
    for _ in 0..run {
        if !text {
            escaped.push('\\');
        }
        escaped.push(mark);
    }
}

fn is_reference(after: &str) -> bool {
    let name = after.trim_start_matches('#');
    let end = name.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
    end.len() < name.len() && end.starts_with(';')
}

/// Escapes what would be markup at the beginning of a line whose insides are escaped already.
pub(crate) fn escape_start(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
    let (number, rest) = line.split_at_checked(digits).unwrap_or(("", line));
    let numbered = (1..=9).contains(&digits) && ends_mark(rest.strip_prefix(['.', ')']));
    let hashes = line.len() - line.trim_start_matches('#').len();
    let heading = (1..=6).contains(&hashes) && ends_mark(Some(line.trim_start_matches('#')));
    let bullet = ends_mark(line.strip_prefix(['-', '+', '*']));
    let rule = line.contains(['-', '=', '_', '*']) && line.chars().all(|mark| "-=_*:| ".contains(mark));
    if numbered {
        format!("{number}\\{rest}")
    } else if heading || bullet || rule || line.starts_with('>') || line.starts_with("~~~") {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

fn ends_mark(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// A web address as a link's target; none for places in the file itself and for what no browser opens.
pub(crate) fn link_target(address: &str) -> Option<String> {
    let lower = address.trim().to_ascii_lowercase();
    let outside = ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
    let target = || {
        let mut target = String::new();
        for character in address.trim().chars() {
            match character {
                '(' | ')' | '<' | '>' | '|' | '\\' | '"' => target.push_str(&format!("%{:02X}", character as u32)),
                other if other.is_whitespace() => target.push_str("%20"),
                other if other.is_control() => {}
                other => target.push(other),
            }
        }
        target
    };
    outside.then(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_markup_is_escaped() {
        let text = "5 * 3 snake_case __ C:\\temp a < b R&D [1] e.g. 1. x";
        assert_eq!(escape_inline(text), text);
        assert_eq!(
            escape_inline("*a* _b_ `c` <b> &amp; [x](y) \\*"),
            "\\*a\\* \\_b\\_ \\`c\\` \\<b> \\&amp; \\[x](y) \\\\\\*"
        );
    }

    #[test]
    fn beginnings_of_blocks_are_escaped() {
        for (line, escaped) in
            [("# a", "\\# a"), ("- a", "\\- a"), ("12. a", "12\\. a"), ("---", "\\---"), ("> a", "\\> a")]
        {
            assert_eq!(escape_start(line), escaped);
        }
        for line in ["#tag", "-5 °C", "1.5 litres", "2026.", "a - b"] {
            assert_eq!(escape_start(line), if line == "2026." { "2026\\." } else { line });
        }
    }

    #[test]
    fn addresses_outside_are_targets() {
        assert_eq!(link_target("https://e.org/a (b)"), Some("https://e.org/a%20%28b%29".to_owned()));
        assert_eq!(link_target("#top"), None);
        assert_eq!(link_target("javascript:x"), None);
    }
}
