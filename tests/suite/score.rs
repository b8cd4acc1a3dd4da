//! `preceptor eval` and the score tool beside the checkout print the same, where that tool is there.
//!
//! The tool and its questions are no part of the project; without them these tests say so and pass.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program::{err, out, run, run_with_input};

fn shared(path: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    found.exists().then_some(found)
}

fn compare(flags: &[&str]) {
    let (Some(tool), Some(questions)) = (shared("tools/score"), shared("questions/open.jsonl")) else { return };
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(&questions).unwrap();
    let answers = run_with_input(folder.path(), &["ask", "--batch", "-", "--json"], &text);
    let file = folder.path().join("answers.jsonl");
    std::fs::write(&file, &answers.stdout).unwrap();
    let theirs = Command::new("python3").arg(tool).arg(&questions).arg(&file).args(flags).output().unwrap();
    let mut arguments = vec!["eval", questions.to_str().unwrap()];
    arguments.extend(flags);
    let ours = run(folder.path(), &arguments);
    // What decided a miss stands below it, moved in; the tool beside the checkout does not say that.
    let ours_alone: String = out(&ours).split_inclusive('\n').filter(|line| !line.starts_with("      ")).collect();
    assert_eq!(ours_alone, String::from_utf8(theirs.stdout).unwrap(), "{}", err(&ours));
}

#[test]
fn eval_prints_what_the_score_tool_prints() {
    compare(&[]);
}

#[test]
fn eval_names_the_misses_that_the_score_tool_names() {
    compare(&["--misses"]);
}

#[test]
fn a_collection_gets_its_measures_and_a_run_file() {
    let folder = tempfile::tempdir().unwrap();
    let beir = folder.path().join("tiny");
    std::fs::create_dir_all(beir.join("qrels")).unwrap();
    let corpus = "{\"_id\":\"d1\",\"title\":\"Tides\",\"text\":\"The harbor closes at low tide.\"}\n{\"_id\":\"d2\",\"title\":\"\",\"text\":\"A berth is paid weekly.\"}\n";
    std::fs::write(beir.join("corpus.jsonl"), corpus).unwrap();
    std::fs::write(beir.join("queries.jsonl"), "{\"_id\":\"q1\",\"text\":\"when is low tide\"}\n").unwrap();
    std::fs::write(beir.join("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\n").unwrap();
    let output = run(folder.path(), &["eval", "tiny", "--json", "--run", "tiny.run"]);
    let scores: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&scores["ndcg_at_10"], &scores["mrr_at_10"], &scores["map"]), (&1.0.into(), &1.0.into(), &1.0.into()));
    let written = std::fs::read_to_string(folder.path().join("tiny.run")).unwrap();
    assert!(written.starts_with("q1 Q0 d1 1 "), "{written}");
}
