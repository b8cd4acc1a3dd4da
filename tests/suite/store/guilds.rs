//! A guild as a whole: exported, erased, left and returned.

use preceptor::store::{BoundPhrasing, Decision, KeptQuestion, Outcome, Store, TABLES, Vote};

use super::{GUILD, OTHER, by, content, member};

/// Puts a row at least into every table.
pub(super) async fn fill(store: &Store, guild: u64) {
    let (guide, text) = (|| "medical-assistant".to_owned(), |text: &str| text.to_owned());
    let entry = store.add_entry(guild, &content("Secret question?"), &by(1, 1)).await.unwrap();
    store.edit_entry(guild, entry.id, &content("Other question?"), &by(2, 2)).await.unwrap();
    store.set(guild, "digest", "weekly").await.unwrap();
    let (answer, passage) = (text("answer"), text("pay-1a2b").into());
    let vote = Vote { answer, passage, member: member(1), helpful: false, reason: Some(text("why not")), at_ms: 3 };
    store.vote(guild, &vote, &[]).await.unwrap();
    let (answer, outcome, asker) = (text("answer"), Outcome::Declined, member(1));
    let question = text("a question");
    let (reason, passage) = (None, None);
    let asked = KeptQuestion {
        guide: guide(),
        answer,
        text: question,
        outcome,
        reason,
        confidence: 0.5,
        passage,
        asker,
        at_ms: 3,
    };
    store.record_question(guild, &asked).await.unwrap();
    store.decide(guild, &Decision { guide: guide(), question: text("trains?"), member: 4, at_ms: 4 }).await.unwrap();
    let (phrasing, passage) = (text("dough?"), text("pay-1a2b"));
    store
        .bind_phrasing(guild, &BoundPhrasing { guide: guide(), phrasing, passage, member: 4, at_ms: 4 })
        .await
        .unwrap();
    store.keep_draft(guild, &member(1), "a draft", 4).await.unwrap();
    store.mark_left(guild, 5).await.unwrap();
    store.salt(guild, "2030-01", [1; 32]).await.unwrap();
    store.claim(guild, "digest", 4).await.unwrap();
    super::audit::noting(store, guild, 4).set(guild, "digest", "daily").await.unwrap();
}

pub(super) async fn an_export_has_everything_and_an_erasure_leaves_nothing(store: &Store) {
    fill(store, GUILD).await;
    fill(store, OTHER).await;
    let export = store.export(GUILD).await.unwrap();
    for table in TABLES.into_iter().filter(|table| *table != "salts") {
        assert!(!export[table].as_array().unwrap().is_empty(), "{table}");
    }
    assert_eq!(export["guild"], GUILD.to_string());
    assert_eq!(export["entries"][0]["author"], "2", "who edited it last");
    assert_eq!(export["entries"][0]["phrasings"][1], "tell me");
    assert_eq!(export["questions"][0]["confidence"], 0.5);
    assert!(export.get("salts").is_none() && export["entries"][0].get("searched").is_none());

    let (other, revision) = (store.export(OTHER).await.unwrap(), store.revision(GUILD).await.unwrap());
    assert!(store.erase(GUILD).await.unwrap() >= TABLES.len() as u64);
    let left = store.export(GUILD).await.unwrap();
    assert!(TABLES.into_iter().all(|table| left.get(table).is_none_or(|rows| rows.as_array().unwrap().is_empty())));
    assert_eq!(store.salts(GUILD).await.unwrap().len(), 0);
    assert!(store.revision(GUILD).await.unwrap() > revision, "others hear of the erasure");
    assert_eq!((store.export(OTHER).await.unwrap(), store.salts(OTHER).await.unwrap().len()), (other, 1));
}

pub(super) async fn guilds_with_members_are_named(store: &Store) {
    assert_eq!(store.guilds_with_members().await.unwrap(), [0; 0]);
    fill(store, OTHER).await;
    store.keep_draft(GUILD, &member(1), "a draft", 4).await.unwrap();
    store.salt(7, "2030-01", [1; 32]).await.unwrap();
    store.set(8, "digest", "weekly").await.unwrap();
    let mut named = store.guilds_with_members().await.unwrap();
    named.sort_unstable();
    assert_eq!(named, [7, OTHER, GUILD]);
    store.erase(OTHER).await.unwrap();
    assert_eq!(store.guilds_with_members().await.unwrap().len(), 2);
}

pub(super) async fn a_guild_that_was_left_is_purged_unless_it_returned(store: &Store) {
    for guild in [GUILD, OTHER, 3, 4] {
        store.set(guild, "digest", "weekly").await.unwrap();
    }
    for (guild, at_ms) in [(GUILD, 10), (OTHER, 10), (3, 20), (GUILD, 99)] {
        store.mark_left(guild, at_ms).await.unwrap();
    }
    store.mark_returned(OTHER).await.unwrap();
    assert_eq!(store.purge_left(10).await.unwrap(), [0; 0]);
    assert_eq!(store.purge_left(20).await.unwrap(), [GUILD], "since the first time that it was said");
    assert_eq!(store.purge_left(20).await.unwrap(), [0; 0]);
    let mut kept = Vec::new();
    for guild in [GUILD, OTHER, 3, 4] {
        kept.push(store.settings(guild).await.unwrap().len());
    }
    assert_eq!(kept, [0, 1, 1, 1]);
}

pub(super) async fn guilds_of_which_anything_is_kept_are_named_and_those_that_were_left(store: &Store) {
    assert_eq!((store.guilds().await.unwrap(), store.departed().await.unwrap()), (vec![], vec![]));
    fill(store, GUILD).await;
    store.set(OTHER, "retention_days", "0").await.unwrap();
    store.mark_left(7, 5).await.unwrap();
    assert_eq!(store.guilds().await.unwrap(), [OTHER, GUILD]);
    assert_eq!(store.departed().await.unwrap(), [7, GUILD]);
    store.mark_returned(7).await.unwrap();
    store.erase(GUILD).await.unwrap();
    assert_eq!((store.guilds().await.unwrap(), store.departed().await.unwrap()), (vec![OTHER], vec![]));
    let entry = store.add_entry(OTHER, &content("one"), &by(1, 1)).await.unwrap();
    store.add_entry(OTHER, &content("two"), &by(1, 1)).await.unwrap();
    store.remove_entry(OTHER, entry.id, &by(1, 2)).await.unwrap();
    assert_eq!((store.entry_count(OTHER).await.unwrap(), store.entry_count(GUILD).await.unwrap()), (1, 0));
}
