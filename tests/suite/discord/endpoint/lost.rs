//! What if the connection is gone before the answer is there? The work goes on, and the answer goes to Discord by a request.

use serde_json::json;
use sqlx::{Connection as _, Executor as _, SqliteConnection};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use super::world;
use crate::discord::kept::Kept;

#[tokio::test]
async fn who_asked_and_hung_up_is_answered_by_a_request() {
    let world = world().await;
    let mut kept = Kept::start_with(&world, &[("LOG__LEVEL", "debug")]).await;
    let ana = world.member("Ana");
    let asked = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    assert!(asked.text().contains("Vital signs"));
    // While the store is locked, who answers is not known for a moment: the connection is gone by then.
    let mut other = SqliteConnection::connect(&format!("sqlite://{}", kept.path)).await.unwrap();
    other.execute("BEGIN EXCLUSIVE").await.unwrap();
    let (pending, delivery) = ana.hands_over(ana.press_payload(&asked, "Next passage"));
    let url = world.endpoint().await;
    let address = url.trim_start_matches("http://").trim_end_matches("/interactions").to_owned();
    let mut stream = TcpStream::connect(&address).await.unwrap();
    let request = format!(
        "POST /interactions HTTP/1.1\r\nHost: {address}\r\nX-Signature-Ed25519: {}\r\nX-Signature-Timestamp: {}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
        delivery.signature,
        delivery.timestamp,
        delivery.body.len(),
        delivery.body
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    kept.program.logs(&format!("interaction.id=\"{}\"", pending.id)).await;
    drop(stream);
    let reply = pending.reply().await;
    assert!(reply.is_private() && reply.text() != asked.text(), "{}", reply.text());
    let callbacks = world.requests().into_iter().filter(|request| request.path.contains("/callback"));
    assert_eq!(callbacks.count(), 2, "the first one as a response, the second by a request");
    other.execute("ROLLBACK").await.unwrap();
    world.close().await;
}
