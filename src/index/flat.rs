//! How is a ready-made index laid out? Each field's terms with their documents, as a segment has them, to be read in one go.

use serde::{Deserialize, Serialize};

/// A document that a term stands in.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Posting {
    /// The document's number in the index.
    pub(super) document: u32,
    /// How often the term stands there.
    pub(super) frequency: u32,
}

/// One field's terms in alphabetical order.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct FlatField {
    /// The terms, one after another.
    text: String,
    /// Where each term ends in `text`, and where its documents end in `postings`.
    ends: Vec<(u32, u32)>,
    /// Each term's documents in order.
    postings: Vec<Posting>,
    /// Each document's number of terms, as far as any has some.
    lengths: Vec<u32>,
    average_length: f32,
}

impl FlatField {
    /// A field without terms.
    pub(super) fn new(average_length: f32) -> Self {
        Self { average_length, ..Self::default() }
    }

    /// Adds the term that follows in the alphabet, with its documents in order.
    pub(super) fn push(&mut self, term: &str, postings: impl Iterator<Item = Posting>) {
        self.text.push_str(term);
        self.postings.extend(postings);
        self.ends.push((self.text.len() as u32, self.postings.len() as u32));
    }

    /// Says how many terms a document holds.
    pub(super) fn set_length(&mut self, document: u32, length: u32) {
        let at = document as usize;
        // Those after the last that has some are not kept.
        if length > 0 {
            self.lengths.resize(self.lengths.len().max(at + 1), 0);
            self.lengths[at] = length;
        }
    }

    /// How many terms the field holds on average.
    pub(super) fn average_length(&self) -> f32 {
        self.average_length
    }

    /// How many terms the field of a document holds, as far as the index keeps it; else 0.
    pub(super) fn length(&self, document: u32) -> u32 {
        self.lengths.get(document as usize).copied().unwrap_or_default()
    }

    /// Calls `visit` with each term, in how many documents it stands, and those documents in order: their number, the term's
    /// frequency there and the field's length over the average.
    pub(super) fn for_each_term(&self, mut visit: impl FnMut(&str, u32, &mut dyn Iterator<Item = (u32, f32, f32)>)) {
        for at in 0..self.ends.len() {
            let postings = self.postings(at);
            visit(self.term(at), postings.len() as u32, &mut postings.iter().map(|posting| self.weighed(posting)));
        }
    }

    /// The numbers of the documents that hold a term.
    pub(super) fn documents_with(&self, term: &str) -> Vec<u32> {
        let (mut from, mut to) = (0, self.ends.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.term(middle) < term { from = middle + 1 } else { to = middle }
        }
        let found = (from < self.ends.len() && self.term(from) == term).then(|| self.postings(from));
        found.unwrap_or_default().iter().map(|posting| posting.document).collect()
    }

    fn weighed(&self, posting: &Posting) -> (u32, f32, f32) {
        let length = self.length(posting.document) as f32 / self.average_length;
        (posting.document, posting.frequency as f32, length)
    }

    fn term(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before].0);
        &self.text[start as usize..self.ends[at].0 as usize]
    }

    fn postings(&self, at: usize) -> &[Posting] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before].1);
        &self.postings[start as usize..self.ends[at].1 as usize]
    }
}
