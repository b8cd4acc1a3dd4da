//! In which order do passages answer a query, and what decided it?

use super::asked_for::{AskedFor, Highest};
use super::headings::Headings;
use super::highest::highest;
use super::query::Query;
use super::retrieve::Retrieved;
use super::shape::Shapes;
use super::specifics::Lack;
use crate::corpus::Guide;
use crate::index::Cosines;
use crate::model::Reading;

/// How many parts a score has.
pub const PARTS: usize = 13;

/// The parts of a passage's score, each about 0 to 1; those of meaning are 0 without a model.
#[derive(Debug, Clone, Copy, Default, PartialEq, serde::Serialize, utoipa::ToSchema)]
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
    /// Which phrasings ask for each passage.
    pub asked_for: &'a AskedFor,
    /// Which kinds of things the passages hold.
    pub shapes: &'a Shapes,
    /// The stems of the headings.
    pub headings: &'a Headings,
    /// What each part of a score is worth.
    pub weights: [f32; PARTS],
}

impl Matches<'_> {
    /// How like a phrasing is. One is named, so the two kinds of likeness are added up; the parts of the score keep them apart.
    fn likeness(&self, phrasing: usize) -> f32 {
        let by_meaning = self.cosines.map_or(0.0, |cosines| cosines.phrasings[phrasing].max(0.0));
        self.retrieved.phrasings[phrasing] + by_meaning
    }
}

/// The best passages for what was retrieved, best first; ties fall to the passage that stands first.
#[must_use]
pub(super) fn rank(matches: Matches<'_>, most: usize) -> Vec<Hit> {
    let phrasings = Phrasings::of(matches);
    let candidates = candidates(matches, &phrasings);
    let features = features(matches, &candidates, &phrasings);
    let scale = Scale::of(&features, matches.guide.passages.len());
    let weights = scale.weights(&matches.weights);
    let scored = features.iter().enumerate().filter(|(_, features)| features.is_match());
    let scores = scored.map(|(nth, features)| {
        (nth, weights.iter().zip(features.values()).map(|(weight, value)| weight * value).sum::<f32>())
    });
    // What explains a score is large, so that it is made for those that are kept.
    let hit = |(rank, (nth, _)): (usize, (usize, f32))| {
        let at = candidates[nth];
        let standard = scale.standard(&features[nth]);
        let sum: f32 = standard.iter().zip(&matches.weights).map(|(value, weight)| value * weight).sum();
        let explanation = Explanation {
            features: features[nth],
            standard,
            weights: matches.weights,
            concepts: matches.retrieved.passages[at].concepts,
            asked: matches.asked_for.likest(at, |phrasing| matches.likeness(phrasing)),
        };
        // The sum is a logarithm of odds: as odds, scores are compared by their ratio.
        let score = sum.exp();
        Hit { passage: at, score, rank: rank + 1, explanation, lack: Lack::default(), reading: None }
    };
    highest(scores, most).into_iter().enumerate().map(hit).collect()
}

/// The passages that something of the question may match, in the guide's order. By words alone that is few of many: a guide of
/// a hundred thousand passages is not walked for a question.
fn candidates(matches: Matches<'_>, phrasings: &Phrasings) -> Vec<usize> {
    let Matches { retrieved, cosines, .. } = matches;
    let mut found = Vec::with_capacity(retrieved.matching + phrasings.words.len());
    let all = 0..retrieved.passages.len();
    if cosines.is_some() {
        found.extend(all);
        return found;
    }
    let is_asked = |at: usize| phrasings.words.get(at).is_some_and(|words| words.best() > 0.0);
    found.extend(all.filter(|at| retrieved.passages[*at].lexical > 0.0 || is_asked(*at)));
    found
}

/// The parts of each candidate's score.
fn features(matches: Matches<'_>, candidates: &[usize], phrasings: &Phrasings) -> Vec<Features> {
    let Matches { guide, query, retrieved, cosines, shapes, headings, .. } = matches;
    let full = retrieved.most_lexical;
    let share = |value: f32, of: f32| if of > 0.0 { (value / of).min(1.0) } else { 0.0 };
    // A passage stands better where its section speaks of what is asked, though another passage says the words.
    let mut sections = vec![0.0_f32; guide.sections.len()];
    for at in candidates {
        let best = &mut sections[guide.passages[*at].section];
        *best = best.max(share(retrieved.passages[*at].lexical, full));
    }
    let headings = headings.likeness(query);
    let of = |at: usize| {
        let section = guide.passages[at].section;
        let held = retrieved.passages[at];
        let of_passage = |highest: &[Highest]| highest.get(at).copied().unwrap_or_default();
        let (words, meaning) = (of_passage(&phrasings.words), of_passage(&phrasings.meaning));
        Features {
            lexical: share(held.lexical, full),
            pairs: share(held.pairs, retrieved.all_pairs),
            section: sections[section],
            heading: headings[section],
            definition: f32::from(u8::from(query.definitions.binary_search(&at).is_ok())),
            exact: words.best().powi(4),
            shape: shapes.fit(at, query.wanted),
            phrasing: words.best(),
            phrasings: words.mean(),
            // What has nothing to do with a question is as far off whether its cosine is 0 or below.
            meaning: cosines.map_or(0.0, |cosines| cosines.passages[at].max(0.0)),
            sentence: cosines.map_or(0.0, |cosines| cosines.sentences[at].max(0.0)),
            asked_meaning: meaning.best(),
            asked_meanings: meaning.mean(),
        }
    };
    candidates.iter().copied().map(of).collect()
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
    /// The scale of so many passages; the parts that are standardized are 0 for all that are no candidates.
    fn of(features: &[Features], passages: usize) -> Self {
        let count = passages.max(LEAST_PASSAGES) as f64;
        // The difference of two large sums: in single precision a small spread would be lost in it.
        let mut sums = [(0.0_f64, 0.0_f64); PARTS];
        for values in features.iter().map(Features::values) {
            for at in (0..PARTS).filter(|at| STANDARDIZED[*at]) {
                let value = f64::from(values[at]);
                sums[at] = (sums[at].0 + value, sums[at].1 + value * value);
            }
        }
        let mean = sums.map(|(sum, _)| (sum / count) as f32);
        let spread =
            sums.map(|(sum, squares)| ((squares / count - (sum / count).powi(2)).max(0.0).sqrt() as f32).max(1e-4));
        Self { mean, spread }
    }

    /// What each part is worth as it was measured: that orders passages as [`Self::standard`] does, whose means are alike for all.
    fn weights(&self, weights: &[f32; PARTS]) -> [f32; PARTS] {
        std::array::from_fn(
            |at| {
                if STANDARDIZED[at] { weights[at] / (DEVIATIONS * self.spread[at]) } else { weights[at] }
            },
        )
    }

    fn standard(&self, features: &Features) -> [f32; PARTS] {
        let values = features.values();
        std::array::from_fn(|at| {
            if STANDARDIZED[at] { (values[at] - self.mean[at]) / (DEVIATIONS * self.spread[at]) } else { values[at] }
        })
    }
}

/// The likest phrasings of each passage; nothing for a guide that has none.
struct Phrasings {
    words: Vec<Highest>,
    /// Nothing, too, where there is no model.
    meaning: Vec<Highest>,
}

impl Phrasings {
    fn of(matches: Matches<'_>) -> Self {
        let Matches { asked_for, retrieved, cosines, .. } = matches;
        let words = asked_for.highest(&retrieved.phrasings);
        Self { words, meaning: cosines.map_or_else(Vec::new, |cosines| asked_for.highest(&cosines.phrasings)) }
    }
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
