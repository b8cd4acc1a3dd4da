//! Links whose addresses stand elsewhere in the text: `[words][label]`, and far below `[label]: address`.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::canvas::Canvas;

// `[label]: address "title"`
static DEFINITION: LazyLock<Regex> = LazyLock::new(|| {
    let title = r#"(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\))"#;
    let pattern =
        format!(r"(?m)^[ ]{{0,3}}\[([^\]\[\n^][^\]\[\n]*)\]:[ \t]*(<[^>\n]*>|[^\s<]\S*)(?:[ \t]+{title})?[ \t]*\r?$");
    Regex::new(&pattern).expect("a pattern that a test compiles")
});
// `[words][label]`, `[words][]` or `[words]`
static USE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\[)([^\[\]\n]+)(\](?:[ ]?\[([^\[\]\n]*)\])?)").expect("a pattern that a test compiles")
});

/// Takes the definitions out, which would be quoted with what stands around them, and leaves of their links the words. Links
/// to places of the text itself stay, as contents lists are known by them.
pub(super) fn take(canvas: &mut Canvas<'_>) {
    if !canvas.text.contains("]:") {
        return;
    }
    let definitions = definitions(canvas);
    let labels: HashSet<String> = definitions.iter().map(|(_, label)| label.clone()).collect();
    for (range, _) in &definitions {
        canvas.blank(range.clone());
    }
    let uses: Vec<[Range<usize>; 2]> = USE
        .captures_iter(canvas.now())
        .filter_map(|found| {
            let (whole, open, words, close) = (found.get(0)?, found.get(1)?, found.get(2)?, found.get(3)?);
            let label = found.get(4).map(|label| label.as_str()).filter(|label| !label.trim().is_empty());
            let next = canvas.bytes.get(whole.end()).copied();
            let before = whole.start().checked_sub(1).map(|at| canvas.bytes[at]);
            let is_link = !matches!(next, Some(b'(' | b':' | b'[')) && !matches!(before, Some(b'\\' | b'!' | b']'));
            let is_defined = labels.contains(&folded(label.unwrap_or(words.as_str())));
            (is_link && is_defined && !canvas.is_code(&whole.range())).then(|| [open.range(), close.range()])
        })
        .collect();
    uses.into_iter().flatten().for_each(|mark| canvas.fill(mark));
}

/// Each definition that leads elsewhere, with its label.
fn definitions(canvas: &Canvas<'_>) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    for capture in DEFINITION.captures_iter(canvas.now()) {
        let (Some(whole), Some(label), Some(address)) = (capture.get(0), capture.get(1), capture.get(2)) else {
            continue;
        };
        let above = canvas.now()[..whole.start()].trim_end_matches([' ', '\t', '\r']);
        // A definition can't stand in the middle of a paragraph.
        let line_above = above.strip_suffix('\n').map_or("", |above| above.rsplit('\n').next().unwrap_or_default());
        let begins = line_above.trim().is_empty()
            || line_above.starts_with('#')
            || found.last().is_some_and(|(last, _)| last.end + 2 >= whole.start());
        let is_task = matches!(label.as_str(), " " | "x" | "X");
        if begins && !is_task && !address.as_str().starts_with('#') && !canvas.is_code(&whole.range()) {
            found.push((whole.range(), folded(label.as_str())));
        }
    }
    found
}

/// A label as labels are compared: without regard to capitals and the number of blanks.
fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
