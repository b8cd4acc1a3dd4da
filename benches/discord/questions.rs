//! What is asked, and by whom?

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::process::Kind;
use super::world::{Person, World};

/// How many members ask in turn.
const MEMBERS: usize = 200;
/// Of so many questions, one is of those that the guide doesn't answer.
const UNANSWERABLE: usize = 5;

/// Members who ask the evaluation's questions in turn; a clone goes on where the other one is.
#[derive(Clone)]
pub(crate) struct Askers {
    kind: Kind,
    members: Arc<[Person]>,
    questions: Arc<[String]>,
    next: Arc<AtomicUsize>,
}

impl Askers {
    pub(crate) fn of(kind: Kind, world: &World) -> Self {
        let members = (1..=MEMBERS).map(|number| world.member(&format!("Member {number}"))).collect();
        Self { kind, members, questions: questions().into(), next: Arc::default() }
    }

    /// Who asks next, by which command, with which options.
    pub(crate) fn next(&self) -> (&Person, &'static str, Value) {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let member = &self.members[number % self.members.len()];
        match self.kind {
            Kind::Ping => (member, "ping", json!({})),
            Kind::Help => (member, "help", json!({})),
            Kind::Preceptor => (member, "ask", json!({ "question": self.questions[number % self.questions.len()] })),
        }
    }
}

/// The evaluation's questions, the unanswerable ones spread among the others.
pub(crate) fn questions() -> Vec<String> {
    let mut all = read("answerable.jsonl");
    for (number, question) in read("unanswerable.jsonl").into_iter().enumerate() {
        all.insert((number * UNANSWERABLE).min(all.len()), question);
    }
    all
}

fn read(file: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/medical-assistant/eval");
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    let questions = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    questions.map(|line| line["question"].as_str().unwrap().to_owned()).collect()
}
