//! What do the buttons ask for that several kinds of answers have?

use crate::corpus::Guide;
use crate::discord::bot::asking::Share;
use crate::discord::message::reply::Button;
use crate::discord::press::{AnswerPress, Press, SectionPage, SectionPress, Shown, guide_key};
use crate::discord::words;

/// A button that shows a private answer to all.
pub(super) fn share(way: Share, shown: &Shown) -> Button {
    let (label, reply) = match way {
        Share::InTheChannel => (words::share(), false),
        Share::AsReply => (words::reply_to_all(), true),
    };
    Button::new(label, Press::Answer(AnswerPress::Share { shown: shown.clone(), reply }))
}

/// What a button asks for that opens a section for whoever presses it.
pub(in crate::discord) fn opens_section(guide: &Guide, section: usize) -> Press {
    let section = u32::try_from(section).unwrap_or(u32::MAX);
    Press::Section(SectionPress::Page(SectionPage { guide: guide_key(guide), owner: 0, section, page: 0, fresh: true }))
}
