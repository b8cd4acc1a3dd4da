//! What a guild's advisors say, beside the guide: it stands first where it matches, and only there.

use std::sync::LazyLock;

use preceptor::answer::Advice;
use preceptor::engine::Engine;
use preceptor::search::{Curation, Curations};
use preceptor::settings::Settings;
use preceptor::source::Source;
use proptest::prelude::*;

const GUIDE: &str = "medical-assistant";

fn engine() -> &'static Engine {
    static ENGINE: LazyLock<Engine> =
        LazyLock::new(|| Engine::shipped(&Settings::built_in().engine_parameters()).unwrap());
    &ENGINE
}

fn advice() -> Curations {
    let mut advice = Curations::default();
    advice.put([
        Curation {
            source: Source::Entry(1),
            phrasings: &["where do we pick up our scrubs", "when can I collect my uniform"],
            text: "Room 12 of the Tiltwood annex, Thursdays from two to four. Bring your badge.",
        },
        Curation {
            source: Source::Entry(2),
            phrasings: &["how do I reach the placement office"],
            text: "Write to Mx. Okonkwo; she answers within two days.",
        },
        Curation {
            source: Source::Entry(3), phrasings: &["¿dónde está la biblioteca?"], text: "Al lado del comedor."
        },
        Curation {
            source: Source::Entry(4),
            phrasings: &["my chest hurts what do I do"],
            text: "Call campus safety at once.",
        },
    ]);
    advice
}

fn first(engine: &Engine, advice: &Curations, question: &str) -> Option<i64> {
    engine.desk(GUIDE).unwrap().ask_among(question, &Advice::of(advice, 0.0)).entries.first().map(|entry| entry.entry)
}

#[test]
fn an_entry_that_matches_stands_first_whatever_the_guide_says() {
    let (engine, advice) = (engine(), advice());
    for (question, key) in [
        ("where do we pick up our scrubs", 1),
        ("where can i collect the scrubs?", 1),
        ("tiltwood annex room", 1),
        ("how to reach the placement ofice", 2),
        ("donde esta la biblioteca", 3),
        ("my chest hurts, what do I do?", 4),
    ] {
        assert_eq!(first(engine, &advice, question), Some(key), "{question}");
    }
}

#[test]
fn what_the_guide_answers_and_nobody_added_stays_the_guide_s() {
    let (engine, advice) = (engine(), advice());
    for question in ["do I need a license to work as a medical assistant?", "when is the next train", "salary", "hi"] {
        let among = engine.desk(GUIDE).unwrap().ask_among(question, &Advice::of(&advice, 0.0));
        assert!(among.entries.is_empty(), "{question}: {:?}", among.entries);
        assert_eq!(among.answer, engine.default_desk().ask(question), "{question}");
    }
}

#[test]
fn a_bound_phrasing_leads_to_its_passage() {
    let engine = engine();
    let passage = engine.default_desk().ask("what does EHR stand for").evidence[0].passages.start;
    let question = "what is the chart computer thingamajig";
    let mut advice = Curations::default();
    advice.put([Curation { source: Source::Passage(passage), phrasings: &[question], text: "" }]);
    let among = engine.desk(GUIDE).unwrap().ask_among(question, &Advice::of(&advice, 0.0));
    assert!(among.entries.is_empty());
    assert_eq!(among.answer.evidence[0].passages, passage..passage + 1);
}

#[test]
fn an_entry_that_asks_what_the_guide_answers_stands_before_it() {
    let engine = engine();
    let mut advice = Curations::default();
    for question in ["do I need a license to work?", "what does EHR stand for", "is the job hard?", "salary"] {
        advice.put([Curation {
            source: Source::Entry(5),
            phrasings: &[question],
            text: "Ask Mx. Okonkwo about our state.",
        }]);
        let hits = engine.desk(GUIDE).unwrap().curated(question, &advice, 3);
        assert_eq!(first(engine, &advice, question), Some(5), "{question}: {hits:?}");
    }
}

#[test]
fn a_careful_guild_asks_for_more_and_an_eager_one_for_less() {
    let engine = engine();
    let none = Curations::default();
    let questions = ["pay for night work", "tests for new staff", "who checks the forms", "time to become one"];
    let answered = |lean: f32| {
        questions
            .iter()
            .filter(|question| engine.desk(GUIDE).unwrap().ask_among(question, &Advice::of(&none, lean)).is_answered())
            .count()
    };
    assert!(answered(0.6) < answered(-0.25), "{} and {}", answered(0.6), answered(-0.25));
}

#[test]
fn entries_of_one_question_come_best_first() {
    let engine = engine();
    let mut advice = advice();
    advice.put([Curation {
        source: Source::Entry(9),
        phrasings: &["where do we pick up our scrubs and shoes"],
        text: "In the shop.",
    }]);
    let among = engine.desk(GUIDE).unwrap().ask_among("where do we pick up our scrubs", &Advice::of(&advice, 0.0));
    assert_eq!(among.entries.iter().map(|entry| entry.entry).collect::<Vec<_>>(), [1, 9]);
    assert!(among.entries[0].confidence >= among.entries[1].confidence);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn an_entry_is_found_by_its_own_question(question in "[a-z]{4,9} [a-z]{4,9} [a-z]{3,8}( [a-z]{2,6})?") {
        let engine = engine();
        let mut advice = advice();
        advice.put([Curation { source: Source::Entry(7), phrasings: &[&question], text: "So it is." }]);
        prop_assert_eq!(first(engine, &advice, &question), Some(7));
    }
}
