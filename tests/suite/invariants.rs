//! What must always hold, for any question whatever and any file as a guide.
//!
//! 1. No question and no guide makes the program panic.
//! 2. Every quote, and what is shown as the nearest, is the slice of its document that its citation names.
//! 3. Highlights are ascending slices of their quote.
//! 4. An answer is one line of valid JSON.
//! 5. The same question of the same guide gets the same answer, byte for byte.

use std::sync::LazyLock;

use preceptor::answer::{Answer, AnswerRecord};
use preceptor::corpus::Guide;
use preceptor::engine::Engine;
use preceptor::settings::Settings;
use proptest::prelude::*;

static SHIPPED: LazyLock<Engine> =
    LazyLock::new(|| Engine::shipped(&Settings::built_in().engine_parameters()).unwrap());

fn engine_of(guide: Guide) -> Engine {
    let mut parameters = Settings::built_in().engine_parameters();
    parameters.index.path = "/nonexistent".into();
    // Speak whatever the confidence: a quote is what is tested here.
    (parameters.answer.threshold, parameters.answer.bare_threshold) = (0.0, 0.0);
    Engine::with_guides(vec![guide], &parameters, &mut |_, _| {}).unwrap()
}

fn assert_holds(engine: &Engine, question: &str) {
    let answer = engine.default_desk().ask(question);
    for evidence in answer.evidence.iter().chain(&answer.nearest) {
        let citation = &evidence.citation;
        let document = engine.guide().documents.iter().find(|document| document.file == citation.file).unwrap();
        assert_eq!(document.slice(citation.span), evidence.text);
        assert_eq!(document.line_of(citation.span.start), citation.line);
        let mut before = 0;
        for span in &evidence.highlights {
            assert!(span.start >= before && span.end > span.start, "{:?}", evidence.highlights);
            assert!(evidence.text.get(span.range()).is_some());
            before = span.end;
        }
    }
    assert!(answer.is_answered() != answer.evidence.is_empty());
    assert!(!answer.is_answered() || answer.nearest.is_none() && answer.suggestions.is_empty());
    let line = json(question, &answer);
    assert!(!line.contains('\n'));
    let parsed: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!(parsed["question"], question);
    assert_eq!(json(question, &engine.default_desk().ask(question)), line);
}

fn json(question: &str, answer: &Answer) -> String {
    serde_json::to_string(&AnswerRecord::new(Some("q"), question, answer, 0)).unwrap()
}

/// Questions made of the guide's own words, so that many are answered, with noise between them.
fn questions() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "CMA",
        "ccma",
        "renew",
        "exam",
        "pay",
        "what",
        "how",
        "list",
        "duties",
        "vs",
        "or",
        "difference",
        "between",
        "(AAMA)",
        "Alex",
        "license",
        "state",
        "<@1>",
        "https://x.y",
        "😀",
        "\u{202e}",
        "\u{0}",
        "check-in",
        "who",
        "is",
        "the",
        "e.g.",
    ]);
    prop_oneof![any::<String>(), "\\PC{0,80}", prop::collection::vec(words, 0..12).prop_map(|words| words.join(" "))]
}

/// Files as guides: any bytes, any text, and text that looks like a guide.
fn guides() -> impl Strategy<Value = Vec<u8>> {
    let line = prop_oneof![
        Just("# Heading one".to_owned()),
        Just("## Pay and hours".to_owned()),
        Just("- a list item about pay".to_owned()),
        Just("  - nested about exams".to_owned()),
        Just("| a | b |\n|---|---|\n| exam | renew |".to_owned()),
        Just("> quoted".to_owned()),
        Just("```\ncode".to_owned()),
        Just("Most states need no license for this.".to_owned()),
        Just(String::new()),
        "\\PC{0,60}",
    ];
    let text = prop::collection::vec(line, 0..14).prop_map(|lines| lines.join("\n").into_bytes());
    prop_oneof![3 => text, 1 => any::<Vec<u8>>(), 1 => any::<String>().prop_map(String::into_bytes)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_question_of_the_shipped_guide_gets_a_sound_answer(question in questions()) {
        assert_holds(&SHIPPED, &question);
    }

    #[test]
    fn any_file_as_a_guide_is_refused_clearly_or_quoted_truly(
        bytes in guides(), markdown in any::<bool>(), question in questions(),
    ) {
        let name = if markdown { "guide.md" } else { "guide.txt" };
        match Guide::from_files("any", vec![(name.to_owned(), bytes)]) {
            Ok(guide) => {
                let engine = engine_of(guide);
                assert_holds(&engine, &question);
                assert_holds(&engine, "what about pay, exams and a license");
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

#[test]
fn the_shipped_guide_answers_and_declines() {
    assert_holds(&SHIPPED, "do I need a license to work as a medical assistant?");
    assert!(SHIPPED.default_desk().ask("do I need a license to work as a medical assistant?").is_answered());
    assert!(!SHIPPED.default_desk().ask("when does the ferry leave").is_answered());
}
