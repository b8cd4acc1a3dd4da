//! Who changed what: a line for each change, and none for what was not changed.

use preceptor::guild::sweep;
use preceptor::store::{AuditLine, BoundPhrasing, Decision, Seen, Store};

use super::{GUILD, OTHER, by, content};

/// A day, in milliseconds.
const DAY: i64 = 86_400_000;

/// The store, for a change that is to be noted.
pub(super) fn noting(store: &Store, guild: u64, at_ms: i64) -> Store {
    let line = AuditLine { at_ms, member: 7, name: "Ana".into(), act: "entry.add".into(), what: format!("at {at_ms}") };
    store.noting(guild, line).unwrap()
}

async fn lines(store: &Store, guild: u64) -> Vec<i64> {
    let page = store.audit(guild, 0, 100).await.unwrap();
    assert_eq!(page.total, page.lines.len() as u64);
    page.lines.iter().map(|line| line.at_ms).collect()
}

pub(super) async fn what_is_changed_is_noted_with_the_change_and_nothing_else(store: &Store) {
    let entry = noting(store, GUILD, 1).add_entry(GUILD, &content("Old?"), &by(7, 1)).await.unwrap();
    let seen = Seen { id: entry.id, revision: entry.revision };
    noting(store, GUILD, 2).edit_seen_entry(GUILD, seen, &content("New?"), &by(7, 2)).await.unwrap();
    // Overtaken, not there, refused, and the same as before: nothing of it is a change.
    noting(store, GUILD, 3).edit_seen_entry(GUILD, seen, &content("Late?"), &by(7, 3)).await.unwrap();
    assert!(noting(store, GUILD, 4).remove_entry(GUILD, 99, &by(7, 4)).await.unwrap().is_none());
    assert!(noting(store, GUILD, 5).add_entry(GUILD, &content("a\0b"), &by(7, 5)).await.is_err());
    noting(store, GUILD, 6).try_import(GUILD, None, &[content("Tried?")], &by(7, 6), false).await.unwrap();
    assert!(!noting(store, GUILD, 7).reconsider(GUILD, "g", "never decided").await.unwrap());
    noting(store, GUILD, 8).set(GUILD, "digest", "weekly").await.unwrap();
    noting(store, GUILD, 9).merge_entries(GUILD, &[content("One?"), content("Two?")], &by(7, 9)).await.unwrap();
    assert_eq!(lines(store, GUILD).await, [9, 8, 2, 1], "one line a change, the newest first");
    assert_eq!(lines(store, OTHER).await, [0; 0]);
    let page = store.audit(GUILD, 3, 1).await.unwrap();
    let line = &page.lines[0];
    assert_eq!(
        (line.member, line.name.as_str(), line.act.as_str(), line.what.as_str()),
        (7, "Ana", "entry.add", "at 1")
    );
    assert!(store.noting(GUILD, AuditLine { what: "a\0b".into(), ..line.clone() }).is_err());
}

pub(super) async fn the_list_has_pages_and_goes_by_age(store: &Store) {
    for day in 1..=5 {
        noting(store, GUILD, day * DAY).set(GUILD, "digest", "weekly").await.unwrap();
    }
    noting(store, OTHER, DAY).set(OTHER, "digest", "weekly").await.unwrap();
    let page = store.audit(GUILD, 1, 2).await.unwrap();
    assert_eq!((page.total, page.lines.iter().map(|line| line.at_ms / DAY).collect::<Vec<_>>()), (5, vec![4, 3]));
    sweep(store, 365 * DAY + 3 * DAY).await.unwrap();
    assert_eq!(lines(store, GUILD).await, [5 * DAY, 4 * DAY, 3 * DAY]);
    assert_eq!(lines(store, OTHER).await, [0; 0], "whichever server it is");
    store.erase(GUILD).await.unwrap();
    assert_eq!(lines(store, GUILD).await, [0; 0]);
}

pub(super) async fn a_gap_in_several_wordings_is_settled_in_one_step(store: &Store) {
    let decision = |question: &str, member| Decision { guide: "g".into(), question: question.into(), member, at_ms: 5 };
    noting(store, GUILD, 5).decide_all(GUILD, &[decision("one", 7), decision("two", 7)]).await.unwrap();
    store.decide(GUILD, &decision("theirs", 8)).await.unwrap();
    assert!(store.decide_all(GUILD, &[decision("three", 7), decision("a\0b", 7)]).await.is_err());
    let questions = async || {
        let decided = store.decisions(GUILD).await.unwrap();
        decided.into_iter().map(|one| one.question).collect::<Vec<_>>()
    };
    assert_eq!(questions().await, ["one", "theirs", "two"], "all of a step, or nothing");
    assert_eq!(noting(store, GUILD, 6).reconsider_all(GUILD, 7, 5).await.unwrap(), 2);
    assert_eq!(noting(store, GUILD, 7).reconsider_all(GUILD, 7, 5).await.unwrap(), 0);
    assert_eq!(questions().await, ["theirs"], "somebody else's step of the same moment stays");

    let bound = |phrasing: &str, member| {
        let (guide, phrasing, passage) = ("g".into(), phrasing.into(), "pay-1a2b".into());
        BoundPhrasing { guide, phrasing, passage, member, at_ms: 9 }
    };
    noting(store, GUILD, 9).bind_phrasings(GUILD, &[bound("one", 7), bound("two", 7)]).await.unwrap();
    store.bind_phrasing(GUILD, &bound("theirs", 8)).await.unwrap();
    assert_eq!(noting(store, GUILD, 10).unbind_all(GUILD, 7, 9).await.unwrap(), 2);
    assert_eq!(store.phrasings(GUILD).await.unwrap().len(), 1);
    assert_eq!(lines(store, GUILD).await, [10, 9, 6, 5]);
}
