//! What a guild adds, at hand: `preceptor ask --guild` sees what members will see, and an erased guild is forgotten.

use std::sync::Arc;

use preceptor::clock::parse_date;
use preceptor::engine::Engine;
use preceptor::guild::Boards;
use preceptor::settings::Settings;
use preceptor::store::{BoundPhrasing, By, Content, Parameters, Store};
use serde_json::Value;
use sqlx::{Connection as _, Executor as _, SqliteConnection};
use tempfile::TempDir;

use crate::program::{err, out, preceptor};

const GUILD: u64 = 9_000_000_000_000_000_001;
const GUIDE: &str = "medical-assistant";

fn content(question: &str, answer: &str, expires: Option<&str>) -> Content {
    Content {
        source_link: Some("https://example.org/a".into()),
        expires: expires.and_then(parse_date),
        ..Content::new(GUIDE, question, answer)
    }
}

/// A folder with a store that has entries of one guild.
async fn kept() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db");
    let store = Store::open(&Parameters::new(path.to_str().unwrap())).await.unwrap();
    let by = By { member: 77, role: "Career advisor".into(), at_ms: 1_795_000_000_000 };
    let scrubs = content("where do we pick up our scrubs", "**Room 12**, Thursdays.\u{1b}[31m", None);
    store.add_entry(GUILD, &scrubs, &by).await.unwrap();
    store.add_entry(GUILD, &content("is the pool open", "Till May.", Some("2026-05-01")), &by).await.unwrap();
    store.add_entry(GUILD, &content("the pool opens on mondays", "From nine.", None), &by).await.unwrap();
    let passage = "licensure-and-state-requirements-".to_owned();
    let bound = BoundPhrasing {
        guide: GUIDE.into(),
        phrasing: "zorkmid rules".into(),
        passage: format!("{passage}gone"),
        member: 77,
        at_ms: 0,
    };
    store.bind_phrasing(GUILD, &bound).await.unwrap();
    store.close().await;
    folder
}

fn ask(folder: &TempDir, arguments: &[&str]) -> std::process::Output {
    let mut command = preceptor(folder.path());
    command.env("PRECEPTOR__STORE__URL", folder.path().join("kept.db")).arg("ask").args(arguments);
    command.output().unwrap()
}

#[tokio::test]
async fn entries_come_first_in_their_own_guild_only() {
    let folder = kept().await;
    let own = ask(&folder, &["--guild", &GUILD.to_string(), "where can i pick up scrubs"]);
    let text = out(&own);
    assert!(own.status.success() && text.contains("Room 12, Thursdays."), "{text}{}", err(&own));
    assert!(text.contains("— Career advisor (entry #1, member 77, 2026-11-18, https://example.org/a)"), "{text}");
    assert!(!text.contains('\u{1b}'), "nothing in an entry is obeyed by a terminal: {text:?}");
    for other in [&["--guild", "5", "where can i pick up scrubs"][..], &["where can i pick up scrubs"]] {
        let output = ask(&folder, other);
        assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    }
}

#[tokio::test]
async fn as_json_an_entry_is_a_quote_with_its_source() {
    let folder = kept().await;
    let output = ask(&folder, &["--json", "--guild", &GUILD.to_string(), "where do we pick up our scrubs"]);
    let record: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(record["outcome"], "answered");
    assert_eq!(record["quotes"][0]["entry"]["id"], 1);
    assert_eq!(record["quotes"][0]["entry"]["author"], "77");
    assert!(record.get("reason").is_none());
}

#[tokio::test]
async fn an_entry_past_its_last_day_and_a_passage_that_is_gone_answer_nothing() {
    let folder = kept().await;
    let output = ask(&folder, &["--guild", &GUILD.to_string(), "zorkmid rules"]);
    assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    let output = out(&ask(&folder, &["--guild", &GUILD.to_string(), "is the pool open"]));
    assert!(!output.contains("Till May") && output.contains("From nine"), "one that holds is not kept away: {output}");
}

#[tokio::test]
async fn nothing_of_an_erased_guild_is_at_hand_any_longer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db");
    let store = Store::open(&Parameters::new(path.to_str().unwrap())).await.unwrap();
    let engine = Arc::new(Engine::shipped(&Settings::built_in().engine_parameters()).unwrap());
    let by = By { member: 1, role: "Advisors".into(), at_ms: 1 };
    for question in ["where are the scrubs", "where is the office"] {
        store.add_entry(GUILD, &content(question, "Room 12.", None), &by).await.unwrap();
    }
    let boards = Boards::new(store.clone());
    assert_eq!(boards.refresh(&engine, GUILD).await.unwrap().entry_count(), 2);
    store.erase(GUILD).await.unwrap();
    let board = boards.refresh(&engine, GUILD).await.unwrap();
    assert!(board.entry_count() == 0 && board.curations(GUIDE).is_empty());
    let new = store.add_entry(GUILD, &content("where is the lift", "There.", None), &by).await.unwrap();
    let board = boards.refresh(&engine, GUILD).await.unwrap();
    assert_eq!(board.find("", 9).iter().map(|entry| entry.id).collect::<Vec<_>>(), [new.id]);
}

#[tokio::test]
async fn a_board_whose_changes_cannot_be_read_goes_on_answering_and_is_read_when_they_can() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    let store = Store::open(&Parameters::new(&path)).await.unwrap();
    let engine = Arc::new(Engine::shipped(&Settings::built_in().engine_parameters()).unwrap());
    let by = By { member: 1, role: "Advisors".into(), at_ms: 1 };
    store.add_entry(GUILD, &content("where are the scrubs", "Room 12.", None), &by).await.unwrap();
    let boards = Arc::new(Boards::new(store.clone()));
    boards.refresh(&engine, GUILD).await.unwrap();

    let mut other = SqliteConnection::connect(&format!("sqlite://{path}")).await.unwrap();
    other.execute("ALTER TABLE phrasings RENAME TO away").await.unwrap();
    store.add_entry(GUILD, &content("where is the lift", "There.", None), &by).await.unwrap();
    boards.renew(&engine, GUILD).await;
    let known = boards.at_hand(&engine, GUILD).map(|board| board.entry_count());
    assert_eq!(known, Some(1), "what was known goes on answering");

    other.execute("ALTER TABLE away RENAME TO phrasings").await.unwrap();
    let board = boards.board(&engine, GUILD).await.unwrap();
    assert_eq!(board.entry_count(), 2, "and is read when somebody asks");
}
