//! A shorter time for which questions are kept deletes for good: it is asked about first, however it is chosen.

use preceptor::clock::DAY_MS;
use preceptor::guild::{GuildSettings, Setting};
use preceptor::store::{MemberHash, Period};
use serde_json::json;

use super::gaps::{declined, now_ms};
use super::kept::{Kept, manager};
use crate::world::{Person, Reply, World};

/// A bot that keeps questions for so many days, with three questions and a draft of ten days ago and one question of a hundred.
async fn bot_with(world: &World, days: u16) -> Kept {
    Kept::start_filled(world, async |store| {
        let setting = Setting::RetentionDays(days);
        store.set(world.guild, setting.name(), &setting.write()).await.unwrap();
        for member in 1..=3 {
            declined(store, world.guild, (member, "where can I park?"), now_ms() - 10 * DAY_MS).await;
        }
        declined(store, world.guild, (1, "what is for lunch?"), now_ms() - 100 * DAY_MS).await;
        let draft = store.keep_draft(world.guild, &MemberHash::new(&[1; 16]), "draft", now_ms() - 10 * DAY_MS).await;
        draft.unwrap();
    })
    .await
}

async fn page(mia: &Person) -> Reply {
    mia.presses(&mia.runs("settings", json!({})).await, "Summary and data").await
}

async fn days(kept: &Kept, guild: u64) -> u16 {
    GuildSettings::load(&kept.store().await, guild).await.unwrap().retention_days
}

fn asks(reply: &Reply) -> bool {
    reply.buttons() == ["Delete and save", "Change nothing"]
}

#[tokio::test]
async fn a_shorter_time_says_what_goes_and_holds_only_when_agreed() {
    let world = World::start().await;
    let kept = bot_with(&world, 365).await;
    let mia = manager(&world, "Mia");
    let asked = mia.chooses(&page(&mia).await, "How long I keep questions", "7 days").await;
    assert!(asked.updates && asks(&asked), "{:?}", asked.buttons());
    let text = asked.text();
    assert!(text.contains("**4 questions of members, 1 draft of an entry**") && text.contains("7 days"), "{text}");
    assert_eq!(days(&kept, world.guild).await, 365, "nothing holds yet");
    let left = mia.presses(&asked, "Change nothing").await;
    assert!(left.text().contains("I keep questions for **365 days**"), "{}", left.text());
    let asked = mia.chooses(&left, "How long I keep questions", "90 days").await;
    assert!(asked.text().contains("**1 question of a member**"), "{}", asked.text());
    let agreed = mia.presses(&asked, "Delete and save").await;
    assert!(agreed.text().contains("I keep questions for **90 days**"), "{}", agreed.text());
    assert_eq!(days(&kept, world.guild).await, 90);
    let asked_by_all = kept.store().await.gaps(world.guild, Period::since(0)).await.unwrap();
    assert!(!asked_by_all.is_empty(), "the rest is there");
    world.close().await;
}

#[tokio::test]
async fn a_form_the_default_and_an_undo_ask_as_a_choice_does() {
    let world = World::start().await;
    let kept = bot_with(&world, 365).await;
    let mia = manager(&world, "Mia");
    let form = mia.presses(&page(&mia).await, "Another number of days…").await;
    let asked = mia.submits(&form, json!({ "value": "0" })).await;
    assert!(asks(&asked) && asked.text().contains("If I keep no questions"), "{}", asked.text());
    assert!(asked.text().contains("**4 questions of members, 1 draft of an entry**"), "{}", asked.text());
    let back = mia.presses(&page(&mia).await, "Keep questions for 30 days").await;
    assert!(asks(&back) && back.text().contains("**1 question of a member**"), "{}", back.text());
    mia.presses(&back, "Delete and save").await;
    assert_eq!(days(&kept, world.guild).await, 30);
    // Back to more days deletes nothing, and taking that back deletes what was asked since.
    let longer = mia.chooses(&page(&mia).await, "How long I keep questions", "365 days").await;
    assert!(!asks(&longer), "{}", longer.text());
    declined(&kept.store().await, world.guild, (2, "an old one"), now_ms() - 40 * DAY_MS).await;
    let undo = mia.presses(&longer, "Undo").await;
    assert!(asks(&undo), "{}", undo.text());
    assert_eq!(days(&kept, world.guild).await, 365);
    mia.presses(&undo, "Delete and save").await;
    assert_eq!(days(&kept, world.guild).await, 30);
    world.close().await;
}

#[tokio::test]
async fn a_press_that_deletes_is_for_managers_alone_and_other_servers_lose_nothing() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    let kept = bot_with(&world, 365).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let asked = mia.chooses(&page(&mia).await, "How long I keep questions", "Not at all").await;
    let id = asked.message["components"][0]["components"][0]["custom_id"].as_str().unwrap();
    let refused = ana.forges(&asked, id).await;
    assert!(refused.is_private() && refused.text().contains("Manage Server"), "{}", refused.text());
    assert_eq!(days(&kept, world.guild).await, 365);
    let max = manager(&world, "Max").in_guild(other);
    let none = max.chooses(&page(&max).await, "How long I keep questions", "Not at all").await;
    assert!(!asks(&none), "where nothing is kept nothing goes: {}", none.text());
    world.close().await;
}
