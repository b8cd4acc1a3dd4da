//! A copy of a store that is in use, checked, and made a store again.

use std::fs;

use preceptor::store::{Parameters, Store, StoreError};

use super::guilds::fill;
use super::{GUILD, OTHER, fresh_file};

#[tokio::test]
async fn a_backup_of_a_store_in_use_becomes_a_store() {
    let (folder, store) = fresh_file().await;
    fill(&store, GUILD).await;
    let (export, backup) = (store.export(GUILD).await.unwrap(), folder.path().join("backup.db"));
    let writer = {
        let store = store.clone();
        tokio::spawn(async move {
            for round in 0..50 {
                store.set(OTHER, "round", &round.to_string()).await.unwrap();
            }
        })
    };
    store.backup(&backup).await.unwrap();
    writer.await.unwrap();
    assert!(matches!(store.backup(&backup).await, Err(StoreError::Exists(path)) if path == backup));

    let place = folder.path().join("restored.db");
    let parameters = Parameters::new(place.to_str().unwrap());
    let restored = Store::restore(&backup, &parameters).await.unwrap();
    assert_eq!(restored.export(GUILD).await.unwrap(), export);
    restored.check().await.unwrap();
    assert!(matches!(Store::restore(&backup, &parameters).await, Err(StoreError::Exists(_))), "there is a store now");
}

#[tokio::test]
async fn a_damaged_backup_is_refused_and_leaves_nothing() {
    let (folder, store) = fresh_file().await;
    for guild in 1..60 {
        fill(&store, guild).await;
    }
    let (backup, place) = (folder.path().join("backup.db"), folder.path().join("restored.db"));
    store.backup(&backup).await.unwrap();
    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..].fill(0x5a);
    fs::write(&backup, bytes).unwrap();
    let refused = Store::restore(&backup, &Parameters::new(place.to_str().unwrap())).await.unwrap_err();
    assert!(matches!(refused, StoreError::Damaged(_) | StoreError::Corrupt(_)), "{refused:?}");
    assert!(!place.exists() && !folder.path().join("restored.db.partial").exists());
}

#[tokio::test]
async fn a_backup_where_nothing_can_be_written_says_so() {
    let (folder, store) = fresh_file().await;
    assert!(store.backup(&folder.path().join("missing/backup.db")).await.is_err());
    let nothing = Store::restore(&folder.path().join("missing.db"), &Parameters::new("/tmp/nowhere/x.db")).await;
    assert!(matches!(nothing, Err(StoreError::File { action: "read", .. })), "{nothing:?}");
}
