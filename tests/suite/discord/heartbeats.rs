//! Heartbeats that are not answered, and connections that go between two of them.

use serde_json::json;

use super::Program;
use crate::world::{World, WorldOptions};

/// A bot that is told to send heartbeats this often, in milliseconds, and has sent some.
async fn start(heartbeat_interval: u64) -> (World, Program) {
    let world = World::start_with(WorldOptions { heartbeat_interval, ..WorldOptions::default() }).await;
    let program = Program::start(&world).await;
    world.acknowledged(3).await;
    (world, program)
}

async fn still_answers(world: &World) {
    let reply = world.member("Ana").runs("ask", json!({ "question": "do I need a license to work?" })).await;
    assert!(reply.text().contains("does not need a"), "{}", reply.text());
}

#[tokio::test]
async fn a_connection_whose_heartbeats_go_unanswered_is_resumed_and_not_begun_anew() {
    let (world, _program) = start(2000).await;
    world.withhold_acks(true);
    world.resumed(1).await;
    world.withhold_acks(false);
    still_answers(&world).await;
    assert_eq!(world.shards().len(), 1, "the session is the same one");
    world.close().await;
}

#[tokio::test]
async fn a_connection_that_went_late_is_resumed_once_and_the_new_one_is_left_alone() {
    let (world, _program) = start(1500).await;
    // Gone in the moment in which a heartbeat was due: its answer never comes, and the next one is an interval away.
    world.cut_at_heartbeats(1);
    world.resumed(1).await;
    world.acknowledged(7).await;
    assert_eq!((world.closed_with(), world.identifies()), (vec![], 1), "the new connection is well, and left alone");
    still_answers(&world).await;
    world.close().await;
}

#[tokio::test]
async fn after_two_reconnects_a_wire_that_goes_dead_is_still_resumed() {
    let (world, _program) = start(1500).await;
    world.cut_at_heartbeats(2);
    world.resumed(2).await;
    world.acknowledged(7).await;
    world.withhold_acks(true);
    world.resumed(3).await;
    world.withhold_acks(false);
    world.acknowledged(9).await;
    still_answers(&world).await;
    assert_eq!(world.identifies(), 1, "the session is the same one");
    world.close().await;
}

#[tokio::test]
async fn answers_that_are_late_by_less_than_half_an_interval_close_nothing() {
    let (world, _program) = start(600).await;
    world.answer_heartbeats_late(std::time::Duration::from_millis(250));
    world.acknowledged(9).await;
    assert_eq!((world.closed_with(), world.identifies()), (vec![], 1));
    still_answers(&world).await;
    world.close().await;
}

/// Discord may not be reached for a while: what is asked meanwhile waits for it.
#[tokio::test]
async fn a_gateway_that_takes_no_connection_for_a_while_costs_no_session() {
    let (world, _program) = start(1500).await;
    world.refuses_gateway(true);
    world.cut_connections();
    let asked = world.member("Ana").begins("ask", json!({ "question": "do I need a license to work?" }));
    world.refused_gateway(4).await;
    world.refuses_gateway(false);
    assert!(asked.reply().await.text().contains("does not need a"));
    assert_eq!(world.identifies(), 1, "the session is the same one");
    world.close().await;
}
