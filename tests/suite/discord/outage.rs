//! The store is locked, or its server is killed: the guide goes on answering, what could not be kept is said, and the bot
//! finds back by itself.

use std::time::Duration;

use serde_json::json;
use sqlx::{Connection as _, Executor as _, SqliteConnection};

use super::Program;
use super::kept::manager;
use crate::world::{Person, Reply, World, WorldOptions};

const QUESTION: &str = "where do we pick up our scrubs?";

/// A world that is patient with a store that is not.
async fn patient_world() -> World {
    World::start_with(WorldOptions { limit: Duration::from_secs(40), ..WorldOptions::default() }).await
}

async fn add(person: &Person, question: &str) -> Reply {
    let form = person.runs("faq add", json!({})).await;
    person.submits(&form, json!({ "question": question, "answer": "Room 12 of the annex." })).await
}

async fn ask(person: &Person) -> String {
    person.runs("ask", json!({ "question": QUESTION })).await.text()
}

#[tokio::test]
async fn while_the_file_is_locked_the_guide_answers_and_what_was_written_is_given_back() {
    let world = patient_world().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let _program = Program::start_with(&world, &[("STORE__URL", &path)]).await;
    let mia = manager(&world, "Mia");
    assert!(add(&mia, QUESTION).await.text().contains("Kept as entry #1"));
    let mut other = SqliteConnection::connect(&format!("sqlite://{path}")).await.unwrap();
    other.execute("BEGIN EXCLUSIVE").await.unwrap();
    assert!(ask(&mia).await.contains("Room 12"), "what is at hand is answered from");
    let refused = add(&mia, "is there parking for bicycles?").await;
    let text = refused.text();
    assert!(refused.deferred && refused.is_private(), "it takes a while, so that it was announced");
    assert!(text.contains("locked") && text.contains("Nothing was changed"), "{text}");
    assert!(text.contains("bicycles"), "{text}");
    let written = String::from_utf8(world.file("what-you-wrote.md")).unwrap();
    assert!(written.contains("Room 12 of the annex"), "what was written comes back: {written}");
    other.execute("ROLLBACK").await.unwrap();
    assert!(add(&mia, "is there parking for bicycles?").await.text().contains("Kept as entry #2"));
    world.close().await;
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn a_server_that_is_killed_and_comes_back_needs_no_restart_of_the_bot() {
    use crate::store::cluster::Cluster;

    let Some(mut cluster) = tokio::task::spawn_blocking(Cluster::start).await.unwrap() else { return };
    let url = cluster.database().await;
    let world = patient_world().await;
    let other = world.add_guild("Elsewhere", true);
    let _program = Program::start_with(&world, &[("STORE__URL", &url)]).await;
    let mia = manager(&world, "Mia");
    let ben = world.member("Ben").in_guild(other);
    assert!(add(&mia, QUESTION).await.text().contains("Kept as entry #1"));
    let mut cluster = tokio::task::spawn_blocking(move || {
        cluster.tell("kill");
        cluster
    })
    .await
    .unwrap();
    assert!(ask(&mia).await.contains("Room 12"), "what is at hand is answered from");
    let answer = ben.runs("ask", json!({ "question": "do I need a license to work?" })).await.text();
    assert!(answer.contains("**license**") && answer.contains("can't be reached right now"), "{answer}");
    let refused = add(&mia, "is there parking for bicycles?").await.text();
    assert!(refused.contains("Nothing was changed") && refused.contains("bicycles"), "{refused}");
    let cluster = tokio::task::spawn_blocking(move || {
        cluster.tell("start");
        cluster
    })
    .await
    .unwrap();
    // The bot leaves a store alone for a moment after it failed; asked again and again, it finds back.
    let found = tokio::time::timeout(Duration::from_secs(30), async {
        while !add(&mia, "is there parking for bicycles?").await.text().contains("Kept as entry #") {}
    });
    found.await.unwrap();
    assert!(ask(&mia).await.contains("Room 12"));
    drop(cluster);
    world.close().await;
}
