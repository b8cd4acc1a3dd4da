//! `/ask to:`: the member who is named hears of the answer, however it comes.

use serde_json::json;

use super::Program;
use crate::world::{Pings, World};

/// Every answer is announced first.
const SLOW: [(&str, &str); 1] = [("DISCORD__DEFER_AFTER_MS", "0")];

/// What takes the place of an announcement pings nobody, so that the member is told by a message of its own.
#[tokio::test]
pub(super) async fn a_member_is_told_of_an_answer_that_was_announced_first() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &SLOW).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let reply = ana.runs("ask", json!({ "question": "what is HIPAA for?", "to": ben.id.to_string() })).await;
    assert!(reply.deferred && !reply.is_private() && reply.text().contains("HIPAA"), "{}", reply.text());
    assert!(world.could_ping(&reply).nobody() && !reply.text().contains("<@"), "a change names nobody in vain");
    let told = world.next_followup(&reply).await;
    assert_eq!(world.pings(&told), Pings { users: vec![ben.id], ..Pings::default() });
    assert!(!told.is_private() && told.text().contains("the answer above is for you"), "{}", told.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn nobody_is_told_who_was_not_named_and_nobody_twice() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &SLOW).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let private = ana.runs("ask", json!({ "question": "what is HIPAA for?" })).await;
    assert!(private.deferred && private.is_private());
    let public = ana.runs("ask", json!({ "question": "what is HIPAA for?", "share": true })).await;
    assert!(public.deferred && !public.is_private());
    let told = ana.runs("ask", json!({ "question": "what is HIPAA for?", "to": ben.id.to_string() })).await;
    world.next_followup(&told).await;
    // Another message would be one that nobody took note of.
    ana.presses(&told, "Whole section").await;
    world.close().await;
}
