//! In which order do passages answer a query, and what decided it?

use super::headings::Headings;
use super::query::Query;
use super::retrieve::Retrieved;
use super::shape::{Shapes, Wanted};
use super::specifics::Lack;
use crate::corpus::Guide;
use crate::index::Cosines;
use crate::model::Reading;

/// How many parts a score has.
pub const PARTS: usize = 13;

/// The parts of a passage's score, each about 0 to 1; those of meaning are 0 without a model.
#[derive(Debug, Clone, Copy, Default, PartialEq, serde::Serialize)]
pub struct Features {
    /// BM25F over the most the query could get.
    pub lexical: f32,
    /// The share of the query's word pairs that stand together in the passage.
    pub pairs: f32,
    /// The best lexical part of a passage in the same section.
    pub section: f32,
    /// How like the question is to the section's heading, by words.
    pub heading: f32,
    /// 1 where the question asks what a term means and the passage spells it out.
    pub definition: f32,
    /// The likest phrasing's likeness to the fourth power: near 0 but for a question that is nearly the phrasing itself.
    pub exact: f32,
    /// 1 where the passage has the shape of what is asked for, half where nothing is: a time span, a number, a name.
    pub shape: f32,
    /// The likest phrasing that asks for the passage, by words.
    pub phrasing: f32,
    /// The mean of the six likest phrasings, by words.
    pub phrasings: f32,
    /// The cosine of question and passage.
    pub meaning: f32,
    /// The cosine of the question and the passage's likest sentence.
    pub sentence: f32,
    /// The cosine of question and likest phrasing.
    pub asked_meaning: f32,
    /// The mean of the six highest cosines of question and phrasing.
    pub asked_meanings: f32,
}

/// One retrieved passage.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Index into [`Guide::passages`].
    pub passage: usize,
    /// Relevance, comparable within one query: the odds that this passage answers, but for a factor.
    pub score: f32,
    /// From 1.
    pub rank: usize,
    /// Why.
    pub explanation: Explanation,
    /// What of the question its quote lacks, where it was weighed.
    pub lack: Lack,
    /// What the reader makes of its quote, where it was read.
    pub reading: Option<Reading>,
}

/// Why a score is what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The parts as they were measured.
    pub features: Features,
    /// The parts of the score, those that need it standardized over the guide's passages, in the order of [`Features::NAMES`].
    pub standard: [f32; PARTS],
    /// What each part is worth, in the order of [`Features::NAMES`].
    pub weights: [f32; PARTS],
    /// A bit for each concept of the query that the passage holds.
    pub concepts: u64,
    /// The likest phrasing, as an index into [`Guide::asked`].
    pub asked: Option<usize>,
}

impl Features {
    /// Whether anything at all matched.
    fn is_match(&self) -> bool {
        self.lexical > 0.0 || self.phrasing > 0.0 || self.sentence > 0.0 || self.asked_meaning > 0.0
    }

    /// What each part is called for people.
    pub const NAMES: [&str; PARTS] = [
        "words",
        "word pairs",
        "section",
        "heading",
        "definition",
        "asked exactly",
        "shape",
        "asked as",
        "asked often",
        "meaning",
        "sentence",
        "asked as, by meaning",
        "asked often, by meaning",
    ];

    /// The parts in the order of [`Self::NAMES`].
    #[must_use]
    pub const fn values(&self) -> [f32; PARTS] {
        [
            self.lexical,
            self.pairs,
            self.section,
            self.heading,
            self.definition,
            self.exact,
            self.shape,
            self.phrasing,
            self.phrasings,
            self.meaning,
            self.sentence,
            self.asked_meaning,
            self.asked_meanings,
        ]
    }
}

impl Explanation {
    /// Each part by name, weighted; they add up to the logarithm of the score.
    #[must_use]
    pub fn weighted(&self) -> [(&'static str, f32); PARTS] {
        std::array::from_fn(|at| (Features::NAMES[at], self.standard[at] * self.weights[at]))
    }
}

/// All that a ranking is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matches<'a> {
    /// The guide whose passages are ranked.
    pub guide: &'a Guide,
    /// What is looked for.
    pub query: &'a Query,
    /// What the index found.
    pub retrieved: &'a Retrieved,
    /// The question's cosines with the guide's texts, where a model is installed.
    pub cosines: Option<&'a Cosines>,
    /// Which kinds of things the passages hold.
    pub shapes: &'a Shapes,
    /// The stems of the headings.
    pub headings: &'a Headings,
    /// What each part of a score is worth.
    pub weights: [f32; PARTS],
}

/// The best passages for what was retrieved, best first; ties fall to the passage that stands first.
#[must_use]
pub(super) fn rank(matches: Matches<'_>, most: usize) -> Vec<Hit> {
    let phrasings = best_phrasings(matches.guide, matches.retrieved, matches.cosines);
    let features = features(matches, &phrasings);
    let scale = Scale::of(&features);
    let scored = features.iter().enumerate().filter(|(_, features)| features.is_match());
    let scores = scored.map(|(at, features)| {
        let sum: f32 =
            scale.standard(features).iter().zip(&matches.weights).map(|(value, weight)| value * weight).sum();
        // The sum is a logarithm of odds: as odds, scores are compared by their ratio.
        (at, sum.exp())
    });
    // What explains a score is large, so that it is made for those that are kept.
    let hit = |(rank, (at, score)): (usize, (usize, f32))| {
        let explanation = Explanation {
            features: features[at],
            standard: scale.standard(&features[at]),
            weights: matches.weights,
            concepts: matches.retrieved.concepts[at],
            asked: phrasings[at].asked,
        };
        Hit { passage: at, score, rank: rank + 1, explanation, lack: Lack::default(), reading: None }
    };
    keep_best(scores.collect(), most).into_iter().enumerate().map(hit).collect()
}

/// The parts of every passage's score.
fn features(matches: Matches<'_>, phrasings: &[Phrasings]) -> Vec<Features> {
    let Matches { guide, query, retrieved, cosines, shapes, headings, .. } = matches;
    let full = retrieved.most_lexical;
    let share = |value: f32, of: f32| if of > 0.0 { (value / of).min(1.0) } else { 0.0 };
    // A passage stands better where its section speaks of what is asked, though another passage says the words.
    let mut sections = vec![0.0_f32; guide.sections.len()];
    for (at, passage) in guide.passages.iter().enumerate() {
        let best = &mut sections[passage.section];
        *best = best.max(share(retrieved.lexical[at], full));
    }
    let headings = headings.likeness(query);
    let wanted = Wanted::of(&query.text, query.language);
    let of = |at: usize| {
        let section = guide.passages[at].section;
        let Phrasings { words, meaning, .. } = &phrasings[at];
        Features {
            lexical: share(retrieved.lexical[at], full),
            pairs: share(retrieved.pairs[at], retrieved.all_pairs),
            section: sections[section],
            heading: headings[section],
            definition: f32::from(u8::from(query.definitions.binary_search(&at).is_ok())),
            exact: words.best().powi(4),
            shape: shapes.fit(at, wanted),
            phrasing: words.best(),
            phrasings: words.mean(),
            // What has nothing to do with a question is as far off whether its cosine is 0 or below.
            meaning: cosines.map_or(0.0, |cosines| cosines.passages[at].max(0.0)),
            sentence: cosines.map_or(0.0, |cosines| cosines.sentences[at].max(0.0)),
            asked_meaning: meaning.best(),
            asked_meanings: meaning.mean(),
        }
    };
    (0..guide.passages.len()).map(of).collect()
}

/// Which parts are measured by how far they stand out among all passages: those that a long question lowers everywhere.
const STANDARDIZED: [bool; PARTS] =
    [true, false, false, false, false, false, false, true, true, true, true, true, true];
/// A part that stands out by this many standard deviations counts as 1.
const DEVIATIONS: f32 = 5.0;

/// A smaller guide is measured as if it had this many passages, the others matching nothing: among three, none can stand out.
const LEAST_PASSAGES: usize = 60;

/// Mean and spread of each part over a guide's passages.
struct Scale {
    mean: [f32; PARTS],
    spread: [f32; PARTS],
}

impl Scale {
    fn of(features: &[Features]) -> Self {
        let count = features.len().max(LEAST_PASSAGES) as f64;
        // The difference of two large sums: in single precision a small spread would be lost in it.
        let mut sums = [(0.0_f64, 0.0_f64); PARTS];
        for values in features.iter().map(Features::values) {
            for (sum, value) in sums.iter_mut().zip(values.map(f64::from)) {
                *sum = (sum.0 + value, sum.1 + value * value);
            }
        }
        let mean = sums.map(|(sum, _)| (sum / count) as f32);
        let spread =
            sums.map(|(sum, squares)| ((squares / count - (sum / count).powi(2)).max(0.0).sqrt() as f32).max(1e-4));
        Self { mean, spread }
    }

    fn standard(&self, features: &Features) -> [f32; PARTS] {
        let values = features.values();
        std::array::from_fn(|at| {
            if STANDARDIZED[at] { (values[at] - self.mean[at]) / (DEVIATIONS * self.spread[at]) } else { values[at] }
        })
    }
}

/// The best of passages with their scores, best first; ties fall to the passage that stands first.
fn keep_best(mut scores: Vec<(usize, f32)>, most: usize) -> Vec<(usize, f32)> {
    let order = |a: &(usize, f32), b: &(usize, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if scores.len() > most && most > 0 {
        scores.select_nth_unstable_by(most - 1, order);
    }
    scores.truncate(most);
    scores.sort_unstable_by(order);
    scores
}

/// How many phrasings of a passage are looked at together.
const TOGETHER: usize = 6;

/// The highest few of many likenesses, highest first.
#[derive(Debug, Clone, Copy, Default)]
struct Highest([f32; TOGETHER]);

impl Highest {
    fn add(&mut self, likeness: f32) {
        // Most are no match for those that are kept.
        if likeness <= self.0[TOGETHER - 1] {
            return;
        }
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
            // One phrasing is named, so the two kinds of likeness are added up; the parts of the score keep them apart.
            if by_words + by_meaning > slot.likeness {
                (slot.asked, slot.likeness) = (Some(at), by_words + by_meaning);
            }
            slot.words.add(*by_words);
            slot.meaning.add(by_meaning);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use crate::corpus::Guide;
    use crate::index::GuideIndex;
    use crate::search::{Parameters, Searcher};

    /// The words part of the passage that says `kiln` once, and of the one that says it three times.
    fn words_with(k1: f32) -> [f32; 2] {
        let text =
            "# A\n\nThe kiln is hot, so never open the heavy door.\n\n# B\n\nThe kiln, and again the kiln. A kiln!\n";
        let guide = Guide::from_files("kiln", vec![("guide.md".to_owned(), text.as_bytes().to_vec())]).unwrap();
        let index = GuideIndex::in_memory(&guide).unwrap();
        let searcher = Searcher::new(&guide, &index, None, &Parameters { k1, b: 0.0, hits: 10 }).unwrap();
        let hits = searcher.search("kiln", &guide, &index, 10).hits;
        [0, 1].map(|at| hits.iter().find(|hit| hit.passage == at).unwrap().explanation.features.lexical)
    }

    #[test]
    fn a_repeated_word_counts_as_k1_says() {
        assert_eq!(words_with(0.0), [1.0, 1.0], "once is as good as often, and all that a passage can get");
        for k1 in [1.2, 10.0] {
            let [once, often] = words_with(k1);
            let expected = [1.0 / (1.0 + k1), 3.0 / (3.0 + k1)];
            assert!((once - expected[0]).abs() < 1e-6 && (often - expected[1]).abs() < 1e-6, "{k1}: {once}, {often}");
        }
        assert_eq!(1.2_f32 + 1.0, 2.2, "as it was when the weights were fitted");
    }
}
