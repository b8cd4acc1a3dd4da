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

#[tokio::test]
async fn a_question_in_a_reply_to_an_answer_is_a_question() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    ana.mentions_bot("do I need a license to work?");
    let answer = world.next_message().await;
    let message = ben.answers(&answer.message, "what is HIPAA for?");
    let reply = world.next_message().await;
    assert!(reply.text().contains("HIPAA"), "{}", reply.text());
    assert_eq!(reply.message["referenced_message"]["id"], message["id"]);
    // Without a mark, too; and to what was asked by a command.
    let asked = ana.runs("ask", json!({ "question": "what is HIPAA for?", "share": true })).await;
    ben.answers(&asked.message, "and how long does an associate degree take");
    assert!(world.next_message().await.text().contains("two"));
    world.close().await;
}

/// Discord shows a bot without the intent for all messages the text of a reply only where it pings the bot.
#[tokio::test]
async fn a_reply_whose_ping_is_turned_off_can_only_be_read_in_a_direct_message() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    ana.mentions_bot("do I need a license to work?");
    let answer = world.next_message().await;
    ana.answers_without_ping(&answer.message, "what is HIPAA for?");
    let direct = ana.in_dm();
    direct.says("what does EHR stand for?");
    let answer = world.next_message().await;
    assert!(answer.text().contains("EHR"), "nothing was sent between: {}", answer.text());
    direct.answers_without_ping(&answer.message, "what is HIPAA for?");
    assert!(world.next_message().await.text().contains("HIPAA"));
    world.close().await;
}
