//! How does a test start the real program, and stop it?

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;

use crate::program::heard_with;
use crate::world::{Way, World};

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
        if is_serve(command) {
            let mut program = Self::spawn_heard(command);
            program.heard = None;
            return program;
        }
        Self { child: Some(command.spawn().unwrap()), heard: None }
    }

    /// The same, and listens to what it logs. Where it serves over HTTP, its address is entered as Discord's endpoint.
    pub(crate) fn spawn_heard(command: &mut Command) -> Self {
        let portal = is_serve(command).then(|| Portal::of(command));
        Self::spawn_with(command, portal)
    }

    /// The same, and enters its address nowhere.
    pub(crate) fn spawn_unknown(command: &mut Command) -> Self {
        Self::spawn_with(command, None)
    }

    fn spawn_with(command: &mut Command, portal: Option<Portal>) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let (lines, heard) = tokio::sync::mpsc::unbounded_channel();
        let log = BufReader::new(child.stderr.take().unwrap());
        // It is read to its end, so that the program never waits for who reads it.
        std::thread::spawn(move || {
            let (mut portal, mut url, mut has_key) = (portal, None, false);
            for line in log.lines().map_while(Result::ok) {
                url = served(&line).or(url);
                // Before that it does not know Discord's key; either may come first.
                has_key |= line.contains("interactions are answered");
                if let Some(url) = url.as_deref().filter(|_| has_key)
                    && let Some(portal) = portal.take()
                {
                    portal.enter(url);
                }
                let _ = lines.send(line);
            }
        });
        Self { child: Some(child), heard: Some(heard) }
    }

    /// Waits until it logs a line with these words, and gives the line; fails the test if it takes too long.
    pub(crate) async fn logs(&mut self, words: &str) -> String {
        let heard = self.heard.as_mut().expect("it was not started to be heard");
        heard_with(heard, words, GIVE_UP_WITHIN).await
    }

    /// How it is started.
    pub(crate) fn command(world: &World, settings: &[(&str, &str)]) -> Command {
        match world.way() {
            Way::Gateway => Self::command_of(world, &["bot"], settings),
            Way::Http => {
                // The one before it may be gone.
                world.forget_endpoint();
                Self::command_of(world, &["serve", "--listen", "127.0.0.1:0"], settings)
            }
        }
    }

    /// The same with other arguments.
    pub(crate) fn command_of(world: &World, arguments: &[&str], settings: &[(&str, &str)]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_preceptor"));
        command.args(arguments);
        // Neither a model nor settings of whoever runs the test.
        command.env_clear().current_dir(std::env::temp_dir());
        command.env("PRECEPTOR__DISCORD__TOKEN", world.token()).env("PRECEPTOR__DISCORD__API_URL", world.api_url());
        // Where it serves, its address is read in the log.
        let least = if world.way() == Way::Http { "info" } else { "warn" };
        command.env("PRECEPTOR__LOG__LEVEL", std::env::var("PRECEPTOR_TEST_LOG").unwrap_or_else(|_| least.to_owned()));
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

    /// The process's id.
    pub(crate) fn id(&self) -> u32 {
        self.child.as_ref().unwrap().id()
    }

    /// Ends it at once, and gives it no chance to say anything to anybody.
    #[cfg(all(unix, feature = "postgres"))]
    pub(crate) fn kill(self) {
        signal("KILL", self.id());
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

/// Where the endpoint's address is entered: what a person does in the developer portal.
struct Portal {
    api: String,
    token: String,
}

impl Portal {
    /// The portal of the Discord that a command is for.
    fn of(command: &Command) -> Self {
        let set = |name: &str| {
            let value = command.get_envs().find(|(key, _)| *key == name).and_then(|(_, value)| value);
            value.and_then(|value| value.to_str()).unwrap_or_default().to_owned()
        };
        let api = set("PRECEPTOR__DISCORD__API_URL").trim_start_matches("http://").to_owned();
        Self { api, token: set("PRECEPTOR__DISCORD__TOKEN") }
    }

    /// Enters an address. That it is not taken is the world's to say.
    fn enter(&self, url: &str) {
        let body = serde_json::json!({ "interactions_endpoint_url": format!("{url}/interactions") }).to_string();
        let Ok(mut stream) = std::net::TcpStream::connect(&self.api) else { return };
        let head = format!(
            "PATCH /api/v10/applications/@me HTTP/1.1\r\nHost: {}\r\nAuthorization: Bot {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            self.api,
            self.token,
            body.len()
        );
        let sent = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
        let _ = sent.and_then(|()| stream.read_to_string(&mut String::new()));
    }
}

fn is_serve(command: &Command) -> bool {
    command.get_args().any(|argument| argument == "serve" || argument == "--serve")
}

/// The address in a line that says that it serves.
pub(super) fn served(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("serving url=").and_then(|(_, rest)| rest.split_once("http://"))?;
    let end = rest.find(|c: char| !c.is_ascii_digit() && !".:".contains(c)).unwrap_or(rest.len());
    Some(format!("http://{}", &rest[..end]))
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
