//! The menu of a message: “Ask the guide”

use insta::assert_json_snapshot;
use serde_json::json;

use super::{Program, sent};
use crate::world::World;

#[tokio::test]
pub(super) async fn a_message_is_answered_privately_and_then_by_a_reply_for_all() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let message = ben.says("how long does an associate degree take?");
    let reply = ana.uses_menu("Ask the guide", &message).await;
    assert!(reply.is_private() && reply.text().contains("two"), "{}", reply.text());
    let pending = ana.begins_pressing(&reply, "Reply for all to see");
    let for_all = world.next_message().await;
    assert_eq!(for_all.sent["message_reference"]["message_id"], message["id"]);
    assert!(world.pings(&for_all).nobody(), "not even who is answered");
    assert_json_snapshot!("menu_for_all", {
        let mut body = sent(&for_all);
        body["nonce"] = json!("(the message)");
        body["message_reference"]["message_id"] = json!("(the message)");
        body
    });
    assert!(pending.reply().await.text().contains("I replied"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn where_the_bot_may_not_write_the_answer_is_shared_as_the_member_s() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let message = ben.says("how long does an associate degree take?");
    let reply = ana.uses_menu("Ask the guide", &message).await;
    world.forbid_writing(world.channel);
    world.expects_refusals();
    let shared = ana.presses(&reply, "Reply for all to see").await;
    assert!(!shared.is_private() && shared.text().contains("two"));
    assert!(!world.next_edit(&shared).await.buttons().contains(&"Reply for all to see".to_owned()));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_message_without_words_is_no_question() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let message = ben.says("");
    let reply = ana.uses_menu("Ask the guide", &message).await;
    assert!(reply.is_private() && reply.text().contains("no words in this message"), "{}", reply.text());
    world.close().await;
}
