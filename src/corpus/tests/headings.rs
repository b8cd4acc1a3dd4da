//! Which lines of a plain text are headings and which say something, each kind with its opposite.
//!
//! 1. A series is headings only where a text stands under nearly each of its lines.
//! 2. In groups that blank lines part, a heading is the first line, below another heading, or after a sentence's end.
//! 3. Hours, prices, telephone numbers and labels with values are no headings.
//! 4. Equal headings have equal levels, the first one, too.
//! 5. A text before the first heading does not stand under it.

use super::fixtures::{assert_sound, guide, markdown, outline, plain, texts};
use crate::corpus::Guide;

fn headings(guide: &Guide) -> Vec<String> {
    assert_sound(guide);
    outline(guide)
}

#[test]
fn a_series_without_texts_is_a_list_of_facts() {
    for (label, rest) in [("Step", ": Stir"), ("Rule", " - Knock"), ("Day", ": Rest"), ("Week", " Clay")] {
        let lines: Vec<String> = (1..=4).map(|number| format!("{label} {number}{rest} {number}x")).collect();
        let read = plain(&format!("The plan\n{}", lines.join("\n")));
        assert_eq!(headings(&read), ["1 The plan"], "{label}");
        assert!(lines.iter().all(|line| texts(&read)[0].contains(line)), "{label}");
        let apart = plain(&format!("The plan\n\n{}", lines.join("\n\n")));
        assert_eq!(headings(&apart), ["1 The plan"], "{label}");
        let told: Vec<String> = lines.iter().map(|line| format!("{line}\nOne does this at noon.")).collect();
        let told = plain(&format!("The plan\n{}", told.join("\n")));
        assert_eq!(headings(&told).len(), 5, "{label}: {:?}", outline(&told));
    }
}

#[test]
fn one_line_of_many_without_a_text_does_not_break_a_series() {
    let text: Vec<String> = (1..=8).map(|at| format!("Case {at}: The kiln\nIt was mended at once.")).collect();
    let text = format!("Cases\n{}\nCase 9: The lamp\nCase 10: The fan\nIt was bought anew.", text.join("\n"));
    assert_eq!(headings(&plain(&text)).len(), 11);
}

#[test]
fn a_number_in_a_text_is_no_series() {
    let read = plain("Trips\nRoom 4\nThe bus leaves from there at nine in the morning.\nGate 7\nIt is closed.");
    assert_eq!(headings(&read), ["1 Trips"]);
    let list = plain("Cake\n\n2 Eggs\n3 Cups of flour\n1 Lemon\n\nBake it for an hour.");
    assert_eq!(headings(&list), ["1 Cake"]);
    let initials = plain("Board\n\nA. Meier\nB. Huber\n\nThey meet in May, always on a Monday.");
    assert_eq!(headings(&initials), ["1 Board"]);
}

#[test]
fn a_heading_inside_a_group_is_seen_where_a_text_stands_around_it() {
    let text = "Manual\n\nStart\nBefore the start\nTurn the wheel to the left until it clicks twice.\nSpeed\nTwo is \
                enough for most pots.\n\nEnd\nTurn it off.";
    let expected = ["1 Manual", "2 Start", "3 Before the start", "2 Speed", "2 End"];
    assert_eq!(headings(&plain(text)), expected);
    let facts = "Manual\n\nWalks\nFour rounds\nOn the lead\n\nFood\nOne bowl\nNo bones";
    assert_eq!(headings(&plain(facts)), ["1 Manual", "2 Walks", "2 Food"]);
}

#[test]
fn facts_between_blank_lines_are_no_headings() {
    let read = plain("The mill\n\nSat 10-14\n\nSun closed\n\nEntry €4\n\nDesk 020 7946 0018\n\nOpen all year.");
    assert_eq!(headings(&read), ["1 The mill"]);
    let days = plain("Dates\n\n1 April\nFirst corn\n\n15 May\nSecond corn\n\n9 June\nThe end");
    assert_eq!(headings(&days), ["1 Dates", "2 1 April", "2 15 May", "2 9 June"]);
    let named = plain("The mill\n\nSummer 2026\n\nOpen all day.\n\nTop 10 questions\n\nAsk at the desk.");
    assert_eq!(headings(&named), ["1 The mill", "2 Summer 2026", "2 Top 10 questions"]);
}

#[test]
fn an_order_and_its_reason_are_one_passage() {
    let reason = "It is needed at the desk, where somebody writes the number down and gives it back on the same day.";
    let read = plain(&format!(
        "First day\n\nBring your pass\n{reason}\n\nWear a hat\n{reason}\n\nUse the stairs\n{reason}\n\nLunch\n{reason}\n{reason}"
    ));
    assert_eq!(headings(&read), ["1 First day", "2 Lunch"]);
    assert_eq!(texts(&read)[0], format!("Bring your pass {reason}"));
    let steps =
        plain("Manual\n\nEmpty the tank\n1. Take it out\n2. Pour it away\n\nClean the tank\n1. Rinse it\n2. Dry it");
    assert_eq!(headings(&steps), ["1 Manual", "2 Empty the tank", "2 Clean the tank"]);
}

#[test]
fn the_first_of_several_alike_is_no_title() {
    assert_eq!(headings(&plain("Hours\nMon 9-17\nTue 9-17\n\nPrices\nAdults 5\nDogs free")), ["2 Hours", "2 Prices"]);
    assert_eq!(headings(&plain("1. Start\nTurn it on.\n\n2. End\nTurn it off.")), ["2 1. Start", "2 2. End"]);
    assert_eq!(headings(&plain("RULES\nWear shoes.\n\nOPENING TIMES\nAt nine.")), ["2 RULES", "2 OPENING TIMES"]);
    let title = plain("The mill\nAll you need to know.\n\nPrices\nAdults pay 5.\n\nHours\nNine to five.");
    assert_eq!(headings(&title), ["1 The mill", "2 Prices", "2 Hours"]);
}

#[test]
fn underlines_of_other_marks_are_equal_unless_double_ones_stand_above() {
    let flat = "Mill\n====\n\nTools\n-----\nA saw.\n\nWater\n~~~~~\nA well.\n\nVersion 2, in spring\n________________\n\nWheat.";
    assert_eq!(headings(&plain(flat)), ["1 Mill", "2 Tools", "2 Water"]);
    let deep = "Mill\n====\n\nYard\n====\n\nTools\n-----\n\nSaws\n~~~~\nTwo of them.\n\nEnd\n===\nDone.";
    assert_eq!(headings(&plain(deep)), ["1 Mill", "2 Yard", "3 Tools", "4 Saws", "2 End"]);
}

#[test]
fn a_text_before_the_first_heading_has_the_file_s_or_the_title_s_name() {
    assert_eq!(headings(&markdown("Closed on Mondays.\n\n## Entry\n\nFour euros.")), ["0 guide", "2 Entry"]);
    let pages = [("a.md", "Closed.\n\n# Entry\n\nFour euros.\n\n# Dogs\n\nNone."), ("b.txt", "it is far.")];
    let read = guide(&pages).unwrap();
    assert_eq!(headings(&read), ["0 a", "1 Entry", "1 Dogs", "0 b"]);
    assert_eq!(read.manifest.title, "test");
    let titled = markdown("Edited in May.\n\n# The mill\n\n## Entry\n\nFour euros.");
    assert_eq!((titled.manifest.title.as_str(), outline(&titled)[0].as_str()), ("The mill", "0 The mill"));
}

#[test]
fn lines_that_sentences_end_are_wrapped_and_others_stand_for_themselves() {
    let terms = "Words\nWedging – pressing air out of the clay before it is thrown\nBisque – the first firing, which makes \
                 clay hard\nSlip – clay and water, thin as cream, to join two parts";
    let read = plain(&format!("{terms}\n\n{}", "A long last paragraph about nothing at all. ".repeat(9)));
    assert!(texts(&read).iter().any(|text| text.starts_with("Slip") && text.ends_with("two parts")));
}

#[test]
fn a_bold_link_alone_is_a_heading_and_several_are_contents() {
    let alone = markdown("# Mill\n\n**[Entry](#entry)**\n\nFour euros.");
    assert_eq!(headings(&alone), ["1 Mill", "2 Entry"]);
    let contents =
        markdown("# Mill\n\n**[Entry](#entry)**\n\n**[Dogs](#dogs)**\n\n## Entry\n\nFour euros.\n\n## Dogs\n\nNone.");
    assert_eq!(headings(&contents), ["1 Mill", "2 Entry", "2 Dogs"]);
}

#[test]
fn bold_labels_over_lists_are_headings_where_a_section_is_nothing_else() {
    let lists = "# Mill\n\n**Morning:**\n- open\n- sweep\n\n**Evening:**\n- close\n- lock\n";
    assert_eq!(headings(&markdown(lists)), ["1 Mill", "2 Morning:", "2 Evening:"]);
    for text in [
        "# Mill\n\n**You need:**\n- a bag\n",
        "# Mill\n\n**Note:**\n- one\n\n**Tip:**\n- two\n",
        "# Mill\n\n**Wheat:**\n- fine\n\nOther corn is ground on Fridays.\n\n**Rye:**\n- rough\n",
    ] {
        assert_eq!(headings(&markdown(text)), ["1 Mill"], "{text}");
    }
}

#[test]
fn what_is_quoted_in_an_e_mail_loses_its_mark_and_what_compares_keeps_it() {
    let read =
        plain("Prices\n\n> 65 years: half\n> 12 years: whole\n\n> Is there a card for families?\n\nYes, at the desk.");
    assert!(texts(&read)[0].contains("> 65 years"));
    assert!(headings(&read).contains(&"2 Is there a card for families?".to_owned()));
}
