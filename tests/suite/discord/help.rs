//! `/help`, `/about`

use insta::assert_snapshot;
use serde_json::json;

use super::Program;
use crate::world::World;

#[tokio::test]
pub(super) async fn help_about_and_privacy_say_what_there_is() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    for (command, snapshot) in
        [("help", "words_of_help"), ("about", "words_of_about"), ("privacy show", "words_of_privacy")]
    {
        let reply = ana.runs(command, json!({})).await;
        assert!(reply.is_private());
        let version = concat!("Preceptor ", env!("CARGO_PKG_VERSION"));
        assert_snapshot!(snapshot, reply.text().replace(version, "Preceptor (version)"));
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn every_command_is_in_the_help() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let commands = world.registered().await;
    let help = world.member("Ana").runs("help", json!({})).await.text();
    for command in commands {
        let name = command["name"].as_str().unwrap();
        assert!(help.contains(name) || name == "help", "`{name}` is not in the help");
    }
    world.close().await;
}
