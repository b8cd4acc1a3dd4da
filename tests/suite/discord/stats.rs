//! `/stats`: how much was asked and answered, and did it help.

use serde_json::json;

use super::gaps::{DAY, declined, now_ms};
use super::kept::{Kept, manager};
use crate::world::World;

#[tokio::test]
pub(super) async fn the_numbers_are_for_advisors_of_that_server_alone() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let store = kept.store().await;
    for member in 1..=3 {
        declined(&store, world.guild, (member, "where can I park"), now_ms() - 8 * DAY).await;
    }
    let ana = world.member("Ana");
    let answer = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    ana.presses(&answer, "👍 Helped").await;
    let mia = manager(&world, "Mia");
    let page = mia.runs("stats", json!({})).await;
    let text = page.text();
    assert!(page.is_private() && text.contains("4 questions, 25 % of them answered."), "{text}");
    assert!(text.contains("100 % of the votes say that the answer helped."), "{text}");
    let topics = text.split_once("Asked for most\n").map(|(_, rest)| rest).unwrap_or_default();
    let topics = topics.split_once("\nNot answered\n").unwrap_or_default();
    assert!(topics.0.ends_with(": 1") && topics.0.lines().count() == 1, "only what was answered: {text}");
    assert!(topics.1.starts_with("• Not in the guide: 3"), "{text}");
    assert_eq!(page.message["embeds"][0]["image"]["url"], "attachment://chart.png");
    let described = page.body()["attachments"][0]["description"].as_str().unwrap();
    assert!(described.starts_with("Questions by week. In all: 4 asked"), "{described}");
    let refused = ana.runs("stats", json!({ "weeks": 2 })).await;
    assert!(refused.text().contains("Only this server's advisors"), "{}", refused.text());
    let elsewhere = mia.in_guild(world.add_guild("elsewhere", true));
    let nothing = elsewhere.runs("stats", json!({})).await;
    assert!(nothing.text().contains("Nothing was asked"), "{}", nothing.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_declined_question_is_of_no_topic_however_near_one_is() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let mut near = false;
    for question in ["where can I park my car?", "is there parking for CCMA exams?", "my chest hurts what do I do"] {
        let declined = ana.runs("ask", json!({ "question": question })).await;
        near |= declined.buttons().iter().any(|button| button.contains("earest"));
    }
    assert!(near, "something of the guide is near to one of them");
    let text = mia.runs("stats", json!({})).await.text();
    assert!(text.contains("3 questions, 0 % of them answered."), "{text}");
    assert!(!text.contains("Asked for most"), "{text}");
    assert!(text.contains("• Not in the guide: 2\n• Asked for medical advice: 1"), "{text}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn entries_that_members_were_shown_are_counted_too() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let form = mia.runs("faq add", json!({})).await;
    mia.submits(&form, json!({ "question": "Where do we pick up our scrubs?", "answer": "Room 12." })).await;
    for _ in 0..2 {
        mia.runs("ask", json!({ "question": "where do we pick up scrubs?" })).await;
    }
    let text = mia.runs("stats", json!({})).await.text();
    assert!(text.contains("Entries shown most\n• **#1** Where do we pick up our scrubs?: 2"), "{text}");
    world.close().await;
}
