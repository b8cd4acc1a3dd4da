//! What do advisors say that members ask for? An index of a guild's own entries and phrasings, changed in place.
//!
//! A guide's index is built once and read for days; entries are few, change while members ask, and there are thousands of
//! guilds. So they are two sorted lists of numbers, into which a change is merged in a few milliseconds at most.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::stems::{Stem, StemNumber};
use crate::corpus::Language;
use crate::index::{Analyzer, Mode, TextKey};
use crate::model::Role;
use crate::source::Source;

/// One thing that advisors say.
#[derive(Debug, Clone, Copy)]
pub struct Curation<'a> {
    /// What it leads to.
    pub source: Source<usize>,
    /// The ways to ask for it; at least one.
    pub phrasings: &'a [&'a str],
    /// Its text; empty where it only leads to a passage.
    pub text: &'a str,
}

/// A guild's entries and phrasings for one guide, ready to be searched.
#[derive(Debug, Default, Clone)]
pub struct Curations {
    /// That of the guide they stand beside.
    language: Language,
    slots_by_source: HashMap<Source<usize>, u32>,
    slots: Vec<Slot>,
    phrasings: Vec<Phrasing>,
    free_slots: Vec<u32>,
    free_phrasings: Vec<u32>,
    /// Which stem stands in which phrasing.
    in_phrasings: Lists,
    /// Which stem stands in the text of which slot.
    in_texts: Lists,
    /// The words as they are written, folded, in their order, each with a line's end; also those of what was removed since.
    words: String,
}

/// Where each stem stands: places in their order, one stem's after the other's.
#[derive(Debug, Default, Clone)]
struct Lists {
    /// The stems in their order, each with where its places begin.
    starts: Vec<(StemNumber, u32)>,
    places: Vec<u32>,
}

#[derive(Debug, Clone)]
struct Slot {
    source: Source<usize>,
    phrasings: Box<[u32]>,
    /// What the vector of its text is found by; `None` where it has no text.
    text: Option<TextKey>,
}

impl Default for Slot {
    /// A place that is free.
    fn default() -> Self {
        Self { source: Source::Entry(0), phrasings: Box::default(), text: None }
    }
}

/// One way to ask.
#[derive(Debug, Default, Clone)]
pub(super) struct Phrasing {
    /// What it asks for.
    pub(super) slot: u32,
    /// What its vector is found by; `None` for a place that is free.
    pub(super) vector: Option<TextKey>,
    /// Its stems, each once.
    pub(super) stems: Box<[Stem]>,
}

impl Curations {
    /// None yet, beside a guide in a language.
    #[must_use]
    pub fn in_language(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.slots_by_source.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slots_by_source.is_empty()
    }

    /// Adds these, each in the place of what led to the same; of several that lead to the same, the last counts.
    pub fn put<'a>(&mut self, curations: impl IntoIterator<Item = Curation<'a>>) {
        let mut curations: Vec<Curation<'a>> = curations.into_iter().collect();
        let mut seen = HashSet::new();
        curations.reverse();
        curations.retain(|curation| seen.insert(curation.source));
        curations.reverse();
        self.remove(curations.iter().map(|curation| curation.source));
        let language = self.language;
        let (mut asked, mut said) = (Vec::new(), Vec::new());
        self.learn(curations.iter().flat_map(|curation| curation.phrasings.iter().copied().chain([curation.text])));
        for curation in curations {
            let slot = take(&mut self.free_slots, &mut self.slots);
            let phrasings = curation.phrasings.iter().map(|text| {
                let phrasing = take(&mut self.free_phrasings, &mut self.phrasings);
                let stems = question_stems(text, language);
                asked.extend(stems.iter().map(|stem| (stem.number(), phrasing)));
                let vector = Some(TextKey::of(text, Role::Query));
                self.phrasings[phrasing as usize] = Phrasing { slot, vector, stems };
                phrasing
            });
            let phrasings = phrasings.collect();
            said.extend(text_stems(curation.text, language).into_iter().map(|stem| (stem, slot)));
            let text = (!curation.text.is_empty()).then(|| TextKey::of(curation.text, Role::Passage));
            self.slots[slot as usize] = Slot { source: curation.source, phrasings, text };
            self.slots_by_source.insert(curation.source, slot);
        }
        self.in_phrasings.merge(asked);
        self.in_texts.merge(said);
    }

    /// Takes away what leads to these.
    pub fn remove(&mut self, sources: impl IntoIterator<Item = Source<usize>>) {
        let gone: Vec<u32> = sources.into_iter().filter_map(|source| self.slots_by_source.remove(&source)).collect();
        if gone.is_empty() {
            return;
        }
        let mut is_gone = vec![false; self.slots.len()];
        let mut is_gone_phrasing = vec![false; self.phrasings.len()];
        for slot in gone {
            is_gone[slot as usize] = true;
            for phrasing in std::mem::take(&mut self.slots[slot as usize]).phrasings {
                is_gone_phrasing[phrasing as usize] = true;
                self.phrasings[phrasing as usize] = Phrasing::default();
                self.free_phrasings.push(phrasing);
            }
            self.free_slots.push(slot);
        }
        self.in_phrasings.retain(|phrasing| !is_gone_phrasing[phrasing as usize]);
        self.in_texts.retain(|slot| !is_gone[slot as usize]);
    }

    /// Whether a folded word, in any of its forms, stands in any of them.
    #[must_use]
    pub fn knows(&self, folded: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        let number = self.number_of(folded);
        !self.asked_with(number).is_empty() || !self.said_with(number).is_empty()
    }

    /// Every word of them as it is written, folded, in alphabetical order; also words that none of them has any more, which
    /// [`Self::knows`] tells.
    pub(super) fn listed_words(&self) -> impl Iterator<Item = &str> {
        self.words.lines()
    }

    /// Whether a folded word, in any of its forms, stands in one of the phrasings.
    pub(super) fn asks(&self, folded: &str) -> bool {
        !self.asked_with(self.number_of(folded)).is_empty()
    }

    fn number_of(&self, folded: &str) -> StemNumber {
        StemNumber::of(&self.language.stem(folded))
    }

    /// Whether two words follow each other in one of the phrasings.
    pub(super) fn asks_side_by_side(&self, first: &str, second: &str) -> bool {
        let (first, second) = (self.number_of(first), self.number_of(second));
        let follows = |phrasing: &u32| {
            let stems = &self.phrasings[*phrasing as usize].stems;
            stems.windows(2).any(|pair| pair[0].number() == first && pair[1].number() == second)
        };
        // A phrasing that has both stands in the lists of both.
        let lists = [self.asked_with(first), self.asked_with(second)];
        lists.into_iter().min_by_key(|list| list.len()).is_some_and(|shorter| shorter.iter().any(follows))
    }

    /// Whether one entry has both words in its text.
    pub(super) fn answers_with(&self, first: &str, second: &str) -> bool {
        let second = self.said_with(self.number_of(second));
        self.said_with(self.number_of(first)).iter().any(|slot| second.binary_search(slot).is_ok())
    }

    fn learn<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        let mut more: Vec<String> = texts.flat_map(|text| self.language.words(text)).map(|word| word.text).collect();
        more.retain(|word| word.len() >= 3 && word.chars().all(char::is_alphabetic));
        more.sort_unstable();
        more.dedup();
        let mut words = String::with_capacity(self.words.len() + 8 * more.len());
        let mut more = more.iter().map(String::as_str).peekable();
        for word in self.words.lines() {
            while let Some(earlier) = more.next_if(|other| *other < word) {
                words.extend([earlier, "\n"]);
            }
            more.next_if_eq(&word);
            words.extend([word, "\n"]);
        }
        more.for_each(|later| words.extend([later, "\n"]));
        words.shrink_to_fit();
        self.words = words;
    }

    /// How many phrasings there are.
    pub(super) fn phrasing_count(&self) -> usize {
        self.phrasings.len() - self.free_phrasings.len()
    }

    /// How many slots there are, those in use and those that are free.
    pub(super) fn slot_count(&self) -> usize {
        self.slots.len()
    }

    /// The number of phrasings from 0 on, in use or free.
    pub(super) fn phrasing_slots(&self) -> usize {
        self.phrasings.len()
    }

    /// The phrasing of a number, in use or free.
    pub(super) fn phrasing(&self, at: u32) -> &Phrasing {
        &self.phrasings[at as usize]
    }

    /// The phrasings of a slot.
    pub(super) fn phrasings_of(&self, slot: u32) -> &[u32] {
        &self.slots[slot as usize].phrasings
    }

    /// What the vector of a slot's text is found by.
    pub(super) fn text_of(&self, slot: u32) -> Option<&TextKey> {
        self.slots[slot as usize].text.as_ref()
    }

    /// What the vectors of all of them are found by: those of phrasings, and of texts.
    pub fn text_keys(&self) -> impl Iterator<Item = TextKey> {
        let asked = self.phrasings.iter().filter_map(|phrasing| phrasing.vector);
        asked.chain(self.slots.iter().filter_map(|slot| slot.text))
    }

    /// What a slot leads to.
    pub(super) fn source_of(&self, slot: u32) -> Source<usize> {
        self.slots[slot as usize].source
    }

    /// The phrasings with a stem.
    pub(super) fn asked_with(&self, stem: StemNumber) -> &[u32] {
        self.in_phrasings.of(stem)
    }

    /// The slots whose text has a stem.
    pub(super) fn said_with(&self, stem: StemNumber) -> &[u32] {
        self.in_texts.of(stem)
    }
}

/// A place that is free, or a new one.
fn take<T: Default>(free: &mut Vec<u32>, all: &mut Vec<T>) -> u32 {
    free.pop().unwrap_or_else(|| {
        all.push(T::default());
        u32::try_from(all.len() - 1).unwrap_or(u32::MAX)
    })
}

impl Lists {
    /// The places of a stem.
    fn of(&self, stem: StemNumber) -> &[u32] {
        let Ok(at) = self.starts.binary_search_by_key(&stem, |(stem, _)| *stem) else { return &[] };
        &self.places[self.range(at)]
    }

    fn range(&self, at: usize) -> Range<usize> {
        let end = self.starts.get(at + 1).map_or(self.places.len(), |(_, start)| *start as usize);
        self.starts[at].1 as usize..end
    }

    fn pairs(&self) -> impl Iterator<Item = (StemNumber, u32)> {
        let of = move |at: usize| self.places[self.range(at)].iter().map(move |place| (self.starts[at].0, *place));
        (0..self.starts.len()).flat_map(of)
    }

    fn merge(&mut self, mut more: Vec<(StemNumber, u32)>) {
        if more.is_empty() {
            return;
        }
        more.sort_unstable();
        let mut all: Vec<(StemNumber, u32)> = self.pairs().collect();
        all.append(&mut more);
        // Two runs that are sorted: the standard library's stable sort finds them and merges them once.
        all.sort();
        all.dedup();
        *self = Self::from_sorted(all.into_iter());
    }

    fn retain(&mut self, stays: impl Fn(u32) -> bool) {
        *self = Self::from_sorted(self.pairs().filter(|(_, place)| stays(*place)));
    }

    fn from_sorted(pairs: impl Iterator<Item = (StemNumber, u32)>) -> Self {
        let mut lists = Self::default();
        for (stem, place) in pairs {
            if lists.starts.last().is_none_or(|(last, _)| *last != stem) {
                lists.starts.push((stem, u32::try_from(lists.places.len()).unwrap_or(u32::MAX)));
            }
            lists.places.push(place);
        }
        lists.starts.shrink_to_fit();
        lists.places.shrink_to_fit();
        lists
    }
}

/// Every stem of a way to ask, stop words kept.
fn question_stems(text: &str, language: Language) -> Box<[Stem]> {
    let terms = Analyzer::new(language, Mode::All).terms(text);
    let mut stems: Vec<Stem> = Vec::with_capacity(terms.len());
    for term in terms.iter().filter(|term| term.words == 1) {
        let number = StemNumber::of(&term.text);
        if !stems.iter().any(|other| other.number() == number) {
            stems.push(number.marked(term.content));
        }
    }
    stems.into()
}

fn text_stems(text: &str, language: Language) -> Vec<StemNumber> {
    Analyzer::new(language, Mode::Content).terms(text).iter().map(|term| StemNumber::of(&term.text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries_with(curations: &Curations, word: &str) -> Vec<i64> {
        let stem = curations.number_of(word);
        let asked = curations.asked_with(stem).iter().map(|at| curations.phrasing(*at).slot);
        let said = curations.said_with(stem).iter().copied();
        let mut entries: Vec<i64> = asked.chain(said).filter_map(|slot| curations.source_of(slot).entry()).collect();
        entries.sort_unstable();
        entries.dedup();
        entries
    }

    #[test]
    fn what_is_put_is_found_till_it_is_removed_or_replaced() {
        let mut curations = Curations::default();
        let one = Curation { source: Source::Entry(1), phrasings: &["where do we meet"], text: "In the library." };
        let two =
            Curation { source: Source::Entry(2), phrasings: &["what is the library for", "quiet rooms"], text: "" };
        curations.put([one, two]);
        assert_eq!(entries_with(&curations, "library"), [1, 2]);
        assert!(curations.knows("rooms") && !curations.knows("cafeteria"));
        curations.put([Curation { text: "In the cafeteria.", ..one }]);
        assert_eq!((entries_with(&curations, "library"), entries_with(&curations, "cafeteria")), (vec![2], vec![1]));
        assert!(curations.listed_words().is_sorted() && curations.listed_words().any(|word| word == "cafeteria"));
        assert!(curations.asks_side_by_side("quiet", "room") && !curations.asks_side_by_side("room", "quiet"));
        curations.remove([2, 9].map(Source::Entry));
        assert_eq!((entries_with(&curations, "library"), curations.len()), (vec![], 1));
        assert!(curations.knows("cafeteria") && !curations.knows("quiet"));
        assert_eq!((curations.in_phrasings.places.len(), curations.in_texts.places.len()), (4, 1));
    }

    proptest::proptest! {
        #[test]
        fn changes_lead_to_the_same_as_building_anew(
            steps in proptest::collection::vec((0_i64..6, proptest::option::of("[a-e ]{0,12}")), 0..40)
        ) {
            let mut changed = Curations::default();
            let mut last: std::collections::BTreeMap<i64, String> = std::collections::BTreeMap::new();
            for (key, text) in steps {
                match text {
                    Some(text) => {
                        changed.put([Curation { source: Source::Entry(key), phrasings: &[&text, "xx"], text: &text }]);
                        last.insert(key, text);
                    }
                    None => {
                        changed.remove([Source::Entry(key)]);
                        last.remove(&key);
                    }
                }
            }
            let mut anew = Curations::default();
            for (key, text) in &last {
                anew.put([Curation { source: Source::Entry(*key), phrasings: &[text, "xx"], text }]);
            }
            proptest::prop_assert_eq!(changed.len(), anew.len());
            proptest::prop_assert_eq!(changed.phrasing_count(), anew.phrasing_count());
            for word in ["aa", "b", "cab", "xx", "e"] {
                proptest::prop_assert_eq!(entries_with(&changed, word), entries_with(&anew, word));
            }
        }
    }
}
