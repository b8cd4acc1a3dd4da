//! The weekly digest: in the channel that a server chose, once, and without what one member alone asked.

use preceptor::guild::{take_turn, turn};
use preceptor::store::{Parameters, Store};
use serde_json::json;

use super::Program;
use super::gaps::{declined, now_ms};
use super::kept::{Kept, manager};
use crate::world::World;

async fn filled(world: &World, path: &str) -> Store {
    let store = Store::open(&Parameters::new(path)).await.unwrap();
    let last = turn(now_ms());
    for member in 1..=2 {
        declined(&store, world.guild, (member, "where can I *park*"), last - 1).await;
    }
    declined(&store, world.guild, (1, "what only one asked"), last - 1).await;
    store
}

#[tokio::test]
async fn a_channel_hears_of_the_week_before_once() {
    let world = World::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let store = filled(&world, &path).await;
    let (channel, silent) = (world.add_channel("advisors"), world.add_guild("elsewhere", true));
    store.set(world.guild, "digest_channel", &channel.to_string()).await.unwrap();
    declined(&store, silent, (1, "elsewhere"), turn(now_ms()) - 1).await;
    let program = Program::start_with(&world, &[("STORE__URL", &path)]).await;
    let digest = world.next_message().await;
    let text = digest.text();
    assert_eq!(digest.message["channel_id"], channel.to_string());
    assert!(text.contains("3 questions, 0 % of them answered.") && text.contains("park\\*"), "{text}");
    assert!(text.contains("Not answered\n• Not in the guide: 3") && !text.contains("Asked for most"), "{text}");
    assert!(!text.contains("only one") && !text.contains("elsewhere"), "{text}");
    assert!(world.pings(&digest).nobody());
    program.stop();
    program.end().await;
    assert!(!take_turn(&store, world.guild, now_ms()).await.unwrap(), "it was taken");
    world.close().await;
}

#[tokio::test]
async fn a_channel_that_can_t_be_written_gets_none_and_stops_nothing() {
    let world = World::start().await;
    world.expects_refusals();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let store = filled(&world, &path).await;
    store.set(world.guild, "digest_channel", "4242").await.unwrap();
    let other = world.add_guild("elsewhere", true);
    let channel = world.member("Mia").in_guild(other).channel;
    store.set(other, "digest_channel", &channel.to_string()).await.unwrap();
    declined(&store, other, (1, "elsewhere"), turn(now_ms()) - 1).await;
    let _program = Program::start_with(&world, &[("STORE__URL", &path)]).await;
    let digest = world.next_message().await;
    assert!(digest.text().contains("1 question, 0 % of them answered."), "{}", digest.text());
    assert!(!take_turn(&store, world.guild, now_ms()).await.unwrap(), "it is tried again next week");
    world.close().await;
}

#[tokio::test]
async fn a_digest_that_is_switched_on_sends_nothing_for_the_week_before() {
    let world = World::start().await;
    let channel = world.add_channel("advisors");
    let kept = Kept::start(&world).await;
    let (store, mia) = (kept.store().await, manager(&world, "Mia"));
    declined(&store, world.guild, (1, "asked before"), turn(now_ms()) - 1).await;
    let page = mia.presses(&mia.runs("settings", json!({})).await, "Summary and data").await;
    let on = mia.chooses_ids(&page, "Channel of the weekly summary", &[channel]).await;
    assert!(on.updates, "{}", on.text());
    assert!(!take_turn(&store, world.guild, now_ms()).await.unwrap(), "the first one is next Monday's");
    world.close().await;
}
