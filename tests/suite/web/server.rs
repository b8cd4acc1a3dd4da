//! How does a test start the web face, ask it, and stop it? `preceptor serve` as a process of its own, on a port that is free.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use reqwest::{Client, Response};
use tempfile::TempDir;
use tokio::sync::mpsc::UnboundedReceiver;

use crate::program::{heard_with, preceptor};

/// How long it may take until it listens: it opens its guides first, in a build that is not optimized.
const LISTENS_WITHIN: Duration = Duration::from_secs(60);
/// How long a request may take, and a line of the log to come.
const WITHIN: Duration = Duration::from_secs(30);
/// What the log says when it listens.
const SERVING: &str = "serving";

/// The web face, until it is dropped.
pub(crate) struct Server {
    child: Child,
    heard: UnboundedReceiver<String>,
    client: Client,
    /// Where it listens: `http://127.0.0.1:PORT`, with nothing behind it.
    pub(crate) address: String,
    /// The folder it was started in, for files that a test puts there.
    pub(crate) folder: TempDir,
}

impl Server {
    /// Starts it with the shipped guide, by words alone.
    pub(crate) async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// The same with more settings, as names of variables less `PRECEPTOR__` and values.
    pub(crate) async fn start_with(settings: &[(&str, &str)]) -> Self {
        Self::start_in(TempDir::new().unwrap(), settings).await
    }

    /// The same in a folder that has files already, such as guides for `("CORPUS__PATH", "guides")`.
    pub(crate) async fn start_in(folder: TempDir, settings: &[(&str, &str)]) -> Self {
        let mut child = command(folder.path(), settings).spawn().unwrap();
        let (lines, heard) = tokio::sync::mpsc::unbounded_channel();
        let log = BufReader::new(child.stderr.take().unwrap());
        // It is read to its end, so that the program never waits for who reads it.
        std::thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                let _ = lines.send(line);
            }
        });
        // A redirect is an answer like any other, and no proxy of whoever runs the test is asked.
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().timeout(WITHIN);
        let mut server = Self { child, heard, client: client.build().unwrap(), address: String::new(), folder };
        let line = server.logs_within(SERVING, LISTENS_WITHIN).await;
        server.address = address_in(&line).unwrap_or_else(|| panic!("no address in `{line}`"));
        server
    }

    /// What asks it, for requests that are more than a GET.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The whole address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// The answer to a GET.
    pub(crate) async fn get(&self, path: &str) -> Response {
        self.client.get(self.url(path)).send().await.unwrap()
    }

    /// The text of a page that must be there.
    pub(crate) async fn text(&self, path: &str) -> String {
        let response = self.get(path).await;
        assert_eq!(response.status(), 200, "{path}");
        response.text().await.unwrap()
    }

    /// Waits until it logs a line with these words, and gives the line.
    pub(crate) async fn logs(&mut self, words: &str) -> String {
        self.logs_within(words, WITHIN).await
    }

    async fn logs_within(&mut self, words: &str, limit: Duration) -> String {
        heard_with(&mut self.heard, words, limit).await
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How it is started: with no settings from outside, on a port that is free, its log heard.
fn command(folder: &Path, settings: &[(&str, &str)]) -> Command {
    let mut command = preceptor(folder);
    command.args(["serve", "--listen", "127.0.0.1:0"]);
    command.env("PRECEPTOR__LOG__LEVEL", "info").env("PRECEPTOR__MODEL__ENABLED", "false");
    for (name, value) in settings {
        command.env(format!("PRECEPTOR__{name}"), value);
    }
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// The address that a line of the log names.
fn address_in(line: &str) -> Option<String> {
    let start = line.find("http://127.0.0.1:")?;
    let rest = &line[start..];
    let end = rest.rfind(|c: char| c.is_ascii_digit())?;
    Some(rest[..=end].to_owned())
}
