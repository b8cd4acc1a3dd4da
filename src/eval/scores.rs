//! How good are the answers to a question set, by kind of question?

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Add;

use serde::Serialize;
use serde::ser::SerializeMap;

use super::judge::judge;
use super::topic::Topic;
use crate::answer::Answer;

/// Counts for one kind of answerable question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Questions.
    pub topics: usize,
    /// First quote right.
    pub right_at_1: usize,
    /// A right quote among the first three.
    pub right_at_3: usize,
    /// Declined though answerable.
    pub missed: usize,
    /// First quote right by its words, wherever it stands.
    pub right_by_words: usize,
}

/// A topic whose answer is not right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// The topic's id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its question.
    pub question: String,
    /// What happened instead: `quoted: …` or `declined`.
    pub what: String,
}

/// Results over a question set.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scores {
    /// Answerable questions by kind.
    pub kinds: BTreeMap<String, Tally>,
    /// All answerable questions.
    pub all: Tally,
    /// Unanswerable questions.
    pub unanswerable: usize,
    /// Unanswerable questions that were declined.
    pub declined: usize,
    /// Mean length of the first quotes, in characters.
    pub first_quote_chars: f64,
    /// What went wrong, in the order of the topics.
    pub misses: Vec<Miss>,
}

/// Judges answers by their topics, pair by pair.
#[must_use]
pub fn score_answers(topics: &[Topic], answers: &[Answer]) -> Scores {
    let mut scores = Scores::default();
    for (topic, answer) in topics.iter().zip(answers) {
        scores.add(topic, answer);
    }
    let firsts: Vec<usize> =
        answers.iter().filter_map(|answer| answer.evidence.first()).map(|q| q.text.chars().count()).collect();
    scores.first_quote_chars = firsts.iter().sum::<usize>() as f64 / firsts.len().max(1) as f64;
    scores
}

impl Scores {
    fn add(&mut self, topic: &Topic, answer: &Answer) {
        let judged = judge(topic, answer);
        let quoted = answer.evidence.first().map(|quote| format!("quoted: {}", quote.citation.path.join(" > ")));
        if !topic.answerable {
            self.unanswerable += 1;
            self.declined += usize::from(!judged.answered);
            if judged.answered {
                self.miss(topic, quoted.unwrap_or_else(|| "answered".to_owned()));
            }
            return;
        }
        for tally in [self.kinds.entry(topic.kind.clone()).or_default(), &mut self.all] {
            tally.topics += 1;
            tally.right_at_1 += usize::from(judged.right_at_1);
            tally.right_at_3 += usize::from(judged.right_at_3);
            tally.missed += usize::from(!judged.answered);
            tally.right_by_words += usize::from(judged.right_by_words);
        }
        if !judged.right_at_1 {
            self.miss(
                topic,
                quoted.unwrap_or_else(|| if judged.answered { "answered" } else { "declined" }.to_owned()),
            );
        }
    }

    fn miss(&mut self, topic: &Topic, what: String) {
        let Topic { id, kind, question, .. } = topic.clone();
        self.misses.push(Miss { id, kind, question, what });
    }

    /// The share of unanswerable questions that were declined.
    #[must_use]
    pub fn declined_share(&self) -> f64 {
        share(self.declined, self.unanswerable)
    }

    /// The mean of right@1 and the declined share.
    #[must_use]
    pub fn score(&self) -> f64 {
        f64::midpoint(self.all.right_at_1_share(), self.declined_share())
    }
}

impl Tally {
    /// The share whose first quote is right.
    #[must_use]
    pub fn right_at_1_share(&self) -> f64 {
        share(self.right_at_1, self.topics)
    }

    /// The share with a right quote among the first three.
    #[must_use]
    pub fn right_at_3_share(&self) -> f64 {
        share(self.right_at_3, self.topics)
    }

    /// The share whose first quote is right by its words, wherever it stands.
    #[must_use]
    pub fn right_by_words_share(&self) -> f64 {
        share(self.right_by_words, self.topics)
    }

    /// The share that was declined.
    #[must_use]
    pub fn missed_share(&self) -> f64 {
        share(self.missed, self.topics)
    }
}

/// A part of a whole; 0 of none.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<16}{:>5}{:>9}{:>9}{:>8}", "kind", "n", "right@1", "right@3", "missed")?;
        let rows = self.kinds.iter().map(|(kind, tally)| (kind.as_str(), tally));
        for (kind, tally) in rows.chain([("all", &self.all)]).filter(|(_, tally)| tally.topics > 0) {
            let (one, three, missed) = (tally.right_at_1_share(), tally.right_at_3_share(), tally.missed_share());
            writeln!(f, "{kind:<16}{:>5}{one:>9.3}{three:>9.3}{missed:>8.3}", tally.topics)?;
        }
        let (n, declined, chars) = (self.unanswerable, self.declined_share(), self.first_quote_chars);
        writeln!(f, "unanswerable {n}: declined {declined:.3} · first quote, mean characters {chars:.0}")?;
        writeln!(f, "score {:.3}", self.score())
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            topics: self.topics + other.topics,
            right_at_1: self.right_at_1 + other.right_at_1,
            right_at_3: self.right_at_3 + other.right_at_3,
            missed: self.missed + other.missed,
            right_by_words: self.right_by_words + other.right_by_words,
        }
    }
}

impl Serialize for Tally {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("n", &self.topics)?;
        map.serialize_entry("right_at_1", &self.right_at_1_share())?;
        map.serialize_entry("right_at_3", &self.right_at_3_share())?;
        map.serialize_entry("missed", &self.missed_share())?;
        map.end()
    }
}

impl Serialize for Scores {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("n", &self.all.topics)?;
        map.serialize_entry("right_at_1", &self.all.right_at_1_share())?;
        map.serialize_entry("right_at_3", &self.all.right_at_3_share())?;
        map.serialize_entry("missed", &self.all.missed_share())?;
        map.serialize_entry("unanswerable", &self.unanswerable)?;
        map.serialize_entry("declined", &self.declined_share())?;
        map.serialize_entry("score", &self.score())?;
        map.serialize_entry("by_kind", &self.kinds)?;
        map.end()
    }
}
