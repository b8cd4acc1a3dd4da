//! How is the third item numbered: 3, c, III? And which marker does that make?

use crate::blocks::Marker;

/// A number in a format that goes by the names of Word or of OpenDocument; decimal where the name is unknown.
pub(crate) fn numbered(number: u32, format: &str) -> String {
    match format {
        "lowerLetter" | "a" => letters(number, 'a'),
        "upperLetter" | "A" => letters(number, 'A'),
        "lowerRoman" | "i" => roman(number).to_lowercase(),
        "upperRoman" | "I" => roman(number),
        "decimalZero" => format!("{number:02}"),
        "none" | "" => String::new(),
        _ => number.to_string(),
    }
}

/// a, b, … z, aa, bb, … as word processors count.
fn letters(number: u32, first: char) -> String {
    let Some(from_zero) = number.checked_sub(1) else { return String::new() };
    let letter = char::from_u32(u32::from(first) + from_zero % 26).unwrap_or(first);
    String::from(letter).repeat((from_zero / 26 + 1).min(9) as usize)
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number.min(9999);
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

/// The marker for a label as it is read; one without any letter or digit is a bullet, as is a lone `o`.
pub(crate) fn marker(label: &str) -> Marker {
    let label = label.trim();
    let digits = label.strip_suffix(['.', ')']).unwrap_or(label);
    if !digits.is_empty() && digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits.parse().map_or(Marker::Bullet, Marker::Number);
    }
    if label != "o" && label.chars().any(char::is_alphanumeric) {
        Marker::Label(label.to_owned())
    } else {
        Marker::Bullet
    }
}

/// The marker for what somebody typed before a tab: a sign, or a number or letter with a mark after it.
pub(crate) fn typed_label(label: &str) -> Option<Marker> {
    let numbered = label.ends_with(['.', ')']) && label.chars().filter(|letter| letter.is_alphanumeric()).count() <= 4;
    let sign = label.chars().count() == 1 && (label == "o" || !label.chars().any(char::is_alphanumeric));
    (numbered || sign).then(|| marker(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_processors_do() {
        assert_eq!(numbered(3, "lowerLetter"), "c");
        assert_eq!(numbered(28, "A"), "BB");
        assert_eq!(numbered(1994, "upperRoman"), "MCMXCIV");
        assert_eq!(numbered(7, "decimal"), "7");
        assert_eq!(numbered(0, "a"), "");
    }

    #[test]
    fn labels_are_markers() {
        assert_eq!(marker("3."), Marker::Number(3));
        assert_eq!(marker("(b)"), Marker::Label("(b)".to_owned()));
        assert_eq!(marker("2.1"), Marker::Label("2.1".to_owned()));
        assert_eq!(marker("•"), Marker::Bullet);
    }
}
