//! What if Discord, or the network, fails a request?

use std::time::Duration;

use super::super::Program;
use super::{QUESTION, count, question, quotes, shared, still_answers};
use crate::world::{Fault, Route, World};

/// How often a request is tried in all.
const ATTEMPTS: usize = 5;

#[tokio::test]
async fn an_answer_that_discord_fails_is_sent_until_it_arrives() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    for fault in [Fault::Status(500), Fault::Status(502), Fault::Status(503), Fault::ConnectionReset] {
        world.fail_next(Route::Callback, fault);
        let reply = world.member("Ana").runs("ask", question()).await;
        assert!(quotes(&reply), "{fault:?}: {}", reply.sent);
        world.fail_next(Route::ChannelMessage, fault);
        world.member("Ana").mentions_bot(QUESTION);
        assert!(quotes(&world.next_message().await), "{fault:?}");
    }
    assert_eq!((count(&world, "POST", "/callback"), count(&world, "POST", "/messages")), (8, 8));
    world.close().await;
}

/// The second attempt is refused, because the first one had come through: that is as good as an answer.
#[tokio::test]
async fn an_answer_that_arrived_though_discord_failed_is_not_given_again() {
    let world = World::start().await;
    world.expects_refusals();
    let _program = Program::start(&world).await;
    for (times, fault) in [(1, Fault::AfterDoing(502)), (2, Fault::ResetAfterDoing)] {
        world.fail_next(Route::Callback, fault);
        let reply = world.member("Ana").runs("ask", shared()).await;
        assert!(quotes(&reply), "{fault:?}: {}", reply.sent);
        world.requested(2 * times, "POST", "/callback").await;
    }
    still_answers(&world).await;
    let codes: Vec<u64> = world.refusals().iter().map(|refusal| refusal.code).collect();
    assert_eq!(codes, [40_060, 40_060], "acknowledged already, and nothing else");
    assert_eq!(count(&world, "POST", "/messages"), 0, "no other way was tried");
    world.close().await;
}

#[tokio::test]
async fn a_reply_to_a_mention_that_arrived_though_discord_failed_is_there_once() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    for (times, fault) in [(1, Fault::AfterDoing(502)), (2, Fault::ResetAfterDoing)] {
        world.fail_next(Route::ChannelMessage, fault);
        world.member("Ana").mentions_bot(QUESTION);
        assert!(quotes(&world.next_message().await), "{fault:?}");
        world.requested(2 * times, "POST", "/messages").await;
    }
    // A second message would be one that nobody took note of.
    world.close().await;
}

#[tokio::test]
async fn an_edit_that_fails_is_repeated() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("DISCORD__DEFER_AFTER_MS", "0")]).await;
    for fault in [Fault::Status(500), Fault::ConnectionReset] {
        world.fail_next(Route::Edit, fault);
        let reply = world.member("Ana").runs("ask", question()).await;
        assert!(reply.deferred && quotes(&reply), "{fault:?}: {}", reply.sent);
    }
    for fault in [Fault::AfterDoing(502), Fault::ResetAfterDoing] {
        world.fail_next(Route::Edit, fault);
        let reply = world.member("Ana").runs("ask", question()).await;
        let again = world.next_edit(&reply).await;
        assert_eq!(again.message, reply.message, "{fault:?}: the same words in the same message");
    }
    world.close().await;
}

#[tokio::test]
async fn an_answer_that_fails_too_often_is_given_up_and_the_next_question_is_answered() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    world.fail_times(Route::Callback, Fault::Status(500), ATTEMPTS);
    let _given_up = world.member("Ana").begins("ask", question());
    world.fail_times(Route::ChannelMessage, Fault::Status(500), ATTEMPTS);
    world.member("Ben").mentions_bot(QUESTION);
    world.requested(ATTEMPTS, "POST", "/callback").await;
    world.requested(ATTEMPTS, "POST", "/messages").await;
    super::asks_by_both_ways(&world, &world.member("Cleo")).await;
    let tried = (count(&world, "POST", "/callback"), count(&world, "POST", "/messages"));
    assert_eq!(tried, (ATTEMPTS + 1, ATTEMPTS + 1), "given up for good");
    world.close().await;
}

#[tokio::test]
async fn a_rate_limit_is_waited_for_on_every_route() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("DISCORD__DEFER_AFTER_MS", "0")]).await;
    let limit = Fault::RateLimited { retry_after: 0.25, global: false };
    let ana = world.member("Ana");
    for route in [Route::Callback, Route::Edit] {
        world.fail_next(route, limit);
        let reply = ana.runs("ask", question()).await;
        assert!(quotes(&reply) && reply.latency() >= Duration::from_millis(250), "{route:?}");
    }
    world.fail_next(Route::ChannelMessage, limit);
    ana.mentions_bot(QUESTION);
    assert!(quotes(&world.next_message().await));
    assert_eq!(world.early_requests(), 0);
    world.close().await;
}

#[tokio::test]
async fn a_limited_route_does_not_hold_up_another_one() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    world.fail_next(Route::ChannelMessage, Fault::RateLimited { retry_after: 2.0, global: false });
    world.member("Ana").mentions_bot(QUESTION);
    world.requested(1, "POST", "/messages").await;
    let command = world.member("Ben").runs("ask", question()).await;
    let mention = world.next_message().await;
    assert!(quotes(&mention) && command.at < mention.at);
    assert_eq!(world.early_requests(), 0);
    world.close().await;
}

/// Discord exempts the endpoints of interactions, and an interaction would be over before a long pause is.
#[tokio::test]
async fn a_global_limit_holds_up_every_mention_but_no_command() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    world.fail_next(Route::ChannelMessage, Fault::RateLimited { retry_after: 2.0, global: true });
    world.member("Ana").mentions_bot(QUESTION);
    world.requested(1, "POST", "/messages").await;
    world.member("Ben").in_dm().mentions_bot(QUESTION);
    // The first may be answered before the bot has heard of the limit.
    world.member("Cleo").runs("ask", question()).await;
    let command = world.member("Cleo").runs("ask", question()).await;
    for _ in 0..2 {
        let mention = world.next_message().await;
        assert!(quotes(&mention) && command.at < mention.at);
    }
    assert_eq!(world.early_requests(), 0);
    world.close().await;
}
