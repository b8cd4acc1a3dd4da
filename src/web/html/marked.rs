//! Which characters of a quote matched the question, and how are they set off?

use std::fmt::Write as _;

use maud::Escaper;

use crate::answer::Evidence;
use crate::corpus::Span;

/// What matched in a quote; words beside each other are one match.
#[derive(Debug)]
pub(super) struct Marks<'a> {
    words: &'a str,
    spans: Vec<Span>,
}

impl<'a> Marks<'a> {
    /// What matched in a quote.
    pub(super) fn of(quote: &'a Evidence) -> Self {
        let words = quote.words();
        let mut spans: Vec<Span> = Vec::new();
        for span in &quote.highlights {
            let is_beside =
                |last: &Span| words.get(last.end..span.start).is_some_and(|between| between.trim().is_empty());
            match spans.last_mut() {
                Some(last) if is_beside(last) => *last = last.join(*span),
                _ => spans.push(*span),
            }
        }
        Self { words, spans }
    }

    /// Writes characters, each with the byte of the quote it stands at, where it stands there.
    pub(super) fn write(&self, characters: &[(char, Option<usize>)], html: &mut String) {
        let is_marked = |at: Option<usize>| {
            at.is_some_and(|at| at < self.words.len() && self.spans.iter().any(|span| span.range().contains(&at)))
        };
        write_marked(characters.iter().map(|(c, at)| (*c, is_marked(*at))), html);
    }
}

/// Writes characters, each with whether it matched.
pub(super) fn write_marked(characters: impl IntoIterator<Item = (char, bool)>, html: &mut String) {
    let mut is_open = false;
    for (c, marked) in characters {
        if marked != is_open {
            *html += if marked { "<mark>" } else { "</mark>" };
            is_open = marked;
        }
        // A `String` takes everything.
        let _ = Escaper::new(html).write_char(c);
    }
    if is_open {
        *html += "</mark>";
    }
}
