//! `preceptor bot --serve`: the gateway, the page and the endpoint in one process; and `preceptor serve` without a bot.

use serde_json::json;

use crate::discord::Program;
use crate::discord::program::served;
use crate::world::{Delivery, Way, World, WorldOptions};

const QUESTION: &str = "what are the clinical duties?";

#[tokio::test]
async fn the_gateway_the_page_and_the_endpoint_are_served_by_one_process() {
    let world = World::start_with(WorldOptions { way: Way::Gateway, ..WorldOptions::default() }).await;
    let mut command = Program::command(&world, &[("LOG__LEVEL", "info")]);
    let program = Program::spawn_heard(command.args(["--serve", "--listen", "127.0.0.1:0"]));
    world.connected(1).await;
    world.registered().await;
    let url = world.endpoint().await;
    let ana = world.member("Ana");
    assert!(ana.runs("ask", json!({ "question": QUESTION })).await.text().contains("Vital signs"));
    ana.mentions_bot(QUESTION);
    assert!(world.next_message().await.text().contains("Vital signs"));
    let page = reqwest::get(url.replace("/interactions", "/?q=clinical+duties")).await.unwrap();
    assert!(page.status().is_success() && page.text().await.unwrap().contains("<blockquote"));
    let (_pending, delivery) = ana.hands_over(ana.payload("ask", json!({ "question": QUESTION })));
    let answer = delivery.send(&url).await.unwrap();
    assert_eq!(answer.status().as_u16(), 200);
    assert!(answer.text().await.unwrap().contains("Vital signs"));
    program.stop();
    assert!(program.end().await.success());
    world.close().await;
}

#[tokio::test]
async fn without_a_token_there_is_no_endpoint_and_the_page_is_there() {
    let world = World::start_with(WorldOptions { way: Way::Http, ..WorldOptions::default() }).await;
    let mut command = Program::command(&world, &[]);
    command.env_remove("PRECEPTOR__DISCORD__TOKEN");
    let mut program = Program::spawn_unknown(&mut command);
    let line = program.logs("serving url").await;
    let url = served(&line).unwrap();
    assert_eq!(Delivery::signed(r#"{"type":1}"#, 0).status(&format!("{url}/interactions")).await, 404);
    assert!(reqwest::get(&url).await.unwrap().status().is_success());
    world.close().await;
}

#[tokio::test]
async fn a_process_without_a_gateway_knows_which_servers_were_left_and_which_are_back() {
    let world = World::start_with(WorldOptions { way: Way::Http, guilds: 3, ..WorldOptions::default() }).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let store = preceptor::store::Store::open(&preceptor::store::Parameters::new(&path)).await.unwrap();
    let (here, gone) = (world.guild, 1 << 22);
    store.claim(gone, "digest", 1).await.unwrap();
    store.mark_left(here, 1_000_000).await.unwrap();
    let mut program = Program::spawn_heard(&mut Program::command(&world, &[("STORE__URL", &path)]));
    program.logs("commands are registered").await;
    world.requested(1, "GET", "/users/@me/guilds").await;
    // What is left is noted after the list has come.
    let noted = async {
        while store.departed().await.unwrap() != [gone] {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(10), noted).await.unwrap();
    world.close().await;
}
