//! What became of the questions that were not answered?

use std::cmp::Reverse;

use crate::store::{DeclineCount, Reason};

/// The reasons that tell an advisor what to do: to write an entry, or to say how one asks here. The others have none.
const FOR_ADVISORS: [Reason; 4] = [Reason::NotInGuide, Reason::TooVague, Reason::OtherLanguage, Reason::MedicalAdvice];
/// Those that a channel hears of. Who is unwell is nobody's there, were it a number only.
const FOR_A_CHANNEL: [Reason; 3] = [Reason::NotInGuide, Reason::TooVague, Reason::OtherLanguage];

/// How often questions were declined for each reason that tells advisors something, what the guide does not say first;
/// all others together are the last one, which has no reason.
#[must_use]
pub(super) fn for_advisors(counts: &[DeclineCount]) -> Vec<DeclineCount> {
    folded(counts, &FOR_ADVISORS)
}

/// The same for whoever reads a channel.
#[must_use]
pub(super) fn for_a_channel(counts: &[DeclineCount]) -> Vec<DeclineCount> {
    folded(counts, &FOR_A_CHANNEL)
}

fn folded(counts: &[DeclineCount], told: &[Reason]) -> Vec<DeclineCount> {
    let mut folded: Vec<DeclineCount> = Vec::new();
    for count in counts {
        let reason = count.reason.filter(|reason| told.contains(reason));
        match folded.iter_mut().find(|one| one.reason == reason) {
            Some(one) => one.asked += count.asked,
            None => folded.push(DeclineCount { reason, asked: count.asked }),
        }
    }
    let place = |count: &DeclineCount| told.iter().position(|reason| count.reason == Some(*reason));
    folded.sort_by_key(|count| {
        let is_of_the_guide = count.reason == Some(Reason::NotInGuide);
        (!is_of_the_guide, count.reason.is_none(), Reverse(count.asked), place(count))
    });
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_nothing_is_one_number_and_the_last() {
        let count = |reason, asked| DeclineCount { reason, asked };
        let counts = [
            count(Some(Reason::TooLong), 9),
            count(Some(Reason::TooVague), 4),
            count(None, 2),
            count(Some(Reason::NotInGuide), 1),
            count(Some(Reason::MedicalAdvice), 1),
        ];
        let told = [count(Some(Reason::NotInGuide), 1), count(Some(Reason::TooVague), 4)];
        let medical = count(Some(Reason::MedicalAdvice), 1);
        assert_eq!(for_advisors(&counts), [told[0], told[1], medical, count(None, 11)]);
        assert_eq!(for_a_channel(&counts), [told[0], told[1], count(None, 12)]);
        assert_eq!(for_advisors(&[]), []);
    }
}
