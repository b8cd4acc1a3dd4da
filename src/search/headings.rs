//! How like is a question to a heading?

use rustc_hash::FxHashMap;

use super::likeness::{common, cosine, length};
use super::postings::Postings;
use super::query::Query;
use crate::corpus::Guide;
use crate::index::{Analyzer, Mode};

/// The stems of a guide's headings.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// For each stem the sections whose own heading has it, and what a question with it has in common with them.
    stems: FxHashMap<String, (Vec<usize>, f32)>,
    /// The length of each section's heading.
    lengths: Vec<f32>,
}

impl Headings {
    /// The headings of a guide.
    pub(super) fn of(guide: &Guide, postings: &Postings) -> Self {
        let mut headings = Self::default();
        let language = guide.manifest.language();
        for (at, section) in guide.sections.iter().enumerate() {
            let title = section.path.last().map_or("", String::as_str);
            let mut terms = Analyzer::new(language, Mode::Content).terms(title);
            terms.retain(|term| term.words == 1);
            terms.sort_by(|a, b| a.text.cmp(&b.text));
            terms.dedup_by(|a, b| a.text == b.text);
            let idf = |stem: &str| postings.idf(stem).unwrap_or_else(|| postings.unknown_idf());
            headings.lengths.push(length(terms.iter().map(|term| idf(&term.text))));
            for term in terms {
                let weight = common(idf(&term.text));
                headings.stems.entry(term.text).or_insert_with(|| (Vec::new(), weight)).0.push(at);
            }
        }
        headings
    }

    /// The likeness of the question to each section's heading: [`super::likeness`], by the lists of the question's stems.
    pub(super) fn likeness(&self, query: &Query) -> Vec<f32> {
        let mut dots = vec![0.0_f32; self.lengths.len()];
        for concept in &query.concepts {
            // Only what was typed, as the guide writes it: synonyms have their say in the text alone.
            for variant in concept.variants.iter().filter(|variant| variant.weight == 1.0) {
                for (sections, weight) in variant.stems.iter().filter_map(|stem| self.stems.get(stem)) {
                    sections.iter().for_each(|section| dots[*section] += weight);
                }
            }
        }
        // A name of several words is one thing that is asked for, and as telling as its rarest word.
        let asked = length(query.concepts.iter().map(|concept| concept.idf));
        dots.iter().zip(&self.lengths).map(|(dot, length)| cosine(*dot, asked, *length)).collect()
    }
}
