//! What can go wrong between the bot and Discord, and how does a test ask for it?

use std::time::{Duration, Instant};

use serde_json::json;
use tokio::sync::watch;

use super::World;
use super::ids::Id;
use super::routes::Route;
use super::server::Answer;
use super::state::State;

/// What happens to one request in place of the right answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fault {
    /// Discord answers with this status and does nothing.
    Status(u16),
    /// Discord does what was asked, but this status is answered.
    AfterDoing(u16),
    /// Too many requests: this one and all that come before the seconds are over.
    RateLimited {
        /// Seconds to wait.
        retry_after: f64,
        /// Whether every route is limited, not this one alone.
        global: bool,
    },
    /// The connection is closed without an answer, and nothing was done.
    ConnectionReset,
    /// Discord does what was asked, then the connection is closed without an answer.
    ResetAfterDoing,
    /// Discord no longer knows the interaction.
    Expired,
}

/// Answers of a route that are kept back until this is released or dropped.
pub(crate) struct Held(watch::Sender<bool>);

impl Held {
    /// Lets the answers go.
    pub(crate) fn release(self) {
        self.0.send_replace(true);
    }
}

impl World {
    /// Makes the next request of a route fail; called again, the one after that too.
    pub(crate) fn fail_next(&self, route: Route, fault: Fault) {
        self.inner.state().faults.entry(route).or_default().push_back(fault);
    }

    /// Makes the next requests of a route fail, as many as said.
    pub(crate) fn fail_times(&self, route: Route, fault: Fault, times: usize) {
        for _ in 0..times {
            self.fail_next(route, fault);
        }
    }

    /// Does what requests of a route ask, but keeps the answers back.
    pub(crate) fn hold(&self, route: Route) -> Held {
        let (sender, receiver) = watch::channel(false);
        self.inner.state().holds.insert(route, receiver);
        Held(sender)
    }

    /// Closes a channel to the bot's messages, as missing permissions do.
    pub(crate) fn forbid_writing(&self, channel: Id) {
        if let Some(channel) = self.inner.state().channels.get_mut(&channel) {
            channel.closed_to_bot = true;
        }
    }
}

impl State {
    /// The fault that waits for a route's next request.
    pub(crate) fn next_fault(&mut self, route: Route) -> Option<Fault> {
        self.faults.get_mut(&route)?.pop_front()
    }

    /// How long a route is still limited; the bot must not ask before.
    pub(crate) fn limited_for(&mut self, route: Route) -> Option<(Duration, bool)> {
        let now = Instant::now();
        self.limited.retain(|(_, until)| *until > now);
        let hit = self.limited.iter().find(|(limited, _)| limited.is_none_or(|limited| limited == route))?;
        // Discord exempts interactions' endpoints from the limit over everything.
        let exempt = matches!(route, Route::Callback | Route::Followup | Route::Edit | Route::Fetch | Route::Delete);
        (hit.0.is_some() || !exempt).then(|| (hit.1 - now, hit.0.is_none()))
    }

    /// Limits a route, or all, for some seconds, and gives the answer that says so.
    pub(crate) fn limit(&mut self, route: Route, retry_after: f64, global: bool) -> Answer {
        let until = Instant::now() + Duration::from_secs_f64(retry_after);
        self.limited.push(((!global).then_some(route), until));
        too_many(retry_after, global)
    }
}

/// The answer to one request too many.
pub(crate) fn too_many(retry_after: f64, global: bool) -> Answer {
    let body = json!({"message": "You are being rate limited.", "retry_after": retry_after, "global": global});
    let mut answer = Answer::json(429, body);
    answer.headers.push(("retry-after", retry_after.ceil().to_string()));
    answer.headers.push(("x-ratelimit-reset-after", retry_after.to_string()));
    answer.headers.push(("x-ratelimit-remaining", "0".to_owned()));
    answer.headers.push(("x-ratelimit-scope", if global { "global" } else { "user" }.to_owned()));
    if global {
        answer.headers.push(("x-ratelimit-global", "true".to_owned()));
    }
    answer
}
