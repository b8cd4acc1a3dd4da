//! What can a hostile member make the bot do? Whatever comes in: an answer comes, it pings nobody, and nothing in it is
//! obeyed by Discord.
//!
//! Every world refuses what Discord would, and fails its test at the close.

mod hostile;
mod inert;
mod mutated;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use proptest::prelude::*;
use serde_json::json;
use sha2::Sha256;

use super::{Program, number};
use crate::world::{COMMAND, Reply, World};
use hostile::{cases, command, raw, text, typed};

/// Nobody waits for another one.
const UNLIMITED: [(&str, &str); 2] =
    [("DISCORD__MEMBER_PER_MINUTE", "1000000"), ("DISCORD__GUILD_PER_MINUTE", "1000000")];

#[tokio::test]
async fn hostile_options_of_commands_are_answered_by_inert_texts() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &UNLIMITED).await;
    let ana = world.member("Ana");
    for (command, options) in cases(&command(&world.registered().await), 400) {
        let case = format!("/{command} {options}");
        let reply = ana.runs(&command, options.clone()).await;
        check(&world, &reply, &case).await;
        assert!(reply.is_private() || options["share"] == true || options["with_others"] == true, "{case}");
    }
    world.close().await;
}

#[tokio::test]
async fn hostile_texts_are_completed_by_what_discord_takes() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &UNLIMITED).await;
    let ana = world.member("Ana");
    for (command, option, text) in cases(&typed(&world.registered().await), 120) {
        assert!(ana.types(&command, &option, &text).await.len() <= 25);
    }
    world.close().await;
}

#[tokio::test]
async fn options_that_no_client_sends_are_answered_privately() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &UNLIMITED).await;
    let ana = world.member("Ana");
    for data in cases(&raw(&world.registered().await), 200) {
        let case = data.to_string();
        let reply = ana.sends_data(COMMAND, data).reply().await;
        check(&world, &reply, &case).await;
    }
    world.close().await;
}

#[tokio::test]
async fn hostile_messages_are_answered_by_inert_texts() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &UNLIMITED).await;
    let ana = world.member("Ana");
    for text in cases(&text(4000), 60) {
        let message = ana.says(&text);
        let reply = ana.uses_menu("Ask the guide", &message).await;
        check(&world, &reply, &format!("the menu on {text:?}")).await;
        assert!(reply.is_private());
        ana.mentions_bot(&text);
        check(&world, &world.next_message().await, &format!("a mention with {text:?}")).await;
        ana.clone().in_dm().says(&text);
        check(&world, &world.next_message().await, &format!("a direct message {text:?}")).await;
    }
    world.close().await;
}

/// The question goes through Discord and comes back: as the title of the message that is pressed on.
#[tokio::test]
async fn hostile_questions_stay_inert_when_their_answers_are_passed_on_and_shared() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &UNLIMITED).await;
    let ana = world.member("Ana");
    for text in cases(&text(200), 30) {
        let case = format!("what are the clinical duties? {text}");
        let answer = ana.runs("ask", json!({ "question": case })).await;
        for button in answer.buttons() {
            let reply = ana.presses(&answer, &button).await;
            check(&world, &reply, &format!("{button} of {case:?}")).await;
            if button == "Share" {
                check(&world, &world.next_message().await, &case).await;
            }
        }
        let message = ana.says(&case);
        let answer = ana.uses_menu("Ask the guide", &message).await;
        if answer.buttons().iter().any(|button| button == "Reply for all to see") {
            let done = ana.presses(&answer, "Reply for all to see").await;
            check(&world, &done, &case).await;
            check(&world, &world.next_message().await, &case).await;
        }
    }
    world.close().await;
}

#[tokio::test]
async fn buttons_that_the_bot_did_not_make_are_refused_privately() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &UNLIMITED).await;
    let ana = world.member("Ana");
    let answer = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    let real = custom_ids(&answer);
    assert_eq!(signed_with(&world.token(), &real[0]), real[0], "this is how the bot signs");
    let anything = text(100).prop_map(|text| text.chars().take(100).collect());
    let mut forged: Vec<String> = cases(&anything.boxed(), 30);
    forged.extend(cases(&anything_after("p4."), 15));
    forged.extend(cases(&anything_after("p3."), 15));
    forged.extend(real.iter().map(|id| signed_with("another.bots.token", id)));
    forged.extend(real.iter().flat_map(|id| (0..id.len()).step_by(5).map(|at| changed_at(id, at))));
    forged.retain(|id| !id.is_empty());
    for id in forged {
        let reply = ana.forges(&answer, &id).await;
        check(&world, &reply, &id).await;
        assert!(reply.is_private() && !reply.updates && reply.text().contains("This button"), "{id}: {}", reply.sent);
    }
    world.close().await;
}

#[tokio::test]
async fn choices_that_the_menu_did_not_offer_are_refused_or_empty() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &UNLIMITED).await;
    let ana = world.member("Ana");
    let topics = ana.runs("topics", json!({})).await;
    let menu = &custom_ids(&topics)[0];
    let mut values: Vec<Vec<String>> = cases(&proptest::collection::vec(text(100), 0..3).boxed(), 25);
    values.extend(
        ["-1", "4294967295", "4294967296", "99999999999999999999", "1e3", "+1", "٣"].map(|n| vec![n.to_owned()]),
    );
    for chosen in values {
        let data = json!({ "component_type": 3, "custom_id": menu, "values": chosen, "id": 1 });
        let reply = ana.uses(&topics, data).reply().await;
        check(&world, &reply, &format!("{chosen:?}")).await;
        assert!(reply.is_private());
    }
    world.close().await;
}

/// Payloads of today with parts changed as no client of today sends them. `PAYLOADS=100000` tries so many, `SEED=17` that
/// one alone.
#[tokio::test]
async fn payloads_of_tomorrow_are_answered_whatever_is_changed_in_them() {
    let alone = number("SEED");
    let count = alone.map_or_else(|| number("PAYLOADS").unwrap_or(mutated::USUAL), |seed| seed + 1);
    // A world keeps all that it was told, so that no world is told too much.
    for first in (alone.unwrap_or_default()..count).step_by(mutated::A_WORLD) {
        let seeds = first..count.min(first + mutated::A_WORLD as u64);
        let world = World::start().await;
        let _program = Program::start_with(&world, &UNLIMITED).await;
        mutated::answered(&world, seeds).await;
        world.takes_note_of_all();
        world.close().await;
    }
}

/// Fails the test unless a reply is harmless.
async fn check(world: &World, reply: &Reply, case: &str) {
    assert!(world.could_ping(reply).nobody(), "{case} pings: {}", reply.sent);
    let complaints = inert::complaints(reply, &inert::own(&world.registered().await));
    assert!(complaints.is_empty(), "{case} is answered by {complaints:#?}");
    assert!(!reply.text().trim().is_empty(), "{case} is answered by nothing to see");
    assert!(!reply.text().contains("failed on our side"), "{case} breaks the bot: {}", reply.text());
}

/// The custom ids of a reply.
fn custom_ids(reply: &Reply) -> Vec<String> {
    let rows = reply.message["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts.filter_map(|part| part["custom_id"].as_str().map(ToOwned::to_owned)).collect()
}

fn anything_after(beginning: &'static str) -> BoxedStrategy<String> {
    text(97).prop_map(move |text| format!("{beginning}{text}")).boxed()
}

/// An id with another character at one place.
fn changed_at(id: &str, at: usize) -> String {
    let other = if id[at..].starts_with('A') { "B" } else { "A" };
    format!("{}{other}{}", &id[..at], &id[at + 1..])
}

/// What a bot with this token would have made of the same state.
fn signed_with(token: &str, id: &str) -> String {
    let state = URL_SAFE_NO_PAD.decode(id.strip_prefix("p4.").unwrap()).unwrap();
    let state = &state[..state.len() - 8];
    let key = signature(token.as_bytes(), b"preceptor custom_id");
    let signature = signature(&key, &[b"p4.", state].concat());
    format!("p4.{}", URL_SAFE_NO_PAD.encode([state, &signature[..8]].concat()))
}

/// The signature that a key makes of something.
pub(super) fn signature(key: &[u8], about: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(about);
    mac.finalize().into_bytes().to_vec()
}
