//! Which questions that the guide does not answer are the same question?

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use serde::Serialize;

use crate::search::normalize;
use crate::source::Source;
use crate::store::{Outcome, Unanswered};

/// From which likeness on two questions are one.
///
/// Measured with [`crate::guild::Likeness`] on every third phrasing of the shipped guide (November 2026): of the pairs from 0.6 on,
/// 43 % ask for the same passage, of all pairs 1 %. With 0.5 it is 34 %; with 0.7, 53 %, but of less than half as many pairs.
///
/// Not the likeness of `src/search/likeness.rs`, by which entries are found: measured side by side on those phrasings
/// (29 November 2026, pairs of the very same target), this one finds 380 of them at 0.6 and is right in 35 %; the cosine finds
/// as many at 0.45, right in 31 %. At 0.7 it is 186 and 43 % against 166 and 44 % at 0.6. The cosine is surer only for what is
/// nearly the same sentence (0.8: 62 pairs, 67 %), where a gap is wanted that brings many wordings together.
const ALIKE: f32 = 0.6;
/// Groups at most that a question is compared with: those that share the most telling words with it. Of 5,000 questions
/// all against all would be 12 million comparisons.
const CANDIDATES: usize = 48;
/// Groups at most that one word leads to, those asked most often; a word in more of them tells next to nothing.
const GROUPS_BY_WORD: usize = 400;
/// Texts at most of a group that are compared with each other to find the most typical.
const TYPICAL: usize = 12;

/// Questions that the guide did not answer, or not well, and that ask the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gap {
    /// The most typical of the questions.
    pub question: String,
    /// The id of the guide that was asked.
    pub guide: String,
    /// How often it was asked.
    pub asked: usize,
    /// How often it was declined.
    pub declined: usize,
    /// Votes that say an answer did not help.
    pub unhelpful: u64,
    /// What was the nearest most often.
    pub nearest: Option<Source<String>>,
    /// All questions, the oldest first.
    pub questions: Vec<Unanswered>,
}

/// Questions with the same words.
#[derive(Debug)]
struct Same {
    words: Vec<String>,
    /// In the order in which they were asked.
    questions: Vec<Unanswered>,
}

/// Groups the questions of one guide or of several, the biggest group first. `alike` is told a question and others, and
/// gives the likeness of each to it, 0 to 1.
///
/// The same questions in any order give the same groups: the most asked text begins a group, and each less asked one joins
/// the group whose beginning is likest to it, or begins its own.
pub fn group(mut questions: Vec<Unanswered>, alike: &mut dyn FnMut(&str, &[&str]) -> Vec<f32>) -> Vec<Gap> {
    questions.sort_by(|a, b| (a.asked.at_ms, a.id, &a.asked.text).cmp(&(b.asked.at_ms, b.id, &b.asked.text)));
    let mut gaps = Vec::new();
    for same in by_guide(questions).into_values() {
        gaps.extend(groups(same, alike).into_iter().map(|group| gap(group, alike)));
    }
    by_size(&mut gaps);
    gaps
}

/// Puts gaps in order, the biggest first, for those that were grouped guide by guide.
pub(super) fn by_size(gaps: &mut [Gap]) {
    gaps.sort_by(|a, b| {
        let rank = |gap: &Gap| (Reverse(gap.asked), Reverse(gap.unhelpful));
        rank(a).cmp(&rank(b)).then_with(|| (&a.question, &a.guide).cmp(&(&b.question, &b.guide)))
    });
}

/// Each guide's questions, the same ones together, the most asked first.
fn by_guide(questions: Vec<Unanswered>) -> BTreeMap<String, Vec<Same>> {
    let mut guides: BTreeMap<String, Vec<Same>> = BTreeMap::new();
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    for question in questions {
        let words = words(&question.asked.text);
        // What has no words at all is only like itself.
        let key = if words.is_empty() { question.asked.text.clone() } else { words.join(" ") };
        let sames = guides.entry(question.asked.guide.clone()).or_default();
        let at = *places.entry((question.asked.guide.clone(), key)).or_insert(sames.len());
        match sames.get_mut(at) {
            Some(same) => same.questions.push(question),
            None => sames.push(Same { words, questions: vec![question] }),
        }
    }
    // Stable: of equals, the one that was asked first stays first.
    guides.values_mut().for_each(|sames| sames.sort_by_key(|same| Reverse(same.questions.len())));
    guides
}

/// The words of a question in lower case, chat spellings written out.
fn words(text: &str) -> Vec<String> {
    let plain = normalize(text).to_lowercase();
    let words = plain.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The groups of one guide's questions, in one pass.
fn groups(sames: Vec<Same>, alike: &mut dyn FnMut(&str, &[&str]) -> Vec<f32>) -> Vec<Vec<Same>> {
    let mut groups: Vec<Vec<Same>> = Vec::new();
    let mut leads = Leads::default();
    for same in sames {
        let near = leads.to(&same);
        let begin: Vec<&str> = near.iter().map(|at| groups[*at][0].text()).collect();
        let likeness = if begin.is_empty() { Vec::new() } else { alike(same.text(), &begin) };
        // Of equals the first, which is the one that shares more words.
        let best = near.into_iter().zip(likeness).fold(None, |best: Option<(usize, f32)>, found| match best {
            Some(best) if best.1 >= found.1 => Some(best),
            _ => Some(found),
        });
        match best {
            Some((at, likeness)) if likeness >= ALIKE => groups[at].push(same),
            _ => {
                leads.begin(&same, groups.len());
                groups.push(vec![same]);
            }
        }
    }
    groups
}

/// What leads from a question to the groups that it may belong to: its words, and the passage that is the nearest to it,
/// since two questions may share their meaning and no word.
#[derive(Debug, Default)]
struct Leads {
    by_word: HashMap<String, Vec<usize>>,
    by_source: HashMap<Source<String>, Vec<usize>>,
}

impl Leads {
    /// The groups to compare a question with, the most promising first.
    fn to(&self, same: &Same) -> Vec<usize> {
        let mut scores: HashMap<usize, f32> = HashMap::new();
        let words: HashSet<&String> = same.words.iter().collect();
        let by_word = words.iter().filter_map(|word| self.by_word.get(*word));
        // A score is a sum of powers of two: exact, and so the same whatever the order of the words.
        by_word.chain(same.source().and_then(|source| self.by_source.get(source))).for_each(|groups| {
            let telling = 1.0 / (groups.len().next_power_of_two() as f32);
            groups.iter().for_each(|at| *scores.entry(*at).or_default() += telling);
        });
        let mut near: Vec<(usize, f32)> = scores.into_iter().collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.into_iter().take(CANDIDATES).map(|(at, _)| at).collect()
    }

    fn begin(&mut self, same: &Same, group: usize) {
        let words: HashSet<&String> = same.words.iter().collect();
        for word in words {
            add(&mut self.by_word, word.clone(), group);
        }
        if let Some(source) = same.source() {
            add(&mut self.by_source, source.clone(), group);
        }
    }
}

fn add<K: Eq + Hash>(leads: &mut HashMap<K, Vec<usize>>, key: K, group: usize) {
    let groups = leads.entry(key).or_default();
    if groups.len() < GROUPS_BY_WORD {
        groups.push(group);
    }
}

impl Same {
    fn text(&self) -> &str {
        &self.questions[0].asked.text
    }

    fn source(&self) -> Option<&Source<String>> {
        self.questions[0].asked.passage.as_ref()
    }
}

fn gap(group: Vec<Same>, alike: &mut dyn FnMut(&str, &[&str]) -> Vec<f32>) -> Gap {
    let question = most_typical(&group, alike).to_owned();
    let mut questions: Vec<Unanswered> = group.into_iter().flat_map(|same| same.questions).collect();
    questions.sort_by_key(|question| (question.asked.at_ms, question.id));
    let mut answers = HashSet::new();
    Gap {
        question,
        guide: questions[0].asked.guide.clone(),
        asked: questions.len(),
        declined: questions.iter().filter(|question| question.asked.outcome == Outcome::Declined).count(),
        // Questions with the same answer share its votes.
        unhelpful: questions.iter().filter(|one| answers.insert(&one.asked.answer)).map(|one| one.unhelpful).sum(),
        nearest: nearest(&questions),
        questions,
    }
}

/// The text that was asked most often; of equals, the one that is the likest to the others.
fn most_typical<'g>(group: &'g [Same], alike: &mut dyn FnMut(&str, &[&str]) -> Vec<f32>) -> &'g str {
    let most = group[0].questions.len();
    let as_often: Vec<&str> = group.iter().filter(|same| same.questions.len() == most).map(Same::text).collect();
    if as_often.len() == 1 || group.len() == 2 {
        return as_often[0];
    }
    let texts: Vec<&str> = group.iter().take(TYPICAL).map(Same::text).collect();
    let mut best = (as_often[0], f32::MIN);
    for text in as_often.into_iter().take(TYPICAL) {
        let sum = alike(text, &texts).iter().sum();
        if sum > best.1 {
            best = (text, sum);
        }
    }
    best.0
}

/// What was the nearest most often; of equals, the one named first in the alphabet, passages before entries.
fn nearest(questions: &[Unanswered]) -> Option<Source<String>> {
    let mut counts: BTreeMap<&Source<String>, usize> = BTreeMap::new();
    for source in questions.iter().filter_map(|question| question.asked.passage.as_ref()) {
        *counts.entry(source).or_default() += 1;
    }
    counts.into_iter().min_by_key(|(_, count)| Reverse(*count)).map(|(source, _)| source.clone())
}

#[cfg(test)]
#[path = "gaps_tests.rs"]
mod tests;
