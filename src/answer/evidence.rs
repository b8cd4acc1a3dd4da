//! Which passages are quoted, and which of them together?

use super::policy::Policy;
use super::quote::{Passages, fit, is_lead, list_around, quote};
use super::types::Evidence;
use crate::corpus::Guide;
use crate::search::{Hit, QuestionKind, Ranking};

/// A section's phrasing this like the question stands for the whole section.
const SECTION_PHRASING: f32 = 0.45;

/// Up to [`Policy::quotes`] quotes for ranked passages, best first, none within another.
///
/// `sides` holds, for a comparison, the ranked passages of each side.
#[must_use]
pub(super) fn evidence(guide: &Guide, ranking: &Ranking, sides: &[Vec<Hit>], policy: &Policy) -> Vec<Evidence> {
    let mut chosen: Vec<(Passages, f32)> = Vec::new();
    for (passages, score) in compared(guide, sides, policy).into_iter().chain(ranked(guide, ranking, policy)) {
        let apart = chosen.iter().all(|(taken, _)| passages.end <= taken.start || taken.end <= passages.start);
        if apart && chosen.len() < policy.quotes {
            chosen.push((passages, score));
        }
    }
    chosen.iter().map(|(passages, score)| quote(guide, &ranking.query, passages, *score)).collect()
}

fn ranked<'a>(
    guide: &'a Guide,
    ranking: &'a Ranking,
    policy: &'a Policy,
) -> impl Iterator<Item = (Passages, f32)> + 'a {
    ranking.hits.iter().map(move |hit| (joined(guide, ranking, hit, policy), hit.score))
}

/// A hit's passage, with its neighbours where the question asks for more than one of them.
fn joined(guide: &Guide, ranking: &Ranking, hit: &Hit, policy: &Policy) -> Passages {
    let alone = hit.passage..hit.passage + 1;
    let asked = hit.explanation.asked.map(|at| guide.asked[at].target.clone()).filter(|target| target.len() > 1);
    if let Some(asked) = asked.filter(|_| hit.explanation.features.phrasing >= SECTION_PHRASING) {
        return fit(guide, asked, hit.passage, policy.quote_bytes);
    }
    if ranking.query.kind == QuestionKind::List || is_lead(guide, hit.passage) {
        let list = list_around(guide, hit.passage).unwrap_or(alone);
        return fit(guide, list, hit.passage, policy.quote_bytes);
    }
    alone
}

/// For a comparison: the one list that holds both sides where there is one, else the best passage of each side.
fn compared(guide: &Guide, sides: &[Vec<Hit>], policy: &Policy) -> Vec<(Passages, f32)> {
    let Some((first, others)) = sides.split_first() else { return Vec::new() };
    let together = first.iter().take(3).find_map(|hit| {
        let list = list_around(guide, hit.passage)?;
        let holds = |side: &Vec<Hit>| side.iter().take(3).any(|hit| list.contains(&hit.passage));
        others.iter().all(holds).then(|| (fit(guide, list, hit.passage, policy.quote_bytes), hit.score))
    });
    let apart = sides.iter().filter_map(|side| side.first()).map(|hit| (hit.passage..hit.passage + 1, hit.score));
    together.into_iter().chain(apart).collect()
}
