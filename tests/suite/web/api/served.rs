//! The real program as it serves on a port of its own, and what it answers.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::preceptor;

/// A test that waits longer than this for an answer fails.
pub(super) const LIMIT: Duration = Duration::from_secs(60);

/// A program that serves until it is dropped.
pub(super) struct Served {
    pub(super) child: Child,
    pub(super) address: SocketAddr,
    pub(super) folder: TempDir,
    log: Mutex<Receiver<Value>>,
}

/// What was answered.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Served {
    /// A program that answers by words, with these settings beside.
    pub(super) fn with(settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = preceptor(folder.path());
        command.args(["serve", "--listen", "127.0.0.1:0"]).stderr(Stdio::piped()).stdout(Stdio::null());
        command.envs([("PRECEPTOR__LOG__FORMAT", "json"), ("PRECEPTOR__MODEL__ENABLED", "false")]);
        command.envs(settings.iter().map(|(key, value)| (format!("PRECEPTOR__{key}"), *value)));
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let address = loop {
            let line = lines.next().expect("the program ended before it served").unwrap();
            let said: Value = serde_json::from_str(&line).unwrap_or(Value::String(line));
            if said["fields"]["message"] == "serving" {
                let url = said["fields"]["url"].as_str().unwrap();
                break url.trim_start_matches("http://").parse().unwrap();
            }
        };
        let (say, log) = channel();
        // Read on, or the program would wait with a full pipe. A test that is over does not listen.
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let _ = say.send(serde_json::from_str(&line).unwrap_or(Value::String(line)));
            }
        });
        Self { child, address, folder, log: Mutex::new(log) }
    }

    /// A program that answers by words, as it is set by default.
    pub(super) fn by_words() -> Self {
        Self::with(&[])
    }

    /// What was logged, to the end of the program; who waits for that in vain fails.
    pub(super) fn log_to_the_end(&self) -> Vec<Value> {
        let log = self.log.lock().unwrap();
        let mut lines = Vec::new();
        loop {
            match log.recv_timeout(LIMIT) {
                Ok(line) => lines.push(line),
                Err(RecvTimeoutError::Disconnected) => return lines,
                Err(RecvTimeoutError::Timeout) => panic!("the program stays"),
            }
        }
    }

    /// Ends the program; what it logged while it served.
    pub(super) fn log(mut self) -> Vec<Value> {
        self.child.kill().unwrap();
        self.log_to_the_end()
    }

    /// A connection.
    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        stream.set_write_timeout(Some(LIMIT)).unwrap();
        stream
    }

    /// Sends a request as it stands, and reads until the program closes.
    pub(super) fn send(&self, request: impl AsRef<[u8]>) -> Reply {
        let mut stream = self.connect();
        stream.write_all(request.as_ref()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Reply::read(&bytes).unwrap_or_else(|| panic!("no answer: {:?}", String::from_utf8_lossy(&bytes)))
    }

    /// Asks with a method and lines of headers.
    pub(super) fn ask(&self, method: &str, target: &str, headers: &[&str]) -> Reply {
        let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
        self.send(format!("{method} {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n"))
    }

    /// Gets an address.
    pub(super) fn get(&self, target: &str) -> Reply {
        self.ask("GET", target, &[])
    }

    /// Gets the JSON that an address is answered with.
    pub(super) fn json(&self, target: &str) -> Value {
        let reply = self.get(target);
        assert_eq!(reply.status, 200, "{target}: {}", reply.text());
        reply.json()
    }

    /// Posts a body as JSON.
    pub(super) fn post(&self, target: &str, body: impl AsRef<[u8]>) -> Reply {
        let body = body.as_ref();
        let head = format!(
            "POST {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n",
            body.len()
        );
        self.send([head.as_bytes(), body].concat())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // One that has ended already can't be killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Reply {
    /// The first answer in some bytes; none where they hold no whole head.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let mut reply = Self { status, head, body: bytes[end + 4..].to_vec() };
        if reply.header("transfer-encoding") == Some("chunked") {
            reply.body = unchunked(&reply.body)?;
        }
        Some(reply)
    }

    /// A header's value.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        lines.into_iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// The body as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}\n{}", self.head, self.text()))
    }
}

/// The bytes of a body that came in pieces.
fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let size = usize::from_str_radix(str::from_utf8(&rest[..end]).ok()?, 16).ok()?;
        body.extend_from_slice(rest.get(end + 2..end + 2 + size)?);
        if size == 0 {
            return Some(body);
        }
        rest = rest.get(end + 4 + size..)?;
    }
}

/// Of each question that was answered, whether its answer was kept from before.
pub(super) fn kept(log: &[Value]) -> Vec<bool> {
    let asked = log.iter().filter(|line| line["fields"]["message"] == "asked");
    asked.map(|line| line["fields"]["answer.kept"].as_bool().unwrap()).collect()
}
