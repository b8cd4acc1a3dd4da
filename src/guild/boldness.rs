//! How sure must the bot be in this guild before it speaks?

use crate::answer::Policy;

/// No guild's choice leads further: a bot that always or never speaks is not what it asks for.
const LOWEST: f32 = 0.05;
const HIGHEST: f32 = 0.95;

/// A guild's choice between a bot that is silent too often and one that is wrong too often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Boldness {
    /// Speaks only when it is quite sure.
    Careful,
    /// Speaks as the settings of whoever runs it say.
    #[default]
    Balanced,
    /// Speaks also when it is less sure.
    Eager,
}

impl Boldness {
    /// All of them, the most careful first.
    pub const ALL: [Self; 3] = [Self::Careful, Self::Balanced, Self::Eager];

    /// What it adds to a threshold.
    #[must_use]
    pub fn added(self) -> f32 {
        match self {
            Self::Careful => 0.2,
            Self::Balanced => 0.0,
            Self::Eager => -0.15,
        }
    }

    /// A threshold with it. A threshold that is beyond 0.05 to 0.95 already is not brought back by it.
    #[must_use]
    pub fn threshold(self, threshold: f32) -> f32 {
        match self {
            Self::Careful => (threshold + self.added()).min(HIGHEST).max(threshold),
            Self::Balanced => threshold,
            Self::Eager => (threshold + self.added()).max(LOWEST).min(threshold),
        }
    }

    /// A policy with its thresholds.
    #[must_use]
    pub fn policy(self, policy: &Policy) -> Policy {
        let (threshold, bare_threshold) = (self.threshold(policy.threshold), self.threshold(policy.bare_threshold));
        Policy { threshold, bare_threshold, ..policy.clone() }
    }

    /// Its name in the store.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Careful => "careful",
            Self::Balanced => "balanced",
            Self::Eager => "eager",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|boldness| boldness.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_careful_guild_hears_less_and_an_eager_one_more() {
        let thresholds = |threshold| Boldness::ALL.map(|boldness| (boldness.threshold(threshold) * 1_000.0).round());
        assert_eq!(thresholds(0.3), [500.0, 300.0, 150.0]);
        assert_eq!(thresholds(0.1), [300.0, 100.0, 50.0]);
        assert_eq!(thresholds(0.9), [950.0, 900.0, 750.0]);
        assert_eq!(thresholds(1.0), [1_000.0, 1_000.0, 850.0], "careful is never bolder");
        assert_eq!(thresholds(0.0), [200.0, 0.0, 0.0], "eager is never more careful");
    }

    #[test]
    fn a_name_is_read_back() {
        for boldness in Boldness::ALL {
            assert_eq!(Boldness::parse(boldness.name()), Some(boldness));
        }
        assert_eq!(Boldness::parse("Bold"), None);
    }
}
