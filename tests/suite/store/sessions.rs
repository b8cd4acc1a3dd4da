//! Who is signed in: until they sign out, or the time is over.

use preceptor::guild::{SESSION_IDLE_MS, sweep};
use preceptor::store::{KeptSession, Store};

fn session(id: &str, member: u64) -> KeptSession {
    KeptSession {
        id: id.into(),
        member,
        name: "Ana".into(),
        sealed: "sealed".into(),
        made_ms: 1,
        seen_ms: 1,
        ends_ms: 10 * SESSION_IDLE_MS,
    }
}

async fn there(store: &Store, ids: &[&str]) -> Vec<bool> {
    let mut there = Vec::new();
    for id in ids {
        there.push(store.session(id).await.unwrap().is_some());
    }
    there
}

pub(super) async fn a_session_lasts_until_it_is_ended(store: &Store) {
    let kept = session("a", u64::MAX - 1);
    store.begin_session(&kept).await.unwrap();
    assert_eq!(store.session("a").await.unwrap(), Some(kept.clone()));
    assert!(store.begin_session(&kept).await.is_err(), "no two have one secret");
    store.see_session("a", 9).await.unwrap();
    store.see_session("a", 5).await.unwrap();
    assert_eq!(store.session("a").await.unwrap().unwrap().seen_ms, 9, "never earlier than before");
    let dump = format!("{:?}", store.session("a").await.unwrap());
    assert!(!dump.contains("sealed\"") && !dump.contains("Ana"), "{dump}");
    store.end_session("a").await.unwrap();
    assert_eq!(there(store, &["a", "b"]).await, [false, false]);
}

pub(super) async fn everywhere_means_every_session_of_one_member(store: &Store) {
    for (id, member) in [("a", 7), ("b", 7), ("c", 8)] {
        store.begin_session(&session(id, member)).await.unwrap();
    }
    assert_eq!(store.end_sessions(7).await.unwrap(), 2);
    assert_eq!(there(store, &["a", "b", "c"]).await, [false, false, true]);
}

pub(super) async fn a_sweep_ends_what_is_over_or_long_unused(store: &Store) {
    let now = 10 * SESSION_IDLE_MS;
    let seen = |id: &str, seen_ms, ends_ms| KeptSession { seen_ms, ends_ms, ..session(id, 7) };
    for one in [
        seen("over", now - 1, now),
        seen("unused", now - SESSION_IDLE_MS - 1, now + 1),
        seen("used", now - SESSION_IDLE_MS, now + 1),
    ] {
        store.begin_session(&one).await.unwrap();
    }
    sweep(store, now).await.unwrap();
    assert_eq!(there(store, &["over", "unused", "used"]).await, [false, false, true]);
}
