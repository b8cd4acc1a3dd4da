//! An advisor's tools: where phrasings lead, why a question went wrong, and a vague question asked back.

use std::fs;
use std::path::Path;

use crate::program::{out, run};

/// A guide of two sections with phrasings, two of them the same question for different passages.
fn write_guide(folder: &Path) {
    fs::create_dir_all(folder.join("pool")).unwrap();
    fs::write(
        folder.join("pool/guide.md"),
        "# The pool\n\n## Hours\n\nThe pool opens at nine in the morning, every day but Monday, and it closes at eight in the \
         evening; on Monday it stays shut for cleaning, and nobody but the staff may come in before noon on that day of the \
         week, whatever the season.\n\n## Rules\n\nChildren under ten swim with a grown-up at their side. Running, diving from the \
         edge and eating near the water are not allowed, and whoever does so is sent home by the lifeguard for the rest of the \
         day without a refund of the ticket.\n",
    )
    .unwrap();
    fs::write(
        folder.join("pool/asked.toml"),
        "[[passage]]\nsection = \"Hours\"\nasked = [\"when does it open\", \"without grown ups may kids swim alone\", \
         \"is it shut on monday\"]\n\n\
         [[passage]]\nsection = \"Rules\"\nasked = [\"may kids swim alone without grown ups\", \"can I dive from the edge\"]\n",
    )
    .unwrap();
}

#[test]
fn check_names_phrasings_that_lead_elsewhere_and_those_that_say_the_same() {
    let folder = tempfile::tempdir().unwrap();
    write_guide(folder.path());
    let checked = out(&run(folder.path(), &["check", "pool"]));
    let line = |word: &str| checked.lines().find(|line| line.contains(word)).unwrap_or_else(|| panic!("{checked}"));
    assert!(line("but reaches").contains("asks for `Hours`") && line("but reaches").contains("reaches `Rules`"));
    assert!(line("nearly the same question").contains("may kids swim alone"));
    assert!(!checked.contains("no phrasing reaches"), "{checked}");
}

#[test]
fn a_miss_is_explained_by_what_won_what_should_have_and_what_decided() {
    let folder = tempfile::tempdir().unwrap();
    write_guide(folder.path());
    let topic = r#"{"id":"q1","question":"may kids swim alone without grown ups","kind":"direct","section":["Hours"],"must":[["nine"]],"answerable":true}"#;
    fs::write(folder.path().join("set.jsonl"), topic).unwrap();
    let said = out(&run(folder.path(), &["eval", "--guide", "pool", "--misses", "set.jsonl"]));
    for part in
        ["won at 1: `Rules`", "should have won, stands at 2: `Hours`", "decided by", "for the winner where above 0"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_vague_question_is_asked_back_with_the_sections_it_could_mean() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["ask", "tell me about it"]);
    assert_eq!(output.status.code(), Some(1));
    let said = out(&output);
    assert!(said.contains("Which of these do you mean: "), "{said}");
    let json = out(&run(folder.path(), &["ask", "--json", "tell me about it"]));
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(answer["reason"], "too_vague");
    assert!((2..=3).contains(&answer["suggestions"].as_array().unwrap().len()), "{json}");
}
