//! Does this passage answer this question, and where? A small network that reads both together.
//!
//! # Source
//! `training/reader.py` defines and trains it; the head for spans is that of Devlin et al., BERT, 2018, section 4.3.

use std::sync::{Arc, OnceLock};

use super::bert::Bert;
use super::error::ModelError;
use super::parameters::{Precision, Reading};
use super::shipped;
use super::tokens::{QuestionTokens, Tokens};
use super::weights::Weights;

/// Most tokens of a question with its passage, as it was trained.
const MOST: usize = 160;
/// Most tokens of a question alone, so that a passage always has room.
const MOST_OF_QUESTION: usize = 96;
/// Most tokens of an answer's span.
const LONGEST_SPAN: usize = 30;

/// A judge of question and passage together.
pub struct Reader {
    bert: Bert,
    answers: Head,
    start: Head,
    end: Head,
}

/// A logit for a token's vector.
struct Head {
    weights: Vec<f32>,
    bias: f32,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}

impl Reader {
    /// The reader that the program ships with, opened once; its weights are read when it is first asked.
    ///
    /// # Errors
    /// When the program was built with a damaged file.
    pub fn shipped() -> Result<Arc<Self>, ModelError> {
        static SHIPPED: OnceLock<Arc<Reader>> = OnceLock::new();
        if let Some(reader) = SHIPPED.get() {
            return Ok(Arc::clone(reader));
        }
        let reader = Arc::new(Self::shipped_in(Precision::Int8)?);
        Ok(Arc::clone(SHIPPED.get_or_init(|| reader)))
    }

    /// The shipped reader with its activations in floats or in 8 bits.
    pub(super) fn shipped_in(precision: Precision) -> Result<Self, ModelError> {
        let weights = shipped::reader_weights()?;
        let bert = shipped::network(&weights, precision)?;
        let [answers] = Head::read(&weights, "answers", bert.width())?;
        let [start, end] = Head::read(&weights, "span", bert.width())?;
        Ok(Self { bert, answers, start, end })
    }

    /// What the reader makes of each passage, in their order. A passage is read as far as 160 tokens reach, the question's
    /// counted; all on this thread.
    #[must_use]
    pub fn read(&self, question: &str, passages: &[&str]) -> Vec<Reading> {
        let asked = QuestionTokens::new(question, MOST_OF_QUESTION, MOST);
        let texts: Vec<Tokens> = passages.iter().map(|passage| asked.with(passage)).collect();
        let states = self.bert.encode(&texts);
        let mut rest = states.as_slice();
        let readings = texts.iter().map(|text| {
            let (own, others) = rest.split_at(text.ids.len() * self.bert.width());
            rest = others;
            self.judge(own, text.first)
        });
        readings.collect()
    }

    /// The reading by the states of a pair, whose passage begins at the token `first`.
    fn judge(&self, states: &[f32], first: usize) -> Reading {
        let rows: Vec<&[f32]> = states.chunks_exact(self.bert.width()).collect();
        let logits = |head: &Head| -> Vec<f32> { rows[first..].iter().map(|row| head.logit(row)).collect() };
        let none = self.start.logit(rows[0]) + self.end.logit(rows[0]);
        let best = best_span(&logits(&self.start), &logits(&self.end));
        Reading { answers: self.answers.logit(rows[0]), span: best - none }
    }
}

/// The best sum of a start's logit and an end's at it or at most [`LONGEST_SPAN`] tokens on.
fn best_span(start: &[f32], end: &[f32]) -> f32 {
    let from = |at: usize| end[at..].iter().take(LONGEST_SPAN).copied().fold(f32::MIN, f32::max);
    start.iter().enumerate().map(|(at, start)| start + from(at)).fold(f32::MIN, f32::max)
}

impl Head {
    fn read<const N: usize>(weights: &Weights, name: &str, width: usize) -> Result<[Self; N], ModelError> {
        let rows = weights.floats(&format!("{name}.weight"), &[N, width])?;
        let bias = weights.floats(&format!("{name}.bias"), &[N])?;
        Ok(std::array::from_fn(|at| Self { weights: rows[at * width..(at + 1) * width].to_vec(), bias: bias[at] }))
    }

    fn logit(&self, state: &[f32]) -> f32 {
        self.weights.iter().zip(state).map(|(weight, value)| weight * value).sum::<f32>() + self.bias
    }
}
