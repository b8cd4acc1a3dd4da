//! How does a section that was looked for by name look as JSON?

use serde::Serialize;
use utoipa::ToSchema;

use super::outline::SectionRecord;
use crate::answer::{Evidence, QuoteRecord};
use crate::corpus::{Guide, SectionFound};
use crate::engine::Engine;

/// What was found by a section's name.
#[derive(Debug)]
pub struct SectionLook<'a> {
    guide: &'a Guide,
    found: SectionFound,
    whole: Option<Evidence>,
}

/// What was found by a section's name; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SectionLook)]
pub struct SectionLookRecord<'a> {
    /// The name that was given.
    name: &'a str,
    /// The id of the guide.
    guide: &'a str,
    /// The section; null where the name means none or several.
    #[schema(required = true)]
    section: Option<SectionRecord<'a>>,
    /// What stands directly under its heading; null where its parts have it all.
    #[schema(required = true)]
    quote: Option<QuoteRecord<'a>>,
    /// The sections right below it.
    parts: Vec<SectionRecord<'a>>,
    /// Where no one section is meant: those that the name fits, else those with the likest names.
    nearest: Vec<SectionRecord<'a>>,
}

impl Engine {
    /// Looks for the section of a name, in the guide that has it; in the default one where none has.
    #[must_use]
    pub fn look_for_section(&self, name: &str) -> SectionLook<'_> {
        let guide = self.with_section(name).first().copied().unwrap_or_else(|| self.guide());
        let found = guide.find_section(name);
        // A guide of the engine's own has a desk.
        let desk = self.desk(&guide.manifest.id).ok();
        let whole = match found {
            SectionFound::One(at) => desk.and_then(|desk| desk.whole_section(at)),
            _ => None,
        };
        SectionLook { guide, found, whole }
    }
}

impl<'a> SectionLook<'a> {
    /// Whether it is one section.
    #[must_use]
    pub fn is_found(&self) -> bool {
        matches!(self.found, SectionFound::One(_))
    }

    /// The record of it, by the name that was given.
    #[must_use]
    pub fn record(&'a self, name: &'a str) -> SectionLookRecord<'a> {
        let named = |sections: &[usize]| sections.iter().map(|at| SectionRecord::new(self.guide, *at)).collect();
        let (section, parts, nearest) = match &self.found {
            SectionFound::One(at) => {
                (Some(SectionRecord::new(self.guide, *at)), named(&self.guide.parts_of(*at)), Vec::new())
            }
            SectionFound::Several(near) | SectionFound::Nearest(near) => (None, Vec::new(), named(near)),
        };
        let quote = self.whole.as_ref().map(QuoteRecord::new);
        SectionLookRecord { name, guide: &self.guide.manifest.id, section, quote, parts, nearest }
    }
}
