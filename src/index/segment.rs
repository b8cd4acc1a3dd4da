//! How does a guide become one tantivy segment?

use std::sync::mpsc::{self, Sender};

use rayon::prelude::*;
use tantivy::directory::Directory;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::{Index, IndexSettings, TantivyDocument};

use super::analyzer::{Analyzer, IndexTerm, Mode};
use super::error::IndexError;
use super::schema::{IndexField, analyzers, schema};
use super::tokens::{Tokens, WrittenPhrasing, apart};
use super::vocabulary::Vocabulary;
use crate::corpus::{Guide, Language, Passage, Section, Term};

/// Memory that tantivy may fill before it must flush, in bytes; one segment is written, so this is only a start.
const WRITER_BYTES: usize = 15_000_000;
/// How many passages go by between two reports of progress.
const REPORT_EVERY: usize = 1_000;

/// Called with passages done and passages in all.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize);

/// Writes a guide into an empty directory as one segment: passages first, in the guide's order, then phrasings, then gaps. Its
/// words are counted meanwhile.
///
/// # Errors
/// When the directory can't be written.
pub(super) fn write_segment(
    guide: &Guide,
    directory: Box<dyn Directory>,
    progress: Progress<'_>,
) -> Result<(Index, Vocabulary), IndexError> {
    let (to_count, texts) = mpsc::channel();
    let language = guide.manifest.language();
    std::thread::scope(|scope| {
        // tantivy takes one document after another and leaves a core free.
        let counting = scope.spawn(move || Vocabulary::of(texts.into_iter().flatten(), language));
        let index = write_documents(guide, directory, progress, &to_count)?;
        drop(to_count);
        let vocabulary = counting.join();
        Ok((index, vocabulary.unwrap_or_else(|panic| std::panic::resume_unwind(panic))))
    })
}

/// Writes the documents, and sends the words of each, in no order: many at a time, since whoever waits for them must be woken.
fn write_documents(
    guide: &Guide,
    directory: Box<dyn Directory>,
    progress: Progress<'_>,
    to_count: &Sender<Vec<String>>,
) -> Result<Index, IndexError> {
    let language = guide.manifest.language();
    let builder = Index::builder()
        .schema(schema(language))
        .tokenizers(analyzers(language))
        .settings(IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() });
    let mut writer: SingleSegmentIndexWriter = builder.single_segment_index_writer(directory, WRITER_BYTES)?;
    let phrasings: Vec<&str> =
        guide.asked.iter().map(|asked| &asked.phrasing).chain(&guide.gaps).map(String::as_str).collect();
    let mut phrasings: Vec<WrittenPhrasing> =
        phrasings.par_iter().map(|phrasing| WrittenPhrasing::of(phrasing, language)).collect();
    // Who counts is there for as long as this is.
    let _ = to_count.send(phrasings.iter_mut().map(|phrasing| std::mem::take(&mut phrasing.words)).collect());
    let asked = asked_by_passage(guide, &phrasings);
    let terms = GlossaryTerms::new(&guide.glossary, language);
    let heading = |section: &Section| Tokens::of(&section.path.join(" . "), language);
    let headings: Vec<Tokens> = guide.sections.par_iter().map(heading).collect();
    for (at, block) in guide.passages.chunks(REPORT_EVERY).enumerate() {
        progress(at * REPORT_EVERY, guide.passages.len());
        // Words and stems take most of the time; documents must come one after the other.
        let (documents, words): (Vec<TantivyDocument>, Vec<String>) = block
            .par_iter()
            .enumerate()
            .map(|(nth, passage)| {
                passage_document(passage, &headings[passage.section], &asked[at * REPORT_EVERY + nth], &terms)
            })
            .unzip();
        let _ = to_count.send(words);
        for document in documents {
            writer.add_document(document)?;
        }
    }
    drop(asked);
    for phrasing in phrasings {
        let mut document = TantivyDocument::default();
        document.add_text(IndexField::Phrasing.handle(), phrasing.all);
        writer.add_document(document)?;
    }
    progress(guide.passages.len(), guide.passages.len());
    Ok(writer.finalize()?)
}

/// What the phrasings say that ask for each passage.
fn asked_by_passage(guide: &Guide, phrasings: &[WrittenPhrasing]) -> Vec<String> {
    let mut asked = vec![String::new(); guide.passages.len()];
    for (asks, phrasing) in guide.asked.iter().zip(phrasings) {
        asked[asks.target.clone()].iter_mut().for_each(|asked| asked.push_str(&phrasing.content));
    }
    asked
}

/// A passage as the index takes it, and its words.
fn passage_document(
    passage: &Passage,
    heading: &Tokens,
    asked: &str,
    terms: &GlossaryTerms,
) -> (TantivyDocument, String) {
    let of = |text: &str| Tokens::of(text, terms.language);
    let text = of(&passage.text);
    let content: Vec<&IndexTerm> = text.content().collect();
    let glossary = of(&terms.found_in(&content));
    let context = of(&passage.context);
    let mut document = TantivyDocument::default();
    let mut add = |field: IndexField, text: &str| document.add_text(field.handle(), text);
    add(IndexField::Pairs, &apart(pairs(&content).iter().map(String::as_str)));
    add(IndexField::Asked, asked);
    let fields = [
        (IndexField::Text, &text),
        (IndexField::Context, &context),
        (IndexField::Heading, heading),
        (IndexField::Glossary, &glossary),
    ];
    let mut words = String::new();
    for (field, tokens) in fields {
        add(field, &apart(tokens.content().map(|term| &*term.text)));
        words.push_str(&tokens.words);
    }
    (document, words)
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

    fn found_in(&self, stems: &[&IndexTerm]) -> String {
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
    single_stems(&Analyzer::new(language, Mode::Content).terms(text).iter().collect::<Vec<_>>())
}

fn single_stems(terms: &[&IndexTerm]) -> String {
    let single: Vec<&str> = terms.iter().filter(|term| term.words == 1).map(|term| term.text.as_str()).collect();
    single.join(" ")
}
