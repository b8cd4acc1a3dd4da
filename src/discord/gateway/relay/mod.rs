//! What stands between Discord's gateway and serenity? A relay within the program: it keeps the wire, and hands serenity
//! what that can read.
//!
//! serenity 0.12 begins a new session where a heartbeat is not answered in time, or where a second try to connect fails,
//! and what was asked meanwhile is lost with the old session. Nor does it know all that Discord sends today. So it is
//! given an address on this machine. Behind that the relay answers serenity's heartbeats itself, tries the wire to Discord
//! for as long as it takes, and ends it when Discord no longer answers: all that is left to serenity is to resume.

mod hearers;
mod line;
mod newer;
mod pulse;
mod wires;

use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::net::Ipv4Addr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinSet;
use url::Url;

pub(super) use hearers::Hearers;
pub(super) use newer::{hand_over, readable};
pub(super) use wires::Wires;

/// The pause after a connection that could not be taken.
const PAUSE: Duration = Duration::from_millis(100);

/// A relay that serenity may connect to.
pub(super) struct Relay {
    listener: TcpListener,
    /// What the path of a connection must be, so that no other program of this machine gets through by chance.
    path: String,
    /// The address of Discord's gateway.
    gateway: Url,
    hearers: Hearers,
}

impl Relay {
    /// A relay to a gateway.
    ///
    /// # Errors
    /// When there is no free port on the loopback interface, or the gateway's address is none.
    pub(super) async fn open(gateway: &str, hearers: Hearers) -> io::Result<Self> {
        let gateway = Url::parse(gateway).map_err(|why| io::Error::new(io::ErrorKind::InvalidInput, why))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let path = format!("/{:016x}", RandomState::new().hash_one("relay"));
        Ok(Self { listener, path, gateway, hearers })
    }

    /// The address that serenity connects to in the place of Discord's.
    ///
    /// # Errors
    /// When the system does not say which port it gave.
    pub(super) fn url(&self) -> io::Result<String> {
        Ok(format!("ws://{}{}", self.listener.local_addr()?, self.path))
    }

    /// Takes connections until it is aborted, which ends them.
    pub(super) async fn run(self) {
        let mut lines = JoinSet::new();
        loop {
            tokio::select! {
                taken = self.listener.accept() => match taken {
                    Ok((stream, _)) => {
                        let (path, gateway) = (self.path.clone(), self.gateway.clone());
                        let hearers = self.hearers.clone();
                        lines.spawn(line::serve(stream, path, gateway, hearers));
                    }
                    // As where the process has too many files open; serenity tries again.
                    Err(why) => {
                        tracing::warn!(%why, "the relay takes no connection");
                        tokio::time::sleep(PAUSE).await;
                    }
                },
                Some(_) = lines.join_next() => {}
            }
        }
    }
}
