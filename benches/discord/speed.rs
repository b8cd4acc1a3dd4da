//! How do latency and throughput of `/ask` compare with those of a bare `/ping`?

use std::time::Duration;

use super::load::Load;
use super::process::{Bot, Kind};
use super::questions::Askers;
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
    let pings = Askers::of(Kind::Ping, &ping.world);
    let questions = Askers::of(Kind::Preceptor, &preceptor.world);
    for askers in [&pings, &questions] {
        Load::of(askers, 10, WARM_UP).await;
    }
    println!("in flight  command   p50 ms   p99 ms  answers/s  announced  declined");
    for (in_flight, times) in LOADS {
        let (mut ping, mut ask) = (Load::default(), Load::default());
        for _ in 0..BLOCKS {
            ping.add(Load::of(&pings, in_flight, times).await);
            ask.add(Load::of(&questions, in_flight, times).await);
        }
        print_pair(in_flight, &mut ping, &mut ask);
    }
    ping.close().await;
    preceptor.close().await;
}

fn print_pair(in_flight: usize, ping: &mut Load, ask: &mut Load) {
    let latency = ask.percentile(50) / ping.percentile(50);
    let throughput = ask.throughput() / ping.throughput();
    for (kind, load) in [(Kind::Ping, ping), (Kind::Preceptor, ask)] {
        let (p50, p99, per_second) = (load.percentile(50), load.percentile(99), load.throughput());
        let (announced, declined) = (load.announced, 100 * load.declined / load.count());
        println!(
            "{in_flight:>9}  {}   {p50:>8.2} {p99:>8.2} {per_second:>10.0} {announced:>10} {declined:>8}%",
            kind.name()
        );
    }
    println!(
        "{in_flight:>9}  ratio     {latency:>6.2} (target at most {LATENCY_TARGET}: {}), throughput {throughput:.2} (target \
         at least {THROUGHPUT_TARGET}: {})",
        verdict(latency <= LATENCY_TARGET),
        verdict(throughput >= THROUGHPUT_TARGET),
    );
}

/// Whether a target is met, in a word.
pub(crate) fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "missed" }
}
