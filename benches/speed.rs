//! How fast are splitting, indexing and asking, and what does bare tantivy cost on the same passages?
//!
//! `cargo bench --bench speed`. "Bare tantivy" is its default tokenizer, its `QueryParser` over one text field and the
//! ten best documents, opened on the same passages; it neither corrects, nor declines, nor quotes.

#![expect(clippy::unwrap_used, reason = "a bench that can't set up has nothing to measure")]

#[path = "discord/entries.rs"]
mod entries;

use divan::{Bencher, black_box};
use entries::{EntryTexts, entry_texts};
use preceptor::answer::Advice;
use preceptor::corpus::{Guide, Passage, shipped_guide};
use preceptor::engine::Engine;
use preceptor::index::GuideIndex;
use preceptor::search::{Curation, Curations};
use preceptor::settings::Settings;
use preceptor::source::Source;
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{STORED, Schema, TEXT, Value};
use tantivy::{Index, IndexReader, TantivyDocument, doc};

/// Questions of the lengths and kinds that people ask; answers differ, so all are asked in turn.
const QUESTIONS: [&str; 8] = [
    "do I need a license to work as a medical assistant?",
    "what does EHR stand for",
    "how many years until I have to renew the CMA credential",
    "who checks patients in at the front desk",
    "is there anything about working with children or in a heart clinic",
    "list the clinical duties",
    "CMA or CCMA?",
    "which train goes to the lake on sunday",
];

/// As the program has; bare tantivy, too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

#[divan::bench]
fn read_and_split_the_shipped_guide() -> Guide {
    shipped_guide().unwrap()
}

#[divan::bench]
fn index_the_shipped_guide(bencher: Bencher) {
    let guide = shipped_guide().unwrap();
    bencher.bench_local(|| GuideIndex::in_memory(black_box(&guide)).unwrap());
}

#[divan::bench]
fn ask_eight_questions_by_words(bencher: Bencher) {
    let mut settings = Settings::built_in();
    // By words: with models, an answer is theirs to time.
    settings.model.enabled = false;
    let engine = Engine::shipped(&settings.engine_parameters()).unwrap();
    bencher.bench_local(|| QUESTIONS.map(|question| engine.default_desk().ask(black_box(question))));
}

/// Beside what advisors say: ten thousand entries.
#[divan::bench]
fn ask_eight_questions_among_ten_thousand_entries(bencher: Bencher) {
    let mut settings = Settings::built_in();
    settings.model.enabled = false;
    let engine = Engine::shipped(&settings.engine_parameters()).unwrap();
    let guide = shipped_guide().unwrap();
    let texts: Vec<EntryTexts> = (0..10_000).map(entry_texts(&guide)).collect();
    let ways: Vec<[&str; 3]> = texts.iter().map(|texts| texts.ways.each_ref().map(String::as_str)).collect();
    let mut curations = Curations::default();
    curations.put((0..).zip(&texts).zip(&ways).map(|((number, texts), phrasings)| Curation {
        source: Source::Entry(number),
        phrasings,
        text: &texts.answer,
    }));
    let advice = Advice::of(&curations, 0.0);
    bencher.bench_local(|| QUESTIONS.map(|question| engine.default_desk().ask_among(black_box(question), &advice)));
}

#[divan::bench]
fn ask_eight_questions_of_bare_tantivy(bencher: Bencher) {
    let (reader, parser) = bare_tantivy(&shipped_guide().unwrap());
    let text = reader.searcher().schema().get_field("text").unwrap();
    let ask = |question: &str| {
        let searcher = reader.searcher();
        let (query, _) = parser.parse_query_lenient(question);
        let hits = searcher.search(&query, &TopDocs::with_limit(10).order_by_score()).unwrap();
        let documents = hits.into_iter().map(|(score, at)| (score, searcher.doc::<TantivyDocument>(at).unwrap()));
        documents
            .map(|(score, document)| (score, document.get_first(text).unwrap().as_str().unwrap().to_owned()))
            .collect::<Vec<_>>()
    };
    bencher.bench_local(|| QUESTIONS.map(|question| ask(black_box(question))));
}

#[divan::bench]
fn index_the_shipped_guide_with_bare_tantivy(bencher: Bencher) {
    let guide = shipped_guide().unwrap();
    bencher.bench_local(|| bare_tantivy(black_box(&guide)));
}

/// The same number of documents as ours: the phrasings too.
#[divan::bench]
fn index_the_shipped_guide_and_its_phrasings_with_bare_tantivy(bencher: Bencher) {
    let mut guide = shipped_guide().unwrap();
    let phrasings = guide.asked.iter().map(|asked| asked.phrasing.clone()).chain(guide.gaps.clone());
    let first = guide.passages[0].clone();
    guide.passages.extend(phrasings.map(|text| Passage { text, ..first.clone() }).collect::<Vec<_>>());
    bencher.bench_local(|| bare_tantivy(black_box(&guide)));
}

fn bare_tantivy(guide: &Guide) -> (IndexReader, QueryParser) {
    let mut schema = Schema::builder();
    let text = schema.add_text_field("text", TEXT | STORED);
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads(1, 15_000_000).unwrap();
    for passage in &guide.passages {
        writer.add_document(doc!(text => passage.text.as_str())).unwrap();
    }
    writer.commit().unwrap();
    (index.reader().unwrap(), QueryParser::for_index(&index, vec![text]))
}
