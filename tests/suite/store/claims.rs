//! What is done once, however many processes there are.

use preceptor::store::{INTERACTION_CLAIM, Store};

use super::{GUILD, OTHER, fresh_addresses, open};

pub(super) async fn a_value_is_claimed_once_and_never_a_lower_one(store: &Store) {
    assert_eq!(store.claimed(GUILD, "digest").await.unwrap(), None);
    assert!(store.claim(GUILD, "digest", 10).await.unwrap());
    assert!(!store.claim(GUILD, "digest", 10).await.unwrap());
    assert!(!store.claim(GUILD, "digest", 9).await.unwrap());
    assert!(store.claim(GUILD, "digest", 11).await.unwrap());
    assert_eq!(store.claimed(GUILD, "digest").await.unwrap(), Some(11));
    assert!(store.claim(OTHER, "digest", 10).await.unwrap() && store.claim(GUILD, "other", 10).await.unwrap());
}

pub(super) async fn claims_on_interactions_go_and_others_stay(store: &Store) {
    let interaction = format!("{INTERACTION_CLAIM}7");
    assert!(
        store.claim(GUILD, &interaction, 10).await.unwrap() && !store.claim(GUILD, &interaction, 10).await.unwrap()
    );
    assert!(store.claim(GUILD, "digest", 10).await.unwrap());
    assert!(store.claim(OTHER, &interaction, 10).await.unwrap());
    assert_eq!(store.guilds().await.unwrap(), [GUILD], "that it was asked is nothing that is kept of a server");
    assert_eq!(store.forget_interactions(10).await.unwrap(), 0);
    assert_eq!(store.forget_interactions(11).await.unwrap(), 2);
    assert_eq!(store.claimed(GUILD, &interaction).await.unwrap(), None);
    assert_eq!(store.claimed(GUILD, "digest").await.unwrap(), Some(10));
}

#[tokio::test]
async fn of_two_processes_one_gets_each_value() {
    let folder = tempfile::tempdir().unwrap();
    for url in fresh_addresses(&folder).await {
        let stores = [open(&url).await, open(&url).await];
        for value in 1..=20 {
            let tasks: Vec<_> = (0..8)
                .map(|at| {
                    let store = stores[at % 2].clone();
                    tokio::spawn(async move { store.claim(GUILD, "digest", value).await.unwrap() })
                })
                .collect();
            let mut ours = 0;
            for task in tasks {
                ours += u32::from(task.await.unwrap());
            }
            assert_eq!(ours, 1, "value {value} in {url}");
        }
    }
}
