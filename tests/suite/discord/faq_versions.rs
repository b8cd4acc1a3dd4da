//! An entry's history brings old texts back, and of two who change an entry at once neither loses a word.

use preceptor::store::{By, Content};
use serde_json::json;

use super::faq::{add, ask};
use super::kept::{Kept, manager};
use crate::world::{Person, Reply, World};

const QUESTION: &str = "Where do we pick up our scrubs?";

async fn change(person: &Person, answer: &str) -> Reply {
    let form = person.runs("faq edit", json!({ "entry": "1" })).await;
    person.submits(&form, json!({ "answer": answer })).await
}

#[tokio::test]
pub(super) async fn an_old_text_is_seen_and_brought_back_and_that_can_be_undone() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let first = json!({ "question": QUESTION, "answer": "**Room 12**, Thursdays.", "phrasings": "collect my uniform" });
    add(&mia, first).await;
    let form = mia.runs("faq edit", json!({ "entry": "1" })).await;
    let other = json!({ "question": "Where are the scrubs?", "answer": "Room 14.", "phrasings": "" });
    let saved = mia.submits(&form, other).await;
    let history = mia.presses(&saved, "History").await;
    assert_eq!(history.options(0).len(), 2, "{:?}", history.options(0));
    assert!(history.options(0)[1].starts_with("1 · added · 20"), "{:?}", history.options(0));
    let now = mia.chooses(&history, "See what it said", &history.options(0)[0].clone()).await;
    assert!(now.updates && now.text().contains("Room 14."), "{}", now.text());
    assert_eq!(now.buttons(), ["History"], "what holds is not brought back");
    let history = mia.presses(&now, "History").await;
    let old = mia.chooses(&history, "See what it said", &history.options(0)[1].clone()).await;
    let text = old.text();
    assert!(text.contains("**Room 12**, Thursdays.") && text.contains("collect my uniform"), "{text}");
    assert!(text.contains("Version 1 of 2") && text.contains(QUESTION), "{text}");
    let back = mia.presses(&old, "Bring this text back").await;
    assert!(
        back.updates && back.text().contains("says again what version 1 said; this is version 3"),
        "{}",
        back.text()
    );
    assert!(ask(&ana, "collect my uniform").await.text().contains("**Room 12**"));
    let undone = mia.presses(&back, "Undo").await;
    assert!(undone.text().contains("says again what version 2 said"), "{}", undone.text());
    assert!(ask(&ana, "Where are the scrubs?").await.text().contains("Room 14."));
    let history = mia.presses(&undone, "History").await;
    assert_eq!(history.options(0).len(), 4, "bringing back is a version: {}", history.text());
    // Only advisors may.
    let old = mia.chooses(&history, "See what it said", &history.options(0)[3].clone()).await;
    let refused = mia.clone().with_permissions(0).presses(&old, "Bring this text back").await;
    assert!(refused.text().contains("Only this server's advisors"), "{}", refused.text());
    assert!(ask(&ana, "Where are the scrubs?").await.text().contains("Room 14."));
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_first_text_of_an_entry_that_was_changed_often_is_within_reach() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    add(&mia, json!({ "question": QUESTION, "answer": "The very first." })).await;
    let store = kept.store().await;
    for at in 0..40 {
        let by = By { member: 7, role: "Advisors".into(), at_ms: at };
        let content = Content::new("medical-assistant", QUESTION, format!("Text {at}."));
        store.edit_entry(world.guild, 1, &content, &by).await.unwrap().unwrap();
    }
    let list = mia.runs("faq list", json!({})).await;
    let opened = mia.chooses(&list, "Open an entry", "1").await;
    let mut history = mia.presses(&opened, "History").await;
    assert!(history.text().contains("Page 1 of 3"), "{}", history.text());
    for _ in 0..2 {
        history = mia.presses(&history, "▶ Next").await;
    }
    let first = history.options(0).pop().unwrap();
    let old = mia.chooses(&history, "See what it said", &first).await;
    assert!(old.text().contains("The very first."), "{}", old.text());
    let back = mia.presses(&old, "History").await;
    assert!(back.text().contains("Page 3 of 3"), "{}", back.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn of_two_who_change_an_entry_at_once_the_second_sees_both_texts() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ben, ana) = (manager(&world, "Mia"), manager(&world, "Ben"), world.member("Ana"));
    add(&mia, json!({ "question": QUESTION, "answer": "Room 12." })).await;
    let forms =
        [mia.runs("faq edit", json!({ "entry": "1" })).await, ben.runs("faq edit", json!({ "entry": "1" })).await];
    let kept = mia.submits(&forms[0], json!({ "answer": "Room 14, *Thursdays*." })).await;
    assert!(kept.text().contains("Changed as entry #1"), "{}", kept.text());
    let told = ben.submits(&forms[1], json!({ "answer": "Room 15." })).await;
    let text = told.text();
    assert!(told.is_private() && text.contains(&format!("<@{}> changed this entry", mia.id)), "{text}");
    assert!(text.contains("Kept now: answer\nRoom 14, \\*Thursdays\\*.\nYours: answer\nRoom 15."), "{text}");
    assert!(!text.contains("Yours: question"), "only what differs: {text}");
    assert_eq!(told.buttons(), ["Save all the same", "Correct it", "Discard"]);
    assert!(ask(&ana, QUESTION).await.text().contains("Room 14"), "nothing is overwritten");
    // A third text comes in between.
    change(&mia, "Room 16.").await;
    let again = ben.presses(&told, "Save all the same").await;
    assert!(
        again.updates && again.text().contains("Room 16.") && again.text().contains("Room 15."),
        "{}",
        again.text()
    );
    let form = ben.presses(&again, "Correct it").await;
    assert_eq!(form.modal_value("answer"), "Room 15.");
    let saved = ben.submits(&form, json!({ "answer": "Room 15, since June." })).await;
    assert!(saved.text().contains("Changed as entry #1"), "{}", saved.text());
    assert!(ask(&ana, QUESTION).await.text().contains("Room 15, since June."));
    let history = ben.presses(&saved, "History").await;
    assert_eq!(history.options(0).len(), 4, "{}", history.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn who_saves_all_the_same_is_obeyed_and_two_who_wrote_the_same_agree() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ben, ana) = (manager(&world, "Mia"), manager(&world, "Ben"), world.member("Ana"));
    add(&mia, json!({ "question": QUESTION, "answer": "Room 12." })).await;
    let form = ben.runs("faq edit", json!({ "entry": "1" })).await;
    change(&mia, "Room 14.").await;
    let same = ben.submits(&form, json!({ "answer": "Room 14." })).await;
    assert!(same.text().contains("Changed as entry #1"), "{}", same.text());
    let long = "a long way around\n".repeat(200);
    let form = ben.runs("faq edit", json!({ "entry": "1" })).await;
    change(&mia, "Room 16.").await;
    let told = ben.submits(&form, json!({ "answer": long })).await;
    let whole = String::from_utf8(world.file("what-you-wrote.md")).unwrap();
    assert_eq!(told.message["attachments"].as_array().unwrap().len(), 2, "both texts are there whole");
    assert!(whole.contains(long.trim()), "what is cut in the message is whole in a file: {}", told.text());
    let saved = ben.presses(&told, "Save all the same").await;
    assert_eq!(saved.message["attachments"], json!([]), "the files go with what they were about");
    assert!(saved.updates && saved.text().contains("Changed as entry #1"), "{}", saved.text());
    assert!(ask(&ana, QUESTION).await.text().contains("a long way around"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_text_of_an_entry_that_was_removed_meanwhile_becomes_a_new_one() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ben, ana) = (manager(&world, "Mia"), manager(&world, "Ben"), world.member("Ana"));
    add(&mia, json!({ "question": QUESTION, "answer": "Room 12." })).await;
    let form = ben.runs("faq edit", json!({ "entry": "1" })).await;
    mia.runs("faq remove", json!({ "entry": "1" })).await;
    let told = ben.submits(&form, json!({ "answer": "Room 15." })).await;
    assert!(told.text().contains("was removed while you were writing"), "{}", told.text());
    let saved = ben.presses(&told, "Save as a new entry").await;
    assert!(saved.text().contains("Kept as entry #2"), "{}", saved.text());
    assert!(ask(&ana, QUESTION).await.text().contains("Room 15."));
    world.close().await;
}
