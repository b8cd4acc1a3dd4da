//! How does long work show that it goes on? A bar on standard error, once it has taken a second, with the time that is left.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::{notices, words};

/// How long work may take before it shows a bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that appears only when it is worth a look; indicatif hides it where standard error is no terminal.
pub(super) struct Progress {
    what: &'static str,
    since: Instant,
    pace: Pace,
    bar: Option<ProgressBar>,
}

/// How fast work goes on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    since: Instant,
    of: usize,
}

impl Pace {
    /// The pace of work that begins now.
    pub(super) fn new() -> Self {
        Self { since: Instant::now(), of: 0 }
    }

    /// How long the rest takes at the pace so far; `None` before anything is done. Work that begins anew has a pace of its own.
    pub(super) fn left(&mut self, done: usize, of: usize) -> Option<Duration> {
        if done == 0 || of != self.of {
            *self = Self { since: Instant::now(), of };
        }
        rest(self.since.elapsed(), done, of)
    }
}

/// How long the rest takes where so much was done in this time.
fn rest(elapsed: Duration, done: usize, of: usize) -> Option<Duration> {
    (done > 0).then(|| elapsed.mul_f64(of.saturating_sub(done) as f64 / done as f64))
}

impl Progress {
    /// Progress of work called `what`, of which nothing is shown yet.
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, since: Instant::now(), pace: Pace::new(), bar: None }
    }

    /// A sign of life for work that can't say how far it is; it goes when the value is dropped.
    pub(super) fn spinning(what: &'static str) -> Self {
        if !notices::are_wanted() {
            return Self::new(what);
        }
        let bar = ProgressBar::new_spinner().with_message(what);
        bar.enable_steady_tick(Duration::from_millis(120));
        Self { bar: Some(bar), ..Self::new(what) }
    }

    /// Shows that `done` of `of` steps are done, once the work has taken longer than anybody likes to wait; takes the
    /// sign away with the last.
    pub(super) fn report(&mut self, done: usize, of: usize) {
        let left = self.pace.left(done, of);
        if self.bar.is_none() && (self.since.elapsed() < PATIENCE || !notices::are_wanted()) {
            return;
        }
        if done >= of {
            return self.pause();
        }
        let bar = self.bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("{prefix} {bar:30} {pos}/{len} {msg}");
            let bar = ProgressBar::new(of as u64).with_prefix(self.what);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        bar.set_length(of as u64);
        bar.set_position(done as u64);
        bar.set_message(left.map(words::time_left).unwrap_or_default());
    }

    /// Frees the line for something else; the next report shows the bar again.
    pub(super) fn pause(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.pause();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_takes_as_long_a_step_as_what_is_done_took() {
        assert_eq!(rest(Duration::from_secs(10), 0, 100), None);
        assert_eq!(rest(Duration::from_secs(10), 20, 100), Some(Duration::from_secs(40)));
        assert_eq!(rest(Duration::from_secs(10), 100, 100), Some(Duration::ZERO));
    }
}
