//! What goes over one connection: serenity's end and Discord's, held together for as long as both live.

use std::io::Read as _;
use std::time::Duration;

use flate2::read::ZlibDecoder;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::time::Instant;
use tokio_tungstenite::tungstenite::handshake::server::{ErrorResponse, Request, Response};
use tokio_tungstenite::tungstenite::http::StatusCode;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, accept_hdr_async_with_config, connect_async_with_config};
use url::Url;

use super::hearers::Hearers;
use super::newer::readable;
use super::pulse::Pulse;
use super::wires::Up;

/// A code that keeps the session: any but 1000 and 1001.
/// <https://discord.com/developers/docs/events/gateway#resuming>
const KEEPS_THE_SESSION: u16 = 4000;
/// How long one try to connect may take.
const TRY: Duration = Duration::from_secs(10);
/// The pause before the next try, and how long it becomes at most.
const PAUSE: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(5));
/// What is neither an event nor a request to identify is short: hello, heartbeats and their answers.
const SHORT: usize = 512;
/// The answer to a heartbeat.
const ANSWER: &str = r#"{"op":11,"d":null,"s":null,"t":null}"#;
/// Numbers of what is sent. <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway>
const EVENT: u64 = 0;
const HEARTBEAT: u64 = 1;
const HELLO: u64 = 10;
const HEARD: u64 = 11;

type Serenity = WebSocketStream<TcpStream>;
type Discord = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Both ends of a connection.
struct Line {
    serenity: Serenity,
    discord: Discord,
    pulse: Pulse,
    hearers: Hearers,
    /// Since the first event came.
    up: Option<Up>,
}

/// Serves a connection of serenity's until one of both ends it.
pub(super) async fn serve(stream: TcpStream, path: String, mut gateway: Url, hearers: Hearers) {
    // Events are small and shall not wait for one another.
    let _ = stream.set_nodelay(true);
    let mut query = None;
    #[expect(clippy::result_large_err, reason = "tungstenite wants it so")]
    let check = |request: &Request, response: Response| -> Result<Response, ErrorResponse> {
        query = request.uri().query().map(ToOwned::to_owned);
        if request.uri().path() == path {
            return Ok(response);
        }
        let mut refusal = ErrorResponse::new(None);
        *refusal.status_mut() = StatusCode::NOT_FOUND;
        Err(refusal)
    };
    let Ok(mut serenity) = accept_hdr_async_with_config(stream, check, Some(any_size())).await else { return };
    gateway.set_query(query.as_deref());
    let mut said = Vec::new();
    let Some(discord) = connect(gateway.as_str(), &mut serenity, &mut said).await else { return };
    let mut line = Line { serenity, discord, pulse: Pulse::new(), hearers, up: None };
    for message in said {
        if line.discord.send(message).await.is_err() {
            return line.part().await;
        }
    }
    line.hold().await;
}

/// Connects to Discord, however long that takes; `None` once serenity has gone. What it said meanwhile is kept.
async fn connect(url: &str, serenity: &mut Serenity, said: &mut Vec<Message>) -> Option<Discord> {
    let mut pause = PAUSE.0;
    loop {
        let attempt = tokio::time::timeout(TRY, connect_async_with_config(url, Some(any_size()), true));
        match listening(serenity, said, attempt).await? {
            Ok(Ok((discord, _))) => return Some(discord),
            Ok(Err(why)) => tracing::warn!(%why, "can't reach the gateway; trying again"),
            Err(_) => tracing::warn!("the gateway takes no connection; trying again"),
        }
        listening(serenity, said, tokio::time::sleep(pause)).await?;
        pause = (pause * 2).min(PAUSE.1);
    }
}

/// Waits for something without leaving serenity alone; `None` once that has gone.
async fn listening<T>(serenity: &mut Serenity, said: &mut Vec<Message>, wait: impl Future<Output = T>) -> Option<T> {
    let mut wait = std::pin::pin!(wait);
    loop {
        tokio::select! {
            done = &mut wait => return Some(done),
            message = serenity.next() => match message {
                Some(Ok(Message::Text(text))) if operation(&text).is_some_and(|(op, _)| op == HEARTBEAT) => {
                    serenity.send(Message::text(ANSWER)).await.ok()?;
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => {
                    let _ = serenity.close(None).await;
                    return None;
                }
                Some(Ok(message @ (Message::Text(_) | Message::Binary(_)))) => said.push(message),
                Some(Ok(_)) => {}
            },
        }
    }
}

impl Line {
    /// Passes on what both say until one of them is gone, or Discord answers no more.
    async fn hold(mut self) {
        loop {
            let ends_at = self.pulse.ends_at();
            let dead = async {
                match ends_at {
                    Some(at) => tokio::time::sleep_until(at).await,
                    None => std::future::pending().await,
                }
            };
            let goes_on = tokio::select! {
                heard = self.discord.next() => self.hear(heard).await,
                said = self.serenity.next() => match said {
                    Some(Ok(message)) => self.say(message).await,
                    // It connects anew, and Discord keeps the session where a wire just goes.
                    Some(Err(_)) | None => return,
                },
                () = dead => {
                    tracing::warn!("heartbeats are not answered; connecting again");
                    let close = CloseFrame { code: CloseCode::from(KEEPS_THE_SESSION), reason: "".into() };
                    let _ = tokio::time::timeout(TRY, self.discord.send(Message::Close(Some(close)))).await;
                    None
                }
            };
            match goes_on {
                Some(true) => {}
                Some(false) => return,
                None => return self.part().await,
            }
        }
    }

    /// Passes on what Discord says: whether it goes on; `None` where the wire is gone.
    async fn hear(&mut self, heard: Option<Result<Message, Error>>) -> Option<bool> {
        let text = match heard? {
            Ok(Message::Text(text)) => text,
            Ok(Message::Binary(bytes)) => inflate(&bytes)?,
            // Its code says what serenity is to do.
            Ok(Message::Close(Some(frame))) => {
                let _ = self.serenity.send(Message::Close(Some(frame))).await;
                return Some(false);
            }
            Ok(Message::Close(None)) | Err(_) => return None,
            Ok(_) => return Some(true),
        };
        let text = match operation(&text) {
            Some((HEARD, _)) => {
                self.pulse.answered();
                return Some(true);
            }
            Some((HELLO, data)) => {
                let interval = data["heartbeat_interval"].as_u64().filter(|interval| *interval > 0);
                interval.into_iter().for_each(|interval| self.pulse.learn(Duration::from_millis(interval)));
                text
            }
            told => {
                // Discord sends events when it has taken the session, or gone on with it.
                if told.is_none_or(|(op, _)| op == EVENT) {
                    self.up.get_or_insert_with(|| self.hearers.wires.up());
                }
                self.hearers.roster.hear(&text);
                self.hearers.direct.take(&text).or_else(|| readable(&text)).unwrap_or(text)
            }
        };
        Some(self.serenity.send(Message::Text(text)).await.is_ok())
    }

    /// Passes on what serenity says: whether it goes on; `None` where the wire to Discord is gone.
    async fn say(&mut self, message: Message) -> Option<bool> {
        if let Message::Close(frame) = message {
            // Discord hears it before serenity believes that it did.
            let _ = tokio::time::timeout(TRY, self.discord.send(Message::Close(frame))).await;
            let _ = self.serenity.close(None).await;
            return Some(false);
        }
        if let Message::Text(text) = &message
            && operation(text).is_some_and(|(op, _)| op == HEARTBEAT)
        {
            self.pulse.sent(Instant::now());
            self.serenity.send(Message::text(ANSWER)).await.ok();
        }
        self.discord.send(message).await.ok().map(|()| true)
    }

    /// Tells serenity that the wire is gone; it resumes then.
    async fn part(mut self) {
        let close = CloseFrame { code: CloseCode::from(KEEPS_THE_SESSION), reason: "".into() };
        let _ = self.serenity.send(Message::Close(Some(close))).await;
    }
}

/// The number and the data of what is no event.
fn operation(text: &str) -> Option<(u64, Value)> {
    if text.len() > SHORT {
        return None;
    }
    let mut told: Value = serde_json::from_str(text).ok()?;
    Some((told["op"].as_u64()?, told["d"].take()))
}

/// A text that Discord has compressed by itself, as serenity asks for.
fn inflate(bytes: &[u8]) -> Option<String> {
    let mut text = String::new();
    let read = ZlibDecoder::new(bytes).read_to_string(&mut text);
    read.inspect_err(|why| tracing::warn!(%why, "the gateway sent what is not compressed text")).ok()?;
    Some(text)
}

/// A guild's announcement may be long.
fn any_size() -> WebSocketConfig {
    WebSocketConfig { max_message_size: None, max_frame_size: None, ..WebSocketConfig::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heartbeats_are_told_from_events() {
        assert_eq!(operation(r#"{"op":1,"d":42}"#), Some((HEARTBEAT, 42.into())));
        assert_eq!(operation(ANSWER), Some((HEARD, Value::Null)));
        assert_eq!(operation("no JSON"), None);
        assert_eq!(operation(&format!(r#"{{"op":11,"d":"{}"}}"#, "x".repeat(SHORT))), None, "long is an event");
    }

    #[test]
    fn what_is_compressed_is_read() {
        use std::io::Write as _;
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(ANSWER.as_bytes()).unwrap();
        assert_eq!(inflate(&encoder.finish().unwrap()).as_deref(), Some(ANSWER));
        assert_eq!(inflate(b"no zlib"), None);
    }
}
