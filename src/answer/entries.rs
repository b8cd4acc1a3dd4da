//! How likely does an entry answer, once it is read? What its words and its meaning leave in doubt, the reader decides.

use super::confidence::held_to;
use super::types::Confidence;
use super::weigh::{SURE, SURE_OF_NOTHING};
use crate::model::{Reader, Reading};
use crate::search::{
    Beside, CURATED_SIGNALS, CuratedHit, EntryMeaning, Lack, Mode, Specifics, Understood, entry_weights,
};
use crate::source::Source;

/// How many entries are read.
const ENTRIES_READ: usize = 4;
/// How many signals there are of an entry by meaning.
const ENTRY_SIGNALS: usize = CURATED_SIGNALS + 13;

/// What an entry says, as it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Told<'a> {
    /// Its question first, then the other ways to ask it.
    pub ways: Vec<&'a str>,
    /// Its answer.
    pub answer: &'a str,
}

impl Told<'_> {
    /// As the reader reads it: its question stands where the headings of a passage stand.
    #[must_use]
    pub fn reading_text(&self) -> String {
        format!("{}: {}", self.ways.first().copied().unwrap_or_default(), self.answer)
    }

    /// All that it says, in which a number, a code or a name of a question may stand.
    #[must_use]
    pub fn whole(&self) -> String {
        let mut whole = self.ways.join("\n");
        whole.push('\n');
        whole.push_str(self.answer);
        whole
    }
}

/// Gives entries their confidence by all that is known of them, and puts them in its order. Those that have nothing by
/// meaning keep what their words say; no confidence outvotes what an entry lacks.
#[must_use]
pub(super) fn weigh_entries<'a>(
    understood: &Understood,
    mut hits: Vec<CuratedHit>,
    told: &dyn Fn(Source<usize>) -> Option<Told<'a>>,
    reader: Option<&Reader>,
) -> Vec<CuratedHit> {
    let specifics = Specifics::of(&understood.asked, understood.query.language);
    let texts: Vec<Option<Told<'a>>> = hits.iter().map(|hit| told(hit.source)).collect();
    for (hit, told) in hits.iter_mut().zip(&texts) {
        hit.lack = told.as_ref().map_or_else(Lack::default, |told| specifics.lack(&told.whole()));
    }
    if hits.iter().any(|hit| hit.meaning.is_none()) {
        hits.iter_mut().for_each(|hit| hit.confidence = held(hit, hit.confidence));
        return hits;
    }
    judge(&mut hits, Mode::Meaning);
    let first = hits.iter().map(|hit| hit.confidence).fold(0.0, f32::max);
    let readable: Vec<(usize, String)> =
        texts.iter().enumerate().filter_map(|(at, told)| Some((at, told.as_ref()?.reading_text()))).collect();
    // What nobody wrote down can't be read, and then none is: what is read is judged otherwise.
    let all = readable.len() == hits.len();
    if let Some(reader) = reader.filter(|_| all && (SURE_OF_NOTHING..=SURE).contains(&first)) {
        let mut order: Vec<usize> = (0..hits.len()).collect();
        order.sort_by(|a, b| hits[*b].order(Mode::Meaning).total_cmp(&hits[*a].order(Mode::Meaning)));
        order.truncate(ENTRIES_READ);
        let read: Vec<&str> = order.iter().map(|at| readable[*at].1.as_str()).collect();
        // As it was understood: what is misspelt says less to the reader, too.
        for (at, reading) in order.iter().zip(reader.read(&understood.query.text, &read)) {
            hits[*at].reading = Some(reading);
        }
        hits.retain(|hit| hit.reading.is_some());
        judge(&mut hits, Mode::Read);
    }
    hits.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.source.cmp(&b.source)));
    hits
}

/// A confidence in an entry that lacks a label of the question, or is of another thing, can't be outvoted either.
fn held(hit: &CuratedHit, confidence: Confidence) -> Confidence {
    let lacking = if hit.is_of_another_thing() { 1.0 } else { hit.lack.labels };
    held_to(lacking, confidence)
}

/// The confidence of each by one kind of search.
fn judge(hits: &mut [CuratedHit], mode: Mode) {
    let signals: Vec<[f32; ENTRY_SIGNALS]> = (0..hits.len()).map(|at| entry_signals(hits, at, mode)).collect();
    for (hit, signals) in hits.iter_mut().zip(signals) {
        hit.confidence = held(hit, entry_weights(mode).probability(&signals));
    }
}

/// What the confidence in one of several entries is judged by; each about -1 to 1.
#[must_use]
fn entry_signals(hits: &[CuratedHit], at: usize, mode: Mode) -> [f32; ENTRY_SIGNALS] {
    let hit = &hits[at];
    let others = || hits.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, hit)| hit);
    let order = hit.order(mode);
    // One that stands alone is ahead of one with nothing.
    let ahead = order - others().map(|other| other.order(mode)).fold(f32::MIN, f32::max).max(order - 10.0);
    let EntryMeaning { phrasing, phrasings, text } = hit.meaning.unwrap_or_default();
    let reading = hit.reading.unwrap_or(Reading { answers: 0.0, span: 0.0 });
    let elsewhere = others().filter_map(|other| other.reading).map(|reading| reading.answers).fold(-10.0, f32::max);
    let elsewhere = if hit.reading.is_some() { elsewhere } else { 0.0 };
    let (Lack { labels, numbers, names, negation }, Beside { after, before }) = (hit.lack, hit.beside);
    let of_meaning = [
        phrasing,
        phrasings,
        text,
        ahead / 10.0,
        reading.answers / 10.0,
        reading.span / 10.0,
        elsewhere / 10.0,
        labels,
        numbers,
        names,
        negation,
        after,
        before,
    ];
    let mut signals = [0.0; ENTRY_SIGNALS];
    signals[..CURATED_SIGNALS].copy_from_slice(&hit.signals);
    signals[CURATED_SIGNALS..].copy_from_slice(&of_meaning);
    signals
}
