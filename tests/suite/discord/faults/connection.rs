//! What if the connection to the gateway is lost?

use super::super::Program;
use super::{QUESTION, asks_by_both_ways, count, question, quotes, still_answers};
use crate::world::{World, WorldOptions};

#[tokio::test]
async fn a_question_asked_while_the_connection_is_down_is_answered_when_it_is_up_again() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    world.cut_connections();
    let asked = world.member("Ana").begins("ask", question());
    world.member("Ben").mentions_bot(QUESTION);
    assert!(quotes(&asked.reply().await));
    assert!(quotes(&world.next_message().await));
    world.resumed(1).await;
    assert_eq!((count(&world, "POST", "/callback"), count(&world, "POST", "/messages")), (1, 1));
    world.close().await;
}

#[tokio::test]
async fn a_question_asked_just_before_the_connection_breaks_is_answered_once() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let asked = world.member("Ana").begins("ask", question());
    world.cut_connections();
    assert!(quotes(&asked.reply().await));
    world.resumed(1).await;
    still_answers(&world).await;
    // A second answer to the first question would be refused, and fail the test at the close.
    assert_eq!(count(&world, "POST", "/callback"), 2);
    world.close().await;
}

#[tokio::test]
async fn events_that_come_twice_are_answered_once() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    asks_by_both_ways(&world, &ana).await;
    // The bot's own message is told, too: the command, its answer's echo is private, the mention, the reply.
    world.repeat_events(3);
    let again = ana.runs("ask", question()).await;
    let pressed = ana.presses(&again, "Next passage").await;
    assert!(pressed.updates);
    world.repeat_events(1);
    still_answers(&world).await;
    assert_eq!((count(&world, "POST", "/callback"), count(&world, "POST", "/messages")), (4, 1));
    world.close().await;
}

#[tokio::test]
async fn being_asked_to_reconnect_loses_nothing() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    world.ask_to_reconnect();
    let asked = world.member("Ana").begins("ask", question());
    assert!(quotes(&asked.reply().await));
    world.resumed(1).await;
    asks_by_both_ways(&world, &world.member("Ben")).await;
    world.close().await;
}

#[tokio::test]
async fn a_session_that_may_be_resumed_is_resumed() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    world.invalidate_sessions(true);
    let asked = world.member("Ana").begins("ask", question());
    assert!(quotes(&asked.reply().await));
    world.resumed(1).await;
    asks_by_both_ways(&world, &world.member("Ben")).await;
    world.close().await;
}

/// serenity waits 5 seconds before it identifies anew, and what is asked meanwhile is never told to it: Discord forgets
/// with the session what it was to hear. So this tests the time after.
#[tokio::test]
async fn after_a_session_is_over_the_bot_begins_a_new_one_and_answers() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    world.invalidate_sessions(false);
    world.identified(2).await;
    world.connected(1).await;
    asks_by_both_ways(&world, &world.member("Ana")).await;
    assert_eq!(count(&world, "PUT", "/commands"), 1, "commands are registered once");
    world.close().await;
}

/// A connection may be dead without being closed; nothing that is asked then is lost (`schedules.rs` has more of this kind).
#[tokio::test]
async fn a_question_asked_over_a_connection_that_is_dead_from_the_start_is_answered() {
    let world = World::start_with(WorldOptions { heartbeat_interval: 1000, ..WorldOptions::default() }).await;
    let _program = Program::start(&world).await;
    world.leave_half_open();
    let asked = world.member("Ana").begins("ask", question());
    assert!(quotes(&asked.reply().await));
    asks_by_both_ways(&world, &world.member("Ben")).await;
    assert_eq!(world.identifies(), 1, "the session is the same one");
    world.close().await;
}

#[tokio::test]
async fn a_connection_closed_with_an_error_is_resumed() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    // 4000: an unknown error; the bot shall connect again.
    world.close_connections(4000);
    let asked = world.member("Ana").begins("ask", question());
    assert!(quotes(&asked.reply().await));
    world.close().await;
}
