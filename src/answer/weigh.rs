//! Which of the best quotes answers, once they are read? The reader's part in a ranking.

use super::confidence::Signals;
use super::desk::Desk;
use super::evidence::joined;
use super::quote::Passages;
use super::reading::reading_text;
use crate::search::{Hit, Lack, Mode, Ranking, Specifics, WEIGHED, fitted, phrased};

/// How many of the best quotes are read; one more than the ninth finds nothing that is worth its time (docs/quality.md).
pub const READ: usize = 8;

/// Where words and meaning give the best passage no more than this, 0 to 1, nothing answers and the reader is not asked.
pub(super) const SURE_OF_NOTHING: f32 = 0.03;
/// Where words and meaning are this sure that a passage answers, 0 to 1, the reader is not asked.
pub(super) const SURE: f32 = 0.97;

/// A quote of the best hits: what it is made of, and the hits that would be quoted so.
struct Candidate {
    passages: Passages,
    hits: Vec<usize>,
}

impl Desk<'_> {
    /// Reads the quotes of the best hits, where words and meaning leave a doubt and there is a reader, and puts the hits
    /// in the order of what was read. What was not read follows in its own order.
    pub(super) fn weigh(&self, mut ranking: Ranking) -> Ranking {
        let candidates = self.quotes_of(&ranking);
        let phrased = phrased(self.guide);
        let specifics = Specifics::of(&ranking.asked, ranking.query.language);
        let reader = self.reader.filter(|_| ranking.mode == Mode::Meaning && !candidates.is_empty());
        // Most questions name nothing exactly: by words alone, nobody reads the quotes then.
        let is_read = reader.is_some() || !specifics.is_empty();
        let texts =
            candidates.iter().filter(|_| is_read).map(|candidate| reading_text(self.guide, &candidate.passages));
        let texts: Vec<String> = texts.collect();
        for (candidate, text) in candidates.iter().zip(&texts) {
            let lack = specifics.lack(text);
            candidate.hits.iter().for_each(|at| ranking.hits[*at].lack = lack);
        }
        let Some(reader) = reader else { return in_order(ranking, &candidates, phrased) };
        let unread = in_order(ranking.clone(), &candidates, phrased);
        let first = Signals::of(&unread, self.guide).confidence(Mode::Meaning);
        if !(SURE_OF_NOTHING..=SURE).contains(&first) {
            return unread;
        }
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        // As it was understood: what is misspelt says less to the reader, too.
        for (candidate, reading) in candidates.iter().zip(reader.read(&ranking.query.text, &texts)) {
            candidate.hits.iter().for_each(|at| ranking.hits[*at].reading = Some(reading));
        }
        ranking.mode = Mode::Read;
        in_order(ranking, &candidates, phrased)
    }

    /// The quotes of the best hits, each once.
    fn quotes_of(&self, ranking: &Ranking) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = Vec::new();
        for (at, hit) in ranking.hits.iter().enumerate() {
            let passages = joined(self.guide, ranking, hit, self.policy);
            match candidates.iter().position(|candidate| candidate.passages == passages) {
                Some(place) => candidates[place].hits.push(at),
                None if candidates.len() == READ => {}
                None => candidates.push(Candidate { passages, hits: vec![at] }),
            }
        }
        candidates
    }
}

/// What decides the order of a quote, in the order of the weights.
#[must_use]
fn weighed(hit: &Hit, coverage: f32) -> [f32; WEIGHED] {
    let Lack { labels, numbers, names, negation } = hit.lack;
    let (answers, span) = hit.reading.map_or((0.0, 0.0), |reading| (reading.answers, reading.span));
    [hit.score.max(1e-30).ln(), answers, span, span.max(0.0), labels, numbers, names, negation, coverage]
}

/// Gives the hits of weighed quotes their quote's final score, and puts all in order; ties fall to the passage that stands
/// first.
fn in_order(mut ranking: Ranking, candidates: &[Candidate], phrased: f32) -> Ranking {
    let order = fitted(ranking.mode).order(phrased);
    let is_weighed = |at: usize| candidates.iter().any(|candidate| candidate.hits.contains(&at));
    let mut scores: Vec<f32> = Vec::with_capacity(ranking.hits.len());
    for (at, hit) in ranking.hits.iter().enumerate() {
        let parts = weighed(hit, ranking.coverage(hit));
        let sum: f32 = parts.iter().zip(&order).map(|(part, weight)| part * weight).sum();
        scores.push(if is_weighed(at) { sum } else { f32::NAN });
    }
    let least = scores.iter().copied().filter(|score| !score.is_nan()).fold(f32::MAX, f32::min);
    let mut before = least;
    for score in &mut scores {
        // What was not weighed stands below all that was, in its own order.
        if score.is_nan() {
            before -= 0.01;
            *score = before;
        }
    }
    let mut of_quote = scores.clone();
    for candidate in candidates {
        let best = candidate.hits.iter().map(|at| scores[*at]).fold(f32::MIN, f32::max);
        candidate.hits.iter().for_each(|at| of_quote[*at] = best);
    }
    // The hits of one quote stand together and weigh alike, so that what is ahead of what tells two quotes apart.
    let mut hits: Vec<(f32, f32, Hit)> =
        of_quote.into_iter().zip(scores).zip(ranking.hits).map(|((quote, own), hit)| (quote, own, hit)).collect();
    hits.sort_by(|(quote_a, own_a, a), (quote_b, own_b, b)| {
        quote_b.total_cmp(quote_a).then(own_b.total_cmp(own_a)).then(a.passage.cmp(&b.passage))
    });
    let ranked = (1..).zip(hits);
    let ranked = ranked.map(|(rank, (quote, _, hit))| Hit { rank, score: quote.clamp(-60.0, 60.0).exp(), ..hit });
    ranking.hits = ranked.collect();
    ranking
}
