//! How does a test start a bot that keeps what advisors and members add, and look at what it keeps?

use preceptor::store::{Parameters, Store};
use tempfile::TempDir;

use super::Program;
use crate::world::{Person, World};

/// Discord's permission Manage Server.
const MANAGE_GUILD: u64 = 0x20;

/// A bot with a store of its own.
pub(super) struct Kept {
    pub(super) _folder: TempDir,
    pub(super) path: String,
    pub(super) program: Program,
}

impl Kept {
    pub(super) async fn start(world: &World) -> Self {
        Self::start_filled(world, async |_| ()).await
    }

    /// The same with a store in which something is already.
    pub(super) async fn start_filled(world: &World, fill: impl AsyncFnOnce(&Store)) -> Self {
        let kept = Self::spawn_filled(world, fill).await;
        world.connected(1).await;
        world.registered().await;
        kept
    }

    /// A bot with an empty store and some settings more.
    pub(super) async fn start_with(world: &World, more: &[(&str, &str)]) -> Self {
        let kept = Self::spawn_with(world, more, async |_| ()).await;
        world.connected(1).await;
        world.registered().await;
        kept
    }

    /// The same, and waits for nothing. What it logs can be waited for.
    pub(super) async fn spawn_filled(world: &World, fill: impl AsyncFnOnce(&Store)) -> Self {
        Self::spawn_with(world, &[], fill).await
    }

    async fn spawn_with(world: &World, more: &[(&str, &str)], fill: impl AsyncFnOnce(&Store)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept.db").to_str().unwrap().to_owned();
        let store = open(&path).await;
        fill(&store).await;
        store.close().await;
        let settings = [("STORE__URL", path.as_str()), ("DISCORD__MEMBER_PER_MINUTE", "1000"), ("LOG__LEVEL", "info")];
        let settings: Vec<(&str, &str)> = settings.iter().chain(more).copied().collect();
        let program = Program::spawn_heard(&mut Program::command(world, &settings));
        Self { _folder: folder, path, program }
    }

    /// The store that the bot has open.
    pub(super) async fn store(&self) -> Store {
        open(&self.path).await
    }
}

async fn open(path: &str) -> Store {
    Store::open(&Parameters::new(path)).await.unwrap()
}

/// Somebody who may manage the server.
pub(super) fn manager(world: &World, name: &str) -> Person {
    world.member(name).with_permissions(MANAGE_GUILD)
}
