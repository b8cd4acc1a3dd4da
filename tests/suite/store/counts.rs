//! What statistics are made of: questions by passage, votes by week.

use preceptor::store::{Counts, DeclineCount, KeptQuestion, Outcome, PassageCount, Period, Reason, Store, Vote};

use super::{GUILD, OTHER, member};

async fn ask(store: &Store, guild: u64, (guide, passage): (&str, Option<&str>), at_ms: i64) {
    ask_to(store, guild, (guide, passage, Outcome::Answered, None), at_ms).await;
}

type Asked<'a> = (&'a str, Option<&'a str>, Outcome, Option<Reason>);

async fn ask_to(store: &Store, guild: u64, (guide, passage, outcome, reason): Asked<'_>, at_ms: i64) {
    let asked = KeptQuestion {
        guide: guide.into(),
        answer: "answer".into(),
        text: "a question".into(),
        outcome,
        reason,
        confidence: 0.25,
        passage: passage.map(Into::into),
        asker: member(1),
        at_ms,
    };
    store.record_question(guild, &asked).await.unwrap();
}

pub(super) async fn questions_are_counted_by_passage_and_period(store: &Store) {
    for (passage, at_ms) in [(Some("a"), 10), (Some("b"), 10), (Some("b"), 19), (None, 11), (Some("b"), 20)] {
        ask(store, GUILD, ("first", passage), at_ms).await;
    }
    ask(store, GUILD, ("second", Some("a")), 9).await;
    ask(store, GUILD, ("second", Some("a")), 12).await;
    ask(store, OTHER, ("first", Some("a")), 12).await;
    // What was nearest to a question that was declined may have nothing to do with it.
    for _ in 0..5 {
        ask_to(store, GUILD, ("first", Some("a"), Outcome::Declined, Some(Reason::NotInGuide)), 12).await;
    }
    let count =
        |guide: &str, passage: &str, asked| PassageCount { guide: guide.into(), passage: passage.into(), asked };
    let counted = store.questions_by_passage(GUILD, Period { from_ms: 10, to_ms: 20 }).await.unwrap();
    assert_eq!(counted, [count("first", "b", 2), count("first", "a", 1), count("second", "a", 1)]);
    assert_eq!(store.questions_by_passage(OTHER, Period { from_ms: 0, to_ms: 12 }).await.unwrap(), []);
}

pub(super) async fn declined_questions_are_counted_by_their_reason(store: &Store) {
    let declined = |reason| ("first", Some("a"), Outcome::Declined, reason);
    for (asked, at_ms) in [
        (declined(Some(Reason::NotInGuide)), 10),
        (declined(Some(Reason::TooVague)), 10),
        (declined(Some(Reason::TooVague)), 19),
        (declined(None), 11),
        (declined(Some(Reason::NotInGuide)), 9),
        (declined(Some(Reason::NotInGuide)), 20),
        (("first", Some("a"), Outcome::Answered, None), 11),
    ] {
        ask_to(store, GUILD, asked, at_ms).await;
    }
    ask_to(store, OTHER, declined(Some(Reason::TooLong)), 12).await;
    let mut counted = store.declines(GUILD, Period { from_ms: 10, to_ms: 20 }).await.unwrap();
    assert_eq!(counted[0], DeclineCount { reason: Some(Reason::TooVague), asked: 2 });
    counted.sort_by_key(|count| count.reason.map(Reason::name));
    let count = |reason, asked| DeclineCount { reason, asked };
    assert_eq!(counted[..2], [count(None, 1), count(Some(Reason::NotInGuide), 1)]);
    assert_eq!(counted.len(), 3);
}

pub(super) async fn votes_are_counted_by_week(store: &Store) {
    // Monday, 5 January 1970, 0 o'clock UTC.
    let (monday, week) = (4 * 86_400_000, 7 * 86_400_000);
    for (number, helpful, at_ms) in
        [(1, true, monday), (2, true, monday + 1), (3, false, monday + week - 1), (4, false, monday + week)]
    {
        let (answer, passage) = ("answer".to_owned(), "pay".to_owned());
        let vote = Vote { answer, passage: passage.into(), member: member(number), helpful, reason: None, at_ms };
        store.vote(GUILD, &vote, &[]).await.unwrap();
    }
    let counted = store.votes_by_week(GUILD, Period { from_ms: monday, to_ms: monday + week + 1 }).await.unwrap();
    let counts = |helpful, unhelpful| Counts { helpful, unhelpful };
    assert_eq!(counted, [(monday, counts(2, 1)), (monday + week, counts(0, 1))]);
    assert_eq!(
        store.votes_by_week(GUILD, Period { from_ms: monday + 1, to_ms: monday + week }).await.unwrap(),
        [(monday, counts(1, 1))]
    );
    assert_eq!(store.votes_by_week(OTHER, Period::since(0)).await.unwrap(), []);
}
