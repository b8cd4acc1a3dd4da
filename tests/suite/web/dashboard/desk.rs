//! How does a test start the real program with a dashboard, and look at what it keeps?

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Child, Stdio};
use std::time::Duration;

use preceptor::guild::{AdvisorRole, Setting, decide};
use preceptor::store::{KeptQuestion, MemberHash, Outcome, Parameters, Reason, Store};
use tempfile::TempDir;

use crate::program::preceptor;
use crate::world::oauth::CLIENT_SECRET;
use crate::world::{Id, Person, World};

/// How long it may take until it listens: it opens its guides first, in a build that is not optimized.
const LISTENS_WITHIN: Duration = Duration::from_secs(60);

/// `preceptor serve` with a dashboard, until it is dropped, and the Discord that it knows.
pub(crate) struct Desk {
    pub(crate) world: World,
    /// Where it listens, with nothing behind it.
    pub(crate) address: String,
    store: String,
    running: Running,
    _folder: TempDir,
}

impl Desk {
    /// With a server that has nothing yet but a settled retention, so that the store knows it.
    pub(crate) async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// The same with more settings, as names of variables less `PRECEPTOR__` and values; an empty value takes one away.
    pub(crate) async fn start_with(settings: &[(&str, &str)]) -> Self {
        let world = World::start().await;
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("kept.db").to_str().unwrap().to_owned();
        // A port that was free a moment ago: Discord has to be told where it sends people back to.
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let address = format!("http://127.0.0.1:{port}");
        world.redirects_to(&format!("{address}/dashboard/callback"));
        let mut command = preceptor(folder.path());
        command.args(["serve", "--listen", &format!("127.0.0.1:{port}")]);
        let (token, api) = (world.token(), world.api_url());
        let usual = [
            ("STORE__URL", store.as_str()),
            ("WEB__PUBLIC_URL", &address),
            ("WEB__CLIENT_SECRET", CLIENT_SECRET),
            ("DISCORD__TOKEN", &token),
            ("DISCORD__API_URL", &api),
            ("MODEL__ENABLED", "false"),
            ("LOG__LEVEL", "info"),
        ];
        for (name, value) in usual.iter().chain(settings) {
            command.env(format!("PRECEPTOR__{name}"), value);
        }
        let mut program = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        listens(&mut program).await;
        Self { world, address, store, running: Running(program), _folder: folder }
    }

    /// The store that it has open.
    pub(crate) async fn store(&self) -> Store {
        Store::open(&Parameters::new(&self.store)).await.unwrap()
    }

    /// Every byte of the store's files.
    pub(crate) fn everything_on_disk(&self) -> Vec<u8> {
        let files = [self.store.clone(), format!("{}-wal", self.store)];
        files.iter().flat_map(|file| std::fs::read(file).unwrap_or_default()).collect()
    }

    /// Makes every session so much older, by one of its times.
    pub(crate) async fn rewind_sessions(&self, column: &str, long_ago: i64) {
        use sqlx::{ConnectOptions as _, Executor as _};
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&self.store);
        let mut connection = options.connect().await.unwrap();
        let then = preceptor::clock::now_ms() - long_ago;
        let rewind = format!("UPDATE sessions SET {column} = {then}");
        connection.execute(sqlx::AssertSqlSafe(rewind)).await.unwrap();
    }

    /// Makes a role of the first server's one of its advisors', and gives it.
    pub(crate) async fn advisor_role(&self) -> Id {
        let id = self.world.add_role("Career advisors");
        let roles = vec![AdvisorRole { id, name: "Career advisors".into() }];
        decide(&self.store().await, self.world.guild, &Setting::AdvisorRoles(roles)).await.unwrap();
        id
    }

    /// Somebody who may manage the first server.
    pub(crate) fn manager(&self) -> Person {
        let person = self.world.member("Maja");
        self.world.belongs(&person, self.world.guild, super::MANAGE_GUILD);
        person
    }

    /// Somebody with the advisor role of the first server.
    pub(crate) async fn advisor(&self) -> Person {
        let role = self.advisor_role().await;
        let person = self.world.member("Ana").with_roles(&[role]);
        self.world.belongs(&person, self.world.guild, 0);
        person
    }

    /// Has members have asked these questions just now, in vain.
    pub(crate) async fn was_asked(&self, texts: &[&str]) {
        let store = self.store().await;
        for (nth, text) in texts.iter().enumerate() {
            let asked = KeptQuestion {
                guide: "medical-assistant".into(),
                answer: format!("answer-{nth}-{text}"),
                text: (*text).into(),
                outcome: Outcome::Declined,
                reason: Some(Reason::NotInGuide),
                confidence: 0.1,
                passage: None,
                asker: MemberHash::new(&[7; 16]),
                at_ms: preceptor::clock::now_ms() - 60_000 + nth as i64,
            };
            store.record_question(self.world.guild, &asked).await.unwrap();
        }
    }

    /// Ends it, and fails the test if it did anything wrong to Discord.
    pub(crate) async fn close(self) {
        let Self { world, running, _folder, .. } = self;
        drop(running);
        world.close().await;
    }
}

/// A process, until it is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until it says that it listens; what it logs after that is read to its end, so that it never waits for who reads it.
async fn listens(program: &mut Child) {
    let log = BufReader::new(program.stderr.take().unwrap());
    let (said, heard) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let (mut said, mut before) = (Some(said), Vec::new());
        for line in log.lines().map_while(Result::ok) {
            if line.contains("serving") {
                said.take().into_iter().for_each(|said| drop(said.send(Vec::new())));
            }
            before.push(line);
        }
        said.into_iter().for_each(|said| drop(said.send(std::mem::take(&mut before))));
    });
    let heard = tokio::time::timeout(LISTENS_WITHIN, heard).await.expect("it does not listen").unwrap();
    assert!(heard.is_empty(), "it ended: {heard:#?}");
}
