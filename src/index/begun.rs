//! Which texts of a guide still have no vector, and how are those made?

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::guide_vectors::{GuideVectors, Rows, vectors_file};
use super::segment::Progress;
use super::shipped_vectors::ready_vectors;
use super::vectors::{Key, TOGETHER, Vectors, text_key};
use super::vectors_file::VectorsFile;
use crate::corpus::{Guide, Passage, sentences};
use crate::model::{Encoder, Role};

/// How many texts each core embeds between two reports of progress, after which they are kept: less than a second's work,
/// also of a slow core.
const PER_CORE: usize = 64;
/// How many vectors are kept that this guide has no use for: those of another guide of the same name, or from before an
/// edit. 40 MB of 384 numbers each.
const OTHERS: usize = 100_000;

/// A guide's vectors as far as they are there, and the texts that still have none.
pub struct Begun<'g> {
    encoder: &'g Encoder,
    file: Option<VectorsFile>,
    /// How many vectors the file holds.
    kept: usize,
    vectors: Vectors,
    /// Those of them that another guide's file had.
    borrowed: Vectors,
    /// Rows of texts without a vector are those after the last, in order.
    rows: Rows,
    missing: Vec<Text<'g>>,
}

/// What is embedded.
struct Text<'g> {
    key: Key,
    text: Cow<'g, str>,
    role: Role,
}

impl std::fmt::Debug for Begun<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Begun").field("made", &self.vectors.len()).field("missing", &self.missing.len()).finish()
    }
}

impl<'g> Begun<'g> {
    /// Finds a guide's vectors: those kept under `root`, for this guide or for another that says the same, and those that are
    /// part of the program.
    #[must_use]
    pub fn of(root: Option<&Path>, guide: &'g Guide, encoder: &'g Encoder) -> Self {
        let (texts, layout) = texts_of(guide);
        let file = root.map(|root| VectorsFile::new(vectors_file(root, guide, encoder), encoder.dimension()));
        let kept = file.as_ref().map_or_else(|| Vectors::new(encoder.dimension()), VectorsFile::read);
        let mut found = Found { vectors: Vectors::new(encoder.dimension()), rows: HashMap::new() };
        let mut missing = found.take(texts, &kept.rows(), &kept);
        if !missing.is_empty()
            && let Some((ready, rows)) = ready_vectors(encoder)
        {
            missing = found.take(missing, rows, ready);
        }
        let mut borrowed = Vectors::new(encoder.dimension());
        let others = match root {
            Some(root) if !missing.is_empty() => other_files(root, guide, encoder),
            _ => Vec::new(),
        };
        for path in others {
            let other = VectorsFile::new(path, encoder.dimension()).read();
            let before = found.vectors.len();
            missing = found.take(missing, &other.rows(), &other);
            (before..found.vectors.len()).for_each(|row| borrowed.push_row(&found.vectors, row));
        }
        let Found { vectors, mut rows } = found;
        rows.extend(missing.iter().enumerate().map(|(at, text)| (text.key, vectors.len() + at)));
        Self {
            encoder,
            file,
            kept: kept.len(),
            vectors,
            borrowed,
            rows: layout.rows(&rows).unwrap_or_default(),
            missing,
        }
    }

    /// How many texts have no vector yet.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.missing.len()
    }

    /// Makes the vectors that are missing, and keeps them as they are made.
    pub fn finish(mut self, progress: Progress<'_>) -> GuideVectors {
        let encoder = self.encoder;
        let mut keeping = self.file.is_some();
        let missing = std::mem::take(&mut self.missing);
        if self.borrowed.len() > 0 {
            keeping = keeping && self.keep(&self.borrowed);
        }
        let block_size = PER_CORE * rayon::current_num_threads();
        for (at, block) in missing.chunks(block_size).enumerate() {
            progress(at * block_size, missing.len());
            let embed = |texts: &[Text<'_>]| {
                encoder.embed_all(&texts.iter().map(|text| (&*text.text, text.role)).collect::<Vec<_>>())
            };
            let made: Vec<Vec<f32>> = block.par_chunks(TOGETHER).flat_map_iter(embed).collect();
            let mut new = Vectors::new(encoder.dimension());
            block.iter().zip(made).for_each(|(text, vector)| new.push(text.key, &vector));
            self.vectors.append(&new);
            keeping = keeping && self.keep(&new);
        }
        if !missing.is_empty() {
            progress(missing.len(), missing.len());
            self.tidy(missing.len());
        }
        GuideVectors::new(self.vectors, self.rows)
    }

    /// Keeps what was made; whether that went well.
    fn keep(&self, made: &Vectors) -> bool {
        let Some(file) = &self.file else { return false };
        let added = file.add(made);
        if let Err(error) = &added {
            tracing::warn!(vectors.path = %file.path().display(), %error, "vectors can't be kept; they are made anew at the next start");
        }
        added.is_ok()
    }

    /// Lets go of vectors that no guide of this name has had a use for in a long time.
    fn tidy(&self, made: usize) {
        let Some(file) = self.file.as_ref().filter(|_| self.kept + made > self.vectors.len() + OTHERS) else { return };
        // Where it fails, the file is only larger than it need be.
        let _ = file.replace(&self.vectors.and_others(&file.read(), OTHERS));
    }
}

impl GuideVectors {
    /// Reads a guide's vectors under `root`, embeds the texts that have none yet, and keeps them there. Without a place to
    /// keep them (`None`, or a disk that says no) they are in memory alone.
    pub fn open(root: Option<&Path>, guide: &Guide, encoder: &Encoder, progress: Progress<'_>) -> Self {
        Begun::of(root, guide, encoder).finish(progress)
    }
}

/// Where a guide's texts stand in a set of vectors; `None` where one is not there.
pub(super) fn rows_in(guide: &Guide, vectors: &Vectors) -> Option<Rows> {
    texts_of(guide).1.rows(&vectors.rows())
}

/// Vectors as they are found, with each key's row.
struct Found {
    vectors: Vectors,
    rows: HashMap<Key, usize>,
}

impl Found {
    /// Takes the vectors of the texts that a set has; the texts that it does not have come back, each once.
    fn take<'g>(&mut self, mut texts: Vec<Text<'g>>, known: &HashMap<Key, usize>, set: &Vectors) -> Vec<Text<'g>> {
        let mut asked = HashSet::new();
        texts.retain(|text| {
            if self.rows.contains_key(&text.key) || !asked.insert(text.key) {
                return false;
            }
            let Some(row) = known.get(&text.key) else { return true };
            self.rows.insert(text.key, self.vectors.len());
            self.vectors.push_row(set, *row);
            false
        });
        texts
    }
}

/// The keys of a guide's texts: its passages, then sentences, then phrasings and gaps.
struct Layout {
    keys: Vec<Key>,
    passages: usize,
    /// The passage of each sentence.
    sentence_of: Vec<usize>,
}

impl Layout {
    fn rows(&self, known: &HashMap<Key, usize>) -> Option<Rows> {
        let rows: Vec<usize> = self.keys.iter().map(|key| known.get(key).copied()).collect::<Option<_>>()?;
        let (passages, rest) = rows.split_at(self.passages);
        let (sentences, phrasings) = rest.split_at(self.sentence_of.len());
        let sentences = sentences.iter().copied().zip(self.sentence_of.iter().copied()).collect();
        Some(Rows { passages: passages.to_vec(), sentences, phrasings: phrasings.to_vec() })
    }
}

fn texts_of(guide: &Guide) -> (Vec<Text<'_>>, Layout) {
    let passages = guide.passages.iter().map(|passage| Text::new(passage_text(guide, passage).into(), Role::Passage));
    let mut texts: Vec<Text<'_>> = passages.collect();
    let mut sentence_of = Vec::new();
    for (at, passage) in guide.passages.iter().enumerate() {
        let sentences = sentences(&passage.text);
        // One alone says what its passage says.
        if sentences.len() > 1 {
            sentence_of.extend(sentences.iter().map(|_| at));
            texts.extend(sentences.into_iter().map(|sentence| Text::new(sentence.into(), Role::Passage)));
        }
    }
    let phrasings = guide.asked.iter().map(|asked| &asked.phrasing).chain(&guide.gaps);
    texts.extend(phrasings.map(|text| Text::new(text.into(), Role::Query)));
    let keys = texts.iter().map(|text| text.key).collect();
    (texts, Layout { keys, passages: guide.passages.len(), sentence_of })
}

impl<'g> Text<'g> {
    fn new(text: Cow<'g, str>, role: Role) -> Self {
        Self { key: text_key(&text, role), text, role }
    }
}

/// What is embedded for a passage: its heading, what introduces it, and its words.
fn passage_text(guide: &Guide, passage: &Passage) -> String {
    let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
    let parts = [heading, &passage.context, &passage.text];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The files of the same model for other guides under `root`: what says the same in them need not be made again.
fn other_files(root: &Path, guide: &Guide, encoder: &Encoder) -> Vec<PathBuf> {
    let own = vectors_file(root, guide, encoder);
    let name = own.file_name().map(PathBuf::from).unwrap_or_default();
    let folders = fs::read_dir(root).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = folders.map(|folder| folder.path().join(&name)).collect();
    files.retain(|file| *file != own && file.is_file());
    files.sort();
    files
}
