//! Whoever adds the bot to a server hears of the first steps: once, and in a message whose buttons know the server.

use preceptor::guild::{Boldness, GuildSettings};
use serde_json::json;

use super::Program;
use super::kept::{Kept, manager};
use crate::world::permissions::VIEW_AUDIT_LOG;
use crate::world::{Id, Person, Reply, World};

/// Discord's permission Manage Server.
const MANAGE_GUILD: u64 = 0x20;

async fn decided(kept: &Kept, guild: Id) -> GuildSettings {
    GuildSettings::load(&kept.store().await, guild).await.unwrap()
}

/// How many messages the bot has tried to send by itself.
fn sent(world: &World) -> usize {
    let is_one = |path: &str| path.starts_with("/api/v10/channels/") && path.ends_with("/messages");
    world.requests().iter().filter(|request| request.method == "POST" && is_one(&request.path)).count()
}

/// A server that Ana, who manages it, adds the bot to; what she gets.
async fn added_by_ana(world: &World) -> (Id, Person, Reply) {
    let clinic = world.add_guild("The *Clinic*", false);
    let managers = world.add_role_in(clinic, "Managers");
    world.role_allows(managers, MANAGE_GUILD);
    world.bot_may(clinic, VIEW_AUDIT_LOG);
    world.give_to(clinic, &world.member("Olga"));
    let ana = world.member("Ana").in_guild(clinic).with_roles(&[managers]).in_dm();
    ana.adds_bot_to(clinic);
    let steps = world.next_message().await;
    (clinic, ana, steps)
}

#[tokio::test]
async fn who_added_the_bot_sets_it_up_from_a_direct_message() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (clinic, ana, steps) = added_by_ana(&world).await;
    assert_eq!(steps.message["channel_id"], ana.channel.to_string(), "it is Ana's, who does not own the server");
    assert!(steps.text().contains("The \\*Clinic\\*") && world.pings(&steps).nobody(), "{}", steps.text());
    assert_eq!(steps.buttons(), ["Guide", "Advisor roles", "Channels"]);
    let page = ana.presses(&steps, "Guide").await;
    assert!(!page.updates && page.text().contains("Settings of the server “The"), "{}", page.text());
    let page = ana.chooses(&page, "How sure I must be before I answer", "Eager").await;
    assert!(page.updates && page.text().contains("**Eager**"), "{}", page.text());
    assert_eq!(decided(&kept, clinic).await.boldness, Boldness::Eager);
    assert_eq!(decided(&kept, world.guild).await, GuildSettings::default(), "no other server is meant");
    let page = ana.presses(&page, "Undo").await;
    assert!(page.text().contains("**Balanced**"), "{}", page.text());
    let page = ana.presses(&steps, "Advisor roles").await;
    assert!(page.text().contains("**Not set yet:** advisor roles"), "{}", page.text());
    let page = ana.chooses(&page, "Advisor roles", "Managers").await;
    assert!(!page.text().contains("**Not set yet:** advisor roles"), "{}", page.text());
    assert_eq!(decided(&kept, clinic).await.advisor_roles[0].name, "Managers");
    let page = ana.presses(&steps, "Channels").await;
    ana.chooses(&page, "Channels with public answers", "general").await;
    let general = world.member("Ana").in_guild(clinic).channel;
    assert_eq!(decided(&kept, clinic).await.speaks_in, [general]);
    let form = ana.presses(&ana.presses(&page, "Summary and data").await, "Another number of days…").await;
    let page = ana.submits(&form, json!({ "value": "45" })).await;
    assert!(page.updates && page.text().contains("**45 days**"), "{}", page.text());
    assert_eq!(decided(&kept, clinic).await.retention_days, 45);
    world.close().await;
}

#[tokio::test]
async fn a_button_of_the_first_steps_is_for_managers_of_that_server_alone() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (clinic, ana, steps) = added_by_ana(&world).await;
    let id = steps.message["components"][0]["components"][0]["custom_id"].as_str().unwrap();
    let ben = world.member("Ben").in_dm();
    let refused = ben.forges(&steps, id).await;
    assert!(refused.is_private() && refused.text().contains("Manage Server"), "{}", refused.text());
    let page = ana.presses(&steps, "Advisor roles").await;
    // Who manages another server, and who managed this one.
    let max = manager(&world, "Max");
    let refused = max.forges(&steps, id).await;
    assert!(refused.text().contains("belongs to another server"), "{}", refused.text());
    world.member("Ana").in_guild(clinic).with_roles(&[]);
    let refused = ana.begins_choosing(&page, "Advisor roles", "Managers").reply().await;
    assert!(refused.text().contains("Manage Server"), "{}", refused.text());
    world.expects_refusals();
    let eve = world.member("Eve").outside().in_dm();
    let refused = eve.forges(&steps, id).await;
    assert!(refused.text().contains("does not say that you are a member"), "{}", refused.text());
    assert_eq!(decided(&kept, clinic).await, GuildSettings::default());
    world.close().await;
}

#[tokio::test]
async fn the_owner_hears_of_it_where_the_audit_log_is_closed_and_the_server_where_nobody_takes_it() {
    let world = World::start().await;
    world.expects_refusals();
    let _kept = Kept::start(&world).await;
    let (olga, ana) = (world.member("Olga"), world.member("Ana"));
    let first = world.add_guild("First", false);
    world.give_to(first, &olga);
    ana.adds_bot_to(first);
    let steps = world.next_message().await;
    assert_eq!(steps.message["channel_id"], olga.clone().in_dm().channel.to_string());
    let page = olga.clone().in_dm().presses(&steps, "Channels").await;
    assert!(page.text().contains("Settings of the server “First”"), "an owner may: {}", page.text());
    let second = world.add_guild("Second", false);
    world.give_to(second, &olga.clone().without_direct_messages());
    let general = world.set_system_channel(second);
    ana.adds_bot_to(second);
    let steps = world.next_message().await;
    assert_eq!(steps.message["channel_id"], general.to_string());
    let refused = ana.clone().in_guild(second).presses(&steps, "Guide").await;
    assert!(refused.is_private() && refused.text().contains("Manage Server"), "{}", refused.text());
    let page = manager(&world, "Mia").in_guild(second).presses(&steps, "Guide").await;
    assert!(page.is_private() && page.text().contains("Settings of this server"), "{}", page.text());
    world.close().await;
}

#[tokio::test]
async fn it_comes_once_whatever_goes_and_comes_back() {
    let world = World::start().await;
    let Kept { path, program, _folder } = Kept::start(&world).await;
    let (clinic, ana, _steps) = added_by_ana(&world).await;
    world.guild_outage(clinic);
    world.add_bot_to(clinic);
    world.remove_bot_from(clinic);
    ana.adds_bot_to(clinic);
    drop(program);
    world.disconnected().await;
    let _program = Program::start_with(&world, &[("STORE__URL", &path)]).await;
    let other = world.add_guild("Another", false);
    world.give_to(other, &ana);
    ana.adds_bot_to(other);
    world.expects_refusals();
    let steps = world.next_message().await;
    assert!(steps.text().contains("Another"), "{}", steps.text());
    assert_eq!(sent(&world), 2, "one a server, and none to the server that was there before");
    world.close().await;
}

#[tokio::test]
async fn without_a_store_nobody_is_written_to() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let clinic = world.add_guild("Clinic", false);
    let ana = world.member("Ana");
    world.give_to(clinic, &ana);
    ana.adds_bot_to(clinic);
    let answer = ana.in_guild(clinic).runs("ask", json!({ "question": "do I need a license to work?" })).await;
    assert!(answer.text().contains("license"), "{}", answer.text());
    assert_eq!(sent(&world), 0);
    world.close().await;
}
