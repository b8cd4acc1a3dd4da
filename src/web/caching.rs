//! Which answers are kept for whoever asks the same?

use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Bytes;
use axum::http::HeaderValue;
use quick_cache::sync::Cache;
use quick_cache::{Equivalent, Weighter};

use crate::store::Outcome;

/// What an answer takes beside its bytes and its question, about: two keys, the entry and its place.
const ENTRY_BYTES: usize = 200;
/// An answer of about this many bytes is expected; it decides alone how many places are made ready.
const USUAL_BYTES: usize = 2048;

/// An answer as it is sent.
#[derive(Debug, Clone)]
pub(super) struct KeptAnswer {
    /// The JSON.
    pub(super) json: Bytes,
    /// What tells it from other answers at the same address.
    pub(super) tag: HeaderValue,
    /// What became of the question.
    pub(super) outcome: Outcome,
    /// How likely it answers.
    pub(super) confidence: f32,
}

/// Finished answers, the ones asked for most, up to a number of bytes.
#[derive(Debug)]
pub(super) struct AnswerCache {
    answers: Option<Cache<Key, KeptAnswer, Weight>>,
    revision: AtomicU64,
}

/// What an answer depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    revision: u64,
    guide: Option<Box<str>>,
    question: Box<str>,
}

/// What is asked, and of which state of the engine.
#[derive(Debug, Clone, Copy, Hash)]
pub(super) struct Wanted<'a> {
    /// The engine's [revision](crate::engine::Engine::revision).
    pub(super) revision: u64,
    /// The guide that is named, if any.
    pub(super) guide: Option<&'a str>,
    /// The question.
    pub(super) question: &'a str,
}

#[derive(Debug, Clone)]
struct Weight;

impl Weighter<Key, KeptAnswer> for Weight {
    fn weight(&self, key: &Key, answer: &KeptAnswer) -> u64 {
        (ENTRY_BYTES + key.question.len() + answer.json.len()) as u64
    }
}

impl Equivalent<Key> for Wanted<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.revision == key.revision && self.guide == key.guide.as_deref() && *self.question == *key.question
    }
}

impl Wanted<'_> {
    /// What tells its answer from others. It is weak: the same answer takes another time, which stands in it, and may be packed.
    pub(super) fn tag(&self) -> HeaderValue {
        let mut hasher = DefaultHasher::new();
        (self.guide, self.question).hash(&mut hasher);
        let tag = format!("W/\"{:016x}-{:016x}\"", self.revision, hasher.finish());
        // Hexadecimal digits are always a header's.
        HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("W/\"\""))
    }
}

impl AnswerCache {
    /// A cache of so many bytes; of none, nothing is kept.
    pub(super) fn new(bytes: usize) -> Self {
        let answers = (bytes > 0).then(|| Cache::with_weighter(bytes / USUAL_BYTES, bytes as u64, Weight));
        Self { answers, revision: AtomicU64::new(0) }
    }

    /// The answer, where it was kept.
    pub(super) fn get(&self, wanted: &Wanted<'_>) -> Option<KeptAnswer> {
        let answers = self.answers.as_ref()?;
        // Answers of an engine that was exchanged are asked for by nobody.
        if self.revision.swap(wanted.revision, Ordering::Relaxed) != wanted.revision {
            answers.clear();
        }
        answers.get(wanted)
    }

    /// Lets go of all answers, where they are of an engine that was exchanged.
    pub(super) fn forget(&self) {
        if let Some(answers) = &self.answers {
            answers.clear();
        }
    }

    /// Keeps an answer, as long as others are not asked for more.
    pub(super) fn keep(&self, wanted: &Wanted<'_>, answer: &KeptAnswer) {
        if let Some(answers) = &self.answers {
            let Wanted { revision, guide, question } = *wanted;
            answers.insert(Key { revision, guide: guide.map(Box::from), question: question.into() }, answer.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(bytes: usize) -> KeptAnswer {
        let json = Bytes::from(vec![b' '; bytes]);
        KeptAnswer { json, tag: HeaderValue::from_static(""), outcome: Outcome::Answered, confidence: 0.9 }
    }

    fn wanted(revision: u64, guide: Option<&'static str>, question: &'static str) -> Wanted<'static> {
        Wanted { revision, guide, question }
    }

    #[test]
    fn an_answer_is_kept_for_its_guide_and_question_until_the_engine_is_another() {
        let cache = AnswerCache::new(100_000);
        let asked = wanted(1, None, "fees");
        assert!(cache.get(&asked).is_none());
        cache.keep(&asked, &answer(10));
        assert_eq!(cache.get(&asked).unwrap().json.len(), 10);
        assert!(cache.get(&wanted(1, Some("mill"), "fees")).is_none());
        assert!(cache.get(&wanted(1, None, "fee")).is_none());
        assert!(cache.get(&wanted(2, None, "fees")).is_none());
        assert_eq!(cache.answers.as_ref().unwrap().len(), 0, "answers of the engine before take no room");
    }

    #[test]
    fn it_holds_no_more_bytes_than_it_may_and_none_where_it_may_not() {
        let cache = AnswerCache::new(50_000);
        for at in 0..1000 {
            let question = format!("question {at}");
            cache.keep(&Wanted { revision: 1, guide: None, question: &question }, &answer(500));
        }
        assert!(cache.answers.as_ref().unwrap().weight() <= 50_000);
        let none = AnswerCache::new(0);
        none.keep(&wanted(1, None, "fees"), &answer(10));
        assert!(none.get(&wanted(1, None, "fees")).is_none());
    }

    #[test]
    fn another_question_guide_or_engine_has_another_tag() {
        let tags =
            [wanted(1, None, "fees"), wanted(2, None, "fees"), wanted(1, Some("fees"), ""), wanted(1, None, "fee")]
                .map(|wanted| wanted.tag());
        assert!((1..4).all(|at| tags[at] != tags[0]));
        assert_eq!(tags[0], wanted(1, None, "fees").tag());
    }
}
