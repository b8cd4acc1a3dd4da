//! The shipped guide's own question set against the gates in the config: a change that answers worse fails here.

use std::path::Path;

use preceptor::engine::Engine;
use preceptor::eval::{load_topics, score_answers};
use preceptor::settings::Settings;

#[test]
fn the_shipped_guide_passes_its_gates() {
    let settings = Settings::built_in();
    let engine = Engine::shipped(&settings.engine_parameters()).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/medical-assistant/eval");
    let mut topics = load_topics(&folder.join("answerable.jsonl")).unwrap();
    topics.extend(load_topics(&folder.join("unanswerable.jsonl")).unwrap());
    assert!(topics.iter().filter(|topic| topic.answerable).count() >= 80);
    assert!(topics.iter().filter(|topic| !topic.answerable).count() >= 30);
    let answers: Vec<_> = topics.iter().map(|topic| engine.default_desk().ask(&topic.question)).collect();
    let scores = score_answers(&topics, &answers);
    let breaches: Vec<String> = settings.eval.gates.check(&scores).iter().map(ToString::to_string).collect();
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}
