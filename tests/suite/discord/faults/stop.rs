//! What happens to what is being answered when the bot is asked to end?

#![cfg(unix)]

use super::super::Program;
use super::{QUESTION, count, question, quotes};
use crate::world::{Route, World};

#[tokio::test]
async fn a_bot_that_is_asked_to_end_answers_what_it_was_asked_and_takes_nothing_new() {
    let world = World::start().await;
    let program = Program::start(&world).await;
    let held = world.hold(Route::Callback);
    let asked = world.member("Ana").begins("ask", question());
    world.requested(1, "POST", "/callback").await;
    program.stop();
    // The order to end comes by another way than events do, so that some may still be answered.
    let restarting = loop {
        let reply = world.member("Ben").runs("help", serde_json::json!({})).await;
        if !reply.text().contains("How to ask") {
            break reply;
        }
    };
    assert!(restarting.is_private() && restarting.text().contains("I am being restarted"), "{}", restarting.text());
    world.member("Cleo").mentions_bot(QUESTION);
    held.release();
    assert!(quotes(&asked.reply().await));
    assert_eq!(program.end().await.code(), Some(0));
    assert_eq!(count(&world, "POST", "/messages"), 0, "a mention is left alone");
    world.close().await;
}

#[tokio::test]
async fn a_bot_with_nothing_to_do_ends_at_once() {
    let world = World::start().await;
    let program = Program::start(&world).await;
    program.stop();
    assert_eq!(program.end().await.code(), Some(0));
    world.disconnected().await;
    world.close().await;
}

/// What can't be finished is not waited for without end.
#[tokio::test]
async fn an_answer_that_discord_never_takes_does_not_keep_the_bot() {
    let world = World::start().await;
    let program = Program::start(&world).await;
    let _held = world.hold(Route::Callback);
    let asked = world.member("Ana").begins("ask", question());
    assert!(quotes(&asked.reply().await));
    program.stop();
    assert_eq!(program.end().await.code(), Some(0));
    world.close().await;
}
