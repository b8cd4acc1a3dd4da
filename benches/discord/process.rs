//! How is a bot started as a process of its own, and how much memory does it hold?

use std::process::{Child, Command, Stdio};

use super::world::{World, WorldOptions};

/// The argument with which this program is the bare bot.
pub(crate) const PING: &str = "be-the-ping-bot";
/// The variables that both bots are told by who they are and where Discord is.
pub(crate) const TOKEN: &str = "PRECEPTOR__DISCORD__TOKEN";
pub(crate) const API_URL: &str = "PRECEPTOR__DISCORD__API_URL";

/// Which bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `preceptor bot`, asked by `/ask`.
    Preceptor,
    /// `preceptor bot`, asked by `/help`, whose answer is at hand: what the bot costs without answering.
    Help,
    /// The bare bot, asked by `/ping`.
    Ping,
}

/// A bot with a Discord of its own.
pub(crate) struct Bot {
    pub(crate) world: World,
    child: Child,
}

impl Kind {
    /// Its name, as wide as the other's.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Preceptor => "/ask ",
            Self::Help => "/help",
            Self::Ping => "/ping",
        }
    }

    fn program(self) -> Command {
        match self {
            Self::Preceptor | Self::Help => {
                let mut program = Command::new(env!("CARGO_BIN_EXE_preceptor"));
                program.arg("bot");
                program
            }
            Self::Ping => {
                let mut program = Command::new(std::env::current_exe().unwrap());
                program.arg(PING);
                program
            }
        }
    }
}

impl Bot {
    /// Starts it and waits until all guilds are announced and its commands are registered.
    pub(crate) async fn start(kind: Kind, options: WorldOptions) -> Self {
        Self::start_with(kind, options, async |_| Vec::new()).await
    }

    /// The same with variables that are made once its Discord is there.
    pub(crate) async fn start_with(
        kind: Kind,
        options: WorldOptions,
        prepare: impl AsyncFnOnce(&World) -> Vec<(String, String)>,
    ) -> Self {
        let world = World::start_with(options).await;
        let variables = prepare(&world).await;
        let mut program = kind.program();
        // Neither an installed model nor other settings of whoever measures.
        program.env_clear().current_dir(std::env::temp_dir());
        program.envs(std::env::vars().filter(|(name, _)| name.starts_with("PRECEPTOR__MODEL__")));
        // A bot that is started by hand tells more than a bare one.
        program.env("PRECEPTOR__LOG__LEVEL", "warn");
        program.env(TOKEN, world.token()).env(API_URL, world.api_url());
        program.env("PRECEPTOR__DISCORD__MEMBER_PER_MINUTE", "1000000");
        program.env("PRECEPTOR__DISCORD__GUILD_PER_MINUTE", "1000000");
        program.envs(variables);
        let child = program.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        let bot = Self { world, child };
        bot.world.connected(1).await;
        bot.world.registered().await;
        bot
    }

    /// Its resident memory in megabytes (2^20 bytes), by the kernel's account; 0 where there is none.
    pub(crate) fn resident_megabytes(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
    }

    /// Ends it; complains of what it did wrong.
    pub(crate) async fn close(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.world.close().await;
    }
}
