//! Which vectors do the texts of advisors have? One a text, made off any answer's path and kept by the text's hash.
//!
//! Of a text nothing is kept but its hash and its vector, so that the same text in two servers is embedded once and its
//! words lie nowhere but in the store.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError, RwLock, RwLockReadGuard};

use super::vectors::{Key, QueryVector, Vectors, key};
use super::vectors_file::VectorsFile;
use crate::model::{Encoder, Role};

/// How many texts are embedded between two times that others may read.
const BLOCK: usize = 32;
/// After how many of these blocks what was made is kept: about two seconds' work, which is the most that an end can lose.
const KEEP_EVERY: usize = 64;
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
        Self(key(&format!("{role:?} {text}")))
    }
}

/// Vectors of any texts by one model.
#[derive(Debug)]
pub struct TextVectors {
    /// Where they are kept; `None` for memory alone.
    path: Option<PathBuf>,
    dimension: usize,
    /// Read from the disk when a vector is first made or wanted for certain; what is not read is not there yet.
    kept: OnceLock<RwLock<Kept>>,
    /// Texts are embedded by one thread at a time.
    making: Mutex<()>,
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
        let path = root.map(|root| root.join(format!("entries-{}", encoder.id())));
        Self { path, dimension: encoder.dimension(), kept: OnceLock::new(), making: Mutex::new(()) }
    }

    /// Makes the vectors of those texts that have none, and keeps them; how many were made. It takes about a millisecond a
    /// text, so it is not for a thread that answers.
    pub fn learn(&self, texts: &[(&str, Role)], encoder: &Encoder) -> usize {
        let _alone = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = self.kept.get_or_init(|| RwLock::new(self.read()));
        let missing = mark(&mut kept.write().unwrap_or_else(PoisonError::into_inner), texts);
        for (at, block) in missing.chunks(BLOCK).enumerate() {
            let made: Vec<_> = block.iter().map(|(key, text, role)| (*key, encoder.embed(text, *role))).collect();
            kept.write().unwrap_or_else(PoisonError::into_inner).add(made);
            if (at + 1) % KEEP_EVERY == 0 {
                self.keep(kept);
            }
        }
        if !missing.is_empty() {
            self.keep(kept);
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
        let _alone = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = self.kept.get_or_init(|| RwLock::new(self.read()));
        let is_changed = {
            let mut kept = kept.write().unwrap_or_else(PoisonError::into_inner);
            let stay = stay(&mut kept);
            if let Some(vectors) = stay {
                kept.rows = rows(&vectors);
                kept.vectors = vectors;
                true
            } else {
                false
            }
        };
        if is_changed {
            self.keep(kept);
        }
    }

    /// These vectors as they are now, to be compared with questions.
    pub(crate) fn look(&self) -> Option<TextLook<'_>> {
        Some(TextLook(self.kept.get()?.read().unwrap_or_else(PoisonError::into_inner)))
    }

    fn file(&self) -> Option<VectorsFile> {
        self.path.as_ref().map(|path| VectorsFile::new(path.clone(), self.dimension))
    }

    fn read(&self) -> Kept {
        let vectors = self.file().map_or_else(|| Vectors::new(self.dimension), |file| file.read());
        Kept { rows: rows(&vectors), vectors, used: HashSet::new() }
    }

    fn keep(&self, kept: &RwLock<Kept>) {
        let Some(file) = self.file() else { return };
        let vectors = kept.read().unwrap_or_else(PoisonError::into_inner).worth_keeping();
        if let Err(error) = file.replace(&vectors) {
            tracing::warn!(vectors.path = %file.path().display(), %error, "vectors of entries can't be kept; they are made anew at the next start");
        }
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
    fn add(&mut self, made: Vec<(TextKey, Vec<f32>)>) {
        for (key, vector) in made {
            self.rows.insert(key, self.vectors.len());
            self.vectors.push(key.0, &vector);
        }
    }

    /// What was asked for since the start, and of the rest the latest.
    fn worth_keeping(&self) -> Vectors {
        let mut spare = (self.vectors.len() - self.used.len().min(self.vectors.len())).saturating_sub(OTHERS);
        self.vectors.only(|key| {
            let stays = spare == 0 || self.used.contains(&TextKey(*key));
            spare -= usize::from(!stays);
            stays
        })
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
