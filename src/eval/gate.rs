//! Under which scores does an evaluation fail?

use std::fmt;

use serde::{Deserialize, Serialize};

use super::scores::Scores;

/// The least that a question set must get; the settings' `[eval.gates]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gates {
    /// Least share of answerable questions whose first quote is right.
    pub right_at_1: f64,
    /// Least share with a right quote among the first three.
    pub right_at_3: f64,
    /// Least share of unanswerable questions that are declined.
    pub declined: f64,
    /// Most of the answerable questions that may be declined.
    pub missed: f64,
}

/// A score on the wrong side of its gate.
#[derive(Debug, Clone, PartialEq)]
pub struct Breach {
    name: &'static str,
    value: f64,
    gate: f64,
}

impl Gates {
    /// The gates that these scores don't pass; a set without unanswerable questions passes theirs.
    #[must_use]
    pub fn check(&self, scores: &Scores) -> Vec<Breach> {
        let all = &scores.all;
        let mut breaches = Vec::new();
        let mut least = |name, value, gate| {
            if value < gate {
                breaches.push(Breach { name, value, gate });
            }
        };
        if all.topics > 0 {
            least("right@1", all.right_at_1_share(), self.right_at_1);
            least("right@3", all.right_at_3_share(), self.right_at_3);
        }
        if scores.unanswerable > 0 {
            least("declined", scores.declined_share(), self.declined);
        }
        if all.missed_share() > self.missed {
            breaches.push(Breach { name: "missed", value: all.missed_share(), gate: self.missed });
        }
        breaches
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = if self.value < self.gate { "under" } else { "over" };
        write!(f, "{} is {:.3}, {side} its gate {:.3}", self.name, self.value, self.gate)
    }
}
