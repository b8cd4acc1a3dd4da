//! Votes and drafts: one vote a member an answer, and a member who is forgotten.

use preceptor::store::{Counts, Period, Store, Vote};

use super::{GUILD, OTHER, member};

fn vote(answer: &str, number: u8, helpful: bool) -> Vote {
    let (answer, passage) = (answer.to_owned(), "pay-1a2b".into());
    Vote { answer, passage, member: member(number), helpful, reason: None, at_ms: 10 }
}

fn counts(helpful: u64, unhelpful: u64) -> Counts {
    Counts { helpful, unhelpful }
}

pub(super) async fn a_member_has_one_vote_an_answer(store: &Store) {
    for (answer, number, helpful) in [("a", 1, true), ("a", 1, true), ("a", 2, true), ("b", 1, false), ("a", 1, false)]
    {
        store.vote(GUILD, &vote(answer, number, helpful), &[]).await.unwrap();
    }
    store.vote(OTHER, &vote("a", 1, true), &[]).await.unwrap();
    assert_eq!(store.votes_on(GUILD, "a").await.unwrap(), counts(1, 1));
    assert_eq!(store.votes_on(GUILD, "b").await.unwrap(), counts(0, 1));
    assert_eq!(store.votes_on(OTHER, "a").await.unwrap(), counts(1, 0));
    assert_eq!(store.votes_on(OTHER, "b").await.unwrap(), counts(0, 0));
}

pub(super) async fn a_vote_under_an_older_hash_counts_once(store: &Store) {
    store.vote(GUILD, &vote("a", 1, true), &[]).await.unwrap();
    store.vote(GUILD, &vote("a", 2, false), &[member(1), member(2)]).await.unwrap();
    assert_eq!(store.votes_on(GUILD, "a").await.unwrap(), counts(0, 1));
}

pub(super) async fn votes_are_counted_by_passage_and_period(store: &Store) {
    for (number, passage, at_ms) in [(1, "x", 10), (2, "x", 19), (3, "x", 20), (4, "y", 10), (5, "x", 9)] {
        let vote = Vote { passage: passage.into(), at_ms, ..vote("a", number, number != 2) };
        store.vote(GUILD, &vote, &[]).await.unwrap();
    }
    let counted = store.votes_by_passage(GUILD, Period { from_ms: 10, to_ms: 20 }).await.unwrap();
    assert_eq!(counted, [("x".into(), counts(1, 1)), ("y".into(), counts(1, 0))]);
    assert_eq!(store.votes_by_passage(OTHER, Period { from_ms: 0, to_ms: 100 }).await.unwrap(), []);
}

pub(super) async fn a_forgotten_member_has_no_votes_and_drafts(store: &Store) {
    for number in [1, 2] {
        for guild in [GUILD, OTHER] {
            store.vote(guild, &vote("a", number, true), &[]).await.unwrap();
            store.keep_draft(guild, &member(number), "text", 1).await.unwrap();
        }
    }
    assert_eq!(store.forget_member(GUILD, &member(1)).await.unwrap(), 2);
    assert_eq!(store.forget_member(GUILD, &member(1)).await.unwrap(), 0);
    assert_eq!(store.votes_on(GUILD, "a").await.unwrap(), counts(1, 0));
    assert_eq!(store.votes_on(OTHER, "a").await.unwrap(), counts(2, 0));
    let kept = store.export(GUILD).await.unwrap();
    assert!(!kept.to_string().contains(member(1).as_str()) && kept.to_string().contains(member(2).as_str()));
}

pub(super) async fn a_draft_waits_for_its_member(store: &Store) {
    let id = store.keep_draft(GUILD, &member(1), "{\"q\":1}", 5).await.unwrap();
    assert_eq!(store.draft(OTHER, id).await.unwrap(), None);
    assert!(!store.drop_draft(OTHER, id).await.unwrap());
    let draft = store.draft(GUILD, id).await.unwrap().unwrap();
    assert_eq!((draft.member.as_str(), draft.content.as_str(), draft.at_ms), (member(1).as_str(), "{\"q\":1}", 5));
    assert!(store.drop_draft(GUILD, id).await.unwrap());
    assert_eq!(store.draft(GUILD, id).await.unwrap(), None);
}

pub(super) async fn the_later_word_of_a_member_counts_whichever_comes_first(store: &Store) {
    let with_reason = Vote { reason: Some("the pay".into()), at_ms: 20, ..vote("a", 1, false) };
    store.vote(GUILD, &with_reason, &[]).await.unwrap();
    store.vote(GUILD, &Vote { at_ms: 19, ..vote("a", 1, true) }, &[]).await.unwrap();
    assert_eq!(store.votes_on(GUILD, "a").await.unwrap(), counts(0, 1));
    assert_eq!(
        store.reasons(GUILD, Period { from_ms: 0, to_ms: 100 }).await.unwrap(),
        [("a".to_owned(), "the pay".to_owned())]
    );
    store.vote(GUILD, &vote("a", 2, true), &[]).await.unwrap();
    store.vote(GUILD, &Vote { at_ms: 20, ..vote("a", 1, true) }, &[]).await.unwrap();
    assert_eq!(store.votes_on(GUILD, "a").await.unwrap(), counts(2, 0));
}

pub(super) async fn what_members_were_looking_for_is_told_by_answer(store: &Store) {
    let because = |answer: &str, number, reason: Option<&str>, at_ms| Vote {
        reason: reason.map(Into::into),
        at_ms,
        ..vote(answer, number, false)
    };
    for kept in [
        because("b", 1, Some("night shifts"), 30),
        because("a", 1, Some("the pay"), 10),
        because("a", 2, None, 11),
        because("a", 3, Some("too late"), 40),
        Vote { helpful: true, ..because("a", 4, Some("it helped"), 12) },
    ] {
        store.vote(GUILD, &kept, &[]).await.unwrap();
    }
    let told = store.reasons(GUILD, Period { from_ms: 10, to_ms: 40 }).await.unwrap();
    assert_eq!(told, [("a".into(), "the pay".into()), ("b".into(), "night shifts".into())]);
    assert_eq!(store.reasons(OTHER, Period { from_ms: 0, to_ms: 100 }).await.unwrap(), []);
}
