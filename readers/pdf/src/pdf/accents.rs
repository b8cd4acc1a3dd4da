//! Which accents are drawn over or under a letter of their own? TeX's older fonts have no letters with accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;

use super::glyph::Glyph;

/// Parts of the font's size by which the middle of an accent may stand outside of its letter.
const OUTSIDE: f32 = 0.06;

/// How many letters before and after an accent its own may be: the next in what is drawn, or one beyond a blank.
const NEAR: usize = 2;

/// Letters with the accents that are drawn onto them; they stand in the order in which they are drawn.
pub(super) fn with_accents(mut glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut used = vec![false; glyphs.len()];
    for place in 0..glyphs.len() {
        let Some(accent) = glyphs.get(place).filter(|glyph| mark(&glyph.text).is_some()).cloned() else { continue };
        // A composed one is drawn before its letter by TeX; a combining one is behind it.
        let after = place + 1..=(place + NEAR).min(glyphs.len().saturating_sub(1));
        let before = (place.saturating_sub(NEAR)..place).rev();
        let composed = after.chain(before).find_map(|other| {
            let letter = glyphs.get(other)?;
            Some((other, composed(letter, &accent)?))
        });
        if let Some((other, letter)) = composed {
            used.iter_mut().skip(place).take(1).for_each(|it| *it = true);
            glyphs.iter_mut().skip(other).take(1).for_each(|it| it.text = letter.to_string());
        }
    }
    let mut used = used.into_iter();
    glyphs.retain(|_| !used.next().unwrap_or(false));
    glyphs
}

/// Letters and accents of one text as one, where Unicode has such a letter.
pub(super) fn normal(text: &str) -> String {
    text.nfc().collect()
}

/// A letter with an accent, if that is drawn onto it.
fn composed(letter: &Glyph, accent: &Glyph) -> Option<char> {
    let mut letters = letter.text.chars();
    let (base, None) = (letters.next()?, letters.next()) else { return None };
    let mark = mark(&accent.text)?;
    let size = letter.size;
    let middle = f32::midpoint(accent.left, accent.right);
    let inside = letter.left - OUTSIDE * size <= middle && middle <= letter.right + OUTSIDE * size;
    // A mark without a width of its own is drawn back over the letter that it follows.
    let follows = accent.text.chars().any(is_combining) && (middle - letter.right).abs() < 0.3 * size;
    let rise = letter.base - accent.base;
    let of_line = (-0.15 * size..0.5 * size).contains(&rise) && (0.6..1.6).contains(&(accent.size / size));
    if !of_line || !(inside || follows) {
        return None;
    }
    let base = match base {
        'ı' => 'i',
        'ȷ' => 'j',
        other => other,
    };
    match (base, mark) {
        ('l', '\u{337}' | '\u{338}') => Some('ł'),
        ('L', '\u{337}' | '\u{338}') => Some('Ł'),
        _ => compose(base, mark),
    }
}

fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&letter)
}

/// The accent that a text consists of, as one that goes with the letter before it.
fn mark(text: &str) -> Option<char> {
    let mut letters = text.chars().filter(|letter| *letter != ' ');
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    Some(match letter {
        '`' | 'ˋ' => '\u{300}',
        '´' | 'ˊ' => '\u{301}',
        '^' | 'ˆ' => '\u{302}',
        '~' | '˜' => '\u{303}',
        '¯' | 'ˉ' => '\u{304}',
        '˘' => '\u{306}',
        '˙' => '\u{307}',
        '¨' => '\u{308}',
        '˚' => '\u{30A}',
        '˝' => '\u{30B}',
        'ˇ' => '\u{30C}',
        '¸' => '\u{327}',
        '˛' => '\u{328}',
        other if is_combining(other) => other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::glyph::Look;
    use super::*;

    fn glyph(text: &str, left: f32, right: f32, base: f32) -> Glyph {
        Glyph { text: text.to_owned(), left, right, base, size: 10.0, look: Look::default() }
    }

    fn text(glyphs: Vec<Glyph>) -> String {
        with_accents(glyphs).into_iter().map(|glyph| glyph.text).collect()
    }

    #[test]
    fn accents_go_to_the_letter_that_they_are_drawn_onto() {
        assert_eq!(text(vec![glyph("¨", 0.3, 5.3, 50.0), glyph("u", 0.0, 5.6, 50.0)]), "ü");
        assert_eq!(text(vec![glyph("´", 1.0, 5.0, 47.0), glyph("E", 0.0, 6.8, 50.0)]), "É");
        assert_eq!(text(vec![glyph("¨", 0.0, 5.0, 50.0), glyph("ı", 1.1, 3.9, 50.0)]), "ï");
        assert_eq!(text(vec![glyph("\u{337}", 0.0, 2.8, 50.0), glyph("l", 0.0, 2.8, 50.0)]), "ł");
        assert_eq!(text(vec![glyph("c", 0.0, 4.4, 50.0), glyph("¸", 0.0, 4.4, 50.0)]), "ç");
        assert_eq!(text(vec![glyph("a", 0.0, 5.0, 50.0), glyph("\u{308}", 5.0, 5.0, 50.0)]), "ä");
        assert_eq!(text(vec![glyph("e", 0.0, 4.4, 50.0), glyph("ˆ", 0.0, 4.4, 50.0), glyph("´", 0.4, 4.0, 48.0)]), "ế");
    }

    #[test]
    fn accents_beside_a_letter_are_words_of_their_own() {
        let beside = |accent: &str| text(vec![glyph(accent, 0.0, 5.0, 50.0), glyph("a", 5.0, 10.0, 50.0)]);
        assert_eq!(beside("`"), "`a");
        assert_eq!(beside("~"), "~a");
        assert_eq!(text(vec![glyph("`", 0.0, 5.0, 30.0), glyph("a", 0.0, 5.0, 50.0)]), "`a");
        assert_eq!(text(vec![glyph("~", 0.0, 5.0, 50.0), glyph("=", 0.0, 5.0, 50.0)]), "~=");
    }
}
