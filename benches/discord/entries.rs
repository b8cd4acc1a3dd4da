//! What do advisors write? Texts of the size that they write, in the guide's words.

use preceptor::corpus::Guide;

/// An entry's texts.
pub(crate) struct EntryTexts {
    /// A question, then two other ways to ask it.
    pub(crate) ways: [String; 3],
    /// Sixty words.
    pub(crate) answer: String,
}

/// The texts of the entry of a number; the same in each run.
pub(crate) fn entry_texts(guide: &Guide) -> impl Fn(usize) -> EntryTexts {
    let words: Vec<&str> = guide.passages.iter().flat_map(|passage| passage.text.split_whitespace()).collect();
    move |number| {
        // Knuth's multiplier: no order that repeats.
        let pick = |at: usize| words[(number * 31 + at).wrapping_mul(2_654_435_761) % words.len()];
        let text = |from: usize, count: usize| (from..from + count).map(pick).collect::<Vec<_>>().join(" ");
        EntryTexts { ways: [text(0, 8), text(100, 7), text(200, 6)], answer: text(300, 60) }
    }
}
