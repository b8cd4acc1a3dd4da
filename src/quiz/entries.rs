//! What does the guide show of each term: how it is written, where it stands, and beside which others?

use std::collections::{BTreeMap, HashSet};

use super::blanks::blank;
use super::names::{Found, Kin, Names};
use super::surface::{Kind, begins_with_capital, is_plural, is_presentable, same_words};
use super::words::{Reading, is_too_many};
use crate::corpus::Guide;

/// How many ways to write a term are remembered.
const SURFACES: usize = 16;

/// What the guide shows of one term.
#[derive(Debug, Default, Clone)]
pub(super) struct Entry {
    /// Ways it is written that can be shown, in order of appearance.
    pub(super) surfaces: Vec<String>,
    /// Those of them that are its own names, no aliases; as a wrong choice it is shown so.
    own: Vec<String>,
    /// The sections it stands in, ascending.
    pub(super) sections: Vec<usize>,
    /// The passages it stands in, ascending.
    places: Vec<usize>,
}

/// All terms of a guide, found in all its passages.
pub(super) struct Terms<'a> {
    /// Whose they are.
    pub(super) guide: &'a Guide,
    /// Their names.
    pub(super) names: Names,
    /// Which stand side by side.
    pub(super) kin: Kin,
    /// By term, what the guide shows of it.
    pub(super) entries: Vec<Entry>,
    /// The terms that can be shown as each kind, by first section.
    pub(super) by_kind: BTreeMap<Kind, Vec<usize>>,
    passages: usize,
}

impl<'a> Terms<'a> {
    /// Finds them.
    pub(super) fn new(guide: &'a Guide, names: Names, readings: &[Reading<'_>], found: &[Vec<Found>]) -> Self {
        let entries = vec![Entry::default(); guide.glossary.len()];
        let (kin, by_kind) = (Kin::default(), BTreeMap::new());
        let mut terms = Self { guide, names, kin, entries, by_kind, passages: readings.len() };
        for (reading, found) in readings.iter().zip(found) {
            terms.kin.add(reading.quote, &reading.tokens, found);
            terms.take(reading, found);
        }
        terms.drop_capitals();
        terms.sort_kinds();
        terms
    }

    fn take(&mut self, reading: &Reading<'_>, found: &[Found]) {
        for found in found.iter().filter(|found| !found.nested) {
            let entry = &mut self.entries[found.term];
            if entry.places.last() != Some(&reading.number) {
                entry.places.push(reading.number);
            }
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

    /// Forgets a capital that is only a sentence's or label's: where the same words stand without it.
    fn drop_capitals(&mut self) {
        for (entry, term) in self.entries.iter_mut().zip(&self.guide.glossary) {
            let small: Vec<String> =
                entry.surfaces.iter().filter(|surface| !begins_with_capital(surface)).cloned().collect();
            let twin = |surface: &str| small.iter().any(|small| same_words(small, surface));
            entry.surfaces.retain(|surface| !begins_with_capital(surface) || !twin(surface));
            entry.own = entry.surfaces.iter().filter(|surface| Names::is_own(term, surface)).cloned().collect();
        }
    }

    fn sort_kinds(&mut self) {
        let mut by_kind: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
        for (term, entry) in self.entries.iter().enumerate().filter(|(_, entry)| !self.is_everywhere(entry)) {
            let kinds: HashSet<Kind> = entry.own.iter().map(|surface| Kind::of(surface)).collect();
            for kind in kinds {
                by_kind.entry(kind).or_default().push(term);
            }
        }
        for terms in by_kind.values_mut() {
            terms.sort_by_key(|term| self.entries[*term].sections.first().copied());
        }
        self.by_kind = by_kind;
    }

    /// Whether a term stands nearly everywhere, so that to ask for it is idle.
    pub(super) fn is_everywhere(&self, entry: &Entry) -> bool {
        is_too_many(entry.places.len(), self.passages)
    }

    /// Whether the guide says anything of one term where it says nothing of the other.
    pub(super) fn are_told_apart(&self, term: usize, other: usize) -> bool {
        let places = &self.entries[term].places;
        self.entries[other].places.iter().any(|place| places.binary_search(place).is_err())
    }

    /// How a term is best shown under its own names: no sentence's beginning, the number asked for.
    pub(super) fn shown(&self, term: usize, kind: Kind, plural: bool) -> Option<&str> {
        let own = &self.guide.glossary[term];
        let surfaces = self.entries[term].own.iter().filter(|surface| Kind::of(surface) == kind);
        let rank = |surface: &&String| {
            let acronym = kind == Kind::Acronym && **surface != own.term;
            (acronym, is_plural(surface) != plural, begins_with_capital(surface), surface.len())
        };
        surfaces.min_by_key(rank).map(String::as_str)
    }
}
