//! What if an answer is late, its way is closed, or what was asked is not what the bot knows?

use std::time::Duration;

use serde_json::json;

use super::super::Program;
use super::{QUESTION, count, question, quotes, shared, still_answers};
use crate::world::{AUTOCOMPLETE, COMMAND, Fault, Reply, Route, What, World};

/// Every answer is announced first.
const SLOW: [(&str, &str); 1] = [("DISCORD__DEFER_AFTER_MS", "0")];

#[tokio::test]
async fn an_answer_whose_interaction_is_forgotten_reaches_who_asked_by_another_way() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    world.fail_next(Route::Callback, Fault::Expired);
    let _public = ana.begins("ask", shared());
    let reply = world.next_message().await;
    assert!(quotes(&reply) && is_in(&reply, world.channel), "what all shall see is in the channel");
    world.fail_next(Route::Callback, Fault::Expired);
    let _private = ana.begins("ask", question());
    let reply = world.next_message().await;
    assert!(quotes(&reply) && is_in(&reply, ana.in_dm().channel), "what one shall see is a direct message");
    still_answers(&world).await;
    world.close().await;
}

#[tokio::test]
async fn a_public_answer_goes_to_the_member_where_the_bot_is_no_member() {
    let world = World::start().await;
    let elsewhere = world.add_guild("Elsewhere", false);
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    world.fail_next(Route::Callback, Fault::Expired);
    let _public = ana.clone().with_own_app().in_guild(elsewhere).begins("ask", shared());
    let reply = world.next_message().await;
    assert!(quotes(&reply) && is_in(&reply, ana.in_dm().channel));
    world.close().await;
}

/// Three seconds pass while a rate limit holds the first answer up.
#[tokio::test]
async fn an_answer_that_comes_too_late_reaches_who_asked_by_another_way() {
    let world = World::start().await;
    world.expects_refusals();
    let _program = Program::start(&world).await;
    world.fail_next(Route::Callback, Fault::RateLimited { retry_after: 0.2, global: false });
    let _late = world.member("Ana").begins("ask", shared());
    world.requested(1, "POST", "/callback").await;
    world.let_time_pass(Duration::from_secs(4));
    let reply = world.next_message().await;
    assert!(quotes(&reply) && is_in(&reply, world.channel));
    assert_eq!(codes(&world), [10_062]);
    world.close().await;
}

/// A quarter of an hour passes between the announcement and the answer.
#[tokio::test]
async fn an_announced_answer_whose_token_ends_meanwhile_reaches_who_asked_by_another_way() {
    let world = World::start().await;
    world.expects_refusals();
    let _program = Program::start_with(&world, &SLOW).await;
    let ana = world.member("Ana");
    for (options, channel) in [(shared(), world.channel), (question(), ana.clone().in_dm().channel)] {
        let held = world.hold(Route::Callback);
        let asked = ana.begins("ask", options);
        assert_eq!(asked.callback().await.what, What::Callback(5));
        world.let_time_pass(Duration::from_secs(16 * 60));
        held.release();
        let reply = world.next_message().await;
        assert!(quotes(&reply) && is_in(&reply, channel));
    }
    assert_eq!(count(&world, "PATCH", "/messages/@original"), 2);
    assert_eq!(codes(&world).len(), 2, "both tokens were refused: {:?}", world.refusals());
    world.close().await;
}

#[tokio::test]
async fn a_slow_answer_is_announced_first_and_then_takes_the_place_of_the_announcement() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &SLOW).await;
    let ana = world.member("Ana");
    let private = ana.runs("ask", question()).await;
    assert!(private.deferred && private.is_private() && quotes(&private), "{}", private.sent);
    let public = ana.runs("ask", shared()).await;
    assert!(public.deferred && !public.is_private() && quotes(&public), "{}", public.sent);
    let pending = ana.begins_pressing(&private, "Next passage");
    assert_eq!(pending.callback().await.what, What::Callback(6));
    let next = pending.reply().await;
    assert!(next.updates && next.is_private() && next.text().contains("Passage 2"), "{}", next.sent);
    // Another member's press opens a message of their own.
    let pending = world.member("Ben").begins_pressing(&public, "Next passage");
    assert_eq!(pending.callback().await.body["data"]["flags"], 64);
    let own = pending.reply().await;
    assert!(!own.updates && own.is_private(), "{}", own.sent);
    world.close().await;
}

/// The guide is another one after a restart, so the press of an old button comes to nothing.
#[tokio::test]
async fn a_change_that_fails_after_it_was_announced_leaves_the_message_as_it_is() {
    let world = World::start().await;
    let first = Program::start(&world).await;
    let ana = world.member("Ana");
    let topics = ana.runs("topics", json!({})).await;
    drop(first);
    world.disconnected().await;
    let corpus = tempfile::tempdir().unwrap();
    let harbor = corpus.path().join("harbor");
    std::fs::create_dir(&harbor).unwrap();
    std::fs::write(harbor.join("guide.md"), "# Harbor\n\n## Tides\n\nThe harbor closes at low tide.\n").unwrap();
    std::fs::write(harbor.join("guide.toml"), "id = \"harbor\"\ntitle = \"Harbor\"\nlanguage = \"en\"\n").unwrap();
    let path = corpus.path().display().to_string();
    let _second = Program::spawn(&world, &[SLOW[0], ("CORPUS__PATH", &path)]);
    world.identified(2).await;
    let pending = ana.begins_choosing(&topics, "Choose a section to read", "1");
    assert_eq!(pending.callback().await.what, What::Callback(6));
    let told = pending.reply().await;
    assert!(told.is_private() && !told.updates, "{}", told.sent);
    assert!(told.text().contains("The guide has changed"), "{}", told.text());
    world.close().await;
}

#[tokio::test]
async fn a_mention_where_the_bot_may_not_write_ends_nothing() {
    let world = World::start().await;
    world.expects_refusals();
    let closed = world.add_channel("closed");
    let _program = Program::start(&world).await;
    world.forbid_writing(closed);
    world.member("Ana").in_channel(closed).mentions_bot(QUESTION);
    world.requested(2, "POST", "/messages").await;
    super::asks_by_both_ways(&world, &world.member("Ben")).await;
    // Discord says the same of an embed that it does not take, so that plain words are tried, once.
    assert_eq!(codes(&world), [50_013, 50_013]);
    assert_eq!(count(&world, "POST", "/messages"), 3, "a refusal is not tried again");
    world.close().await;
}

#[tokio::test]
async fn a_command_that_the_bot_does_not_know_is_answered_with_what_to_do() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let unknown = json!({ "id": "1", "name": "forgotten", "type": 1 });
    // Of an older or newer version: without the option it needs, or with one of another type.
    let missing = json!({ "id": "1", "name": "ask", "type": 1 });
    let option = json!([{ "name": "question", "type": 4, "value": 7 }]);
    let mistyped = json!({ "id": "1", "name": "ask", "type": 1, "options": option });
    let menu = json!({ "id": "1", "name": "Ask the guide", "type": 2, "target_id": ana.id.to_string() });
    for data in [unknown, missing, mistyped, menu] {
        let reply = ana.sends_data(COMMAND, data.clone()).reply().await;
        assert!(reply.is_private(), "{data}: {}", reply.sent);
        assert!(reply.text().contains("This command has changed"), "{data}: {}", reply.text());
    }
    still_answers(&world).await;
    world.close().await;
}

/// Discord takes nothing but suggestions for them, so there is nothing to say.
#[tokio::test]
async fn suggestions_for_a_command_that_the_bot_does_not_know_are_none() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let option = json!([{ "name": "question", "type": 3, "value": "lic", "focused": true }]);
    let data = json!({ "id": "1", "name": "forgotten", "type": 1, "options": option });
    assert_eq!(world.member("Ana").sends_data(AUTOCOMPLETE, data).choices().await, []);
    still_answers(&world).await;
    world.close().await;
}

fn is_in(reply: &Reply, channel: u64) -> bool {
    reply.message["channel_id"].as_str() == Some(channel.to_string().as_str())
}

fn codes(world: &World) -> Vec<u64> {
    world.refusals().iter().map(|refusal| refusal.code).collect()
}
