//! Quotes that stand alone: what is shown of a passage is all that one needs to read it.
//!
//! 1. Rows have the names of their columns, whatever made the quote and however short the section is.
//! 2. Code comes with the words that introduce it, and the other way around; it is shown as it stands.
//! 3. An item is as far in as it is deep in its list.
//! 4. Of equal headings each has a name that leads to it.

use std::fs;

use preceptor::answer::Evidence;
use preceptor::corpus::Guide;
use preceptor::engine::Engine;
use preceptor::reading::{CODE, Shown, plain_lines};
use preceptor::settings::Settings;
use serde_json::Value;

use crate::program::{out, run};

/// A guide of one file, asked by words.
fn engine(file: &str, text: &str) -> Engine {
    let guide = Guide::from_files("test", vec![(file.to_owned(), text.as_bytes().to_vec())]).unwrap();
    let mut parameters = Settings::built_in().engine_parameters().of_one_guide().in_memory();
    (parameters.model.enabled, parameters.vectors) = (false, None);
    Engine::with_guides(vec![guide], &parameters, &mut |_, _| {}).unwrap()
}

/// A quote's lines as they are shown, those of code after `|`.
fn lines(evidence: &Evidence) -> Vec<String> {
    let words = |line: Vec<Shown>| line.into_iter().map(|(c, _)| if c == CODE { '|' } else { c }).collect();
    plain_lines(evidence).into_iter().map(words).collect()
}

/// A section whole, as it is shown.
fn section(engine: &Engine, name: &str) -> Vec<String> {
    let guide = engine.guide();
    let at = guide.section(name).unwrap();
    let whole = engine.desk("test").unwrap().quote_again("", &guide.sections[at].passages);
    lines(&whole.unwrap())
}

/// The passage that has some words, as it is shown when it is quoted alone.
fn passage(engine: &Engine, words: &str) -> Vec<String> {
    let at = engine.guide().passages.iter().position(|passage| passage.text.contains(words)).unwrap();
    lines(&engine.desk("test").unwrap().quote_again("", &(at..at + 1)).unwrap())
}

/// The first quote of an answer, as it is shown.
fn answer(engine: &Engine, question: &str) -> Vec<String> {
    let answer = engine.default_desk().ask(question);
    lines(answer.evidence.first().or(answer.nearest.as_ref()).unwrap())
}

const LOOMS: &str = "# Looms\n\n| Loom | Week | Month |\n|---|---|---|\n| Small | 9 | 30 |\n| Large | 14 | 45 |\n";

#[test]
fn a_short_table_alone_in_its_section_keeps_its_columns_names() {
    let rows = ["Loom · Week · Month", "Small · 9 · 30", "Large · 14 · 45"];
    let looms = engine("guide.md", LOOMS);
    assert_eq!(section(&looms, "Looms"), rows);
    assert_eq!(answer(&looms, "how much is the large loom for a month"), rows);
    assert_eq!(section(&engine("guide.md", &format!("{LOOMS}\nPaid on Friday.\n")), "Looms")[..3], rows);
    let quoted = engine("guide.md", &LOOMS.replace("\n|", "\n> |"));
    assert_eq!(section(&quoted, "Looms")[0].matches("Loom").count(), 1);
}

#[test]
fn columns_kept_apart_by_blanks_tabs_or_bare_pipes_have_their_names_once() {
    for (file, text) in [
        ("guide.txt", "Looms\n\nLoom\tWeek\tMonth\nSmall\t9\t30\nLarge\t14\t45\n"),
        (
            "guide.txt",
            "Looms\n\n  Loom     Week   Month\n  -------- ------ ------\n  Small    9      30\n  Large    14     45\n",
        ),
        ("guide.txt", "Looms\n\nLoom | Week | Month\nSmall | 9 | 30\nLarge | 14 | 45\n"),
        ("guide.md", "# Looms\n\nLoom | Week | Month\n---|---|---\nSmall | 9 | 30\nLarge | 14 | 45\n"),
    ] {
        let looms = engine(file, text);
        for shown in [section(&looms, "Looms"), answer(&looms, "how much is the large loom for a month")] {
            assert_eq!(shown[0], "Loom · Week · Month", "{text}: {shown:?}");
            assert_eq!(shown.join("\n").matches("Month").count(), 1, "{text}: {shown:?}");
        }
    }
}

#[test]
fn a_table_that_is_no_first_one_has_its_own_names_and_a_text_before_a_table_has_none() {
    let text = format!("{LOOMS}\n| Yarn | Ball |\n|---|---|\n| Wool | 4 |\n");
    let shown = section(&engine("guide.md", &text), "Looms");
    assert_eq!(shown[..1], ["Loom · Week · Month"]);
    assert_eq!(shown[3..], ["Yarn · Ball", "Wool · 4"]);
    let text = LOOMS.replace("# Looms\n", "# Looms\n\nFrom May on:\n");
    assert_eq!(section(&engine("guide.md", &text), "Looms")[..2], ["From May on:", "Loom · Week · Month"]);
}

#[test]
fn json_has_the_columns_names_among_the_leads() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("looms.md"), LOOMS).unwrap();
    let asked = run(home.path(), &["section", "--json", "--guide", "looms.md", "looms"]);
    let json: Value = serde_json::from_str(&out(&asked)).unwrap();
    assert_eq!(json["quote"]["leads"][0], "| Loom | Week | Month |", "{json}");
}

/// A section that is too long to be quoted whole.
fn long(rest: &str) -> String {
    let much = "The weaving hall is kept by the guild of weavers, whose members meet there in winter. ".repeat(6);
    format!("# Weaving hall\n\n{much}\n\n{rest}")
}

#[test]
fn what_introduces_code_is_quoted_with_it_and_code_with_what_introduces_it() {
    let fenced =
        long("To reset the loom, type this:\n\n```sh\nloomctl stop\nloomctl start\n```\n\nThen wait a minute.\n");
    let indented = fenced.replace("```sh\n", "").replace("```\n", "").replace("loomctl", "    loomctl");
    let plain = long("To reset the loom, type this\n\n$ loomctl stop\n$ loomctl start\n\nThen wait a minute.\n");
    for (file, text) in [("guide.md", &fenced), ("guide.md", &indented), ("guide.txt", &plain)] {
        let shown = answer(&engine(file, text), "how do I reset the loom");
        assert!(shown[0].starts_with("To reset the loom, type this"), "{shown:?}");
        let prompt = if file == "guide.txt" { "$ " } else { "" };
        assert_eq!(shown[1..], [format!("|{prompt}loomctl stop"), format!("|{prompt}loomctl start")], "{text}");
    }
    assert_eq!(passage(&engine("guide.md", &fenced), "loomctl stop")[0], "To reset the loom, type this:");
}

#[test]
fn an_item_has_the_code_that_stands_in_it() {
    let text = long(
        "1. Open the lid\n2. Reset the shuttle with\n\n   ```\n   shuttle --reset\n     --now\n   ```\n\n3. Close it\n",
    );
    let shown = answer(&engine("guide.md", &text), "how do I reset the shuttle");
    assert_eq!(shown[shown.len() - 3..], ["2. Reset the shuttle with", "|shuttle --reset", "|  --now"]);
}

#[test]
fn code_is_shown_as_it_stands() {
    let text = "# Loom\n\n## Make\n\n    # weave all\n    all: warp.o\n    \tweave -o cloth warp.o\n    - rm -f *.o\n\n    > log\n\n\
                ## Script\n\nRun:\n\n\t# hello\n\tif true; then\n\t\techo \"* hi\"\n\tfi\n\n## Config\n\n````yaml title=\"loom\"\n\
                run: |\n          ```\n          inner\n          ```\n````\n\n## Table\n\n```\n| a | b |\n|---|---|\n```\n\n\
                ## Pre\n\n<pre><code class=\"language-py\">for x in <span>warp</span>:\n    weft(x &lt; 3)\n</code></pre>\n";
    let loom = engine("guide.md", text);
    let make = ["|# weave all", "|all: warp.o", "|\tweave -o cloth warp.o", "|- rm -f *.o", "|", "|> log"];
    assert_eq!(section(&loom, "Make"), make);
    assert_eq!(section(&loom, "Script"), ["Run:", "|# hello", "|if true; then", "|\techo \"* hi\"", "|fi"]);
    let config = ["|run: |", "|          ```", "|          inner", "|          ```"];
    assert_eq!(section(&loom, "Config"), config);
    assert_eq!(section(&loom, "Table"), ["|| a | b |", "||---|---|"]);
    assert_eq!(section(&loom, "Pre"), ["|for x in warp:", "|    weft(x < 3)"]);
}

#[test]
fn code_that_is_too_long_for_one_passage_is_cut_between_lines_and_stays_code() {
    let code: String = (0..60).map(|nth| format!("    thread({nth}).color = \"red\"\n")).collect();
    let loom = engine("guide.md", &format!("# Loom\n\n```py\nfor t in all:\n{code}```\n"));
    let passages = loom.guide().passages.len();
    assert!(passages > 1);
    let last = lines(&loom.desk("test").unwrap().quote_again("", &(passages - 1..passages)).unwrap());
    assert!(last.iter().all(|line| line.starts_with("|    thread(") && line.ends_with("\"red\"")), "{last:?}");
    assert_eq!(section(&loom, "Loom").len(), 61);
}

#[test]
fn pasted_code_in_plain_text_is_code_and_no_heading() {
    let text = "Loom\n\nThe lamp on the loom is switched by this program, which lies on the small computer below it.\n\n\
                def lamp(on):\n    if on:\n        pin.up()\n        # wait a bit\n        sleep(1)\n    return pin\n\n\
                The settings are these, and they are read once in the morning.\n\nloom:\n  speed: 4\n  # its name\n  name: anna\n";
    let loom = engine("guide.txt", text);
    assert_eq!(loom.guide().sections.len(), 1, "{:?}", loom.guide().sections);
    let shown = section(&loom, "Loom").join("\n");
    assert!(shown.contains("|def lamp(on):\n|    if on:\n|        pin.up()\n|        # wait a bit\n"), "{shown}");
    assert!(shown.contains("|loom:\n|  speed: 4\n|  # its name\n|  name: anna"), "{shown}");
}

#[test]
fn nested_items_are_as_far_in_as_they_are_deep() {
    let list = "- Warper\n  - Frame\n    - count the threads\n    - tie them\n  - Floor\n- Weaver\n";
    let shown = ["• Warper", "  • Frame", "    • count the threads", "    • tie them", "  • Floor", "• Weaver"];
    assert_eq!(section(&engine("guide.md", &format!("# Hall\n\n{list}")), "Hall"), shown);
    assert_eq!(section(&engine("guide.txt", &format!("Hall\n\n{}", list.replace('-', "*"))), "Hall"), shown);
    let text = long(&list.replace("count the threads", "count the threads of the warp from the left to the right"));
    let alone = ["• Warper", "  • Frame", "    • count the threads of the warp from the left to the right"];
    assert_eq!(passage(&engine("guide.md", &text), "count the threads"), alone);
}

#[test]
fn numbered_and_lettered_items_stand_on_lines_of_their_own() {
    let text = "# Hall\n\n1. Heat the hall\n   1. Open the gas\n2. Count the yarn\n   a) wool first\n   b) then silk\n";
    let shown = ["1. Heat the hall", "  1. Open the gas", "2. Count the yarn", "  a) wool first", "  b) then silk"];
    assert_eq!(section(&engine("guide.md", text), "Hall"), shown);
}

#[test]
fn equal_headings_have_names_that_lead_to_them() {
    let home = tempfile::tempdir().unwrap();
    let text =
        "# Hall\n\n## Fees\n\nWeaving costs 40.\n\n## Yarn\n\nIt is free.\n\n## Fees\n\nLate members pay 5 a day.\n";
    fs::write(home.path().join("hall.md"), text).unwrap();
    let section = |name: &str| out(&run(home.path(), &["section", "--guide", "hall.md", name]));
    assert!(section("fees").contains("Fees (1); Fees (2)"), "{}", section("fees"));
    let second = section("Fees (2)");
    assert!(second.contains("pay 5 a day") && second.contains("— Fees (2), hall.md:13"), "{second}");
    let topics = out(&run(home.path(), &["topics", "--guide", "hall.md"]));
    assert!(topics.contains("Fees (1)") && topics.contains("Fees (2)"), "{topics}");
}
