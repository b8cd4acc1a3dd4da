//! How does a guide present itself as JSON?

use serde::Serialize;
use utoipa::ToSchema;

use crate::engine::Engine;

/// What there is to know of a guide before anything is asked of it; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Guide)]
pub struct GuideRecord<'a> {
    /// Its name in addresses and commands.
    id: &'a str,
    /// Its name for people.
    title: &'a str,
    /// The language it is written in, as ISO 639-1; empty where nothing tells it.
    language: &'a str,
    /// One sentence about it; may be empty.
    description: &'a str,
    /// Where it came from; may be empty.
    source: &'a str,
    /// Whether it is among those that are asked where a question names none.
    asked: bool,
    /// How many sections it has.
    sections: usize,
    /// How many passages can be found in it.
    passages: usize,
}

impl<'a> GuideRecord<'a> {
    /// The records of all guides of an engine, in the order of their ids.
    #[must_use]
    pub fn of_all(engine: &'a Engine) -> Vec<Self> {
        let is_asked = |id: &str| engine.asked().any(|guide| guide.manifest.id == id);
        let record = |guide: &'a crate::corpus::Guide| Self {
            id: &guide.manifest.id,
            title: &guide.manifest.title,
            language: &guide.manifest.language,
            description: &guide.manifest.description,
            source: &guide.manifest.source,
            asked: is_asked(&guide.manifest.id),
            sections: guide.sections.len(),
            passages: guide.passages.len(),
        };
        engine.guides().map(record).collect()
    }
}
