//! `/lookup`

use insta::assert_json_snapshot;
use serde_json::json;

use super::{Program, sent};
use crate::world::World;

#[tokio::test]
pub(super) async fn an_acronym_is_spelled_out_with_the_passage_that_defines_it() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let reply = ana.runs("lookup", json!({ "term": "ehr" })).await;
    assert!(reply.is_private());
    assert!(reply.text().contains("**EHR** stands for **electronic health records**"), "{}", reply.text());
    assert_json_snapshot!("lookup_ehr", sent(&reply));
    let shared = ana.shares(&world, &reply, "Share").await;
    assert!(!shared.is_private() && shared.text().contains("EHR"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_term_that_is_not_there_comes_with_the_nearest_ones() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply = world.member("Ana").runs("lookup", json!({ "term": "CMMA" })).await;
    assert!(reply.is_private());
    assert!(
        reply.text().contains("“CMMA” is not in the glossary") && reply.text().contains("CCMA"),
        "{}",
        reply.text()
    );
    world.close().await;
}

#[tokio::test]
pub(super) async fn terms_are_offered_by_any_of_their_names() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let choices = ana.types("lookup", "term", "electronic").await;
    assert!(choices.iter().any(|choice| choice.value == "EHR"), "{choices:?}");
    let choices = ana.types("lookup", "term", "cc").await;
    assert_eq!(choices[0].name, "CCMA – Certified Clinical Medical Assistant");
    world.close().await;
}
