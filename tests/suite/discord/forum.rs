//! A forum that a server has chosen: a new post is answered once or not at all, and who asked says whether it helped.

use preceptor::guild::Setting;
use preceptor::store::{Counts, Period, Store};
use serde_json::json;

use super::Program;
use super::kept::{Kept, manager};
use crate::world::{Fault, Id, Person, Reply, Route, World, WorldOptions};

/// A question of which the guide is very sure.
const SURE: &str = "Do I need a license to work?";
const QUOTED: &str = "does not need a **license**";

async fn decide(store: &Store, world: &World, setting: Setting) {
    store.set(world.guild, setting.name(), &setting.write()).await.unwrap();
}

/// A bot that answers in a forum.
async fn bot_for(world: &World, forum: Id) -> Kept {
    Kept::start_filled(world, async |store| decide(store, world, Setting::ForumChannels(vec![forum])).await).await
}

/// A forum with the usual tags, a bot that answers there, and its answer to a post of Ana's.
async fn answered(world: &World, tags: &[&str]) -> (Kept, Person, Id, Reply) {
    let forum = world.add_forum("questions", tags);
    let kept = bot_for(world, forum).await;
    let ana = world.member("Ana");
    let post = ana.starts_forum_post(forum, SURE, "");
    let reply = world.next_message().await;
    (kept, ana.in_channel(post), post, reply)
}

/// Whether it can be said of a reply that it helped: by who asked, in the place of everyone's vote.
fn helps(reply: &Reply) -> bool {
    let buttons = reply.buttons();
    let has = |label: &str| buttons.iter().any(|button| button == label);
    has("This helped") && has("👎 Didn't help") && !has("👍 Helped")
}

#[tokio::test]
async fn a_new_post_in_a_chosen_forum_is_answered_once_whatever_discord_repeats() {
    let world = World::start().await;
    let (_kept, ana, post, reply) = answered(&world, &["Solved"]).await;
    assert!(reply.text().contains(QUOTED) && world.pings(&reply).nobody(), "{}", reply.text());
    assert_eq!(reply.message["channel_id"], post.to_string());
    assert!(helps(&reply));
    world.repeat_events(5);
    ana.mentions_bot("What are the clinical duties?");
    assert!(world.next_message().await.text().contains("Vital signs"), "what was repeated is not answered again");
    assert_eq!(messages_to(&world, post), 2, "the post's answer and the mention's");
    world.close().await;
}

/// How many messages the bot has tried to send to a channel.
fn messages_to(world: &World, channel: Id) -> usize {
    let path = format!("/channels/{channel}/messages");
    world.requests().iter().filter(|request| request.method == "POST" && request.path.ends_with(&path)).count()
}

#[tokio::test]
async fn a_post_that_is_told_of_after_its_text_or_whose_answer_got_lost_has_one_answer() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &[]);
    let _kept = bot_for(&world, forum).await;
    world.tells_texts_before_posts();
    world.fail_next(Route::ChannelMessage, Fault::ResetAfterDoing);
    let post = world.member("Ana").starts_forum_post(forum, SURE, "Thanks!");
    assert!(world.next_message().await.text().contains(QUOTED));
    world.requested(2, "POST", "/messages").await;
    // A second message would be one that nobody took note of.
    assert_eq!(messages_to(&world, post), 2);
    world.close().await;
}

#[tokio::test]
async fn a_restarted_bot_answers_neither_what_was_answered_nor_what_is_old() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &[]);
    let kept = bot_for(&world, forum).await;
    let ana = world.member("Ana");
    let post = ana.starts_forum_post(forum, SURE, "");
    assert!(world.next_message().await.text().contains(QUOTED));
    let Kept { path, program, _folder } = kept;
    drop(program);
    world.disconnected().await;
    let _program = Program::start_with(&world, &[("STORE__URL", &path)]).await;
    ana.comes_back_to_old_post(forum, SURE, "");
    world.tells_of_post_again(&ana, post);
    world.requested(2, "POST", &format!("/channels/{post}/messages")).await;
    // What Discord knows to have been sent is no second message, and the old post had no answer at all.
    assert_eq!(messages_to(&world, post), 2);
    let all = world.requests().iter().filter(|request| request.path.ends_with("/messages")).count();
    assert_eq!(all, 2);
    world.close().await;
}

#[tokio::test]
async fn other_forums_and_other_servers_hear_nothing() {
    let world = World::start().await;
    let (chosen, other) = (world.add_forum("questions", &[]), world.add_forum("off topic", &[]));
    let _kept = bot_for(&world, chosen).await;
    let ana = world.member("Ana");
    ana.starts_forum_post(other, SURE, "");
    let post = ana.starts_forum_post(chosen, SURE, "");
    let reply = world.next_message().await;
    assert_eq!(reply.message["channel_id"], post.to_string());
    world.close().await;
}

#[tokio::test]
async fn where_the_bot_is_not_very_sure_it_is_silent_and_keeps_nothing() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &[]);
    let mut kept = bot_for(&world, forum).await;
    for title in ["Where do I park?", "Need advice", "Looking for a study buddy"] {
        world.member("Ana").starts_forum_post(forum, title, "");
        kept.program.logs("silent").await;
    }
    assert!(world.requests().iter().all(|request| !request.path.ends_with("/messages")));
    let store = kept.store().await;
    assert!(store.gaps(world.guild, Period::since(0)).await.unwrap().is_empty());
    world.close().await;
}

#[tokio::test]
async fn an_advisor_s_entry_is_said_without_being_asked_for() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &[]);
    let _kept = bot_for(&world, forum).await;
    let mia = manager(&world, "Mia");
    let form = mia.runs("faq add", json!({})).await;
    let entry = json!({ "question": "Where do we pick up our scrubs?", "answer": "**Room 12**, Thursdays." });
    mia.submits(&form, entry).await;
    world.member("Ana").starts_forum_post(forum, "Where do we pick up our scrubs?", "");
    let reply = world.next_message().await;
    assert!(reply.text().contains("**Room 12**") && helps(&reply), "{}", reply.text());
    world.close().await;
}

#[tokio::test]
async fn a_post_that_mentions_the_bot_gets_a_word_in_any_case_and_its_title_is_part_of_the_question() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &["Solved"]);
    let _kept = bot_for(&world, forum).await;
    let asks = |text: &str| format!("<@{}> {text}", world.bot());
    world.member("Ana").starts_forum_post(forum, SURE, &asks("as a medical assistant"));
    let reply = world.next_message().await;
    assert!(reply.text().contains(QUOTED) && helps(&reply), "{}", reply.text());
    world.tells_texts_before_posts();
    world.member("Ana").starts_forum_post(forum, "Parking", &asks("where do I park?"));
    let reply = world.next_message().await;
    assert!(reply.text().contains("The guide does not say"), "{}", reply.text());
    assert!(!helps(&reply));
    world.close().await;
}

#[tokio::test]
async fn the_bot_asks_for_no_more_than_it_needs_even_where_it_may_read_all() {
    let options = WorldOptions { message_content: true, ..WorldOptions::default() };
    let world = World::start_with(options).await;
    let forum = world.add_forum("questions", &[]);
    let _kept = bot_for(&world, forum).await;
    assert_eq!(world.shards()[0].intents & 1 << 15, 0, "the text of messages that don't mention it");
    world.close().await;
}

#[tokio::test]
async fn who_asked_says_that_it_helped_and_the_post_is_tagged_beside_its_other_tags() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &["Exams", "SOLVED"]);
    let kept = bot_for(&world, forum).await;
    let ana = world.member("Ana");
    let post = ana.starts_forum_post_with(forum, (SURE, ""), &["Exams"]);
    let (ana, reply) = (ana.in_channel(post), world.next_message().await);
    for _ in 0..2 {
        let thanks = ana.presses(&reply, "This helped").await;
        assert!(thanks.is_private() && thanks.text().contains("tagged “SOLVED”"), "{}", thanks.text());
        assert_eq!(world.tags_of(post), ["Exams", "SOLVED"]);
    }
    let votes = votes(&kept.store().await, world.guild).await;
    assert_eq!(votes, Counts { helpful: 1, unhelpful: 0 });
    world.close().await;
}

#[tokio::test]
async fn an_advisor_says_so_too_and_anyone_else_is_told_who_may() {
    let world = World::start().await;
    let (kept, _, post, reply) = answered(&world, &["Answered"]).await;
    let ben = world.member("Ben").in_channel(post);
    let refused = ben.presses(&reply, "This helped").await;
    assert!(refused.is_private() && refused.text().contains("Only who began this post"), "{}", refused.text());
    assert!(world.tags_of(post).is_empty());
    let store = kept.store().await;
    assert_eq!(votes(&store, world.guild).await, Counts::default());
    let thanks = manager(&world, "Mia").in_channel(post).presses(&reply, "This helped").await;
    assert!(thanks.text().contains("Thank you"), "{}", thanks.text());
    assert_eq!(world.tags_of(post), ["Answered"]);
    world.close().await;
}

#[tokio::test]
async fn the_tag_that_the_server_has_named_is_the_one() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &["Solved", "Done"]);
    let _kept = Kept::start_filled(&world, async |store| {
        decide(store, &world, Setting::ForumChannels(vec![forum])).await;
        decide(store, &world, Setting::SolvedTag(Some("done".into()))).await;
    })
    .await;
    let ana = world.member("Ana");
    let post = ana.starts_forum_post(forum, SURE, "");
    let reply = world.next_message().await;
    ana.in_channel(post).presses(&reply, "This helped").await;
    assert_eq!(world.tags_of(post), ["Done"]);
    world.close().await;
}

#[tokio::test]
async fn without_the_permission_or_such_a_tag_it_says_so_and_thanks_all_the_same() {
    let world = World::start().await;
    let (kept, ana, _, reply) = answered(&world, &["Solved"]).await;
    world.forbid_managing_threads();
    world.expects_refusals();
    let thanks = ana.presses(&reply, "This helped").await;
    let text = thanks.text();
    assert!(thanks.is_private() && text.contains("Thank you") && text.contains("Manage Threads"), "{text}");
    let votes = votes(&kept.store().await, world.guild).await;
    assert_eq!(votes.helpful, 1, "it counts");
    world.close().await;

    let world = World::start().await;
    let (_kept, ana, post, reply) = answered(&world, &["Exams"]).await;
    let text = ana.presses(&reply, "This helped").await.text();
    assert!(text.contains("Thank you") && text.contains("no tag for solved posts"), "{text}");
    assert!(world.tags_of(post).is_empty());
    world.close().await;
}

#[tokio::test]
async fn a_post_with_five_tags_keeps_them_all() {
    let world = World::start().await;
    let tags = ["a", "b", "c", "d", "e"];
    let forum = world.add_forum("questions", &["a", "b", "c", "d", "e", "Solved"]);
    let _kept = bot_for(&world, forum).await;
    let ana = world.member("Ana");
    let post = ana.starts_forum_post_with(forum, (SURE, ""), &tags);
    let reply = world.next_message().await;
    let text = ana.in_channel(post).presses(&reply, "This helped").await.text();
    assert!(text.contains("has 5 tags"), "{text}");
    assert_eq!(world.tags_of(post), tags);
    world.close().await;
}

#[tokio::test]
async fn pages_turn_privately_so_that_the_answer_stays_as_all_have_seen_it() {
    let world = World::start().await;
    let forum = world.add_forum("questions", &["Solved"]);
    let _kept = bot_for(&world, forum).await;
    let ana = world.member("Ana");
    let post = ana.starts_forum_post(forum, "What are the clinical duties?", "");
    let reply = world.next_message().await;
    let next = ana.in_channel(post).presses(&reply, "Next passage").await;
    assert!(!next.updates && next.is_private());
    world.close().await;
}

/// All votes of a guild; what an answer is called in the store leads to no post.
async fn votes(store: &preceptor::store::Store, guild: u64) -> Counts {
    let by_passage = store.votes_by_passage(guild, Period::since(0)).await.unwrap();
    by_passage.iter().fold(Counts::default(), |sum, (_, counts)| Counts {
        helpful: sum.helpful + counts.helpful,
        unhelpful: sum.unhelpful + counts.unhelpful,
    })
}
