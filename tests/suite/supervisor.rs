//! What systemd hears of a service, and what `preceptor ready` says of one.
//!
//! 1. A service says that it is ready when it is, and not before: the web face listens, the bot is connected.
//! 2. It says again and again that it lives where somebody wants to hear it, and that it stops when it does.
//! 3. `preceptor ready` ends with 0 where the service is ready, and with 1 where it says no or nothing answers.

use std::io::{BufRead as _, BufReader};
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::discord::Program;
use crate::program::{err, out, preceptor, run};
use crate::world::World;

/// The longest that is waited for one word of a service.
const SAID_WITHIN: Duration = Duration::from_secs(60);

/// The other end of what systemd gives to a service.
struct Supervisor {
    socket: UnixDatagram,
    folder: tempfile::TempDir,
}

impl Supervisor {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let socket = UnixDatagram::bind(folder.path().join("notify")).unwrap();
        socket.set_read_timeout(Some(SAID_WITHIN)).unwrap();
        Self { socket, folder }
    }

    /// Tells a command where to say it, and how long it may be silent.
    fn supervises(&self, command: &mut Command, silent_us: u64) {
        command.env("NOTIFY_SOCKET", self.folder.path().join("notify")).env("WATCHDOG_USEC", silent_us.to_string());
    }

    /// The next word that the service says.
    fn hears(&self) -> String {
        let mut said = [0; 1024];
        let length = self.socket.recv(&mut said).expect("the service says nothing");
        String::from_utf8(said[..length].to_vec()).unwrap().trim().to_owned()
    }

    /// Waits for this word; gives what was said before.
    fn waits_for(&self, word: &str) -> Vec<String> {
        let mut before = Vec::new();
        loop {
            match self.hears() {
                said if said == word => return before,
                said => before.push(said),
            }
        }
    }
}

/// `preceptor serve` on a free port of this machine, ended when it is dropped.
struct Served(Child);

impl Served {
    fn start(command: &mut Command) -> Self {
        command.args(["serve", "--listen", "127.0.0.1:0"]).env("PRECEPTOR__MODEL__ENABLED", "false");
        command.env("PRECEPTOR__LOG__FORMAT", "json").stdout(Stdio::null()).stderr(Stdio::piped());
        Self(command.spawn().unwrap())
    }

    /// Where it listens, by its log.
    fn url(&mut self) -> String {
        let mut lines = BufReader::new(self.0.stderr.take().unwrap()).lines().map_while(Result::ok);
        let url = lines.find_map(|line| Some(line.split_once("\"url\":\"")?.1.split('"').next()?.to_owned()));
        // It is read to its end, so that the program never writes to nobody.
        std::thread::spawn(move || lines.for_each(drop));
        url.expect("it ended without a word of where it listens")
    }

    fn asked_to_end(&self) {
        let sent = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_web_face_says_that_it_is_ready_that_it_lives_and_that_it_stops() {
    let supervisor = Supervisor::new();
    let mut command = preceptor(supervisor.folder.path());
    supervisor.supervises(&mut command, 200_000);
    let mut served = Served::start(&mut command);
    supervisor.waits_for("READY=1");
    let url = served.url();
    let address = url.strip_prefix("http://").unwrap();
    std::net::TcpStream::connect(address).expect("it said that it is ready, and does not listen");
    assert!(supervisor.waits_for("WATCHDOG=1").is_empty());
    assert!(supervisor.waits_for("WATCHDOG=1").is_empty());
    served.asked_to_end();
    let before = supervisor.waits_for("STOPPING=1");
    assert!(before.iter().all(|said| said == "WATCHDOG=1"), "{before:?}");
    assert!(served.0.wait().unwrap().success());
}

#[tokio::test]
async fn a_bot_says_that_it_is_ready_once_it_is_connected() {
    let world = World::start().await;
    let supervisor = Supervisor::new();
    let mut command = Program::command(&world, &[]);
    supervisor.supervises(&mut command, 60_000_000);
    let program = Program::spawn_command(&mut command);
    let supervisor = tokio::task::spawn_blocking(move || {
        let before = supervisor.waits_for("READY=1");
        assert!(before.iter().all(|said| said == "WATCHDOG=1"), "{before:?}");
        supervisor
    });
    let supervisor = supervisor.await.unwrap();
    // What is counted already is not waited for.
    world.connected(1).await;
    world.registered().await;
    program.stop();
    tokio::task::spawn_blocking(move || supervisor.waits_for("STOPPING=1")).await.unwrap();
    assert_eq!(program.end().await.code(), Some(0));
    world.close().await;
}

#[tokio::test]
async fn a_bot_that_discord_refuses_is_never_ready() {
    let world = World::start().await;
    world.expects_refusals();
    let supervisor = Supervisor::new();
    let mut command = Program::command(&world, &[]);
    command.env("PRECEPTOR__DISCORD__TOKEN", "MTIzNDU2Nzg5MDEyMzQ1Njc4.AAAAAA.aaaaaaaaaaaaaaaaaaaaaaaaaaa");
    supervisor.supervises(&mut command, 60_000_000);
    let output = Program::output(&mut command).await;
    assert_eq!(output.status.code(), Some(2));
    supervisor.socket.set_nonblocking(true).unwrap();
    let mut said = [0; 1024];
    while let Ok(length) = supervisor.socket.recv(&mut said) {
        assert_eq!(&said[..length], b"WATCHDOG=1\n");
    }
    world.close().await;
}

#[test]
fn ready_is_whatever_says_so_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut served = Served::start(&mut preceptor(folder.path()));
    let url = served.url();
    let well = run(folder.path(), &["ready", &format!("{url}/healthz")]);
    assert_eq!((well.status.code(), out(&well)), (Some(0), format!("{url}/healthz is ready.\n")));
    let elsewhere = run(folder.path(), &["ready", &format!("{url}/nothing-there")]);
    assert_eq!(elsewhere.status.code(), Some(1), "{}", err(&elsewhere));
    assert!(out(&elsewhere).starts_with(&format!("{url}/nothing-there is not ready (404)")), "{}", out(&elsewhere));
    drop(served);
    let gone = run(folder.path(), &["ready", &format!("{url}/healthz")]);
    assert_eq!(gone.status.code(), Some(1));
    assert!(out(&gone).contains("does not answer") && out(&gone).contains("see whether the service runs"));
}

#[test]
fn where_no_address_is_named_the_settings_one_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let asked = |listen: &str| {
        let output = preceptor(Path::new(folder.path())).arg("ready").env("PRECEPTOR__WEB__LISTEN", listen).output();
        out(&output.unwrap())
    };
    // Nothing listens on port 1.
    assert!(asked("0.0.0.0:1").starts_with("http://127.0.0.1:1/readyz does not answer"));
    assert!(asked("[::]:1").starts_with("http://[::1]:1/readyz does not answer"));
}
