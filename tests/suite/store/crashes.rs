//! A process that is killed while it writes, and a server that goes away: what was acknowledged is there.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
#[cfg(feature = "postgres")]
use std::time::Duration;

use preceptor::store::Store;

use super::{GUILD, by, content, open};

/// How often a writer is killed, unless the variable says how often.
const KILLS: usize = 12;
const KILLS_VARIABLE: &str = "PRECEPTOR_TEST_KILLS";
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

fn kills() -> usize {
    std::env::var(KILLS_VARIABLE).map_or(KILLS, |kills| kills.parse().unwrap())
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
    let kills = kills();
    let folder = tempfile::tempdir().unwrap();
    for url in super::fresh_addresses(&folder).await {
        let mut ids = Vec::new();
        for round in 0..kills {
            let url = url.clone();
            ids.extend(tokio::task::spawn_blocking(move || killed_after(&url, 1 + round * 7 % 60)).await.unwrap());
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
        // All of it, at once: after a `kill`, the part that serves us may live on for a moment.
        cluster.tell("stop");
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

#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_under_load_keeps_what_was_acknowledged() {
    use std::sync::{Arc, Mutex};
    let Some(mut cluster) = tokio::task::spawn_blocking(super::cluster::Cluster::start).await.unwrap() else { return };
    let store = open(&cluster.database().await).await;
    let kept = Arc::new(Mutex::new(Vec::new()));
    let writers: Vec<_> = (0..3)
        .map(|_| {
            let (store, kept) = (store.clone(), Arc::clone(&kept));
            tokio::spawn(async move {
                loop {
                    if let Ok(entry) = store.add_entry(GUILD, &content("Kept?"), &by(1, 1)).await {
                        kept.lock().unwrap().push(entry.id);
                    }
                }
            })
        })
        .collect();
    for _ in 0..kills() / 3 {
        // Each round waits till the writers have found the server again, by themselves.
        let until = kept.lock().unwrap().len() + 20;
        let written = async {
            let mut every = tokio::time::interval(Duration::from_millis(2));
            while kept.lock().unwrap().len() < until {
                every.tick().await;
            }
        };
        super::within_limit(written).await;
        tokio::task::block_in_place(|| {
            cluster.tell("kill");
            cluster.tell("start");
        });
    }
    writers.iter().for_each(tokio::task::JoinHandle::abort);
    let ids = kept.lock().unwrap().clone();
    assert!(ids.len() >= 20 * (kills() / 3));
    assert_kept(&store, &ids).await;
}
