//! By which number and which words is an entry named? A number of its server's own, and words without Markdown.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use preceptor::store::{By, Content, Period, Store};
use serde_json::json;

use super::faq::add;
use super::fuzz::signature;
use super::kept::{Kept, manager};
use crate::world::World;

/// A `custom_id` as the version before sent it, when entries were numbered across servers: the press in postcard's
/// encoding, signed with a key made of the token.
fn sent_before(world: &World, press: &[u8]) -> String {
    let key = signature(world.token().as_bytes(), b"preceptor custom_id");
    let signature = signature(&key, &[b"p3.", press].concat());
    format!("p3.{}", URL_SAFE_NO_PAD.encode([press, &signature[..8]].concat()))
}

async fn write(store: &Store, guild: u64, question: &str) {
    let by = By { member: 7, role: "Advisors".into(), at_ms: 1 };
    store.add_entry(guild, &Content::new("medical-assistant", question, "Yes."), &by).await.unwrap();
}

#[tokio::test]
pub(super) async fn a_server_counts_its_own_entries_and_learns_nothing_of_another_s() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    let kept = Kept::start(&world).await;
    let (mia, ben) = (manager(&world, "Mia"), manager(&world, "Ben").in_guild(other));
    for (at, question) in ["Where are the lockers?", "Who has the keys?"].into_iter().enumerate() {
        let saved = add(&ben, json!({ "question": question, "answer": "Downstairs." })).await;
        assert!(saved.text().contains(&format!("Kept as entry #{}", at + 1)), "{}", saved.text());
    }
    let saved = add(&mia, json!({ "question": "Is there parking?", "answer": "Lot C." })).await;
    assert!(saved.text().contains("Kept as entry #1"), "{}", saved.text());
    let form = mia.runs("faq edit", json!({ "entry": "#1" })).await;
    assert_eq!(form.modal_value("question"), "Is there parking?");
    assert_eq!(ben.runs("faq edit", json!({ "entry": "1" })).await.modal_value("question"), "Where are the lockers?");
    let removed = ben.runs("faq remove", json!({ "entry": "2" })).await;
    assert!(removed.text().contains("Who has the keys?"), "{}", removed.text());
    let saved = add(&ben, json!({ "question": "When does it open?", "answer": "At eight." })).await;
    assert!(saved.text().contains("Kept as entry #3"), "a number is not given again: {}", saved.text());
    // What a vote and a question are kept under says the same number.
    let answer = mia.runs("ask", json!({ "question": "Is there parking?" })).await;
    mia.presses(&answer, "👍 Helped").await;
    let votes = kept.store().await.votes_by_passage(world.guild, Period::since(0)).await.unwrap();
    assert_eq!(votes[0].0.to_string(), "entry-1");
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_button_of_before_leads_to_the_entry_that_it_was_about() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    // Ours have the numbers 2 and 3 across servers.
    let guild = world.guild;
    let kept = Kept::start_filled(&world, async |store| {
        write(store, other, "Theirs?").await;
        write(store, guild, "Ours?").await;
        write(store, guild, "Ours, too?").await;
    })
    .await;
    let mia = manager(&world, "Mia");
    let list = mia.runs("faq list", json!({})).await;
    // Faq, Edit, entry 2; Faq, Open with the entry as the menu's value.
    let form = mia.forges(&list, &sent_before(&world, &[4, 4, 2])).await;
    assert_eq!(form.modal_value("question"), "Ours?");
    let open = json!({ "custom_id": sent_before(&world, &[4, 3]), "component_type": 3, "values": ["3"] });
    let opened = mia.uses(&list, open).reply().await;
    assert!(opened.text().contains("#2 · Ours, too?"), "{}", opened.text());
    // Vote, Cast: answer 9, entry 3 of the guide 0, helpful.
    mia.forges(&list, &sent_before(&world, &[7, 0, 9, 3, 0, 0, 1])).await;
    let votes = kept.store().await.votes_by_passage(guild, Period::since(0)).await.unwrap();
    assert_eq!(votes[0].0.to_string(), "entry-2");
    // Faq, Remove, entry 1, which is another server's.
    let refused = mia.forges(&list, &sent_before(&world, &[4, 6, 1])).await;
    assert!(refused.text().contains("no such entry"), "{}", refused.text());
    assert_eq!(kept.store().await.entry_count(guild).await.unwrap(), 2);
    let removed = mia.forges(&list, &sent_before(&world, &[4, 6, 2])).await;
    assert!(removed.text().contains("Removed: **#1** Ours?"), "{}", removed.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn no_marks_of_markdown_stand_where_discord_shows_them_raw() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (mia, ana, ben) = (manager(&world, "Mia"), world.member("Ana"), world.member("Ben"));
    let asked = ana.says("is there **parking** behind\n> the `annex`?");
    let helped = ben.answers(&asked, "Yes, from **six**.");
    let form = mia.uses_menu("Save as FAQ", &helped).await;
    assert_eq!(form.modal_value("question"), "is there parking behind the annex?");
    assert_eq!(form.modal_value("answer"), "Yes, from **six**.", "an answer keeps its marks");
    // One that was written with them, as by hand or before.
    write(&kept.store().await, world.guild, "Where is **the _red_ door**?").await;
    add(&mia, json!({ "question": "When does it open?", "answer": "At eight." })).await;
    let list = mia.runs("faq list", json!({})).await;
    assert_eq!(list.options(0)[0], "#1 Where is the red door?");
    assert!(list.text().contains("**#1** Where is the red door?"), "{}", list.text());
    let offered = mia.types("faq edit", "entry", "door").await;
    assert_eq!(offered[0].name, "#1 Where is the red door?");
    let opened = mia.chooses(&list, "Open an entry", &list.options(0)[0].clone()).await;
    assert!(opened.text().contains("#1 · Where is the red door?"), "{}", opened.text());
    let form = mia.presses(&opened, "Change").await;
    assert_eq!(form.modal_value("question"), "Where is **the _red_ door**?", "what was written is changed as it was");
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_file_that_is_no_table_is_called_what_it_is() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let files: [(&[u8], &str); 4] = [
        (include_bytes!("../../data/files/sheets/badge.png"), "a picture (PNG)"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP picture"),
        (b"\0\0\0\x18ftypmp42\0\0", "a film or recording"),
        (b"\x28\xB5\x2F\xFD\x04\x58", "a Zstandard archive"),
    ];
    for (file, what) in files {
        let refused = mia.runs("faq import", json!({ "file": world.upload("faq.csv", file) })).await;
        let text = refused.text();
        assert!(text.contains("Nothing was changed") && text.contains(what), "{what}: {text}");
        assert!(!text.contains("column"), "{text}");
    }
    world.close().await;
}
