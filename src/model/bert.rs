//! What does a BERT encoder make of a row of tokens? One vector a token.
//!
//! # Source
//! Devlin et al., BERT: Pre-training of Deep Bidirectional Transformers, 2018; tensor names as in the files of
//! Hugging Face's `BertModel`.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::error::ModelError;
use super::layer::{Layer, Room};
use super::layout::Shape;
use super::linear::with_gemm;
use super::nibbles::Nibbles;
use super::norm::Norm;
use super::parameters::Precision;
use super::tokens::Tokens;
use super::weights::{Table, Weights};

/// Most threads that pack a network's matrices when it is first asked.
const MOST_THREADS: usize = 4;

/// Tokens that are multiplied together: enough to use what is loaded of a matrix, few enough to stay in a core's cache
/// (measured with 8 passages of 80 tokens: 32 ms one by one, 36 by fours, 48 all at once; AMD Zen 5).
const TOGETHER: usize = 96;

/// The encoder's weights, packed for multiplication; the table of words stays mapped.
pub(super) struct Bert {
    shape: Shape,
    words: Words,
    positions: Table,
    /// A vector for the first text and one for the second.
    segments: Table,
    norm: Norm,
    layers: Vec<Layer>,
    /// Whether the layers are packed, or being packed.
    packed: AtomicBool,
}

/// The vectors of words.
pub(super) enum Words {
    Floats(Table),
    Nibbles(Nibbles),
}

impl Bert {
    /// Reads and packs the weights of a folder in sentence-transformers' layout.
    ///
    /// # Errors
    /// When a tensor is missing or of another shape.
    pub(super) fn new(weights: &Weights, shape: Shape, precision: Precision) -> Result<Self, ModelError> {
        let width = shape.hidden_size;
        let layers = (0..shape.num_hidden_layers).map(|at| Layer::new(weights, &shape, at, precision));
        let words = weights.table("embeddings.word_embeddings.weight", shape.vocab_size, width)?;
        Ok(Self {
            words: Words::Floats(words),
            positions: weights.table("embeddings.position_embeddings.weight", shape.max_position_embeddings, width)?,
            segments: weights.whole_table("embeddings.token_type_embeddings.weight", width)?,
            norm: Norm::new(weights, "embeddings.LayerNorm", width, shape.layer_norm_eps)?,
            layers: layers.collect::<Result<_, _>>()?,
            packed: AtomicBool::new(true),
            shape,
        })
    }

    /// Finds the weights that the program ships with.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub(super) fn shipped(
        weights: &Weights,
        words: Words,
        shape: &Shape,
        precision: Precision,
    ) -> Result<Self, ModelError> {
        let layers = (0..shape.num_hidden_layers).map(|at| Layer::shipped(weights, shape, at, precision));
        Ok(Self {
            words,
            // The reader reads no further than its table of positions reaches.
            positions: weights.whole_table("positions", shape.hidden_size)?,
            segments: weights.table("segments", 2, shape.hidden_size)?,
            norm: Norm::new(weights, "norm", shape.hidden_size, shape.layer_norm_eps)?,
            layers: layers.collect::<Result<_, _>>()?,
            packed: AtomicBool::new(false),
            shape: shape.clone(),
        })
    }

    /// Numbers in a token's vector.
    pub(super) fn width(&self) -> usize {
        self.shape.hidden_size
    }

    /// The vectors of the tokens of some texts, one after another. Short texts share the multiplications; none sees anything
    /// of another.
    pub(super) fn encode(&self, texts: &[Tokens]) -> Vec<f32> {
        let groups = groups(texts);
        if !self.packed.swap(true, Ordering::Relaxed) {
            return self.encode_first(&groups);
        }
        let mut states = Vec::with_capacity(texts.iter().map(|text| text.ids.len()).sum::<usize>() * self.width());
        groups.into_iter().for_each(|group| states.extend(self.encode_together(group)));
        states
    }

    /// Encodes the first texts: the threads that pack the matrices then share the texts. Whoever asks a single question
    /// waits for this, and no other question is there to use the other cores.
    fn encode_first(&self, groups: &[&[Tokens]]) -> Vec<f32> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
        let (next, states) = (AtomicUsize::new(0), groups.iter().map(|_| OnceLock::new()).collect::<Vec<_>>());
        let work = |thread: usize| {
            self.layers.iter().skip(thread).step_by(threads).for_each(Layer::pack);
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let (Some(group), Some(states)) = (groups.get(at), states.get(at)) else { return };
                states.get_or_init(|| self.encode_together(group));
            }
        };
        std::thread::scope(|scope| {
            (1..threads).for_each(|thread| {
                scope.spawn(move || work(thread));
            });
            work(0);
        });
        states.into_iter().filter_map(OnceLock::into_inner).flatten().collect()
    }

    fn encode_together(&self, texts: &[Tokens]) -> Vec<f32> {
        let lengths: Vec<usize> = texts.iter().map(|text| text.ids.len()).collect();
        let mut room = Room::new(lengths.iter().sum(), &self.shape);
        let mut rows = room.states.chunks_exact_mut(self.width());
        for text in texts {
            for ((at, id), row) in text.ids.iter().enumerate().zip(&mut rows) {
                self.start(*id as usize, at, usize::from(at >= text.first), row);
            }
        }
        if !room.states.is_empty() {
            self.norm.apply(&mut room.states);
            for layer in &self.layers {
                with_gemm(|gemm| layer.apply(gemm, &mut room, &lengths, &self.shape));
            }
        }
        room.states
    }

    /// A token's vector before the first layer: what it says, where it stands, and in which text.
    fn start(&self, id: usize, at: usize, segment: usize, row: &mut [f32]) {
        match &self.words {
            Words::Floats(table) => row.copy_from_slice(&table.row(id)),
            Words::Nibbles(table) => table.write_row(id, row),
        }
        for part in [self.positions.row(at), self.segments.row(segment)] {
            row.iter_mut().zip(part).for_each(|(sum, value)| *sum += value);
        }
    }
}

/// The texts in groups that are multiplied together, each of one text at least.
fn groups(texts: &[Tokens]) -> Vec<&[Tokens]> {
    let (mut groups, mut rest) = (Vec::new(), texts);
    while !rest.is_empty() {
        let (group, others) = rest.split_at(fit_together(rest));
        groups.push(group);
        rest = others;
    }
    groups
}

/// How many of the first texts are multiplied together: one at least.
fn fit_together(texts: &[Tokens]) -> usize {
    let mut tokens = 0;
    let more = texts.iter().skip(1).take_while(|text| {
        tokens += text.ids.len();
        tokens + texts[0].ids.len() <= TOGETHER
    });
    1 + more.count()
}
