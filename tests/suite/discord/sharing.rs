//! What a press posts for all to see is there once, however often and by whichever process it is taken.

use std::time::Duration;

use preceptor::store::{Parameters, Store};
use serde_json::{Value, json};

use super::Program;
use super::kept::{Kept, manager};
use crate::world::{Fault, Person, Reply, Route, World};

const QUESTION: &str = "what are the clinical duties?";

/// A private answer of Ana's, and its button by which it is shared, as a client may press it though it is gone.
async fn private_answer(ana: &Person) -> (Reply, String) {
    let answer = ana.runs("ask", json!({ "question": QUESTION })).await;
    let share = custom_id(&answer, "Share");
    (answer, share)
}

fn custom_id(reply: &Reply, label: &str) -> String {
    let rows = reply.message["components"].as_array().unwrap();
    let mut buttons = rows.iter().flat_map(|row| row["components"].as_array().unwrap());
    let button: &Value = buttons.find(|button| button["label"] == label).unwrap();
    button["custom_id"].as_str().unwrap().to_owned()
}

/// How many messages the bot has tried to send to channels.
fn posts(world: &World) -> usize {
    let posted = |path: &str| path.contains("/channels/") && path.ends_with("/messages");
    world.requests().iter().filter(|request| request.method == "POST" && posted(&request.path)).count()
}

#[tokio::test]
pub(super) async fn an_answer_whose_button_is_pressed_twice_at_once_is_shared_once() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let (answer, share) = private_answer(&ana).await;
    let held = world.hold(Route::ChannelMessage);
    let presses = [ana.begins_pressing(&answer, "Share"), ana.begins_pressing(&answer, "Share")];
    let shared = world.next_message().await;
    assert!(!shared.is_private() && shared.text().contains(&format!("Shared by <@{}>", ana.id)));
    held.release();
    for press in presses {
        let left = press.reply().await;
        assert!(left.updates && left.text().contains("I shared it"), "{}", left.text());
        assert_eq!(left.buttons(), ["Next passage", "Whole section"]);
    }
    // Discord has forgotten the nonce by then; the bot has not forgotten what it did.
    world.let_time_pass(Duration::from_secs(600));
    let again = ana.forges(&answer, &share).await;
    assert!(again.updates && !again.buttons().contains(&"Share".to_owned()));
    // A connection that is resumed brings the presses once more.
    world.repeat_events(5);
    assert!(ana.runs("ask", json!({ "question": QUESTION })).await.text().contains("Vital signs"));
    assert_eq!(posts(&world), 1);
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_press_that_another_process_takes_once_more_posts_nothing_more() {
    let world = World::start().await;
    let first = Program::start(&world).await;
    let ana = world.member("Ana");
    let (answer, share) = private_answer(&ana).await;
    ana.shares(&world, &answer, "Share").await;
    drop(first);
    world.disconnected().await;
    let _second = Program::spawn(&world, &[]);
    world.identified(2).await;
    let again = ana.forges(&answer, &share).await;
    assert!(again.updates && !again.buttons().contains(&"Share".to_owned()), "{}", again.sent);
    assert_eq!(posts(&world), 2, "the second has the nonce of the first, so that Discord makes no message of it");
    world.close().await;
}

#[tokio::test]
pub(super) async fn after_a_post_that_failed_the_button_works_again() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let (answer, _) = private_answer(&ana).await;
    world.fail_times(Route::ChannelMessage, Fault::Status(500), 5);
    let failed = ana.presses(&answer, "Share").await;
    assert!(failed.is_private() && !failed.updates, "{}", failed.sent);
    assert!(failed.text().contains("did not say whether the message came through"), "{}", failed.text());
    let shared = ana.shares(&world, &answer, "Share").await;
    assert!(shared.text().contains("Vital signs"), "{}", shared.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_is_shared_is_not_offered_on_other_pages_of_the_answer_either() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let (answer, _) = private_answer(&ana).await;
    ana.shares(&world, &answer, "Share").await;
    let next = ana.presses(&answer, "Next passage").await;
    assert!(next.updates && next.text().contains("Passage 2"), "{}", next.text());
    assert!(!next.buttons().contains(&"Share".to_owned()), "{:?}", next.buttons());
    let first = ana.presses(&ana.presses(&next, "Next passage").await, "First passage").await;
    assert!(!first.buttons().contains(&"Share".to_owned()), "{:?}", first.buttons());
    world.close().await;
}

/// Where the bot is no member, it may only add to the interaction, and Discord takes no nonce there.
#[tokio::test]
pub(super) async fn a_member_s_own_app_shares_once_too() {
    let world = World::start().await;
    let elsewhere = world.add_guild("Elsewhere", false);
    let _program = Program::start(&world).await;
    let ana = world.member("Ana").with_own_app().in_guild(elsewhere);
    let (answer, _) = private_answer(&ana).await;
    let held = world.hold(Route::Followup);
    let presses = [ana.begins_pressing(&answer, "Share"), ana.begins_pressing(&answer, "Share")];
    world.requested(2, "POST", "/callback").await;
    held.release();
    let (mut shared, mut updated) = (0, 0);
    for press in presses {
        let mut reply = press.reply().await;
        if !reply.updates {
            shared += 1;
            assert!(!reply.is_private() && reply.text().contains("Shared by"), "{}", reply.sent);
            reply = world.next_edit(&reply).await;
        }
        updated += usize::from(!reply.buttons().contains(&"Share".to_owned()));
    }
    assert_eq!((shared, updated, posts(&world)), (1, 2, 0));
    world.close().await;
}

/// What came through though Discord failed is not sent again there: a second press of the member's decides.
#[tokio::test]
pub(super) async fn what_may_have_come_through_without_a_nonce_is_not_sent_again_unasked() {
    let world = World::start().await;
    let elsewhere = world.add_guild("Elsewhere", false);
    let _program = Program::start(&world).await;
    let ana = world.member("Ana").with_own_app().in_guild(elsewhere);
    let (answer, _) = private_answer(&ana).await;
    world.fail_next(Route::Followup, Fault::AfterDoing(502));
    let shared = ana.presses(&answer, "Share").await;
    assert!(!shared.is_private() && shared.text().contains("Shared by"), "{}", shared.sent);
    let told = world.next_followup(&shared).await;
    assert!(told.is_private() && told.text().contains("did not say"), "{}", told.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_reply_for_all_to_see_comes_once() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let message = ben.says("how long does an associate degree take?");
    let answer = ana.uses_menu("Ask the guide", &message).await;
    let button = "Reply for all to see";
    let presses = [ana.begins_pressing(&answer, button), ana.begins_pressing(&answer, button)];
    assert_eq!(world.next_message().await.sent["message_reference"]["message_id"], message["id"]);
    for press in presses {
        let left = press.reply().await;
        assert!(left.updates && left.text().contains("I replied"), "{}", left.text());
        assert!(!left.buttons().contains(&button.to_owned()), "{:?}", left.buttons());
    }
    world.close().await;
}

/// A sibling: what is pressed twice at once must not be kept twice, either.
#[tokio::test]
pub(super) async fn an_entry_that_is_kept_anyway_is_kept_once() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let fields = json!({ "question": "where do I get scrubs?", "answer": "At the shop." });
    let form = mia.runs("faq add", json!({})).await;
    mia.submits(&form, fields.clone()).await;
    let form = mia.runs("faq add", json!({})).await;
    let alike = mia.submits(&form, fields).await;
    let presses = [mia.begins_pressing(&alike, "Save all the same"), mia.begins_pressing(&alike, "Save all the same")];
    for press in presses {
        press.reply().await;
    }
    assert_eq!(kept.store().await.entry_count(world.guild).await.unwrap(), 2, "the first one and this one");
    world.close().await;
}

/// A sibling: the score of a round is shown once, and who ends it twice is told so.
#[tokio::test]
pub(super) async fn a_round_that_is_ended_twice_at_once_ends_once() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let card = ana.runs("quiz", json!({ "with_others": true })).await;
    let end = card.buttons().last().unwrap().clone();
    let presses = [ana.begins_pressing(&card, &end), ana.begins_pressing(&card, &end)];
    let score = world.next_edit(&card).await;
    assert!(score.text().contains("ended"), "{}", score.text());
    for press in presses {
        assert!(press.reply().await.is_private());
    }
    world.close().await;
}

/// Two servers whose digest is of the same Monday: one nonce for both would leave one of them without.
#[tokio::test]
pub(super) async fn two_servers_have_a_digest_each() {
    let world = World::start().await;
    let other = world.add_guild("elsewhere", true);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let store = Store::open(&Parameters::new(&path)).await.unwrap();
    let last = preceptor::guild::turn(super::gaps::now_ms()) - 1;
    for guild in [world.guild, other] {
        let channel = world.member("Mia").in_guild(guild).channel;
        store.set(guild, "digest_channel", &channel.to_string()).await.unwrap();
        super::gaps::declined(&store, guild, (1, "where can I park"), last).await;
    }
    let _program = Program::start_with(&world, &[("STORE__URL", &path)]).await;
    let channels =
        [world.next_message().await, world.next_message().await].map(|digest| digest.message["channel_id"].clone());
    assert_ne!(channels[0], channels[1]);
    world.close().await;
}
