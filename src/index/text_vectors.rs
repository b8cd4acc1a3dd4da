//! Which vectors do the texts of advisors have? One a text, made off any answer's path and kept by the text's hash.
//!
//! Of a text nothing is kept but its hash and its vector, so that the same text in two servers is embedded once and its
//! words lie nowhere but in the store.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::vectors::{Key, QueryVector, TOGETHER, Vectors, text_key};
use super::vectors_file::VectorsFile;
use crate::model::{Encoder, Role};

/// How many texts are embedded before they may be looked at and are kept: less than a second's work, which is the most that
/// an end can lose.
const BLOCK: usize = 256;
/// How many vectors are kept that nobody has asked for since the start: those of servers that asked nothing, or of texts
/// that were changed while nobody looked.
const OTHERS: usize = 50_000;

/// What a text's vector is found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TextKey(Key);

impl TextKey {
    /// The key of a text in a role; the same for the same text, wherever it stands.
    #[must_use]
    pub fn of(text: &str, role: Role) -> Self {
        Self(text_key(text, role))
    }
}

/// Vectors of any texts by one model.
#[derive(Debug)]
pub struct TextVectors {
    dimension: usize,
    /// Read from the disk when a vector is first made or wanted for certain; what is not read is not there yet.
    kept: OnceLock<RwLock<Kept>>,
    /// Where they are kept; `None` for memory alone. Whoever makes vectors or lets go of some has it alone.
    file: Mutex<Option<VectorsFile>>,
}

#[derive(Debug)]
struct Kept {
    vectors: Vectors,
    rows: HashMap<TextKey, usize>,
    /// What was asked for since the start.
    used: HashSet<TextKey>,
}

impl TextVectors {
    /// Vectors by a model, kept under `root`. Nothing is read yet.
    #[must_use]
    pub fn new(root: Option<&Path>, encoder: &Encoder) -> Self {
        let dimension = encoder.dimension();
        let path = root.map(|root| root.join(format!("entries-{}", encoder.id())));
        let file = Mutex::new(path.map(|path| VectorsFile::new(path, dimension)));
        Self { dimension, kept: OnceLock::new(), file }
    }

    /// Makes the vectors of those texts that have none, and keeps them; how many were made. It takes about a millisecond a
    /// text, so it is not for a thread that answers.
    pub fn learn(&self, texts: &[(&str, Role)], encoder: &Encoder) -> usize {
        let file = self.file();
        let kept = self.kept(file.as_ref());
        let missing = mark(&mut write(kept), texts);
        for block in missing.chunks(BLOCK) {
            let embed = |texts: &[(TextKey, &str, Role)]| {
                encoder.embed_all(&texts.iter().map(|(_, text, role)| (*text, *role)).collect::<Vec<_>>())
            };
            let mut made = Vectors::new(self.dimension);
            let vectors = block.chunks(TOGETHER).flat_map(embed);
            block.iter().zip(vectors).for_each(|((key, ..), vector)| made.push(key.0, &vector));
            write(kept).add(&made);
            keep(file.as_ref(), |file| file.add(&made));
        }
        if !missing.is_empty() && write(kept).tidy() {
            keep(file.as_ref(), |file| file.replace(&read(kept).vectors));
        }
        missing.len()
    }

    /// Lets go of the vectors of these texts, in memory and on the disk. Another server that has the same text has it
    /// embedded again.
    pub fn forget(&self, keys: impl IntoIterator<Item = TextKey>) {
        let gone: HashSet<TextKey> = keys.into_iter().collect();
        self.retain(|kept| {
            kept.used.retain(|key| !gone.contains(key));
            gone.iter()
                .any(|key| kept.rows.contains_key(key))
                .then(|| kept.vectors.only(|key| !gone.contains(&TextKey(*key))))
        });
    }

    /// Lets go of the vectors of texts that were not asked for since the start.
    pub fn forget_unused(&self) {
        self.retain(|kept| Some(kept.vectors.only(|key| kept.used.contains(&TextKey(*key)))));
    }

    /// Keeps the vectors that `stay` says; `None` for all.
    fn retain(&self, stay: impl FnOnce(&mut Kept) -> Option<Vectors>) {
        let file = self.file();
        let kept = self.kept(file.as_ref());
        let mut changed = write(kept);
        let Some(vectors) = stay(&mut changed) else { return };
        changed.rows = rows(&vectors);
        changed.vectors = vectors;
        drop(changed);
        keep(file.as_ref(), |file| file.replace(&read(kept).vectors));
    }

    /// These vectors as they are now, to be compared with questions.
    pub(crate) fn look(&self) -> Option<TextLook<'_>> {
        self.kept.get().map(|kept| TextLook(read(kept)))
    }

    fn file(&self) -> MutexGuard<'_, Option<VectorsFile>> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn kept(&self, file: Option<&VectorsFile>) -> &RwLock<Kept> {
        self.kept.get_or_init(|| {
            let vectors = file.map_or_else(|| Vectors::new(self.dimension), VectorsFile::read);
            RwLock::new(Kept { rows: rows(&vectors), vectors, used: HashSet::new() })
        })
    }
}

fn read(kept: &RwLock<Kept>) -> RwLockReadGuard<'_, Kept> {
    kept.read().unwrap_or_else(PoisonError::into_inner)
}

fn write(kept: &RwLock<Kept>) -> RwLockWriteGuard<'_, Kept> {
    kept.write().unwrap_or_else(PoisonError::into_inner)
}

/// Changes the file, where there is one.
fn keep(file: Option<&VectorsFile>, change: impl FnOnce(&VectorsFile) -> io::Result<()>) {
    let Some(file) = file else { return };
    if let Err(error) = change(file) {
        tracing::warn!(vectors.path = %file.path().display(), %error, "vectors of entries can't be kept; they are made anew at the next start");
    }
}

/// Marks texts as asked for; those without a vector, each once.
fn mark<'a>(kept: &mut Kept, texts: &[(&'a str, Role)]) -> Vec<(TextKey, &'a str, Role)> {
    let mut missing = Vec::new();
    let mut seen = HashSet::new();
    for (text, role) in texts {
        let key = TextKey::of(text, *role);
        kept.used.insert(key);
        if !kept.rows.contains_key(&key) && seen.insert(key) {
            missing.push((key, *text, *role));
        }
    }
    missing
}

fn rows(vectors: &Vectors) -> HashMap<TextKey, usize> {
    vectors.rows().into_iter().map(|(key, row)| (TextKey(key), row)).collect()
}

impl Kept {
    fn add(&mut self, made: &Vectors) {
        let before = self.vectors.len();
        self.rows.extend(made.rows().into_iter().map(|(key, row)| (TextKey(key), before + row)));
        self.vectors.append(made);
    }

    /// Lets go of the oldest that nobody has asked for since the start, where there are too many; whether there were.
    fn tidy(&mut self) -> bool {
        let mut spare = (self.vectors.len() - self.used.len().min(self.vectors.len())).saturating_sub(OTHERS);
        if spare == 0 {
            return false;
        }
        self.vectors = self.vectors.only(|key| {
            let stays = spare == 0 || self.used.contains(&TextKey(*key));
            spare -= usize::from(!stays);
            stays
        });
        self.rows = rows(&self.vectors);
        true
    }
}

/// Vectors that do not change while they are looked at.
pub(crate) struct TextLook<'a>(RwLockReadGuard<'a, Kept>);

impl TextLook<'_> {
    /// The cosine of a question with a text, -1 to 1; `None` where the text has no vector yet.
    pub(crate) fn cosine(&self, question: &QueryVector, key: &TextKey) -> Option<f32> {
        Some(self.0.vectors.cosine_with(*self.0.rows.get(key)?, question))
    }
}

#[cfg(test)]
#[cfg(feature = "semantic")]
mod tests {
    use super::*;

    const TEXTS: [(&str, Role); 3] =
        [("where is the lift", Role::Query), ("Beside the desk.", Role::Passage), ("where is the lift", Role::Query)];

    #[test]
    fn a_text_is_embedded_once_and_found_again_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let encoder = Encoder::shipped().unwrap();
        let vectors = TextVectors::new(Some(folder.path()), &encoder);
        assert!(vectors.look().is_none());
        assert_eq!((vectors.learn(&TEXTS, &encoder), vectors.learn(&TEXTS, &encoder)), (2, 0));
        let again = TextVectors::new(Some(folder.path()), &encoder);
        assert_eq!(again.learn(&TEXTS, &encoder), 0);
        let question = QueryVector::new(&encoder.embed("where is the lift", Role::Query));
        let cosine = |text| again.look().unwrap().cosine(&question, &TextKey::of(text, Role::Query));
        assert!(cosine("where is the lift").is_some_and(|cosine| cosine > 0.99));
        assert_eq!(cosine("where is the stair"), None);
    }

    #[test]
    fn a_forgotten_text_is_neither_in_memory_nor_on_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let encoder = Encoder::shipped().unwrap();
        let vectors = TextVectors::new(Some(folder.path()), &encoder);
        vectors.learn(&TEXTS, &encoder);
        vectors.forget([TextKey::of(TEXTS[0].0, Role::Query)]);
        for vectors in [vectors, TextVectors::new(Some(folder.path()), &encoder)] {
            assert_eq!(vectors.learn(&TEXTS[1..2], &encoder), 0);
            let question = QueryVector::new(&[1.0; 384]);
            let look = vectors.look().unwrap();
            assert_eq!(look.cosine(&question, &TextKey::of(TEXTS[0].0, Role::Query)), None);
            assert!(look.cosine(&question, &TextKey::of(TEXTS[1].0, Role::Passage)).is_some());
        }
    }
}
