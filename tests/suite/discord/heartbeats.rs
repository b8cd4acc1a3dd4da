//! Heartbeats that are not answered

use serde_json::json;

use super::Program;
use crate::world::{World, WorldOptions};

#[tokio::test]
async fn a_connection_whose_heartbeats_go_unanswered_is_resumed_and_not_begun_anew() {
    let world = World::start_with(WorldOptions { heartbeat_interval: 2000, ..WorldOptions::default() }).await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    // The interval is known from the time between answers.
    world.acknowledged(3).await;
    world.withhold_acks(true);
    world.resumed(1).await;
    world.withhold_acks(false);
    let reply = ana.runs("ask", json!({ "question": "do I need a license to work?" })).await;
    assert!(reply.text().contains("does not need a"), "{}", reply.text());
    assert_eq!(world.shards().len(), 1, "the session is the same one");
    world.close().await;
}
