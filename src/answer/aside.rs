//! What does a person say that no guide may answer? A configured line answers it, whatever stands in the guide.

use super::desk::Desk;
use super::distress::is_distress_in;
use super::medical::is_medical_plea;
use super::policy::Policy;
use super::small_talk::{SmallTalk, small_talk_in};
use super::spoken::spoken;
use super::types::{Answer, DeclineReason};

/// What a message is instead of a question to a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// Words of somebody who may harm themselves.
    Distress,
    /// A plea for medical advice.
    Plea,
    /// A greeting, thanks, or a question about Preceptor.
    SmallTalk(SmallTalk),
}

impl Aside {
    /// What a message is, as it was typed and normalized; `None` for a question. Small talk that no line is configured for is
    /// a question like any other.
    pub(super) fn of(message: &str, plain: &str, policy: &Policy) -> Option<Self> {
        let words = spoken(plain);
        if is_distress_in(&words) {
            return Some(Self::Distress);
        }
        if is_medical_plea(message) {
            return Some(Self::Plea);
        }
        let aside = Self::SmallTalk(small_talk_in(words)?);
        (!aside.notice(policy).is_empty()).then_some(aside)
    }

    /// The line that answers it.
    fn notice(self, policy: &Policy) -> &str {
        match self {
            Self::Distress => &policy.distress_notice,
            Self::Plea => &policy.medical_notice,
            Self::SmallTalk(SmallTalk::Greeting) => &policy.greeting_notice,
            Self::SmallTalk(SmallTalk::Thanks) => &policy.thanks_notice,
            Self::SmallTalk(SmallTalk::Help) => &policy.help_notice,
            Self::SmallTalk(SmallTalk::About) => &policy.about_notice,
        }
    }

    fn reason(self) -> DeclineReason {
        match self {
            Self::Distress => DeclineReason::Distress,
            Self::Plea => DeclineReason::MedicalAdvice,
            Self::SmallTalk(_) => DeclineReason::SmallTalk,
        }
    }
}

impl Desk<'_> {
    /// The decline of what is no question, with its line.
    pub(super) fn set_aside(&self, aside: Aside) -> Answer {
        let notice = Some(aside.notice(self.policy)).filter(|notice| !notice.is_empty()).map(str::to_owned);
        Answer { notice, ..self.decline(aside.reason(), 0.0, None) }
    }
}
