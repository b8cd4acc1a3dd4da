//! What a guild has set, and its salts.

use preceptor::store::{Counts, Store, Vote};

use super::{GUILD, OTHER, member};

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

pub(super) async fn a_retired_salt_takes_the_hashes_of_its_votes(store: &Store) {
    for (guild, answer, number, at_ms) in [
        (GUILD, "a", 1, 10),
        (GUILD, "a", 2, 11),
        (GUILD, "b", 1, 12),
        (GUILD, "a", 3, 20),
        (GUILD, "a", 4, 30),
        (OTHER, "a", 1, 10),
    ] {
        let (answer, passage) = (answer.to_owned(), "pay-1a2b".to_owned());
        let vote =
            Vote { answer, passage: passage.into(), member: member(number), helpful: number != 2, reason: None, at_ms };
        store.vote(guild, &vote, &[]).await.unwrap();
    }
    for guild in [GUILD, OTHER] {
        for month in ["2030-01", "2030-02", "2030-03"] {
            store.salt(guild, month, [1; 32]).await.unwrap();
        }
    }
    let hashes = |kept: &serde_json::Value| (1..5).filter(|n| kept.to_string().contains(member(*n).as_str())).count();
    let other = store.export(OTHER).await.unwrap();
    assert_eq!(store.retire_salts(GUILD, "2030-02", 20).await.unwrap(), (1, 3));
    assert_eq!(hashes(&store.export(GUILD).await.unwrap()), 2, "3 and 4");
    assert_eq!(store.retire_salts(GUILD, "2030-03", 30).await.unwrap(), (1, 1), "numbers go on");
    assert_eq!(store.retire_salts(GUILD, "2030-03", 30).await.unwrap(), (0, 0));
    let kept = store.export(GUILD).await.unwrap();
    assert_eq!(hashes(&kept), 1);
    assert_eq!(
        (store.votes_on(GUILD, "a").await.unwrap(), store.votes_on(GUILD, "b").await.unwrap()),
        (Counts { helpful: 3, unhelpful: 1 }, Counts { helpful: 1, unhelpful: 0 })
    );
    assert_eq!(store.forget_member(GUILD, &member(1)).await.unwrap(), 0);
    assert_eq!(store.forget_member(GUILD, &member(4)).await.unwrap(), 1);
    assert_eq!(store.salts(GUILD).await.unwrap().into_keys().collect::<Vec<_>>(), ["2030-03"]);
    assert_eq!((store.export(OTHER).await.unwrap(), store.salts(OTHER).await.unwrap().len()), (other, 3));
}

pub(super) async fn guilds_are_found_by_what_they_set(store: &Store) {
    for (guild, name, value) in
        [(GUILD, "digest_channel", "7"), (OTHER, "digest_channel", "8"), (OTHER, "boldness", "eager")]
    {
        store.set(guild, name, value).await.unwrap();
    }
    let found = store.guilds_that_set("digest_channel").await.unwrap();
    assert_eq!(found.len(), 2);
    assert!(found.contains(&(GUILD, "7".into())) && found.contains(&(OTHER, "8".into())), "{found:?}");
    store.unset(OTHER, "digest_channel").await.unwrap();
    assert_eq!(store.guilds_that_set("digest_channel").await.unwrap(), [(GUILD, "7".into())]);
    assert_eq!(store.guilds_that_set("ask_role").await.unwrap(), []);
}
