//! Fits how likely an advisor's entry answers, and says how that fares on topics that it was not fitted on.
//!
//! The shipped guide's own phrasings play both parts: some of those of a passage are an entry's, the passage its answer,
//! and the others are what members ask. Questions about passages and topics that have no entry must find none.

use std::collections::BTreeMap;

use preceptor::corpus::{Guide, shipped_guide};
use preceptor::engine::Engine;
use preceptor::search::{CURATED_SIGNALS, Curation, Curations};

use crate::confidence::logistic;
use crate::sample::open_engine;

/// Every topic falls into one of these; the weights for one are fitted on the others.
const FOLDS: usize = 5;
/// How many phrasings an entry has: its question and none, two or five others.
const WAYS: [usize; 3] = [1, 3, 6];
/// How many of a topic's further phrasings are asked.
const ASKED: usize = 8;

/// What members ask of one thing, and what answers it.
struct Topic<'a> {
    asked: Vec<&'a str>,
    text: &'a str,
}

/// One question to an FAQ.
struct Case {
    fold: usize,
    signals: [f64; CURATED_SIGNALS],
    right: bool,
    /// Whether the FAQ has an entry for it.
    answerable: bool,
}

/// The weights fitted on every topic.
pub(crate) fn fit() -> anyhow::Result<Vec<f32>> {
    let guide = shipped_guide()?;
    let engine = open_engine(guide.clone(), None)?;
    let topics = topics(&guide);
    let mut cases = Vec::new();
    for fold in 0..FOLDS {
        for ways in WAYS {
            for half in 0..2 {
                ask(&engine, &guide, &topics, (fold, half, ways), &mut cases)?;
            }
        }
    }
    println!("\n# entries: {} questions about {} topics", cases.len(), topics.len());
    cross_validated(&cases);
    let weights = fitted(&cases.iter().collect::<Vec<_>>());
    println!("weights: {weights:.2?}");
    Ok(weights)
}

fn topics(guide: &Guide) -> Vec<Topic<'_>> {
    let mut by_passage: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for asked in guide.asked.iter().filter(|asked| asked.target.len() == 1) {
        by_passage.entry(asked.target.start).or_default().push(&asked.phrasing);
    }
    let of = |(passage, asked): (usize, Vec<_>)| Topic { asked, text: &guide.passages[passage].text };
    by_passage.into_iter().map(of).filter(|topic: &Topic<'_>| topic.asked.len() > 10).collect()
}

/// Makes an FAQ of half of a fold's topics and asks it about all of them, and what the guide is known not to say.
fn ask(
    engine: &Engine,
    guide: &Guide,
    topics: &[Topic<'_>],
    (fold, half, ways): (usize, usize, usize),
    cases: &mut Vec<Case>,
) -> anyhow::Result<()> {
    let own: Vec<&Topic<'_>> = topics.iter().skip(fold).step_by(FOLDS).collect();
    let mut faq = Curations::default();
    for (at, topic) in own.iter().enumerate().filter(|(at, _)| at % 2 == half) {
        faq.put([Curation { key: at as i64, phrasings: &topic.asked[..ways], text: topic.text }]);
    }
    let mut judge = |question: &str, wanted: Option<i64>| -> anyhow::Result<()> {
        let hits = engine.curated(&guide.manifest.id, question, &faq, 1)?;
        let best = hits.first();
        let signals = best.map_or([0.0; CURATED_SIGNALS], |hit| hit.signals.map(f64::from));
        let right = best.is_some_and(|hit| Some(hit.key) == wanted);
        cases.push(Case { fold, signals, right, answerable: wanted.is_some() });
        Ok(())
    };
    for (at, topic) in own.iter().enumerate() {
        let further = topic.asked[6..].iter().step_by((topic.asked.len() - 6).div_ceil(ASKED).max(1));
        for question in further {
            judge(question, (at % 2 == half).then_some(at as i64))?;
        }
    }
    for gap in guide.gaps.iter().skip(fold).step_by(FOLDS * 4) {
        judge(gap, None)?;
    }
    Ok(())
}

fn fitted(cases: &[&Case]) -> Vec<f32> {
    let rows: Vec<&[f64]> = cases.iter().map(|case| case.signals.as_slice()).collect();
    let right: Vec<f64> = cases.iter().map(|case| f64::from(u8::from(case.right))).collect();
    logistic(&rows, &right)
}

/// For thresholds, how often an entry stands first for what it answers, and for what it does not.
fn cross_validated(cases: &[Case]) {
    let mut judged: Vec<(f32, &Case)> = Vec::new();
    for fold in 0..FOLDS {
        let weights = fitted(&cases.iter().filter(|case| case.fold != fold).collect::<Vec<_>>());
        for case in cases.iter().filter(|case| case.fold == fold) {
            let sum: f64 =
                case.signals.iter().zip(&weights[1..]).map(|(value, weight)| value * f64::from(*weight)).sum();
            judged.push((1.0 / (1.0 + (-(f64::from(weights[0]) + sum)).exp()) as f32, case));
        }
    }
    let right = cases.iter().filter(|case| case.right).count();
    println!("{right} right first of {}", cases.iter().filter(|case| case.answerable).count());
    println!("threshold  found  wrong entry  needless entry");
    for threshold in [0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8] {
        let spoke = |case: &&(f32, &Case)| case.0 >= threshold;
        let answerable = judged.iter().filter(|(_, case)| case.answerable);
        let others = judged.iter().filter(|(_, case)| !case.answerable);
        let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
        let (all, all_others) = (answerable.clone().count(), others.clone().count());
        println!(
            "{threshold:9.2}  {:.3}  {:.3}        {:.3}",
            share(answerable.clone().filter(spoke).filter(|(_, case)| case.right).count(), all),
            share(answerable.filter(spoke).filter(|(_, case)| !case.right).count(), all),
            share(others.filter(spoke).count(), all_others),
        );
    }
}
