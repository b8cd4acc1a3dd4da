//! Whatever the text: spans slice it, and none of its words is lost.

use std::collections::HashSet;

use proptest::prelude::*;

use super::fixtures::{assert_sound, guide};
use crate::corpus::kinds::{Kind, kind_of};
use crate::corpus::{Guide, lint};

/// Words in small letters, without punctuation.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Every word that a reader of the guide can meet.
fn kept(guide: &Guide) -> HashSet<String> {
    let headings = guide.sections.iter().filter_map(|section| section.path.last().map(String::as_str));
    let passages =
        guide.passages.iter().flat_map(|passage| [passage.text.as_str(), &passage.context, guide.quote_of(passage)]);
    headings.chain(passages).flat_map(words).collect()
}

/// Whether a word may be the label of a question or an answer, or its number: `Q`, `a12`, `3`. Those are dropped.
fn is_label(word: &str) -> bool {
    let name = word.trim_end_matches(|character: char| character.is_ascii_digit());
    ["", "q", "a", "f", "r"].contains(&name)
}

fn assert_kept(guide: &Guide, visible: &str) {
    let kept = kept(guide);
    let labelled = visible.contains([':', '.', ')', '-']);
    for word in words(visible).filter(|word| !(labelled && is_label(word))) {
        assert!(kept.contains(&word), "lost `{word}` of {:?}", guide.documents[0].text);
    }
}

/// Whether a file with this text is read as it stands. What is nothing but `<p>` and words is a piece of a web page, whose tags
/// are no words, whatever its file is called.
fn is_text(text: &str) -> bool {
    kind_of(text.as_bytes()) == Kind::Text
}

/// Lines as people paste them.
fn pasted() -> impl Strategy<Value = String> {
    let word = "[A-Za-z]{1,9}|É|[0-9]{1,3}|\\*\\*|:|\\|";
    let line = prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "));
    let lead = prop::sample::select(vec![
        "",
        "",
        "",
        "- ",
        "  - ",
        "1. ",
        "1.2 ",
        "# ",
        "| ",
        "\t* ",
        "===",
        "---",
        "|---|---|",
        "Case Study 1: ",
        "- : ",
    ]);
    let end = prop::sample::select(vec!["", ".", ":", "?", " |", "**"]);
    let line = (lead, line, end).prop_map(|(lead, line, end)| format!("{lead}{line}{end}"));
    prop::collection::vec(line, 1..20).prop_map(|lines| lines.join("\n"))
}

/// Markdown blocks with the words they show.
fn block() -> impl Strategy<Value = (String, String)> {
    let words = prop::collection::vec("[a-z]{2,8}", 1..200).prop_map(|words| words.join(" "));
    (words, 0..12_u8).prop_map(|(words, kind)| {
        let few: String = words.split(' ').take(6).collect::<Vec<_>>().join(" ");
        match kind {
            0 => (format!("# {few}"), few),
            1 => (format!("{few}\n---"), few),
            2 => (format!("- {words}\n  - {few}\n\n    {few}"), words),
            3 => (format!("1. {few}\n\n   > {words}"), words),
            4 => (format!("| {few} | b |\n|---|---|\n| {words} | [x](y) | {few} |"), words),
            5 => (format!("> {few}\n{words}\n> - {few}"), words),
            6 => (format!("```\n{words}\n"), words),
            7 => (format!("*{few}* [{words}](http://x)"), words),
            8 => (format!("    {words}"), words),
            9 => (format!("![{few}](i) `{few}`\n{words}  \n{few}"), words),
            10 => (format!("- # {words}\n- [ ] {few}"), words),
            _ => (words.clone(), words),
        }
    })
}

/// Lines of a text that was made from pages, with what stands around it.
fn paged() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "",
        "",
        "Page 2 of 9",
        "3",
        "4",
        "The Manual",
        "The Manual | 5",
        "A hand who is ab-",
        "sent writes it down and",
        "\u{a0}goes on\u{a0}",
        "\u{c}",
        "Contents",
        "Opening ..... 4",
        "Opening",
        "Q: Who is it?",
        "A: Nina. It is",
        "**Q: Where?** **A: Here.**",
        "- Q: who",
        "  A: me",
        "Name\tFee",
        "Nina\t5",
        "a  b",
        "1  2",
        "One | two",
        "FEES",
        "Who pays?",
        "Share this page",
        "By Ann Lee",
        "```",
        "é-",
        "été",
    ]);
    prop::collection::vec(line, 1..25).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn texts_of_pages_and_pairs_are_sound(text in paged()) {
        for name in ["guide.md", "guide.txt"] {
            if let Ok(guide) = guide(&[(name, &text)]) {
                assert_sound(&guide);
            }
        }
    }

    #[test]
    fn pasted_text_keeps_its_words(text in pasted()) {
        prop_assume!(is_text(&text));
        if let Ok(guide) = guide(&[("guide.txt", &text)]) {
            assert_sound(&guide);
            assert_kept(&guide, &text);
        }
    }

    #[test]
    fn arbitrary_text_keeps_its_words(text in "(\\PC|[\n\r\t .:|#*0-9-]){0,200}") {
        prop_assume!(is_text(&text));
        if let Ok(guide) = guide(&[("guide.txt", &text)]) {
            assert_sound(&guide);
            assert_kept(&guide, &text);
        }
    }

    #[test]
    fn arbitrary_markdown_slices_its_text(text in "(\\PC|[\n\r\t .:|#*0-9>`<&\\[\\]()-]){0,200}") {
        if let Ok(guide) = guide(&[("guide.md", &text)]) {
            assert_sound(&guide);
            let _ = lint(&guide);
        }
    }

    #[test]
    fn pasted_text_read_as_markdown_is_sound(text in pasted()) {
        if let Ok(guide) = guide(&[("guide.md", &text)]) {
            assert_sound(&guide);
        }
    }

    #[test]
    fn markdown_keeps_its_words(blocks in prop::collection::vec(block(), 1..6)) {
        let text: Vec<&str> = blocks.iter().map(|(text, _)| text.as_str()).collect();
        let guide = guide(&[("guide.md", &text.join("\n\n"))]).unwrap();
        assert_sound(&guide);
        for (_, visible) in &blocks {
            assert_kept(&guide, visible);
        }
    }

    #[test]
    fn arbitrary_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for name in ["guide.md", "guide.txt"] {
            if let Ok(guide) = Guide::from_files("test", vec![(name.to_owned(), bytes.clone())]) {
                assert_sound(&guide);
            }
        }
    }
}
