//! FAQ entries: kept as written, changed with a history, imported whole or not at all.

use preceptor::clock::parse_date;
use preceptor::store::{Content, Imported, Listing, Store, StoreError};

use super::{GUILD, OTHER, by, content};

fn words(words: &str) -> Listing {
    Listing { words: words.into(), limit: 100, ..Listing::default() }
}

async fn questions(store: &Store, listing: &Listing) -> Vec<String> {
    let page = store.entries(GUILD, listing).await.unwrap();
    page.entries.into_iter().map(|entry| entry.content.question).collect()
}

pub(super) async fn an_entry_is_kept_as_it_was_written(store: &Store) {
    let written = Content {
        source_link: Some("https://example.org/a?b=c".into()),
        expires: parse_date("2030-12-31"),
        phrasings: vec!["\"quoted\", comma".into(), String::new(), "ä\n\u{1f600}".into()],
        ..content("Is parking free?")
    };
    let added = store.add_entry(GUILD, &written, &by(u64::MAX, 1_000)).await.unwrap();
    assert_eq!((added.guild, added.author, added.created_ms, added.updated_ms), (GUILD, u64::MAX, 1_000, 1_000));
    assert_eq!((&added.content, added.author_role.as_str(), added.removed), (&written, "Career advisors", false));
    assert_eq!(store.entry(GUILD, added.id).await.unwrap(), Some(added));
}

pub(super) async fn an_edit_changes_what_it_says_whose_it_is_and_when(store: &Store) {
    let added = store.add_entry(GUILD, &content("Old?"), &by(1, 1_000)).await.unwrap();
    let edited = store.edit_entry(GUILD, added.id, &content("New?"), &by(2, 2_000)).await.unwrap().unwrap();
    assert_eq!((edited.author, edited.created_ms, edited.updated_ms), (2, 1_000, 2_000), "the words are the editor's");
    assert_eq!(edited.content, content("New?"));
    assert!(edited.revision > added.revision);
    assert_eq!(questions(store, &words("old")).await, [""; 0]);
    assert_eq!(questions(store, &words("NEW")).await, ["New?"]);
    assert_eq!(store.edit_entry(GUILD, added.id + 1, &content("x"), &by(2, 3_000)).await.unwrap(), None);
    assert_eq!(store.revision(GUILD).await.unwrap(), edited.revision, "what changes nothing is no change");
}

pub(super) async fn a_removed_entry_is_gone_till_it_is_restored(store: &Store) {
    let added = store.add_entry(GUILD, &content("Here?"), &by(1, 1)).await.unwrap();
    assert!(store.restore_entry(GUILD, added.id, &by(1, 2)).await.unwrap().is_none(), "it is there");
    assert!(store.remove_entry(GUILD, added.id, &by(1, 2)).await.unwrap().unwrap().removed);
    assert!(store.remove_entry(GUILD, added.id, &by(1, 3)).await.unwrap().is_none(), "it is removed already");
    assert!(store.edit_entry(GUILD, added.id, &content("x"), &by(1, 3)).await.unwrap().is_none());
    assert_eq!(store.entries(GUILD, &words("")).await.unwrap().total, 0);
    let restored = store.restore_entry(GUILD, added.id, &by(1, 4)).await.unwrap().unwrap();
    assert_eq!((restored.content, restored.removed), (content("Here?"), false));
    assert_eq!(questions(store, &words("")).await, ["Here?"]);
}

pub(super) async fn an_entry_of_another_guild_can_t_be_touched(store: &Store) {
    let added = store.add_entry(GUILD, &content("Ours?"), &by(1, 1)).await.unwrap();
    assert_eq!(store.entry(OTHER, added.id).await.unwrap(), None);
    assert_eq!(store.edit_entry(OTHER, added.id, &content("Theirs!"), &by(2, 2)).await.unwrap(), None);
    assert_eq!(store.remove_entry(OTHER, added.id, &by(2, 2)).await.unwrap(), None);
    assert_eq!(store.history(OTHER, added.id).await.unwrap(), []);
    assert_eq!(store.entries_since(OTHER, 0).await.unwrap(), []);
    assert_eq!(store.revision(OTHER).await.unwrap(), 0);
    assert_eq!(store.entry(GUILD, added.id).await.unwrap(), Some(added));
}

pub(super) async fn a_list_has_pages_and_finds_words(store: &Store) {
    for number in 0..7 {
        store.add_entry(GUILD, &content(&format!("Berth ÄRGER {number}?")), &by(1, 1)).await.unwrap();
    }
    let elsewhere = Content { guide: "harbor".into(), ..content("Berth in the harbor?") };
    store.add_entry(GUILD, &elsewhere, &by(1, 1)).await.unwrap();
    let page = |offset| Listing { offset, limit: 3, words: "ärger BERTH".into(), ..Listing::default() };
    assert_eq!(questions(store, &page(3)).await, ["Berth ÄRGER 3?", "Berth ÄRGER 4?", "Berth ÄRGER 5?"]);
    assert_eq!(questions(store, &page(6)).await, ["Berth ÄRGER 6?"]);
    assert_eq!(store.count_entries(GUILD, &page(6)).await.unwrap(), 7);
    let harbor = Listing { guide: Some("harbor".into()), ..words("") };
    assert_eq!(questions(store, &harbor).await, ["Berth in the harbor?"]);
    assert_eq!(questions(store, &words("tell berth harbor the in please")).await, ["Berth in the harbor?"]);
}

pub(super) async fn signs_of_patterns_are_plain_characters(store: &Store) {
    for question in ["100% sure?", "100 sure?", "a_b?", "acb?", "back\\slash?"] {
        let plain = Content { phrasings: vec![], answer: "-".into(), ..content(question) };
        store.add_entry(GUILD, &plain, &by(1, 1)).await.unwrap();
    }
    assert_eq!(questions(store, &words("100%")).await, ["100% sure?"]);
    assert_eq!(questions(store, &words("a_b")).await, ["a_b?"]);
    assert_eq!(questions(store, &words("\\")).await, ["back\\slash?"]);
    assert_eq!(questions(store, &words("'; --")).await, [""; 0]);
}

pub(super) async fn a_history_says_who_when_and_what(store: &Store) {
    let added = store.add_entry(GUILD, &content("One?"), &by(1, 1)).await.unwrap();
    let edited = Content { answer: "No.".into(), expires: parse_date("2031-01-01"), ..content("One?") };
    store.edit_entry(GUILD, added.id, &edited, &by(2, 2)).await.unwrap();
    store.remove_entry(GUILD, added.id, &by(3, 3)).await.unwrap();
    store.restore_entry(GUILD, added.id, &by(4, 4)).await.unwrap();
    let history = store.history(GUILD, added.id).await.unwrap();
    let told: Vec<_> = history.iter().map(|edit| (edit.action.as_str(), edit.member, edit.at_ms)).collect();
    assert_eq!(told, [("added", 1, 1), ("edited", 2, 2), ("removed", 3, 3), ("restored", 4, 4)]);
    assert_eq!(history[1].changed, ["answer", "expires"]);
    assert_eq!((&history[0].content, &history[3].content), (&content("One?"), &edited));
    assert!(history[0].changed.is_empty() && history[2].changed.is_empty());
}

pub(super) async fn what_changed_since_a_revision_is_told_with_the_removed(store: &Store) {
    let one = store.add_entry(GUILD, &content("One?"), &by(1, 1)).await.unwrap();
    let two = store.add_entry(GUILD, &content("Two?"), &by(1, 2)).await.unwrap();
    let both = [one.clone(), two.clone()];
    assert_eq!(store.entries_since(GUILD, 0).await.unwrap(), both);
    assert_eq!(store.entries_since(GUILD, one.revision).await.unwrap(), both[1..]);
    let removed = store.remove_entry(GUILD, one.id, &by(1, 3)).await.unwrap().unwrap();
    assert_eq!(store.entries_since(GUILD, two.revision).await.unwrap(), [removed]);
}

pub(super) async fn an_import_makes_the_entries_those_of_the_file(store: &Store) {
    let same = store.add_entry(GUILD, &content("Same?"), &by(1, 1)).await.unwrap();
    let edited = store.add_entry(GUILD, &content("Edited?"), &by(1, 1)).await.unwrap();
    let gone = store.add_entry(GUILD, &content("Gone?"), &by(1, 1)).await.unwrap();
    let file =
        [content("New?"), content("Same?"), Content { answer: "Else.".into(), ..content("Edited?") }, content("New?")];
    let imported = store.replace_entries(GUILD, None, &file, &by(2, 2)).await.unwrap();
    assert_eq!(imported, Imported { added: 2, edited: 1, removed: 1, unchanged: 1 });
    let page = store.entries(GUILD, &words("")).await.unwrap();
    let ids: Vec<i64> = page.entries.iter().map(|entry| entry.id).collect();
    assert_eq!((page.total, &ids[..2]), (4, &[same.id, edited.id][..]));
    assert!(store.restore_entry(GUILD, gone.id, &by(3, 3)).await.unwrap().is_some());
    let changed = store.entries_since(GUILD, gone.revision).await.unwrap();
    assert_eq!(changed.len(), 4, "the unchanged one is not told again");
}

pub(super) async fn an_import_may_leave_what_the_file_does_not_name(store: &Store) {
    let same = store.add_entry(GUILD, &content("Same?"), &by(1, 1)).await.unwrap();
    let edited = store.add_entry(GUILD, &content("Edited?"), &by(1, 1)).await.unwrap();
    let stays = store.add_entry(GUILD, &content("Stays?"), &by(1, 1)).await.unwrap();
    let other = store.add_entry(OTHER, &content("Edited?"), &by(1, 1)).await.unwrap();
    let file = [content("New?"), content("Same?"), Content { answer: "Else.".into(), ..content("Edited?") }];
    let expected = Imported { added: 1, edited: 1, removed: 0, unchanged: 1 };
    let before = store.export(GUILD).await.unwrap();
    assert_eq!(store.try_import(GUILD, None, &file, &by(2, 2), false).await.unwrap(), expected);
    let replacing = store.try_import(GUILD, None, &file, &by(2, 2), true).await.unwrap();
    assert_eq!(replacing, Imported { removed: 1, ..expected });
    assert_eq!(store.export(GUILD).await.unwrap(), before, "a trial changes nothing");
    assert_eq!(store.merge_entries(GUILD, &file, &by(2, 2)).await.unwrap(), expected);
    let entries = store.entries(GUILD, &words("")).await.unwrap().entries;
    let ids: Vec<i64> = entries.iter().map(|entry| entry.id).collect();
    assert_eq!(ids[..3], [same.id, edited.id, stays.id]);
    assert_eq!((entries[1].content.answer.as_str(), &entries[2], entries.len()), ("Else.", &stays, 4));
    let again = store.merge_entries(GUILD, &file, &by(2, 3)).await.unwrap();
    assert_eq!(again, Imported { unchanged: 3, ..Imported::default() });
    assert_eq!(store.entry(OTHER, other.id).await.unwrap(), Some(other));
    let refused = store.merge_entries(GUILD, &[content("Fine?"), content("\0")], &by(2, 4)).await;
    assert!(matches!(refused, Err(StoreError::Nul)), "{refused:?}");
    assert_eq!(store.count_entries(GUILD, &words("Fine?")).await.unwrap(), 0);
}

pub(super) async fn an_import_of_one_guide_leaves_the_others(store: &Store) {
    store.add_entry(GUILD, &content("Stays?"), &by(1, 1)).await.unwrap();
    let harbor = Content { guide: "harbor".into(), ..content("Goes?") };
    store.add_entry(GUILD, &harbor, &by(1, 1)).await.unwrap();
    store.add_entry(OTHER, &harbor, &by(1, 1)).await.unwrap();
    let imported = store.replace_entries(GUILD, Some("harbor"), &[], &by(1, 2)).await.unwrap();
    assert_eq!(imported, Imported { removed: 1, ..Imported::default() });
    assert_eq!(questions(store, &words("")).await, ["Stays?"]);
    assert_eq!(store.count_entries(OTHER, &words("")).await.unwrap(), 1);
}

pub(super) async fn an_import_that_fails_changes_nothing(store: &Store) {
    store.add_entry(GUILD, &content("There?"), &by(1, 1)).await.unwrap();
    let before = store.export(GUILD).await.unwrap();
    let file = [content("Fine?"), content("a NUL: \0")];
    let refused = store.replace_entries(GUILD, None, &file, &by(1, 2)).await;
    assert!(matches!(refused, Err(StoreError::Nul)), "{refused:?}");
    assert_eq!(store.export(GUILD).await.unwrap(), before);
    // Given up half-way, as at a panic or a shutdown.
    let many: Vec<Content> = (0..2_000).map(|number| content(&format!("{number}?"))).collect();
    let limit = std::time::Duration::from_millis(20);
    let given_up = tokio::time::timeout(limit, store.replace_entries(GUILD, None, &many, &by(1, 2))).await;
    assert!(given_up.is_err(), "2,000 rows in 20 ms");
    assert_eq!(store.export(GUILD).await.unwrap(), before);
}

pub(super) async fn ten_thousand_rows_are_imported(store: &Store) {
    let many: Vec<Content> = (0..10_000).map(|number| content(&format!("Question {number}?"))).collect();
    let imported = store.replace_entries(GUILD, None, &many, &by(1, 1)).await.unwrap();
    assert_eq!(imported.added, 10_000);
    assert_eq!(questions(store, &words("9999")).await, ["Question 9999?"]);
}

pub(super) async fn sql_and_odd_characters_are_text(store: &Store) {
    for text in ["'; DROP TABLE entries; --", "$1", "?", "\" OR 1=1", "\u{202e}\u{feff}", "\\", "%s%n", "\r\n\t"] {
        let odd = Content {
            guide: text.into(),
            phrasings: vec![text.into()],
            answer: text.repeat(500),
            source_link: Some(text.into()),
            ..content(text)
        };
        let added = store.add_entry(GUILD, &odd, &by(1, 1)).await.unwrap();
        assert_eq!(store.entry(GUILD, added.id).await.unwrap().unwrap().content, odd);
        store.set(GUILD, text, text).await.unwrap();
        assert_eq!(store.settings(GUILD).await.unwrap()[text], text);
    }
    let nul = store.set(GUILD, "name", "a\0b").await;
    assert_eq!(nul.unwrap_err().to_string(), "the text holds a NUL character, which can't be kept; remove it");
}

pub(super) async fn writers_at_once_lose_nothing(store: &Store) {
    let writer = |number: u64| {
        let store = store.clone();
        tokio::spawn(async move {
            for round in 0..10 {
                let guild = if number.is_multiple_of(2) { GUILD } else { OTHER };
                store.add_entry(guild, &content(&format!("{number} {round}")), &by(number, round)).await.unwrap();
            }
        })
    };
    for writer in (0..8).map(writer).collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    for guild in [GUILD, OTHER] {
        let entries = store.entries_since(guild, 0).await.unwrap();
        let revisions: Vec<i64> = entries.iter().map(|entry| entry.revision).collect();
        assert_eq!(revisions, (1..=40).collect::<Vec<_>>(), "each change has a revision of its own");
    }
}
