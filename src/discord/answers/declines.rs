//! How is a decline shown? Why nothing is quoted, what is near, and whom to ask instead.

use super::buttons::opens_section;
use super::quote::{quote_reply, with_pages};
use crate::answer::{Answer, DeclineLine, DeclineReason, Evidence, Suggestion};
use crate::corpus::Guide;
use crate::discord::bot::Bot;
use crate::discord::bot::asking::Asking;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{AnswerPress, Press, Quoted, Shown, guide_key};
use crate::discord::wire::limits::FIELD;
use crate::discord::words;

/// The passage that a decline leads to, marked as one that may not answer.
pub(super) fn nearest_reply(bot: &Bot, asking: &Asking<'_>, to: &Shown) -> Result<Reply, Failure> {
    let mut reply = with_pages(quote_reply(bot, asking, to)?, AnswerPress::Nearest);
    (reply.text, reply.quoted) = (format!("{}\n{}", words::may_not_answer(), reply.text), 0);
    Ok(reply)
}

/// A declined question: why, how it was understood, whom to ask instead, and below that the nearest passage and sections.
pub(super) fn decline(bot: &Bot, asking: &Asking<'_>, answer: &Answer) -> Reply {
    let sections = answer.suggestions.iter().filter_map(|near| suggestion(asking.guide, near));
    let sections: Vec<Button> = sections.collect();
    let mut text = decline_lines(bot, asking, answer, sections.len());
    if answer.declined == Some(DeclineReason::SmallTalk) {
        // What was said is not said again: a greeting is no title.
        return Reply {
            text: words::with_help(&text.join("\n\n")),
            private: asking.seen.is_private(),
            ..Reply::default()
        };
    }
    text.extend(answer.understood_as.iter().map(|said| words::understood_as(&escape_within(said, FIELD))));
    if answer.declined == Some(DeclineReason::NotInGuide) {
        let wishes = bot.wishes(asking.guild);
        text.extend(words::ask_a_person(wishes.ask_channel, wishes.ask_role));
    }
    // The last line: its buttons stand right below.
    let asked_back = answer.declined.is_some_and(|reason| reason.asks_back(sections.len()));
    let nearest = answer.nearest.as_ref().map(|nearest| nearest_passage(asking.guide, nearest));
    if nearest.is_some() {
        text.push(words::nearest_to_it());
    } else if !asked_back && !sections.is_empty() {
        text.push(words::nearest_sections());
    }
    Reply {
        title: Some(asking.question.to_owned()),
        text: text.join("\n\n"),
        buttons: nearest.into_iter().chain(sections).collect(),
        private: asking.seen.is_private(),
        ..Reply::default()
    }
}

fn decline_lines(bot: &Bot, asking: &Asking<'_>, answer: &Answer, choices: usize) -> Vec<String> {
    let of_several = asking.any && bot.engine.guides().nth(1).is_some();
    let said = |line| match line {
        DeclineLine::Why(reason) if of_several => words::decline_of_several(reason, bot.question_chars, choices),
        DeclineLine::Why(reason) => words::decline(reason, bot.question_chars, choices),
        DeclineLine::Notice(notice) => words::notice(notice),
        DeclineLine::Reply(notice) => notice.to_owned(),
    };
    answer.decline_lines().into_iter().map(said).collect()
}

/// A button that opens what is nearest for whoever presses it.
fn nearest_passage(guide: &Guide, nearest: &Evidence) -> Button {
    let quotes = vec![Quoted::passages(&nearest.passages)];
    let shown = Shown { guide: guide_key(guide), owner: 0, quotes, at: 0, page: 0, sure: 0, answer: 0 };
    Button::new(words::nearest_passage(), Press::Answer(AnswerPress::Nearest(shown)))
}

fn suggestion(guide: &Guide, near: &Suggestion) -> Option<Button> {
    let section = guide.sections.iter().position(|section| section.anchor == near.anchor)?;
    Some(Button::quoting(&near.title, opens_section(guide, section)))
}
