//! What a guild has set, and its salts.

use preceptor::store::Store;

use super::{GUILD, OTHER};

pub(super) async fn settings_are_set_changed_and_unset(store: &Store) {
    assert_eq!(store.settings(GUILD).await.unwrap().len(), 0);
    let first = store.set(GUILD, "threshold", "careful").await.unwrap();
    store.set(OTHER, "threshold", "balanced").await.unwrap();
    assert!(store.set(GUILD, "threshold", "eager").await.unwrap() > first);
    store.set(GUILD, "digest", "").await.unwrap();
    let settings = store.settings(GUILD).await.unwrap();
    assert_eq!((settings.len(), settings["threshold"].as_str(), settings["digest"].as_str()), (2, "eager", ""));
    let revision = store.unset(GUILD, "threshold").await.unwrap();
    assert_eq!(store.revision(GUILD).await.unwrap(), revision);
    assert!(!store.settings(GUILD).await.unwrap().contains_key("threshold"));
    assert_eq!(store.settings(OTHER).await.unwrap()["threshold"], "balanced");
}

pub(super) async fn a_month_has_one_salt(store: &Store) {
    let fresh = |number: u8| [number; 32];
    let (one, two) = tokio::join!(store.salt(GUILD, "2030-01", fresh(1)), store.salt(GUILD, "2030-01", fresh(2)));
    let salt = one.unwrap();
    assert_eq!(salt, two.unwrap());
    assert_eq!(store.salt(GUILD, "2030-01", fresh(3)).await.unwrap(), salt);
    assert_eq!(store.salt(GUILD, "2030-02", fresh(4)).await.unwrap(), fresh(4));
    assert_eq!(store.salt(OTHER, "2030-01", fresh(5)).await.unwrap(), fresh(5));
    assert_eq!(store.delete_salts(GUILD, "2030-02").await.unwrap(), 1);
    let months: Vec<String> = store.salts(GUILD).await.unwrap().into_keys().collect();
    assert_eq!((months, store.salts(OTHER).await.unwrap().len()), (vec!["2030-02".into()], 1));
}
