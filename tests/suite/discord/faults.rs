//! What if something breaks? No question is lost that can be saved, none is answered twice, and the bot lives on.

mod connection;
mod delivery;
mod limits;
mod ours;
mod repeats;
mod start;
mod stop;

use serde_json::{Value, json};

use crate::world::{Person, Reply, World};

/// A question that the guide answers, and a word of its answer.
const QUESTION: &str = "what are the clinical duties?";

/// The question as `/ask` has it.
fn question() -> Value {
    json!({ "question": QUESTION })
}

/// The question for all to see.
fn shared() -> Value {
    json!({ "question": QUESTION, "share": true })
}

/// Whether a reply quotes the guide, not a word of the bot's alone.
fn quotes(reply: &Reply) -> bool {
    reply.text().contains("From the guide")
}

/// Asks one more question, which shows that the bot is there.
async fn still_answers(world: &World) {
    let reply = world.member("Zoe").runs("ask", question()).await;
    assert!(quotes(&reply), "{}", reply.sent);
}

/// How many requests were made with this method whose path contains this part.
fn count(world: &World, method: &str, part: &str) -> usize {
    let requests = world.requests();
    requests.iter().filter(|request| request.method == method && request.path.contains(part)).count()
}

/// Asks twice, each by a way of its own: by a command and by a mention.
async fn asks_by_both_ways(world: &World, member: &Person) {
    let reply = member.runs("ask", question()).await;
    assert!(quotes(&reply), "{}", reply.sent);
    member.mentions_bot(QUESTION);
    assert!(quotes(&world.next_message().await));
}
