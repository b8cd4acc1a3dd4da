//! How is a ready-made index laid out? Each field's terms with their documents, as a segment has them, to be read in one go.

use serde::{Deserialize, Serialize};

use super::error::IndexError;
use super::guide_index::GuideIndex;
use super::schema::IndexField;

/// One field's terms in alphabetical order.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct FlatField {
    /// The terms, one after another.
    text: String,
    /// Where each term ends in `text`, and where its documents end in `documents`.
    ends: Vec<(u32, u32)>,
    /// Each term's documents in order, with its frequency there.
    documents: Vec<(u32, u32)>,
    /// Each document's number of terms, as far as any has some.
    lengths: Vec<u32>,
    average_length: f32,
}

impl FlatField {
    /// Copies a field of an index, but no documents of [`IndexField::Words`], whose terms alone are read.
    ///
    /// # Errors
    /// When the index can't be read.
    pub(super) fn of(index: &GuideIndex, field: IndexField) -> Result<Self, IndexError> {
        let mut flat = Self { average_length: index.average_length(field), ..Self::default() };
        if field == IndexField::Words {
            return Ok(flat);
        }
        let mut lengths = vec![0; index.passages + index.phrasings];
        index.for_each_term(field, |term, _, documents| {
            flat.text.push_str(term);
            for (document, frequency, _) in documents {
                flat.documents.push((document, frequency as u32));
                lengths[document as usize] = index.length(field, document);
            }
            flat.ends.push((flat.text.len() as u32, flat.documents.len() as u32));
        })?;
        let used = lengths.iter().rposition(|length| *length > 0).map_or(0, |last| last + 1);
        lengths.truncate(used);
        flat.lengths = lengths;
        Ok(flat)
    }

    pub(super) fn average_length(&self) -> f32 {
        self.average_length
    }

    pub(super) fn length(&self, document: u32) -> u32 {
        self.lengths.get(document as usize).copied().unwrap_or_default()
    }

    pub(super) fn for_each_term(&self, mut visit: impl FnMut(&str, u32, &mut dyn Iterator<Item = (u32, f32, f32)>)) {
        for at in 0..self.ends.len() {
            let documents = self.documents(at);
            visit(self.term(at), documents.len() as u32, &mut documents.iter().map(|posting| self.weighed(*posting)));
        }
    }

    /// The numbers of the documents that hold a term.
    pub(super) fn documents_with(&self, term: &str) -> Vec<u32> {
        let (mut from, mut to) = (0, self.ends.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.term(middle) < term { from = middle + 1 } else { to = middle }
        }
        let found = (from < self.ends.len() && self.term(from) == term).then(|| self.documents(from));
        found.unwrap_or_default().iter().map(|(document, _)| *document).collect()
    }

    fn weighed(&self, (document, frequency): (u32, u32)) -> (u32, f32, f32) {
        (document, frequency as f32, self.length(document) as f32 / self.average_length)
    }

    fn term(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before].0);
        &self.text[start as usize..self.ends[at].0 as usize]
    }

    fn documents(&self, at: usize) -> &[(u32, u32)] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before].1);
        &self.documents[start as usize..self.ends[at].1 as usize]
    }
}
