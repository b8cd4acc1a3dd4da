//! What if the bot can't start as it should?

use super::super::Program;
use super::{count, question, quotes, still_answers};
use crate::world::{Fault, Route, World, WorldOptions};

#[tokio::test]
async fn a_wrong_token_ends_the_program_with_the_remedy() {
    let world = World::start().await;
    world.expects_refusals();
    // Another bot's: the right shape, and Discord does not know it.
    let wrong = world.token().replace(&world.token()[..4], "MTIz");
    let mut command = Program::command(&world, &[("DISCORD__TOKEN", &wrong)]);
    let output = Program::output(&mut command).await;
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("does not take the token") && told.contains("Reset Token"), "{told}");
    assert!(!told.contains(&wrong), "the token is not told");
    world.close().await;
}

#[tokio::test]
async fn too_few_starts_left_end_the_program_before_it_uses_one_up() {
    let world = World::start_with(WorldOptions { session_starts: 0, ..WorldOptions::default() }).await;
    let output = Program::output(&mut Program::command(&world, &[])).await;
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("wait 240 minutes"), "{told}");
    assert!(world.shards().is_empty());
    world.close().await;
}

#[tokio::test]
async fn a_discord_that_fails_at_the_start_is_asked_again() {
    let world = World::start().await;
    world.fail_times(Route::Gateway, Fault::Status(502), 2);
    world.fail_next(Route::Commands, Fault::Status(502));
    let _program = Program::start(&world).await;
    still_answers(&world).await;
    world.close().await;
}

#[tokio::test]
async fn a_range_of_shards_is_run_and_registers_commands_once() {
    let world = World::start_with(WorldOptions { shards: 2, guilds: 2, ..WorldOptions::default() }).await;
    let mut command = Program::command(&world, &[]);
    let _program = Program::spawn_command(command.args(["--shards", "0..1/2"]));
    world.connected(2).await;
    world.registered().await;
    let mut shards: Vec<(u64, u64)> = world.shards().iter().map(|seen| seen.shard).collect();
    shards.sort_unstable();
    assert_eq!(shards, [(0, 2), (1, 2)]);
    still_answers(&world).await;
    assert_eq!(count(&world, "PUT", "/commands"), 1);
    world.close().await;
}

#[tokio::test]
async fn commands_that_discord_has_are_not_sent_again_at_a_restart() {
    let world = World::start().await;
    let first = Program::start(&world).await;
    still_answers(&world).await;
    drop(first);
    world.disconnected().await;
    let _second = Program::spawn(&world, &[]);
    world.identified(2).await;
    world.requested(2, "GET", "/commands").await;
    still_answers(&world).await;
    assert_eq!(count(&world, "PUT", "/commands"), 1);
    world.close().await;
}

#[tokio::test]
async fn commands_are_registered_in_the_guilds_that_the_settings_name_and_nowhere_else() {
    let world = World::start().await;
    let other = world.add_guild("Other", true);
    let guild = world.guild.to_string();
    let _program = Program::start_with(&world, &[("DISCORD__REGISTER_IN", &guild)]).await;
    assert!(quotes(&world.member("Ana").runs("ask", question()).await));
    assert_eq!(count(&world, "PUT", &format!("/guilds/{guild}/commands")), 1);
    assert_eq!(count(&world, "PUT", "/commands"), 1, "there alone, not in {other} or everywhere");
    world.close().await;
}
