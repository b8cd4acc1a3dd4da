//! Two `preceptor serve` behind a balancer and two ranges of shards on one PostgreSQL, under load: one of each is killed, then the
//! database is. Nothing that was acknowledged is lost, no question is answered twice, and all are ready again by themselves.
//!
//! `ROUNDS=20 cargo test --test suite -- killed --nocapture` kills so many times, and prints the figures.

use std::net::TcpListener;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use preceptor::store::{Parameters, Store};
use serde_json::json;

use super::balancer::Balancer;
use super::options;
use crate::discord::kept::manager;
use crate::discord::{Program, number};
use crate::operations::service::until;
use crate::store::cluster::Cluster;
use crate::world::{Person, World, WorldOptions};

/// How long somebody waits before they give up: Discord forgets an interaction that has no answer after three seconds.
const PATIENCE: Duration = Duration::from_secs(4);
const QUESTION: &str = "what are the clinical duties?";
/// The arguments of each service, less where it listens.
const SERVICES: [&[&str]; 4] = [&["serve"], &["serve"], &["bot", "--shards", "0..0/2"], &["bot", "--shards", "1..1/2"]];

/// A service that is started again whenever it has ended, as by a supervisor.
struct Service {
    arguments: &'static [&'static str],
    /// Where it tells how it is; the web face is there, too.
    address: String,
    program: Option<Program>,
}

impl Service {
    fn new(arguments: &'static [&'static str]) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Self { arguments, address: free.to_string(), program: None }
    }

    fn start(&mut self, world: &World, store: &str) {
        let settings = [
            ("STORE__URL", store),
            ("WEB__LISTEN", &self.address),
            ("DISCORD__HEALTH_LISTEN", &self.address),
            ("DISCORD__MEMBER_PER_MINUTE", "100000"),
            ("DISCORD__GUILD_PER_MINUTE", "100000"),
        ];
        self.program = Some(Program::spawn_unknown(&mut Program::command_of(world, self.arguments, &settings)));
    }

    /// Waits until it says that it is ready, or not.
    async fn is(&self, status: u16) {
        until(&format!("http://{}/readyz", self.address), |said, _| said == status).await;
    }
}

/// What the people did, and what came of it.
#[derive(Default)]
struct Load {
    stop: AtomicBool,
    /// By what each question can be told: the path of its answer, and the message that is replied to.
    asked: Mutex<Vec<(String, String)>>,
    answered: AtomicUsize,
    /// The questions of entries that were said to be kept.
    kept: Mutex<Vec<String>>,
    unkept: AtomicUsize,
}

impl Load {
    fn goes_on(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    /// Somebody who asks by a command, again and again.
    async fn asks(&self, person: Person) {
        while self.goes_on() {
            let pending = person.begins("ask", json!({ "question": QUESTION }));
            self.asked.lock().unwrap().push((format!("/interactions/{}/", pending.id), String::new()));
            if let Ok(reply) = tokio::time::timeout(PATIENCE, pending.reply()).await {
                assert!(reply.text().contains("Vital signs"), "{}", reply.text());
                self.answered.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// Somebody who asks by a mention, again and again.
    async fn mentions(&self, world: &World, person: Person) {
        while self.goes_on() {
            let message = person.mentions_bot(QUESTION)["id"].as_str().unwrap().to_owned();
            let asked = ("/messages".to_owned(), message);
            self.asked.lock().unwrap().push(asked.clone());
            if tokio::time::timeout(PATIENCE, world.answered(&asked)).await.is_ok() {
                self.answered.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// An advisor who writes entry after entry.
    async fn writes(&self, person: Person) {
        for nth in 0.. {
            if !self.goes_on() {
                return;
            }
            let question = format!("where is shelf {nth} of {}", person.name);
            match tokio::time::timeout(2 * PATIENCE, add(&person, &question)).await {
                Ok(true) => self.kept.lock().unwrap().push(question),
                Ok(false) | Err(_) => drop(self.unkept.fetch_add(1, Ordering::Relaxed)),
            }
        }
    }
}

/// Writes an entry; whether it was said to be kept.
async fn add(person: &Person, question: &str) -> bool {
    let form = person.begins("faq add", json!({})).reply().await;
    // In the place of a form there is a line where the store is away.
    if form.text().contains("store") {
        return false;
    }
    let fields = json!({ "question": question, "answer": format!("In room {question}.") });
    let mut saved = person.submits(&form, fields).await;
    if saved.buttons().iter().any(|button| button == "Save all the same") {
        saved = person.presses(&saved, "Save all the same").await;
    }
    saved.text().contains("Kept as entry")
}

#[expect(clippy::print_stderr, reason = "whoever runs it for its figures wants to see them")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_services_and_a_killed_database_lose_nothing_and_answer_nothing_twice() {
    let Some(mut cluster) = tokio::task::spawn_blocking(Cluster::start).await.unwrap() else { return };
    let url = cluster.database().await;
    let limit = Duration::from_secs(60);
    let world =
        World::start_with(WorldOptions { shards: 2, guilds: 2, loses_interactions: true, limit, ..options() }).await;
    world.expects_refusals();
    let mut services: Vec<Service> = SERVICES.into_iter().map(Service::new).collect();
    // One after another: the first makes the store and registers the commands.
    for service in &mut services {
        service.start(&world, &url);
        service.is(200).await;
    }
    world.registered().await;
    let addresses: Vec<String> = services[..2].iter().map(|service| format!("http://{}", service.address)).collect();
    let balancer = Balancer::start(&addresses, false).await;
    world.move_endpoint(&balancer.url);

    let load = Load::default();
    let guilds = world.guilds();
    let people = |name: &str| guilds.iter().map(|guild| manager(&world, name).in_guild(*guild)).collect::<Vec<_>>();
    let (mut after_kills, mut after_outages) = (Vec::new(), Vec::new());
    let at_work = async {
        let asks = people("Ana").into_iter().chain(people("Ben")).map(|person| load.asks(person));
        let mentions = people("Cem").into_iter().map(|person| load.mentions(&world, person));
        let writes = people("Mia").into_iter().map(|person| load.writes(person));
        tokio::join!(join_all(asks), join_all(mentions), join_all(writes));
    };
    let trouble = async {
        for _ in 0..number("ROUNDS").unwrap_or(1) {
            grown(&load, 20).await;
            for at in [0, 2] {
                services[at].program.take().unwrap().kill();
                services[at].start(&world, &url);
            }
            let clock = Instant::now();
            join_all(services.iter().map(|service| service.is(200))).await;
            after_kills.push(clock.elapsed());
            grown(&load, 20).await;
            cluster = told(cluster, "kill").await;
            join_all(services.iter().map(|service| service.is(503))).await;
            grown(&load, 5).await;
            cluster = told(cluster, "start").await;
            let clock = Instant::now();
            join_all(services.iter().map(|service| service.is(200))).await;
            after_outages.push(clock.elapsed());
        }
        grown(&load, 20).await;
        load.stop.store(true, Ordering::Relaxed);
        cluster
    };
    let ((), _cluster) = tokio::join!(at_work, trouble);

    // What comes now, in quiet, is answered each time.
    for person in people("Dea") {
        assert!(person.runs("ask", json!({ "question": QUESTION })).await.text().contains("Vital signs"));
    }
    let asked = std::mem::take(&mut *load.asked.lock().unwrap());
    let twice: Vec<_> = asked.iter().filter(|asked| world.times_answered(asked) > 1).collect();
    assert!(twice.is_empty(), "answered more than once: {twice:?}");
    let store = Store::open(&Parameters::new(&url)).await.unwrap();
    let mut there = Vec::new();
    for guild in &guilds {
        there.extend(store.entries_since(*guild, 0).await.unwrap().into_iter().map(|entry| entry.content.question));
    }
    let kept = std::mem::take(&mut *load.kept.lock().unwrap());
    let lost: Vec<_> = kept.iter().filter(|kept| !there.contains(kept)).collect();
    assert!(lost.is_empty() && !kept.is_empty(), "said to be kept, and gone: {lost:?} of {}", kept.len());
    let (answered, unkept) = (load.answered.load(Ordering::Relaxed), load.unkept.load(Ordering::Relaxed));
    eprintln!(
        "{} asked, {answered} answered, none twice; {} entries said to be kept, {unkept} not, none of them lost",
        asked.len(),
        kept.len()
    );
    eprintln!("all ready after a kill: {after_kills:?}; after the database was back: {after_outages:?}");
    world.takes_note_of_all();
    world.close().await;
}

/// Waits until so many more questions were answered.
async fn grown(load: &Load, by: usize) {
    let before = load.answered.load(Ordering::Relaxed);
    let growing = async {
        while load.answered.load(Ordering::Relaxed) < before + by {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), growing).await.expect("nobody is answered any more");
}

/// Tells the database's keeper a word, while the others go on.
async fn told(mut cluster: Cluster, word: &'static str) -> Cluster {
    tokio::task::spawn_blocking(move || {
        cluster.tell(word);
        cluster
    })
    .await
    .unwrap()
}
