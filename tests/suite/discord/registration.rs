//! What is registered, and what `preceptor bot --check` says

use std::process::Command;

use insta::{assert_json_snapshot, assert_snapshot};
use serde_json::Value;

use super::Program;
use crate::world::World;

/// What a command is for: members read of it in the first table of `docs/discord.md`, and can use it everywhere; who advises or
/// manages a server reads of it below, and uses it in servers alone.
fn is_in_servers(command: &Value) -> bool {
    let document = include_str!("../../../docs/discord.md");
    let (members, servers) = document.split_once("\n## For advisors\n").unwrap();
    let (servers, _) = servers.split_once("\n## Permissions\n").unwrap();
    let name = command["name"].as_str().unwrap();
    let is_named = |text: &str| match command["type"].as_u64() {
        Some(3) => text.contains(&format!("**{name}**")),
        _ => [" ", "`"].iter().any(|end| text.contains(&format!("`/{name}{end}"))),
    };
    let for_members = members.lines().filter(|line| line.starts_with('|')).any(is_named);
    assert!(for_members || is_named(servers), "docs/discord.md does not say what {name} is for");
    !for_members
}

#[tokio::test]
async fn commands_are_registered_with_their_places_and_names_in_five_languages() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let mut commands = world.registered().await;
    for command in &mut commands {
        let command = command.as_object_mut().unwrap();
        for key in ["id", "application_id", "version"] {
            command.remove(key);
        }
    }
    for command in &commands {
        let (contexts, installations): (&[u8], &[u8]) =
            if is_in_servers(command) { (&[0], &[0]) } else { (&[0, 1, 2], &[0, 1]) };
        assert_eq!(command["contexts"], serde_json::json!(contexts), "{command}");
        assert_eq!(command["integration_types"], serde_json::json!(installations), "{command}");
        let names = command["name_localizations"].as_object().unwrap();
        assert!(["de", "es-ES", "es-419", "fr", "pt-BR"].iter().all(|locale| names.contains_key(*locale)), "{command}");
    }
    // serenity hands localizations over in no order.
    insta::with_settings!({ sort_maps => true }, {
        assert_json_snapshot!("registered_ask", commands.iter().find(|command| command["name"] == "ask"));
    });
    world.close().await;
}

/// What `preceptor bot --check` prints less the lines of `preceptor doctor`, which depend on the machine, and its exit status. Where
/// Discord should be nobody listens.
fn checked(variables: &[(&str, &str)]) -> (String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preceptor"));
    command.args(["bot", "--check"]).env_clear().current_dir(std::env::temp_dir());
    command.envs(variables.iter().map(|(name, value)| (format!("PRECEPTOR__DISCORD__{name}"), *value)));
    command.env("PRECEPTOR__DISCORD__API_URL", "http://127.0.0.1:9");
    let output = command.output().unwrap();
    let is_doctor_s =
        |line: &&str| ["ok  ", "odd  ", "missing  ", "not tried  "].iter().any(|state| line.starts_with(state));
    let said = String::from_utf8(output.stdout).unwrap();
    let said: String = said.lines().filter(|line| !is_doctor_s(line)).map(|line| format!("{line}\n")).collect();
    (said + &String::from_utf8(output.stderr).unwrap(), output.status.code())
}

#[test]
fn the_check_says_what_is_missing_and_how_to_invite_the_bot() {
    // Made up: the id 123456789012345678, and nothing that was ever a token.
    let token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.AAAAAA.aaaaaaaaaaaaaaaaaaaaaaaaaaa";
    let cases: [&[(&str, &str)]; 5] = [
        &[],
        &[("TOKEN", "not a token")],
        &[("TOKEN_FILE", "no/such/file")],
        &[("TOKEN", token), ("GUILDS__7__DEFAULT_GUIDE", "gardening")],
        &[("TOKEN", token)],
    ];
    let said: Vec<String> = cases
        .iter()
        .map(|variables| {
            let (text, status) = checked(variables);
            assert!(!text.contains(token), "{text}");
            format!("{text}exit status {}", status.unwrap())
        })
        .collect();
    assert_snapshot!("bot_check", said.join("\n---\n"));
}

#[cfg(unix)]
#[tokio::test]
async fn whoever_starts_the_bot_sees_that_it_is_there_and_no_question_s_text() {
    let world = World::start().await;
    let mut command = Program::command(&world, &[]);
    let log = tempfile::NamedTempFile::new().unwrap();
    command.env_remove("PRECEPTOR__LOG__LEVEL").stderr(log.reopen().unwrap());
    let program = Program::spawn_command(&mut command);
    world.registered().await;
    let question = serde_json::json!({ "question": "do I need a license to work?" });
    world.member("Ana").runs("ask", question).await;
    program.stop();
    assert!(program.end().await.success());
    let log = std::fs::read_to_string(log.path()).unwrap();
    for said in ["connecting", "ready", "asked", "stopped"] {
        assert!(log.contains(said), "`{said}` is not in {log}");
    }
    assert!(!log.contains("license") && !log.contains(&world.token()), "{log}");
    world.close().await;
}
