//! What do advisors' entries cost: ten thousand in one guild, fifty in each of a thousand?

use std::time::Duration;

use preceptor::corpus::shipped_guide;
use preceptor::store::{By, Content, Parameters, Store};
use serde_json::json;
use tempfile::TempDir;

use super::entries::{EntryTexts, entry_texts};
use super::load::Load;
use super::process::{Bot, Kind};
use super::questions::{Askers, questions};
use super::speed::verdict;
use super::world::WorldOptions;

/// Entries of the one guild with many.
const MANY: usize = 10_000;
/// The most that they may make an answer slower, as a multiple of the median without any.
const SLOWER_TARGET: f64 = 1.5;
/// The longest that importing them may take.
const IMPORT_TARGET: Duration = Duration::from_secs(5);
/// How many in flight, and how many in each block.
const LOADS: [(usize, usize); 3] = [(1, 250), (10, 1000), (100, 2000)];
const BLOCKS: usize = 8;
const WARM_UP: usize = 500;
/// Guilds with some entries each, all of which ask.
const GUILDS: usize = 1000;
const SOME: usize = 50;
/// The most that the bot may hold then, in megabytes.
const HELD_TARGET: f64 = 150.0;

/// Measures both and prints them.
pub(crate) async fn measure() {
    speed().await;
    memory().await;
}

async fn speed() {
    let options = WorldOptions { check_bodies: false, limit: Duration::from_secs(60), ..WorldOptions::default() };
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let without = Bot::start_with(Kind::Preceptor, options.clone(), async |_| at(&folders[0])).await;
    let with = Bot::start_with(Kind::Preceptor, options, async |world| {
        let store = open(&folders[1]).await;
        let began = std::time::Instant::now();
        import(&store, world.guild, &contents(MANY, 0)).await;
        let took = began.elapsed();
        println!(
            "import of {MANY} entries: {took:.2?} (target at most {IMPORT_TARGET:?}: {})",
            verdict(took <= IMPORT_TARGET)
        );
        store.close().await;
        at(&folders[1])
    })
    .await;
    let askers = [&without, &with].map(|bot| Askers::of(Kind::Preceptor, &bot.world));
    for askers in &askers {
        Load::of(askers, 10, WARM_UP).await;
    }
    println!("in flight  entries   p50 ms   p99 ms  answers/s   p50 ratio");
    for (in_flight, times) in LOADS {
        let mut loads = [Load::default(), Load::default()];
        for _ in 0..BLOCKS {
            for (askers, load) in askers.iter().zip(&mut loads) {
                load.add(Load::of(askers, in_flight, times).await);
            }
        }
        let bare = loads[0].percentile(50);
        for (entries, mut load) in [0, MANY].into_iter().zip(loads) {
            let (p50, p99, ratio) = (load.percentile(50), load.percentile(99), load.percentile(50) / bare);
            let met = verdict(ratio <= SLOWER_TARGET);
            println!(
                "{in_flight:>9} {entries:>8} {p50:>8.2} {p99:>8.2} {:>10.0} {ratio:>11.2} {met}",
                load.throughput()
            );
        }
    }
    println!("target: p50 ratio at most {SLOWER_TARGET}");
    without.close().await;
    with.close().await;
}

async fn memory() {
    let folder = tempfile::tempdir().unwrap();
    let limit = Duration::from_secs(300);
    let options = WorldOptions { guilds: GUILDS, check_bodies: false, limit, ..WorldOptions::default() };
    let mut guilds = Vec::new();
    let bot = Bot::start_with(Kind::Preceptor, options, async |world| {
        let store = open(&folder).await;
        guilds = world.guilds();
        for (number, guild) in guilds.iter().enumerate() {
            import(&store, *guild, &contents(SOME, number * SOME)).await;
        }
        store.close().await;
        at(&folder)
    })
    .await;
    let questions = questions();
    let fresh = bot.resident_megabytes();
    for (number, guild) in guilds.iter().enumerate() {
        let member = bot.world.member("Ana").in_guild(*guild);
        member.runs("ask", json!({ "question": questions[number % questions.len()] })).await;
    }
    let held = bot.resident_megabytes();
    println!(
        "{} guilds with {SOME} entries each, all of which asked: {held:.1} MB, {fresh:.1} before (target at most \
         {HELD_TARGET}: {})",
        guilds.len(),
        verdict(held <= HELD_TARGET)
    );
    bot.close().await;
}

fn at(folder: &TempDir) -> Vec<(String, String)> {
    let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
    vec![("PRECEPTOR__STORE__URL".to_owned(), path)]
}

async fn open(folder: &TempDir) -> Store {
    Store::open(&Parameters::new(folder.path().join("kept.db").to_str().unwrap())).await.unwrap()
}

async fn import(store: &Store, guild: u64, contents: &[Content]) {
    let by = By { member: 7, role: "Career advisor".to_owned(), at_ms: 1_795_000_000_000 };
    store.replace_entries(guild, None, contents, &by).await.unwrap();
}

/// Entries as advisors write them, those from a number on.
fn contents(count: usize, from: usize) -> Vec<Content> {
    let guide = shipped_guide().unwrap();
    let texts = entry_texts(&guide);
    let content = |number: usize| {
        let EntryTexts { ways: [question, second, third], answer } = texts(number);
        Content {
            phrasings: vec![second, third],
            source_link: Some(format!("https://example.org/{number}")),
            ..Content::new(&guide.manifest.id, format!("{question} {number}"), answer)
        }
    };
    (from..from + count).map(content).collect()
}
