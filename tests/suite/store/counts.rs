//! What statistics are made of: questions by passage, votes by week.

use preceptor::store::{Counts, KeptQuestion, Outcome, PassageCount, Period, Store, Vote};

use super::{GUILD, OTHER, member};

async fn ask(store: &Store, guild: u64, (guide, passage): (&str, Option<&str>), at_ms: i64) {
    let asked = KeptQuestion {
        guide: guide.into(),
        answer: "answer".into(),
        text: "a question".into(),
        outcome: Outcome::Declined,
        reason: None,
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
    let count =
        |guide: &str, passage: &str, asked| PassageCount { guide: guide.into(), passage: passage.into(), asked };
    let counted = store.questions_by_passage(GUILD, Period { from_ms: 10, to_ms: 20 }).await.unwrap();
    assert_eq!(counted, [count("first", "b", 2), count("first", "a", 1), count("second", "a", 1)]);
    assert_eq!(store.questions_by_passage(OTHER, Period { from_ms: 0, to_ms: 12 }).await.unwrap(), []);
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
