//! With which code does the program end?

use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Answered, or done: 0.
    Answered,
    /// Declined, not current, or under its gate: 1.
    Declined,
    /// Could not be done: 2.
    Failed,
}

impl Outcome {
    /// The worse of two.
    pub(super) fn worse(self, other: Self) -> Self {
        match (self, other) {
            (Self::Failed, _) | (_, Self::Failed) => Self::Failed,
            (Self::Declined, _) | (_, Self::Declined) => Self::Declined,
            _ => Self::Answered,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Answered => Self::SUCCESS,
            Outcome::Declined => Self::from(1),
            Outcome::Failed => Self::from(2),
        }
    }
}
