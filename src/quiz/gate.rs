//! Which drafts are fair to ask? Those that can be known, are not given away, and have one right answer.

use std::collections::{HashMap, HashSet};

use super::words::{Reading, Spread, Token, tokens};
use crate::corpus::{BlockKind, Span};

/// A passage of fewer words is too little to ask about.
const FEWEST_WORDS: usize = 6;
/// So many words that say something must be left in sight, or nothing points to the answer.
const FEWEST_LEFT: usize = 3;

/// A card in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// Index into the guide's passages.
    pub(super) passage: usize,
    /// Index into the guide's sections.
    pub(super) section: usize,
    /// Bytes of the passage's quote, ascending.
    pub(super) blanks: Vec<Span>,
    /// What the blank hides.
    pub(super) answer: String,
    /// What three wrong choices are drawn from, the most plausible first.
    pub(super) wrong: Vec<String>,
}

impl Draft {
    /// Whether there are wrong choices enough.
    pub(super) fn is_full(&self) -> bool {
        self.wrong.len() >= 3
    }

    /// What is left in sight, with a mark for each blank.
    fn left(&self, reading: &Reading<'_>) -> String {
        let mut rest = String::new();
        let mut blanks = self.blanks.iter().peekable();
        for token in reading.left(&self.blanks) {
            while blanks.next_if(|blank| blank.start < token.span.start).is_some() {
                rest.push_str("_ ");
            }
            rest.push_str(&token.folded);
            rest.push(' ');
        }
        blanks.for_each(|_| rest.push_str("_ "));
        rest
    }
}

/// The drafts that are fair, in the guide's order.
pub(super) fn sift(readings: &[Reading<'_>], mut drafts: Vec<Draft>) -> Vec<Draft> {
    let spread = Spread::new(readings);
    drafts.retain(|draft| is_fair(&readings[draft.passage], draft, &spread));
    drafts.sort_by(|one, other| (one.passage, &one.blanks).cmp(&(other.passage, &other.blanks)));
    let mut answers: HashMap<String, HashSet<String>> = HashMap::new();
    for draft in &drafts {
        answers.entry(draft.left(&readings[draft.passage])).or_default().insert(draft.answer.clone());
    }
    // The same words around two different answers can't tell them apart; around the same answer they are one card.
    let mut asked = HashSet::new();
    drafts.retain(|draft| {
        let left = draft.left(&readings[draft.passage]);
        answers.get(&left).is_some_and(|answers| answers.len() == 1) && asked.insert(left)
    });
    drafts
}

fn is_fair(reading: &Reading<'_>, draft: &Draft, spread: &Spread) -> bool {
    let telling = reading.left(&draft.blanks).filter(|token| !spread.is_frequent(token)).count();
    let code = reading.passage.kind == BlockKind::Code;
    !code && reading.tokens.len() >= FEWEST_WORDS && telling >= FEWEST_LEFT && !is_given_away(reading, draft, spread)
}

/// Whether a word of the answer, or of what the blank hides, is left in sight.
fn is_given_away(reading: &Reading<'_>, draft: &Draft, spread: &Spread) -> bool {
    let all = tokens(&draft.answer);
    // Words that stand everywhere tell nothing, unless the answer has no others.
    let telling = all.iter().any(|token| !spread.is_frequent(token));
    let answer: Vec<_> = all.iter().filter(|token| !telling || !spread.is_frequent(token)).collect();
    let same = |left: &Token| answer.iter().any(|own| own.key == left.key || own.folded == left.folded);
    reading.left(&draft.blanks).any(same)
}
