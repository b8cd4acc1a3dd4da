//! In which order do passages answer a query, and what decided it?

use super::headings::Headings;
use super::query::Query;
use super::retrieve::Retrieved;
use super::shape::{Shapes, Wanted};
use crate::corpus::Guide;
use crate::index::Cosines;

/// How many parts a score has.
pub const PARTS: usize = 12;

/// The parts of a passage's score, each about 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Features {
    /// BM25F over the most the query could get.
    pub lexical: f32,
    /// The share of the query's word pairs that stand together in the passage.
    pub pairs: f32,
    /// The likest phrasing that asks for the passage, by words.
    pub phrasing: f32,
    /// The best lexical part of a passage in the same section.
    pub section: f32,
    /// 1 where the question asks what a term means and the passage spells it out.
    pub definition: f32,
    /// 1 where the passage has the shape of what is asked for, half where nothing is: a time span, a number, a name.
    pub shape: f32,
    /// The cosine of question and passage; 0 without a model.
    pub meaning: f32,
    /// The cosine of question and likest phrasing; 0 without a model.
    pub asked_meaning: f32,
    /// The best cosine of a passage in the same section; 0 without a model.
    pub section_meaning: f32,
    /// How like the question is to the section's heading, by words.
    pub heading: f32,
    /// The mean of the six likest phrasings, by words.
    pub asked_often: f32,
    /// The same by meaning; 0 without a model.
    pub asked_often_meaning: f32,
}

/// One retrieved passage.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Index into [`Guide::passages`].
    pub passage: usize,
    /// Relevance, comparable within one query.
    pub score: f32,
    /// From 1.
    pub rank: usize,
    /// Why.
    pub explanation: Explanation,
}

/// Why a score is what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The parts before their weights.
    pub features: Features,
    /// What each part is worth, in the order of [`Features::NAMES`].
    pub weights: &'static [f32; PARTS],
    /// A bit for each concept of the query that the passage holds.
    pub concepts: u64,
    /// The likest phrasing, as an index into [`Guide::asked`].
    pub asked: Option<usize>,
}

impl Features {
    /// What each part is called for people.
    pub const NAMES: [&str; PARTS] = [
        "words",
        "word pairs",
        "asked as",
        "section",
        "definition",
        "shape",
        "meaning",
        "asked as, by meaning",
        "section, by meaning",
        "heading",
        "asked as, often",
        "asked as, often, by meaning",
    ];

    /// The parts in the order of [`Self::NAMES`].
    #[must_use]
    pub const fn values(&self) -> [f32; PARTS] {
        [
            self.lexical,
            self.pairs,
            self.phrasing,
            self.section,
            self.definition,
            self.shape,
            self.meaning,
            self.asked_meaning,
            self.section_meaning,
            self.heading,
            self.asked_often,
            self.asked_often_meaning,
        ]
    }
}

impl Explanation {
    /// Each part by name, weighted; they add up to the score.
    #[must_use]
    pub fn weighted(&self) -> [(&'static str, f32); PARTS] {
        let values = self.features.values();
        std::array::from_fn(|at| (Features::NAMES[at], values[at] * self.weights[at]))
    }
}

/// All that a ranking is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matches<'a> {
    pub guide: &'a Guide,
    pub query: &'a Query,
    pub retrieved: &'a Retrieved,
    /// Where a model is installed.
    pub cosines: Option<&'a Cosines>,
    pub shapes: &'a Shapes,
    pub headings: &'a Headings,
    pub weights: &'static [f32; PARTS],
}

/// The best passages for what was retrieved, best first; ties fall to the passage that stands first.
#[must_use]
pub(super) fn rank(matches: Matches<'_>, most: usize) -> Vec<Hit> {
    let Matches { guide, query, retrieved, cosines, shapes, headings, weights } = matches;
    let phrasing = best_phrasings(guide, retrieved, cosines);
    let full = query.total_idf() * 2.2;
    let share = |value: f32, of: f32| if of > 0.0 { (value / of).min(1.0) } else { 0.0 };
    let cosine = |at: usize| cosines.map_or(0.0, |cosines| cosines.passages[at].max(0.0));
    let mut sections = vec![(0.0_f32, 0.0_f32); guide.sections.len()];
    for (at, passage) in guide.passages.iter().enumerate() {
        let best = &mut sections[passage.section];
        *best = (best.0.max(share(retrieved.lexical[at], full)), best.1.max(cosine(at)));
    }
    let headings = headings.likeness(query);
    let wanted = Wanted::of(&query.text);
    let mut hits: Vec<Hit> = Vec::new();
    for (at, passage) in guide.passages.iter().enumerate() {
        let Phrasings { asked, words, meaning, .. } = &phrasing[at];
        let (by_words, by_meaning) = (words.best(), meaning.best());
        let (often_words, often_meaning, asked) = (words.mean(), meaning.mean(), *asked);
        if retrieved.lexical[at] == 0.0 && by_words == 0.0 && cosines.is_none() {
            continue;
        }
        let features = Features {
            lexical: share(retrieved.lexical[at], full),
            pairs: share(retrieved.pairs[at], retrieved.all_pairs),
            phrasing: by_words,
            section: sections[passage.section].0,
            definition: f32::from(u8::from(query.definitions.binary_search(&at).is_ok())),
            shape: shapes.fit(at, wanted),
            meaning: cosine(at),
            asked_meaning: by_meaning,
            section_meaning: sections[passage.section].1,
            heading: headings[passage.section],
            asked_often: often_words,
            asked_often_meaning: often_meaning,
        };
        let score = features.values().iter().zip(weights).map(|(value, weight)| value * weight).sum();
        let explanation = Explanation { features, weights, concepts: retrieved.concepts[at], asked };
        hits.push(Hit { passage: at, score, rank: 0, explanation });
    }
    keep_best(hits, most)
}

fn keep_best(mut hits: Vec<Hit>, most: usize) -> Vec<Hit> {
    let order = |a: &Hit, b: &Hit| b.score.total_cmp(&a.score).then(a.passage.cmp(&b.passage));
    if hits.len() > most && most > 0 {
        hits.select_nth_unstable_by(most - 1, order);
    }
    hits.truncate(most);
    hits.sort_unstable_by(order);
    for (at, hit) in hits.iter_mut().enumerate() {
        hit.rank = at + 1;
    }
    hits
}

/// How many phrasings of a passage are looked at together.
const TOGETHER: usize = 6;

/// The highest few of many likenesses, highest first.
#[derive(Debug, Clone, Copy, Default)]
struct Highest([f32; TOGETHER]);

impl Highest {
    fn add(&mut self, likeness: f32) {
        let Some(at) = self.0.iter().position(|kept| likeness > *kept) else { return };
        self.0[at..].rotate_right(1);
        self.0[at] = likeness;
    }

    const fn best(&self) -> f32 {
        self.0[0]
    }

    fn mean(&self) -> f32 {
        self.0.iter().sum::<f32>() / TOGETHER as f32
    }
}

/// The likest phrasings of one passage.
#[derive(Debug, Clone, Copy, Default)]
struct Phrasings {
    /// The likest by words and meaning together.
    asked: Option<usize>,
    likeness: f32,
    words: Highest,
    meaning: Highest,
}

/// For each passage its likest phrasings and how like they are.
fn best_phrasings(guide: &Guide, retrieved: &Retrieved, cosines: Option<&Cosines>) -> Vec<Phrasings> {
    let mut best = vec![Phrasings::default(); guide.passages.len()];
    for (at, (asked, by_words)) in guide.asked.iter().zip(&retrieved.phrasings).enumerate() {
        let by_meaning = cosines.map_or(0.0, |cosines| cosines.phrasings[at].max(0.0));
        if by_words + by_meaning == 0.0 {
            continue;
        }
        for slot in &mut best[asked.target.clone()] {
            if by_words + by_meaning > slot.likeness {
                (slot.asked, slot.likeness) = (Some(at), by_words + by_meaning);
            }
            slot.words.add(*by_words);
            slot.meaning.add(by_meaning);
        }
    }
    best
}
