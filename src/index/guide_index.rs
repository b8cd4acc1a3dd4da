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
use super::flat::{FlatField, Posting};
use super::schema::IndexField;
use super::segment::{Progress, write_segment};
use super::vocabulary::Vocabulary;
use crate::corpus::Guide;

/// One guide's index, opened for reading.
pub struct GuideIndex {
    source: Source,
    /// How many passages it holds; their numbers in the index are those in [`Guide::passages`].
    pub passages: usize,
    /// How many phrasings follow them, gaps included.
    pub phrasings: usize,
    /// Every word of the guide as it is written.
    pub vocabulary: Vocabulary,
}

/// Where terms and documents are read, a field after another.
enum Source {
    Segment(Vec<FieldReader>),
    Ready(Vec<FlatField>),
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
        Self::read(write_segment(guide, Box::new(RamDirectory::create()), &mut |_, _| {})?, guide)
    }

    /// Opens a guide's index under `root` in place where it is current, and builds it there otherwise.
    ///
    /// # Errors
    /// When it must be built and the disk says no or another process is building it.
    pub fn on_disk(root: &Path, guide: &Guide, progress: Progress<'_>) -> Result<Self, IndexError> {
        // What opens may still not read: then it is built anew, as if it were not there.
        if let Some(Ok(opened)) = open_current(root, guide).map(|index| Self::read(index, guide)) {
            return Ok(opened);
        }
        Self::read(build_on_disk(root, guide, progress)?, guide)
    }

    /// Whether the index of this guide under `root` is there, of this format and of this text.
    #[must_use]
    pub fn is_current(root: &Path, guide: &Guide) -> bool {
        open_current(root, guide).is_some_and(|index| Self::read(index, guide).is_ok())
    }

    /// Builds the index of this guide under `root` anew, whatever is there.
    ///
    /// # Errors
    /// As [`Self::on_disk`].
    pub fn rebuilt(root: &Path, guide: &Guide, progress: Progress<'_>) -> Result<Self, IndexError> {
        Self::read(build_on_disk(root, guide, progress)?, guide)
    }

    fn read((index, vocabulary): (Index, Vocabulary), guide: &Guide) -> Result<Self, IndexError> {
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
        Ok(Self { source: Source::Segment(fields), passages: guide.passages.len(), phrasings, vocabulary })
    }

    /// A ready-made index of a guide.
    pub(super) fn ready(guide: &Guide, fields: Vec<FlatField>, vocabulary: Vocabulary) -> Self {
        let phrasings = guide.asked.len() + guide.gaps.len();
        Self { source: Source::Ready(fields), passages: guide.passages.len(), phrasings, vocabulary }
    }

    /// Calls `visit` with each term of a field, in how many documents it stands, and those documents in order: their
    /// number, the term's frequency there and the field's length over the average.
    ///
    /// # Errors
    /// When the segment can't be read.
    pub fn for_each_term(
        &self,
        field: IndexField,
        mut visit: impl FnMut(&str, u32, &mut dyn Iterator<Item = (u32, f32, f32)>),
    ) -> Result<(), IndexError> {
        let reader = match &self.source {
            Source::Segment(fields) => &fields[field as usize],
            Source::Ready(fields) => {
                fields[field as usize].for_each_term(visit);
                return Ok(());
            }
        };
        let mut terms = reader.inverted.terms().stream()?;
        while let Some((term, info)) = terms.next() {
            let mut postings = reader.inverted.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
            let mut documents = std::iter::from_fn(|| reader.advance(&mut postings));
            visit(&String::from_utf8_lossy(term), info.doc_freq, &mut documents);
        }
        Ok(())
    }

    /// A copy of a field as a ready-made index keeps it.
    ///
    /// # Errors
    /// When the segment can't be read.
    pub(super) fn flat(&self, field: IndexField) -> Result<FlatField, IndexError> {
        let mut flat = FlatField::new(self.average_length(field));
        self.for_each_term(field, |term, _, documents| {
            let postings: Vec<Posting> =
                documents.map(|(document, frequency, _)| Posting { document, frequency: frequency as u32 }).collect();
            postings.iter().for_each(|posting| flat.set_length(posting.document, self.length(field, posting.document)));
            flat.push(term, postings.into_iter());
        })?;
        Ok(flat)
    }

    /// The documents whose field holds a term; a term that can't be read stands in none.
    #[must_use]
    pub fn documents(&self, field: IndexField, term: &str) -> Vec<u32> {
        let reader = match &self.source {
            Source::Segment(fields) => &fields[field as usize],
            Source::Ready(fields) => return fields[field as usize].documents_with(term),
        };
        let mut postings = reader.postings(term);
        std::iter::from_fn(|| reader.advance(postings.as_mut()?)).map(|(doc, _, _)| doc).collect()
    }

    /// How many terms a field of a document holds.
    pub(super) fn length(&self, field: IndexField, document: u32) -> u32 {
        match &self.source {
            Source::Segment(fields) => fields[field as usize].length(document),
            Source::Ready(fields) => fields[field as usize].length(document),
        }
    }

    /// How many terms a field holds on average.
    pub(super) fn average_length(&self, field: IndexField) -> f32 {
        match &self.source {
            Source::Segment(fields) => fields[field as usize].average_length,
            Source::Ready(fields) => fields[field as usize].average_length(),
        }
    }

    /// Inverse document frequency among the passages.
    #[must_use]
    pub fn idf(&self, doc_freq: u32) -> f32 {
        inverse_document_frequency(self.passages, doc_freq as usize)
    }
}

/// Inverse document frequency as BM25 has it.
///
/// # Source
/// Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; the `1 +` is Lucene's.
#[must_use]
pub fn inverse_document_frequency(documents: usize, doc_freq: usize) -> f32 {
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

    fn postings(&self, term: &str) -> Option<SegmentPostings> {
        let info = self.inverted.terms().get(term.as_bytes()).ok()??;
        self.inverted.read_postings_from_terminfo(&info, IndexRecordOption::WithFreqs).ok()
    }

    /// The document that postings stand at, with frequency and relative length; moves them on.
    fn advance(&self, postings: &mut SegmentPostings) -> Option<(u32, f32, f32)> {
        let doc = Some(postings.doc()).filter(|doc| *doc != TERMINATED)?;
        let found = (doc, postings.term_freq() as f32, self.length(doc) as f32 / self.average_length);
        postings.advance();
        Some(found)
    }

    fn length(&self, document: u32) -> u32 {
        self.norms.as_ref().map_or(0, |norms| norms.fieldnorm(document))
    }
}
