//! `/settings`: what a server decides holds at once, for it alone, and only who may manage it decides.

use insta::assert_snapshot;
use preceptor::guild::{GuildSettings, Setting};
use preceptor::store::INTERACTION_CLAIM;
use serde_json::{Value, json};

use super::kept::{Kept, manager};
use crate::world::{Person, Reply, World};

async fn settings(person: &Person) -> Reply {
    person.runs("settings", json!({})).await
}

async fn ask(person: &Person, options: Value) -> Reply {
    person.runs("ask", options).await
}

async fn decided(kept: &Kept, guild: u64) -> GuildSettings {
    let store = kept.store().await;
    let settings = GuildSettings::load(&store, guild).await.unwrap();
    store.close().await;
    settings
}

/// What a button of a reply asked for when it was sent.
fn custom_id(reply: &Reply, button: &str) -> String {
    let rows = reply.message["components"].as_array().unwrap();
    let parts = rows.iter().flat_map(|row| row["components"].as_array().unwrap());
    let found = parts.into_iter().find(|part| part["label"] == button).unwrap();
    found["custom_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
pub(super) async fn the_page_says_all_that_holds() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let page = settings(&manager(&world, "Mia")).await;
    assert!(page.is_private());
    assert_snapshot!("settings_by_default", page.text());
    assert_eq!(page.buttons(), ["Answers", "Advisors", "Channels", "Forums", "Summary and data"]);
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_advisor_role_is_named_with_discord_s_menu_and_holds_at_once() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    let role = world.add_role("Career advisors");
    let kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana").with_roles(&[role]));
    assert!(ana.runs("faq list", json!({})).await.text().contains("none are named yet"));
    let page = mia.presses(&settings(&mia).await, "Advisors").await;
    assert!(page.updates);
    let page = mia.chooses_ids(&page, "Advisor roles", &[role]).await;
    assert!(page.updates && page.text().contains(&format!("Advisors: <@&{role}>")), "{}", page.text());
    assert!(world.pings(&page).nobody());
    assert_eq!(decided(&kept, world.guild).await.advisor_roles[0].name, "Career advisors");
    assert!(ana.runs("faq list", json!({})).await.text().contains("no entries yet"));
    let ben = world.member("Ben");
    let refused = ben.runs("faq list", json!({})).await.text();
    assert!(refused.contains(&format!("<@&{role}>")), "a member without the role is told who may: {refused}");
    let elsewhere = settings(&manager(&world, "Max").in_guild(other)).await.text();
    assert!(elsewhere.contains("No role is an advisor role yet"), "{elsewhere}");
    let undone = mia.presses(&page, "Undo").await;
    assert!(undone.text().contains("No role is an advisor role yet"), "{}", undone.text());
    assert!(ana.runs("faq list", json!({})).await.text().contains("none are named yet"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn only_who_may_manage_the_server_decides() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let commands = world.registered().await;
    let command = commands.iter().find(|command| command["name"] == "settings").unwrap();
    assert_eq!(command["default_member_permissions"], "32", "Discord shows it to nobody else");
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let page = mia.presses(&settings(&mia).await, "Summary and data").await;
    // Discord's own check is passed by where a server shows the command to more members.
    let data = json!({ "id": command["id"], "name": "settings", "type": 1 });
    let refused = ana.sends_data(2, data).reply().await;
    assert!(refused.is_private() && refused.text().contains("Manage Server"), "{}", refused.text());
    let menus = page.message["components"].as_array().unwrap();
    for row in menus {
        for part in row["components"].as_array().unwrap() {
            let id = part["custom_id"].as_str().unwrap();
            let data = match part["type"].as_u64().unwrap() {
                2 => json!({ "component_type": 2, "custom_id": id, "id": 1 }),
                kind => json!({ "component_type": kind, "custom_id": id, "values": ["7"], "resolved": {}, "id": 1 }),
            };
            let refused = ana.uses(&page, data).reply().await;
            assert!(refused.is_private() && refused.text().contains("Manage Server"), "{}", refused.text());
        }
    }
    assert_eq!(decided(&kept, world.guild).await, GuildSettings::default());
    world.close().await;
}

#[tokio::test]
pub(super) async fn in_a_private_channel_nothing_is_for_all() {
    let world = World::start().await;
    let (quiet, loud) = (world.add_channel("quiet"), world.add_channel("loud"));
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let question = "do I need a license to work?";
    let share = json!({ "question": question, "share": true });
    let here = ana.clone().in_channel(quiet);
    let before = ask(&here, json!({ "question": question })).await;
    assert!(!ask(&here, share.clone()).await.is_private());
    let page = mia.presses(&settings(&mia).await, "Channels").await;
    let page = mia.chooses_ids(&page, "Channels with private answers", &[quiet]).await;
    assert!(
        page.text().contains(&format!("In <#{quiet}>, only the member who asks sees the answer. It can't be shared")),
        "{}",
        page.text()
    );
    let private = ask(&here, share.clone()).await;
    assert!(private.is_private() && private.text().contains("seen by who asks alone"), "{}", private.text());
    assert!(!private.buttons().contains(&"Share".to_owned()));
    let told = ask(&here, json!({ "question": question, "to": "Mia" })).await;
    assert!(told.is_private() && world.pings(&told).nobody());
    let refused = here.presses(&before, "Share").await;
    assert!(refused.is_private() && refused.text().contains("seen by who asks alone"), "{}", refused.text());
    for (command, options) in
        [("compare", json!({ "a": "CMA", "b": "RMA", "share": true })), ("quiz", json!({ "with_others": true }))]
    {
        assert!(here.runs(command, options).await.is_private(), "{command}");
    }
    let shared = ask(&ana.clone().in_channel(loud), share.clone()).await;
    assert!(!shared.is_private(), "other channels are as before");
    let page = mia.chooses_ids(&page, "Channels with public answers", &[loud]).await;
    assert!(page.text().contains(&format!("only in <#{loud}>")), "{}", page.text());
    assert!(ask(&ana, share.clone()).await.is_private(), "what is not named is private now");
    assert!(!ask(&ana.in_channel(loud), share).await.is_private());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_careful_server_hears_less_and_the_default_comes_back() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let page = mia.chooses(&settings(&mia).await, "How sure I must be before I answer", "Eager").await;
    assert!(page.text().contains("**Eager**") && page.buttons().contains(&"Undo".to_owned()), "{}", page.text());
    let page = mia.chooses(&page, "How sure I must be before I answer", "Careful").await;
    assert!(page.text().contains("**Careful**: I answer only when I am very sure"), "{}", page.text());
    assert_eq!(decided(&kept, world.guild).await.boldness.name(), "careful");
    let page = mia.presses(&page, "How sure: Balanced").await;
    assert!(page.text().contains("**Balanced**") && !page.buttons().contains(&"How sure: Balanced".to_owned()));
    let page = mia.presses(&page, "Undo").await;
    assert!(page.text().contains("**Careful**"), "{}", page.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_a_decline_points_to_is_the_server_s_choice_before_the_configuration_s() {
    let world = World::start().await;
    let (channel, role) = (world.add_channel("ask-a-person"), world.add_role("Mentors"));
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let page = mia.presses(&settings(&mia).await, "Advisors").await;
    let page = mia.chooses_ids(&page, "Channel for questions to people", &[channel]).await;
    let page = mia.chooses_ids(&page, "Role for questions to people", &[role]).await;
    let declined = ask(&ana, json!({ "question": "where do we pick up our scrubs?" })).await;
    assert!(declined.text().contains(&format!("You can ask <@&{role}> in <#{channel}>.")), "{}", declined.text());
    let text = declined.text();
    assert!(text.find("You can ask") < text.find("This is the nearest"), "their buttons stand right below: {text}");
    assert!(world.pings(&declined).nobody());
    let none = mia.chooses_ids(&page, "Role for questions to people", &[]).await;
    assert!(none.text().contains(&format!("I send members to <#{channel}>")), "{}", none.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_retention_of_nothing_says_what_goes_and_can_be_undone_till_something_else_is_chosen() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let page = mia.presses(&settings(&mia).await, "Summary and data").await;
    let none = mia.chooses(&page, "How long I keep questions", "Not at all").await;
    let text = none.text();
    for goes in ["`/gaps`", "`/stats`", "drafts", "deleted within an hour"] {
        assert!(text.contains(goes), "{goes}: {text}");
    }
    assert_eq!(decided(&kept, world.guild).await.retention_days, 0);
    let form = mia.presses(&none, "Another number of days…").await;
    assert_eq!(form.modal_value("value"), "0");
    for odd in ["366", "-1", "ten", "9999999"] {
        let refused = mia.submits(&form, json!({ "value": odd })).await;
        assert!(refused.is_private() && refused.text().contains("not a number of days"), "{odd}: {}", refused.text());
    }
    let form = mia.presses(&none, "Another number of days…").await;
    let page = mia.submits(&form, json!({ "value": "45" })).await;
    assert!(page.text().contains("I keep questions for **45 days**"), "{}", page.text());
    let stale = mia.forges(&none, &custom_id(&none, "Undo")).await;
    assert!(stale.is_private() && stale.text().contains("has changed that again"), "{}", stale.text());
    assert_eq!(decided(&kept, world.guild).await.retention_days, 45);
    let undone = mia.presses(&page, "Undo").await;
    assert!(undone.text().contains("I keep no questions"), "{}", undone.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_restart_and_a_default_guide_that_is_gone_lose_nothing() {
    let world = World::start().await;
    let kept = Kept::start_filled(&world, async |store| {
        let gone = Setting::DefaultGuide(Some("zoo".into()));
        store.set(world.guild, gone.name(), &gone.write()).await.unwrap();
    })
    .await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let page = settings(&mia).await;
    assert!(page.text().contains("The guide “zoo” that you chose is no longer here"), "{}", page.text());
    assert!(ask(&ana, json!({ "question": "what is HIPAA for?" })).await.text().contains("HIPAA"));
    let page = mia.chooses(&page, "Guide that I answer from", "medical-assistant").await;
    assert!(!page.text().contains("zoo") && page.text().contains("I answer from **"), "{}", page.text());
    assert_eq!(decided(&kept, world.guild).await.default_guide.as_deref(), Some("medical-assistant"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_mention_in_a_private_channel_is_told_where_to_ask_once_a_minute() {
    let world = World::start().await;
    let (quiet, loud) = (world.add_channel("quiet"), world.add_channel("loud"));
    let _kept = Kept::start_filled(&world, async |store| {
        for setting in [Setting::StaysPrivateIn(vec![quiet]), Setting::SpeaksIn(vec![loud, world.channel])] {
            store.set(world.guild, setting.name(), &setting.write()).await.unwrap();
        }
    })
    .await;
    let ana = world.member("Ana");
    let question = "do I need a license to work?";
    ana.clone().in_channel(quiet).mentions_bot(question);
    let reply = world.next_message().await;
    let elsewhere = format!("or ask in <#{loud}>, <#{}>.", world.channel);
    assert_eq!(reply.text(), format!("Use `/ask` here, so that only you see the answer, {elsewhere}"));
    ana.clone().in_channel(quiet).mentions_bot(question);
    ana.clone().in_channel(loud).mentions_bot(question);
    let reply = world.next_message().await;
    assert!(reply.text().contains("does not need a"), "nothing is said twice, and all is said there: {}", reply.text());
    ana.in_channel(world.add_thread("a thread")).mentions_bot(question);
    let reply = world.next_message().await;
    assert!(reply.text().contains("does not need a"), "a thread is as the channel that it is in: {}", reply.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_digest_that_is_switched_on_sends_nothing_at_once() {
    let world = World::start().await;
    let channel = world.add_channel("digest");
    let kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let page = mia.presses(&settings(&mia).await, "Summary and data").await;
    let page = mia.chooses_ids(&page, "Channel of the weekly summary", &[channel]).await;
    assert!(page.text().contains(&format!("of the week to <#{channel}>")), "{}", page.text());
    let store = kept.store().await;
    let kept = store.export(world.guild).await.unwrap();
    // Over HTTP it is also kept for a while who answered what.
    let is_turn = |claim: &&Value| !claim["name"].as_str().unwrap().starts_with(INTERACTION_CLAIM);
    let turns = kept["claims"].as_array().unwrap().iter().filter(is_turn).count();
    assert_eq!(turns, 1, "this week's turn is taken");
    let page = mia.presses(&page, "No weekly summary").await;
    assert!(page.text().contains("I send no weekly summary"), "{}", page.text());
    world.close().await;
}
