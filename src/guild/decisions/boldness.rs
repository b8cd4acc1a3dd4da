//! How sure must the bot be in this guild before it speaks?

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
    fn a_name_is_read_back() {
        for boldness in Boldness::ALL {
            assert_eq!(Boldness::parse(boldness.name()), Some(boldness));
        }
        assert_eq!(Boldness::parse("Bold"), None);
    }
}
