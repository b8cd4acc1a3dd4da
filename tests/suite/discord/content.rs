//! Words that do not stand in a message's text: forwards, polls, embeds, components of today; and Discord's own notices

use serde_json::{Value, json};

use super::Program;
use super::kept::{Kept, manager};
use crate::world::{Person, World};

/// A question that the guide answers, and a word of its answer.
const QUESTION: &str = "how long does an associate degree take?";
const ANSWER: &str = "two";

/// Messages that hold the question in each of these ways.
fn messages(world: &World, ben: &Person) -> Vec<(&'static str, Value)> {
    let (original, app) = (ben.says(QUESTION), world.app("Events"));
    let text = |text: &str| json!({ "type": 10, "content": text });
    let embed = json!({ "title": "A question of the week", "description": QUESTION, "fields": [] });
    let section = json!({ "type": 9, "components": [text(QUESTION)], "accessory": {
        "type": 2, "style": 5, "label": "More", "url": "https://example.com" } });
    vec![
        ("a forward", ben.forwards(&original)),
        ("a poll", ben.polls(QUESTION, &["One year", "Two years"])),
        ("an embed", app.writes_parts("", json!({ "embeds": [embed.clone()] }))),
        ("an embed beside text", app.writes_parts("Who knows?", json!({ "embeds": [embed.clone()] }))),
        ("a text display", app.shows_components(json!([text(QUESTION)]))),
        ("a section", app.shows_components(json!([section]))),
        ("a container", app.shows_components(json!([{ "type": 17, "components": [{ "type": 14 }, text(QUESTION)] }]))),
        ("a forward of an embed", ben.forwards(&app.writes_parts("", json!({ "embeds": [embed] })))),
        ("a forward of components", ben.forwards(&app.shows_components(json!([text(QUESTION)])))),
    ]
}

#[tokio::test]
async fn ask_the_guide_reads_words_wherever_in_a_message_they_stand() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    for (what, message) in messages(&world, &ben) {
        let reply = ana.uses_menu("Ask the guide", &message).await;
        assert!(reply.is_private() && reply.text().contains(ANSWER), "{what}: {}", reply.text());
    }
    let nothing = app_message(&world, json!({ "components": [{ "type": 14 }], "flags": 1 << 15 }));
    let reply = ana.uses_menu("Ask the guide", &nothing).await;
    assert!(reply.text().contains("no words in this message"), "{}", reply.text());
    world.close().await;
}

fn app_message(world: &World, parts: Value) -> Value {
    world.app("Events").writes_parts("", parts)
}

#[tokio::test]
async fn a_direct_message_may_be_a_forward_or_a_poll() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let original = world.app("Events").shows_components(json!([{ "type": 10, "content": QUESTION }]));
    let ana = world.member("Ana").in_dm();
    for is_poll in [false, true] {
        let asked = if is_poll { ana.polls(QUESTION, &["One year", "Two years"]) } else { ana.forwards(&original) };
        let reply = world.next_message().await;
        assert_eq!(reply.sent["message_reference"]["message_id"], asked["id"]);
        assert!(reply.text().contains(ANSWER), "{}", reply.text());
    }
    world.close().await;
}

/// <https://discord.com/developers/docs/resources/message#message-object-message-types>
#[tokio::test]
async fn what_discord_itself_tells_in_a_direct_message_is_not_answered() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana").in_dm();
    // A call, a pin, the end of a poll, and some that are of other places or of tomorrow.
    for kind in [3, 6, 46, 1, 7, 18, 24, 63, 200] {
        ana.causes_notice(kind, QUESTION);
    }
    let asked = ana.says("what are the clinical duties?");
    let reply = world.next_message().await;
    assert_eq!(reply.sent["message_reference"]["message_id"], asked["id"], "the first answer is to the member");
    world.close().await;
}

#[tokio::test]
async fn a_notice_that_names_the_bot_in_a_channel_is_not_answered_either() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    ana.causes_notice(4, &format!("<@{}> {QUESTION}", world.bot()));
    let asked = ana.mentions_bot("what are the clinical duties?");
    let reply = world.next_message().await;
    assert_eq!(reply.sent["message_reference"]["message_id"], asked["id"]);
    world.close().await;
}

#[tokio::test]
async fn an_entry_is_made_of_what_was_forwarded_in_reply_to_a_poll() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana, ben) = (manager(&world, "Mia"), world.member("Ana"), world.member("Ben"));
    let asked = ana.polls("Where do we park?", &["Behind the annex", "Elsewhere"]);
    let known = ben.says("Behind the annex, from six in the evening.");
    let form = mia.uses_menu("Save as FAQ", &ben.forwards(&known)).await;
    assert_eq!(form.modal_value("answer"), "Behind the annex, from six in the evening.");
    let form = mia.uses_menu("Save as FAQ", &ben.answers(&asked, "Behind the annex.")).await;
    assert_eq!(form.modal_value("question"), "Where do we park?");
    world.close().await;
}
