//! A process that is killed while it writes, and a server that goes away: what was acknowledged is there.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use preceptor::store::Store;

use super::{GUILD, by, content, open};

/// How often a writer is killed.
const KILLS: usize = 12;
/// Names the store to the writer, which is this test binary again.
const VARIABLE: &str = "PRECEPTOR_TEST_STORE";

/// Not a test: the process that is killed. It says a number once that entry is acknowledged.
#[tokio::test]
#[ignore = "started by the tests below"]
#[expect(clippy::print_stdout, reason = "it is how the writer says what was acknowledged")]
async fn writes_until_it_is_killed() {
    let Ok(url) = std::env::var(VARIABLE) else { return };
    let store = open(&url).await;
    loop {
        let entry = store.add_entry(GUILD, &content("Kept?"), &by(1, 1)).await.unwrap();
        println!("acknowledged {}", entry.id);
    }
}

fn writer(url: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "store::crashes::writes_until_it_is_killed", "--ignored", "--nocapture"]);
    command.env(VARIABLE, url).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// The ids that a writer acknowledged before it was killed, `count` at least.
fn killed_after(url: &str, count: usize) -> Vec<i64> {
    let mut child = writer(url);
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut ids = Vec::new();
    // After the kill, the lines that it had written are read to their end.
    for line in lines {
        ids.extend(line.split_once("acknowledged ").and_then(|(_, id)| id.parse::<i64>().ok()));
        if ids.len() == count {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    assert!(ids.len() >= count, "the writer ended by itself after {}", ids.len());
    ids
}

async fn assert_kept(store: &Store, ids: &[i64]) {
    for id in ids {
        assert!(store.entry(GUILD, *id).await.unwrap().is_some(), "{id} was acknowledged and is lost");
    }
    let entries = store.entries_since(GUILD, 0).await.unwrap();
    let revisions: Vec<i64> = entries.iter().map(|entry| entry.revision).collect();
    assert_eq!(revisions, (1..=revisions.len() as i64).collect::<Vec<_>>(), "nothing is half there");
    store.check().await.unwrap();
}

#[tokio::test]
async fn a_killed_process_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    for url in super::fresh_addresses(&folder).await {
        let mut ids = Vec::new();
        for round in 0..KILLS {
            let url = url.clone();
            ids.extend(tokio::task::spawn_blocking(move || killed_after(&url, 1 + round * 5)).await.unwrap());
        }
        assert_kept(&open(&url).await, &ids).await;
    }
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn a_server_that_went_away_is_named_and_found_again() {
    use preceptor::store::StoreError;
    let Some(mut cluster) = tokio::task::spawn_blocking(super::cluster::Cluster::start).await.unwrap() else { return };
    let store = open(&cluster.database().await).await;
    let mut changes = store.changes().await.unwrap();
    let mut ids = Vec::new();
    for round in 0..3 {
        ids.push(store.add_entry(GUILD, &content("Kept?"), &by(1, 1)).await.unwrap().id);
        cluster.tell("crash");
        let lost = store.add_entry(GUILD, &content("Lost?"), &by(1, 1)).await.unwrap_err();
        assert!(matches!(lost, StoreError::Lost(_) | StoreError::Slow(_)), "{round}: {lost:?}");
        cluster.tell("start");
        assert_kept(&store, &ids).await;
    }
    ids.push(store.add_entry(GUILD, &content("Kept?"), &by(1, 1)).await.unwrap().id);
    // The ear finds the server again too; a try or two may fail.
    let heard = async {
        loop {
            if let Ok(change) = changes.next().await
                && change.revision == ids.len() as i64
            {
                return;
            }
        }
    };
    super::within_limit(heard).await;
}
