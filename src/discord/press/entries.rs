//! Which entries does a press name?

use super::{AnswerPress, FaqPress, Press, Quoted, VotePress};

impl Press {
    /// The numbers of the entries that it names, to be changed where it was sent when they were others. What a version that
    /// numbers them by server was the first to send is left out: it never comes with another number.
    pub(in crate::discord) fn entries_mut(&mut self) -> Vec<&mut u32> {
        match self {
            Self::Answer(
                AnswerPress::Passage(shown)
                | AnswerPress::Share { shown, .. }
                | AnswerPress::Nearest(shown)
                | AnswerPress::SharedPassage(shown),
            ) => shown.quotes.iter_mut().filter_map(quoted).collect(),
            Self::Vote(VotePress::Cast { ballot, .. } | VotePress::Reason(ballot)) => {
                quoted(&mut ballot.about).into_iter().collect()
            }
            Self::Helped(helped) => quoted(&mut helped.ballot.about).into_iter().collect(),
            Self::Faq(
                FaqPress::Form { entry, .. }
                | FaqPress::Edit { entry }
                | FaqPress::History { entry }
                | FaqPress::Remove { entry }
                | FaqPress::Restore { entry },
            ) => vec![entry],
            _ => Vec::new(),
        }
    }

    /// The guild that it names; `None` where that is the one in which it is pressed.
    pub(in crate::discord) fn guild(&self) -> Option<u64> {
        match self {
            Self::Faq(FaqPress::Form { guild, .. } | FaqPress::Draft { guild, .. }) => Some(*guild),
            _ => None,
        }
    }
}

fn quoted(quoted: &mut Quoted) -> Option<&mut u32> {
    match quoted {
        Quoted::Entry(number) => Some(number),
        Quoted::Passages { .. } | Quoted::Term(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::press::{Ballot, Shown};

    #[test]
    fn every_entry_that_a_press_names_is_named() {
        let about = Quoted::Entry(4);
        let quotes = vec![Quoted::Entry(3), Quoted::Passages { first: 9, count: 1 }, about];
        let shown = Shown { guide: 1, owner: 0, quotes, at: 0, page: 0, sure: 0, answer: 0 };
        let mut share = Press::Answer(AnswerPress::Share { shown, reply: false });
        share.entries_mut().into_iter().for_each(|number| *number += 10);
        assert_eq!(share.entries_mut(), [&13, &14]);
        let mut vote = Press::Vote(VotePress::Reason(Ballot { answer: 1, about, guide: 1 }));
        assert_eq!(vote.entries_mut(), [&4]);
        let mut form = Press::Faq(FaqPress::Form { guild: 7, guide: 1, entry: 5, draft: 6 });
        assert_eq!((form.guild(), form.entries_mut()), (Some(7), vec![&mut 5]));
        assert!(Press::ForgetMe.entries_mut().is_empty());
    }
}
