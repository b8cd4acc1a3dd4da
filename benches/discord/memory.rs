//! How much memory does the bot hold with many guilds, and does it grow with the questions?

use std::time::Duration;

use super::load::Load;
use super::process::{Bot, Kind};
use super::questions::Askers;
use super::speed::verdict;
use super::world::WorldOptions;

/// Guilds that are announced at the start, and the members that each announcement lists.
const GUILDS: usize = 1000;
const MEMBERS: usize = 500;
/// The most that the bot may hold then, in megabytes.
const IDLE_TARGET: f64 = 60.0;
/// Questions after which memory is looked at first.
const WARM_UP: usize = 1000;
/// Further questions, and in how many steps memory is looked at meanwhile.
const FURTHER: usize = 10_000;
const STEPS: usize = 5;
/// The most that the further questions may add, in megabytes.
const GROWTH_TARGET: f64 = 5.0;
/// How many are in flight at a time.
const IN_FLIGHT: usize = 10;

/// Measures one of the bots and prints what it holds.
pub(crate) async fn measure(kind: Kind) {
    idle(kind).await;
    growth(kind).await;
}

async fn idle(kind: Kind) {
    let limit = Duration::from_secs(300);
    let bot = Bot::start(
        kind,
        WorldOptions {
            guilds: GUILDS,
            announced_members: MEMBERS,
            check_bodies: false,
            limit,
            ..WorldOptions::default()
        },
    )
    .await;
    // An interaction comes after all announcements, so that its answer says that they are worked through.
    Load::of(&Askers::of(kind, &bot.world), 1, 1).await;
    let held = bot.resident_megabytes();
    println!(
        "{} bot, idle, {GUILDS} guilds of {MEMBERS} members announced: {held:.1} MB (target at most {IDLE_TARGET}: {})",
        kind.name().trim(),
        verdict(held <= IDLE_TARGET)
    );
    bot.close().await;
}

async fn growth(kind: Kind) {
    let options = WorldOptions { check_bodies: false, limit: Duration::from_secs(60), ..WorldOptions::default() };
    let bot = Bot::start(kind, options).await;
    let askers = Askers::of(kind, &bot.world);
    let fresh = bot.resident_megabytes();
    Load::of(&askers, IN_FLIGHT, WARM_UP).await;
    let warm = bot.resident_megabytes();
    let mut held = Vec::new();
    for _ in 0..STEPS {
        Load::of(&askers, IN_FLIGHT, FURTHER / STEPS).await;
        held.push(bot.resident_megabytes());
    }
    let growth = held.last().unwrap() - warm;
    println!(
        "{} bot, one guild: {fresh:.1} MB at first, {warm:.1} after {WARM_UP}, then {} after each {} more: {growth:+.1} MB \
         (target at most {GROWTH_TARGET}: {})",
        kind.name().trim(),
        held.iter().map(|megabytes| format!("{megabytes:.1}")).collect::<Vec<_>>().join(", "),
        FURTHER / STEPS,
        verdict(growth <= GROWTH_TARGET)
    );
    bot.close().await;
}
