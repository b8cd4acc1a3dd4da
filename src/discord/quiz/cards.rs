//! How does a quiz card look? The passage with its blank, then the same with what belongs there.

use crate::answer::Evidence;
use crate::corpus::{Guide, Span};
use crate::discord::bot::Bot;
use crate::discord::bot::citing::Citing;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::{escape_within, pages_of};
use crate::discord::message::quotes::quote_lines;
use crate::discord::message::reply::{Field, Reply};
use crate::discord::words;
use crate::quiz::{Card, filled};

/// Longest text of a card.
const PAGE: usize = 1500;
/// Longest choice or heading within a card.
const NAMED: usize = 150;
/// The names of the four choices.
pub(in crate::discord) const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// The card of a round with this number, if the guide has one.
pub(in crate::discord) fn card(bot: &Bot, guide: &Guide, section: Option<u32>, seed: u64, number: u8) -> Option<Card> {
    bot.deck(guide).card(guide, section.map(|section| section as usize), seed, usize::from(number))
}

/// The passage with its blanks. Where it stands is not told yet: headings give answers away.
pub(in crate::discord) fn asked(bot: &Bot, guide: &Guide, card: &Card) -> Result<String, Failure> {
    let evidence = whole(bot, guide, card)?;
    let text = card.holed(evidence.words()).ok_or_else(|| Failure::person(words::changed_guide()))?;
    let holed =
        Evidence { text, leads: Vec::new(), masked: None, highlights: Vec::new(), left_out: Vec::new(), ..evidence };
    let lines = quote_lines(&holed).into_iter().map(filled).collect();
    Ok(pages_of(lines, PAGE).swap_remove(0))
}

/// The choices, a line each.
pub(in crate::discord) fn choices(card: &Card) -> String {
    let lines = LETTERS.iter().zip(&card.choices).map(|(letter, choice)| format!("**{letter}** {}", named(choice)));
    lines.collect::<Vec<_>>().join("\n")
}

/// A choice or a heading, cut where it is long.
pub(in crate::discord) fn named(text: &str) -> String {
    escape_within(text, NAMED)
}

/// What belongs into the blank, with the passage whole and where it stands.
pub(in crate::discord) fn solved(
    bot: &Bot,
    citing: Citing<'_>,
    card: &Card,
    verdict: String,
) -> Result<Reply, Failure> {
    let evidence = whole(bot, citing.guide, card)?;
    let marked = Evidence { highlights: card.blanks.clone(), ..evidence };
    let passage = pages_of(quote_lines(&marked), PAGE).swap_remove(0);
    let fields = vec![citing.field(&marked)];
    Ok(Reply { text: format!("{verdict}\n\n{passage}"), fields, ..Reply::default() })
}

/// What belonged into the blank, in a few lines, with as much of the passage: for the message of the next card.
pub(super) fn solved_field(bot: &Bot, guide: &Guide, card: &Card, number: u8, verdict: &str) -> Result<Field, Failure> {
    let evidence = whole(bot, guide, card)?;
    let place = named(&words::place(&guide.manifest.title, &evidence.citation.numbered()));
    let marked = Evidence { highlights: card.blanks.clone(), ..evidence };
    let mut pages = pages_of(quote_lines(&marked), 600);
    let more = if pages.len() > 1 { " …" } else { "" };
    let value = format!("{verdict}\n{}{more}\n-# {place}", pages.swap_remove(0));
    Ok(Field { name: words::answer_of_card(number), value, beside: false })
}

fn whole(bot: &Bot, guide: &Guide, card: &Card) -> Result<Evidence, Failure> {
    let passages = card.passage..card.passage + 1;
    let evidence = bot.engine.desk(&guide.manifest.id)?.quote_again("", &passages);
    let fits = |evidence: &Evidence| {
        let inside = |blank: &Span| evidence.words().get(blank.range()).is_some();
        card.blanks.iter().all(inside)
    };
    evidence.filter(fits).ok_or_else(|| Failure::person(words::changed_guide()))
}
