//! An advisor's workshop: a guide folder is begun, phrasings are asked for and told where they lead, a sheet of questions
//! shows what they are worth.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use preceptor::corpus::Guide;
use tempfile::TempDir;

use crate::program::{err, out, preceptor, run, run_with_input};

const TEXT: &str = "# Tea room\n\n## Opening hours\n\nThe tea room opens at eight and closes at six, on Sundays at noon.\n\n\
    ## Fees\n\nA seat costs nothing; a pot of tea costs three crowns, and refills of hot water are free of charge.\n\n\
    ## Dogs\n\nDogs may lie under the table when they are on a lead, but not in the room with the cakes.\n";

/// A folder with a text, and the guide folder that `init` made of it.
fn tea_room() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("notes.md"), TEXT).unwrap();
    let made = run(home.path(), &["init", "notes.md", "tea"]);
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    let folder = home.path().join("corpus/tea");
    (home, folder)
}

fn asked(folder: &Path) -> String {
    fs::read_to_string(folder.join("asked.toml")).unwrap()
}

fn coach(home: &TempDir, lines: &str) -> Output {
    run_with_input(home.path(), &["coach", "tea"], lines)
}

#[test]
fn init_makes_a_folder_that_answers_with_the_text_as_it_was() {
    let (home, folder) = tea_room();
    assert_eq!(fs::read_to_string(folder.join("guide.md")).unwrap(), TEXT);
    let guide = Guide::open(&folder).unwrap();
    assert_eq!((guide.manifest.id.as_str(), guide.manifest.title.as_str()), ("tea", "Tea room"));
    assert!(guide.manifest.source.starts_with("notes.md, taken on 2"), "{}", guide.manifest.source);
    assert_eq!(asked(&folder).matches("# [[passage]]").count(), guide.passages.len());
    let answer = run(home.path(), &["ask", "--guide", "corpus/tea", "how much is a pot of tea"]);
    assert!(out(&answer).contains("three crowns"), "{}{}", out(&answer), err(&answer));
    let checked = run(home.path(), &["check", "corpus/tea"]);
    assert_eq!(checked.status.code(), Some(0), "{}", out(&checked));
    assert_eq!(fs::read_dir(home.path().join("corpus")).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn init_never_overwrites_and_says_the_way_out() {
    let (home, folder) = tea_room();
    fs::write(folder.join("asked.toml"), "# mine\n").unwrap();
    let again = run(home.path(), &["init", "notes.md", "tea"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(err(&again).contains("is there already and is left as it is; choose another name"), "{}", err(&again));
    assert_eq!(asked(&folder), "# mine\n");
}

#[test]
fn init_without_a_text_makes_a_guide_whose_comments_are_never_quoted() {
    let home = tempfile::tempdir().unwrap();
    let made = run(home.path(), &["init", "web-design"]);
    assert!(out(&made).contains("write the text into corpus/web-design/guide.md"), "{}{}", out(&made), err(&made));
    let asked = run(home.path(), &["ask", "--guide", "corpus/web-design", "what is this comment about"]);
    assert_eq!(asked.status.code(), Some(1), "{}", out(&asked));
    assert!(!out(&asked).contains("comment"), "{}", out(&asked));
    let coached = run(home.path(), &["coach", "web-design"]);
    assert!(err(&coached).contains("has no passage yet; write its text into `guide.md`"), "{}", err(&coached));
}

#[test]
fn a_guide_has_the_name_that_it_was_begun_with_in_every_command() {
    let (home, _) = tea_room();
    fs::write(home.path().join("asked.csv"), "question,heading\nhow much is a pot of tea,Fees\n").unwrap();
    for words in [
        &["ask", "--guide", "tea", "how much is a pot of tea"][..],
        &["section", "--guide", "tea", "fees"],
        &["eval", "asked.csv", "--guide", "tea"],
        &["check", "tea"],
        &["index", "tea"],
    ] {
        let told = run(home.path(), words);
        assert_eq!(told.status.code(), Some(0), "{words:?}: {}{}", out(&told), err(&told));
    }
    let lost = run(home.path(), &["ask", "--guide", "coffee", "how much"]);
    assert!(err(&lost).contains("no guide has the id `coffee`"), "{}", err(&lost));
}

#[test]
fn coach_reads_lines_of_json_and_keeps_no_markup() {
    let (home, folder) = tea_room();
    let before = asked(&folder);
    let toml = "[[passage]]\nsection = \"Fees\"\nasked = [\n  \"what does a pot cost\",\n  \"price of tea\"\n]\n";
    let rows = "topic,utterance\nCats,may cats come\n";
    for (lines, said) in [(toml, "it is markup and no phrasing"), (rows, "no line before it names its columns")] {
        let told = coach(&home, lines);
        assert_eq!(told.status.code(), Some(1), "{}{}", out(&told), err(&told));
        assert_eq!(out(&told).matches(said).count(), lines.lines().count(), "{}", out(&told));
        assert_eq!(asked(&folder), before, "{lines}");
    }
    let json = "{\"section\": \"Fees\", \"phrasing\": \"what does a pot set me back\"}\n{\"section\": \"Fees\", \"tags\": \"x\"}\n";
    let told = coach(&home, json);
    assert!(out(&told).contains("Line 2 not kept: a line of JSON has the keys"), "{}", out(&told));
    let guide = Guide::open(&folder).unwrap();
    assert_eq!(
        guide.asked.iter().map(|asked| asked.phrasing.as_str()).collect::<Vec<_>>(),
        ["what does a pot set me back"]
    );
}

#[test]
fn init_takes_a_folder_with_what_stands_beside_its_text() {
    let (home, _) = tea_room();
    let again = run(home.path(), &["init", "corpus/tea", "other/tea-two"]);
    assert_eq!(again.status.code(), Some(0), "{}", err(&again));
    let guide = Guide::open(&home.path().join("other/tea-two")).unwrap();
    assert_eq!(guide.manifest.id, "tea", "its own guide.toml came along");
}

#[test]
fn init_takes_a_text_of_any_kind_and_calls_the_guide_after_it() {
    let home = tempfile::tempdir().unwrap();
    let page =
        "<!doctype html><html><body><h1>Ferry</h1><h2>Fares</h2><p>A crossing costs four crowns.</p></body></html>";
    fs::write(home.path().join("Ferry Fares.html"), page).unwrap();
    fs::write(home.path().join("Tea Rules.md"), TEXT).unwrap();
    fs::create_dir(home.path().join("docs")).unwrap();
    fs::write(home.path().join("docs/a.md"), TEXT).unwrap();
    for (from, id, answer) in [
        ("Ferry Fares.html", "ferry-fares", "four crowns"),
        ("Tea Rules.md", "tea-rules", "three crowns"),
        ("docs", "docs", "three crowns"),
    ] {
        let made = run(home.path(), &["init", from]);
        assert_eq!(made.status.code(), Some(0), "{from}: {}", err(&made));
        let folder = home.path().join("corpus").join(id);
        assert_eq!(Guide::open(&folder).unwrap().manifest.id, id);
        let texts: String =
            Guide::open(&folder).unwrap().documents.iter().map(|document| document.text.clone()).collect();
        assert!(texts.contains(answer), "{from}: {texts}");
    }
    let named = run(home.path(), &["init", "Ferry Fares.html", "ferry"]);
    assert_eq!(named.status.code(), Some(0), "{}", err(&named));
    let missing = run(home.path(), &["init", "Tea Ruels.md"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(err(&missing).contains("there is no file `Tea Ruels.md`"), "{}", err(&missing));
    assert!(!home.path().join("corpus/Tea Ruels.md").exists());
}

#[test]
fn init_names_what_it_passes_over_and_what_it_writes_can_be_pasted() {
    let home = tempfile::tempdir().unwrap();
    let docs = home.path().join("docs");
    fs::create_dir_all(docs.join("team life")).unwrap();
    fs::write(docs.join("index.md"), TEXT).unwrap();
    fs::write(docs.join("team life/lunch.MD"), "# Lunch\n\nLunch is at noon.\n").unwrap();
    fs::write(docs.join("empty.md"), "\n").unwrap();
    fs::write(docs.join("old.rst"), "Old\n===\n\nText.\n").unwrap();
    fs::write(docs.join("logo.png"), b"\x89PNG\r\n\x1a\n\0\0").unwrap();
    let made = run(home.path(), &["init", "docs", "my guides/tea room/"]);
    let said = out(&made);
    assert_eq!(made.status.code(), Some(0), "{said}{}", err(&made));
    let passed_over: Vec<&str> = said.lines().filter(|line| line.starts_with("passed over: ")).collect();
    assert_eq!(passed_over.len(), 3, "{said}");
    for part in ["empty.md: is empty", "old.rst: it is reStructuredText", "logo.png: it is a PNG picture"] {
        assert!(passed_over.iter().any(|line| line.contains(part)), "{part}: {said}");
    }
    assert!(said.contains("preceptor check \"my guides/tea room\"\n"), "{said}");
    assert!(home.path().join("my guides/tea room/team life/lunch.MD").is_file());
}

#[test]
fn coach_reads_a_sheet_whatever_stands_between_its_columns() {
    for (sheet, kept) in [
        ("section,phrasing\nDogs,\"may my poodle, who is small, come\"\n\nFees,price of a pot\n", 2),
        ("Question;Heading\r\nmay my poodle come;Dogs\r\nprice of a pot;Fees\r\n", 2),
        ("\u{feff}Section\tPhrasing\nDogs\tmay my poodle come\n", 1),
        ("# from the meeting\nDogs;may my poodle come\n", 1),
    ] {
        let (home, folder) = tea_room();
        let coached = coach(&home, sheet);
        assert_eq!(coached.status.code(), Some(0), "{sheet}: {}{}", out(&coached), err(&coached));
        let guide = Guide::open(&folder).unwrap();
        assert_eq!(guide.asked.len(), kept, "{sheet}: {}", out(&coached));
        assert!(guide.asked.iter().all(|asked| !asked.phrasing.contains("Dogs")), "{:?}", guide.asked);
    }
}

#[test]
fn a_line_that_holds_nothing_is_not_kept_and_named_by_its_number() {
    let (home, folder) = tea_room();
    let before = asked(&folder);
    let coached = coach(&home, "!\n+\nFees\t\n\tfoo\n");
    assert_eq!(coached.status.code(), Some(1));
    let said = out(&coached);
    for line in 1..=4 {
        assert!(said.contains(&format!("Line {line} not kept: there is no ")), "{said}");
    }
    assert_eq!(asked(&folder), before);
}

#[test]
fn one_of_equal_headings_is_named_the_same_everywhere() {
    let home = tempfile::tempdir().unwrap();
    let text = "# Ferry\n\n## Day\n\n### Fees\n\nA day ticket costs five crowns at the pier.\n\n## Night\n\n### Fees\n\nA night \
                ticket costs nine crowns on board.\n\n### Fees\n\nA dog rides at night for two crowns.\n";
    fs::create_dir_all(home.path().join("corpus/ferry")).unwrap();
    fs::write(home.path().join("corpus/ferry/guide.md"), text).unwrap();
    let section = |name: &str| out(&run(home.path(), &["section", "--guide", "corpus/ferry", name]));
    let offered = section("Night > Fees");
    assert!(offered.contains("Night › Fees (1); Night › Fees (2)"), "{offered}");
    assert!(section("Night › Fees (1)").contains("nine crowns") && section("Fees (2)").contains("two crowns"));
    let topics = out(&run(home.path(), &["topics", "--guide", "corpus/ferry"]));
    assert!(topics.contains("Fees (1)") && topics.contains("Fees (2)"), "{topics}");
    let kept = run_with_input(home.path(), &["coach", "ferry"], "Night › Fees (2)\tmay my poodle come aboard\n");
    assert_eq!(kept.status.code(), Some(0), "{}{}", out(&kept), err(&kept));
    let guide = Guide::open(&home.path().join("corpus/ferry")).unwrap();
    assert_eq!(guide.passages[guide.asked[0].target.start].text, "A dog rides at night for two crowns.");
    let sheet = "question;heading\nmay my poodle come aboard;Night › Fees (2)\nwhat is a day ticket;Day › Fees\n";
    fs::write(home.path().join("q.csv"), sheet).unwrap();
    let eval = run(home.path(), &["eval", "q.csv", "--guide", "corpus/ferry"]);
    assert_eq!(eval.status.code(), Some(0), "{}{}", out(&eval), err(&eval));
}

#[test]
fn coach_says_where_a_phrasing_led_and_saves_it_in_its_place() {
    let (home, folder) = tea_room();
    let before = asked(&folder).replace("# What people ask", "# my own remark\n# What people ask");
    fs::write(folder.join("asked.toml"), &before).unwrap();
    let coached = coach(&home, "can I show up around seven in the morning\n\nis it dear to sit with you\nq\n");
    let said = out(&coached);
    assert_eq!(coached.status.code(), Some(0), "{said}{}", err(&coached));
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].starts_with("Kept for `Opening hours` (“The tea room opens at eight …”): “can I show"), "{said}");
    assert!(lines[1].contains("`Fees`") && lines[1].ends_with("leads there."), "{said}");
    assert_eq!(lines[2], "2 phrasings for 2 passages; 1 passage has none.");
    let after = asked(&folder);
    assert!(
        before
            .lines()
            .filter(|line| line.starts_with("# ") && !line.contains("["))
            .all(|line| { after.contains(line) || after.contains(&line[2..]) })
    );
    let guide = Guide::open(&folder).unwrap();
    assert_eq!(guide.asked.iter().map(|asked| asked.target.clone()).collect::<Vec<_>>(), [0..1, 1..2]);
    let answer = run(home.path(), &["ask", "--guide", "corpus/tea", "can I show up around seven in the morning"]);
    assert!(out(&answer).contains("opens at eight"), "{}", out(&answer));
}

#[test]
fn a_session_begins_where_phrasings_are_missing() {
    let (home, _) = tea_room();
    assert!(out(&coach(&home, "how early may I come\nq\n")).contains("Kept for `Opening hours`"));
    // It stopped at the opening hours, which have a phrasing by now.
    assert!(out(&coach(&home, "what is the price\n")).contains("Kept for `Fees`"));
    // The dogs have none; of the two that have one, the fees were asked about last.
    let said = out(&coach(&home, "\ncan I get more hot water for nothing\nq\n"));
    assert!(said.contains("Kept for `Fees`"), "{said}");
}

#[test]
fn a_clash_is_shown_and_kept_only_where_that_is_insisted_on() {
    let (home, folder) = tea_room();
    let known = coach(&home, "Fees\twhat does a seat cost me\n");
    assert_eq!(known.status.code(), Some(0), "{}", out(&known));
    let clash = coach(&home, "Dogs\tWhat does a seat cost me?\n");
    assert_eq!(clash.status.code(), Some(1));
    let said = out(&clash);
    assert!(said.contains("Clash, line 1 not kept: “What does a seat cost me?”"), "{said}");
    assert!(said.contains("“what does a seat cost me”, which asks for `Fees`"), "{said}");
    assert_eq!(Guide::open(&folder).unwrap().asked.len(), 1);
    let kept = coach(&home, "Dogs\t+What does a seat cost me?\n");
    assert!(out(&kept).starts_with("Kept for `Dogs`"), "{}", out(&kept));
    assert_eq!(Guide::open(&folder).unwrap().asked.len(), 2);
}

#[test]
fn a_gap_that_would_silence_an_answer_is_told() {
    let (home, folder) = tea_room();
    let said = out(&coach(&home, "!when does the tea room open\n!do you sell bicycles\n"));
    let lines: Vec<&str> = said.lines().collect();
    assert!(
        lines[0].starts_with("Clash, line 1 not kept: “when does the tea room open”: it leads to `Opening hours`"),
        "{said}"
    );
    assert_eq!(lines[1], "Kept as a gap: “do you sell bicycles”; it is declined.");
    assert_eq!(Guide::open(&folder).unwrap().gaps, ["do you sell bicycles"]);
}

#[test]
fn what_is_taken_back_leaves_the_file_as_it_was() {
    let (home, folder) = tea_room();
    let before = asked(&folder);
    let said = out(&coach(&home, "how early may I come\nu\nu\n"));
    assert!(said.contains("Taken back: “how early may I come”\nThere is nothing to take back."), "{said}");
    assert_eq!(asked(&folder), before);
}

#[test]
fn a_line_that_fits_nowhere_is_named_and_the_others_are_kept() {
    let (home, folder) = tea_room();
    let said = coach(&home, "Fes\twhat is the price\nFees\twhat is the price\n");
    assert_eq!(said.status.code(), Some(1));
    assert!(out(&said).starts_with("Line 1 not kept: no heading `Fes`"), "{}", out(&said));
    assert!(out(&said).contains("no heading `Fes`; did you mean `Fees`?"), "{}", out(&said));
    assert_eq!(Guide::open(&folder).unwrap().asked.len(), 1);
}

#[test]
fn a_kill_loses_nothing_that_was_said_to_be_kept() {
    let (home, folder) = tea_room();
    let mut command = preceptor(home.path());
    command.args(["coach", "tea"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut stdin = child.stdin.take().unwrap();
    for phrasing in ["how early may I come", "are you there on a Sunday morning"] {
        writeln!(stdin, "{phrasing}").unwrap();
        let said = lines.next().unwrap().unwrap();
        assert!(said.starts_with("Kept for ") && said.contains(phrasing), "{said}");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let guide = Guide::open(&folder).unwrap();
    let phrasings: Vec<&str> = guide.asked.iter().map(|asked| asked.phrasing.as_str()).collect();
    assert_eq!(phrasings, ["how early may I come", "are you there on a Sunday morning"]);
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 5, "{left:?}");
}

#[test]
fn what_has_no_folder_is_refused_with_the_way_to_one() {
    let (home, _) = tea_room();
    let said = |arguments: &[&str]| {
        let output = run(home.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        err(&output)
    };
    assert!(said(&["coach", "notes.md"]).contains("make it a folder with `preceptor init notes.md NAME`"));
    assert!(said(&["coach", "medical-assistant"]).contains("is part of the program"));
    assert!(said(&["coach", "nowhere"]).contains("begin one with `preceptor init nowhere`"));
}

#[test]
fn a_sheet_shows_the_guide_with_and_without_its_phrasings_and_the_run_before() {
    let (home, _) = tea_room();
    let sheet = "Question;Heading;note\nmay I bring my poodle;Dogs;x\nwhat is a pot of tea;Fees;\nwhere can I park;;\n";
    fs::write(home.path().join("q.csv"), sheet).unwrap();
    let eval = || out(&run(home.path(), &["eval", "q.csv", "--guide", "corpus/tea"]));
    let first = eval();
    assert!(first.starts_with("q.csv of `tea`: 2 questions that the guide answers, 1 that it does not\n"), "{first}");
    assert!(first.contains("\nguide alone ") && !first.contains("last run"), "{first}");
    coach(&home, "Dogs\tmay I bring my poodle\n");
    let second = eval();
    let row = |name: &str| second.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    assert!(row("guide alone").contains('.') && row("last run, 2").contains('.'), "{second}");
    assert!(row("with 1 phrasing ").contains("1.000"), "{second}");
}

#[test]
fn a_sheet_that_names_headings_the_guide_lacks_is_refused_with_each_line() {
    let (home, _) = tea_room();
    fs::write(home.path().join("q.csv"), "heading,question\nDogs,a\nCats,b\nTea room > Fees,c\nMice,d\n").unwrap();
    let output = run(home.path(), &["eval", "q.csv", "--guide", "corpus/tea"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("line 3 `Cats`, line 5 `Mice`"), "{}", err(&output));
}
