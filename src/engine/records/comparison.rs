//! How do two things side by side look as JSON?

use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Evidence, QuoteRecord};
use crate::corpus::Guide;

/// Two things side by side; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Comparison)]
pub struct ComparisonRecord<'a> {
    /// The id of the guide that both are quoted from; null where each is from another, which its quotes name.
    #[schema(required = true)]
    guide: Option<&'a str>,
    /// The two, in the order they were asked in.
    sides: Vec<SideRecord<'a>>,
}

/// One of two things.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Side)]
struct SideRecord<'a> {
    /// What was asked.
    name: &'a str,
    /// What the guide says of it; empty where it does not speak of it.
    quotes: Vec<QuoteRecord<'a>>,
}

impl<'a> ComparisonRecord<'a> {
    /// The record of two sides that [`Engine::compare_in_any`](crate::engine::Engine::compare_in_any) found in these guides.
    #[must_use]
    pub fn new(names: [&'a str; 2], guides: [&'a Guide; 2], sides: &'a [Vec<Evidence>; 2]) -> Self {
        let [one, other] = guides.map(|guide| guide.manifest.id.as_str());
        let side = |(name, quotes): (&'a str, &'a Vec<Evidence>)| SideRecord {
            name,
            quotes: quotes.iter().map(QuoteRecord::new).collect(),
        };
        Self { guide: (one == other).then_some(one), sides: names.into_iter().zip(sides).map(side).collect() }
    }
}
