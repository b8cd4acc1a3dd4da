//! Who makes the vectors that a guide still lacks when it is first asked, and what is said of it meanwhile?

use std::sync::mpsc::channel;
use std::thread;
use std::time::Instant;

use super::progress::{Pace, Progress};
use super::{notices, words};
use crate::engine::Engine;

/// Makes them here, with a bar, after what was asked is answered by words.
pub(super) fn make_after_the_answer(engine: &Engine) {
    if engine.missing_vectors() == 0 {
        return;
    }
    let (mut progress, mut pace, mut said) = (Progress::new(words::making_vectors()), Pace::new(), false);
    engine.make_vectors(&mut |done, of| {
        if let Some(left) = pace.left(done, of).filter(|_| !said) {
            said = true;
            notices::tell(&words::answered_by_words(left));
        }
        progress.report(done, of);
    });
}

/// Makes them on a thread beside the loop, and returns once it is known how long that takes; it is not waited for when the
/// loop is left, as what is made is kept.
pub(super) fn make_beside_the_loop(engine: &Engine) {
    if engine.missing_vectors() == 0 {
        return;
    }
    let (engine, (sender, first)) = (engine.clone(), channel());
    thread::spawn(move || {
        let mut pace = Pace::new();
        engine.make_vectors(&mut |done, of| {
            if let Some(left) = pace.left(done, of) {
                // Only the first is waited for.
                let _ = sender.send(left);
            }
        });
    });
    if let Ok(left) = first.recv() {
        notices::tell(&words::answers_by_words(left));
    }
}

/// Makes them on a thread beside the bot, which answers by words until then.
pub(super) fn make_beside_the_bot(engine: &Engine) {
    let missing = engine.missing_vectors();
    if missing == 0 {
        return;
    }
    let engine = engine.clone();
    thread::spawn(move || {
        let clock = Instant::now();
        tracing::info!(vectors.missing = missing, "vectors are being made; answers go by words until then");
        engine.make_vectors(&mut |_, _| {});
        tracing::info!(vectors.made = missing, duration_ms = clock.elapsed().as_millis() as u64, "vectors are made");
    });
}
