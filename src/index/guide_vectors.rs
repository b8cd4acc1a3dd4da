//! Which vectors does a guide have? One for each passage and phrasing, made once a model and a text.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rayon::prelude::*;

use super::segment::Progress;
use super::vectors::{Key, QueryVector, Vectors, key};
use crate::corpus::{Guide, Passage, sentences};
use crate::model::{Encoder, Role};

/// How many texts are embedded between two reports of progress.
const REPORT_EVERY: usize = 64;
/// After how many of these blocks what was made is kept: about a second's work, which is the most that an end can lose.
const KEEP_EVERY: usize = 16;
/// How many vectors are kept that this guide has no use for: those of another guide of the same name, or from before an edit.
const OTHERS: usize = 20_000;

/// The vectors of a guide's passages and phrasings.
#[derive(Debug)]
pub struct GuideVectors {
    vectors: Vectors,
    /// Each passage's row.
    passages: Vec<usize>,
    /// The rows of the sentences of passages that have several, each with its passage, in order.
    sentences: Vec<(usize, usize)>,
    /// Each phrasing's row, gaps after them.
    phrasings: Vec<usize>,
}

/// The cosines of one question with all that a guide has vectors of, -1 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Cosines {
    /// With each passage, its heading and all that it says.
    pub passages: Vec<f32>,
    /// With each passage's likest sentence.
    pub sentences: Vec<f32>,
    /// With each phrasing, gaps after them.
    pub phrasings: Vec<f32>,
}

/// Where a guide's vectors by a model lie under `root`.
#[must_use]
pub fn vectors_file(root: &Path, guide: &Guide, encoder: &Encoder) -> PathBuf {
    root.join(&guide.manifest.id).join(format!("vectors-{}", encoder.id()))
}

impl GuideVectors {
    /// Reads a guide's vectors under `root`, embeds the texts that have none yet, and keeps them there. Without a place to
    /// keep them (`None`, or a disk that says no) they are in memory alone.
    pub fn open(root: Option<&Path>, guide: &Guide, encoder: &Encoder, progress: Progress<'_>) -> Self {
        let passages: Vec<String> = guide.passages.iter().map(|passage| passage_text(guide, passage)).collect();
        let phrasings = guide.asked.iter().map(|asked| &asked.phrasing).chain(&guide.gaps);
        let sentences = sentences_of(guide);
        let texts: Vec<(&str, Role)> = passages
            .iter()
            .map(|text| (text.as_str(), Role::Passage))
            .chain(sentences.iter().map(|(sentence, _)| (*sentence, Role::Passage)))
            .chain(phrasings.map(|text| (text.as_str(), Role::Query)))
            .collect();
        let path = root.map(|root| vectors_file(root, guide, encoder));
        let kept = path.as_deref().and_then(|path| Vectors::read(path, encoder.dimension()));
        let kept = kept.unwrap_or_else(|| Vectors::new(encoder.dimension()));
        let keep = |vectors: &Vectors| {
            let Some(path) = path.as_deref() else { return };
            if let Err(error) = vectors.and_others(&kept, OTHERS).write(path) {
                tracing::warn!(vectors.path = %path.display(), %error, "vectors can't be kept; they are made anew at the next start");
            }
        };
        let (vectors, rows) = gather(&texts, &kept, encoder, progress, &keep);
        let (rows, phrasings) = rows.split_at(passages.len() + sentences.len());
        let (passages, rows) = rows.split_at(passages.len());
        let sentences = rows.iter().zip(&sentences).map(|(row, (_, passage))| (*row, *passage)).collect();
        Self { vectors, passages: passages.to_vec(), sentences, phrasings: phrasings.to_vec() }
    }

    /// The cosines with a question's vector.
    #[must_use]
    pub fn cosines(&self, question: &[f32]) -> Cosines {
        let all = self.vectors.cosines(&QueryVector::new(question));
        let pick = |rows: &[usize]| -> Vec<f32> { rows.iter().map(|row| all[*row]).collect() };
        let passages = pick(&self.passages);
        let mut sentences = passages.clone();
        for (row, passage) in &self.sentences {
            sentences[*passage] = sentences[*passage].max(all[*row]);
        }
        Cosines { passages, sentences, phrasings: pick(&self.phrasings) }
    }

    /// The cosine of two phrasings, by their places among phrasings and gaps.
    #[must_use]
    pub fn phrasing_cosine(&self, a: usize, b: usize) -> f32 {
        self.vectors.cosine_of(self.phrasings[a], self.phrasings[b])
    }
}

/// The sentences of the passages that have several; one alone says what its passage says.
fn sentences_of(guide: &Guide) -> Vec<(&str, usize)> {
    let each = guide.passages.iter().enumerate().map(|(at, passage)| (at, sentences(&passage.text)));
    let several = each.filter(|(_, sentences)| sentences.len() > 1);
    several.flat_map(|(at, sentences)| sentences.into_iter().map(move |sentence| (sentence, at))).collect()
}

/// What is embedded for a passage: its heading, what introduces it, and its words.
fn passage_text(guide: &Guide, passage: &Passage) -> String {
    let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
    let parts = [heading, &passage.context, &passage.text];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The vectors of the texts, and each text's row; `keep` is told of what was made anew, every second or so and at the end.
fn gather(
    texts: &[(&str, Role)],
    kept: &Vectors,
    encoder: &Encoder,
    progress: Progress<'_>,
    keep: &dyn Fn(&Vectors),
) -> (Vectors, Vec<usize>) {
    let keys: Vec<Key> = texts.iter().map(|(text, role)| key(&format!("{role:?} {text}"))).collect();
    let known = kept.rows();
    let mut vectors = Vectors::new(encoder.dimension());
    let mut rows = HashMap::new();
    let mut missing: Vec<(Key, &str, Role)> = Vec::new();
    for (key, (text, role)) in keys.iter().zip(texts) {
        if rows.contains_key(key) {
            continue;
        }
        rows.insert(*key, usize::MAX);
        let found = known.get(key).map(|row| (kept, *row));
        match found.or_else(|| ready(encoder)?.row_of(key)) {
            Some((set, row)) => {
                rows.insert(*key, vectors.len());
                vectors.push_row(set, row);
            }
            None => missing.push((*key, text, *role)),
        }
    }
    for (at, block) in missing.chunks(REPORT_EVERY).enumerate() {
        progress(at * REPORT_EVERY, missing.len());
        let made: Vec<Vec<f32>> = block.par_iter().map(|(_, text, role)| encoder.embed(text, *role)).collect();
        for ((key, _, _), vector) in block.iter().zip(made) {
            rows.insert(*key, vectors.len());
            vectors.push(*key, &vector);
        }
        if (at + 1) % KEEP_EVERY == 0 {
            keep(&vectors);
        }
    }
    if !missing.is_empty() {
        progress(missing.len(), missing.len());
        keep(&vectors);
    }
    let rows = keys.iter().map(|key| rows[key]).collect();
    (vectors, rows)
}

/// The vectors of the shipped guide by the shipped encoder, so that the first question after an installation waits for
/// none; written by `cargo run --release --example ready`.
static READY_BYTES: &[u8] = include_bytes!("../../models/preceptor-small/shipped-guide.vectors");

/// The encoder's id stands before them.
const ID_BYTES: usize = 16;
/// Numbers in a vector of the shipped encoder.
const READY_DIMENSION: usize = 384;

/// Vectors that come with the program, with each key's row.
struct Ready {
    vectors: Vectors,
    rows: HashMap<Key, usize>,
}

impl Ready {
    fn row_of(&self, key: &Key) -> Option<(&Vectors, usize)> {
        Some((&self.vectors, *self.rows.get(key)?))
    }
}

/// The ready-made vectors, where they are this encoder's.
fn ready(encoder: &Encoder) -> Option<&'static Ready> {
    static READY: LazyLock<Option<Ready>> = LazyLock::new(|| {
        let vectors = Vectors::from_bytes(READY_BYTES.get(ID_BYTES..)?, READY_DIMENSION)?;
        let rows = vectors.rows();
        Some(Ready { vectors, rows })
    });
    let is_of = READY_BYTES.get(..ID_BYTES).is_some_and(|id| id == encoder.id().as_bytes());
    if is_of { READY.as_ref() } else { None }
}

/// What `models/preceptor-small/shipped-guide.vectors` must hold: the encoder's id, then the vectors of a guide.
///
/// # Errors
/// When the disk says no.
pub fn write_ready(path: &Path, guide: &Guide, encoder: &Encoder) -> std::io::Result<()> {
    let made = GuideVectors::open(None, guide, encoder, &mut |_, _| {});
    made.vectors.write(path)?;
    let vectors = std::fs::read(path)?;
    std::fs::write(path, [encoder.id().as_bytes(), &vectors].concat())
}

/// Whether every text of a guide has its vector among the ready-made ones.
#[must_use]
pub fn is_ready(guide: &Guide, encoder: &Encoder) -> bool {
    let mut made = 0;
    GuideVectors::open(None, guide, encoder, &mut |_, of| made = of);
    made == 0
}
