//! What one process changes, another hears; here, a process is a store opened a second time.

use std::time::Duration;

use preceptor::store::{Change, Changes, Store};

use super::{GUILD, OTHER, by, content, fresh_addresses, open, within_limit};

/// A change must be heard within a second; the machine that runs the tests may be busy.
const SOON: Duration = Duration::from_secs(5);

async fn heard(changes: &mut Changes) -> Change {
    tokio::time::timeout(SOON, changes.next()).await.expect("a change is heard in time").unwrap()
}

#[tokio::test]
async fn a_change_by_another_process_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    for url in fresh_addresses(&folder).await {
        let (here, there) = (open(&url).await, open(&url).await);
        there.set(GUILD, "before", "1").await.unwrap();
        let mut changes = here.changes().await.unwrap();
        within_limit(each_change_is_heard(&here, &there, &mut changes)).await;
    }
}

async fn each_change_is_heard(here: &Store, there: &Store, changes: &mut Changes) {
    let entry = there.add_entry(OTHER, &content("New?"), &by(1, 1)).await.unwrap();
    assert_eq!(heard(changes).await, Change { guild: OTHER, revision: entry.revision });
    assert_eq!(here.entries_since(OTHER, 0).await.unwrap(), [entry]);
    let revision = here.set(GUILD, "own", "1").await.unwrap();
    assert_eq!(heard(changes).await, Change { guild: GUILD, revision });
    there.erase(OTHER).await.unwrap();
    assert_eq!(heard(changes).await.guild, OTHER);
}

#[tokio::test]
async fn a_wait_that_was_given_up_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for url in fresh_addresses(&folder).await {
        let (here, there) = (open(&url).await, open(&url).await);
        let mut changes = here.changes().await.unwrap();
        let mut last = 0;
        for round in 0..20 {
            let _ = tokio::time::timeout(Duration::from_micros(50 * round), changes.next()).await;
            last = there.set(GUILD, "round", &round.to_string()).await.unwrap();
            // Whatever was heard above was an earlier round; the last must come.
            while heard(&mut changes).await.revision < last {}
        }
        assert_eq!(last, 20);
    }
}
