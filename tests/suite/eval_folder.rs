//! `preceptor eval` over folders: guides each asked their own questions, and questions that a collection does not answer.
//!
//! The scorer beside the checkout and its guides are no part of the project; without it ours is held to the figures alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program::{err, out, run};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn guides() -> String {
    root("tests/data/folder-of-guides").display().to_string()
}

/// What the scorer beside the checkout prints for a folder; `None` where it or its Python is missing.
fn scorer(home: &Path, folder: &str) -> Option<String> {
    let tool = root("../shared/tools/score-guides");
    let mut command = Command::new("python3");
    command.arg(&tool).arg(folder).env("ASK_BIN", env!("CARGO_BIN_EXE_preceptor")).env("HOME", home).current_dir(home);
    // The program refuses settings that it does not know, and this one is the tests' own.
    command.env_remove("PRECEPTOR_TEST_MODEL");
    let output = tool.exists().then(|| command.output().ok())??;
    assert!(output.status.success(), "{}", err(&output));
    Some(out(&output))
}

#[test]
fn a_folder_of_guides_gets_the_figures_that_the_scorer_prints() {
    let home = tempfile::tempdir().unwrap();
    let ours = run(home.path(), &["eval", &guides()]);
    let figures = std::fs::read_to_string(root("tests/data/folder-of-guides/figures.txt")).unwrap();
    assert_eq!(out(&ours), figures, "{}", err(&ours));
    assert_eq!(ours.status.code(), Some(0));
    if let Some(theirs) = scorer(home.path(), &guides()) {
        assert_eq!(theirs, figures);
    }
}

#[test]
fn each_guide_s_misses_are_named_with_the_guide() {
    let home = tempfile::tempdir().unwrap();
    let printed = out(&run(home.path(), &["eval", &guides(), "--misses"]));
    let misses: Vec<&str> = printed.lines().skip(3).filter(|line| !line.starts_with("      ")).collect();
    let named: Vec<&str> = misses.iter().filter_map(|line| line.split('\t').nth(1)).collect();
    assert_eq!(named, ["bakery-4", "bakery-5", "bakery-6", "bakery-7", "bakery-9", "bus-4", "bus-8"], "{printed}");
    assert!(misses[0].starts_with("bakery\t") && misses[6].starts_with("bus-line\t"), "{printed}");
}

#[test]
fn json_has_an_object_a_guide_and_one_for_all() {
    let home = tempfile::tempdir().unwrap();
    let printed = out(&run(home.path(), &["eval", &guides(), "--json"]));
    let rows: Vec<serde_json::Value> = printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let names: Vec<&str> = rows.iter().filter_map(|row| row["guide"].as_str()).collect();
    assert_eq!(names, ["bakery", "bus-line", "all"]);
    assert_eq!((&rows[2]["n"], &rows[2]["unanswerable"]), (&12.into(), &5.into()));
    assert_eq!(rows[1]["right_by_words"], 1.0);
}

#[test]
fn one_guide_with_its_questions_is_a_folder_too() {
    let home = tempfile::tempdir().unwrap();
    let printed = out(&run(home.path(), &["eval", &format!("{}/bus-line", guides())]));
    assert!(printed.starts_with("bus-line ") && printed.lines().count() == 2, "{printed}");
}

#[test]
fn what_can_t_be_evaluated_is_named_with_the_remedy() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(home.path().join("empty")).unwrap();
    std::fs::create_dir_all(home.path().join("lost/choir")).unwrap();
    std::fs::write(home.path().join("lost/choir/questions.jsonl"), "").unwrap();
    let said = |arguments: &[&str]| {
        let output = run(home.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?} went on");
        err(&output).trim().to_owned()
    };
    let folder = guides();
    let errors = [
        said(&["eval", "empty"]),
        said(&["eval", "lost"]),
        said(&["eval", &folder, "--guide", "choir"]),
        said(&["eval", &folder, "--run", "guides.run"]),
        said(&["eval", "lost", "--answerability"]),
    ];
    insta::assert_snapshot!(errors.join("\n"));
}

/// Two paragraphs, a question that each answers, and one that the first does not.
#[cfg(feature = "semantic")]
fn collection(folder: &Path) {
    std::fs::create_dir_all(folder.join("qrels")).unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write(
        "corpus.jsonl",
        "{\"_id\":\"p1\",\"title\":\"Harbor\",\"text\":\"The harbor closes at ten in the evening. Boats pay 12 euros a night.\"}\n\
         {\"_id\":\"p2\",\"title\":\"Mill\",\"text\":\"The mill was built in 1790 by Anna Weber.\"}\n",
    );
    write(
        "queries.jsonl",
        "{\"_id\":\"q1\",\"text\":\"When does the harbor close?\"}\n{\"_id\":\"q2\",\"text\":\"Who built the mill?\"}\n",
    );
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\tp1\t1\nq2\tp2\t1\n");
    write(
        "unanswerable.jsonl",
        "{\"_id\":\"u1\",\"text\":\"Which color is the captain's hat?\",\"paragraph\":\"p1\"}\n",
    );
}

#[test]
#[cfg(feature = "semantic")]
fn each_question_of_a_collection_is_judged_with_its_own_paragraph() {
    let home = tempfile::tempdir().unwrap();
    collection(&home.path().join("town"));
    let output = run(home.path(), &["eval", "--answerability", "town"]);
    let printed = out(&output);
    let cells: Vec<&str> = printed.lines().nth(1).unwrap_or_default().split_whitespace().collect();
    assert_eq!(cells.get(..3), Some(&["town", "2", "1"][..]), "{printed}{}", err(&output));
    // How well it tells them apart is what `docs/quality.md` measures; two pairs are too few to hold it to anything.
    let auc = cells.get(3).and_then(|cell| cell.parse::<f64>().ok());
    assert!(auc.is_some_and(|auc| [0.0, 0.5, 1.0].contains(&auc)), "{printed}");
}

#[test]
#[cfg(feature = "semantic")]
fn a_question_about_a_paragraph_that_is_not_there_is_named() {
    let home = tempfile::tempdir().unwrap();
    let town = home.path().join("town");
    collection(&town);
    std::fs::write(town.join("unanswerable.jsonl"), "{\"_id\":\"u1\",\"text\":\"why\",\"paragraph\":\"p9\"}\n")
        .unwrap();
    let astray = run(home.path(), &["eval", "--answerability", "town"]);
    std::fs::remove_file(town.join("unanswerable.jsonl")).unwrap();
    let without = run(home.path(), &["eval", "--answerability", "town"]);
    assert_eq!((astray.status.code(), without.status.code()), (Some(2), Some(2)));
    insta::assert_snapshot!(format!("{}{}", err(&astray), err(&without)));
}
