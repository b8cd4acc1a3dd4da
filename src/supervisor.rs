//! What does whoever supervises this process hear of it: that it is ready, that it lives, that it leaves?
//!
//! systemd starts what waits for a service when that says it is ready, and ends one that no longer says it lives. It names the
//! socket to say so in a variable; where there is none, nothing is said.

use std::time::Duration;

/// What a supervisor can be told.
#[derive(Debug, Clone, Copy)]
enum Said {
    Ready,
    Alive,
    Stopping,
}

/// Says that the service does its work from now on. May be said again.
pub(crate) fn ready() {
    tell(Said::Ready);
}

/// Says that the service takes nothing new and ends soon.
pub(crate) fn stopping() {
    tell(Said::Stopping);
}

/// Says again and again that the process lives, for as long as its threads take turns; where nobody wants to hear it, done at once.
pub(crate) async fn stay_alive() {
    let Some(often) = wanted_every() else { return };
    let mut turns = tokio::time::interval(often);
    turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        turns.tick().await;
        tell(Said::Alive);
    }
}

/// Half of the time after which a silent process is ended.
///
/// # Source
/// "every half of the time" that the variable names: `sd_watchdog_enabled(3)`.
fn wanted_every() -> Option<Duration> {
    #[cfg(unix)]
    return sd_notify::watchdog_enabled().map(|limit| limit / 2).filter(|often| !often.is_zero());
    #[cfg(not(unix))]
    None
}

fn tell(said: Said) {
    #[cfg(unix)]
    {
        use sd_notify::NotifyState;
        let state = match said {
            Said::Ready => NotifyState::Ready,
            Said::Alive => NotifyState::Watchdog,
            Said::Stopping => NotifyState::Stopping,
        };
        if let Err(why) = sd_notify::notify(&[state]) {
            tracing::warn!(?said, %why, "the supervisor is not told");
        }
    }
    #[cfg(not(unix))]
    let _ = said;
}
