//! Reading and studying at the terminal: citations that can be gone to, sections, terms, sides, cards.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{err, out, preceptor, run, run_with_input};

const GUIDE: &str = "\
# Mill school

Everyone is welcome.

## Day course

### Fees

The day course costs 1,150 crowns a year, and nobody pays for the books.

## Evening course

### Fees

The evening course costs 900 crowns a year, to be paid in March.
";

/// A folder with a guide in `corpus/mill/`.
fn mill() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("corpus/mill")).unwrap();
    fs::write(folder.path().join("corpus/mill/guide.md"), GUIDE).unwrap();
    folder
}

fn answer(folder: &Path, arguments: &[&str]) -> Value {
    serde_json::from_slice(&run(folder, arguments).stdout).unwrap()
}

/// What `preceptor open` tells an editor that only says what it is told.
fn opened(folder: &Path, editor: &str, arguments: &[&str]) -> String {
    let output = preceptor(folder).env("EDITOR", editor).arg("open").args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", err(&output));
    out(&output).trim().to_owned()
}

#[test]
fn a_citation_is_a_path_as_the_guide_was_named_and_a_line_that_has_the_quote() {
    let folder = mill();
    for (guide, place) in
        [("corpus/mill", "corpus/mill/guide.md:15"), ("./corpus/mill/guide.md", "./corpus/mill/guide.md:15")]
    {
        let text = out(&run(folder.path(), &["ask", "--guide", guide, "what does the evening course cost"]));
        assert!(text.contains(&format!("Evening course › Fees, {place}\n")), "{text}");
        assert!(!text.contains('\u{1b}'), "no link in a pipe: {text}");
        let json = answer(folder.path(), &["ask", "--json", "--guide", guide, "what does the evening course cost"]);
        assert_eq!(json["quotes"][0]["source"]["path"], place.trim_end_matches(":15"), "{json}");
    }
    let shipped = answer(folder.path(), &["ask", "--json", "what does EHR stand for"]);
    assert_eq!(shipped["quotes"][0]["source"]["path"], Value::Null, "the shipped guide is no file");
}

#[test]
fn sections_of_one_name_are_told_apart_where_they_are_offered() {
    let folder = mill();
    let output = run(folder.path(), &["section", "--guide", "corpus/mill", "fees"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("Day course › Fees; Evening course › Fees"), "{}", out(&output));
    let output = run(folder.path(), &["section", "--guide", "corpus/mill", "evening", ">", "fees"]);
    let text = out(&output);
    assert!(text.contains("900 crowns") && text.contains("— Evening course › Fees, corpus/mill/guide.md:15"), "{text}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_misspelt_section_is_answered_with_the_nearest_and_exit_code_1() {
    let folder = mill();
    let arguments = ["section", "--guide", "corpus/mill", "evning corse"];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("Nearest sections: Evening course"), "{}", out(&output));
    let json = answer(folder.path(), &["section", "--json", "--guide", "corpus/mill", "evning corse"]);
    assert_eq!((&json["section"], &json["nearest"][0]["title"]), (&Value::Null, &"Evening course".into()), "{json}");
    let json = answer(folder.path(), &["section", "--json", "--guide", "corpus/mill", "day > fees"]);
    let source = &json["quote"]["source"];
    let span = ["start", "end"].map(|key| source[key].as_u64().unwrap() as usize);
    assert_eq!(json["quote"]["text"], GUIDE[span[0]..span[1]]);
}

#[test]
fn the_outline_names_every_section_under_the_one_it_is_a_part_of() {
    let folder = mill();
    let text = out(&run(folder.path(), &["topics", "--guide", "corpus/mill"]));
    assert_eq!(text, "Mill school\n  Day course\n    Fees\n  Evening course\n    Fees\n");
    let json = answer(folder.path(), &["topics", "--json", "--guide", "corpus/mill"]);
    assert_eq!(
        (&json["sections"][4]["anchor"], &json["sections"][4]["line"]),
        (&"fees-2".into(), &13.into()),
        "{json}"
    );
}

#[test]
fn a_term_is_looked_up_and_an_unknown_one_has_its_likest() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["lookup", "abhes"]);
    let text = out(&output);
    assert!(text.starts_with("ABHES: Accrediting Bureau of Health Education Schools\n"), "{text}");
    assert!(text.contains("guide.md:71"), "{text}");
    let output = run(folder.path(), &["lookup", "abhse"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("not in the glossary. The nearest terms are ABHES"), "{}", out(&output));
}

#[test]
fn a_term_that_the_guide_explains_in_plain_words_is_looked_up() {
    let folder = tempfile::tempdir().unwrap();
    let text = "# Shop\n\n## Keys\n\nHand in the keys by EOD = end of day.\n\n## Leave\n\nPTO means paid time off.\n";
    fs::write(folder.path().join("shop.md"), text).unwrap();
    for (term, expansion, line) in [("eod", "EOD: end of day", 5), ("PTO", "PTO: paid time off", 9)] {
        let output = run(folder.path(), &["lookup", term, "--guide", "shop.md"]);
        let text = out(&output);
        assert!(text.starts_with(expansion) && text.contains(&format!("shop.md:{line}")), "{text}{}", err(&output));
    }
}

#[test]
fn two_things_are_quoted_side_by_side_by_numbers_that_open_knows() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["compare", "CMA", "RMA"]);
    let text = out(&output);
    let (cma, rma) = text.split_once("\nRMA\n").unwrap_or_else(|| panic!("{text}"));
    assert!(cma.starts_with("CMA\n") && cma.contains("[1]") && rma.contains("RMA: the Registered"), "{text}");
    assert!(opened(folder.path(), "echo", &["2"]).ends_with("medical-assistant/guide.md"));
    for same in [["CMA", " cma"], ["CMA", "?"]] {
        let output = run(folder.path(), &[&["compare"][..], &same].concat());
        assert_eq!(output.status.code(), Some(2), "{same:?}: {}", out(&output));
    }
}

#[test]
fn a_quote_opens_at_its_line_in_the_editor_from_any_folder() {
    let folder = mill();
    let asked = run(folder.path(), &["ask", "--guide", "corpus/mill", "what does the evening course cost"]);
    assert_eq!(asked.status.code(), Some(0), "{}", err(&asked));
    let file = folder.path().join("corpus/mill/guide.md");
    let (vim, hx) = (folder.path().join("vim"), folder.path().join("hx"));
    for editor in [&vim, &hx] {
        fs::write(editor, "#!/bin/sh\necho \"$@\"\n").unwrap();
        let mut rights = fs::metadata(editor).unwrap().permissions();
        std::os::unix::fs::PermissionsExt::set_mode(&mut rights, 0o755);
        fs::set_permissions(editor, rights).unwrap();
    }
    assert_eq!(opened(folder.path(), &format!("{} -R", vim.display()), &[]), format!("-R +15 {}", file.display()));
    assert_eq!(opened(folder.path(), &hx.display().to_string(), &["1"]), format!("{}:15", file.display()));
    let elsewhere = preceptor(folder.path()).current_dir("/").arg("open").output().unwrap();
    assert_eq!(out(&elsewhere).trim(), format!("{}:15", file.display()), "no editor: it says where");
    assert!(err(&elsewhere).contains("EDITOR"), "{}", err(&elsewhere));
    assert_eq!(run(folder.path(), &["open", "9"]).status.code(), Some(1));
}

#[test]
fn a_quote_of_the_shipped_guide_opens_in_a_copy_with_the_same_line() {
    let folder = tempfile::tempdir().unwrap();
    let json = answer(folder.path(), &["ask", "--json", "what does EHR stand for"]);
    run(folder.path(), &["ask", "what does EHR stand for"]);
    let place = opened(folder.path(), "", &[]);
    let (path, line) = place.rsplit_once(':').unwrap();
    assert_eq!(json["quotes"][0]["source"]["line"], line.parse::<usize>().unwrap());
    let text = fs::read_to_string(path).unwrap();
    let from = text.lines().skip(line.parse::<usize>().unwrap() - 1).collect::<Vec<_>>().join("\n");
    assert!(from.starts_with(json["quotes"][0]["text"].as_str().unwrap()), "{from:.100}");
    assert!(fs::metadata(path).unwrap().permissions().readonly());
}

#[test]
fn a_quiz_by_lines_is_dealt_by_its_seed_judged_and_summed_up() {
    let folder = tempfile::tempdir().unwrap();
    let play = |answers: &str| {
        let output = run_with_input(folder.path(), &["quiz", "--seed", "7", "--cards", "2"], answers);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        out(&output)
    };
    let rounds: Vec<String> = ["1\n1\n", "2\n2\n", "x\nC\n3\n", "4\nd"].map(play).into();
    let cards = |text: &str| text.split("Which belongs").next().unwrap().to_owned();
    assert!(rounds.iter().all(|round| cards(round) == cards(&rounds[0])), "the same seed deals the same cards");
    assert!(cards(&rounds[0]).contains("_____") && !cards(&rounds[0]).contains(".md:"), "{}", rounds[0]);
    for card in 0..2 {
        let right = rounds.iter().filter(|round| {
            let verdicts: Vec<&str> =
                round.lines().filter(|line| line.starts_with("Right: ") || line.starts_with("Not quite: ")).collect();
            verdicts[card].starts_with("Right: ")
        });
        assert_eq!(right.count(), 1, "one of the four is right: {rounds:?}");
    }
    let sum: usize = rounds
        .iter()
        .map(|round| round.split("The end: ").nth(1).unwrap().split(' ').next().unwrap().parse::<usize>().unwrap())
        .sum();
    assert_eq!(sum, 2);
    assert!(play("1\n").contains("of 1 right"), "who stops is told how it went");
    let unknown = run(folder.path(), &["quiz", "--section", "quantum"]);
    assert_eq!(unknown.status.code(), Some(1));
}

#[test]
fn why_an_answer_is_what_it_is_reads_as_words_and_json_keeps_the_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let text = out(&run(folder.path(), &["search", "--explain", "do I need a license"]));
    assert!(text.contains("confidence: ") && text.contains("for it: ") && text.contains("100 %"), "{text}");
    assert!(!text.contains('{'), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let json = answer(folder.path(), &["search", "--json", "do I need a license"]);
    assert!(json["signals"]["coverage"].is_f64() && json["concepts"][0]["variants"].is_array(), "{json}");
}
