//! What does a member see where the guide does not say, or where nothing was asked?

use insta::assert_json_snapshot;
use preceptor::store::Period;
use serde_json::json;

use super::faq::{add, ask};
use super::kept::{Kept, manager};
use super::{Program, sent};
use crate::world::World;

const NEAR: &str = "what does the CMA exam cost in dollars?";
const DISTRESS: &str = "i want to kill myself";

#[tokio::test]
async fn the_nearest_passage_is_a_press_away_for_the_presser_alone() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    ana.mentions_bot(NEAR);
    let decline = world.next_message().await;
    let buttons = decline.buttons();
    assert_eq!(buttons.last().map(String::as_str), Some("Nearest passage"), "{buttons:?}");
    let text = decline.text();
    assert!(
        text.contains("The guide does not say.") && text.contains("These sections are the nearest to it:"),
        "{text}"
    );
    assert!(!text.contains("may not answer"), "what is near stays behind its button: {text}");
    for person in [&ana, &ben] {
        let near = person.presses(&decline, "Nearest passage").await;
        assert!(near.is_private() && !near.updates, "the decline stays");
        let text = near.text();
        assert!(
            text.contains("Nearest in the guide (it may not answer):") && text.contains("From the guide"),
            "{text}"
        );
        assert!(!text.contains("How sure"), "nobody is sure of it: {text}");
        assert_eq!(near.buttons(), ["Whole section"], "it can't be shared as an answer");
    }
    let near = ana.presses(&decline, "Nearest passage").await;
    assert_json_snapshot!("nearest_passage", sent(&near));
    world.close().await;
}

#[tokio::test]
async fn what_is_wholly_foreign_is_declined_with_nothing_to_press() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let reply = ask(&world.member("Ana"), "what's the capital of France").await;
    assert!(reply.buttons().is_empty(), "{:?}", reply.buttons());
    let text = reply.text();
    assert!(text.contains("The guide does not say.") && !text.contains("nearest"), "{text}");
    world.close().await;
}

#[tokio::test]
async fn a_greeting_in_a_direct_message_gets_its_line_and_nothing_else() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("ANSWER__GREETING_NOTICE", "Ahoy! Ask me.")]).await;
    world.member("Ana").in_dm().says("hello!");
    let reply = world.next_message().await;
    assert_eq!(reply.body()["embeds"][0]["description"], "Ahoy! Ask me.");
    assert!(reply.buttons().is_empty());
    world.close().await;
}

#[tokio::test]
async fn thanks_help_and_who_are_you_are_answered_and_are_no_gaps() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    for (said, answered) in
        [("thanks!", "welcome"), ("help", "your own words"), ("who are you?", "Preceptor"), ("hi", "Hello")]
    {
        ana.mentions_bot(said);
        let reply = world.next_message().await;
        assert!(reply.text().contains(answered), "{said}: {}", reply.text());
    }
    ask(&ana, "is there parking behind the annex?").await;
    let gaps = mia.runs("gaps", json!({})).await;
    assert!(gaps.text().contains("parking") && gaps.text().contains("Gap 1 of 1"), "{}", gaps.text());
    let all = kept.store().await.gaps(world.guild, Period::since(0)).await.unwrap();
    assert_eq!(all.len(), 1, "{all:?}");
    world.close().await;
}

#[tokio::test]
async fn words_of_distress_are_answered_privately_and_kept_nowhere() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (mia, ana, ben) = (manager(&world, "Mia"), world.member("Ana"), world.member("Ben"));
    let shared = json!({ "question": DISTRESS, "share": true, "to": ben.id.to_string() });
    let reply = ana.runs("ask", shared).await;
    assert!(reply.is_private() && world.pings(&reply).nobody(), "whatever was meant to be shared");
    assert_json_snapshot!("distress", sent(&reply));
    ana.mentions_bot("I can't go on anymore");
    let reply = world.next_message().await;
    assert_eq!(reply.message["channel_id"], ana.clone().in_dm().channel.to_string(), "nobody else sees it");
    assert!(reply.text().contains("988") && !reply.text().contains("go on anymore"), "{}", reply.text());
    let gaps = mia.runs("gaps", json!({})).await;
    assert!(gaps.text().starts_with("There are no gaps"), "{}", gaps.text());
    let weeks = kept.store().await.weeks(world.guild, Period::since(0)).await.unwrap();
    assert!(weeks.is_empty(), "not even counted: {weeks:?}");
    world.close().await;
}

#[tokio::test]
async fn an_advisor_s_entry_for_a_call_for_help_goes_before_the_line() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    add(&mia, json!({ "question": "I need help", "answer": "Office hours are on **Mondays**." })).await;
    let reply = ask(&ana, "I need help").await;
    assert!(reply.text().contains("**Mondays**") && !reply.text().contains("your own words"), "{}", reply.text());
    add(&mia, json!({ "question": "I want to kill myself", "answer": "Come to **room 3** at any time." })).await;
    let reply = ask(&ana, DISTRESS).await;
    let text = reply.text();
    assert!(reply.is_private() && text.contains("**room 3**") && text.contains("988"), "{text}");
    world.close().await;
}

#[tokio::test]
async fn a_vague_question_without_choices_is_not_asked_back() {
    let world = World::start().await;
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("lake")).unwrap();
    std::fs::write(folder.path().join("lake/guide.md"), "# The lake\n\nThe lake is closed to boats in May.\n").unwrap();
    let _program = Program::start_with(&world, &[("CORPUS__PATH", folder.path().to_str().unwrap())]).await;
    let reply = ask(&world.member("Ana"), "tell me more").await;
    assert!(!reply.text().contains("Which of these") && !reply.text().is_empty(), "{}", reply.text());
    world.close().await;
}
