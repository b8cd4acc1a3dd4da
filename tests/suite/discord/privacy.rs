//! `/privacy`: what is kept is said truthfully, and goes when its time is over or its member wants it.

use insta::assert_snapshot;
use preceptor::guild::{Setting, hashes};
use preceptor::store::{By, Content, KeptQuestion, MemberHash, Outcome, Store, Vote};
use serde_json::json;

use super::Program;
use super::kept::Kept;
use crate::world::World;

const DAY_MS: i64 = 86_400_000;

fn now_ms() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    since.as_millis() as i64
}

/// A question that was asked so many days ago.
async fn asked(store: &Store, guild: u64, text: &str, days_ago: i64) {
    let asked = KeptQuestion {
        guide: "medical-assistant".into(),
        answer: text.into(),
        text: text.into(),
        outcome: Outcome::Declined,
        reason: None,
        confidence: 0.1,
        passage: None,
        asker: MemberHash::new(&[1; 16]),
        at_ms: now_ms() - days_ago * DAY_MS,
    };
    store.record_question(guild, &asked).await.unwrap();
}

async fn entry(store: &Store, guild: u64) {
    let content = Content::new("medical-assistant", "Where is the office?", "Room 12.");
    store.add_entry(guild, &content, &By { member: 1, role: "Advisors".into(), at_ms: 1 }).await.unwrap();
}

async fn vote(store: &Store, guild: u64, member: u64, answer: &str) {
    let hashes = hashes(store, guild, member, now_ms()).await.unwrap();
    let vote = Vote {
        answer: answer.into(),
        passage: "pay-1a2b".into(),
        member: hashes.current,
        helpful: true,
        reason: None,
        at_ms: now_ms(),
    };
    store.vote(guild, &vote, &hashes.earlier).await.unwrap();
}

/// The texts of the questions that are kept of a guild.
async fn texts(store: &Store, guild: u64) -> Vec<String> {
    let kept = store.export(guild).await.unwrap();
    let rows = kept["questions"].as_array().unwrap();
    rows.iter().map(|row| row["text"].as_str().unwrap().to_owned()).collect()
}

async fn rows(store: &Store, guild: u64, table: &str) -> usize {
    store.export(guild).await.unwrap()[table].as_array().unwrap().len()
}

#[tokio::test]
pub(super) async fn what_is_kept_is_told_where_it_is_kept_and_for_how_long() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    let kept = Kept::start_filled(&world, async |store| {
        let none = Setting::RetentionDays(0);
        store.set(other, none.name(), &none.write()).await.unwrap();
    })
    .await;
    let ana = world.member("Ana");
    let here = ana.runs("privacy show", json!({})).await;
    assert!(here.is_private());
    assert_snapshot!("privacy_in_a_server", here.text());
    let elsewhere = ana.clone().in_guild(other).runs("privacy show", json!({})).await.text();
    assert!(elsewhere.contains("**Questions**: none") && !elsewhere.contains("30 days, then"), "{elsewhere}");
    let direct = ana.in_dm().runs("privacy show", json!({})).await.text();
    assert!(direct.contains("I keep nothing of what you ask here") && !direct.contains("**Votes**"), "{direct}");
    drop(kept);
    world.close().await;
}

#[tokio::test]
pub(super) async fn without_a_store_there_is_nothing_to_tell_and_to_forget() {
    let world = World::start().await;
    let _program = Program::start(&world).await;
    let ana = world.member("Ana");
    for command in ["privacy show", "privacy forget-me"] {
        let reply = ana.runs(command, json!({})).await;
        assert!(reply.is_private() && reply.buttons().is_empty(), "{}", reply.text());
        assert!(reply.text().contains("I keep nothing of what you ask"), "{}", reply.text());
    }
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_member_is_forgotten_when_asked_twice_and_nobody_else_is() {
    let world = World::start().await;
    let other = world.add_guild("Elsewhere", true);
    let (ana, ben) = (world.member("Ana"), world.member("Ben"));
    let (own, bens) = (ana.id, ben.id);
    let kept = Kept::start_filled(&world, async |store| {
        for (guild, member, answer) in
            [(world.guild, own, "1"), (world.guild, own, "2"), (world.guild, bens, "1"), (other, own, "3")]
        {
            vote(store, guild, member, answer).await;
        }
    })
    .await;
    let store = kept.store().await;
    let sure = ana.runs("privacy forget-me", json!({})).await;
    assert!(sure.is_private() && sure.text().contains("can't be undone"), "{}", sure.text());
    assert_eq!(rows(&store, world.guild, "votes").await, 3, "nothing is done before it is meant");
    let done = ana.presses(&sure, "Forget me").await;
    assert!(done.updates && done.text().contains("2 votes and drafts of yours are deleted"), "{}", done.text());
    assert!(done.buttons().is_empty());
    let left = (rows(&store, world.guild, "votes").await, rows(&store, other, "votes").await);
    assert_eq!(left, (1, 1), "Ben's vote stays, and Ana's in another server");
    let again = ana.runs("privacy forget-me", json!({})).await;
    let again = ana.presses(&again, "Forget me").await;
    assert!(again.text().contains("nothing of yours"), "{}", again.text());
    let direct = ana.in_dm().runs("privacy forget-me", json!({})).await;
    assert!(direct.text().contains("nothing to forget") && direct.buttons().is_empty(), "{}", direct.text());
    world.close().await;
}

#[tokio::test]
pub(super) async fn the_bot_deletes_what_is_over_and_erases_what_it_left_long_ago() {
    const GONE: u64 = 4_000_000_000_000_000_000;
    const MISSING: u64 = 4_100_000_000_000_000_000;
    let world = World::start().await;
    let (other, back) = (world.add_guild("Elsewhere", true), world.add_guild("Back", true));
    let mut kept = Kept::spawn_filled(&world, async |store| {
        let ninety = Setting::RetentionDays(90);
        store.set(other, ninety.name(), &ninety.write()).await.unwrap();
        for (guild, text, days_ago) in
            [(world.guild, "old", 31), (world.guild, "young", 29), (other, "old", 31), (other, "older", 91)]
        {
            asked(store, guild, text, days_ago).await;
        }
        for guild in [GONE, MISSING, back] {
            entry(store, guild).await;
        }
        store.mark_left(GONE, now_ms() - 31 * DAY_MS).await.unwrap();
        store.mark_left(back, now_ms() - 31 * DAY_MS).await.unwrap();
    })
    .await;
    let swept = kept.program.logs("took away what is kept no longer").await;
    assert!(swept.contains("written=2") && swept.contains("erased=1"), "{swept}");
    let store = kept.store().await;
    assert_eq!(texts(&store, world.guild).await, ["young"]);
    assert_eq!(texts(&store, other).await, ["old"], "another server keeps what it decided");
    let entries = [GONE, MISSING, back].map(|guild| rows(&store, guild, "entries"));
    assert_eq!(futures_util::future::join_all(entries).await, [0, 1, 1], "a server that came back keeps all");
    assert_eq!(store.departed().await.unwrap(), [MISSING], "left while the bot was away");
    world.close().await;
}

#[tokio::test]
pub(super) async fn a_server_that_the_bot_is_taken_out_of_is_left_and_one_out_of_reach_is_not() {
    let world = World::start().await;
    let (left, away) = (world.add_guild("Left", true), world.add_guild("Away", true));
    let mut kept = Kept::start_filled(&world, async |store| {
        entry(store, left).await;
        entry(store, away).await;
    })
    .await;
    world.guild_outage(away);
    world.remove_bot_from(left);
    kept.program.logs("left; what is kept of it is erased in 30 days").await;
    world.member("Ana").runs("help", json!({})).await;
    let store = kept.store().await;
    assert_eq!(store.departed().await.unwrap(), [left]);
    world.add_bot_to(away);
    world.add_bot_to(left);
    kept.program.logs("back; what is kept of it stays").await;
    assert_eq!((store.departed().await.unwrap(), rows(&store, left, "entries").await), (vec![], 1));
    world.close().await;
}

// Discord's events are handled beside each other.
#[tokio::test]
pub(super) async fn servers_that_are_left_and_joined_at_once_are_where_the_last_event_has_them() {
    let world = World::start().await;
    let guilds: Vec<u64> = (0..24).map(|number| world.add_guild(&format!("Server {number}"), true)).collect();
    let (last, left) = (*guilds.last().unwrap(), &guilds[..12]);
    let mut kept = Kept::start_filled(&world, async |store| {
        for guild in &guilds {
            entry(store, *guild).await;
        }
    })
    .await;
    for _ in 0..5 {
        guilds[..23].iter().for_each(|guild| world.remove_bot_from(*guild));
        guilds[..23].iter().for_each(|guild| world.add_bot_to(*guild));
    }
    left.iter().for_each(|guild| world.remove_bot_from(*guild));
    // What came before it has reached the bot when this has.
    world.remove_bot_from(last);
    kept.program.logs(&format!("left; what is kept of it is erased in 30 days guild.id={last}")).await;
    world.add_bot_to(last);
    let store = kept.store().await;
    let come = async {
        while sorted(store.departed().await.unwrap()) != left {
            tokio::task::yield_now().await;
        }
    };
    let come = tokio::time::timeout(std::time::Duration::from_secs(10), come).await;
    assert!(come.is_ok(), "{:?} of {guilds:?}", sorted(store.departed().await.unwrap()));
    world.close().await;
}

fn sorted(mut guilds: Vec<u64>) -> Vec<u64> {
    guilds.sort_unstable();
    guilds
}
