//! Numbers of entries: each guild's own, never given twice, and a change that somebody else has overtaken.

use preceptor::store::{Edited, Seen, Store};

use super::{GUILD, OTHER, by, content, fresh_addresses, open, within_limit};

async fn add(store: &Store, guild: u64, question: &str) -> i64 {
    store.add_entry(guild, &content(question), &by(1, 1)).await.unwrap().id
}

pub(super) async fn each_guild_counts_its_entries_from_one_and_gives_no_number_twice(store: &Store) {
    assert_eq!([add(store, GUILD, "one").await, add(store, GUILD, "two").await], [1, 2]);
    assert_eq!([add(store, OTHER, "theirs").await, add(store, GUILD, "three").await], [1, 3]);
    store.remove_entry(GUILD, 3, &by(1, 2)).await.unwrap();
    assert_eq!(add(store, GUILD, "four").await, 4, "a removed entry keeps its number");
    assert_eq!(store.restore_entry(GUILD, 3, &by(1, 3)).await.unwrap().unwrap().id, 3);
    let file = [content("two"), content("five"), content("six")];
    store.try_import(GUILD, None, &file, &by(1, 4), true).await.unwrap();
    store.replace_entries(GUILD, None, &file, &by(1, 4)).await.unwrap();
    let entries = store.entries_since(GUILD, 0).await.unwrap();
    let mut ids: Vec<i64> = entries.iter().map(|entry| entry.id).collect();
    ids.sort_unstable();
    assert_eq!(ids, [1, 2, 3, 4, 5, 6], "a trial gives no numbers away");
    assert_eq!(store.history(GUILD, 2).await.unwrap()[0].content, content("two"));
    assert_eq!(store.history(OTHER, 1).await.unwrap()[0].content, content("theirs"));
    store.erase(GUILD).await.unwrap();
    assert_eq!(add(store, GUILD, "after all").await, 7, "a button of before leads to no entry of after");
}

pub(super) async fn a_change_of_what_somebody_else_has_changed_since_is_told_and_changes_nothing(store: &Store) {
    add(store, OTHER, "theirs").await;
    let seen = store.add_entry(GUILD, &content("one"), &by(1, 1)).await.unwrap();
    add(store, GUILD, "another one").await;
    let edit = async |revision, question| {
        store.edit_seen_entry(GUILD, Seen { id: 1, revision }, &content(question), &by(2, 2)).await.unwrap()
    };
    let Edited::Kept(first) = edit(seen.revision, "mine").await else { panic!("nobody else has changed it") };
    assert_eq!((first.content.clone(), first.author), (content("mine"), 2));
    assert_eq!(edit(seen.revision, "yours").await, Edited::Overtaken(first.clone()));
    assert_eq!(store.entry(GUILD, 1).await.unwrap(), Some(first.clone()), "the first one's words stay");
    assert_eq!(store.revision(GUILD).await.unwrap(), first.revision, "what changes nothing is no change");
    assert!(matches!(edit(first.revision, "yours").await, Edited::Kept(_)));
    store.remove_entry(GUILD, 1, &by(1, 3)).await.unwrap();
    assert_eq!(edit(first.revision, "too late").await, Edited::Gone);
    assert_eq!(edit(0, "too late").await, Edited::Gone);
}

pub(super) async fn an_export_tells_nothing_of_how_much_others_write(store: &Store) {
    for _ in 0..3 {
        super::guilds::fill(store, OTHER).await;
    }
    let before = store.export(OTHER).await.unwrap();
    super::guilds::fill(store, GUILD).await;
    let export = store.export(GUILD).await.unwrap();
    assert_eq!((&export["entries"][0]["number"], &export["edits"][1]["entry"]), (&1.into(), &1.into()));
    for (table, rows) in export.as_object().unwrap() {
        for row in rows.as_array().into_iter().flatten() {
            assert!(row.get("id").is_none(), "{table}: {row}");
        }
    }
    assert_eq!(store.export(OTHER).await.unwrap(), before);
}

#[tokio::test]
async fn processes_that_add_at_once_never_give_one_number_twice() {
    let folder = tempfile::tempdir().unwrap();
    for address in fresh_addresses(&folder).await {
        let writer = |number: u64| {
            let address = address.clone();
            tokio::spawn(async move {
                // A store of its own, as another process has.
                let store = open(&address).await;
                let mut ids = Vec::new();
                for round in 0..10 {
                    ids.push(add(&store, GUILD, &format!("{number} {round}")).await);
                    let file = [content(&format!("{number} {round} of a file"))];
                    store.merge_entries(GUILD, &file, &by(1, 1)).await.unwrap();
                }
                ids
            })
        };
        let all = within_limit(async {
            let mut all = Vec::new();
            for writer in (0..4).map(writer).collect::<Vec<_>>() {
                all.extend(writer.await.unwrap());
            }
            all
        });
        let given = all.await;
        let mut ids: Vec<i64> =
            open(&address).await.entries_since(GUILD, 0).await.unwrap().iter().map(|entry| entry.id).collect();
        ids.sort_unstable();
        assert_eq!(ids, (1..=80).collect::<Vec<_>>(), "{address}");
        assert!(given.iter().all(|id| ids.contains(id)));
    }
}
