//! Which passages are quoted, and which of them together?

use super::policy::Policy;
use super::quote::{Passages, fit, is_lead, list_around, quote_sought, span_of, with_code};
use super::sought::Sought;
use super::types::Evidence;
use crate::corpus::Guide;
use crate::search::{Hit, QuestionKind, Ranking};

/// A section's phrasing this like the question stands for the whole section.
const SECTION_PHRASING: f32 = 0.45;
/// A passage with less than this share of the best one's score, which are odds, is not worth a quote beside it. Phrasings and
/// reader set quotes far apart, and still one question in twelve is answered by the second or third (docs/quality.md).
const WORTH_QUOTING: f32 = 1e-11;
/// A list speaks of one side of a comparison where its best passage has this share of the side's best score; set by hand.
const SIDE_SHARE: f32 = 0.2;

/// Up to [`Policy::quotes`] quotes for ranked passages, best first, none within another.
///
/// `sides` holds, for a comparison, the ranked passages of each side.
#[must_use]
pub(super) fn evidence(guide: &Guide, ranking: &Ranking, sides: &[Vec<Hit>], policy: &Policy) -> Vec<Evidence> {
    let mut chosen: Vec<(Passages, f32)> = Vec::new();
    for (passages, score) in compared(guide, sides, policy).into_iter().chain(ranked(guide, ranking, policy)) {
        let passages = with_code(guide, passages, policy.quote_bytes);
        let apart = chosen.iter().all(|(taken, _)| passages.end <= taken.start || taken.end <= passages.start);
        if apart && chosen.len() < policy.quotes {
            chosen.push((passages, score));
        }
    }
    let sought = Sought::of(&ranking.query);
    chosen.iter().map(|(passages, score)| quote_sought(guide, &sought, passages, *score)).collect()
}

fn ranked<'a>(
    guide: &'a Guide,
    ranking: &'a Ranking,
    policy: &'a Policy,
) -> impl Iterator<Item = (Passages, f32)> + 'a {
    let least = WORTH_QUOTING * ranking.hits.first().map_or(0.0, |hit| hit.score);
    let worth = ranking.hits.iter().take_while(move |hit| hit.score >= least);
    worth.map(move |hit| (joined(guide, ranking, hit, policy), hit.score))
}

/// A hit's passage, with its neighbours where the question asks for more than one of them; code that it introduces is no part
/// of what is weighed.
pub(super) fn joined(guide: &Guide, ranking: &Ranking, hit: &Hit, policy: &Policy) -> Passages {
    let alone = hit.passage..hit.passage + 1;
    let section = guide.section_of(&guide.passages[hit.passage]).passages.clone();
    let asked = hit.explanation.asked.map(|at| guide.asked[at].target.clone()).filter(|target| target.len() > 1);
    if let Some(asked) = asked.filter(|_| hit.explanation.features.phrasing >= SECTION_PHRASING) {
        // Several sections are quoted together only whole; a part of them is the hit's own section.
        let whole = span_of(guide, &asked).len() <= policy.quote_bytes;
        return if whole { asked } else { fit(guide, section, hit.passage, policy.quote_bytes) };
    }
    if span_of(guide, &section).len() <= policy.section_bytes {
        return section;
    }
    if ranking.query.kind == QuestionKind::List || is_lead(guide, hit.passage) {
        let list = list_around(guide, hit.passage).unwrap_or(alone);
        return fit(guide, list, hit.passage, policy.quote_bytes);
    }
    alone
}

/// For a comparison: the one list that speaks of every side where there is one, then the best passage of each side.
fn compared(guide: &Guide, sides: &[Vec<Hit>], policy: &Policy) -> Vec<(Passages, f32)> {
    let lists =
        sides.first().into_iter().flatten().filter_map(|hit| Some((list_around(guide, hit.passage)?, hit.passage)));
    let together = lists.filter_map(|(list, core)| {
        let whole = fit(guide, list, core, policy.quote_bytes);
        Some((shared_score(sides, &whole)?, whole))
    });
    let best = together.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.start.cmp(&a.1.start)));
    let apart = sides.iter().filter_map(|side| side.first()).map(|hit| (hit.passage..hit.passage + 1, hit.score));
    best.map(|(score, list)| (list, score)).into_iter().chain(apart).collect()
}

/// How well passages speak of the side that they speak of least; `None` where they have nothing near its best.
fn shared_score(sides: &[Vec<Hit>], passages: &Passages) -> Option<f32> {
    let scores = sides.iter().map(|side| {
        let best = side.iter().filter(|hit| passages.contains(&hit.passage)).map(|hit| hit.score).fold(0.0, f32::max);
        let top = side.first().map_or(f32::MAX, |hit| hit.score);
        (best >= SIDE_SHARE * top).then_some(best)
    });
    scores.reduce(|least, score| Some(least?.min(score?))).flatten()
}
