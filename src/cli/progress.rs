//! How does long work show that it goes on? A bar on standard error, once it has taken a second.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// How long work may take before it shows a bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that appears only when it is worth a look; indicatif hides it where standard error is no terminal.
pub(super) struct Progress {
    what: &'static str,
    since: Instant,
    bar: Option<ProgressBar>,
}

impl Progress {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, since: Instant::now(), bar: None }
    }

    /// A sign of life for work that can't say how far it is; it goes when the value is dropped.
    pub(super) fn spinning(what: &'static str) -> Self {
        let bar = ProgressBar::new_spinner().with_message(what);
        bar.enable_steady_tick(Duration::from_millis(120));
        Self { what, since: Instant::now(), bar: Some(bar) }
    }

    pub(super) fn report(&mut self, done: usize, of: usize) {
        if self.bar.is_none() && self.since.elapsed() < PATIENCE {
            return;
        }
        let bar = self.bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {eta}");
            let bar = ProgressBar::new(of as u64).with_message(self.what);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        bar.set_position(done as u64);
        if done == of {
            bar.finish_and_clear();
        }
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
