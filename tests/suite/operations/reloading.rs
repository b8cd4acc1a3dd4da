//! Guides that change while a service runs: read anew as a whole, and kept as they were where the new ones are bad.

use serde_json::json;

use super::service::{bot, harbor, page, serve, signal, until};
use crate::discord::Program;
use crate::world::{Person, World};

const QUESTION: &str = "how is a berth paid?";

/// Asks in Discord until the answer has these words, as often as the world's patience lasts.
async fn answers(person: &Person, words: &str) {
    let asking = async { while !person.runs("ask", json!({ "question": QUESTION })).await.text().contains(words) {} };
    let answered = tokio::time::timeout(std::time::Duration::from_secs(30), asking).await;
    assert!(answered.is_ok(), "no answer ever has `{words}`");
}

#[tokio::test]
async fn a_page_quotes_a_guide_as_it_was_last_saved_and_the_old_one_where_the_new_one_is_bad() {
    let folder = tempfile::tempdir().unwrap();
    harbor(folder.path(), "by the week");
    let corpus = folder.path().join("corpus").to_str().unwrap().to_owned();
    let mut program = Program::spawn_heard(&mut serve(folder.path(), &[("CORPUS__PATH", &corpus)]));
    let url = format!("{}/api/v1/ask?q=how+is+a+berth+paid", page(&mut program).await);
    until(&url, |_, answer| answer.contains("by the week")).await;
    harbor(folder.path(), "by the month");
    until(&url, |_, answer| answer.contains("by the month")).await;
    // No text at all: the bytes of a picture.
    std::fs::write(folder.path().join("corpus/harbor/guide.md"), b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR").unwrap();
    let line = program.logs("guides are not read anew").await;
    assert!(line.contains("harbor") || line.contains("corpus"), "it says which: {line}");
    until(&url, |_, answer| answer.contains("by the month")).await;
    harbor(folder.path(), "by the year");
    until(&url, |_, answer| answer.contains("by the year")).await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_bot_reads_its_guides_anew_when_they_change_or_it_is_told_to() {
    let world = World::start().await;
    let folder = tempfile::tempdir().unwrap();
    harbor(folder.path(), "by the week");
    let corpus = folder.path().join("corpus").to_str().unwrap().to_owned();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let settings = [("CORPUS__PATH", corpus.as_str()), ("STORE__URL", &path), ("DISCORD__MEMBER_PER_MINUTE", "100000")];
    let mut program = Program::spawn_heard(&mut bot(&world, &settings));
    world.connected(1).await;
    world.registered().await;
    let ana = world.member("Ana");
    answers(&ana, "by the week").await;
    harbor(folder.path(), "by the month");
    answers(&ana, "by the month").await;
    program.logs("guides are read anew").await;
    signal("HUP", program.id());
    program.logs("told to read the guides anew").await;
    program.logs("guides are read anew").await;
    answers(&ana, "by the month").await;
    world.close().await;
}
