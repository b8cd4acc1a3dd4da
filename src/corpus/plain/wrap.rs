//! How wide are the lines of a plain text, where they are wrapped at all, and does one go on below?

use super::lines::{Line, LineKind};
use super::style::{ends_sentence, starts_low};

/// A line longer than this is taken for a whole paragraph.
const WRAPPED_BYTES: usize = 160;

/// A line shorter than this says nothing of how lines are wrapped.
pub(super) const TELLING_BYTES: usize = 40;

/// How wide a text's lines are wrapped; nothing when most lines that others follow end as paragraphs end, or hardly any of
/// the others begins as a sentence goes on.
pub(super) fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let (mut whole, mut broken, mut low, mut width) = (0_usize, 0_usize, 0_usize, 0);
    let cased = text.contains(char::is_lowercase);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        // Rows are lines like others here: what is below them was wrapped with them.
        let texts = [line, next].iter().all(|line| matches!(line.kind, LineKind::Text | LineKind::Row { .. }));
        if !texts || line.span.len() < TELLING_BYTES {
            continue;
        }
        if line.span.len() > WRAPPED_BYTES || ends_sentence(&text[line.span.range()]) {
            whole += 1;
        } else {
            broken += 1;
            low += usize::from(!cased || starts_low(&text[next.span.range()]));
            width = width.max(line.span.len());
        }
    }
    (broken > whole && low * 4 >= broken).then_some(width)
}

/// Whether a line goes on below: what stands right under it begins small, and it has not ended.
pub(super) fn wraps(text: &str, lines: &[Line], at: usize) -> bool {
    let below = lines.get(at + 1).filter(|below| below.kind == LineKind::Text);
    below.is_some_and(|below| starts_low(&text[below.span.range()])) && !ends_sentence(&text[lines[at].span.range()])
}
