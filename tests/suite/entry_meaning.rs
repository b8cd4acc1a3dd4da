//! Entries by meaning, with the shipped encoder and reader.
//!
//! 1. An entry is found that shares no word with the question, and none where nothing fits.
//! 2. What the question names and the entry lacks keeps it away: a number, a code, a word beside the one that it has.
//! 3. Vectors are made off the answer's path: before that it goes by words, after it by meaning.
//! 4. They are kept by text alone: a restart makes none anew, and a removed entry leaves none behind.
//! 5. Without a model all goes by words, and nothing is to learn.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use preceptor::answer::{Advice, CuratedAnswer, Told};
use preceptor::engine::Engine;
use preceptor::guild::{Board, Boards};
use preceptor::model::Role;
use preceptor::search::{Curation, Curations};
use preceptor::settings::Settings;
use preceptor::source::Source;
use preceptor::store::{By, Content, Parameters, Store};

const GUIDE: &str = "medical-assistant";
const GUILD: u64 = 9_000_000_000_000_000_002;

/// Questions with their answers; the key of an entry is its place.
const FAQ: [(&str, &str); 6] = [
    ("Where is the lift?", "Behind the reception desk, on the left."),
    ("Where do we pick up our scrubs?", "In room 12 of the annex, Thursdays from two to four. Bring your badge."),
    ("What is taught in room 205?", "Phlebotomy practice, every Monday."),
    ("Can I get the tuition back if I quit?", "Within the first two weeks all of it, later half."),
    ("Where can I leave my bike?", "In the shed behind the gym; the code is on your card."),
    ("Who do I call when I am sick?", "Mx. Okonkwo, before seven in the morning."),
];

fn engine() -> &'static Engine {
    static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
        let engine = open(None, true);
        engine.learn(&texts());
        engine
    });
    &ENGINE
}

fn open(vectors: Option<&Path>, enabled: bool) -> Engine {
    let mut parameters = Settings::built_in().engine_parameters();
    (parameters.model.enabled, parameters.vectors) = (enabled, vectors.map(Path::to_path_buf));
    Engine::open(&parameters, &mut |_, _| {}).unwrap()
}

fn texts() -> Vec<(&'static str, Role)> {
    FAQ.iter().flat_map(|(question, answer)| [(*question, Role::Query), (*answer, Role::Passage)]).collect()
}

fn ask(engine: &Engine, question: &str) -> CuratedAnswer {
    let mut curations = Curations::default();
    curations.put(FAQ.iter().zip(0..).map(|((question, answer), key)| Curation {
        source: Source::Entry(key),
        phrasings: std::slice::from_ref(question),
        text: answer,
    }));
    let told = |key: i64| FAQ.get(key as usize).map(|(question, answer)| Told { ways: vec![*question], answer });
    let advice = Advice { curations: &curations, lean: 0.0, holds: &|_| true, told: &told };
    engine.desk(GUIDE).unwrap().ask_among(question, &advice)
}

fn first(answer: &CuratedAnswer) -> Option<i64> {
    answer.entries.first().map(|entry| entry.entry)
}

#[test]
fn an_entry_is_found_that_shares_no_word_with_the_question() {
    let answer = ask(engine(), "how can I find the elevator");
    assert_eq!(first(&answer), Some(0), "{:?}", answer.entries);
    for question in ["is there a swimming pool", "when do the holidays begin", "how do I reset my password"] {
        let answer = ask(engine(), question);
        assert_eq!(first(&answer), None, "{question}: {:?}", answer.entries);
    }
}

#[test]
fn what_an_entry_lacks_of_the_question_keeps_it_away() {
    for question in [
        "what is taught in room 206",
        "who is Dr Holt",
        "where is the lift pass",
        "where is the lift mechanic",
        "where is the lift up plan",
        "where is the lift of the library",
    ] {
        let answer = ask(engine(), question);
        assert_eq!(first(&answer), None, "{question}: {:?}", answer.entries);
    }
    for (question, key) in [("where is the lift", 0), ("what is taught in room 205", 2), ("where do bikes go", 4)] {
        let answer = ask(engine(), question);
        assert_eq!(first(&answer), Some(key), "{question}: {:?}", answer.entries);
    }
}

#[test]
fn before_vectors_are_made_it_goes_by_words_and_after_by_meaning() {
    let engine = open(None, true);
    let by_words = ask(&engine, "how can I find the elevator");
    assert_eq!((first(&by_words), by_words.to_learn), (None, true));
    assert_eq!(first(&ask(&engine, "where is the lift")), Some(0));
    assert_eq!(engine.learn(&texts()), 2 * FAQ.len());
    let by_meaning = ask(&engine, "how can I find the elevator");
    assert_eq!((first(&by_meaning), by_meaning.to_learn), (Some(0), false));
}

#[test]
fn without_a_model_nothing_is_learned_and_words_decide() {
    let engine = open(None, false);
    let answer = ask(&engine, "where is the lift");
    assert_eq!((first(&answer), answer.to_learn, engine.learn(&texts())), (Some(0), false, 0));
}

fn content(question: &str, answer: &str) -> Content {
    Content::new(GUIDE, question, answer)
}

fn among(engine: &Engine, board: &Board, question: &str) -> CuratedAnswer {
    let told = |key: i64| board.told(key);
    let advice = Advice { curations: board.curations(GUIDE), lean: 0.0, holds: &|_| true, told: &told };
    engine.desk(GUIDE).unwrap().ask_among(question, &advice)
}

#[tokio::test]
async fn a_saved_entry_is_learned_beside_the_answers_and_a_restart_learns_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&Parameters::new(folder.path().join("kept.db").to_str().unwrap())).await.unwrap();
    let by = By { member: 1, role: "Advisors".into(), at_ms: 1 };
    let vectors = folder.path().join("vectors");
    let engine = Arc::new(open(Some(&vectors), true));
    let boards = Boards::new(store.clone());
    for (question, answer) in FAQ {
        store.add_entry(GUILD, &content(question, answer), &by).await.unwrap();
    }
    let board = boards.read(&engine, GUILD).await.unwrap();
    let asked = "how can I find the elevator";
    let before = among(&engine, &board, asked);
    assert_eq!((first(&before), before.to_learn), (None, true));
    boards.refresh(&engine, GUILD).await.unwrap();
    boards.wait_until_learned().await;
    let after = among(&engine, &board, asked);
    assert_eq!((after.entries.len(), after.to_learn), (1, false));

    let again = open(Some(&vectors), true);
    assert_eq!(again.learn(&texts()), 0, "a restart finds what was made");

    let lift = board.find("lift", 1)[0].id;
    store.remove_entry(GUILD, lift, &by).await.unwrap();
    boards.refresh(&engine, GUILD).await.unwrap();
    boards.wait_until_learned().await;
    let again = open(Some(&vectors), true);
    assert_eq!(again.learn(&texts()), 2, "of a removed entry nothing is kept");
    for file in std::fs::read_dir(&vectors).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(6).any(|six| six == b"scrubs"), "no word of an entry is on the disk beside the store");
    }
}
