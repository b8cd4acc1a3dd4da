//! Which terms can be asked for, and which others could a student take for them?

use std::collections::{BTreeMap, HashSet};

use super::gate::Draft;
use super::names::{Found, Kin, Names, runs};
use super::surface::{Kind, begins_with_capital, is_plural, is_presentable, same_words, takes_an};
use super::words::{Reading, is_too_many, tokens};
use crate::corpus::{Guide, Span};

/// How many wrong choices a card draws its three from: enough that they vary, few enough that they stay plausible.
pub(super) const POOL: usize = 5;
/// How many terms of a kind, the nearest in the guide, are weighed as wrong choices; bounds the work in a large guide.
pub(super) const WEIGHED: usize = 200;
/// How many ways to write a term are remembered.
const SURFACES: usize = 16;

/// What the guide shows of one term.
#[derive(Debug, Default, Clone)]
struct Entry {
    /// Ways it is written that can be shown, in order of appearance.
    surfaces: Vec<String>,
    /// The sections it stands in, ascending.
    sections: Vec<usize>,
    /// In how many passages it stands.
    passages: usize,
}

/// All terms of a guide, found in all its passages.
struct Terms<'a> {
    guide: &'a Guide,
    names: Names,
    kin: Kin,
    entries: Vec<Entry>,
    /// The terms that can be shown as each kind, by first section.
    by_kind: BTreeMap<Kind, Vec<usize>>,
    passages: usize,
}

/// One card for each term in each passage, as far as three wrong choices are found.
pub(super) fn draft(guide: &Guide, readings: &[Reading<'_>]) -> Vec<Draft> {
    let names = Names::new(&guide.glossary);
    let found: Vec<Vec<Found>> = readings.iter().map(|reading| names.find(&reading.tokens)).collect();
    let terms = Terms::new(guide, names, readings, &found);
    readings.iter().zip(&found).flat_map(|(reading, found)| terms.draft(reading, found)).collect()
}

impl<'a> Terms<'a> {
    fn new(guide: &'a Guide, names: Names, readings: &[Reading<'_>], found: &[Vec<Found>]) -> Self {
        let entries = vec![Entry::default(); guide.glossary.len()];
        let (kin, by_kind) = (Kin::default(), BTreeMap::new());
        let mut terms = Self { guide, names, kin, entries, by_kind, passages: readings.len() };
        for (reading, found) in readings.iter().zip(found) {
            terms.kin.add(reading.quote, &reading.tokens, found);
            terms.take(reading, found);
        }
        terms.sort_kinds();
        terms
    }

    fn take(&mut self, reading: &Reading<'_>, found: &[Found]) {
        let mut counted = HashSet::new();
        for found in found.iter().filter(|found| !found.nested) {
            let entry = &mut self.entries[found.term];
            entry.passages += usize::from(counted.insert(found.term));
            if entry.sections.last() != Some(&reading.passage.section) {
                entry.sections.push(reading.passage.section);
            }
            let surface = &reading.quote[blank(reading, found).range()];
            let known = entry.surfaces.iter().any(|known| known == surface);
            if !known && is_presentable(surface) && entry.surfaces.len() < SURFACES {
                entry.surfaces.push(surface.to_owned());
            }
        }
    }

    fn sort_kinds(&mut self) {
        let mut by_kind: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
        for (term, entry) in self.entries.iter().enumerate().filter(|(_, entry)| !self.is_everywhere(entry)) {
            let kinds: HashSet<Kind> = entry.surfaces.iter().map(|surface| Kind::of(surface)).collect();
            for kind in kinds {
                by_kind.entry(kind).or_default().push(term);
            }
        }
        for terms in by_kind.values_mut() {
            terms.sort_by_key(|term| self.entries[*term].sections.first().copied());
        }
        self.by_kind = by_kind;
    }

    fn is_everywhere(&self, entry: &Entry) -> bool {
        is_too_many(entry.passages, self.passages)
    }

    fn draft(&self, reading: &Reading<'_>, found: &[Found]) -> Vec<Draft> {
        let text = self.names.find(&tokens(&reading.passage.text));
        let mut terms: Vec<usize> = found.iter().filter(|found| !found.nested).map(|found| found.term).collect();
        terms.sort_unstable();
        terms.dedup();
        // A term that markup cuts in two (`**E**HR`) stands in the text but not in the quote, where it can't be blanked.
        let count = |found: &[Found], term: usize| found.iter().filter(|found| found.term == term).count();
        terms.retain(|term| !self.is_everywhere(&self.entries[*term]) && count(&text, *term) <= count(found, *term));
        let present: HashSet<usize> = found.iter().chain(&text).map(|found| found.term).collect();
        let asking = Asking { terms: self, reading, found, present };
        terms.into_iter().filter_map(|term| asking.draft(term)).collect()
    }

    /// How a term is best shown: the glossary's own way to write it, no sentence's beginning, the number asked for.
    fn shown(&self, term: usize, kind: Kind, plural: bool) -> Option<&str> {
        let own = &self.guide.glossary[term];
        let surfaces = self.entries[term].surfaces.iter().filter(|surface| Kind::of(surface) == kind);
        let rank = |surface: &&String| {
            let acronym = kind == Kind::Acronym && **surface != own.term;
            let named =
                same_words(surface, &own.term) || own.expansion.as_ref().is_some_and(|long| same_words(surface, long));
            (acronym, is_plural(surface) != plural, begins_with_capital(surface), !named, surface.len())
        };
        surfaces.min_by_key(rank).map(String::as_str)
    }
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
        let rank = |surface: &&str| (Kind::of(surface), begins_with_capital(surface));
        let surface = written.filter(|surface| is_presentable(surface)).min_by_key(rank)?;
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
                && !run.iter().any(|member| self.terms.kin.has(*member, other));
            let shown = self.terms.shown(other, kind, is_plural(answer)).filter(|_| fine);
            if let Some(shown) = shown.filter(|shown| self.fits(shown, answer, blanks)) {
                let distance = distance(&self.terms.entries[other].sections, section);
                ranked.push((-self.likeness(term, answer, other, shown, distance), distance, shown));
            }
        }
        ranked.sort_by_key(|(likeness, distance, _)| (*likeness, *distance));
        let mut wrong: Vec<String> = Vec::new();
        for (_, _, shown) in ranked {
            if wrong.len() < POOL && !wrong.iter().any(|known| same_words(known, shown)) {
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

/// The bytes that hide a term where it stands; a bracket opened within them is closed by them.
fn blank(reading: &Reading<'_>, found: &Found) -> Span {
    let (first, last) = (&reading.tokens[found.words.start], &reading.tokens[found.words.end - 1]);
    let span = first.span.join(last.span);
    let inside = &reading.quote[span.range()];
    let closes = inside.contains('(') && !inside.contains(')') && reading.quote[span.end..].starts_with(')');
    Span::new(span.start, span.end + usize::from(closes))
}

/// Joins blanks that overlap, and a name with the other name that stands in brackets after it.
fn merge(quote: &str, mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            Some(last) if &quote[last.end..span.start] == " (" && quote[span.end..].starts_with(')') => {
                *last = Span::new(last.start, span.end + 1);
            }
            _ => merged.push(span),
        }
    }
    merged
}

/// Whether a blank is an item amid a list, which nothing but the list speaks of.
fn is_amid_list(quote: &str, blank: Span) -> bool {
    quote[..blank.start].trim_end().ends_with(',') && quote[blank.end..].starts_with(',')
}

fn follows_article(quote: &str, blank: Span) -> bool {
    let before = quote[..blank.start].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    ["a", "an", "A", "An"].contains(&before)
}
