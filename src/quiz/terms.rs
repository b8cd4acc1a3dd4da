//! Which terms can be asked for, and which others could a student take for them?

use std::collections::HashSet;

use super::blanks::{blank, follows_article, is_amid_list, merge};
use super::entries::Terms;
use super::gate::Draft;
use super::names::{Found, Names, runs};
use super::surface::{Kind, begins_with_capital, is_plural, is_presentable, same_words, takes_an};
use super::words::{Reading, tokens};
use crate::corpus::{Guide, Span};

/// How many wrong choices a card draws its three from: enough that they vary, few enough that they stay plausible.
pub(super) const POOL: usize = 5;
/// How many terms of a kind, the nearest in the guide, are weighed as wrong choices; bounds the work in a large guide.
pub(super) const WEIGHED: usize = 200;

/// One card for each term in each passage, as far as three wrong choices are found.
pub(super) fn draft(guide: &Guide, readings: &[Reading<'_>]) -> Vec<Draft> {
    let names = Names::new(&guide.glossary);
    let found: Vec<Vec<Found>> = readings.iter().map(|reading| names.find(&reading.tokens)).collect();
    let terms = Terms::new(guide, names, readings, &found);
    readings.iter().zip(&found).flat_map(|(reading, found)| drafts(&terms, reading, found)).collect()
}

/// The cards of one passage.
fn drafts(terms: &Terms<'_>, reading: &Reading<'_>, found: &[Found]) -> Vec<Draft> {
    let text = terms.names.find(&tokens(&reading.passage.text));
    let mut asked: Vec<usize> = found.iter().filter(|found| !found.nested).map(|found| found.term).collect();
    asked.sort_unstable();
    asked.dedup();
    // A term that markup cuts in two (`**E**HR`) stands in the text but not in the quote, where it can't be blanked.
    let count = |found: &[Found], term: usize| found.iter().filter(|found| found.term == term).count();
    asked.retain(|term| !terms.is_everywhere(&terms.entries[*term]) && count(&text, *term) <= count(found, *term));
    let present: HashSet<usize> = found.iter().chain(&text).map(|found| found.term).collect();
    let asking = Asking { terms, reading, found, present };
    asked.into_iter().filter_map(|term| asking.draft(term)).collect()
}

/// A passage that is asked about.
struct Asking<'a> {
    terms: &'a Terms<'a>,
    reading: &'a Reading<'a>,
    found: &'a [Found],
    /// The terms that stand in it.
    present: HashSet<usize>,
}

impl Asking<'_> {
    fn draft(&self, term: usize) -> Option<Draft> {
        let blanks = self.blanks(term);
        if blanks.iter().all(|blank| is_amid_list(self.reading.quote, *blank)) {
            return None;
        }
        let (answer, kind) = self.answer(term)?;
        let wrong = self.wrong(term, &answer, kind, &blanks);
        let Reading { number, passage, .. } = self.reading;
        Some(Draft { passage: *number, section: passage.section, blanks, answer, wrong }).filter(Draft::is_full)
    }

    /// The blanks that hide a term under all its names.
    fn blanks(&self, term: usize) -> Vec<Span> {
        let spans = self.found.iter().filter(|found| found.term == term).map(|found| blank(self.reading, found));
        merge(self.reading.quote, spans.collect())
    }

    /// What the blank hides, as it is best shown.
    fn answer(&self, term: usize) -> Option<(String, Kind)> {
        let own = self.found.iter().filter(|found| found.term == term && !found.nested);
        let written = own.map(|found| &self.reading.quote[blank(self.reading, found).range()]);
        let named = &self.terms.guide.glossary[term];
        let rank = |surface: &&str| (Kind::of(surface), begins_with_capital(surface));
        let surface =
            written.filter(|surface| is_presentable(surface) && Names::is_name(named, surface)).min_by_key(rank)?;
        let small = |other: &&String| !begins_with_capital(other) && same_words(other, surface);
        if Kind::of(surface) == Kind::Acronym {
            return Some((self.terms.shown(term, Kind::Acronym, false)?.to_owned(), Kind::Acronym));
        }
        let shown = self.terms.entries[term].surfaces.iter().find(small).map_or(surface, String::as_str);
        Some((shown.to_owned(), Kind::of(shown)))
    }

    /// The most plausible wrong choices, best first.
    fn wrong(&self, term: usize, answer: &str, kind: Kind, blanks: &[Span]) -> Vec<String> {
        let run = self.run(term);
        let section = self.reading.passage.section;
        let mut ranked: Vec<(i32, usize, &str)> = Vec::new();
        for other in self.near(kind, section) {
            let fine = !self.present.contains(&other)
                && !self.terms.names.are_related(term, other)
                && self.terms.are_told_apart(term, other)
                && !run.iter().any(|member| self.terms.kin.has(*member, other));
            if let Some(shown) = self.terms.shown(other, kind, is_plural(answer)).filter(|_| fine) {
                let distance = distance(&self.terms.entries[other].sections, section);
                ranked.push((-self.likeness(term, answer, other, shown, distance), distance, shown));
            }
        }
        ranked.sort_by_key(|(likeness, distance, _)| (*likeness, *distance));
        let mut wrong: Vec<String> = Vec::new();
        for (_, _, shown) in ranked {
            if wrong.len() == POOL {
                break;
            }
            if self.fits(shown, answer, blanks) && !wrong.iter().any(|known| same_words(known, shown)) {
                wrong.push(shown.to_owned());
            }
        }
        wrong
    }

    /// The terms that the passage joins with this one; what joins elsewhere with any of them may be as true here.
    fn run(&self, term: usize) -> Vec<usize> {
        let runs = runs(self.reading.quote, &self.reading.tokens, self.found);
        runs.into_iter().filter(|run| run.contains(&term)).flatten().collect()
    }

    fn near(&self, kind: Kind, section: usize) -> Vec<usize> {
        let all = self.terms.by_kind.get(&kind).map_or(&[][..], Vec::as_slice);
        let at = all.partition_point(|term| self.terms.entries[*term].sections.first() < Some(&section));
        let start = at.saturating_sub(WEIGHED / 2);
        all[start..(start + WEIGHED).min(all.len())].to_vec()
    }

    fn fits(&self, shown: &str, answer: &str, blanks: &[Span]) -> bool {
        let article = blanks.iter().any(|blank| follows_article(self.reading.quote, *blank));
        !same_words(shown, answer)
            && begins_with_capital(shown) == begins_with_capital(answer)
            && !self.reading.has_words(shown)
            && (!article || takes_an(shown) == takes_an(answer))
    }

    fn likeness(&self, term: usize, answer: &str, other: usize, shown: &str, distance: usize) -> i32 {
        let names = &self.terms.names;
        let near = match distance {
            0 => 3,
            1 | 2 => 2,
            3..=5 => 1,
            _ => 0,
        };
        let kin = i32::from(self.terms.kin.has(term, other));
        near + 4 * i32::from(names.head(term) == names.head(other))
            + 2 * kin
            + i32::from(is_plural(answer) == is_plural(shown))
    }
}

/// How many sections away the nearest of some lies.
pub(super) fn distance(sections: &[usize], from: usize) -> usize {
    let at = sections.partition_point(|section| *section < from);
    let near = sections[at.saturating_sub(1)..].iter().take(2);
    near.map(|section| section.abs_diff(from)).min().unwrap_or(usize::MAX)
}
