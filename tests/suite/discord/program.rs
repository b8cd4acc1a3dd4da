//! How does a test start the real program, and stop it?

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;

use crate::world::World;

/// How long the program may take to end. It gives itself less than 5 seconds.
const END_WITHIN: Duration = Duration::from_secs(5);
/// How long it may take to give up at a start that can't be.
const GIVE_UP_WITHIN: Duration = Duration::from_secs(20);

/// `preceptor bot` as a process of its own, until it is dropped.
pub(crate) struct Program {
    child: Option<Child>,
    /// What it logs, line by line.
    heard: Option<UnboundedReceiver<String>>,
}

impl Program {
    /// Starts it and waits until it is connected and its commands are registered.
    pub(crate) async fn start(world: &World) -> Self {
        Self::start_with(world, &[]).await
    }

    /// The same with more settings, as names of variables less `PRECEPTOR__` and values.
    pub(crate) async fn start_with(world: &World, settings: &[(&str, &str)]) -> Self {
        let program = Self::spawn(world, settings);
        world.connected(1).await;
        world.registered().await;
        program
    }

    /// Starts it and waits for nothing.
    pub(crate) fn spawn(world: &World, settings: &[(&str, &str)]) -> Self {
        Self::spawn_command(&mut Self::command(world, settings))
    }

    /// Starts a command of [`Program::command`], perhaps with more arguments, and waits for nothing.
    pub(crate) fn spawn_command(command: &mut Command) -> Self {
        Self { child: Some(command.spawn().unwrap()), heard: None }
    }

    /// The same, and listens to what it logs.
    pub(crate) fn spawn_heard(command: &mut Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let (lines, heard) = tokio::sync::mpsc::unbounded_channel();
        let log = BufReader::new(child.stderr.take().unwrap());
        // It is read to its end, so that the program never waits for who reads it.
        std::thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                let _ = lines.send(line);
            }
        });
        Self { child: Some(child), heard: Some(heard) }
    }

    /// Waits until it logs a line with these words, and gives the line; fails the test if it takes too long.
    pub(crate) async fn logs(&mut self, words: &str) -> String {
        let heard = self.heard.as_mut().expect("it was not started to be heard");
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
        tokio::time::timeout(GIVE_UP_WITHIN, find).await.unwrap_or_else(|_| panic!("it does not log `{words}`"))
    }

    /// How it is started.
    pub(crate) fn command(world: &World, settings: &[(&str, &str)]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_preceptor"));
        // Neither a model nor settings of whoever runs the test.
        command.arg("bot").env_clear().current_dir(std::env::temp_dir());
        command.env("PRECEPTOR__DISCORD__TOKEN", world.token()).env("PRECEPTOR__DISCORD__API_URL", world.api_url());
        command.env("PRECEPTOR__LOG__LEVEL", std::env::var("PRECEPTOR_TEST_LOG").unwrap_or_else(|_| "warn".to_owned()));
        // By words alone, so that replies are the same in a build without a model; `ask` has a test with it.
        command.env("PRECEPTOR__MODEL__ENABLED", "false");
        for (name, value) in settings {
            command.env(format!("PRECEPTOR__{name}"), value);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command
    }

    /// Runs a command of [`Program::command`] to its end by itself; what it wrote and how it ended.
    pub(crate) async fn output(command: &mut Command) -> Output {
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        within(GIVE_UP_WITHIN, child.id(), move || child.wait_with_output().unwrap()).await
    }

    /// Asks it to end, as a system does that shuts down.
    #[cfg(unix)]
    pub(crate) fn stop(&self) {
        signal("TERM", self.child.as_ref().unwrap().id());
    }

    /// Waits for its end; fails the test if it takes too long.
    pub(crate) async fn end(mut self) -> ExitStatus {
        let mut child = self.child.take().unwrap();
        within(END_WITHIN, child.id(), move || child.wait().unwrap()).await
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Waits for a process in a thread of its own; ends it and fails the test if it takes too long.
async fn within<T: Send + 'static>(limit: Duration, id: u32, wait: impl FnOnce() -> T + Send + 'static) -> T {
    let mut waiting = tokio::task::spawn_blocking(wait);
    match tokio::time::timeout(limit, &mut waiting).await {
        Ok(ended) => ended.unwrap(),
        Err(_) => {
            signal("KILL", id);
            panic!("the program has not ended within {limit:?}")
        }
    }
}

fn signal(name: &str, id: u32) {
    let sent = Command::new("kill").args([format!("-{name}"), id.to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "can't send {name} to {id}");
}
