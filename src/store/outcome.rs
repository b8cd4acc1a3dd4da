//! What became of a question, in the store's own words?

use serde::{Serialize, Serializer};

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It was answered by the guide or by an entry.
    Answered,
    /// Nothing was quoted.
    Declined,
}

/// Why a question was declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The guide does not say.
    NotInGuide,
    /// Nothing in the question tells one passage from another.
    TooVague,
    /// There was no word in it.
    Empty,
    /// It was longer than questions may be.
    TooLong,
    /// It was in another language than the guide.
    OtherLanguage,
    /// It was a plea for medical advice.
    MedicalAdvice,
    /// It was a greeting, thanks, or about the bot itself.
    SmallTalk,
    /// It was words of somebody who may harm themselves.
    Distress,
}

impl Outcome {
    /// The outcome by its name in the store; `None` where no version has written such a name.
    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::Answered, Self::Declined].into_iter().find(|outcome| outcome.name() == name)
    }

    /// The name in the store and in exports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Declined => "declined",
        }
    }
}

impl Reason {
    /// Every reason.
    const ALL: [Self; 8] = [
        Self::NotInGuide,
        Self::TooVague,
        Self::Empty,
        Self::TooLong,
        Self::OtherLanguage,
        Self::MedicalAdvice,
        Self::SmallTalk,
        Self::Distress,
    ];

    /// The reason by its name in the store; `None` for one of a later version.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }

    /// The name in the store and in exports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotInGuide => "not_in_guide",
            Self::TooVague => "too_vague",
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::OtherLanguage => "other_language",
            Self::MedicalAdvice => "medical_advice",
            Self::SmallTalk => "small_talk",
            Self::Distress => "distress",
        }
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
