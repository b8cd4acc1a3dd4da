//! Which characters may be shown? None that would move a cursor or turn a line around.

/// Whether a character only shows itself: control characters would move the cursor or worse, and direction marks would
/// turn the line around.
#[must_use]
pub fn is_safe(c: char) -> bool {
    !c.is_control() && !is_direction(c)
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The character to show for one of a text: a tab or a line break is a blank, what would be obeyed is nothing.
#[must_use]
pub fn shown(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        _ => is_safe(c).then_some(c),
    }
}
