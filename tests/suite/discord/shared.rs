//! Does what is shared say all that was shown?

use serde_json::{Value, json};

use super::Program;
use super::faq::{add, ask};
use super::kept::{Kept, manager};
use crate::world::{Reply, World};

/// A message's embed as all see it, less the line of who shared it and what depends on where it stands.
fn said(reply: &Reply) -> Value {
    let mut embed = reply.message["embeds"][0].clone();
    let text = embed["description"].as_str().unwrap_or_default();
    embed["description"] = text.split("\n-# Shared by").next().into();
    embed
}

#[tokio::test]
pub(super) async fn a_look_up_is_shared_with_what_the_term_stands_for() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    for term in ["CMA", "ehr", "AAMA"] {
        let looked_up = ana.runs("lookup", json!({ "term": term })).await;
        let shared = ana.shares(&world, &looked_up, "Share").await;
        assert!(!shared.is_private() && shared.text().contains("stands for"), "{}", shared.text());
        assert!(shared.text().contains(&format!("Shared by <@{}>", ana.id)));
        assert_eq!(said(&shared), said(&looked_up), "{term}");
        assert_eq!(shared.buttons(), ["Whole section"]);
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_look_up_in_one_of_several_servers_or_directly_is_shared_where_others_are() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana").in_dm();
    let looked_up = ana.runs("lookup", json!({ "term": "HIPAA" })).await;
    // Where the bot may not write by itself, it adds a message to the interaction.
    let shared = ana.presses(&looked_up, "Share").await;
    world.next_edit(&shared).await;
    assert_eq!(said(&shared), said(&looked_up));
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_answer_is_shared_with_how_the_question_was_understood() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let answer = ask(&ana, "when must i renw my cma certifcation").await;
    let shared = ana.shares(&world, &answer, "Share").await;
    assert!(shared.text().contains("renew my cma certification"), "{}", shared.text());
    assert_eq!(said(&shared), said(&answer));
    let answer = ask(&ana, "when must i renw my cma certifcation").await;
    let next = ana.presses(&answer, "Next passage").await;
    let shared = ana.shares(&world, &next, "Share").await;
    assert_eq!(said(&shared), said(&next), "another passage is shared as it is shown");
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_entry_is_shared_with_the_line_that_stands_beside_it() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let pain = "my chest hurts, what should I take?";
    add(&mia, json!({ "question": pain, "answer": "The nurse is in **room 3**." })).await;
    add(&mia, json!({ "question": "I want to kill myself", "answer": "Come to **room 3** at any time." })).await;
    let answer = ask(&ana, pain).await;
    assert!(answer.text().contains("room 3") && answer.text().contains("medical advice"), "{}", answer.text());
    let shared = ana.shares(&world, &answer, "Share").await;
    assert_eq!(said(&shared), said(&answer));
    let distress = ask(&ana, "i want to kill myself").await;
    assert!(distress.text().contains("room 3") && !distress.buttons().contains(&"Share".to_owned()));
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_can_be_asked_for_all_to_see_says_the_same_as_for_one() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    for (command, options) in [
        ("compare", json!({ "a": "CMA", "b": "RMA" })),
        ("ask", json!({ "question": "what does the CMA exam cost in dollars?" })),
        ("ask", json!({ "question": "when must i renw my cma certifcation" })),
    ] {
        let alone = ana.runs(command, options.clone()).await;
        let mut for_all = options;
        for_all["share"] = json!(true);
        let for_all = ana.runs(command, for_all).await;
        assert!(alone.is_private() && !for_all.is_private());
        assert_eq!(said(&for_all), said(&alone));
    }
    world.close().await;
}
