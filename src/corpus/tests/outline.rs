//! Which headings are inferred in a pasted text, and how they nest.

use super::fixtures::{assert_sound, contexts, guide, outline, plain, quotes, texts};
use crate::corpus::{BlockKind, Severity};

const PASTED: &str = include_str!("../../../tests/data/guides/pasted.txt");

#[test]
fn a_pasted_guide_has_its_headings_in_the_right_nesting() {
    let expected = "1 A Short Guide to Lighthouse Keeping: Duties,Pay,and Outlook
2 Introduction: Why Keepers Matter
2 What is a Lighthouse Keeper?
2 Key Duties and Responsibilities
3 Lamp duties
3 Log duties
2 Training and Papers
3 Training pathways
3 Papers for advancement
2 Papers in Detail
3 CLK (NAV) – Certified Lighthouse Keeper
3 RLK – Registered Lighthouse Keeper
2 Pay and Outlook
2 Tips and Advancement
2 Case Studies: From Real Stations
3 Case Study 1: A Better Wick
3 Case Study 2: A Better Log
2 Conclusion: Light the Lamp";
    let guide = plain(PASTED);
    assert_sound(&guide);
    assert_eq!(outline(&guide).join("\n"), expected);
    let inferred = guide.notes.iter().filter(|note| note.severity == Severity::Info).count();
    assert_eq!(inferred, guide.sections.len());
}

#[test]
fn lost_labels_are_named_with_their_line() {
    let guide = plain(PASTED);
    let lost: Vec<Option<usize>> =
        guide.notes.iter().filter(|note| note.text.contains("lost its label")).map(|note| note.line).collect();
    assert_eq!(lost, [Some(16), Some(17)]);
    assert!(texts(&guide).iter().any(|text| text.starts_with("Short courses of a winter or less.")));
}

#[test]
fn rows_know_their_header_and_items_their_introduction() {
    let guide = plain(&format!("{PASTED}\n{}", "This long closing keeps nothing short. ".repeat(8)));
    let of = |start: &str| guide.passages.iter().find(|passage| passage.text.contains(start)).unwrap().clone();
    assert_eq!(of("Northern stations").context, "Factor – Effect on pay");
    let tip = of("Keep two clocks");
    assert!(tip.context.contains("Practical tips:"), "{}", tip.context);
    assert!(!of("letter tips").context.contains("Practical tips:"));
}

#[test]
fn numbers_underlines_and_capitals_mark_headings() {
    let numbered = "Manual\n1. Start\nFirst one does this and that.\n1.1 Tools\nA hammer is what one needs.\n2. End\nThen one stops for good.";
    assert_eq!(outline(&plain(numbered)), ["1 Manual", "2 1. Start", "3 1.1 Tools", "2 2. End"]);
    let ruled = "Manual\n======\n\nStart\n=====\nOne does this.\n\nTools\n-----\nA hammer.\n\nEnd\n===\nOne stops.";
    assert_eq!(outline(&plain(ruled)), ["1 Manual", "2 Start", "3 Tools", "2 End"]);
    let capitals = "THE MANUAL\n\nGETTING STARTED\n\nOne does this and that.\n\nTools\n\nA hammer is what one needs.\n\nTHE ENDING\n\nOne stops.";
    assert_eq!(outline(&plain(capitals)), ["1 THE MANUAL", "2 GETTING STARTED", "3 Tools", "2 THE ENDING"]);
    let chapters = "Manual\nChapter 1 Start\nPlain Tools\nA hammer is what one needs here.\nChapter 2 End\nOne stops.";
    assert_eq!(outline(&plain(chapters)), ["1 Manual", "2 Chapter 1 Start", "3 Plain Tools", "2 Chapter 2 End"]);
    let marked = "Manual\n**Bold Tools**\nA hammer is what one needs.\n# Hashed\nIt is marked.";
    assert_eq!(outline(&plain(marked)), ["1 Manual", "2 Bold Tools", "1 Hashed"]);
}

#[test]
fn numbered_lines_in_a_row_are_a_list() {
    let guide = plain(
        "Do these things in order, and do not skip any of them.\n1. Wash hands\n2. Take vitals\n3) Write it down",
    );
    assert_eq!(outline(&guide), ["0 guide"]);
    assert!(texts(&guide)[0].ends_with("Wash hands Take vitals Write it down"));
}

#[test]
fn wrapped_lines_are_joined_and_blank_lines_divide() {
    let text = "This text is wrapped by hand after about forty\ncharacters, as letters used to be, and it has\nno headings at all.\n\nIt has a second paragraph that is wrapped like\nthe first one.";
    let guide = plain(&text.replace("second", &"second and much ".repeat(14)));
    assert_eq!(outline(&guide), ["0 guide"]);
    assert_eq!(guide.passages.len(), 2);
    assert!(texts(&guide)[0].contains("forty characters, as letters"));
    let crlf = plain(&text.replace('\n', "\r\n"));
    assert!(quotes(&crlf)[0].contains("forty\r\ncharacters") && texts(&crlf)[0].contains("forty characters"));
}

#[test]
fn a_text_without_headings_is_named_after_its_title_or_file() {
    assert_eq!(outline(&plain("just one line of text")), ["0 guide"]);
    let titled = guide(&[("a.txt", "just this."), ("guide.toml", "title = \"Tea\"")]).unwrap();
    assert_eq!(outline(&titled), ["0 Tea"]);
    assert_eq!(titled.manifest.title, "Tea");
}

#[test]
fn a_line_with_a_colon_before_a_list_introduces_it() {
    let filler =
        "and this makes the item long enough that the section is not taken whole, whatever else it may be about";
    let guide = plain(&format!(
        "Tea\nYou need:\n- a pot, {filler}\n- a cup, {filler}\n  and its saucer\n    - a spoon, {filler}"
    ));
    assert_eq!(outline(&guide), ["1 Tea"]);
    assert_eq!(contexts(&guide)[..3], ["", "You need:", "You need:"]);
    assert!(contexts(&guide)[3].starts_with("You need: a cup, "));
    assert!(texts(&guide)[2].ends_with("and its saucer"));
    assert_eq!(guide.passages[3].kind, BlockKind::ListItem);
}

#[test]
fn tables_without_outer_pipes_are_tables() {
    let guide = plain("Pay\nCoast | Pay\n--- | ---\nNorth | more\nSouth | less | sun\nOne | pipe is no table.");
    let whole = &guide.passages[0];
    assert!(whole.text.contains("North – more South – less – sun"), "{}", whole.text);
    assert_eq!(whole.context, "Coast – Pay");
}
