//! The program as a person starts it, in a folder of its own and with no settings from outside.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;

/// The built program, to be started in `folder`.
pub(crate) fn preceptor(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preceptor"));
    command.current_dir(folder).env_clear().env("HOME", folder).stdin(Stdio::null());
    command
}

/// Runs it to its end with these arguments.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    preceptor(folder).args(arguments).output().unwrap()
}

/// Runs it with a text on standard input.
pub(crate) fn run_with_input(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = preceptor(folder);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// The next line of its log with these words; fails the test if it takes too long.
pub(crate) async fn heard_with(heard: &mut UnboundedReceiver<String>, words: &str, limit: Duration) -> String {
    let find = async {
        let mut before = Vec::new();
        while let Some(line) = heard.recv().await {
            if line.contains(words) {
                return line;
            }
            before.push(line);
        }
        panic!("it ended without a word of `{words}`: {before:#?}")
    };
    tokio::time::timeout(limit, find).await.unwrap_or_else(|_| panic!("it does not log `{words}`"))
}

/// What it wrote to standard output.
pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What it wrote to standard error.
pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
