//! How many answers a second does the API give, beside a bare axum handler that sends the same bytes?
//!
//! `cargo bench --bench web` (needs `wrk`). Both are processes of their own and driven in turns by 64 connections; wrk takes a good
//! part of the same cores, from both alike. "Repeated" is one question, "in turns" eight, "new" never the same twice, so that each is
//! searched for; each answer has its line in the log, which is a file. All by words, without a limit for one address.

#![expect(clippy::unwrap_used, reason = "a bench that can't set up has nothing to measure")]
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;

/// Connections that ask at once.
const CONNECTIONS: &str = "64";
/// How long each is driven at a time, in seconds.
const SECONDS: &str = "4";
/// How often each is driven; the figures are of the middle one.
const ROUNDS: usize = 3;
/// What is asked again and again.
const ONE: &str = "/api/v1/ask?q=do+I+need+a+license+to+work+as+a+medical+assistant";

/// Questions of the kinds that people ask, as a script of wrk's asks them.
const IN_TURNS: &str = r#"
local asked = { "do+I+need+a+license+to+work+as+a+medical+assistant", "what+does+EHR+stand+for",
  "how+many+years+until+I+have+to+renew+the+CMA+credential", "who+checks+patients+in+at+the+front+desk",
  "is+there+anything+about+working+with+children+or+in+a+heart+clinic", "list+the+clinical+duties", "CMA+or+CCMA",
  "which+train+goes+to+the+lake+on+sunday" }
local at = 0
"#;
const REPEATED_TURNS: &str = r#"
request = function() at = at + 1; return wrk.format("GET", "/api/v1/ask?q=" .. asked[at % #asked + 1]) end
"#;
const NEW_TURNS: &str = r#"
local threads = 0
function setup(thread) threads = threads + 1; thread:set("own", threads) end
request = function() at = at + 1; return wrk.format("GET", "/api/v1/ask?q=" .. asked[at % #asked + 1] .. "+" .. own .. "x" .. at) end
"#;

/// What one turn gave.
struct Turn {
    rate: f64,
    half: String,
    almost_all: String,
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("bare") {
        return bare(&arguments.next().unwrap());
    }
    if Command::new("wrk").arg("-v").output().is_err() {
        println!("there is no `wrk` here; install it (Debian: `apt install wrk`) to measure");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (program, ours) = program(folder.path(), &[]);
    let body = folder.path().join("answer.json");
    std::fs::write(&body, fetch(&ours)).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    let (handler, theirs) = started(command.arg("bare").arg(&body));
    let script = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("{IN_TURNS}{text}")).unwrap();
        Some(path)
    };
    println!("{:>10} {:>22} {:>22} {:>7}", "", "preceptor", "bare handler", "ratio");
    for (name, script) in
        [("repeated", None), ("in turns", script("turns.lua", REPEATED_TURNS)), ("new", script("new.lua", NEW_TURNS))]
    {
        let drive = |url: &str| turn(url, script.as_deref());
        let turns: Vec<[Turn; 2]> = (0..ROUNDS).map(|_| [drive(&ours), drive(&theirs)]).collect();
        let [our, their] = [0, 1].map(|at| middle(turns.iter().map(|both| &both[at]).collect()));
        println!("{name:>10} {} {} {:>7.2}", our.told(), their.told(), our.rate / their.rate);
    }
    for mut child in [program, handler] {
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

/// A handler that does nothing but send an answer that is already there.
fn bare(body: &str) {
    let json = axum::body::Bytes::from(std::fs::read(body).unwrap());
    let handler = get(move || async move { ([(CONTENT_TYPE, "application/json")], json) });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("http://{}", listener.local_addr().unwrap());
        axum::serve(listener, Router::new().route("/api/v1/ask", handler)).await.unwrap();
    });
}

/// The program as it serves, and its address.
fn program(folder: &Path, settings: &[(&str, &str)]) -> (Child, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preceptor"));
    command.current_dir(folder).env_clear().env("HOME", folder).args(["serve", "--listen", "127.0.0.1:0"]);
    command.envs([("PRECEPTOR__MODEL__ENABLED", "false"), ("PRECEPTOR__WEB__PER_MINUTE", "0")]);
    command.envs([("PRECEPTOR__LOG__FORMAT", "json")]).envs(settings.iter().copied());
    // A file takes its lines, as in production; a pipe would have to be read, by the same cores.
    let log = folder.join("log");
    let child = command.stderr(File::create(&log).unwrap()).spawn().unwrap();
    let line = loop {
        let said = std::fs::read_to_string(&log).unwrap();
        match said.lines().find(|line| line.contains("\"serving\"") && line.ends_with('}')) {
            Some(line) => break line.to_owned(),
            None => std::thread::sleep(Duration::from_millis(10)),
        }
    };
    let url = line.split("\"url\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    (child, url)
}

/// A program whose first line is its address.
fn started(command: &mut Command) -> (Child, String) {
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (child, line.trim().to_owned())
}

/// The body that the program answers with.
fn fetch(url: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).unwrap();
    stream.write_all(format!("GET {ONE} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    bytes.split_off(end + 4)
}

/// Drives one for a while.
fn turn(url: &str, script: Option<&Path>) -> Turn {
    let mut command = Command::new("wrk");
    command.args(["-t2", "-c", CONNECTIONS, "-d", SECONDS, "--latency"]);
    command.args(script.iter().flat_map(|path| [Path::new("-s").as_os_str(), path.as_os_str()]));
    let output = command.arg(format!("{url}{ONE}")).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let after = |name: &str| {
        let rest = text.lines().find_map(|line| line.trim_start().strip_prefix(name));
        rest.and_then(|rest| rest.split_whitespace().next()).unwrap_or("?")
    };
    assert!(!text.contains("Non-2xx"), "{text}");
    Turn {
        rate: after("Requests/sec:").parse().unwrap(),
        half: after("50%").to_owned(),
        almost_all: after("99%").to_owned(),
    }
}

/// The turn of the middle rate.
fn middle(mut turns: Vec<&Turn>) -> &Turn {
    turns.sort_by(|one, other| one.rate.total_cmp(&other.rate));
    turns[turns.len() / 2]
}

impl Turn {
    fn told(&self) -> String {
        format!("{:>6.0}/s {:>6} {:>7}", self.rate, self.half, self.almost_all)
    }
}
