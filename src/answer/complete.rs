//! What may a person be about to ask who has typed the beginning? Headings, and questions that lead somewhere in the guide.

use std::collections::{HashMap, HashSet};

use super::desk::Desk;
use crate::corpus::{Asked, Guide};
use crate::search::{normalize_in, reads_as_question};

/// A phrasing less like what is typed than this is not offered.
const LEAST_LIKENESS: f32 = 0.2;
/// Most headings before the phrasings; where there are too few phrasings, more come after them.
const HEADINGS: usize = 5;
/// Most phrasings that ask for the same: an advisor writes dozens for one passage.
const FOR_ONE_PASSAGE: usize = 2;
/// Where fewer offers than this come of it, more that ask for the same follow.
const FEW: usize = 8;
/// A question of fewer words is a fragment with a mark, such as `license?`, or typed sooner than it is found.
const FEWEST_WORDS: usize = 4;
/// A longer one is not read at a glance.
const LONGEST: usize = 80;

impl Desk<'_> {
    /// Whether a text reads as a question, in the guide's language: not a bare list of words, a statement or thanks.
    #[must_use]
    pub fn reads_as_question(&self, text: &str) -> bool {
        reads_as_question(text, self.guide.manifest.language())
    }

    /// Headings that have what is typed, then phrasings that begin like it or are most like it, best first, each once.
    ///
    /// Phrasings are written to be found by, and many are fragments, misspelt or in chat spelling on purpose. Only those are
    /// offered that read as a question and are spelt as the guide spells.
    #[must_use]
    pub fn complete(&self, typed: &str, most: usize) -> Vec<String> {
        let begun = typed.trim().to_lowercase();
        let fitting = || headings(self.guide).filter(|heading| heading.to_lowercase().contains(&begun));
        let mut offers = Offers::default();
        offers.extend(fitting().take(HEADINGS));
        let begins = |asked: &&Asked| !begun.is_empty() && asked.phrasing.to_lowercase().starts_with(&begun);
        let beginning = self.guide.asked.iter().filter(begins);
        let like = self.likest_phrasings(typed).into_iter().map(|(at, _)| &self.guide.asked[at]);
        let mut asked_for: HashMap<usize, usize> = HashMap::new();
        let mut more = Vec::new();
        for asked in beginning.chain(like) {
            if offers.texts.len() >= most {
                break;
            }
            let times = asked_for.entry(asked.target.start).or_default();
            match *times < FOR_ONE_PASSAGE {
                true if self.is_good_to_offer(&asked.phrasing) => *times += usize::from(offers.add(&asked.phrasing)),
                true => {}
                false => more.push(asked.phrasing.as_str()),
            }
        }
        for phrasing in more {
            if offers.texts.len() >= FEW.min(most) {
                break;
            }
            if self.is_good_to_offer(phrasing) {
                offers.add(phrasing);
            }
        }
        offers.extend(fitting());
        offers.texts.truncate(most);
        offers.texts.into_iter().map(str::to_owned).collect()
    }

    /// Whether a phrasing is a question that a person would send as it stands.
    #[must_use]
    pub fn is_good_to_offer(&self, phrasing: &str) -> bool {
        let language = self.guide.manifest.language();
        let is_short = !language.is_in_pairs() && phrasing.split_whitespace().count() < FEWEST_WORDS;
        !is_short
            && phrasing.chars().count() <= LONGEST
            && self.reads_as_question(phrasing)
            && normalize_in(phrasing, language) == phrasing
            && self.searcher.understand(phrasing, self.guide, self.index).corrected.is_none()
    }

    fn likest_phrasings(&self, typed: &str) -> Vec<(usize, f32)> {
        let likeness = self.searcher.likeness_of_phrasing(typed);
        let asked = likeness.into_iter().take(self.guide.asked.len()).enumerate();
        let mut like: Vec<(usize, f32)> = asked.filter(|(_, likeness)| *likeness >= LEAST_LIKENESS).collect();
        like.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        like
    }
}

/// Texts to offer, each once.
#[derive(Default)]
struct Offers<'a> {
    texts: Vec<&'a str>,
    seen: HashSet<String>,
}

impl<'a> Offers<'a> {
    /// Adds a text; whether it was not there.
    fn add(&mut self, text: &'a str) -> bool {
        let is_new = self.seen.insert(text.to_lowercase());
        if is_new {
            self.texts.push(text);
        }
        is_new
    }

    fn extend(&mut self, texts: impl Iterator<Item = &'a str>) {
        for text in texts {
            self.add(text);
        }
    }
}

fn headings(guide: &Guide) -> impl Iterator<Item = &str> {
    guide.sections.iter().filter_map(|section| section.path.last()).map(String::as_str)
}
