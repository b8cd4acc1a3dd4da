//! Which letters stand on one line? Raised and lowered ones are put to the letters they stand by.

use super::accents::{normal, with_accents};
use super::glyph::{Glyph, Look, Rule};

/// Parts of a font's size by which letters of one line may be off.
const OFF: f32 = 0.25;

/// The letters of a page in lines from top to bottom, each from left to right.
pub(super) fn rows_of(glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    let glyphs = with_accents(glyphs.into_iter().filter(is_sound).collect());
    let mut glyphs: Vec<Glyph> = glyphs.into_iter().filter_map(cleaned).collect();
    glyphs.sort_by(|one, other| one.base.total_cmp(&other.base));
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        match rows.last_mut() {
            Some(row)
                if row.first().is_some_and(|first| glyph.base - first.base <= OFF * first.size.min(glyph.size)) =>
            {
                row.push(glyph);
            }
            _ => rows.push(vec![glyph]),
        }
    }
    for row in &mut rows {
        row.sort_by(|one, other| one.left.total_cmp(&other.left));
    }
    settle_small(&mut rows);
    rows.retain(|row| !row.is_empty());
    rows.into_iter().map(without_doubles).collect()
}

/// Puts bullets for small shapes that stand before a line, or before a part of it, as items' marks do; says how many.
pub(super) fn mark_items(row: &mut Vec<Glyph>, dots: &[Rule]) -> usize {
    let before = row.len();
    for dot in dots {
        let place = row.partition_point(|glyph| glyph.left < dot.left);
        // Beside it may stand a heading of another column.
        let Some(&Glyph { left, base, size, .. }) = row.get(place) else { continue };
        let beside = dot.top > base - size && dot.bottom < base + 0.15 * size && dot.right - dot.left < 0.85 * size;
        let free = place.checked_sub(1).and_then(|before| row.get(before)).is_none_or(|it| it.right < dot.left - size);
        if beside && free && (0.1 * size..2.5 * size).contains(&(left - dot.right)) {
            let look = Look::default();
            row.insert(place, Glyph { text: "•".to_owned(), left: dot.left, right: dot.right, base, size, look });
        }
    }
    row.len() - before
}

fn is_sound(glyph: &Glyph) -> bool {
    let numbers = [glyph.left, glyph.right, glyph.base, glyph.size];
    numbers.iter().all(|number| number.is_finite() && number.abs() < 1e6) && glyph.size > 0.5
}

/// A letter with its ligature spelled out and its kind of blank made the usual one.
fn cleaned(mut glyph: Glyph) -> Option<Glyph> {
    if glyph.text.chars().all(|letter| letter.is_ascii_graphic()) {
        return (!glyph.text.is_empty()).then_some(glyph);
    }
    let mut text = String::new();
    for letter in glyph.text.chars() {
        match letter {
            'ﬀ' => text.push_str("ff"),
            'ﬁ' => text.push_str("fi"),
            'ﬂ' => text.push_str("fl"),
            'ﬃ' => text.push_str("ffi"),
            'ﬄ' => text.push_str("ffl"),
            'ﬅ' | 'ﬆ' => text.push_str("st"),
            '\u{2010}' | '\u{2011}' => text.push('-'),
            '\u{F0B7}' | '\u{F0A8}' => text.push('•'),
            '\u{F0A7}' => text.push('▪'),
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFD}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ if letter.is_whitespace() => text.push(' '),
            _ if letter.is_control() => {}
            _ => text.push(letter),
        }
    }
    let text = normal(&text);
    let trimmed = text.trim();
    let text = if trimmed.is_empty() && !text.is_empty() { " ".to_owned() } else { trimmed.to_owned() };
    glyph.text = text;
    (!glyph.text.is_empty()).then_some(glyph)
}

/// Moves raised and lowered letters to the line they belong to.
fn settle_small(rows: &mut [Vec<Glyph>]) {
    for small in 0..rows.len() {
        let below = small + 1;
        let above = small.checked_sub(1);
        for line in [Some(below), above].into_iter().flatten() {
            let Ok([small, line]) = rows.get_disjoint_mut([small, line]) else { continue };
            settle_row(small, line);
        }
    }
}

fn settle_row(small: &mut Vec<Glyph>, line: &mut Vec<Glyph>) {
    let (Some(first), Some(other)) = (small.first(), line.first()) else { return };
    let size = line.iter().map(|glyph| glyph.size).fold(0.0, f32::max);
    let rise = other.base - first.base;
    let few = small.len() <= 3
        && line.len() > 3
        && rise.abs() > 0.15 * size
        && small.iter().all(|it| it.text.parse::<u8>().is_ok());
    let is_small = |glyph: &Glyph| glyph.size <= 0.85 * size || few;
    if !(-0.55 * size..0.65 * size).contains(&rise) {
        return;
    }
    let base = other.base;
    let mut stay = Vec::new();
    let mut moved: Vec<Glyph> = Vec::new();
    for mut glyph in std::mem::take(small) {
        let after = line.partition_point(|it| it.left <= glyph.left);
        let before = after.checked_sub(1).and_then(|place| line.get(place)).map(|it| it.right);
        let last = moved.last().map(|it| it.right);
        let near = |edge: Option<f32>| edge.is_some_and(|edge| (glyph.left - edge).abs() < 0.4 * size);
        let leads = line.get(after).is_some_and(|it| it.left - glyph.right < 0.6 * size) && before.is_none();
        // As the lowered letter in the middle of a name set as a logo.
        let fills = |edge: Option<f32>, own: f32| edge.is_some_and(|edge| (own - edge).abs() < 0.22 * size);
        let is_hole = rise.abs() < 0.36 * size
            && fills(before, glyph.left)
            && fills(line.get(after).map(|it| it.left), glyph.right);
        if glyph.text != " " && (is_hole || (is_small(&glyph) && (near(before) || near(last) || leads))) {
            if is_small(&glyph) {
                glyph.text = shifted(&glyph.text, rise > 0.0);
            }
            glyph.base = base;
            moved.push(glyph);
        } else {
            stay.push(glyph);
        }
    }
    *small = stay;
    if moved.is_empty() {
        return;
    }
    line.extend(moved);
    line.sort_by(|one, other| one.left.total_cmp(&other.left));
}

/// Digits as raised or lowered ones; letters have none that all fonts have.
fn shifted(text: &str, up: bool) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const LOWERED: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];
    let digits = if up { RAISED } else { LOWERED };
    let shift = |letter: char| letter.to_digit(10).and_then(|digit| digits.get(digit as usize)).copied();
    text.chars().map(|letter| shift(letter).unwrap_or(letter)).collect()
}

/// A letter printed twice, hardly moved, is one that should look bold.
fn without_doubles(row: Vec<Glyph>) -> Vec<Glyph> {
    let mut kept: Vec<Glyph> = Vec::with_capacity(row.len());
    for glyph in row {
        let double = kept
            .iter_mut()
            .rev()
            .take(3)
            .find(|it| it.text == glyph.text && it.text != " " && (it.left - glyph.left).abs() < 0.12 * glyph.size);
        match double {
            Some(it) => it.look.bold = true,
            None => kept.push(glyph),
        }
    }
    kept
}
