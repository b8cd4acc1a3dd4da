//! Questions that the guide did not answer, what is decided on them, and how they go.

use preceptor::store::{
    BoundPhrasing, Decision, KeptQuestion, Outcome, Period, Reason, Store, StoreError, Vote, Week, Written,
};

use super::{GUILD, OTHER, member};

fn asked(text: &str, outcome: Outcome, at_ms: i64) -> KeptQuestion {
    KeptQuestion {
        guide: "medical-assistant".into(),
        answer: format!("answer to {text}"),
        text: text.into(),
        outcome,
        reason: (outcome == Outcome::Declined).then_some(Reason::NotInGuide),
        confidence: 0.25,
        passage: Some("pay-1a2b".into()),
        asker: member(1),
        at_ms,
    }
}

fn down(text: &str, number: u8, at_ms: i64) -> Vote {
    let (answer, passage) = (format!("answer to {text}"), "pay-1a2b".into());
    Vote { answer, passage, member: member(number), helpful: false, reason: Some("the exact pay".into()), at_ms }
}

async fn gaps(store: &Store, guild: u64) -> Vec<String> {
    store
        .gaps(guild, Period { from_ms: 10, to_ms: 20 })
        .await
        .unwrap()
        .into_iter()
        .map(|question| question.asked.text)
        .collect()
}

pub(super) async fn gaps_are_declined_or_voted_down(store: &Store) {
    for (text, outcome, at_ms) in [
        ("early", Outcome::Declined, 9),
        ("late", Outcome::Declined, 20),
        ("fine", Outcome::Answered, 10),
        ("bad", Outcome::Answered, 11),
    ] {
        store.record_question(GUILD, &asked(text, outcome, at_ms)).await.unwrap();
    }
    let id = store.record_question(GUILD, &asked("none", Outcome::Declined, 10)).await.unwrap();
    store.record_question(OTHER, &asked("fine", Outcome::Answered, 10)).await.unwrap();
    for number in [1, 2] {
        store.vote(GUILD, &down("bad", number, 12), &[]).await.unwrap();
        store.vote(OTHER, &down("none", number, 12), &[]).await.unwrap();
    }
    assert_eq!((gaps(store, GUILD).await, gaps(store, OTHER).await), (vec!["none".into(), "bad".into()], vec![]));
    let found = store.gaps(GUILD, Period { from_ms: 10, to_ms: 20 }).await.unwrap();
    assert_eq!((found[0].id, found[0].unhelpful, found[1].unhelpful), (id, 0, 2));
    assert_eq!((found[0].asked.confidence, &found[0].asked.passage), (0.25, &Some("pay-1a2b".into())));
    assert_eq!((found[0].asked.reason, found[1].asked.reason), (Some(Reason::NotInGuide), None));
}

pub(super) async fn what_is_not_for_us_is_no_gap(store: &Store) {
    store.record_question(GUILD, &asked("trains?", Outcome::Declined, 10)).await.unwrap();
    let (guide, question) = ("medical-assistant".to_owned(), "trains?".to_owned());
    let decision = Decision { guide, question, member: u64::MAX, at_ms: 5 };
    store.decide(OTHER, &decision).await.unwrap();
    assert_eq!(gaps(store, GUILD).await, ["trains?"]);
    store.decide(GUILD, &decision).await.unwrap();
    store.decide(GUILD, &Decision { member: 7, ..decision.clone() }).await.unwrap();
    assert_eq!(gaps(store, GUILD).await, [""; 0]);
    assert_eq!(store.decisions(GUILD).await.unwrap(), [decision]);
    assert!(store.reconsider(GUILD, "medical-assistant", "trains?").await.unwrap());
    assert!(!store.reconsider(GUILD, "medical-assistant", "trains?").await.unwrap());
    assert_eq!((gaps(store, GUILD).await.len(), store.decisions(OTHER).await.unwrap().len()), (1, 1));
}

pub(super) async fn questions_are_purged_by_age_with_reasons_and_drafts(store: &Store) {
    for (text, at_ms) in [("old", 10), ("new", 15)] {
        for guild in [GUILD, OTHER] {
            store.record_question(guild, &asked(text, Outcome::Declined, at_ms)).await.unwrap();
            store.vote(guild, &down(text, 1, at_ms), &[]).await.unwrap();
            store.keep_draft(guild, &member(1), text, at_ms).await.unwrap();
        }
    }
    let goes = store.count_written(GUILD, Period { from_ms: 0, to_ms: 15 }).await.unwrap();
    assert_eq!(goes, Written { questions: 1, drafts: 1, reasons: 1 }, "it is said before what goes");
    assert_eq!(store.purge_questions(GUILD, 15).await.unwrap(), 3);
    assert_eq!(
        (gaps(store, GUILD).await, gaps(store, OTHER).await),
        (vec!["new".into()], vec!["old".into(), "new".into()])
    );
    let kept = store.export(GUILD).await.unwrap();
    assert_eq!((kept["drafts"].as_array().unwrap().len(), kept["votes"].as_array().unwrap().len()), (1, 2));
    assert_eq!(kept["votes"].to_string().matches("the exact pay").count(), 1, "the vote stays, its reason goes");
}

pub(super) async fn questions_of_many_guilds_are_kept_together_or_not_at_all(store: &Store) {
    let batch = [(GUILD, asked("one", Outcome::Declined, 10)), (OTHER, asked("two", Outcome::Declined, 10))];
    store.record_questions(&batch).await.unwrap();
    store.record_questions(&[]).await.unwrap();
    assert_eq!((gaps(store, GUILD).await, gaps(store, OTHER).await), (vec!["one".into()], vec!["two".into()]));
    let odd = KeptQuestion { passage: Some("a\0b".into()), ..asked("four", Outcome::Declined, 10) };
    let refused = store.record_questions(&[(GUILD, asked("three", Outcome::Declined, 10)), (OTHER, odd)]).await;
    assert!(matches!(refused, Err(StoreError::Nul)));
    assert_eq!((gaps(store, GUILD).await.len(), gaps(store, OTHER).await.len()), (1, 1));
}

pub(super) async fn weeks_begin_on_mondays(store: &Store) {
    // Monday, 5 January 1970, 0 o'clock UTC.
    let (monday, day) = (4 * 86_400_000, 86_400_000);
    for (text, outcome, at_ms, number) in [
        ("a", Outcome::Answered, monday - 1, 1),
        ("b", Outcome::Declined, monday, 1),
        ("c", Outcome::Answered, monday + day, 1),
        ("d", Outcome::Answered, monday + 7 * day - 1, 2),
        ("e", Outcome::Answered, monday + 14 * day, 2),
    ] {
        store
            .record_question(GUILD, &KeptQuestion { asker: member(number), ..asked(text, outcome, at_ms) })
            .await
            .unwrap();
    }
    let weeks = store.weeks(GUILD, Period { from_ms: 0, to_ms: monday + 8 * day }).await.unwrap();
    let week = |starts_ms, asked, answered, askers| Week { starts_ms, asked, answered, askers };
    assert_eq!(weeks, [week(monday - 7 * day, 1, 1, 1), week(monday, 3, 2, 2)]);
    assert_eq!(store.weeks(OTHER, Period::since(0)).await.unwrap(), []);
}

pub(super) async fn a_phrasing_is_bound_to_one_passage(store: &Store) {
    let bound = |passage: &str, at_ms| BoundPhrasing {
        guide: "medical-assistant".into(),
        phrasing: "what's the dough".into(),
        passage: passage.into(),
        member: 3,
        at_ms,
    };
    let first = store.bind_phrasing(GUILD, &bound("pay-1a2b", 1)).await.unwrap();
    let second = store.bind_phrasing(GUILD, &bound("pay-3c4d", 2)).await.unwrap();
    assert!(second > first);
    assert_eq!(store.phrasings(GUILD).await.unwrap(), [bound("pay-3c4d", 2)]);
    assert_eq!(store.phrasings(OTHER).await.unwrap(), []);
    store.unbind_phrasing(OTHER, "medical-assistant", "what's the dough").await.unwrap();
    assert_eq!(store.phrasings(GUILD).await.unwrap().len(), 1);
    assert!(store.unbind_phrasing(GUILD, "medical-assistant", "what's the dough").await.unwrap() > second);
    assert_eq!(store.phrasings(GUILD).await.unwrap(), []);
}

pub(super) async fn what_was_bound_since_it_was_asked_is_no_gap(store: &Store) {
    let bound = |at_ms| BoundPhrasing {
        guide: "medical-assistant".into(),
        phrasing: "trains?".into(),
        passage: "pay-1a2b".into(),
        member: 3,
        at_ms,
    };
    for guild in [GUILD, OTHER] {
        store.record_question(guild, &asked("trains?", Outcome::Declined, 10)).await.unwrap();
    }
    store.bind_phrasing(GUILD, &bound(10)).await.unwrap();
    assert_eq!((gaps(store, GUILD).await.len(), gaps(store, OTHER).await.len()), (0, 1));
    let again = store.record_question(GUILD, &asked("trains?", Outcome::Declined, 11)).await.unwrap();
    assert_eq!(gaps(store, GUILD).await, ["trains?"], "it was asked again, and declined all the same");
    assert_eq!(store.question_asked(GUILD, again).await.unwrap().map(|asked| asked.1).as_deref(), Some("trains?"));
    assert_eq!(store.question_asked(OTHER, again).await.unwrap(), None);
    store.unbind_phrasing(GUILD, "medical-assistant", "trains?").await.unwrap();
    assert_eq!(gaps(store, GUILD).await.len(), 2);
}
