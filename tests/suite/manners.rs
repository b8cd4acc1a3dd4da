//! The program's manners at a terminal: one style of errors, quiet where quiet is wanted, told where a word was meant otherwise,
//! and nothing left behind by what only reads.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use crate::program::{err, out, preceptor, run, run_with_input};

const HARBOR: &str =
    "# Harbor guide\n\n## Tides\n\nThe harbor closes at low tide.\n\n## Fees\n\nA berth is paid by the week.\n";

fn empty_folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// Everything under a folder, by path.
fn all_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .flat_map(|path| {
            let below = if path.is_dir() { all_in(&path) } else { Vec::new() };
            std::iter::once(path.display().to_string()).chain(below)
        })
        .collect()
}

fn json_lines(text: &str) -> Vec<serde_json::Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_bare_question_is_told_of_ask_and_a_slip_of_its_right_name() {
    let folder = empty_folder();
    for typed in [&["do I need a license"][..], &["do", "I", "need", "a", "license"]] {
        let output = run(folder.path(), typed);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains("did you mean: preceptor ask \"do I need a license\""), "{}", err(&output));
    }
    let output = run(folder.path(), &["aks", "x"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("'ask'") && !err(&output).contains("gaps"), "{}", err(&output));
}

#[test]
fn every_error_begins_alike_and_force_color_is_obeyed() {
    let folder = empty_folder();
    let begins = |arguments: &[&str], variable: (&str, &str)| {
        let output = preceptor(folder.path()).env(variable.0, variable.1).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        err(&output).split(':').next().unwrap().to_owned()
    };
    let kinds: [&[&str]; 3] = [&["ask", "--guide", "no/such.md", "x"], &["ask", "--no-such-flag"], &["where is it"]];
    let colored = kinds.map(|arguments| begins(arguments, ("FORCE_COLOR", "1")));
    assert_eq!(colored, ["\u{1b}[1m\u{1b}[31merror"; 3]);
    assert_eq!(kinds.map(|arguments| begins(arguments, ("FORCE_COLOR", "0"))), ["error"; 3]);
    let answered = |variable| {
        let output =
            preceptor(folder.path()).env(variable, "1").args(["ask", "what does EHR stand for"]).output().unwrap();
        out(&output).contains('\u{1b}')
    };
    assert!(answered("FORCE_COLOR") && answered("CLICOLOR_FORCE") && !answered("NO_COLOR"));
}

#[test]
fn a_missing_file_s_cause_is_told_once() {
    let folder = empty_folder();
    let said = err(&run(folder.path(), &["ask", "--guide", "./nope.md", "x"]));
    assert_eq!(said.matches("No such file").count(), 1, "{said}");
}

#[test]
fn v_tells_what_vv_how_and_vvv_by_which_figures_and_rust_log_says_it_too() {
    let folder = empty_folder();
    let lines = |flag: &[&str], variable: (&str, &str)| {
        let mut command = preceptor(folder.path());
        command.env("PRECEPTOR__SEARCH__HITS", "4").env(variable.0, variable.1);
        let output = command.args(flag).args(["ask", "what does EHR stand for"]).output().unwrap();
        err(&output)
    };
    let none = ("X", "");
    let told = [&[][..], &["-v"], &["-vv"], &["-vvv"]].map(|flag| lines(flag, none));
    let counts = told.each_ref().map(|told| told.lines().count());
    assert!(counts[0] == 0 && counts[0] < counts[1] && counts[1] < counts[2] && counts[2] < counts[3], "{told:#?}");
    assert!(told[2].contains("search.hits") && told[2].contains("PRECEPTOR__SEARCH__HITS"), "{}", told[2]);
    assert_eq!(lines(&[], ("RUST_LOG", "preceptor=debug,hyper=trace")).lines().count(), counts[2]);
    assert!(err(&run(folder.path(), &["-q", "-v", "config"])).contains("cannot be used with"));
}

#[test]
fn ids_of_a_batch_come_back_as_they_were_and_a_bad_line_is_told_in_its_place() {
    let folder = empty_folder();
    let input = "{\"id\":1,\"question\":\"who is Alex\"}\n\nnot json\n{\"id\":\"b\",\"question\":\"what is EHR\"}\n{\"id\":3}\n\
                 {\"id\":null,\"question\":\"what is EHR\"}\n";
    let output = run_with_input(folder.path(), &["ask", "--batch", "-"], input);
    assert_eq!(output.status.code(), Some(2));
    let lines = json_lines(&out(&output));
    let ids: Vec<&serde_json::Value> = lines.iter().map(|line| &line["id"]).collect();
    assert_eq!(ids, [&1.into(), &serde_json::Value::Null, &"b".into(), &3.into(), &serde_json::Value::Null]);
    assert_eq!((&lines[1]["line"], &lines[3]["line"]), (&3.into(), &5.into()));
    assert!(lines[1]["error"].is_string() && lines[3]["error"].as_str().unwrap().contains("question"));
    assert!(lines[0]["outcome"] == "answered" && lines[4]["outcome"] == "answered" && lines[4].get("id").is_none());
    assert!(err(&output).contains("2 of 5 lines"), "{}", err(&output));
    let fine =
        run_with_input(folder.path(), &["ask", "--batch", "-"], "{\"id\":1.5,\"question\":\"when is the train\"}\n");
    assert_eq!((fine.status.code(), &json_lines(&out(&fine))[0]["id"]), (Some(0), &1.5.into()));
}

#[test]
fn two_lines_of_standard_input_are_two_questions() {
    let folder = empty_folder();
    let input = "what does EHR stand for\n\nwhen does the night ferry leave\n";
    let output = run_with_input(folder.path(), &["ask"], input);
    assert_eq!(output.status.code(), Some(1), "the worst of the two");
    assert!(out(&output).starts_with("? what does EHR stand for\n\n"), "{}", out(&output));
    assert!(
        out(&output).contains("\n\n? when does the night ferry leave\n\nThe guide does not say."),
        "{}",
        out(&output)
    );
    let json = json_lines(&out(&run_with_input(folder.path(), &["ask", "--json"], input)));
    let outcomes: Vec<&serde_json::Value> = json.iter().map(|answer| &answer["outcome"]).collect();
    assert_eq!(outcomes, ["answered", "declined"]);
    let one = out(&run_with_input(folder.path(), &["ask"], "what does EHR stand for\n"));
    assert!(!one.contains('?'), "one question is not repeated: {one}");
    let none = run_with_input(folder.path(), &["ask"], "");
    assert!(none.status.code() == Some(2) && err(&none).contains("--batch"), "{}", err(&none));
}

#[test]
fn a_line_that_never_ends_is_too_long_and_no_more_of_it_is_read() {
    let folder = empty_folder();
    let mut command = preceptor(folder.path());
    command.args(["ask", "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    // The program has its answer before all is written, and leaves.
    let writer = std::thread::spawn(move || drop(input.write_all("why ".repeat(500_000).as_bytes())));
    let lines = json_lines(&out(&child.wait_with_output().unwrap()));
    writer.join().unwrap();
    assert_eq!((lines.len(), &lines[0]["reason"]), (1, &"too_long".into()));
}

#[test]
fn the_version_names_what_it_was_built_with_where_more_is_wanted() {
    let folder = empty_folder();
    let short = out(&run(folder.path(), &["--version"]));
    assert_eq!(short.lines().count(), 1, "{short}");
    for typed in [&["--version", "--verbose"][..], &["-vV"]] {
        let output = run(folder.path(), typed);
        assert_eq!(output.status.code(), Some(0));
        let said = out(&output);
        let names: Vec<&str> = said.lines().map(|line| line.split([':', ' ']).next().unwrap()).collect();
        assert_eq!(names, ["preceptor", "features", "target", "model", "store"], "{said}");
        assert!(said.contains(std::env::consts::ARCH) && said.contains("SQLite"), "{said}");
    }
}

#[test]
fn man_pages_and_completions_are_written_for_every_command_and_shell() {
    let folder = empty_folder();
    let output = run(folder.path(), &["man", "--to", "man/man1"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    for page in ["preceptor.1", "preceptor-ask.1", "preceptor-faq-import.1"] {
        let text = fs::read_to_string(folder.path().join("man/man1").join(page)).unwrap();
        assert!(text.contains(".TH ") && text.contains("EXIT") | text.contains("xample"), "{page}: {text}");
    }
    let page = out(&run(folder.path(), &["man", "faq", "import"]));
    assert!(page.contains("preceptor\\-faq\\-import") || page.contains("preceptor-faq-import"), "{page}");
    assert_eq!(run(folder.path(), &["man", "fqa"]).status.code(), Some(2));
    assert_eq!(run(folder.path(), &["completions", "--to", "complete"]).status.code(), Some(0));
    let files = all_in(&folder.path().join("complete"));
    assert!(files.len() >= 4 && files.iter().any(|file| file.ends_with("preceptor.bash")), "{files:?}");
}

#[test]
fn what_only_reads_makes_no_store() {
    let folder = empty_folder();
    let guild = ["--guild", "9"];
    let csv = "guide,question,answer\nmedical-assistant,Where is the lift?,Left.\n";
    fs::write(folder.path().join("entries.csv"), csv).unwrap();
    let commands: [&[&str]; 7] = [
        &["faq", "list"],
        &["faq", "export"],
        &["faq", "lint"],
        &["gaps"],
        &["ask", "where is the lift"],
        &["backup", "b.db"],
        &["data", "export"],
    ];
    for command in commands {
        let mut program = preceptor(folder.path());
        program.env("PRECEPTOR__STORE__URL", "stroe/deep/p.db").args(command);
        if command[0] != "backup" {
            program.args(guild);
        }
        let output = program.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{command:?}: {}", out(&output));
        assert!(err(&output).contains("there is no store at `stroe/deep/p.db`"), "{command:?}: {}", err(&output));
    }
    assert_eq!(all_in(folder.path()), [folder.path().join("entries.csv").display().to_string()]);
}

#[test]
fn a_backup_makes_no_folder() {
    let folder = empty_folder();
    fs::write(folder.path().join("entries.csv"), "guide,question,answer\nmedical-assistant,Where is the lift?,Left.\n")
        .unwrap();
    assert_eq!(run(folder.path(), &["faq", "import", "--guild", "9", "entries.csv"]).status.code(), Some(0));
    let output = run(folder.path(), &["backup", "nope/b.db"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("nope").exists() && err(&output).contains("nope"), "{}", err(&output));
}

#[test]
fn an_index_goes_to_the_user_s_cache_whatever_folder_one_stands_in_unless_another_is_set() {
    let folder = empty_folder();
    fs::write(folder.path().join("harbor.md"), HARBOR).unwrap();
    let ask_with = |memory: &str, path: &str| {
        let mut command = preceptor(folder.path());
        command.env("PRECEPTOR__INDEX__MEMORY_BYTES", memory).env("PRECEPTOR__MODEL__ENABLED", "false");
        command.env("PRECEPTOR__INDEX__PATH", path);
        let output = command.args(["ask", "--guide", "harbor.md", "how is a berth paid"]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    };
    let ask = |memory: &str| ask_with(memory, "");
    let cached = folder.path().join(".cache/preceptor/index/harbor");
    ask("10");
    assert!(cached.is_dir() && !folder.path().join("index").exists(), "{:?}", all_in(folder.path()));
    fs::remove_dir_all(folder.path().join(".cache")).unwrap();
    ask("4000000");
    assert!(!cached.exists(), "a small guide needs no index on the disk");
    assert_eq!(run(folder.path(), &["index", "harbor.md"]).status.code(), Some(0));
    assert!(cached.is_dir());
    assert_eq!(run(folder.path(), &["index", "--check", "harbor.md"]).status.code(), Some(0));

    fs::create_dir(folder.path().join("index")).unwrap();
    ask("4000000");
    assert!(all_in(&folder.path().join("index")).is_empty(), "a folder of that name may be anything");
    fs::write(folder.path().join("index/README.md"), "# index\n").unwrap();
    ask("4000000");
    assert_eq!(all_in(&folder.path().join("index")).len(), 1, "not even where it has a page like ours");
    ask_with("4000000", "index");
    assert!(folder.path().join("index/harbor").is_dir());
}

#[test]
fn where_no_index_can_be_kept_questions_are_answered_from_memory() {
    let folder = empty_folder();
    fs::write(folder.path().join("harbor.md"), HARBOR).unwrap();
    fs::write(folder.path().join("a-file"), "").unwrap();
    for (variable, value) in [("HOME", ""), ("XDG_CACHE_HOME", "/dev/null"), ("PRECEPTOR__INDEX__PATH", "a-file/index")]
    {
        let mut command = preceptor(folder.path());
        command
            .env("PRECEPTOR__INDEX__MEMORY_BYTES", "10")
            .env("PRECEPTOR__MODEL__ENABLED", "false")
            .env(variable, value);
        let output = command.args(["ask", "--guide", "harbor.md", "how is a berth paid"]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{variable}: {}", err(&output));
    }
    let output = preceptor(folder.path()).env("HOME", "").args(["index", "harbor.md"]).output().unwrap();
    assert!(output.status.code() == Some(2) && err(&output).contains("index.path"), "{}", err(&output));
}

#[test]
fn a_run_file_is_written_for_a_collection_and_refused_for_a_set() {
    let folder = empty_folder();
    fs::write(folder.path().join("set.jsonl"), "{\"id\":\"q\",\"question\":\"who is Alex\",\"section\":[]}\n").unwrap();
    let output = run(folder.path(), &["eval", "set.jsonl", "--run", "x.run"]);
    assert!(output.status.code() == Some(2) && err(&output).contains("--run"), "{}", err(&output));
}
