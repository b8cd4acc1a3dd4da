//! What does a search read? One guide's index, opened, with the statistics that ranking needs.

use std::path::Path;
use std::sync::Arc;

use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Index, InvertedIndexReader, SegmentReader, TERMINATED};

use super::disk::{build_on_disk, open_current};
use super::error::IndexError;
use super::schema::IndexField;
use super::segment::{Progress, write_segment};
use super::vocabulary::Vocabulary;
use crate::corpus::Guide;

/// One guide's index, opened for reading.
pub struct GuideIndex {
    fields: Vec<FieldReader>,
    /// How many passages it holds; their numbers in the index are those in [`Guide::passages`].
    pub passages: usize,
    /// How many phrasings follow them, gaps included.
    pub phrasings: usize,
    /// The length of each phrasing's vector of inverse document frequencies.
    pub phrasing_norms: Vec<f32>,
    /// Every word of the guide as it is written.
    pub vocabulary: Vocabulary,
}

struct FieldReader {
    inverted: Arc<InvertedIndexReader>,
    norms: Option<FieldNormReader>,
    average_length: f32,
}

impl std::fmt::Debug for GuideIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { passages, phrasings, .. } = self;
        f.debug_struct("GuideIndex").field("passages", passages).field("phrasings", phrasings).finish_non_exhaustive()
    }
}

impl GuideIndex {
    /// Builds a guide's index in memory.
    ///
    /// # Errors
    /// When tantivy fails, which memory running out can make it.
    pub fn in_memory(guide: &Guide) -> Result<Self, IndexError> {
        let index = write_segment(guide, Box::new(RamDirectory::create()), &mut |_, _| {})?;
        Self::read(&index, guide)
    }

    /// Opens a guide's index under `root` in place where it is current, and builds it there otherwise.
    ///
    /// # Errors
    /// When it must be built and the disk says no or another process is building it.
    pub fn on_disk(root: &Path, guide: &Guide, progress: Progress<'_>) -> Result<Self, IndexError> {
        // What opens may still not read: then it is built anew, as if it were not there.
        if let Some(Ok(opened)) = open_current(root, guide).map(|index| Self::read(&index, guide)) {
            return Ok(opened);
        }
        Self::read(&build_on_disk(root, guide, progress)?, guide)
    }

    /// Whether the index of this guide under `root` is there, of this format and of this text.
    #[must_use]
    pub fn is_current(root: &Path, guide: &Guide) -> bool {
        open_current(root, guide).is_some_and(|index| Self::read(&index, guide).is_ok())
    }

    /// Builds the index of this guide under `root` anew, whatever is there.
    ///
    /// # Errors
    /// As [`Self::on_disk`].
    pub fn rebuilt(root: &Path, guide: &Guide, progress: Progress<'_>) -> Result<Self, IndexError> {
        Self::read(&build_on_disk(root, guide, progress)?, guide)
    }

    fn read(index: &Index, guide: &Guide) -> Result<Self, IndexError> {
        let segments = index.searchable_segments()?;
        let phrasings = guide.asked.len() + guide.gaps.len();
        let expected = guide.passages.len() + phrasings;
        let Some(segment) = segments.first().filter(|segment| segment.meta().max_doc() as usize == expected) else {
            return Err(
                tantivy::TantivyError::InternalError("the index holds another number of passages".into()).into()
            );
        };
        let reader = SegmentReader::open(segment)?;
        let lengths = |field| if field == IndexField::Phrasing { phrasings } else { guide.passages.len() };
        let fields: Vec<FieldReader> = IndexField::ALL
            .iter()
            .map(|field| FieldReader::open(&reader, *field, lengths(*field)))
            .collect::<Result<_, _>>()?;
        let vocabulary = Vocabulary::read(&fields[IndexField::Words as usize].inverted)?;
        let mut opened =
            Self { fields, passages: guide.passages.len(), phrasings, phrasing_norms: Vec::new(), vocabulary };
        opened.phrasing_norms = opened.read_phrasing_norms()?;
        Ok(opened)
    }

    fn read_phrasing_norms(&self) -> Result<Vec<f32>, IndexError> {
        let mut squares = vec![0.0_f32; self.phrasings];
        let inverted = &self.fields[IndexField::Phrasing as usize].inverted;
        let mut terms = inverted.terms().stream().map_err(IndexError::from)?;
        while let Some((_, info)) = terms.next() {
            let weight = self.phrasing_idf(info.doc_freq).powi(2);
            let mut postings = inverted.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
            while postings.doc() != TERMINATED {
                squares[postings.doc() as usize - self.passages] += weight;
                postings.advance();
            }
        }
        Ok(squares.into_iter().map(f32::sqrt).collect())
    }

    /// Calls `visit` with each document that holds the term, its frequency there and the field's length over the average.
    ///
    /// Returns in how many documents it stands; a term that can't be read stands in none.
    pub fn for_each(&self, field: IndexField, term: &str, mut visit: impl FnMut(usize, f32, f32)) -> u32 {
        let reader = &self.fields[field as usize];
        let Some((doc_freq, mut postings)) = reader.postings(term) else { return 0 };
        while postings.doc() != TERMINATED {
            let doc = postings.doc();
            let length = reader.norms.as_ref().map_or(0, |norms| norms.fieldnorm(doc)) as f32;
            visit(doc as usize, postings.term_freq() as f32, length / reader.average_length);
            postings.advance();
        }
        doc_freq
    }

    /// In how many documents a field holds the term.
    #[must_use]
    pub fn doc_freq(&self, field: IndexField, term: &str) -> u32 {
        let terms = self.fields[field as usize].inverted.terms();
        terms.get(term.as_bytes()).ok().flatten().map_or(0, |info| info.doc_freq)
    }

    /// Inverse document frequency among the passages, as BM25 has it.
    ///
    /// # Source
    /// Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; the `1 +` is Lucene's.
    #[must_use]
    pub fn idf(&self, doc_freq: u32) -> f32 {
        idf(self.passages, doc_freq)
    }

    /// Inverse document frequency among the phrasings.
    #[must_use]
    pub fn phrasing_idf(&self, doc_freq: u32) -> f32 {
        idf(self.phrasings, doc_freq)
    }
}

fn idf(documents: usize, doc_freq: u32) -> f32 {
    let (documents, doc_freq) = (documents as f32, doc_freq as f32);
    (1.0 + (documents - doc_freq + 0.5).max(0.0) / (doc_freq + 0.5)).ln()
}

impl FieldReader {
    fn open(reader: &SegmentReader, field: IndexField, documents: usize) -> Result<Self, IndexError> {
        let inverted = reader.inverted_index(field.handle())?;
        let norms = reader.fieldnorms_readers().get_field(field.handle())?;
        let average_length = (inverted.total_num_tokens() as f32 / documents.max(1) as f32).max(1.0);
        Ok(Self { inverted, norms, average_length })
    }

    fn postings(&self, term: &str) -> Option<(u32, SegmentPostings)> {
        let info = self.inverted.terms().get(term.as_bytes()).ok()??;
        let postings = self.inverted.read_postings_from_terminfo(&info, IndexRecordOption::WithFreqs).ok()?;
        Some((info.doc_freq, postings))
    }
}
