//! Writes what is known of entries that a question may ask for as JSON lines, for `training/entries.py` to learn from.
//!
//! `cargo run --release --example entries -- [FOLDER QUESTIONS …] > entries.jsonl`
//!
//! The phrasings of a guide play both parts: some of those of a passage are an entry's, the passage its answer, and the others
//! are what members ask. Half of the topics have an entry; questions about the others, and about what the guide is known not
//! to say, must find none. Without arguments it is the shipped guide, whose topics fall into five folds, each an FAQ of its
//! own; of the folders that `training/regimes.py` makes, each is a fold, and the unanswerable ones of QUESTIONS are asked too.

#![expect(clippy::print_stdout, reason = "a program that writes lines")]

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use preceptor::answer::Told;
use preceptor::corpus::{Guide, Language, shipped_guide};
use preceptor::engine::Engine;
use preceptor::eval::load_topics;
use preceptor::model::{Reader, Reading, Role};
use preceptor::search::{CuratedHit, Curation, Curations, Specifics};
use preceptor::settings::Settings;
use preceptor::source::Source;
use serde_json::json;

/// How many entries are looked at for a question.
const LOOKED_AT: usize = 12;
/// How many of these are read; more than are read for an answer, for the order by which they are chosen is learned from this.
const READ: usize = 6;
/// How many of a topic's further phrasings are asked.
const ASKED: usize = 8;

/// What members ask of one thing, and what answers it.
struct Topic<'a> {
    asked: Vec<&'a str>,
    text: &'a str,
}

/// An FAQ with what it is asked.
struct Faq<'a> {
    /// What tells it from those of other folds.
    fold: usize,
    guide: &'a Guide,
    engine: &'a Engine,
    reader: &'a Reader,
    topics: Vec<&'a Topic<'a>>,
    /// What none of its entries answers.
    others: Vec<String>,
    /// The sizes of entries: their question and none, two or more others.
    ways: [usize; 3],
}

fn main() -> anyhow::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let reader = Reader::shipped()?;
    if words.is_empty() {
        let guide = shipped_guide()?;
        let engine = open(guide.clone())?;
        let topics = topics(&guide, 10);
        for fold in 0..5 {
            let own = topics.iter().skip(fold).step_by(5).collect();
            let others = guide.gaps.iter().skip(fold).step_by(20).cloned().collect();
            let (guide, engine, reader, ways) = (&guide, &engine, &*reader, [1, 3, 6]);
            Faq { fold, guide, engine, reader, topics: own, others, ways }.ask()?;
        }
    }
    for (fold, pair) in words.chunks_exact(2).enumerate() {
        let guide = Guide::open(Path::new(&pair[0]))?;
        let engine = open(Guide { asked: Vec::new(), gaps: Vec::new(), ..guide.clone() })?;
        let topics = topics(&guide, 5);
        let unanswerable = load_topics(Path::new(&pair[1]))?.into_iter().filter(|topic| !topic.answerable);
        let others = guide.gaps.iter().step_by(2).cloned().chain(unanswerable.map(|topic| topic.question)).collect();
        let (guide, engine, reader, ways) = (&guide, &engine, &*reader, [1, 3, 5]);
        Faq { fold, guide, engine, reader, topics: topics.iter().collect(), others, ways }.ask()?;
    }
    Ok(())
}

fn open(guide: Guide) -> anyhow::Result<Engine> {
    let mut parameters = Settings::built_in().engine_parameters();
    parameters.vectors = Some(std::env::temp_dir().join("preceptor-dump"));
    Ok(Engine::with_guides(vec![guide], &parameters, &mut |_, _| {})?)
}

/// The passages that more than so many phrasings ask for alone.
fn topics(guide: &Guide, more_than: usize) -> Vec<Topic<'_>> {
    let mut by_passage: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for asked in guide.asked.iter().filter(|asked| asked.target.len() == 1) {
        by_passage.entry(asked.target.start).or_default().push(&asked.phrasing);
    }
    let of = |(passage, asked): (usize, Vec<_>)| Topic { asked, text: &guide.passages[passage].text };
    by_passage.into_iter().map(of).filter(|topic: &Topic<'_>| topic.asked.len() > more_than).collect()
}

impl Faq<'_> {
    fn ask(&self) -> anyhow::Result<()> {
        let mut readings = HashMap::new();
        let most = self.ways[2];
        for ways in self.ways {
            for half in 0..2 {
                let mut faq = Curations::default();
                for (at, topic) in self.topics.iter().enumerate().filter(|(at, _)| at % 2 == half) {
                    let phrasings = &topic.asked[..ways];
                    faq.put([Curation { source: Source::Entry(at as i64), phrasings, text: topic.text }]);
                    let asked = phrasings.iter().map(|text| (*text, Role::Query));
                    self.engine.learn(&asked.chain([(topic.text, Role::Passage)]).collect::<Vec<_>>());
                }
                for (at, topic) in self.topics.iter().enumerate() {
                    let further = topic.asked[most..].iter().step_by((topic.asked.len() - most).div_ceil(ASKED).max(1));
                    for question in further {
                        let wanted = (at % 2 == half).then_some(at as i64);
                        self.judge(question, (ways, half), &faq, wanted, &mut readings)?;
                    }
                }
                for question in &self.others {
                    self.judge(question, (ways, half), &faq, None, &mut readings)?;
                }
            }
        }
        Ok(())
    }

    fn judge(
        &self,
        question: &str,
        (ways, half): (usize, usize),
        faq: &Curations,
        wanted: Option<i64>,
        readings: &mut HashMap<(String, i64), Reading>,
    ) -> anyhow::Result<()> {
        let hits = self.engine.desk(&self.guide.manifest.id)?.curated_by_meaning(question, faq, LOOKED_AT);
        let specifics = Specifics::of(question, Language::English);
        let understood = self.engine.desk(&self.guide.manifest.id)?.understand(question).text;
        let hit = |(at, hit): (usize, &CuratedHit)| {
            // All of them are entries, numbered by their topics.
            let key = hit.source.entry().unwrap_or_default();
            let topic = self.topics[key as usize];
            let told = Told { ways: topic.asked[..ways].to_vec(), answer: topic.text };
            let read = || self.reader.read(&understood, &[&told.reading_text()])[0];
            let known = (at < READ).then(|| *readings.entry((question.to_owned(), key)).or_insert_with(read));
            let lack = specifics.lack(&told.whole());
            let meaning = hit.meaning.unwrap_or_default();
            json!({
                "key": key, "right": Some(key) == wanted, "words": hit.signals,
                "meaning": [meaning.phrasing, meaning.phrasings, meaning.text],
                "beside": [hit.beside.after, hit.beside.before],
                "lack": [lack.labels, lack.numbers, lack.names, lack.negation],
                "reading": known.map(|reading| [reading.answers, reading.span]),
            })
        };
        let hits: Vec<_> = hits.iter().enumerate().map(hit).collect();
        let guide = &self.guide.manifest.id;
        println!(
            "{}",
            json!({
                "guide": guide, "fold": self.fold, "ways": ways, "half": half, "question": question,
                "answerable": wanted.is_some(), "hits": hits,
            })
        );
        Ok(())
    }
}
