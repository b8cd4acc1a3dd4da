//! Which blocks a Markdown text has.

use super::fixtures::{assert_sound, contexts, markdown, outline, quotes, texts};
use crate::corpus::{BlockKind, Severity};

/// Long enough that no section is short.
const LONG: &str = "This sentence is here only so that the section it closes is too long to be taken whole. It says nothing, \
    says it slowly, and goes on saying it for as long as that takes, which is until there are two hundred and forty bytes of it.";

#[test]
fn headings_of_both_kinds_nest() {
    let guide = markdown("Title\n=====\nIn the title.\n\n## *One* `two`\n\n#### Deep\ntext\n\nTwo\n---\ntext");
    assert_eq!(outline(&guide), ["1 Title", "2 One two", "4 Deep", "2 Two"]);
    assert_eq!(guide.sections[2].path, ["Title", "One two", "Deep"]);
    assert_eq!(guide.documents[0].slice(guide.sections[1].heading), "*One* `two`");
    assert!(guide.sections[1].passages.is_empty());
}

#[test]
fn items_keep_their_own_text_and_know_what_introduces_them() {
    let guide = markdown(&format!("Take:\n\n1. **vitals** of\n   all\n   - pulse\n   - [rate](x)\n2. notes\n\n{LONG}"));
    assert_eq!(texts(&guide)[..5], ["Take:", "vitals of all", "pulse", "rate", "notes"]);
    assert_eq!(contexts(&guide)[..5], ["", "Take:", "Take: vitals of all", "Take: vitals of all", "Take:"]);
    assert_eq!(quotes(&guide)[..5], ["Take:", "1. **vitals** of\n   all", "- pulse", "- [rate](x)", "2. notes"]);
    let lists: Vec<_> = guide.passages.iter().map(|passage| passage.list).collect();
    assert_eq!(lists[..6], [None, Some(0), Some(0), Some(0), Some(0), None]);
}

#[test]
fn loose_items_quotes_and_code_are_blocks() {
    let guide = markdown(&format!(
        "- one\n\n  more of one\n\n- two\n\n      let x = 1;\n\n> quoted\n> words\n\n```\ncode  here\n```\n\n{LONG}"
    ));
    assert_eq!(texts(&guide)[..5], ["one more of one", "two", "let x = 1;", "quoted words", "code  here"]);
    let kinds: Vec<_> = guide.passages.iter().map(|passage| passage.kind).collect();
    assert_eq!(kinds[2..5], [BlockKind::Code, BlockKind::Quote, BlockKind::Code]);
    assert_eq!(contexts(&guide)[2], "two");
}

#[test]
fn rows_are_whole_lines_with_their_header() {
    let guide =
        markdown(&format!("| *Coast* | Pay |\n|---|---|\n| North \\| East | more |\n| South | less | sun |\n\n{LONG}"));
    assert_eq!(texts(&guide)[..2], ["North | East – more", "South – less – sun"]);
    assert_eq!(quotes(&guide)[0], "| North \\| East | more |");
    assert_eq!(contexts(&guide)[0], "Coast – Pay");
    assert!(guide.notes[0].text.contains("more cells than the header"));
    assert_eq!(texts(&markdown("| a | b |\n|---|---|"))[0], "a – b");
}

#[test]
fn markup_is_left_out_and_words_stay() {
    let guide = markdown(&format!(
        "A [link](http://x.y \"t\") &amp; <b>bold</b><br>an ![image](i.png)\nline\\\nend <!-- no -->\n\n{LONG}"
    ));
    assert_eq!(texts(&guide)[0], "A link & bold an line end");
    assert!(guide.notes.iter().all(|note| note.severity == Severity::Info));
}

#[test]
fn words_between_tags_are_read_and_tags_summed_up() {
    let guide = markdown("<!-- hidden -->\n\n<div>\nnot lost\n</div>\n\nkept");
    assert_eq!(quotes(&guide), ["not lost\n</div>\n\nkept"]);
    assert_eq!(texts(&guide), ["not lost kept"]);
    let notes: Vec<_> = guide.notes.iter().map(|note| (note.line, note.severity, note.text.as_str())).collect();
    let tags = "2 HTML tags were left out; the words between them stay";
    assert_eq!(notes, [(Some(3), Severity::Info, tags), (Some(1), Severity::Info, "1 comment was left out")]);
}

#[test]
fn short_sections_are_whole_and_long_paragraphs_split() {
    let long = "This sentence is one of many. ".repeat(80);
    let guide = markdown(&format!("# A\nOne.\n\n- two\n\n# B\n{long}"));
    assert_sound(&guide);
    assert_eq!(texts(&guide)[0], "One. two");
    assert_eq!(quotes(&guide)[0], "One.\n\n- two");
    assert_eq!(texts(&guide)[1..].join(" "), long.trim());
    assert_eq!(quotes(&guide)[1..], texts(&guide)[1..]);
    assert!(guide.notes[0].text.contains("too long for one passage"));
}

#[test]
fn ids_survive_edits_elsewhere_and_repeats_are_counted() {
    let one = markdown("# A\nOne.\n\n# B\nSame.\n\n# B\nSame.");
    let two = markdown("# A\nOne, edited.\n\nAnd longer.\n\n# B\nSame.");
    assert_eq!(one.passages[1].id, two.passages[1].id);
    assert_eq!(one.sections[2].anchor, "b-2");
    let repeat = markdown(&format!("# B\n{LONG}\n\n{LONG}"));
    assert_eq!(repeat.passages[1].id.0, format!("{}-2", repeat.passages[0].id.0));
}
