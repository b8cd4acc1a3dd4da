//! How like is a question to a heading?

use std::collections::HashMap;

use super::postings::Postings;
use super::query::Query;
use crate::corpus::Guide;
use crate::index::{Analyzer, Mode};

/// The stems of a guide's headings.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// For each stem the sections whose own heading has it, and its squared inverse document frequency.
    stems: HashMap<String, (Vec<usize>, f32)>,
    /// The sum of each heading's squared frequencies.
    squares: Vec<f32>,
}

impl Headings {
    pub(super) fn of(guide: &Guide, postings: &Postings) -> Self {
        let mut headings = Self { squares: vec![0.0; guide.sections.len()], ..Self::default() };
        let language = guide.manifest.language();
        for (at, section) in guide.sections.iter().enumerate() {
            let title = section.path.last().map_or("", String::as_str);
            let mut terms = Analyzer::new(language, Mode::Content).terms(title);
            terms.retain(|term| term.words == 1);
            terms.sort_by(|a, b| a.text.cmp(&b.text));
            terms.dedup_by(|a, b| a.text == b.text);
            for term in terms {
                let weight = postings.idf(&term.text).unwrap_or_else(|| postings.unknown_idf()).powi(2);
                headings.squares[at] += weight;
                headings.stems.entry(term.text).or_insert_with(|| (Vec::new(), weight)).0.push(at);
            }
        }
        headings
    }

    /// The cosine of the question with each section's heading, over squared inverse document frequencies.
    pub(super) fn likeness(&self, query: &Query) -> Vec<f32> {
        let mut dots = vec![0.0_f32; self.squares.len()];
        let asked: f32 = query.concepts.iter().map(|concept| concept.idf.powi(2)).sum();
        for concept in &query.concepts {
            for variant in concept.variants.iter().filter(|variant| variant.weight == 1.0) {
                for (sections, weight) in variant.stems.iter().filter_map(|stem| self.stems.get(stem)) {
                    sections.iter().for_each(|section| dots[*section] += weight);
                }
            }
        }
        let length = asked.sqrt().max(1e-6);
        dots.iter()
            .zip(&self.squares)
            .map(|(dot, square)| (dot / (length * square.sqrt().max(1e-6))).min(1.0))
            .collect()
    }
}
