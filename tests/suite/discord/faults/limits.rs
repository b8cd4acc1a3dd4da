//! What if somebody asks too much?

use super::super::Program;
use super::{QUESTION, count, question, quotes};
use crate::world::World;

#[tokio::test]
async fn a_member_who_asks_too_much_is_told_to_wait_and_another_is_answered() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("DISCORD__MEMBER_PER_MINUTE", "2")]).await;
    let ana = world.member("Ana");
    for _ in 0..2 {
        assert!(quotes(&ana.runs("ask", question()).await));
    }
    let refused = ana.runs("ask", question()).await;
    assert!(refused.is_private() && !quotes(&refused));
    assert!(names_seconds(&refused.text()), "{}", refused.text());
    assert!(quotes(&world.member("Ben").runs("ask", question()).await));
    world.close().await;
}

#[tokio::test]
async fn a_guild_that_asks_too_much_is_told_to_wait_and_another_is_answered() {
    let world = World::start().await;
    let other = world.add_guild("Other", true);
    let _program = Program::start_with(&world, &[("DISCORD__GUILD_PER_MINUTE", "2")]).await;
    for name in ["Ana", "Ben"] {
        assert!(quotes(&world.member(name).runs("ask", question()).await));
    }
    let cleo = world.member("Cleo");
    let refused = cleo.runs("ask", question()).await;
    assert!(refused.is_private() && !quotes(&refused));
    assert!(names_seconds(&refused.text()) && refused.text().contains("server"), "{}", refused.text());
    assert!(quotes(&cleo.clone().in_guild(other).runs("ask", question()).await));
    assert!(quotes(&cleo.in_dm().runs("ask", question()).await), "a direct message is no guild's");
    world.close().await;
}

#[tokio::test]
async fn mentions_over_the_limit_are_answered_once_with_a_plea_and_then_left_alone() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("DISCORD__MEMBER_PER_MINUTE", "2")]).await;
    let ana = world.member("Ana");
    for _ in 0..2 {
        ana.mentions_bot(QUESTION);
        assert!(quotes(&world.next_message().await));
    }
    ana.mentions_bot(QUESTION);
    let told = world.next_message().await;
    assert!(names_seconds(&told.text()), "{}", told.text());
    assert!(world.pings(&told).nobody());
    for _ in 0..3 {
        ana.mentions_bot(QUESTION);
    }
    world.member("Ben").mentions_bot(QUESTION);
    assert!(quotes(&world.next_message().await));
    assert_eq!(count(&world, "POST", "/messages"), 4);
    world.close().await;
}

/// Whether a text names a number of seconds that is more than none and at most a minute.
fn names_seconds(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        pair[1].starts_with("second") && pair[0].parse::<u64>().is_ok_and(|seconds| (1..=60).contains(&seconds))
    })
}
