//! What the bot may not do is told of the very channel that it concerns, and looked at again by a button.

use preceptor::guild::Setting;
use serde_json::json;

use super::kept::{Kept, manager};
use crate::world::permissions::{EMBED_LINKS, SEND_IN_THREADS, SEND_MESSAGES};
use crate::world::{Fault, Route, World};

/// The permission to change others' threads.
const MANAGE_THREADS: u64 = 1 << 34;

async fn bot_with(world: &World, settings: &[Setting]) -> Kept {
    Kept::start_filled(world, async |store| {
        for setting in settings {
            store.set(world.guild, setting.name(), &setting.write()).await.unwrap();
        }
    })
    .await
}

#[tokio::test]
pub(super) async fn a_missing_permission_is_named_with_its_channel_until_it_is_given() {
    let world = World::start().await;
    let (digest, open) = (world.add_channel("digest"), world.add_channel("open"));
    let _kept = bot_with(&world, &[Setting::DigestChannel(Some(digest)), Setting::SpeaksIn(vec![open])]).await;
    let mia = manager(&world, "Mia");
    let page = mia.runs("settings", json!({})).await;
    assert!(!page.text().contains("⚠️") && !page.buttons().contains(&"Check again".to_owned()), "{}", page.text());
    world.deny_bot(digest, SEND_MESSAGES | EMBED_LINKS);
    let page = mia.presses(&page, "Summary and data").await;
    let lacking = format!(
        "In <#{digest}> (channel of the weekly summary), Discord does not allow me: **Send Messages, Embed Links**"
    );
    assert!(page.text().contains(&lacking) && !page.text().contains(&format!("In <#{open}>")), "{}", page.text());
    let again = mia.presses(&page, "Check again").await;
    assert!(again.updates && again.text().contains(&lacking), "nothing was mended yet: {}", again.text());
    world.allow_bot(digest);
    let again = mia.presses(&again, "Check again").await;
    assert!(again.updates && !again.text().contains("⚠️"), "{}", again.text());
    assert!(!again.buttons().contains(&"Check again".to_owned()));
    world.close().await;
}

#[tokio::test]
pub(super) async fn each_forum_is_looked_at_by_itself_wherever_the_page_is_opened() {
    let world = World::start().await;
    let (lacks, mute, fine) = (world.add_forum("a", &[]), world.add_forum("b", &[]), world.add_forum("c", &[]));
    let _kept = bot_with(&world, &[Setting::ForumChannels(vec![lacks, mute, fine])]).await;
    world.deny_bot(lacks, MANAGE_THREADS);
    // To begin posts is no business of the bot's.
    world.deny_bot(fine, SEND_MESSAGES);
    world.deny_bot(mute, SEND_IN_THREADS);
    let text = manager(&world, "Mia").runs("settings", json!({})).await.text();
    assert!(text.contains(&format!("In <#{lacks}> (forums where I answer new threads)")), "{text}");
    assert!(text.contains("**Manage Posts**") && text.contains("**Send Messages in Posts**"), "{text}");
    assert!(!text.contains(&format!("In <#{fine}>")), "{text}");
    world.forbid_managing_threads();
    let text = manager(&world, "Mia").runs("settings", json!({})).await.text();
    assert!(text.contains(&format!("<#{lacks}>, <#{fine}> (forums")), "what all lack is one line: {text}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn where_discord_does_not_say_it_the_page_comes_all_the_same() {
    let world = World::start().await;
    let open = world.add_channel("open");
    let _kept = bot_with(&world, &[Setting::SpeaksIn(vec![open])]).await;
    let mia = manager(&world, "Mia");
    world.fail_next(Route::Guild, Fault::Status(404));
    let page = mia.runs("settings", json!({})).await;
    assert!(page.text().contains("Discord did not tell me") && page.text().contains("summary"), "{}", page.text());
    let page = mia.presses(&page, "Check again").await;
    assert!(!page.text().contains("Discord did not tell me"), "{}", page.text());
    world.close().await;
}
