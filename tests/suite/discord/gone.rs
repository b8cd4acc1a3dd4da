//! What was deleted in Discord: members are not sent there, and managers are told, in `/settings` and once in the digest.

use preceptor::guild::{AdvisorRole, Gone, Setting, SettingName, take_news, take_turn};
use preceptor::store::Store;
use serde_json::json;

use super::gaps::now_ms;
use super::kept::{Kept, manager};
use crate::world::permissions::VIEW_CHANNEL;
use crate::world::{Id, Person, World};

/// What the guide does not say.
const UNKNOWN: &str = "where do we pick up our scrubs?";
/// What the bot logs when it has taken note of a loss.
const NOTED: &str = "a decision names what was deleted";

async fn decide(store: &Store, guild: Id, settings: &[Setting]) {
    for setting in settings {
        store.set(guild, setting.name(), &setting.write()).await.unwrap();
    }
}

async fn bot_with(world: &World, settings: &[Setting]) -> Kept {
    // That a channel is not there any longer, Discord says by a refusal.
    world.expects_refusals();
    Kept::spawn_filled(world, async |store| decide(store, world.guild, settings).await).await
}

async fn started(world: &World, settings: &[Setting]) -> Kept {
    let kept = bot_with(world, settings).await;
    world.connected(1).await;
    world.registered().await;
    kept
}

async fn declined(person: &Person) -> String {
    person.runs("ask", json!({ "question": UNKNOWN })).await.text()
}

async fn settings(world: &World) -> String {
    manager(world, "Mia").runs("settings", json!({})).await.text()
}

#[tokio::test]
async fn a_decline_does_not_send_anybody_to_a_deleted_channel_and_managers_choose_another() {
    let world = World::start().await;
    let (channel, other, role) = (world.add_channel("help"), world.add_channel("desk"), world.add_role("Mentors"));
    let mut kept = started(&world, &[Setting::AskChannel(Some(channel)), Setting::AskRole(Some(role))]).await;
    let ana = world.member("Ana");
    assert!(declined(&ana).await.contains(&format!("<@&{role}> in <#{channel}>")));
    world.delete_channel(channel);
    kept.program.logs(NOTED).await;
    let text = declined(&ana).await;
    assert!(!text.contains(&channel.to_string()) && text.contains(&format!("<@&{role}>")), "{text}");
    let mia = manager(&world, "Mia");
    let page = mia.runs("settings", json!({})).await;
    let told = "The channel for questions to people was deleted. Choose again under **Advisors**.";
    assert!(page.text().contains(told) && !page.text().contains(&channel.to_string()), "{}", page.text());
    let page = mia.presses(&page, "Advisors").await;
    let page = mia.chooses_ids(&page, "Channel for questions to people", &[other]).await;
    assert!(!page.text().contains("was deleted"), "{}", page.text());
    let text = declined(&ana).await;
    assert!(text.contains(&format!("<@&{role}> in <#{other}>")), "{text}");
    world.delete_role(role);
    kept.program.logs(NOTED).await;
    let text = declined(&ana).await;
    assert!(!text.contains(&role.to_string()) && text.contains(&format!("<#{other}>")), "{text}");
    assert!(settings(&world).await.contains("The role for questions to people was deleted."));
    world.close().await;
}

#[tokio::test]
async fn what_was_deleted_while_the_bot_was_away_counts_as_well() {
    let world = World::start().await;
    let (channel, role) = (world.add_channel("help"), world.add_role("Career advisors"));
    world.delete_channel(channel);
    world.delete_role(role);
    let advisors = vec![AdvisorRole { id: role, name: "Career *advisors*".into() }];
    let mut kept = bot_with(&world, &[Setting::AskChannel(Some(channel)), Setting::AdvisorRoles(advisors)]).await;
    for _ in 0..2 {
        kept.program.logs(NOTED).await;
    }
    world.registered().await;
    let ana = world.member("Ana");
    assert!(!declined(&ana).await.contains(&channel.to_string()));
    let refused = ana.runs("faq list", json!({})).await.text();
    assert!(!refused.contains(&role.to_string()), "nobody is sent to a role that is gone: {refused}");
    let text = settings(&world).await;
    assert!(text.contains("The advisor role “Career \\*advisors\\*” was deleted."), "{text}");
    world.close().await;
}

#[tokio::test]
async fn a_channel_that_the_bot_may_not_see_is_not_called_deleted() {
    let world = World::start().await;
    let (hidden, shown) = (world.add_channel("staff"), world.add_channel("desk"));
    world.deny_bot(hidden, VIEW_CHANNEL);
    let _kept = started(&world, &[Setting::AskChannel(Some(hidden)), Setting::SpeaksIn(vec![shown, hidden])]).await;
    let text = settings(&world).await;
    assert!(!text.contains("deleted"), "{text}");
    assert!(text.contains(&format!("In <#{hidden}> (channels with public answers)")), "{text}");
    assert!(text.contains("**View Channel**"), "{text}");
    assert!(declined(&world.member("Ana")).await.contains(&format!("<#{hidden}>")));
    world.close().await;
}

#[tokio::test]
async fn members_are_sent_to_the_channels_with_answers_that_are_left() {
    let world = World::start().await;
    let (first, second, quiet) = (world.add_channel("one"), world.add_channel("two"), world.add_channel("quiet"));
    let mut kept = started(&world, &[Setting::SpeaksIn(vec![first, second])]).await;
    world.delete_channel(first);
    kept.program.logs(NOTED).await;
    world.member("Ana").in_channel(quiet).mentions_bot("do I need a license to work?");
    let text = world.next_message().await.text();
    assert!(text.contains(&format!("ask in <#{second}>")) && !text.contains(&first.to_string()), "{text}");
    let text = settings(&world).await;
    assert!(text.contains("Of the 2 channels with public answers, one was deleted."), "{text}");
    world.delete_channel(second);
    kept.program.logs(NOTED).await;
    let text = settings(&world).await;
    assert!(text.contains("All channels with public answers were deleted, so all answers are private now."), "{text}");
    world.close().await;
}

#[tokio::test]
async fn forums_tags_and_the_digest_s_channel_are_missed_too() {
    let world = World::start().await;
    let (lost, left) = (world.add_forum("lost", &["Done"]), world.add_forum("left", &["done", "Exams"]));
    let digest = world.add_channel("digest");
    let decided = [
        Setting::ForumChannels(vec![lost, left]),
        Setting::SolvedTag(Some("Done".into())),
        Setting::DigestChannel(Some(digest)),
    ];
    let _kept = started(&world, &decided).await;
    assert!(!settings(&world).await.contains("⚠️"), "nothing is wrong yet: {}", settings(&world).await);
    world.delete_channel(lost);
    world.delete_channel(digest);
    world.change_tags(left, &["Finished", "Exams"]);
    let text = settings(&world).await;
    for told in [
        "Of the 2 forums where I answer new threads, one was deleted. Choose again under **Forums**.",
        "The channel of the weekly summary was deleted, so I can't send the summary.",
        &format!("There is no tag “Done” in <#{left}>."),
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    world.close().await;
}

#[tokio::test]
async fn the_digest_tells_of_a_loss_once_even_where_nothing_was_asked() {
    let world = World::start().await;
    let (digest, lost, told) = (world.add_channel("digest"), world.add_channel("lost"), world.add_role("told of"));
    world.delete_channel(lost);
    world.delete_role(told);
    let decided = [Setting::DigestChannel(Some(digest)), Setting::AskChannel(Some(lost)), Setting::AskRole(Some(told))];
    world.expects_refusals();
    let kept = Kept::spawn_filled(&world, async |store| {
        decide(store, world.guild, &decided).await;
        let gone = Gone { setting: SettingName::AskRole, ids: vec![told], of: 1 };
        assert!(take_news(store, world.guild, &gone, &[]).await.unwrap(), "as last week's digest did");
    })
    .await;
    let message = world.next_message().await;
    let text = message.text();
    assert_eq!(message.message["channel_id"], digest.to_string());
    assert!(text.contains("The channel for questions to people was deleted."), "{text}");
    assert!(text.contains("settings") && !text.contains("role"), "what was told is not told again: {text}");
    assert!(world.pings(&message).nobody());
    let gone = Gone { setting: SettingName::AskChannel, ids: vec![lost], of: 1 };
    assert!(!take_news(&kept.store().await, world.guild, &gone, &[]).await.unwrap(), "nor is this next week");
    world.close().await;
}

#[tokio::test]
async fn a_digest_whose_own_channel_is_gone_leaves_the_news_for_a_later_one() {
    let world = World::start().await;
    let (digest, lost) = (world.add_channel("digest"), world.add_channel("lost"));
    world.delete_channel(digest);
    world.delete_channel(lost);
    let decided = [Setting::DigestChannel(Some(digest)), Setting::AskChannel(Some(lost))];
    let kept = started(&world, &decided).await;
    assert!(settings(&world).await.contains("so I can't send the summary"));
    let store = kept.store().await;
    assert!(!take_turn(&store, world.guild, now_ms()).await.unwrap(), "this week's is over");
    let gone = Gone { setting: SettingName::AskChannel, ids: vec![lost], of: 1 };
    assert!(take_news(&store, world.guild, &gone, &[]).await.unwrap(), "nobody was told yet");
    world.close().await;
}
