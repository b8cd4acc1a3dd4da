//! What if the wire goes bad at any moment, in any order? Schedules by a seeded scheduler: connections that drop, go half
//! open, are asked to reconnect or told that their session is over, and heartbeats that are answered late or never.
//!
//! `SCHEDULES=500 cargo test --test suite -- schedules` runs so many; `SEED=17` runs that one alone.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::chance::Chance;
use super::{Program, number};
use crate::world::{Pending, Person, World, WorldOptions};

/// How many are run where nobody asks for more.
const SCHEDULES: u64 = 8;
/// How many run side by side.
const AT_ONCE: usize = 6;
/// How long a question may wait for its answer: a session that is over is begun anew after 5 seconds.
const LIMIT: Duration = Duration::from_secs(60);
/// A question that the guide answers.
const QUESTION: &str = "what are the clinical duties?";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_the_wire_does_a_question_is_answered_once_where_its_session_lives() {
    let seeds: Vec<u64> = match number("SEED") {
        Some(seed) => vec![seed],
        None => (0..number("SCHEDULES").unwrap_or(SCHEDULES)).collect(),
    };
    let (turns, mut running) = (Arc::new(Semaphore::new(AT_ONCE)), JoinSet::new());
    for seed in seeds {
        let turns = Arc::clone(&turns);
        running.spawn(async move {
            let _turn = turns.acquire_owned().await;
            // On a task of its own, so that a failure is told with its seed.
            (seed, tokio::spawn(run(seed)).await)
        });
    }
    let (mut all, mut failed) = (Figures::default(), Vec::new());
    while let Some(done) = running.join_next().await {
        match done.unwrap() {
            (_, Ok(figures)) => all.add(&figures),
            (seed, Err(_)) => failed.push(seed),
        }
    }
    eprintln!("{all:?}");
    failed.sort_unstable();
    assert!(failed.is_empty(), "these fail; each can be run alone, as with SEED={}: {failed:?}", failed[0]);
}

/// What happened in schedules.
#[derive(Debug, Default)]
struct Figures {
    schedules: u64,
    drops: u64,
    half_open: u64,
    reconnects: u64,
    invalid_resumable: u64,
    invalid: u64,
    late: u64,
    missing: u64,
    /// Questions that had to be answered.
    asked: u64,
    /// Questions whose session ended before they were answered, or that were asked while there was none.
    excused: u64,
    resumes: u64,
}

impl Figures {
    fn add(&mut self, other: &Self) {
        self.schedules += other.schedules;
        self.drops += other.drops;
        self.half_open += other.half_open;
        self.reconnects += other.reconnects;
        self.invalid_resumable += other.invalid_resumable;
        self.invalid += other.invalid;
        self.late += other.late;
        self.missing += other.missing;
        self.asked += other.asked;
        self.excused += other.excused;
        self.resumes += other.resumes;
    }
}

/// A question on its way.
enum Asked {
    Command(Pending),
    /// A mention, by the message's id.
    Mention(String),
}

/// One schedule from its beginning to its end.
struct Schedule {
    world: World,
    ana: Person,
    chance: Chance,
    asked: Vec<Asked>,
    figures: Figures,
}

async fn run(seed: u64) -> Figures {
    let mut chance = Chance::new(seed);
    let heartbeat_interval = 100 + chance.below(200);
    let world = World::start_with(WorldOptions { heartbeat_interval, limit: LIMIT, ..WorldOptions::default() }).await;
    let program = Program::start_with(&world, &[("DISCORD__MEMBER_PER_MINUTE", "100")]).await;
    let ana = world.member("Ana");
    let figures = Figures { schedules: 1, ..Figures::default() };
    let mut schedule = Schedule { world, ana, chance, asked: Vec::new(), figures };
    for _ in 0..4 + schedule.chance.below(6) {
        schedule.step();
        // A moment of the schedule: the next thing happens while the bot is at any point of its recovery.
        tokio::time::sleep(Duration::from_millis(schedule.chance.below(700))).await;
    }
    schedule.settle().await;
    let figures = schedule.close().await;
    drop(program);
    figures
}

impl Schedule {
    /// One thing that happens.
    fn step(&mut self) {
        let (world, figures) = (&self.world, &mut self.figures);
        match self.chance.below(20) {
            0..=2 => {
                figures.drops += 1;
                world.cut_connections();
            }
            3 => {
                figures.drops += 1;
                let codes = [4000, 4001, 4002, 4008];
                world.close_connections(codes[usize::try_from(self.chance.below(4)).unwrap()]);
            }
            4..=6 => {
                figures.half_open += 1;
                world.leave_half_open();
            }
            7 => {
                figures.reconnects += 1;
                world.ask_to_reconnect();
            }
            8 => {
                figures.invalid_resumable += 1;
                world.invalidate_sessions(true);
            }
            9 => self.end_session(),
            10 => {
                figures.late += 1;
                world.answer_heartbeats_late(Duration::from_millis(self.chance.below(40)));
            }
            11 => {
                figures.missing += 1;
                let times = 1 + self.chance.below(3);
                world.miss_acks(usize::try_from(times).unwrap());
            }
            _ => self.ask(),
        }
    }

    /// Asks by one of two ways. Where there is no session, Discord tells nobody.
    fn ask(&mut self) {
        if self.world.sessions() == 0 {
            self.figures.excused += 1;
            return;
        }
        self.asked.push(match self.chance.below(2) {
            0 => Asked::Command(self.ana.begins("ask", json!({ "question": QUESTION }))),
            _ => Asked::Mention(self.ana.mentions_bot(QUESTION)["id"].as_str().unwrap().to_owned()),
        });
    }

    /// Ends the session for good: what was asked and has no answer yet is lost, as Discord has it.
    fn end_session(&mut self) {
        if self.world.sessions() == 0 {
            return;
        }
        self.figures.invalid += 1;
        let before = self.asked.len();
        self.world.invalidate_sessions(false);
        self.asked.retain(|asked| times_answered(&self.world, asked) > 0);
        self.figures.excused += u64::try_from(before - self.asked.len()).unwrap();
    }

    /// Lets the wire be well, and waits for every answer that is due.
    async fn settle(&mut self) {
        self.world.miss_acks(0);
        self.world.answer_heartbeats_late(Duration::ZERO);
        self.world.identified(1 + usize::try_from(self.figures.invalid).unwrap()).await;
        self.ask();
        for asked in &self.asked {
            self.world.answered(&path_and_message(asked)).await;
        }
        self.world.connected(1).await;
    }

    /// Looks at what became of it all.
    async fn close(self) -> Figures {
        let Self { world, asked, mut figures, .. } = self;
        for asked in &asked {
            assert_eq!(times_answered(&world, asked), 1, "a question is answered once");
        }
        assert_eq!(world.given_up_early(), Vec::<String>::new(), "no connection is closed while it is well");
        assert_eq!(world.identifies() as u64, 1 + figures.invalid, "no session is given up that can be resumed");
        figures.asked = asked.len() as u64;
        figures.resumes = world.resumes() as u64;
        world.takes_note_of_all();
        world.close().await;
        figures
    }
}

/// What an answer names: the path that it is sent to, or the message that it replies to.
fn path_and_message(asked: &Asked) -> (String, String) {
    match asked {
        Asked::Command(pending) => (format!("/interactions/{}/", pending.id), String::new()),
        Asked::Mention(message) => ("/messages".to_owned(), message.clone()),
    }
}

fn times_answered(world: &World, asked: &Asked) -> usize {
    world.times_answered(&path_and_message(asked))
}
