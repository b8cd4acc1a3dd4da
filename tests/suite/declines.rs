//! What does a person get where the guide does not say?
//!
//! 1. What is near is shown, marked as such, and is a slice of the guide; where nothing is near, nothing is offered.
//! 2. A greeting, thanks, a call for help, who answers and words of distress get the one line that is configured for them.
//! 3. That line is for those messages alone: no question that a guide answers is taken for one.
//! 4. "Which of these do you mean?" comes with choices, or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use preceptor::answer::{is_distress, small_talk};
use preceptor::corpus::{Guide, shipped_guide};
use preceptor::eval::load_topics;
use serde_json::Value;

use crate::program::{out, preceptor, run};

/// By words alone, and with what this build has beside.
const MODELS: [&str; 2] = ["false", "true"];

/// The answer as JSON.
fn asked(folder: &Path, model: &str, question: &str) -> Value {
    let mut command = preceptor(folder);
    command.env("PRECEPTOR__MODEL__ENABLED", model).args(["ask", "--json", question]);
    serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
}

/// The answer as a person reads it.
fn read(folder: &Path, question: &str) -> String {
    out(&run(folder, &["--color", "never", "ask", question]))
}

#[test]
fn what_is_near_is_shown_with_its_place_and_that_it_may_not_answer() {
    let folder = tempfile::tempdir().unwrap();
    let guide = shipped_guide().unwrap();
    for model in MODELS {
        for question in [
            "what does the CMA exam cost in dollars?",
            "who invented the CMA certification",
            "what is the passing score of the CCMA exam",
            "which state pays medical assistants a bonus for night shifts",
        ] {
            let answer = asked(folder.path(), model, question);
            assert_eq!(answer["reason"], "not_in_guide", "{answer}");
            assert_eq!(answer["quotes"].as_array().unwrap().len(), 0);
            let [nearest] = answer["nearest"].as_array().unwrap().as_slice() else { panic!("{model}: {answer}") };
            let place = ["start", "end"].map(|key| nearest["source"][key].as_u64().unwrap() as usize);
            let document = guide.documents.iter().find(|document| document.file == nearest["source"]["file"]).unwrap();
            assert_eq!(document.text[place[0]..place[1]], *nearest["text"].as_str().unwrap());
            assert!(!answer["suggestions"].as_array().unwrap().is_empty(), "{answer}");
        }
    }
    let said = read(folder.path(), "what does the CMA exam cost in dollars?");
    let (before, after) =
        said.split_once("\nNearest in the guide (it may not answer):\n").unwrap_or_else(|| panic!("{said}"));
    assert_eq!(before, "The guide does not say.\n");
    assert!(after.contains("guide.md:") && after.contains("\nNearest sections: "), "{said}");
    assert!(!after.contains("sure ("), "nobody is sure of it: {said}");
}

#[test]
fn what_is_wholly_foreign_is_declined_with_nothing_offered() {
    let folder = tempfile::tempdir().unwrap();
    for model in MODELS {
        for question in [
            "what's the capital of France",
            "who won the football match yesterday",
            "pasta carbonara recipe",
            "football scores",
            "when does the night ferry leave",
            "asdfgh",
            "how tall is mount everest",
        ] {
            let answer = asked(folder.path(), model, question);
            assert_eq!(answer["outcome"], "declined", "{answer}");
            for offered in ["suggestions", "nearest"] {
                assert_eq!(answer[offered], serde_json::json!([]), "{model}: {answer}");
            }
        }
    }
    assert_eq!(read(folder.path(), "what's the capital of France"), "The guide does not say.\n");
}

#[test]
fn small_talk_gets_one_configured_line_each() {
    let folder = tempfile::tempdir().unwrap();
    let mut lines = Vec::new();
    for said in ["hello!", "thank you so much", "help", "who are you"] {
        let answer = asked(folder.path(), "true", said);
        assert_eq!(
            (&answer["reason"], &answer["notice"]["from"]),
            (&"small_talk".into(), &"settings".into()),
            "{answer}"
        );
        for offered in ["quotes", "suggestions", "nearest"] {
            assert_eq!(answer[offered], serde_json::json!([]), "{answer}");
        }
        let line = answer["notice"]["text"].as_str().unwrap().to_owned();
        let read = read(folder.path(), said).split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(read, line, "nothing but that line");
        assert!(!lines.contains(&line), "each has its own: {line}");
        lines.push(line);
    }
}

#[test]
fn a_line_is_what_the_settings_say_and_none_where_they_say_none() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("preceptor.toml"),
        "[answer]\ngreeting_notice = \"Ahoy.\"\nthanks_notice = \"\"\ndistress_notice = \"\"\nmedical_notice = \"\"\n",
    )
    .unwrap();
    assert_eq!(read(folder.path(), "hey there"), "Ahoy.\n");
    let thanks = asked(folder.path(), "true", "thanks!");
    assert_eq!(thanks["outcome"], "declined");
    assert!(thanks["reason"] != "small_talk" && thanks.get("notice").is_none(), "a question like any other: {thanks}");
    for (said, reason) in
        [("I want to end my life", "distress"), ("my chest hurts, what should I take?", "medical_advice")]
    {
        let answer = asked(folder.path(), "true", said);
        assert!(answer["reason"] == reason && answer.get("notice").is_none(), "{answer}");
        assert_eq!(answer["quotes"], serde_json::json!([]), "the guide is not quoted all the same");
        let read = read(folder.path(), said);
        assert!(!read.contains("not from the guide"), "no line, no mark: {read}");
    }
}

#[test]
fn words_of_distress_get_the_line_that_points_to_people_who_help() {
    let folder = tempfile::tempdir().unwrap();
    let long = format!("{} I want to kill myself", "I failed the exam again and again. ".repeat(80));
    for said in ["i want to kill myself", "I can't go on anymore", "thinking about suicide", &long] {
        let answer = asked(folder.path(), "true", said);
        assert_eq!(
            (&answer["reason"], &answer["notice"]["from"]),
            (&"distress".into(), &"settings".into()),
            "{answer}"
        );
        for offered in ["quotes", "suggestions", "nearest"] {
            assert_eq!(answer[offered], serde_json::json!([]), "{answer}");
        }
        let read = read(folder.path(), said);
        assert!(read.contains("988") && read.contains("findahelpline.com"), "{read}");
        assert!(read.ends_with("(This line is not from the guide.)\n"), "{read}");
    }
    for asked_of in
        ["suicide prevention training", "what if a patient says they want to die", "this course is killing me"]
    {
        assert_ne!(asked(folder.path(), "true", asked_of)["reason"], "distress", "{asked_of}");
    }
}

#[test]
fn no_question_that_a_guide_answers_is_taken_for_small_talk_or_distress() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = root.join("corpus/medical-assistant/eval/answerable.jsonl");
    let folders = fs::read_dir(root.join("tests/data/guides")).unwrap().map(|entry| entry.unwrap().path());
    let sets: Vec<PathBuf> = folders.map(|folder| folder.join("questions.jsonl")).filter(|set| set.exists()).collect();
    let mut questions: Vec<String> = shipped_guide().unwrap().asked.into_iter().map(|asked| asked.phrasing).collect();
    for set in sets.iter().chain([&shipped]) {
        let topics = load_topics(set).unwrap().into_iter();
        questions.extend(topics.filter(|topic| topic.answerable).map(|topic| topic.question));
    }
    assert!(questions.len() > 5000, "{} questions are hardly all", questions.len());
    let taken: Vec<&String> =
        questions.iter().filter(|question| small_talk(question).is_some() || is_distress(question)).collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

#[test]
fn a_vague_question_without_choices_is_not_asked_back() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("one.md"), "# The lake\n\nThe lake is closed to boats from May to August.\n").unwrap();
    let guide = Guide::open(&folder.path().join("one.md")).unwrap();
    assert_eq!(guide.sections.len(), 1, "one section is no choice");
    for question in ["tell me more", "tell me about it", "stuff"] {
        let read = out(&run(folder.path(), &["ask", "--guide", "one.md", question]));
        assert!(!read.contains("Which of these"), "{read}");
        assert!(!read.is_empty());
    }
}
