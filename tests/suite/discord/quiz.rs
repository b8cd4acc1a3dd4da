//! `/quiz`, alone and with others

use insta::assert_json_snapshot;
use serde_json::{Value, json};

use super::{Program, sent};
use crate::world::{Person, Reply, World};

/// Chooses the button with this letter.
fn labelled(reply: &Reply, letter: &str) -> String {
    let buttons = reply.buttons();
    buttons.into_iter().find(|label| label.starts_with(&format!("{letter}: "))).unwrap()
}

/// Presses A and gives the verdict.
async fn guesses(person: &Person, card: &Reply) -> Reply {
    person.presses(card, &labelled(card, "A")).await
}

#[tokio::test]
pub(super) async fn a_card_has_a_blank_and_four_choices_and_its_answer_has_its_citation() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let card = ana.runs("quiz", json!({ "section": "Accreditations and program quality", "questions": 1 })).await;
    assert!(card.is_private() && card.text().contains(r"\_\_\_\_\_"), "{}", card.text());
    assert_eq!(card.buttons().len(), 4);
    assert!(!card.text().contains("Accreditations and"), "the heading may give the answer away");
    let verdict = guesses(&ana, &card).await;
    assert!(verdict.updates && verdict.text().contains("Accreditations and"), "{}", verdict.text());
    assert!(verdict.text().contains("The end:"), "{}", verdict.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_score_is_counted_to_the_end_and_another_round_begins() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let mut card = ana.runs("quiz", json!({ "questions": 3 })).await;
    let mut right = 0;
    for number in 1..=3 {
        assert!(card.text().contains(&format!("Card {number} of 3")), "{}", card.text());
        let verdict = guesses(&ana, &card).await;
        right += usize::from(verdict.text().contains("Right:"));
        let score =
            if number < 3 { format!("{right} of {number} right so far") } else { format!("{right} of 3 right") };
        assert!(verdict.text().contains(&score), "{}", verdict.text());
        card = ana.presses(&verdict, if number < 3 { "Next card" } else { "Another round" }).await;
    }
    assert!(card.text().contains("Card 1 of 3"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_quiz_goes_on_after_a_restart_of_the_bot() {
    let world = World::start().await;
    let program = Program::start(&world).await;
    let ana = world.member("Ana");
    let card = ana.runs("quiz", json!({ "questions": 2 })).await;
    drop(program);
    let _program = Program::spawn(&world, &[]);
    world.identified(2).await;
    let verdict = guesses(&ana, &card).await;
    assert!(verdict.buttons().contains(&"Next card".to_owned()), "{}", verdict.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_channel_plays_against_the_clock_and_the_last_choice_counts() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("DISCORD__QUIZ_SECONDS", "1")]).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let card = ana.runs("quiz", json!({ "questions": 1, "with_others": true })).await;
    assert!(!card.is_private() && world.pings(&card).nobody());
    for (person, letter) in [(&ana, "A"), (&ben, "B"), (&ben, "A")] {
        let noted = person.presses(&card, &labelled(&card, letter)).await;
        assert!(noted.is_private() && noted.text().contains(&format!("Noted: {letter}")), "{}", noted.text());
    }
    let end = world.next_edit(&card).await;
    let text = end.text();
    assert!(text.contains("The round is over") && world.pings(&end).nobody(), "{text}");
    assert!(text.contains("2 of 2 right") || text.contains("0 of 2 right"), "both chose the same: {text}");
    assert!(text.contains(&format!("<@{}>", ana.id)) && text.contains(&format!("<@{}>", ben.id)), "{text}");
    let late = ana.forges(&card, &custom_id(&card, 0)).await;
    assert!(late.is_private() && late.text().contains("This card is over"), "{}", late.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn only_who_began_a_round_ends_it_and_a_channel_plays_one_at_a_time() {
    let world = World::start().await;
    let _program = Program::start_with(&world, &[("DISCORD__QUIZ_SECONDS", "120")]).await;
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let card = ana.runs("quiz", json!({ "with_others": true })).await;
    let another = ben.runs("quiz", json!({ "with_others": true })).await;
    assert!(another.is_private() && another.text().contains("being played in this channel"), "{}", another.text());
    let no = ben.presses(&card, "End the round").await;
    assert!(no.text().contains("Only who began"), "{}", no.text());
    let pending = ana.begins_pressing(&card, "End the round");
    assert!(pending.reply().await.is_private());
    let end = world.next_edit(&card).await;
    assert!(end.text().contains("ended by who began it") && end.text().contains("Nobody played"), "{}", end.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_section_without_terms_makes_no_cards() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    let unknown = ana.runs("quiz", json!({ "section": "Dragons" })).await;
    assert!(unknown.is_private() && unknown.text().contains("There is no section “Dragons”"), "{}", unknown.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_card_is_sent_as_buttons_with_letters() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let card = world.member("Ana").runs("quiz", json!({ "questions": 1 })).await;
    // Which card comes is chance; what it is made of is not.
    let mut body = sent(&card);
    body["data"]["embeds"][0]["description"] = json!("(the card)");
    for button in body["data"]["components"][0]["components"].as_array_mut().unwrap() {
        let letter = button["label"].as_str().unwrap().chars().next().unwrap();
        button["label"] = json!(format!("{letter}: (a choice)"));
    }
    assert_json_snapshot!("quiz_card", body);
    world.close().await;
}

/// The custom id of a message's button, by its place.
fn custom_id(reply: &Reply, at: usize) -> String {
    let buttons: Vec<&Value> = reply.message["components"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["components"].as_array().unwrap())
        .collect();
    buttons[at]["custom_id"].as_str().unwrap().to_owned()
}
