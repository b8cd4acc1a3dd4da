//! What if a channel takes no embeds, or no replies? The answer is there in plain words.

use preceptor::guild::Setting;
use serde_json::json;

use super::Program;
use super::kept::Kept;
use crate::world::{EMBED_LINKS, READ_MESSAGE_HISTORY, Reply, SEND_MESSAGES, VIEW_CHANNEL, World};

const QUESTION: &str = "do I need a license to work?";

fn codes(world: &World) -> Vec<u64> {
    world.refusals().iter().map(|refusal| refusal.code).collect()
}

/// The words of an answer without an embed: the question, a marked quote, its citation.
fn words(reply: &Reply) -> String {
    assert_eq!(reply.message["embeds"], json!([]), "no embed");
    let text = reply.message["content"].as_str().unwrap().to_owned();
    assert!(text.contains("**From the guide**: "), "{text}");
    assert!(text.lines().any(|line| line.starts_with("> ")), "{text}");
    text
}

/// A world whose first channel denies the bot something, and the answer to a mention there.
async fn answered(denied: u64) -> (World, Program, Reply, serde_json::Value) {
    let world = World::start().await;
    world.expects_refusals();
    world.deny_bot(world.channel, denied);
    let program = Program::start(&world).await;
    let message = world.member("Ana").mentions_bot(QUESTION);
    let reply = world.next_message().await;
    (world, program, reply, message)
}

#[tokio::test]
pub(super) async fn a_mention_where_embeds_are_denied_is_answered_in_plain_words() {
    let (world, _program, reply, message) = answered(EMBED_LINKS).await;
    let text = words(&reply);
    assert!(
        text.starts_with("**do I need a license to work?**") && text.contains("does not need a **license**"),
        "{text}"
    );
    assert_eq!(reply.message["referenced_message"]["id"], message["id"], "it is a reply");
    assert!(world.pings(&reply).nobody());
    assert_eq!(codes(&world), [50_013]);
    insta::assert_snapshot!("mention_in_plain_words", text);
    // Its buttons work, and what they change stays plain.
    let ana = world.member("Ana");
    let next = ana.presses(&reply, "Next passage").await;
    assert!(next.updates && words(&next).starts_with("**do I need a license to work?**"), "{}", next.sent);
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_mention_where_replies_are_refused_is_answered_by_a_message() {
    let (world, _program, reply, _) = answered(READ_MESSAGE_HISTORY).await;
    assert!(words(&reply).contains("does not need a **license**"));
    assert_eq!((&reply.message["message_reference"], codes(&world)), (&serde_json::Value::Null, vec![160_002]));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_mention_where_both_are_refused_is_answered_all_the_same() {
    let (world, _program, reply, _) = answered(EMBED_LINKS | READ_MESSAGE_HISTORY).await;
    assert!(words(&reply).contains("does not need a **license**"));
    assert_eq!(codes(&world).len(), 1, "{:?}", world.refusals());
    world.close().await;
}

#[tokio::test]
pub(super) async fn where_nothing_may_be_written_nothing_is_tried_without_end() {
    let world = World::start().await;
    world.expects_refusals();
    let (mute, hidden) = (world.add_channel("mute"), world.add_channel("hidden"));
    world.deny_bot(mute, SEND_MESSAGES);
    world.deny_bot(hidden, VIEW_CHANNEL);
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    ana.clone().in_channel(mute).mentions_bot(QUESTION);
    world.requested(2, "POST", "/messages").await;
    ana.clone().in_channel(hidden).mentions_bot(QUESTION);
    world.requested(3, "POST", "/messages").await;
    ana.mentions_bot(QUESTION);
    assert!(world.next_message().await.text().contains("does not need a"));
    assert_eq!(codes(&world), [50_013, 50_013, 50_001]);
    world.close().await;
}

/// Siblings of a mention: whatever the bot writes by itself.
#[tokio::test]
pub(super) async fn a_forum_post_where_embeds_are_denied_is_answered_in_plain_words() {
    let world = World::start().await;
    world.expects_refusals();
    let forum = world.add_forum("questions", &[]);
    world.deny_bot(forum, EMBED_LINKS);
    let forums = Setting::ForumChannels(vec![forum]);
    let _kept = Kept::start_filled(&world, async |store| {
        store.set(world.guild, forums.name(), &forums.write()).await.unwrap();
    })
    .await;
    world.member("Ana").starts_forum_post(forum, "Do I need a license to work?", "");
    assert!(words(&world.next_message().await).contains("does not need a **license**"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_decline_and_a_shared_answer_are_there_in_such_a_channel_too() {
    let (world, _program, _, _) = answered(EMBED_LINKS).await;
    let ana = world.member("Ana");
    ana.mentions_bot("what does the CMA exam cost in dollars?");
    let decline = world.next_message().await;
    let text = decline.message["content"].as_str().unwrap();
    assert!(text.contains("The guide does not say") && decline.message["embeds"] == json!([]), "{text}");
    assert!(!text.lines().any(|line| line.starts_with('>')), "nothing is quoted: {text}");
    // An interaction may embed anywhere.
    let answer = ana.runs("ask", json!({ "question": QUESTION })).await;
    let shared = ana.presses(&answer, "Share").await;
    assert!(!shared.is_private() && shared.text().contains("Shared by"), "{}", shared.sent);
    world.next_edit(&shared).await;
    world.close().await;
}
