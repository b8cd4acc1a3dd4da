//! How near is a question to what advisors say, whatever its words? Cosines with each phrasing and each text.

use super::curations::Curations;
use crate::index::{QueryVector, TextVectors};

/// How many of an entry's likest phrasings the mean is of.
const LIKEST: usize = 3;

/// The cosines of one question with all curations, -1 to 1.
pub(super) struct Nearness {
    /// With each phrasing, in use or free; a free one is as far as can be.
    phrasings: Vec<f32>,
    /// With the text of each slot.
    texts: Vec<Option<f32>>,
}

/// What an entry has to do with a question by meaning; cosines, -1 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct EntryMeaning {
    /// The question's cosine with the entry's likest phrasing.
    pub phrasing: f32,
    /// The mean with its three likest.
    pub phrasings: f32,
    /// The question's cosine with the entry's text; with its likest phrasing where it has none.
    pub text: f32,
}

impl Nearness {
    /// `None` where one of them has no vector yet: then all are judged by words, so that none stands back for being new.
    pub(super) fn of(question: &[f32], curations: &Curations, vectors: &TextVectors) -> Option<Self> {
        let (question, look) = (QueryVector::new(question), vectors.look()?);
        let phrasing = |at: usize| match &curations.phrasing(at as u32).vector {
            Some(key) => look.cosine(&question, key),
            None => Some(-1.0),
        };
        let text = |slot: usize| match curations.text_of(slot as u32) {
            Some(key) => Some(Some(look.cosine(&question, key)?)),
            None => Some(None),
        };
        Some(Self {
            phrasings: (0..curations.phrasing_slots()).map(phrasing).collect::<Option<_>>()?,
            texts: (0..curations.slot_count()).map(text).collect::<Option<_>>()?,
        })
    }

    /// What a slot has to do with the question; `None` for a slot that is free.
    pub(super) fn of_slot(&self, slot: u32, curations: &Curations) -> Option<EntryMeaning> {
        let cosine = |at: &u32| self.phrasings[*at as usize];
        let mut cosines: Vec<f32> = curations.phrasings_of(slot).iter().map(cosine).collect();
        cosines.sort_by(|a, b| b.total_cmp(a));
        cosines.truncate(LIKEST);
        let phrasing = *cosines.first()?;
        let phrasings = cosines.iter().sum::<f32>() / cosines.len() as f32;
        Some(EntryMeaning { phrasing, phrasings, text: self.texts[slot as usize].unwrap_or(phrasing) })
    }

    /// The nearest slots, the nearest first; ties fall to the lower place.
    pub(super) fn nearest(&self, most: usize, curations: &Curations) -> Vec<u32> {
        let of = |slot: u32| {
            let asked = curations.phrasings_of(slot).iter().map(|at| self.phrasings[*at as usize]);
            let nearest = asked.chain(self.texts[slot as usize]).fold(-1.0, f32::max);
            (nearest > -1.0).then_some((slot, nearest))
        };
        let mut slots: Vec<(u32, f32)> = (0..self.texts.len() as u32).filter_map(of).collect();
        let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if slots.len() > most {
            slots.select_nth_unstable_by(most, order);
            slots.truncate(most);
        }
        slots.sort_by(order);
        slots.into_iter().map(|(slot, _)| slot).collect()
    }
}
