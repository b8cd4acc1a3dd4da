//! Two programs on one PostgreSQL: what is kept through one is answered by the other, and no vote counts twice.
//!
//! Each has a world of its own. Ids come from counters there, so that the first guilds, and members who are made first, are
//! the same in both.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use preceptor::store::{Parameters, Period, Store};
use serde_json::{Value, json};

use super::Program;
use super::faq::ask;
use super::kept::manager;
use crate::store::cluster::fresh_database;
use crate::world::{Person, Reply, World};

/// How soon an entry has to be found elsewhere, at the median; a busy machine may be late once.
const SOON: Duration = Duration::from_secs(1);
/// How long it is looked for.
const PATIENCE: Duration = Duration::from_secs(20);
const MEMBERS: [&str; 6] = ["Ana", "Ben", "Cem", "Dea", "Eli", "Fay"];
const QUESTION: &str = "what are the clinical duties?";

/// A world with its program, and the members, who are the same in each world.
async fn side(url: &str) -> (World, Program, Vec<Person>) {
    let world = World::start().await;
    let members = ["Mia"].iter().chain(&MEMBERS).map(|name| manager(&world, name)).collect();
    let settings =
        [("STORE__URL", url), ("DISCORD__MEMBER_PER_MINUTE", "100000"), ("DISCORD__GUILD_PER_MINUTE", "100000")];
    let program = Program::start_with(&world, &settings).await;
    (world, program, members)
}

/// Somebody who asks on and on until told to stop.
fn asks_on(person: &Person, stop: &Arc<AtomicBool>) -> tokio::task::JoinHandle<u32> {
    let (person, stop) = (person.clone(), Arc::clone(stop));
    tokio::spawn(async move {
        let mut asked = 0;
        while !stop.load(Ordering::Relaxed) {
            ask(&person, "how long is the training?").await;
            asked += 1;
        }
        asked
    })
}

/// The signed state of a button.
fn state_of(reply: &Reply, label: &str) -> String {
    let rows = reply.message["components"].as_array().unwrap();
    let mut buttons = rows.iter().flat_map(|row| row["components"].as_array().unwrap());
    let button: &Value = buttons.find(|button| button["label"] == label).unwrap();
    button["custom_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_entry_kept_through_one_is_answered_by_the_other_within_a_second_under_load() {
    let Some(url) = fresh_database().await else { return };
    let ((here, _one, mia), (there, _two, others)) = (side(&url).await, side(&url).await);
    assert_eq!((here.guild, mia[0].id), (there.guild, others[0].id));
    let stop = Arc::new(AtomicBool::new(false));
    let load: Vec<_> = [&mia[1], &mia[2], &others[1], &others[2]].map(|person| asks_on(person, &stop)).into();
    let mut late = Vec::new();
    for thing in ["zeppelin", "canoe", "tandem", "sledge", "typewriter"] {
        let question = format!("where is the {thing} kept");
        // The other side has the guild at hand, and must hear of what changes.
        let answer = format!("Behind the annex, beside the other {thing}.");
        assert!(!ask(&others[3], &question).await.text().contains(&answer));
        let form = mia[0].runs("faq add", json!({})).await;
        let saved = mia[0].submits(&form, json!({ "question": question, "answer": answer })).await;
        let saved =
            if saved.text().contains("Kept as") { saved } else { mia[0].presses(&saved, "Save all the same").await };
        assert!(saved.text().contains("Kept as entry"), "{}", saved.text());
        let clock = Instant::now();
        let found = async { while !ask(&others[3], &question).await.text().contains(&answer) {} };
        tokio::time::timeout(PATIENCE, found).await.expect("the other process never hears of the entry");
        late.push(clock.elapsed());
    }
    stop.store(true, Ordering::Relaxed);
    for load in load {
        assert!(load.await.unwrap() > 0, "there was a load");
    }
    late.sort();
    assert!(late[2] <= SOON, "{late:?}");
    here.close().await;
    there.close().await;
}

#[tokio::test]
async fn no_vote_counts_twice_through_two_processes_under_load() {
    let Some(url) = fresh_database().await else { return };
    let ((here, _one, these), (there, _two, those)) = (side(&url).await, side(&url).await);
    let answer = these[0].runs("ask", json!({ "question": QUESTION, "share": true })).await;
    let elsewhere = those[0].runs("ask", json!({ "question": QUESTION, "share": true })).await;
    let [up, down] = ["👍 Helped", "👎 Didn't help"].map(|label| state_of(&answer, label));
    for _ in 0..8 {
        let mut pressed = Vec::new();
        for (this, that) in these.iter().zip(&those).skip(1) {
            assert_eq!(this.id, that.id);
            for state in [&up, &down, &up] {
                pressed.push(this.begins_forging(&answer, state));
                pressed.push(that.begins_forging(&elsewhere, state));
            }
        }
        for press in pressed {
            press.reply().await;
        }
    }
    let store = Store::open(&Parameters::new(&url)).await.unwrap();
    let votes = store.votes_by_passage(here.guild, Period::since(0)).await.unwrap();
    let all: u64 = votes.iter().map(|(_, counts)| counts.helpful + counts.unhelpful).sum();
    assert_eq!(all, MEMBERS.len() as u64, "{votes:?}");
    here.close().await;
    there.close().await;
}
