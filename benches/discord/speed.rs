//! How do latency and throughput of `/ask` compare with those of a bare `/ping`?

use std::time::Duration;

use preceptor::engine::Engine;
use preceptor::settings::Settings;

use super::load::Load;
use super::process::{Bot, Kind};
use super::questions::{Askers, questions};
use super::world::WorldOptions;

/// How many in flight, and how many in each block.
const LOADS: [(usize, usize); 3] = [(1, 250), (10, 1000), (100, 2000)];
/// Blocks of each command for each load.
const BLOCKS: usize = 8;
/// How many of each are asked first, unmeasured.
const WARM_UP: usize = 500;
/// The most that the median latency may be, as a multiple of the bare bot's.
const LATENCY_TARGET: f64 = 1.25;
/// The least that the throughput may be, as a multiple of the bare bot's.
const THROUGHPUT_TARGET: f64 = 0.7;

/// Measures both bots in turn and prints a table.
pub(crate) async fn measure() {
    let options = WorldOptions { check_bodies: false, limit: Duration::from_secs(60), ..WorldOptions::default() };
    let ping = Bot::start(Kind::Ping, options.clone()).await;
    let preceptor = Bot::start(Kind::Preceptor, options).await;
    let askers = [(Kind::Ping, &ping), (Kind::Help, &preceptor), (Kind::Preceptor, &preceptor)]
        .map(|(kind, bot)| (kind, Askers::of(kind, &bot.world)));
    for (_, askers) in &askers {
        Load::of(askers, 10, WARM_UP).await;
    }
    println!("in flight  command   p50 ms   p99 ms  answers/s  announced  declined   p50 ratio  throughput ratio");
    for (in_flight, times) in LOADS {
        let mut loads = [Load::default(), Load::default(), Load::default()];
        for _ in 0..BLOCKS {
            for ((_, askers), load) in askers.iter().zip(&mut loads) {
                load.add(Load::of(askers, in_flight, times).await);
            }
        }
        let bare = (loads[0].percentile(50), loads[0].throughput());
        for ((kind, _), mut load) in askers.iter().zip(loads) {
            print(in_flight, *kind, &mut load, bare);
        }
    }
    println!("target: p50 ratio at most {LATENCY_TARGET}, throughput ratio at least {THROUGHPUT_TARGET}");
    print_engine();
    ping.close().await;
    preceptor.close().await;
}

/// One row; the bare bot's median and throughput are what it is compared with.
fn print(in_flight: usize, kind: Kind, load: &mut Load, bare: (f64, f64)) {
    let (p50, p99, per_second) = (load.percentile(50), load.percentile(99), load.throughput());
    let (announced, declined) = (load.announced, 100 * load.declined / load.count());
    let (latency, throughput) = (p50 / bare.0, per_second / bare.1);
    println!(
        "{in_flight:>9}  {}   {p50:>8.2} {p99:>8.2} {per_second:>10.0} {announced:>10} {declined:>8}% {latency:>6.2} {:<6} \
         {throughput:>6.2} {}",
        kind.name(),
        verdict(latency <= LATENCY_TARGET),
        verdict(throughput >= THROUGHPUT_TARGET),
    );
}

/// What of an answer is the engine's: the same questions asked within this process, by words alone.
fn print_engine() {
    let mut settings = Settings::built_in();
    settings.model.enabled = false;
    let engine = Engine::shipped(&settings.engine_parameters()).unwrap();
    let mut load = Load::default();
    for question in questions() {
        load.time_one(|| engine.default_desk().ask(&question));
    }
    println!("the engine alone, by words: p50 {:.2} ms, p99 {:.2} ms", load.percentile(50), load.percentile(99));
}

/// Whether a target is met, in a word.
pub(crate) fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "missed" }
}
