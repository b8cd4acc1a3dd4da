//! `/topics` and `/section`

use insta::assert_json_snapshot;
use serde_json::json;

use super::{Program, sent};
use crate::world::World;

#[tokio::test]
pub(super) async fn the_topics_are_a_menu_that_opens_sections() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let topics = ana.runs("topics", json!({})).await;
    assert!(topics.is_private());
    assert_json_snapshot!("topics", sent(&topics));
    let section = ana.chooses(&topics, "Choose a section to read", "Administrative duties").await;
    assert!(section.updates && section.text().contains("Front desk"), "{}", section.text());
    let back = ana.presses(&section, "All topics").await;
    assert_eq!(back.message["embeds"], topics.message["embeds"]);
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_long_section_is_read_in_pages_forth_and_back() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let name = "Benefits, Practical Tips, and Career Advancement";
    let first = ana.runs("section", json!({ "name": name })).await;
    assert!(first.text().contains("Page 1 of 2"), "{}", first.text());
    assert_json_snapshot!("section_first_page", sent(&first));
    let second = ana.presses(&first, "▶ Next").await;
    assert!(second.updates && second.text().contains("Page 2 of 2"), "{}", second.text());
    let again = ana.presses(&second, "◀ Back").await;
    assert_eq!(again.message["embeds"], first.message["embeds"]);
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_heading_without_text_of_its_own_leads_to_its_parts() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let section = ana.runs("section", json!({ "name": "certifications in detail" })).await;
    assert!(section.text().contains("its parts have headings of their own"), "{}", section.text());
    let part = ana.chooses(&section, "Choose a section to read", "RMA – Registered Medical Assistant").await;
    assert!(part.updates && part.text().contains("AMT"), "{}", part.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_table_is_a_list_in_a_section() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let first = ana.runs("section", json!({ "name": "Salary, Job Outlook, and Work Environment" })).await;
    let last = ana.presses(&first, "▶ Next").await;
    assert_json_snapshot!("section_with_a_table", sent(&last).pointer("/data/embeds/0/description"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_section_that_is_not_there_comes_with_the_way_to_those_that_are() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let reply = ana.runs("section", json!({ "name": "Dragons" })).await;
    assert!(reply.is_private() && reply.text().contains("`/topics`"), "{}", reply.text());
    let choices = ana.types("section", "name", "licens").await;
    assert_eq!(choices[0].name, "Licensure and state requirements");
    let reply = ana.runs("section", json!({ "name": choices[0].value })).await;
    assert!(reply.text().contains("license"), "{}", reply.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_old_a_forged_and_another_bot_s_button_each_get_a_clear_word() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let reply = ana.runs("topics", json!({})).await;
    for (id, said) in
        [("p0.AAAA", "older version"), ("hello", "older version"), ("p2.AAAAAAAAAAAAAAAA", "not one of mine")]
    {
        let answer = ana.forges(&reply, id).await;
        assert!(answer.is_private() && answer.text().contains(said), "{id}: {}", answer.text());
    }
    world.close().await;
}
