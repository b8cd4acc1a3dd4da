//! How do the sections of a guide look as JSON?

use serde::Serialize;
use utoipa::ToSchema;

use crate::corpus::Guide;

/// The outline of a guide; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Outline)]
pub struct OutlineRecord<'a> {
    /// The guide's id.
    guide: &'a str,
    /// The guide's title.
    title: &'a str,
    /// Its sections, in its order.
    sections: Vec<SectionRecord<'a>>,
}

/// A section by name; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Section)]
pub struct SectionRecord<'a> {
    /// Its heading, with as much of what stands above it as tells it from others.
    title: String,
    /// The headings down to it.
    path: &'a [String],
    /// Its heading as a slug, unique in the guide.
    anchor: &'a str,
    /// 1 is the highest; 0 for text before the first heading.
    level: u8,
    /// The file of the guide that it stands in.
    file: &'a str,
    /// The line that it begins on, from 1.
    line: usize,
}

impl<'a> OutlineRecord<'a> {
    /// The record of all sections of a guide.
    #[must_use]
    pub fn new(guide: &'a Guide) -> Self {
        let sections = (0..guide.sections.len()).map(|at| SectionRecord::new(guide, at)).collect();
        Self { guide: &guide.manifest.id, title: &guide.manifest.title, sections }
    }
}

impl<'a> SectionRecord<'a> {
    /// The record of the section at a place in a guide.
    #[must_use]
    pub fn new(guide: &'a Guide, at: usize) -> Self {
        let section = &guide.sections[at];
        let document = &guide.documents[section.document];
        Self {
            title: guide.section_name(at),
            path: &section.path,
            anchor: &section.anchor,
            level: section.level,
            file: &document.file,
            line: document.line_of(section.heading.start),
        }
    }
}
