//! What did a check find?

use serde::Serialize;

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    /// All is there.
    Ok,
    /// Something is odd and stops nothing.
    Odd,
    /// Something is missing, without which a service can't do its work.
    Missing,
    /// It was not looked at.
    NotTried,
}

impl State {
    /// Its name, for people; as wide as the widest.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok       ",
            Self::Odd => "odd      ",
            Self::Missing => "missing  ",
            Self::NotTried => "not tried",
        }
    }
}

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// How that ended.
    pub state: State,
    /// What is there or missing, with the remedy.
    pub said: String,
}

impl Finding {
    pub(super) fn ok(check: &'static str, said: String) -> Self {
        Self { check, state: State::Ok, said }
    }

    pub(super) fn odd(check: &'static str, said: String) -> Self {
        Self { check, state: State::Odd, said }
    }

    pub(super) fn missing(check: &'static str, said: String) -> Self {
        Self { check, state: State::Missing, said }
    }

    pub(super) fn not_tried(check: &'static str, said: String) -> Self {
        Self { check, state: State::NotTried, said }
    }
}
