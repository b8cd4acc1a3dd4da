//! Texts made to be too much: they take seconds, not minutes, and lose nothing.
//!
//! Sizes are smaller without optimization, so that the tests stay quick; the shapes are the same.

use super::fixtures::{assert_sound, markdown, plain};
use crate::corpus::Guide;

/// How much smaller the inputs are without optimization.
const SCALE: usize = if cfg!(debug_assertions) { 20 } else { 1 };

fn both(text: &str) -> [Guide; 2] {
    let guides = [markdown(text), plain(text)];
    guides.iter().for_each(assert_sound);
    guides
}

#[test]
fn a_million_headings_are_read() {
    let text = "# x\n".repeat(1_000_000 / SCALE);
    for guide in both(&text) {
        assert_eq!(guide.sections.len(), 1_000_000 / SCALE);
        assert_eq!(guide.sections.last().unwrap().anchor, format!("x-{}", 1_000_000 / SCALE));
    }
}

#[test]
fn fifty_megabytes_are_read() {
    let text =
        "A keeper lives at the light and answers for it by day.\n\n- Cleaning the lens.\n- Winding the clock.\n\n"
            .repeat(500_000 / SCALE);
    for guide in both(&text) {
        assert_eq!(guide.passages.len(), 1_500_000 / SCALE);
    }
}

#[test]
fn one_line_of_five_megabytes_is_split() {
    for sentence in ["A keeper lives at the light. ", "word ", "word,", "**a** [b](c) ", "é"] {
        let text = sentence.repeat(5_000_000 / sentence.len() / SCALE);
        for guide in both(&text) {
            assert!(guide.passages.iter().all(|passage| passage.text.len() <= 900));
        }
    }
}

#[test]
fn deep_nesting_does_not_overflow() {
    both(&format!("{}text", ">".repeat(10_000)));
    both(&format!("{}text", "> ".repeat(10_000)));
    both(&format!("{}text", "- ".repeat(10_000 / SCALE)));
    let stairs: String = (0..1_000 / SCALE).map(|depth| format!("{}- item {depth}\n", "  ".repeat(depth))).collect();
    both(&stairs);
    both(&format!("{}text", "[".repeat(100_000 / SCALE)));
    both(&format!("a {}", "*a **b ".repeat(20_000 / SCALE)));
    both(&format!("text {}", "<a ".repeat(20_000 / SCALE)));
    both(&format!("a{}", "(".repeat(200_000 / SCALE)));
}

#[test]
fn what_is_never_closed_is_read_to_the_end() {
    for text in [
        "```\ncode",
        "| a | b |\n|---|---|\n| c",
        "| a | b |",
        "<!-- x\n\ntext",
        "[a](b",
        "**bold",
        "a\n==",
        "- ",
        "#",
        "|",
        "&#x0;a",
    ] {
        for name in ["guide.md", "guide.txt"] {
            if let Ok(guide) = Guide::from_files("test", vec![(name.to_owned(), text.as_bytes().to_vec())]) {
                assert_sound(&guide);
            }
        }
    }
}

#[test]
fn a_long_introduction_is_not_repeated_for_every_item() {
    let text = format!("{}:\n\n{}", "word ".repeat(50_000 / SCALE), "- item\n".repeat(50_000 / SCALE));
    for guide in both(&text) {
        let context: usize = guide.passages.iter().map(|passage| passage.context.len()).sum();
        assert!(context <= 400 * guide.passages.len());
    }
}

#[test]
fn long_headings_and_wide_tables_stay_small() {
    let heading = format!("# {}\n\n{}", "word ".repeat(10_000), "## x\n\ntext\n\n".repeat(1_000));
    let table = format!("|{}\n|{}\n{}", "head|".repeat(2_000), "---|".repeat(2_000), "|a|b|\n".repeat(2_000 / SCALE));
    for text in [heading, table] {
        for guide in both(&text) {
            let paths: usize = guide.sections.iter().flat_map(|section| &section.path).map(String::len).sum();
            assert!(paths <= 700 * guide.sections.len());
        }
    }
}
