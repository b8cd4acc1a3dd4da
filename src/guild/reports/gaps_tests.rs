//! Are the same questions one gap, and others not?

use proptest::prelude::*;

use crate::guild::reports::gaps::*;
use crate::store::KeptQuestion;

fn question(id: i64, text: &str) -> Unanswered {
    Unanswered {
        id,
        asked: KeptQuestion {
            guide: "medical-assistant".into(),
            answer: format!("answer {id}"),
            text: text.into(),
            outcome: Outcome::Declined,
            reason: None,
            confidence: 0.1,
            passage: Some("pay-1".into()),
            asker: crate::store::MemberHash::new(&[]),
            at_ms: id,
        },
        unhelpful: 0,
    }
}

fn questions(texts: &[&str]) -> Vec<Unanswered> {
    (1..).zip(texts).map(|(id, text)| question(id, text)).collect()
}

/// The share of shared words.
fn by_words(question: &str, others: &[&str]) -> Vec<f32> {
    let set = |text: &str| words(text).into_iter().collect::<HashSet<_>>();
    let question = set(question);
    let likeness = |other: &&str| {
        let other = set(other);
        let both = question.intersection(&other).count() as f32;
        2.0 * both / (question.len() + other.len()).max(1) as f32
    };
    others.iter().map(likeness).collect()
}

fn shape(gaps: &[Gap]) -> Vec<(&str, usize)> {
    gaps.iter().map(|gap| (gap.question.as_str(), gap.asked)).collect()
}

#[test]
fn the_biggest_gap_comes_first_under_its_most_asked_wording() {
    let texts = [
        "Where can I park?",
        "is there parking at school",
        "Which is the best laptop",
        "which is the best laptop to buy?",
        "what's the best laptop for school",
        "which is the BEST laptop, to buy",
    ];
    let gaps = group(questions(&texts), &mut by_words);
    assert_eq!(shape(&gaps)[0], ("which is the best laptop to buy?", 3));
    assert_eq!(gaps.iter().map(|gap| gap.asked).sum::<usize>(), texts.len());
    let times: Vec<i64> = gaps[0].questions.iter().map(|question| question.asked.at_ms).collect();
    assert_eq!(times, [3, 4, 6], "the oldest first");
}

#[test]
fn a_gap_counts_declines_votes_and_the_nearest_passage() {
    let mut asked = questions(&["when is lunch", "When is lunch?", "when is lunch!!", "when is lunch"]);
    asked[1].asked.outcome = Outcome::Answered;
    (asked[1].unhelpful, asked[2].unhelpful, asked[3].unhelpful) = (2, 3, 3);
    asked[3].asked.answer = asked[2].asked.answer.clone();
    asked[0].asked.passage = None;
    asked[1].asked.passage = Some("hours-9".into());
    asked[2].asked.passage = Some("hours-9".into());
    let gaps = group(asked, &mut by_words);
    assert_eq!(gaps.len(), 1);
    assert_eq!((gaps[0].asked, gaps[0].declined, gaps[0].unhelpful), (4, 3, 5));
    assert_eq!(gaps[0].nearest, Some("hours-9".into()));
}

#[test]
fn guides_are_kept_apart() {
    let mut asked = questions(&["when is lunch", "when is lunch"]);
    asked[1].asked.guide = "other".into();
    let gaps = group(asked, &mut by_words);
    assert_eq!(gaps.iter().map(|gap| gap.guide.as_str()).collect::<Vec<_>>(), ["medical-assistant", "other"]);
}

#[test]
fn five_thousand_questions_take_few_comparisons() {
    let topics = ["parking", "lunch", "tattoos", "laptops", "uniforms", "holidays", "exams", "fees", "pets", "visas"];
    let text = |at: usize| format!("what about {} number {} please", topics[at % 10], at / 2);
    let asked = (0..5_000).map(|at| question(at as i64, &text(at))).collect();
    let mut compared = 0;
    let gaps = group(asked, &mut |question, others| {
        compared += others.len();
        let likeness = |other: &&str| if *other == question { 1.0 } else { 0.1 };
        others.iter().map(likeness).collect()
    });
    assert_eq!(gaps.len(), 5_000);
    assert!(compared <= 5_000 * CANDIDATES, "{compared}");
}

proptest! {
    #[test]
    fn every_question_is_in_one_gap_whatever_the_order(
        texts in prop::collection::vec("[ab?! é]{0,6}", 0..40), rotated in 0..40_usize
    ) {
        let asked = questions(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let mut other = asked.clone();
        other.rotate_left(rotated.min(asked.len()));
        let gaps = group(asked, &mut by_words);
        let mut ids: Vec<i64> = gaps.iter().flat_map(|gap| &gap.questions).map(|question| question.id).collect();
        ids.sort_unstable();
        prop_assert_eq!(ids, (1..=texts.len() as i64).collect::<Vec<_>>());
        prop_assert_eq!(group(other, &mut by_words), gaps);
    }
}
