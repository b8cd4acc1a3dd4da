//! `preceptor doctor`: what is there, what is missing with the remedy, and what was not tried.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::discord::Program;
use crate::program::{err, out, preceptor};
use crate::world::World;

fn doctor(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = preceptor(folder);
    command.env("PRECEPTOR__MODEL__ENABLED", "false").env("PRECEPTOR__WEB__LISTEN", "127.0.0.1:0");
    command.arg("doctor").args(arguments);
    command
}

#[test]
fn what_is_there_and_what_was_not_tried_is_said_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let output = doctor(folder.path(), &[]).output().unwrap();
    let said = out(&output);
    assert_eq!(output.status.code(), Some(0), "{said}{}", err(&output));
    for line in [
        "ok         guides: `medical-assistant`",
        "ok         store: SQLite at",
        "made at the first start",
        "ok         clock:",
        "ok         disk:",
        "not tried  discord: there is no token",
    ] {
        assert!(said.contains(line), "`{line}` is not in {said}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is made");
}

#[test]
fn what_is_missing_ends_with_status_1_and_names_the_remedy() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("kept.db"), "no store").unwrap();
    let mut command = doctor(folder.path(), &["--json"]);
    command.env("PRECEPTOR__STORE__URL", "kept.db").env("PRECEPTOR__DISCORD__TOKEN_FILE", "no/token");
    command.env("PRECEPTOR_SERVICE_HOST", "10.0.0.11");
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    let found: Vec<Value> = out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let state = |check: &str, words: &str| {
        let found = found
            .iter()
            .find(|found| found["check"] == check && found["said"].as_str().is_some_and(|said| said.contains(words)));
        found.map_or_else(|| panic!("no `{words}` of {check}: {}", out(&output)), |found| found["state"].clone())
    };
    assert_eq!(state("store", "preceptor restore"), "missing");
    assert_eq!(state("settings", "`no/token`"), "missing");
    assert_eq!(state("settings", "PRECEPTOR_SERVICE_HOST"), "odd");
    assert_eq!(found.last().unwrap()["missing"], 2, "{}", out(&output));
}

#[tokio::test]
async fn discord_says_who_the_token_is_and_a_wrong_one_is_missing() {
    let world = World::start().await;
    let folder = tempfile::tempdir().unwrap();
    let run = |token: String| {
        let mut command = doctor(folder.path(), &[]);
        command.env("PRECEPTOR__DISCORD__TOKEN", token).env("PRECEPTOR__DISCORD__API_URL", world.api_url());
        command
    };
    let output = Program::output(&mut run(world.token())).await;
    let said = out(&output);
    assert_eq!(output.status.code(), Some(0), "{said}{}", err(&output));
    assert!(said.contains("ok         token: it is that of") && said.contains("starts left today"), "{said}");
    assert!(said.contains("goes as Discord's") && !said.contains(&world.token()), "{said}");
    world.expects_refusals();
    let wrong = world.token().replace(&world.token()[..4], "MTIz");
    let output = Program::output(&mut run(wrong.clone())).await;
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("missing    token: Discord does not take the token"), "{}", out(&output));
    assert!(!out(&output).contains(&wrong) && !err(&output).contains(&wrong));
    let mut offline = run(wrong);
    let output = Program::output(offline.arg("--offline")).await;
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("not tried  discord: `--offline` was given"), "{}", out(&output));
    world.close().await;
}

#[tokio::test]
async fn the_bot_s_check_says_the_same_and_how_to_invite_it() {
    let world = World::start().await;
    let output = Program::output(Program::command(&world, &[]).arg("--check")).await;
    let said = out(&output);
    assert_eq!(output.status.code(), Some(0), "{said}{}", err(&output));
    assert!(said.contains("ok         token: it is that of") && said.contains("Nothing is missing"), "{said}");
    assert!(said.contains("https://discord.com/oauth2/authorize?client_id="), "{said}");
    world.close().await;
}
