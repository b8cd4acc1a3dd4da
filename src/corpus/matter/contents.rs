//! Which lines only say on which page something stands? A printed table of contents makes no passages.

use std::sync::LazyLock;

use regex::Regex;

use super::canvas::Canvas;
use super::left_out::Kind;

// `Opening ........ 3`
static DOTTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^.*\w.*?(?:\.[ ]?){3,}[ \t]*\d{1,4}[ \t]*$").expect("a pattern that a test compiles")
});

/// Masks two or more lines together that lead to pages by dots.
pub(super) fn dotted(canvas: &mut Canvas<'_>) {
    if !canvas.text.contains("...") && !canvas.text.contains(". . .") {
        return;
    }
    let mut together = Vec::new();
    let mut at = 0;
    let text = canvas.text;
    for line in text.split_inclusive('\n').chain([""]) {
        let range = at..at + line.len();
        at = range.end;
        if DOTTED.is_match(line.trim_end()) && !canvas.is_code(&range) {
            together.push(range);
        } else if line.is_empty() || !line.trim().is_empty() {
            if together.len() > 1 {
                canvas.count(Kind::Contents, together[0].start);
                together.iter().for_each(|range| canvas.blank(range.clone()));
            }
            together.clear();
        }
    }
}
