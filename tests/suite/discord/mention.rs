//! A mention, and a direct message

use insta::assert_json_snapshot;
use serde_json::json;

use super::{Program, sent};
use crate::world::World;

#[tokio::test]
async fn a_mention_is_answered_by_a_reply_that_pings_nobody() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let message = ana.mentions_bot("do I need a license to work?");
    let reply = world.next_message().await;
    assert!(world.pings(&reply).nobody() && reply.text().contains("does not need a"));
    assert_json_snapshot!("mention_answered", {
        let mut body = sent(&reply);
        assert_eq!(reply.sent["message_reference"]["message_id"], message["id"]);
        body["nonce"] = json!("(the message)");
        body["message_reference"]["message_id"] = json!("(the message)");
        body
    });
    assert!(!reply.buttons().contains(&"Share".to_owned()), "all see it");
    world.close().await;
}

#[tokio::test]
async fn a_direct_message_needs_no_mention_and_its_buttons_work() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana").in_dm();
    ana.says("what are the clinical duties?");
    let reply = world.next_message().await;
    assert!(reply.text().contains("Vital signs"), "{}", reply.text());
    let next = ana.presses(&reply, "Next passage").await;
    assert!(next.updates);
    world.close().await;
}

#[tokio::test]
async fn a_mention_without_a_question_is_told_how_to_ask() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    world.member("Ana").mentions_bot("");
    let reply = world.next_message().await;
    assert!(reply.text().contains("`/ask`"), "{}", reply.text());
    world.close().await;
}

#[tokio::test]
async fn what_is_said_to_others_is_not_answered() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    ana.says("do I need a license to work?");
    ana.says("@everyone do I need a license to work?");
    ana.mentions_bot("what is HIPAA for?");
    let reply = world.next_message().await;
    assert!(reply.text().contains("HIPAA"), "the first answer is to the mention: {}", reply.text());
    ana.answers(&reply.message, "thanks!");
    ana.mentions_bot("what is an EHR?");
    let reply = world.next_message().await;
    assert!(reply.text().contains("EHR"), "thanks are no question: {}", reply.text());
    world.close().await;
}
