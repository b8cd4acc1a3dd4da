//! How does a test start the real program, and stop it?

use std::process::{Child, Command, Stdio};

use crate::world::World;

/// `preceptor bot` as a process of its own, until it is dropped.
pub(crate) struct Program {
    child: Child,
}

impl Program {
    /// Starts it and waits until it is connected and its commands are registered.
    pub(crate) async fn start(world: &World) -> Self {
        Self::start_with(world, &[]).await
    }

    /// The same with more settings, as names of variables less `PRECEPTOR__` and values.
    pub(crate) async fn start_with(world: &World, settings: &[(&str, &str)]) -> Self {
        let program = Self::spawn(world, settings);
        world.connected(1).await;
        world.registered().await;
        program
    }

    /// Starts it and waits for nothing.
    pub(crate) fn spawn(world: &World, settings: &[(&str, &str)]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_preceptor"));
        // Neither a model nor settings of whoever runs the test.
        command.arg("bot").env_clear().current_dir(std::env::temp_dir());
        command.env("PRECEPTOR__DISCORD__TOKEN", world.token()).env("PRECEPTOR__DISCORD__API_URL", world.api_url());
        command.env("PRECEPTOR__LOG__LEVEL", std::env::var("PRECEPTOR_TEST_LOG").unwrap_or_else(|_| "warn".to_owned()));
        for (name, value) in settings {
            command.env(format!("PRECEPTOR__{name}"), value);
        }
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        Self { child }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
