//! Which entry does a question ask for? Likeness to an entry's phrasings first, the words of its answer second, and what
//! both mean, where there is a model and their vectors are made.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::background::Background;
use super::curations::Curations;
use super::highest::highest_sums;
use super::likeness::{AskedStem, AskedStems, OtherWay, common, common_otherwise, length};
use super::nearness::{EntryMeaning, Nearness};
use super::query::Query;
use super::said::OTHERWISE_WEIGHT;
use super::specifics::Lack;
use super::stems::{Stem, StemNumber};
use super::weights::{ENTRY_FIRST, ENTRY_ORDER, Mode, entry_weights, for_entries, logistic};
use crate::model::Reading;
use crate::source::Source;

/// How many phrasings are compared whole; they are those with the most weight in common.
const COMPARED: usize = 32;
/// What the share of the question that an entry has anywhere counts beside the likeness, in the order of entries.
const HELD: f32 = 1.6;
/// How many entries are added because their text has the question's words.
const BY_TEXT: usize = 8;
/// How many entries are added because they mean what the question means.
const BY_MEANING: usize = 8;
/// How many places of stems are looked at for one question. The rarest stems come first: in an FAQ of ten thousand, one that
/// stands in half of them tells nothing.
const WALKED: usize = 10_000;
/// How many signals there are.
pub const CURATED_SIGNALS: usize = 11;

/// The share of a phrasing's content from which on all of it is asked.
const WHOLE: f32 = 0.95;

/// An entry that a question may ask for.
#[derive(Debug, Clone, PartialEq)]
pub struct CuratedHit {
    /// What it leads to.
    pub source: Source<usize>,
    /// The cosine of the question with its likest phrasing, 0 to 1.
    pub likeness: f32,
    /// How likely it answers by its words, 0 to 1; once it is weighed, by all that is known of it.
    pub confidence: f32,
    /// What that is judged by, of its words.
    pub signals: [f32; CURATED_SIGNALS],
    /// What it has to do with the question by meaning; `None` where that is not known.
    pub meaning: Option<EntryMeaning>,
    /// What it lacks right beside a word of the question that it has, as [`Beside`].
    pub beside: Beside,
    /// What it lacks of the question's numbers, codes and names; nothing before it is weighed.
    pub lack: Lack,
    /// What the reader makes of it; `None` before it is read.
    pub reading: Option<Reading>,
}

/// The most telling word of a question that an entry lacks right beside one that it has, in tens of inverse document
/// frequency; 0 for none. "where is the lift pass" is not "where is the lift".
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Beside {
    /// After one that it has: `pass` of `lift pass`.
    pub after: f32,
    /// Before one that it has: `season` of `season pass`.
    pub before: f32,
}

impl CuratedHit {
    /// What decides the order of entries, in the order of the weights; the first [`ENTRY_FIRST`] are known before they are
    /// weighed.
    #[must_use]
    pub fn order_parts(&self) -> [f32; ENTRY_ORDER] {
        let [likeness, _, asked, anywhere, own, ..] = self.signals;
        let EntryMeaning { phrasing, phrasings, text } = self.meaning.unwrap_or_default();
        let answers = self.reading.map_or(0.0, |reading| reading.answers);
        let (Lack { labels, names, .. }, Beside { after, before }) = (self.lack, self.beside);
        [likeness, asked, anywhere, own, phrasing, phrasings, text, after, before, answers, labels, names]
    }

    /// By which entries stand in order in a kind of search.
    #[must_use]
    pub fn order(&self, mode: Mode) -> f32 {
        let weights = &entry_weights(mode).order;
        self.order_parts().iter().zip(weights).map(|(part, weight)| part * weight).sum()
    }

    /// Whether the question has all that the entry's likest phrasing asks, and right after a word of it one that the entry
    /// lacks: "where is the lift pass" asks for something else than "where is the lift".
    #[must_use]
    pub fn is_of_another_thing(&self) -> bool {
        let [.., own, _, _, _, _, _, _] = self.signals;
        own >= WHOLE && self.beside.after > 0.0
    }

    fn first_order(&self) -> f32 {
        let parts = self.order_parts();
        parts.iter().zip(&entry_weights(Mode::Meaning).order[..ENTRY_FIRST]).map(|(part, weight)| part * weight).sum()
    }
}

/// An entry with its likest phrasing.
struct LikelyEntry {
    slot: u32,
    phrasing: u32,
    likeness: f32,
    /// For each content stem of the question, in its order, whether the entry has it or another way to say it.
    holds: Vec<bool>,
    order: f32,
}

/// One search of a guild's curations.
pub(super) struct Matcher<'a> {
    curations: &'a Curations,
    background: &'a Background,
    asked: AskedStems<StemNumber>,
    /// The entries whose text has a stem, for each stem that is looked for.
    said_with: FxHashMap<StemNumber, &'a [u32]>,
    /// Inverse document frequencies that were looked up; phrasings that are compared have many stems in common.
    known: RefCell<FxHashMap<Stem, f32>>,
}

impl<'a> Matcher<'a> {
    /// Prepares the search of a guild's curations for a query.
    pub(super) fn new(query: &Query, curations: &'a Curations, background: &'a Background) -> Self {
        let (asked, said_with) = (AskedStems::new(), FxHashMap::default());
        let mut matcher = Self { curations, background, asked, said_with, known: RefCell::default() };
        for (stem, concept) in &query.stems {
            let stem = StemNumber::of(stem);
            if matcher.asked.has(stem) {
                continue;
            }
            let content = concept.is_some();
            let idf = matcher.idf(stem.marked(content));
            let variants = concept.iter().flat_map(|at| &query.concepts[*at].variants);
            let others = variants.filter(|variant| variant.weight < 1.0).filter_map(|variant| {
                // What the question's own words may mean has several; synonyms of several words were not weighed for entries.
                if variant.stems.is_empty() || (variant.stems.len() > 1 && variant.weight != OTHERWISE_WEIGHT) {
                    return None;
                }
                let stems: Vec<StemNumber> = variant.stems.iter().map(|other| StemNumber::of(other)).collect();
                let length = length(stems.iter().map(|other| matcher.idf(other.marked(true))));
                Some(OtherWay { stems, common: common_otherwise(idf, length, variant.weight) })
            });
            let item = AskedStem { stem, content, idf, others: others.collect() };
            if content {
                let ways = std::iter::once(&item.stem).chain(item.others.iter().flat_map(|other| &other.stems));
                matcher.said_with.extend(ways.map(|stem| (*stem, curations.said_with(*stem))));
            }
            matcher.asked.add(item);
        }
        matcher
    }

    fn idf(&self, stem: Stem) -> f32 {
        let look_up = || {
            let (own, number) = (self.curations.phrasing_count(), stem.number());
            self.background.idf(number, stem.is_content(), own, self.curations.asked_with(number).len())
        };
        *self.known.borrow_mut().entry(stem).or_insert_with(look_up)
    }

    /// The entries that answer most likely, the best first; ties fall to the lower source, passages first.
    pub(super) fn hits(&self, most: usize, nearness: Option<&Nearness>) -> Vec<CuratedHit> {
        let mut found: Vec<LikelyEntry> = Vec::new();
        let mut slots = self.candidates_by_text();
        slots.extend(nearness.map(|nearness| nearness.nearest(BY_MEANING, self.curations)).unwrap_or_default());
        // All phrasings of what is near by meaning are compared, for none of them need have a word of the question.
        let ways = slots.iter().flat_map(|slot| self.curations.phrasings_of(*slot).iter().take(COMPARED));
        for phrasing in self.candidates().iter().chain(ways) {
            let slot = self.curations.phrasing(*phrasing).slot;
            let likeness = self.likeness(*phrasing);
            match found.iter_mut().find(|other| other.slot == slot) {
                Some(best) if best.likeness < likeness => (best.phrasing, best.likeness) = (*phrasing, likeness),
                Some(_) => {}
                None => {
                    let holds = Vec::new();
                    found.push(LikelyEntry { slot, phrasing: *phrasing, likeness, holds, order: 0.0 });
                }
            }
        }
        // A question of filler alone is divided by next to nothing, and a signal of its own says so.
        let all = self.content().map(|item| item.idf).sum::<f32>().max(1e-6);
        for one in &mut found {
            one.holds = self.content().map(|item| self.holds(item, one.slot)).collect();
            one.order = one.likeness + HELD * self.held(one) / all;
        }
        let source = |one: &LikelyEntry| self.curations.source_of(one.slot);
        found.sort_by(|a, b| b.order.total_cmp(&a.order).then_with(|| source(a).cmp(&source(b))));
        // The best is as far ahead as the second is behind it.
        let best = found.first().map_or(0.0, |best| best.order);
        let second = found.get(1).map_or(0.0, |second| second.order);
        // By meaning the order becomes another one, so that none can be left out before.
        let looked_at = if nearness.is_some() { found.len() } else { most };
        let hits = found.iter().enumerate().take(looked_at);
        let hits = hits.map(|(at, one)| {
            let signals = self.signals(one, all, one.order - if at == 0 { second } else { best });
            CuratedHit {
                source: source(one),
                likeness: one.likeness,
                confidence: logistic(for_entries(), &signals),
                signals,
                meaning: nearness.and_then(|nearness| nearness.of_slot(one.slot, self.curations)),
                beside: self.beside(one),
                lack: Lack::default(),
                reading: None,
            }
        });
        let mut hits: Vec<CuratedHit> = hits.collect();
        if nearness.is_some() {
            hits.sort_by(|a, b| b.first_order().total_cmp(&a.first_order()).then(a.source.cmp(&b.source)));
            hits.truncate(most);
        }
        hits
    }

    /// What an entry lacks right beside what it has.
    fn beside(&self, one: &LikelyEntry) -> Beside {
        // What stands between two content words belongs to them: "the boss of nursing", "the ramp up plan".
        let lack = |(item, holds): (&AskedStem<StemNumber>, &bool)| if *holds { 0.0 } else { item.idf / 10.0 };
        let lacking: Vec<f32> = self.content().zip(&one.holds).map(lack).collect();
        let most = |pairs: &dyn Fn(&[f32]) -> f32| lacking.windows(2).map(pairs).fold(0.0, f32::max);
        let beside = |has: f32, lacks: f32| if has == 0.0 { lacks } else { 0.0 };
        Beside { after: most(&|pair| beside(pair[0], pair[1])), before: most(&|pair| beside(pair[1], pair[0])) }
    }

    /// The phrasings with the most of the question's content in them; of its fillers, where it has no content.
    fn candidates(&self) -> Vec<u32> {
        let has_content = self.asked.stems.iter().any(|item| item.content);
        let mut lists: Vec<(&[u32], f32)> = Vec::new();
        for item in self.asked.stems.iter().filter(|item| item.content || !has_content) {
            lists.push((self.curations.asked_with(item.stem), common(item.idf)));
            let others = item.others.iter().flat_map(|other| other.stems.iter().map(|stem| (*stem, other.common)));
            lists.extend(others.map(|(stem, weight)| (self.curations.asked_with(stem), weight)));
        }
        highest_sums(rarest(lists), self.curations.phrasing_slots(), COMPARED)
    }

    fn candidates_by_text(&self) -> Vec<u32> {
        let content = || self.content();
        // A word that was typed as one may stand in a text as two.
        let apart: Vec<(Vec<u32>, f32)> = content()
            .flat_map(|item| item.others.iter().filter(|other| other.stems.len() > 1).map(move |other| (item, other)))
            .map(|(item, other)| {
                let says_all = |slot: &u32| other.stems[1..].iter().all(|stem| self.says_stem(*stem, *slot));
                let first = self.said_with(other.stems[0]).iter().take(WALKED);
                (first.copied().filter(says_all).collect(), item.idf)
            })
            .collect();
        let mut lists: Vec<(&[u32], f32)> = content().map(|item| (self.said_with(item.stem), item.idf)).collect();
        lists.extend(apart.iter().map(|(slots, weight)| (slots.as_slice(), *weight)));
        highest_sums(rarest(lists), self.curations.slot_count(), BY_TEXT)
    }

    /// The likeness of the question to a phrasing.
    fn likeness(&self, phrasing: u32) -> f32 {
        let stems = &self.curations.phrasing(phrasing).stems;
        self.asked.likeness(length(stems.iter().map(|stem| self.idf(*stem))), |stem| has_stem(stems, stem))
    }

    fn signals(&self, one: &LikelyEntry, all: f32, ahead: f32) -> [f32; CURATED_SIGNALS] {
        let stems = &self.curations.phrasing(one.phrasing).stems;
        let share = |held: f32| (held / all).min(1.0);
        let own: f32 = stems.iter().filter(|stem| stem.is_content()).map(|stem| self.idf(*stem)).sum();
        let asked: f32 = self.content().filter(|item| is_asked(item, stems)).map(|item| item.idf).sum();
        // Of a phrasing that says one word of the question in two, both are asked for.
        let both: f32 = self
            .content()
            .filter_map(|item| said_in_several(item, stems))
            .map(|other| other.stems[1..].iter().map(|stem| self.idf(stem.marked(true))).sum::<f32>())
            .sum();
        let most = |held: bool| {
            let those = self.content().zip(&one.holds).filter(|(_, holds)| **holds == held);
            those.map(|(item, _)| item.idf).fold(0.0, f32::max) / 10.0
        };
        [
            one.likeness,
            one.likeness.powi(4),
            share(asked),
            share(self.held(one)),
            if own > 0.0 { ((asked + both) / own).min(1.0) } else { 0.0 },
            ahead,
            1.0 / self.content().count().max(1) as f32,
            f32::from(u8::from(all < 1e-5)),
            share(self.content().filter(|item| self.says(item, one.slot)).map(|item| item.idf).sum()),
            most(false),
            most(true),
        ]
    }

    fn content(&self) -> impl Iterator<Item = &AskedStem<StemNumber>> {
        self.asked.stems.iter().filter(|item| item.content)
    }

    /// The weight of the content that an entry holds.
    fn held(&self, one: &LikelyEntry) -> f32 {
        self.content().zip(&one.holds).filter(|(_, holds)| **holds).map(|(item, _)| item.idf).sum()
    }

    /// Whether an entry has a stem or another way to say it, in a phrasing or in its text.
    fn holds(&self, item: &AskedStem<StemNumber>, slot: u32) -> bool {
        // Phrasings first: they are short, and most of what is looked at was found by them.
        let mut phrasings = self.curations.phrasings_of(slot).iter();
        phrasings.any(|at| is_asked(item, &self.curations.phrasing(*at).stems)) || self.says(item, slot)
    }

    /// Whether the text of an entry has a stem or another way to say it.
    fn says(&self, item: &AskedStem<StemNumber>, slot: u32) -> bool {
        let says = |stem: &StemNumber| self.says_stem(*stem, slot);
        says(&item.stem) || item.others.iter().any(|other| other.stems.iter().all(says))
    }

    fn says_stem(&self, stem: StemNumber, slot: u32) -> bool {
        self.said_with(stem).binary_search(&slot).is_ok()
    }

    /// The entries whose text has a stem of the question's content.
    fn said_with(&self, stem: StemNumber) -> &'a [u32] {
        self.said_with.get(&stem).copied().unwrap_or_default()
    }
}

/// Whether a phrasing with these stems has this one.
fn has_stem(stems: &[Stem], wanted: StemNumber) -> bool {
    stems.iter().any(|stem| stem.number() == wanted)
}

/// Whether a phrasing with these stems has this one, or says it otherwise.
fn is_asked(item: &AskedStem<StemNumber>, stems: &[Stem]) -> bool {
    item.common(|stem| has_stem(stems, stem)) > 0.0
}

/// The other way, of several words, in which a phrasing with these stems says this one.
fn said_in_several<'i>(item: &'i AskedStem<StemNumber>, stems: &[Stem]) -> Option<&'i OtherWay<StemNumber>> {
    let has = |wanted: &StemNumber| has_stem(stems, *wanted);
    let several = |other: &&OtherWay<StemNumber>| other.stems.len() > 1 && other.stems.iter().all(has);
    if has(&item.stem) { None } else { item.others.iter().find(several) }
}

/// The shortest lists, the shortest first, as long as they are not too long together. The shortest is there whatever its
/// length: a question of common words alone is answered, too.
fn rarest(mut lists: Vec<(&[u32], f32)>) -> Vec<(&[u32], f32)> {
    lists.sort_by_key(|(list, _)| list.len());
    let mut walked = 0;
    let fits = |(list, _): &(&[u32], f32)| {
        let fits = walked == 0 || walked + list.len() <= WALKED;
        walked += list.len();
        fits
    };
    lists.into_iter().take_while(fits).map(|(list, weight)| (&list[..list.len().min(WALKED)], weight)).collect()
}
