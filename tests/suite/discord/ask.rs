//! `/ask`

use serde_json::json;

use super::Program;
use crate::world::World;

#[tokio::test]
async fn a_question_is_answered_by_a_quote_that_only_the_asker_sees() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let reply = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    assert!(reply.is_private());
    println!("{}", serde_json::to_string_pretty(&reply.sent).unwrap());
    let next = ana.presses(&reply, "Next passage").await;
    println!("{}", serde_json::to_string_pretty(&next.sent).unwrap());
    world.close().await;
}
