//! What does one guild add to answers, as it is needed while members ask?

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use time::Date;

use super::decisions::settings::GuildSettings;
use crate::answer::Told;
use crate::corpus::Language;
use crate::engine::{Engine, Role, TextKey};
use crate::search::{Curation, Curations};
use crate::source::Source;
use crate::store::{BoundPhrasing, Entry, Store, StoreError};

/// More changed entries than this are indexed on a thread of their own.
const MANY: usize = 200;

/// A guild's entries, phrasings and settings at one revision. It is never changed, only followed by another.
#[derive(Debug, Default, Clone)]
pub struct Board {
    /// How often the guild has changed something.
    revision: i64,
    entries: HashMap<i64, Arc<Entry>>,
    /// By the id of the guide that they stand beside.
    curations: HashMap<String, Curations>,
    /// The phrasings that are bound to passages.
    bound: Arc<[String]>,
    settings: Arc<GuildSettings>,
}

static NONE: std::sync::LazyLock<Curations> = std::sync::LazyLock::new(Curations::default);

impl Board {
    /// What it adds to a guide.
    #[must_use]
    pub fn curations(&self, guide: &str) -> &Curations {
        self.curations.get(guide).unwrap_or(&NONE)
    }

    /// An entry that was not removed.
    #[must_use]
    pub fn entry(&self, id: i64) -> Option<&Arc<Entry>> {
        self.entries.get(&id)
    }

    /// Whether the entry with this number is there, and holds on a day.
    #[must_use]
    pub fn holds(&self, entry: i64, today: Date) -> bool {
        self.entries.get(&entry).is_some_and(|entry| holds_on(entry, today))
    }

    /// All that vectors are made of: ways to ask, and answers.
    pub(crate) fn texts(&self) -> Vec<(&str, Role)> {
        let mut texts: Vec<(&str, Role)> = self.bound.iter().map(|phrasing| (phrasing.as_str(), Role::Query)).collect();
        for entry in self.entries.values() {
            texts.extend(ways(entry).into_iter().map(|way| (way, Role::Query)));
            texts.push((&entry.content.answer, Role::Passage));
        }
        texts
    }

    /// What those vectors are found by.
    pub(super) fn text_keys(&self) -> impl Iterator<Item = TextKey> {
        self.curations.values().flat_map(Curations::text_keys)
    }

    /// What an entry says.
    #[must_use]
    pub fn told(&self, id: i64) -> Option<Told<'_>> {
        self.entries.get(&id).map(|entry| Told { ways: ways(entry), answer: &entry.content.answer })
    }

    /// Entries by the beginning of their number, or by words of their question; the newest first.
    #[must_use]
    pub fn find(&self, typed: &str, most: usize) -> Vec<Arc<Entry>> {
        let typed = typed.trim().trim_start_matches('#').to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let fits = |entry: &&Arc<Entry>| {
            let question = entry.content.question.to_lowercase();
            entry.id.to_string().starts_with(&typed) || words.iter().all(|word| question.contains(word))
        };
        let mut found: Vec<Arc<Entry>> = self.entries.values().filter(fits).cloned().collect();
        found.sort_by_key(|entry| std::cmp::Reverse(entry.id));
        found.truncate(most);
        found
    }

    /// Every entry that was not removed, in no order.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries.values()
    }

    /// How many entries there are.
    #[must_use]
    pub fn entry_count(&self) -> usize {
        self.entries.len()
    }

    /// What the guild has decided.
    #[must_use]
    pub fn settings(&self) -> &Arc<GuildSettings> {
        &self.settings
    }

    /// This board with what has changed since.
    pub(super) async fn followed(&self, store: &Store, engine: &Engine, guild: u64) -> Result<Self, StoreError> {
        let next = self.with_changes(store, engine, guild).await?;
        // Of an erased guild nothing is left that says which entries are gone.
        if next.entries.len() as u64 == store.entry_count(guild).await? {
            return Ok(next);
        }
        Self::default().with_changes(store, engine, guild).await
    }

    async fn with_changes(&self, store: &Store, engine: &Engine, guild: u64) -> Result<Self, StoreError> {
        // Read first: what changes in the meantime is read now or once more, and never missed.
        let revision = store.revision(guild).await?;
        let settings = GuildSettings::load(store, guild).await?;
        let bound = store.phrasings(guild).await?;
        let changed = store.entries_since(guild, self.revision).await?;
        let mut next = Self { revision, settings: Arc::new(settings), ..self.clone() };
        next.bound = bound.iter().map(|one| one.phrasing.clone()).collect();
        next.bind(&bound, engine);
        let languages: HashMap<String, Language> =
            engine.guides().map(|guide| (guide.manifest.id.clone(), guide.manifest.language())).collect();
        if changed.len() <= MANY {
            next.change(changed, &languages);
            return Ok(next);
        }
        let made = tokio::task::spawn_blocking(move || {
            next.change(changed, &languages);
            next
        });
        // The runtime is shutting down where the task does not end.
        Ok(made.await.unwrap_or_else(|_| self.clone()))
    }

    fn change(&mut self, changed: Vec<Entry>, languages: &HashMap<String, Language>) {
        let mut added: HashMap<String, Vec<Arc<Entry>>> = HashMap::new();
        let ids: Vec<i64> = changed.iter().map(|entry| entry.id).collect();
        // An edit can move an entry to another guide.
        self.curations.values_mut().for_each(|curations| curations.remove(ids.iter().copied().map(Source::Entry)));
        for entry in changed {
            if entry.removed {
                self.entries.remove(&entry.id);
                continue;
            }
            let entry = Arc::new(entry);
            added.entry(entry.content.guide.clone()).or_default().push(Arc::clone(&entry));
            self.entries.insert(entry.id, entry);
        }
        for (guide, entries) in added {
            let ways: Vec<Vec<&str>> = entries.iter().map(|entry| ways(entry)).collect();
            let curations = entries.iter().zip(&ways).map(|(entry, ways)| Curation {
                source: Source::Entry(entry.id),
                phrasings: ways,
                text: &entry.content.answer,
            });
            let language = languages.get(&guide).copied().unwrap_or_default();
            self.curations.entry(guide).or_insert_with(|| Curations::in_language(language)).put(curations);
        }
    }

    /// Binds phrasings to passages; one to a passage that the guide no longer has leads nowhere.
    fn bind(&mut self, bound: &[BoundPhrasing], engine: &Engine) {
        for guide in engine.guides() {
            let mut by_passage: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
            for one in bound.iter().filter(|one| one.guide == guide.manifest.id) {
                if let Some(at) = guide.passage_named(&one.passage) {
                    by_passage.entry(at).or_default().push(&one.phrasing);
                }
            }
            let had = self.curations.contains_key(&guide.manifest.id);
            if by_passage.is_empty() && !had {
                continue;
            }
            let language = guide.manifest.language();
            let curations = self.curations.entry(guide.manifest.id.clone());
            let curations = curations.or_insert_with(|| Curations::in_language(language));
            curations.remove((0..guide.passages.len()).map(Source::Passage));
            let bound = by_passage.iter().map(|(at, phrasings)| {
                let source = Source::Passage(*at);
                Curation { source, phrasings, text: "" }
            });
            curations.put(bound);
        }
    }
}

/// Every way to ask for an entry.
fn ways(entry: &Entry) -> Vec<&str> {
    let content = &entry.content;
    std::iter::once(&content.question).chain(&content.phrasings).map(String::as_str).collect()
}

/// Whether an entry still holds on a day.
#[must_use]
pub fn holds_on(entry: &Entry, today: Date) -> bool {
    entry.content.expires.is_none_or(|last| last >= today)
}
