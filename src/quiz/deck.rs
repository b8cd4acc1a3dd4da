//! Which card comes next? A round is a shuffle of all cards of a section, and a seed names the round.

use std::ops::Range;

use super::chance::Chance;
use super::gate::{Draft, sift};
use super::words::Reading;
use super::{numbers, terms};
use crate::corpus::{Guide, Span};

/// Stands in a card's passage for what is left out until its marks are read; no text has it (Unicode's private use).
pub const HOLE: char = '\u{e000}';
/// What is shown in its place.
const BLANK: &str = "_____";

/// A passage with one term or number left blank, and four choices for it, one of them right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Index into [`Guide::passages`].
    pub passage: usize,
    /// What to leave blank: bytes of the passage's quote ([`Guide::quote_of`]), ascending, apart from each other.
    pub blanks: Vec<Span>,
    /// Four different texts, each a slice of the guide's own text.
    pub choices: [String; 4],
    /// Which choice is right, 0 to 3.
    pub answer: usize,
}

impl Card {
    /// The passage's quote with a mark for each blank, which [`filled`] shows; `None` where the blanks are not of this quote.
    #[must_use]
    pub fn holed(&self, quote: &str) -> Option<String> {
        let mut text = String::with_capacity(quote.len());
        let mut end = 0;
        for blank in &self.blanks {
            text.push_str(quote.get(end..blank.start)?);
            text.push(HOLE);
            end = blank.end;
        }
        text.push_str(quote.get(end..)?);
        Some(text)
    }
}

/// A line of a card's passage as it is shown: each character with whether it is set off, blanks as a rule.
#[must_use]
pub fn filled(line: Vec<(char, bool)>) -> Vec<(char, bool)> {
    let shown = |(c, marked)| match c {
        HOLE => BLANK.chars().map(|c| (c, marked)).collect(),
        c => vec![(c, marked)],
    };
    line.into_iter().flat_map(shown).collect()
}

/// All that can be asked of a guide, found once.
#[derive(Debug, Clone)]
pub struct Deck {
    /// In the guide's order.
    drafts: Vec<Draft>,
}

impl Deck {
    /// Finds all cards of a guide.
    #[must_use]
    pub fn new(guide: &Guide) -> Self {
        let readings = Reading::all(guide);
        let mut drafts = terms::draft(guide, &readings);
        drafts.extend(numbers::draft(guide, &readings));
        Self { drafts: sift(&readings, drafts) }
    }

    /// How many different cards there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.drafts.len()
    }

    /// Whether nothing can be asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    /// How many different cards a round has: over a section with the sections below it, or over the whole guide.
    #[must_use]
    pub fn count(&self, guide: &Guide, section: Option<usize>) -> usize {
        self.in_section(guide, section).len()
    }

    /// Card `number` (from 0) of the round that `seed` stands for; a round that is used up is followed by another.
    ///
    /// `guide` is the one the deck was made of. `None` when nothing can be asked there.
    #[must_use]
    pub fn card(&self, guide: &Guide, section: Option<usize>, seed: u64, number: usize) -> Option<Card> {
        let range = self.in_section(guide, section);
        let round = number.checked_div(range.len())? as u64;
        let place = section.map_or(0, |section| section as u64 + 1);
        let order = self.order(range.clone(), &mut Chance::new(seed, &[place, round]));
        let at = *order.get(number % range.len())?;
        deal(&self.drafts[at], &mut Chance::new(seed, &[place, round, at as u64]))
    }

    /// All cards before they are dealt, for reading.
    #[cfg(test)]
    pub(super) fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// The cards of a section and those below it; they stand together, as the sections do.
    fn in_section(&self, guide: &Guide, section: Option<usize>) -> Range<usize> {
        let Some(section) = section else { return 0..self.drafts.len() };
        let end = end_of(guide, section);
        let first = |bound: usize| self.drafts.partition_point(|draft| draft.section < bound);
        first(section)..first(end)
    }

    /// A round's order: shuffled, then mended so that neighbors are of different passages wherever that can be.
    fn order(&self, range: Range<usize>, chance: &mut Chance) -> Vec<usize> {
        let mut order: Vec<usize> = range.collect();
        chance.shuffle(&mut order);
        spread_out(&order, |card| self.drafts[card].passage)
    }
}

/// One past the last section below a section: those after it whose heading path goes on from its own.
fn end_of(guide: &Guide, section: usize) -> usize {
    let Some(top) = guide.sections.get(section) else { return section };
    let below = |other: &&crate::corpus::Section| {
        other.document == top.document && other.path.len() > top.path.len() && other.path.starts_with(&top.path)
    };
    section + 1 + guide.sections[section + 1..].iter().take_while(below).count()
}

/// Reorders cards as little as needed so that no two of one passage are neighbors; what can't be placed comes last.
fn spread_out(cards: &[usize], passage: impl Fn(usize) -> usize) -> Vec<usize> {
    let mut dealt: Vec<usize> = Vec::with_capacity(cards.len());
    let mut waiting: Vec<usize> = Vec::new();
    for card in cards {
        waiting.push(*card);
        // The one that has waited longest goes first, so that the order stays near the shuffle's.
        while let Some(at) =
            waiting.iter().position(|card| dealt.last().is_none_or(|last| passage(*last) != passage(*card)))
        {
            dealt.push(waiting.remove(at));
        }
    }
    for card in waiting {
        let apart = |at: usize| {
            let before = at.checked_sub(1).map(|before| dealt[before]);
            before.into_iter().chain(dealt.get(at).copied()).all(|other| passage(other) != passage(card))
        };
        let place = (0..=dealt.len()).find(|at| apart(*at)).unwrap_or(dealt.len());
        dealt.insert(place, card);
    }
    dealt
}

/// Draws three wrong choices and shuffles the four.
fn deal(draft: &Draft, chance: &mut Chance) -> Option<Card> {
    let mut wrong = draft.wrong.clone();
    chance.shuffle(&mut wrong);
    let mut wrong = wrong.into_iter();
    let mut choices = [draft.answer.clone(), wrong.next()?, wrong.next()?, wrong.next()?];
    chance.shuffle(&mut choices);
    let answer = choices.iter().position(|choice| *choice == draft.answer)?;
    Some(Card { passage: draft.passage, blanks: draft.blanks.clone(), choices, answer })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cards_are_spread_out_wherever_they_can_be(passages in proptest::collection::vec(0_usize..4, 0..30)) {
            let cards: Vec<usize> = (0..passages.len()).collect();
            let mut dealt = spread_out(&cards, |card| passages[card]);
            let neighbors = dealt.windows(2).filter(|pair| passages[pair[0]] == passages[pair[1]]).count();
            let most = (0..4).map(|one| passages.iter().filter(|passage| **passage == one).count()).max().unwrap_or(0);
            // One more of a passage than of all others together still fits between and around them.
            let can_be = most <= passages.len() - most + 1;
            prop_assert_eq!(neighbors == 0, can_be);
            dealt.sort_unstable();
            prop_assert_eq!(dealt, cards);
        }
    }
}
