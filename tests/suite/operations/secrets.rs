//! Whatever secrets are set, and whatever goes wrong: none of them is in an output, a log, an error or a figure.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::service::{bot, get, watched};
use crate::discord::Program;
use crate::program::preceptor;
use crate::world::World;

/// How many sets of secrets are tried, unless the variable `SECRETS` says how many; each starts some forty processes.
const CASES: u32 = 2;
/// Where nobody listens.
const NOWHERE: &str = "http://127.0.0.1:9";
/// A part of a secret that is as long as this is as bad as the whole.
const PART: usize = 8;

/// Secrets of one installation.
#[derive(Debug, Clone)]
struct Secrets {
    token: String,
    user: String,
    password: String,
}

impl Secrets {
    /// An address of a database that is not there, with everything in it that is a secret.
    fn address(&self) -> String {
        format!("postgres://{}:{}@127.0.0.1:9/kept?password={}", self.user, self.password, self.password)
    }

    /// Which secret a text holds, whole or in part.
    fn in_text(&self, text: &str) -> Option<&str> {
        [&self.token, &self.user, &self.password].into_iter().map(String::as_str).find(|secret| {
            let ends = secret.char_indices().map(|(at, _)| at).filter(|at| at + PART <= secret.len());
            ends.into_iter().any(|at| secret.get(at..at + PART).is_some_and(|part| text.contains(part)))
        })
    }
}

/// Passwords as people make them: with what a shell, an address and TOML read otherwise.
fn secrets() -> impl Strategy<Value = Secrets> {
    let token = "[A-Za-z0-9]{24}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27}|[A-Za-z0-9!$%&*+=~-]{16,40}";
    let password = "[A-Za-z0-9!$&*+,;=~^?#@:/.-]{12,40}";
    (token, "[a-z0-9]{10,16}", password).prop_map(|(token, user, password)| Secrets { token, user, password })
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Every command that reads settings, asks outside or fails, each as loud as it gets.
fn commands(folder: &Path) -> Vec<Command> {
    let typed: [&[&str]; 4] = [
        &["-vvv", "config"],
        &["-vvv", "doctor", "--offline", "--json"],
        &["-vvv", "bot", "--check"],
        &["-vvv", "faq", "--guild", "7", "list"],
    ];
    typed
        .iter()
        .map(|arguments| {
            let mut command = preceptor(folder);
            command
                .args(*arguments)
                .env("PRECEPTOR__MODEL__ENABLED", "false")
                .env("PRECEPTOR__DISCORD__API_URL", NOWHERE);
            command
        })
        .collect()
}

/// Settings with the secrets in their places and in wrong ones: variables and a file's text.
fn settings(secrets: &Secrets) -> Vec<(Vec<(&'static str, String)>, String)> {
    let Secrets { token, password, .. } = secrets;
    let quoted = toml::Value::String(token.clone()).to_string();
    let address = toml::Value::String(secrets.address()).to_string();
    let variables = vec![("PRECEPTOR__DISCORD__TOKEN", token.clone()), ("PRECEPTOR__STORE__URL", secrets.address())];
    vec![
        (variables, String::new()),
        (Vec::new(), format!("[discord]\ntoken = {quoted}\n[store]\nurl = {address}\n")),
        (Vec::new(), format!("[discord]\ntokn = {quoted}\n")),
        (Vec::new(), format!("[discord]\ntoken = [{quoted}]\n")),
        (Vec::new(), format!("[discord]\ntoken = {quoted}}}\n")),
        (vec![("PRECEPTOR_TOKEN", token.clone()), ("PRECEPTOR_DISCORD_TOKEN", token.clone())], String::new()),
        (vec![("PRECEPTOR__DISCORD__TOKN", token.clone())], String::new()),
        // What nobody knows of an address may be a part of a password.
        (vec![("PRECEPTOR__STORE__URL", format!("{}&{password}=1&x={password}", secrets.address()))], String::new()),
        (vec![("PRECEPTOR__STORE__URL", format!("mysql://ana:{password}@127.0.0.1/kept"))], String::new()),
        (vec![("PRECEPTOR__STORE__URL_FILE", "secret".to_owned())], String::new()),
    ]
}

#[test]
fn no_command_ever_says_a_secret_whatever_is_wrong_with_the_settings() {
    let cases = std::env::var("SECRETS").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(cases) });
    let held = runner.run(&secrets(), |secrets| {
        for (variables, file) in settings(&secrets) {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("preceptor.toml"), &file).unwrap();
            fs::write(folder.path().join("secret"), secrets.address()).unwrap();
            // One command a setting and case would do for most, but a leak may be in any.
            for mut command in commands(folder.path()) {
                let output = command.envs(variables.iter().map(|(name, value)| (name, value))).output().unwrap();
                let said = said(&output);
                prop_assert_eq!(secrets.in_text(&said), None, "{:?} with {:?} says: {}", command, file, said);
            }
        }
        Ok(())
    });
    held.unwrap();
}

#[tokio::test]
async fn a_bot_that_is_refused_or_has_no_database_tells_no_secret() {
    let secrets = Secrets {
        token: "MTIzNDU2Nzg5MDEyMzQ1Njc4.AAAAAA.kept-to-ourselves-0123456789".to_owned(),
        user: "keeperofdata".to_owned(),
        password: "pass/word?is@odd#1234".to_owned(),
    };
    let world = World::start().await;
    world.expects_refusals();
    let mut refused = Program::command(&world, &[("DISCORD__TOKEN", &secrets.token), ("LOG__LEVEL", "trace")]);
    let told = said(&Program::output(&mut refused).await);
    assert!(told.contains("does not take the token"), "{told}");
    assert_eq!(secrets.in_text(&told), None, "{told}");
    // In a build without PostgreSQL the address itself is refused.
    let settings = [("STORE__URL", &*secrets.address()), ("LOG__LEVEL", "trace")];
    if cfg!(feature = "postgres") {
        let mut program = Program::spawn_heard(&mut bot(&world, &settings));
        let url = watched(&mut program).await;
        for page in ["healthz", "readyz", "metrics"] {
            let (_, text) = get(&format!("{url}/{page}")).await;
            assert_eq!(secrets.in_text(&text), None, "{text}");
        }
    } else {
        let told = said(&Program::output(&mut Program::command(&world, &settings)).await);
        assert!(told.contains("built without PostgreSQL"), "{told}");
        assert_eq!(secrets.in_text(&told), None, "{told}");
    }
    world.close().await;
}
