//! Votes under answers: one a member, changed at will, and a word on what they were looking for.

use preceptor::store::{Counts, Period, Store};
use serde_json::json;

use super::Program;
use super::kept::{Kept, manager};
use crate::world::{Person, Reply, World};

const HELPED: &str = "👍 Helped";
const NOT_HELPED: &str = "👎 Didn't help";
const QUESTION: &str = "what are the clinical duties?";

async fn ask(person: &Person, shared: bool) -> Reply {
    person.runs("ask", json!({ "question": QUESTION, "share": shared })).await
}

/// All votes of a guild, helpful and not.
async fn counted(store: &Store, guild: u64) -> (u64, u64) {
    let votes = store.votes_by_passage(guild, Period::since(0)).await.unwrap();
    let add = |(up, down), counts: &Counts| (up + counts.helpful, down + counts.unhelpful);
    votes.iter().map(|(_, counts)| counts).fold((0, 0), add)
}

#[tokio::test]
pub(super) async fn a_member_has_one_vote_and_may_change_it() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let answer = ask(&ana, true).await;
    assert!(answer.buttons().ends_with(&[HELPED.to_owned(), NOT_HELPED.to_owned()]), "{:?}", answer.buttons());
    let rows = answer.message["components"].as_array().unwrap();
    assert_eq!(rows.last().unwrap()["components"].as_array().unwrap().len(), 2, "votes have a row of their own");
    let store = kept.store().await;
    for _ in 0..2 {
        let thanks = ana.presses(&answer, HELPED).await;
        assert!(thanks.is_private() && !thanks.updates && thanks.text().contains("counted as helpful"));
    }
    assert_eq!(counted(&store, world.guild).await, (1, 0));
    ben.presses(&answer, HELPED).await;
    assert_eq!(counted(&store, world.guild).await, (2, 0), "anybody who sees an answer may vote on it");
    let form = ana.presses(&answer, NOT_HELPED).await;
    assert!(form.body()["title"].is_string(), "{}", form.sent);
    assert_eq!(counted(&store, world.guild).await, (1, 1), "it counts though the form is closed");
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_a_member_was_looking_for_is_kept_masked_and_counts_no_second_time() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let ana = world.member("Ana");
    let answer = ask(&ana, false).await;
    let next = ana.presses(&answer, "Next passage").await;
    let form = ana.presses(&next, NOT_HELPED).await;
    let thanks = ana.submits(&form, json!({ "reason": "night shifts, write to ana@example.org" })).await;
    assert!(thanks.is_private() && thanks.text().contains("counted as not helpful"), "{}", thanks.text());
    ana.presses(&answer, HELPED).await;
    let form = ana.presses(&answer, NOT_HELPED).await;
    ana.submits(&form, json!({ "reason": "night shifts, write to ana@example.org" })).await;
    let store = kept.store().await;
    assert_eq!(counted(&store, world.guild).await, (0, 1));
    let reasons = store.reasons(world.guild, Period::since(0)).await.unwrap();
    assert_eq!(reasons.len(), 1);
    assert!(reasons[0].1.starts_with("night shifts") && !reasons[0].1.contains("ana@"), "{reasons:?}");
    let export = store.export(world.guild).await.unwrap().to_string();
    assert!(!export.contains(&ana.id.to_string()), "who voted is not kept");
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_server_that_keeps_no_questions_asks_for_no_words() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    store.set(world.guild, "retention_days", "0").await.unwrap();
    let ana = world.member("Ana");
    let answer = ask(&ana, false).await;
    let thanks = ana.presses(&answer, NOT_HELPED).await;
    assert!(thanks.text().contains("counted as not helpful"), "{}", thanks.text());
    assert_eq!(counted(&store, world.guild).await, (0, 1));
    world.close().await;
}

#[tokio::test]
pub(super) async fn nothing_is_voted_on_in_direct_messages_in_declines_and_where_nothing_is_kept() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let ana = world.member("Ana");
    let has_votes = |reply: &Reply| reply.buttons().iter().any(|button| button == HELPED);
    assert!(!has_votes(&ask(&ana.clone().in_dm(), false).await));
    let declined = ana.runs("ask", json!({ "question": "what does the CMA exam cost in dollars?" })).await;
    assert!(declined.text().contains("The guide does not say") && !has_votes(&declined));
    assert!(!has_votes(&ana.runs("lookup", json!({ "term": "CMA" })).await));
    assert!(has_votes(&ask(&ana, false).await));
    drop(kept);
    world.close().await;
    let world = World::start().await;
    let _program = Program::start(&world).await;
    assert!(!has_votes(&ask(&world.member("Ana"), false).await));
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_entry_is_voted_on_by_its_number_and_in_its_server_alone() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let form = mia.runs("faq add", json!({})).await;
    mia.submits(&form, json!({ "question": "Where do we pick up scrubs?", "answer": "Room 12." })).await;
    let answer = ana.runs("ask", json!({ "question": "where do we pick up scrubs?" })).await;
    ana.presses(&answer, HELPED).await;
    let store = kept.store().await;
    let votes = store.votes_by_passage(world.guild, Period::since(0)).await.unwrap();
    assert_eq!(votes, [("entry-1".into(), Counts { helpful: 1, unhelpful: 0 })]);
    let elsewhere = world.add_guild("elsewhere", true);
    assert_eq!(counted(&store, elsewhere).await, (0, 0));
    world.close().await;
}

#[tokio::test]
pub(super) async fn twenty_presses_at_once_are_one_vote() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let ana = world.member("Ana");
    let answer = ask(&ana, false).await;
    let pressed: Vec<_> = (0..20).map(|_| ana.begins_pressing(&answer, HELPED)).collect();
    for press in pressed {
        press.reply().await;
    }
    assert_eq!(counted(&kept.store().await, world.guild).await, (1, 0));
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_a_member_asks_through_an_app_of_their_own_is_not_the_server_s() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let ana = world.member("Ana").with_own_app();
    let answer = ana.runs("ask", serde_json::json!({ "question": "do I need a license to work?" })).await;
    assert!(answer.text().contains("**license**") && !answer.buttons().iter().any(|label| label.contains("Helped")));
    let store = kept.store().await;
    assert!(store.salts(world.guild).await.unwrap().is_empty(), "not even a key is made");
    // The same asked at home is kept, after it: nothing else was.
    let ben = world.member("Ben");
    ben.runs("ask", serde_json::json!({ "question": "is there parking for bicycles?" })).await;
    let asked = async {
        loop {
            let gaps = store.gaps(world.guild, Period::since(0)).await.unwrap();
            if !gaps.is_empty() {
                return gaps;
            }
            tokio::task::yield_now().await;
        }
    };
    let gaps = tokio::time::timeout(std::time::Duration::from_secs(20), asked).await.unwrap();
    assert_eq!(gaps.len(), 1);
    let weeks = store.weeks(world.guild, Period::since(0)).await.unwrap();
    assert_eq!(weeks.iter().map(|week| week.asked).sum::<u64>(), 1, "{weeks:?}");
    world.close().await;
}
