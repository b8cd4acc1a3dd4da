//! `/compare`

use insta::assert_json_snapshot;
use serde_json::json;

use super::{Program, sent};
use crate::world::World;

#[tokio::test]
pub(super) async fn two_credentials_stand_side_by_side_from_text_and_table() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let reply = ana.runs("compare", json!({ "a": "CMA", "b": "RMA" })).await;
    assert!(reply.is_private());
    assert_json_snapshot!("compare_credentials", sent(&reply));
    let section = ana.presses(&reply, "Section about CMA").await;
    assert!(section.text().contains("RMA"), "both stand in one section, so there is one button: {}", section.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_side_that_the_guide_does_not_speak_of_is_said_so() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply =
        world.member("Ana").runs("compare", json!({ "a": "certificate", "b": "unicorns", "share": true })).await;
    assert!(!reply.is_private());
    assert!(reply.text().contains("does not say anything of “unicorns”"), "{}", reply.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_same_thing_twice_is_a_mistake_with_its_remedy() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let reply = ana.runs("compare", json!({ "a": "CMA", "b": " cma", "share": true })).await;
    assert!(reply.is_private() && reply.text().contains("two different things"), "{}", reply.text());
    let choices = ana.types("compare", "b", "cm").await;
    assert!(choices.iter().any(|choice| choice.value == "CMA"), "{choices:?}");
    world.close().await;
}
