//! `/faq`: what advisors write stands before the guide, and nothing that they write is lost.

use serde_json::{Value, json};

use super::Program;
use super::kept::{Kept, manager};
use crate::world::{Person, Reply, World};

fn scrubs() -> Value {
    json!({
        "question": "Where do we pick up our scrubs?",
        "phrasings": "collect my uniform\nscrubs pick-up",
        "answer": "**Room 12** of the Tiltwood annex, Thursdays.",
        "source_link": "https://example.org/scrubs",
        "expires": "2099-12-31",
    })
}

pub(super) async fn add(person: &Person, fields: Value) -> Reply {
    let form = person.runs("faq add", json!({})).await;
    person.submits(&form, fields).await
}

pub(super) async fn ask(person: &Person, question: &str) -> Reply {
    person.runs("ask", json!({ "question": question })).await
}

#[tokio::test]
pub(super) async fn an_entry_is_found_first_with_who_wrote_it_and_the_guide_after_it() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let saved = add(&mia, scrubs()).await;
    assert!(saved.is_private() && saved.text().contains("Kept as entry #1"), "{}", saved.text());
    let answer = ask(&ana, "where can i collect my scrubs").await;
    let text = answer.text();
    assert!(
        text.contains("**Room 12** of the Tiltwood annex") && text.contains("From this server's advisors"),
        "{text}"
    );
    assert!(text.contains(&format!("**Server management** · <@{}>", mia.id)), "{text}");
    assert!(text.contains("https://example.org/scrubs") && world.pings(&answer).nobody(), "{text}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_entry_beside_what_the_guide_says_leads_on_to_it() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let fields = json!({ "question": "do I need a license to work?", "answer": "Ask Mx. Okonkwo about our state." });
    let saved = add(&mia, fields).await;
    assert!(saved.text().contains("Kept as entry #1"), "{}", saved.text());
    let answer = ask(&ana, "do I need a license to work?").await;
    assert!(answer.text().contains("Okonkwo"), "{}", answer.text());
    let shared = ana.shares(&world, &answer, "Share").await;
    assert!(!shared.is_private() && shared.text().contains("Okonkwo"));
    let guide = ana.presses(&answer, "What the guide says").await;
    assert!(guide.updates && guide.text().contains("does not need a **license**"), "{}", guide.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn while_typing_the_server_s_entries_are_offered_first_and_only_there() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    let question = "Which license office is ours?";
    add(&mia, json!({ "question": question, "answer": "The one by the river." })).await;
    let gone = json!({ "question": "Was the license day good?", "answer": "Yes.", "expires": "2020-01-01" });
    add(&mia, gone).await;
    let offered = ana.types("ask", "question", "license").await;
    assert_eq!(offered[0].name, question, "{offered:?}");
    assert!(offered.len() > 3, "the guide's own stay in sight: {offered:?}");
    assert!(!offered.iter().any(|offer| offer.name.contains("license day")), "what holds no more is not offered");
    assert!(ask(&ana, question).await.text().contains("by the river"));
    let elsewhere = ana.in_guild(other).types("ask", "question", "license").await;
    assert!(!elsewhere.iter().any(|offer| offer.name == question), "{elsewhere:?}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn only_advisors_may_write_and_another_server_sees_nothing() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    add(&mia, scrubs()).await;
    for (command, options) in [
        ("faq add", json!({})),
        ("faq edit", json!({ "entry": "1" })),
        ("faq remove", json!({ "entry": "1" })),
        ("faq list", json!({})),
    ] {
        let refused = ana.runs(command, options).await;
        assert!(refused.is_private() && refused.text().contains("Only this server's advisors"), "{}", refused.text());
    }
    let ben = manager(&world, "Ben").in_guild(other);
    assert!(ask(&ben, "where do we pick up our scrubs?").await.text().contains("The guide does not say"));
    for (command, options) in [("faq edit", json!({ "entry": "1" })), ("faq remove", json!({ "entry": "1" }))] {
        let refused = ben.runs(command, options).await;
        assert!(refused.text().contains("no such entry"), "{}", refused.text());
    }
    assert!(ben.runs("faq list", json!({})).await.text().contains("no entries yet"));
    assert!(ben.types("faq edit", "entry", "scrubs").await.is_empty());
    assert_eq!(mia.types("faq edit", "entry", "scrubs").await.len(), 1);
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_entry_is_changed_taken_away_and_brought_back_and_its_history_says_so() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    add(&mia, scrubs()).await;
    let form = mia.runs("faq edit", json!({ "entry": "1" })).await;
    let changed = json!({ "question": "Where do we pick up our scrubs?", "answer": "Room 14 since May." });
    let saved = mia.submits(&form, changed).await;
    assert!(saved.text().contains("Changed as entry #1"), "{}", saved.text());
    assert!(ask(&ana, "pick up scrubs").await.text().contains("Room 14"));
    let removed = mia.presses(&saved, "Remove").await;
    assert!(removed.updates && removed.text().contains("Removed"));
    assert!(ask(&ana, "where do we pick up our scrubs").await.text().contains("The guide does not say"));
    let back = mia.presses(&removed, "Bring it back").await;
    assert!(ask(&ana, "pick up scrubs").await.text().contains("Room 14"));
    let history = mia.presses(&back, "History").await;
    let text = history.text();
    for what in ["brought back", "removed", "changed (answer)", "added"] {
        assert!(text.contains(what), "{text}");
    }
    assert!(text.contains(&format!("<@{}>", mia.id)));
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_can_t_be_kept_is_named_and_comes_back_to_be_corrected() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let mut fields = scrubs();
    fields["expires"] = "soon".into();
    fields["source_link"] = "example.org".into();
    let refused = add(&mia, fields).await;
    assert!(refused.text().contains("`soon` is no day") && refused.text().contains("is no link"), "{}", refused.text());
    let form = mia.presses(&refused, "Correct it").await;
    let filled = form.body().to_string();
    assert!(filled.contains("Tiltwood annex") && filled.contains("soon"), "{filled}");
    let saved = mia.submits(&form, scrubs()).await;
    assert!(saved.text().contains("Kept as entry"), "{}", saved.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn what_is_like_an_entry_is_pointed_out_before_it_is_kept() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    add(&mia, scrubs()).await;
    let twice = json!({ "question": "where do we pick up scrubs", "answer": "Room 9." });
    let asked = add(&mia, twice.clone()).await;
    assert!(asked.text().contains("much like") && asked.text().contains("#1"), "{}", asked.text());
    assert_eq!(asked.buttons(), ["Save all the same", "Change that one instead", "Correct it", "Discard"]);
    let discarded = mia.presses(&asked, "Discard").await;
    assert!(discarded.updates && discarded.text().contains("Discarded"));
    let asked = add(&mia, twice).await;
    let saved = mia.presses(&asked, "Save all the same").await;
    assert!(saved.text().contains("Kept as entry #2"), "{}", saved.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_list_has_pages_and_goes_by_words() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    for at in 0..12 {
        let question = format!("{} number{at}", ["alpha beta", "gamma delta", "zeta eta"][at % 3]);
        let asked = add(&mia, json!({ "question": question, "answer": format!("It is {at}.") })).await;
        if asked.buttons().contains(&"Save all the same".to_owned()) {
            mia.presses(&asked, "Save all the same").await;
        }
    }
    let first = mia.runs("faq list", json!({})).await;
    assert!(first.text().contains("12 entries") && first.text().contains("Page 1 of 2"), "{}", first.text());
    let second = mia.presses(&first, "▶ Next").await;
    assert!(second.updates && second.text().contains("number11"), "{}", second.text());
    let some = mia.runs("faq list", json!({ "words": "gamma" })).await;
    assert!(some.text().contains("4 entries") && !some.text().contains("alpha"), "{}", some.text());
    let option = some.options(0)[0].clone();
    let opened = mia.chooses(&some, "Open an entry", &option).await;
    assert!(opened.text().contains("It is 1."), "{}", opened.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn entries_and_drafts_outlive_a_restart() {
    let world = World::start().await;
    let kept = Kept::start(&world).await;
    let (mia, ana) = (manager(&world, "Mia"), world.member("Ana"));
    add(&mia, scrubs()).await;
    let asked = add(&mia, json!({ "question": "where do we pick up scrubs", "answer": "Room 9." })).await;
    let path = kept.path.clone();
    drop(kept.program);
    world.disconnected().await;
    let _program = Program::start_with(&world, &[("STORE__URL", &path)]).await;
    assert!(ask(&ana, "pick up our scrubs").await.text().contains("Tiltwood"));
    let saved = mia.presses(&asked, "Save all the same").await;
    assert!(saved.text().contains("Kept as entry #2"), "{}", saved.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_reply_that_helped_is_saved_with_what_it_replies_to() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let (mia, ana, ben) = (manager(&world, "Mia"), world.member("Ana"), world.member("Ben"));
    let asked = ana.says("is there parking behind the annex?");
    let helped = ben.answers(&asked, "Yes, from six in the evening.");
    let form = mia.uses_menu("Save as FAQ", &helped).await;
    let filled = form.body().to_string();
    assert!(filled.contains("is there parking behind the annex?") && filled.contains("from six"), "{filled}");
    let fields = json!({ "question": "is there parking behind the annex?", "answer": "Yes, from six in the evening." });
    mia.submits(&form, fields).await;
    assert!(ask(&ana, "parking behind annex").await.text().contains("from six"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_export_is_taken_over_by_another_server_and_a_bad_file_changes_nothing() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    add(&mia, scrubs()).await;
    add(&mia, json!({ "question": "=HYPERLINK(\"x\")?", "answer": "'tis +1" })).await;
    let ben = manager(&world, "Ben").in_guild(other);
    for (form, name) in [(0, "entries.csv"), (1, "entries.json")] {
        let exported = mia.runs("faq export", json!({ "form": form })).await;
        assert!(exported.is_private() && exported.text().contains("2 entries"), "{}", exported.text());
        let file = world.file(name);
        let imported = ben.runs("faq import", json!({ "file": world.upload(name, &file) })).await;
        assert!(imported.text().contains("added"), "{}", imported.text());
        let again = ben.runs("faq export", json!({ "form": form })).await;
        assert!(again.text().contains("2 entries"));
        assert_eq!(world.file(name), file, "both ways without loss");
    }
    assert!(!String::from_utf8(world.file("entries.csv")).unwrap().contains("\n=HYPERLINK"));
    let found = ask(&ben, "where do we pick up our scrubs").await;
    assert!(found.text().contains("Tiltwood"), "{}", found.text());
    let bad = b"guide,question,answer\nmedical-assistant,is it new?,yes\nmedical-asistant,is it old?,no\n";
    let refused = ben.runs("faq import", json!({ "file": world.upload("bad.csv", bad), "replace": true })).await;
    let text = refused.text();
    assert!(
        text.contains("Nothing was changed") && text.contains("line 3") && text.contains("medical-assistant"),
        "{text}"
    );
    assert!(ben.runs("faq list", json!({})).await.text().contains("2 entries"));
    let one = b"guide,question,answer\nmedical-assistant,is it new?,yes\n";
    let replaced = ben.runs("faq import", json!({ "file": world.upload("one.csv", one), "replace": true })).await;
    assert!(replaced.text().contains("1 added") && replaced.text().contains("2 removed"), "{}", replaced.text());
    let sheet = include_bytes!("../../data/files/sheets/clinic.xlsx");
    let taken = ben.runs("faq import", json!({ "file": world.upload("faq.xlsx", sheet) })).await;
    assert!(taken.text().contains("4 added") && taken.text().contains("FAQ 2030"), "{}", taken.text());
    let picture = include_bytes!("../../data/files/sheets/badge.png");
    let refused = ben.runs("faq import", json!({ "file": world.upload("faq.csv", picture) })).await;
    assert!(refused.text().contains("a picture"), "{}", refused.text());
    let ana = world.member("Ana");
    for command in ["faq export", "faq import"] {
        let file = if command == "faq import" { json!({ "file": world.upload("one.csv", one) }) } else { json!({}) };
        assert!(ana.runs(command, file).await.text().contains("Only this server's advisors"));
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_longest_entry_there_may_be_is_shown_whole() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let question = "word ".repeat(60);
    let mut phrasings: Vec<String> = (0..12).map(|at| format!("{at} {}", "other ".repeat(48))).collect();
    phrasings.push("my chest hurts what do I do".to_owned());
    let answer = format!("{}end", "a *b* ".repeat(666));
    let link = format!("https://example.org/{}", "x".repeat(470));
    let fields = json!({
        "question": question.trim(), "phrasings": phrasings.join("\n"), "answer": answer, "source_link": link,
        "expires": "2099-12-31",
    });
    let saved = add(&mia, fields).await;
    assert!(saved.text().contains("Kept as entry #1") && saved.text().contains("end"), "{}", saved.text());
    let found = ask(&mia, "my chest hurts what do I do").await;
    assert!(found.text().contains("end") && found.text().contains("cannot give medical advice"), "{}", found.text());
    let removed = mia.presses(&saved, "Remove").await;
    let back = mia.presses(&removed, "Bring it back").await;
    assert!(back.text().contains("end"));
    world.close().await;
}

#[tokio::test]
pub(super) async fn without_a_store_whoever_runs_the_bot_is_named_as_the_remedy() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let refused = manager(&world, "Mia").runs("faq add", json!({})).await;
    assert!(refused.is_private() && refused.text().contains("store.url"), "{}", refused.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_entry_that_was_opened_from_the_list_can_be_changed_there() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    add(&mia, scrubs()).await;
    let list = mia.runs("faq list", json!({})).await;
    let opened = mia.chooses(&list, "Open an entry", "1").await;
    assert!(opened.text().contains("Room 12"), "{}", opened.text());
    assert!(mia.presses(&opened, "History").await.text().contains("added"));
    let form = mia.presses(&opened, "Change").await;
    assert!(form.modal_value("answer").contains("Room 12"), "{}", form.sent);
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_quote_that_is_saved_has_no_words_of_one_question_in_bold() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    mia.mentions_bot("do I need a license to work?");
    let quoted = world.next_message().await;
    assert!(quoted.text().contains("**license**"), "{}", quoted.text());
    let form = mia.uses_menu("Save as FAQ", &quoted.message).await;
    let answer = form.modal_value("answer");
    assert!(answer.contains("does not need a license") && !answer.contains('*'), "{answer}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn an_entry_whose_last_day_has_passed_is_not_said_to_be_found() {
    let world = World::start().await;
    let _kept = Kept::start(&world).await;
    let mia = manager(&world, "Mia");
    let mut fields = scrubs();
    fields["expires"] = "2020-01-01".into();
    let saved = add(&mia, fields).await.text();
    assert!(saved.contains("Kept as entry #1. Members don't find it"), "{saved}");
    assert!(ask(&mia, "where do we pick up our scrubs?").await.text().contains("The guide does not say"));
    world.close().await;
}
