//! The program at the terminal: quotes with citations, honest declines, JSON, batches, exit codes.

use std::fs;

use crate::program::{err, out, preceptor, run, run_with_input};

fn empty_folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn the_readme_s_question_is_answered_from_any_folder_with_nothing_on_disk() {
    let (folder, home) = (empty_folder(), empty_folder());
    let mut command = preceptor(folder.path());
    command.env("HOME", home.path()).args(["ask", "do I need a license to work as a medical assistant?"]);
    let output = command.output().unwrap();
    let text = out(&output);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(text.contains("In most states a medical assistant does not need a license"), "{text}");
    assert!(text.contains("› Licensure and state requirements,\n  guide.md:84\n"), "{text}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "asking leaves nothing behind");
}

#[test]
fn what_the_guide_does_not_say_is_declined_with_exit_code_1() {
    let folder = empty_folder();
    let output = run(folder.path(), &["ask", "--json", "when does the night ferry leave"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(answer["outcome"], "declined");
    assert_eq!(answer["reason"], "not_in_guide");
    assert_eq!(answer["quotes"].as_array().unwrap().len(), 0);
}

#[test]
fn each_unreadable_question_gets_its_own_reason() {
    let folder = empty_folder();
    let cases = [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("🎉🎉🔥", "empty"),
        ("Wie werde ich medizinische Assistentin und was verdient man dabei?", "other_language"),
        ("医療助手になるにはどうすればいいですか", "other_language"),
        ("I have a bad headache, which pills should I take?", "medical_advice"),
    ];
    let long = "how do I renew ".repeat(400);
    let mut batch: Vec<serde_json::Value> =
        cases.iter().map(|(question, reason)| serde_json::json!({"id": reason, "question": question})).collect();
    batch.push(serde_json::json!({"id": "too_long", "question": long}));
    let input: String = batch.iter().map(|line| format!("{line}\n")).collect();
    let output = run_with_input(folder.path(), &["ask", "--json", "--batch", "-"], &input);
    for (line, asked) in out(&output).lines().zip(&batch) {
        let answer: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(answer["reason"], asked["id"], "{}", asked["question"]);
    }
    assert_eq!(out(&output).lines().count(), batch.len(), "{}", err(&output));
}

#[test]
fn the_medical_line_is_the_only_text_not_from_the_guide_and_is_marked_so() {
    let folder = empty_folder();
    let output = run(folder.path(), &["ask", "--json", "my stomach hurts badly, what should I take?"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["reason"], "medical_advice");
    assert_eq!(answer["notice"]["from"], "settings");
    assert!(answer["notice"]["text"].as_str().unwrap().contains("health professional"));
}

#[test]
fn misspelt_certification_still_finds_cma() {
    let folder = empty_folder();
    let output = run(folder.path(), &["ask", "--json", "when must I renw my CMA certifcation"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(answer["quotes"][0]["text"].as_str().unwrap().contains("60 months"), "{answer}");
    assert_eq!(answer["understood_as"], "when must I renew my CMA certification");
}

#[test]
fn a_list_question_quotes_all_five_clinical_duties_in_one() {
    let folder = empty_folder();
    let output = run(folder.path(), &["ask", "--json", "list the clinical duties"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = answer["quotes"][0]["text"].as_str().unwrap();
    for duty in ["Vital signs", "Basic procedures", "Rooms and equipment", "Specimens", "Patient education"] {
        assert!(text.contains(duty), "{text}");
    }
}

#[test]
fn a_comparison_quotes_both_sides() {
    let folder = empty_folder();
    let output = run(folder.path(), &["ask", "--json", "CMA or CCMA?"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let quotes: Vec<&str> =
        answer["quotes"].as_array().unwrap().iter().map(|quote| quote["text"].as_str().unwrap()).collect();
    assert!(quotes.iter().any(|text| text.contains("CMA (AAMA)")), "{quotes:?}");
    assert!(quotes.iter().any(|text| text.contains("CCMA")), "{quotes:?}");
}

#[test]
fn a_bad_line_in_a_batch_is_named_in_its_place() {
    let folder = empty_folder();
    let input = "{\"id\":\"1\",\"question\":\"who is Alex\",\"kind\":\"ignored\"}\nnot json\n";
    let output = run_with_input(folder.path(), &["ask", "--json", "--batch", "-"], input);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(out(&output).lines().count(), 2);
    assert!(out(&output).lines().nth(1).unwrap().contains("\"line\":2"), "{}", out(&output));
}

#[test]
fn a_pasted_guide_with_nothing_beside_it_is_answered_from() {
    let folder = empty_folder();
    fs::write(
        folder.path().join("pasted.txt"),
        "Rowing for beginners\nThe boat\nA scull has two oars for each rower and no cox.\nThe stroke\n- Catch: the blade enters the water.\n- Drive: the legs push.\n",
    )
    .unwrap();
    let output = run(folder.path(), &["ask", "--guide", "pasted.txt", "how many oars does a scull have"]);
    assert!(out(&output).contains("A scull has two oars"), "{}{}", out(&output), err(&output));
    assert!(out(&output).contains("The boat, pasted.txt:3"), "{}", out(&output));
}

#[test]
fn a_missing_guide_is_an_error_with_its_path_and_exit_code_2() {
    let folder = empty_folder();
    let output = run(folder.path(), &["ask", "--guide", "no/such.md", "anything"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("no/such.md"), "{}", err(&output));
}

#[test]
fn the_question_s_text_is_not_logged_at_info() {
    let folder = empty_folder();
    let output = run(folder.path(), &["--verbose", "ask", "who", "is", "Alex"]);
    assert!(err(&output).contains("question.chars"), "{}", err(&output));
    assert!(!err(&output).contains("Alex"), "{}", err(&output));
}

#[test]
fn hyphen_blank_or_nothing_between_two_words_is_the_same_question_by_words() {
    let folder = empty_folder();
    let first = |question: &str| {
        let mut command = preceptor(folder.path());
        let command = command.env("PRECEPTOR__MODEL__ENABLED", "false").args(["search", "--json", question]);
        let output = command.output().unwrap();
        let ranking: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        ranking["hits"][0]["passage"].clone()
    };
    assert_eq!(first("patient check-in verification"), first("patient check in verification"));
    assert_eq!(first("patient check-in verification"), first("patient checkin verification"));
}

#[test]
fn escape_sequences_in_a_question_or_a_guide_do_not_reach_the_terminal() {
    let folder = empty_folder();
    fs::write(folder.path().join("evil.md"), "# Evil\n\nThe harbor \u{1b}[2J closes at low tide.\n").unwrap();
    let output = run(
        folder.path(),
        &["--color", "never", "ask", "--guide", "evil.md", "does the harbr close at low tide \u{1b}[31m"],
    );
    assert!(out(&output).contains("closes at low tide"), "{}{}", out(&output), err(&output));
    assert!(!out(&output).contains('\u{1b}'));
}
