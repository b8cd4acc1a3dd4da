//! Not tests: how a test starts a service that tells how it is, and asks it.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::discord::Program;
use crate::world::World;

/// How long a test waits for what a service is to become.
const LIMIT: Duration = Duration::from_secs(30);

/// A guide of a corpus in a folder, with a text about a harbor's fees.
pub(super) fn harbor(folder: &Path, fee: &str) {
    let guide = folder.join("corpus/harbor");
    std::fs::create_dir_all(&guide).unwrap();
    let text =
        format!("# Harbor guide\n\n## Fees\n\nA berth is paid {fee}.\n\n## Tides\n\nThe gate closes at low tide.\n");
    std::fs::write(guide.join("guide.md"), text).unwrap();
}

/// `preceptor serve` on a free port, by words alone and with nothing of whoever runs the test.
pub(super) fn serve(folder: &Path, settings: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preceptor"));
    command.args(["serve", "--listen", "127.0.0.1:0"]).env_clear().env("HOME", folder).current_dir(folder);
    command.env("PRECEPTOR__MODEL__ENABLED", "false");
    command.envs(settings.iter().map(|(name, value)| (format!("PRECEPTOR__{name}"), *value)));
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// `preceptor bot` that tells on a free port how it is.
pub(super) fn bot(world: &World, settings: &[(&str, &str)]) -> Command {
    let watched = [("DISCORD__HEALTH_LISTEN", "127.0.0.1:0"), ("LOG__LEVEL", "info")];
    let settings: Vec<(&str, &str)> = watched.iter().chain(settings).copied().collect();
    Program::command(world, &settings)
}

/// The address that a service logs with these words.
pub(super) async fn address(program: &mut Program, words: &str) -> String {
    let line = program.logs(words).await;
    let at = line.find("http://").unwrap_or_else(|| panic!("no address in {line}"));
    line[at..].split('"').next().unwrap().to_owned()
}

/// The address of a `preceptor serve`, once it answers.
pub(super) async fn page(program: &mut Program) -> String {
    address(program, " serving").await
}

/// The address on which a bot tells how it is.
pub(super) async fn watched(program: &mut Program) -> String {
    address(program, "health and metrics are served").await
}

/// What is at an address: the status and the text.
pub(crate) async fn get(url: &str) -> (u16, String) {
    let response = reqwest::get(url).await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

/// Asks until the text at an address is as wished; fails the test with the last one where that takes too long.
pub(crate) async fn until(url: &str, is_wished: impl Fn(u16, &str) -> bool) -> String {
    let mut last = String::new();
    let asking = async {
        loop {
            // Who is not there yet answers nothing.
            let (status, text) = match reqwest::get(url).await {
                Ok(response) => (response.status().as_u16(), response.text().await.unwrap_or_default()),
                Err(_) => (0, String::new()),
            };
            if is_wished(status, &text) {
                return text;
            }
            last = text;
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(LIMIT, asking).await.unwrap_or_else(|_| panic!("{url} does not become as wished: {last}"))
}

/// Sends a process a signal.
#[cfg(unix)]
pub(super) fn signal(name: &str, id: u32) {
    let sent = Command::new("kill").args([format!("-{name}"), id.to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "can't send {name} to {id}");
}
