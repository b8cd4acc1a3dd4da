//! What if the bot itself fails? Here it runs in the test, with commands that break.

use std::future::Future;

use preceptor::discord::{Command, Context, Failure, Service, Token};
use preceptor::engine::Engine;
use preceptor::settings::Settings;
use preceptor::telemetry::Monitor;
use serde_json::json;

use super::still_answers;
use crate::world::World;

#[tokio::test]
async fn a_panic_in_a_command_is_told_with_a_reference_and_the_bot_lives_on() {
    let world = World::start().await;
    with_bot(&world, async {
        tells_a_reference(&world, "broken").await;
        still_answers(&world).await;
    })
    .await;
    world.close().await;
}

#[tokio::test]
async fn a_failure_of_ours_is_told_with_a_reference_and_without_its_words() {
    let world = World::start().await;
    with_bot(&world, async {
        let first = tells_a_reference(&world, "failing").await;
        let second = tells_a_reference(&world, "failing").await;
        assert_ne!(first, second, "every failure has a reference of its own");
        still_answers(&world).await;
    })
    .await;
    world.close().await;
}

/// Runs a command that breaks; the reference that its answer names.
async fn tells_a_reference(world: &World, command: &str) -> String {
    let reply = world.member("Ana").runs(command, json!({})).await;
    assert!(reply.is_private() && !reply.text().contains("secret"), "{}", reply.sent);
    let text = reply.text();
    let (_, rest) = text.split_once("Something failed on our side (ref ").unwrap_or_else(|| panic!("{text}"));
    let (reference, _) = rest.split_once(')').unwrap();
    assert!(reference.len() == 4 && reference.chars().all(|c| c.is_ascii_hexdigit()), "{reference}");
    reference.to_owned()
}

/// Runs the bot while a dialogue goes on; that it ends before the dialogue does fails the test.
async fn with_bot(world: &World, dialogue: impl Future<Output = ()>) {
    let settings = Settings::built_in();
    let engine = Engine::shipped(&settings.engine_parameters()).unwrap();
    let mut parameters = settings.discord;
    parameters.token = Token::new(&world.token());
    parameters.api_url = world.api_url();
    let question_chars = settings.answer.question_chars;
    let web = settings.web;
    let (monitor, engines) = (Monitor::default(), tokio::sync::watch::channel(engine.clone()).1);
    let service =
        Service { engine, parameters, question_chars, web, shards: None, store: None, more_commands, monitor, engines };
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let stopped = async move { drop(stopped.await) };
    let mut bot = tokio::spawn(service.run(stopped));
    tokio::select! {
        ended = &mut bot => panic!("the bot ended by itself: {ended:?}"),
        () = async {
            world.connected(1).await;
            world.registered().await;
            dialogue.await;
        } => {}
    }
    // It ends when the sender is gone, too.
    drop(stop);
    bot.await.unwrap().unwrap();
}

fn more_commands() -> Vec<Command> {
    vec![broken(), failing()]
}

/// Panics
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
#[expect(clippy::unused_async, reason = "poise wants it so")]
async fn broken(_ctx: Context<'_>) -> Result<(), Failure> {
    panic!("secret words of a member")
}

/// Fails
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
#[expect(clippy::unused_async, reason = "poise wants it so")]
async fn failing(_ctx: Context<'_>) -> Result<(), Failure> {
    Err(Failure::Ours(anyhow::anyhow!("secret words of the system")))
}
