//! How does a guide become one tantivy segment?

use tantivy::directory::Directory;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::{Index, IndexSettings, TantivyDocument};

use super::analyzer::{Analyzer, IndexTerm, Mode};
use super::error::IndexError;
use super::schema::{IndexField, analyzers, schema};
use crate::corpus::{Guide, Language, Passage, Term};

/// Memory that tantivy may fill before it must flush, in bytes; one segment is written, so this is only a start.
const WRITER_BYTES: usize = 15_000_000;
/// How many passages go by between two reports of progress.
const REPORT_EVERY: usize = 1_000;

/// Called with passages done and passages in all.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize);

/// Writes a guide into an empty directory as one segment: passages first, in the guide's order, then phrasings, then gaps.
///
/// # Errors
/// When the directory can't be written.
pub(super) fn write_segment(
    guide: &Guide,
    directory: Box<dyn Directory>,
    progress: Progress<'_>,
) -> Result<Index, IndexError> {
    let language = guide.manifest.language();
    let builder = Index::builder()
        .schema(schema(language))
        .tokenizers(analyzers(language))
        .settings(IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() });
    let mut writer: SingleSegmentIndexWriter = builder.single_segment_index_writer(directory, WRITER_BYTES)?;
    let asked = asked_by_passage(guide);
    let terms = GlossaryTerms::new(&guide.glossary, language);
    for (at, passage) in guide.passages.iter().enumerate() {
        if at % REPORT_EVERY == 0 {
            progress(at, guide.passages.len());
        }
        writer.add_document(passage_document(guide, passage, &asked[at], &terms))?;
    }
    for phrasing in guide.asked.iter().map(|asked| &asked.phrasing).chain(&guide.gaps) {
        let mut document = TantivyDocument::default();
        document.add_text(IndexField::Phrasing.handle(), phrasing);
        document.add_text(IndexField::Words.handle(), phrasing);
        writer.add_document(document)?;
    }
    progress(guide.passages.len(), guide.passages.len());
    Ok(writer.finalize()?)
}

fn asked_by_passage(guide: &Guide) -> Vec<Vec<&str>> {
    let mut asked = vec![Vec::new(); guide.passages.len()];
    for phrasing in &guide.asked {
        for list in &mut asked[phrasing.target.clone()] {
            list.push(phrasing.phrasing.as_str());
        }
    }
    asked
}

fn passage_document(guide: &Guide, passage: &Passage, asked: &[&str], terms: &GlossaryTerms) -> TantivyDocument {
    let heading = guide.section_of(passage).path.join(" . ");
    let stems = Analyzer::new(terms.language, Mode::Content).terms(&passage.text);
    let glossary = terms.found_in(&stems);
    let mut document = TantivyDocument::default();
    document.add_text(IndexField::Text.handle(), &passage.text);
    document.add_text(IndexField::Context.handle(), &passage.context);
    document.add_text(IndexField::Heading.handle(), &heading);
    document.add_text(IndexField::Glossary.handle(), &glossary);
    document.add_text(IndexField::Asked.handle(), asked.join(" . "));
    document.add_text(IndexField::Pairs.handle(), pairs(&stems.iter().collect::<Vec<_>>()).join(" "));
    for text in [&passage.text, &passage.context, &heading, &glossary] {
        document.add_text(IndexField::Words.handle(), text);
    }
    document
}

/// Neighbouring terms joined by `_`, in alphabetical order within a pair, so that `exam format` meets `format of the exam`.
#[must_use]
pub fn pairs(terms: &[&IndexTerm]) -> Vec<String> {
    let single: Vec<&IndexTerm> = terms.iter().copied().filter(|term| term.words == 1).collect();
    let near = single.windows(2).filter(|pair| pair[1].position - pair[0].position <= 3);
    near.map(|pair| {
        let (first, second) = (pair[0].text.as_str(), pair[1].text.as_str());
        if first <= second { format!("{first}_{second}") } else { format!("{second}_{first}") }
    })
    .collect()
}

/// The glossary, ready to be looked for in passages.
struct GlossaryTerms {
    /// Every way to write a term, as ` stem stem `, with the text that then joins the index.
    written: Vec<(String, String)>,
    language: Language,
}

impl GlossaryTerms {
    fn new(glossary: &[Term], language: Language) -> Self {
        let mut written = Vec::new();
        for term in glossary {
            let ways: Vec<&str> = std::iter::once(term.term.as_str())
                .chain(term.expansion.as_deref())
                .chain(term.aliases.iter().map(String::as_str))
                .collect();
            let all = ways.join(" . ");
            written.extend(
                ways.iter().map(|way| (stems_of(way, language), all.clone())).filter(|(stems, _)| !stems.is_empty()),
            );
        }
        Self { written, language }
    }

    fn found_in(&self, stems: &[IndexTerm]) -> String {
        if self.written.is_empty() {
            return String::new();
        }
        let text = format!(" {} ", single_stems(stems));
        let mut found: Vec<&str> = Vec::new();
        for (way, all) in &self.written {
            if text.contains(&format!(" {way} ")) && !found.contains(&all.as_str()) {
                found.push(all);
            }
        }
        found.join(" . ")
    }
}

fn stems_of(text: &str, language: Language) -> String {
    single_stems(&Analyzer::new(language, Mode::Content).terms(text))
}

fn single_stems(terms: &[IndexTerm]) -> String {
    let single: Vec<&str> = terms.iter().filter(|term| term.words == 1).map(|term| term.text.as_str()).collect();
    single.join(" ")
}
