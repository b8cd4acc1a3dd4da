//! A balancer as small as can be: each connection goes to the next process; or each request to all of them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Stands before several processes.
pub(super) struct Balancer {
    pub(super) url: String,
    /// How many connections each process got.
    pub(super) counts: Arc<Vec<AtomicUsize>>,
    task: JoinHandle<()>,
}

impl Drop for Balancer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Balancer {
    /// Before the processes that have these addresses. One that repeats sends each request to all of them, and gives back the
    /// answer that has something in it.
    pub(super) async fn start(endpoints: &[String], repeats: bool) -> Self {
        let of = |url: &String| url.trim_start_matches("http://").trim_end_matches("/interactions").to_owned();
        let addresses: Arc<Vec<String>> = Arc::new(endpoints.iter().map(of).collect());
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}/interactions", listener.local_addr().unwrap());
        let counts: Arc<Vec<AtomicUsize>> = Arc::new(addresses.iter().map(|_| AtomicUsize::new(0)).collect());
        let counted = Arc::clone(&counts);
        let task = tokio::spawn(async move {
            let mut next = 0;
            while let Ok((stream, _)) = listener.accept().await {
                let mut to = addresses.to_vec();
                to.rotate_left(next % addresses.len());
                if !repeats && let Some(there) = first_there(&to).await {
                    to = vec![there];
                }
                for (at, address) in addresses.iter().enumerate() {
                    counted[at].fetch_add(usize::from(to.contains(address)), Ordering::SeqCst);
                }
                next += 1;
                tokio::spawn(pass_on(stream, to));
            }
        });
        Self { url, counts, task }
    }
}

/// The first process that takes a connection, as balancers find it.
async fn first_there(addresses: &[String]) -> Option<String> {
    for address in addresses {
        if TcpStream::connect(address).await.is_ok() {
            return Some(address.clone());
        }
    }
    None
}

/// Passes one request on, and the best answer back.
async fn pass_on(mut from: TcpStream, to: Vec<String>) {
    let Some(request) = read_one(&mut from).await else { return };
    let asked = to.iter().map(|address| ask(address, &request));
    let mut answers = futures_util::future::join_all(asked).await;
    answers.sort_by_key(Vec::len);
    let _ = from.write_all(&answers.pop().unwrap_or_default()).await;
}

async fn ask(address: &str, request: &[u8]) -> Vec<u8> {
    let Ok(mut stream) = TcpStream::connect(address).await else { return Vec::new() };
    let _ = stream.write_all(request).await;
    read_one(&mut stream).await.unwrap_or_default()
}

/// A message with its length, less what comes after it.
async fn read_one(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut read = Vec::new();
    loop {
        let head = read.windows(4).position(|four| four == b"\r\n\r\n");
        if let Some(head) = head {
            let text = String::from_utf8_lossy(&read[..head]).to_lowercase();
            let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse().ok());
            if read.len() >= head + 4 + length.unwrap_or(0) {
                return Some(read);
            }
        }
        if stream.read_buf(&mut read).await.ok()? == 0 {
            return None;
        }
    }
}
