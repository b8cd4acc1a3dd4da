//! How does a quote stand on a page? Its words as every face reads them, then where they stand.

use maud::{Markup, PreEscaped, html};

use super::lines::html_of_lines;
use super::markdown::{Anchor, Around, html_of, opening, pin};
use crate::answer::Evidence;
use crate::corpus::{Format, Guide, PATH_JOIN};
use crate::reading::{CODE, Shown, plain_lines};
use crate::web::addresses::{Addresses, Way};
use crate::web::words;

/// Whose quotes are shown, and where their links lead.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct Quoting<'a> {
    /// Where the site's pages are.
    pub addresses: &'a Addresses,
    /// The guide that is quoted.
    pub guide: &'a Guide,
    /// How its pages are opened.
    pub way: Way,
    /// Whether its title stands in a citation, since other guides might be meant.
    pub is_titled: bool,
}

impl Quoting<'_> {
    /// A quote with its citation, which leads to its place in the guide; `beside` stands next to it.
    pub(in crate::web) fn figure(&self, quote: &Evidence, beside: Markup) -> Markup {
        let language = self.guide.manifest.language().code();
        html! {
            figure.quote {
                blockquote lang=(language) { (self.words(quote)) }
                figcaption { (self.citation(quote)) (beside) }
            }
        }
    }

    /// The words of a quote.
    pub(in crate::web) fn words(&self, quote: &Evidence) -> Markup {
        self.whole(quote, &[]).unwrap_or_else(|| html_of_lines(&plain_lines(quote)))
    }

    /// The words of a quote with lists, tables and links of its own, and the places within it that can be led to; `None` where that
    /// would not have the very letters that every face shows.
    pub(in crate::web) fn whole(&self, quote: &Evidence, anchors: &[Anchor]) -> Option<Markup> {
        let pin = |anchor: &str| self.addresses.place(&self.guide.manifest.id, anchor);
        let within = |anchor: &str| self.guide.at_anchor(anchor).map(|_| pin(anchor));
        structured(quote, Around { anchors, within: &within, pin: &pin })
    }

    /// A passage by itself, as a place that can be led to.
    pub(in crate::web) fn passage(&self, quote: &Evidence, anchor: &Anchor) -> Markup {
        let class = anchor.is_meant.then_some("meant");
        html! {
            (PreEscaped(opening("div", class, Some(anchor))))
            (pin(&self.addresses.place(&self.guide.manifest.id, &anchor.id)))
            (self.words(quote))
            (PreEscaped("</div>"))
        }
    }

    /// Where a quote stands, as a link to it.
    fn citation(&self, quote: &Evidence) -> Markup {
        let citation = &quote.citation;
        let passage = self.guide.passages.get(quote.passages.start);
        let anchor = passage.map_or(citation.anchor.as_str(), |passage| passage.id.0.as_str());
        let address = self.addresses.place(&citation.guide, anchor);
        let headings = citation.headings();
        // A text before all headings goes by its guide's title already.
        let title = Some(&citation.title).filter(|title| self.is_titled && headings[..] != [(*title).clone()]);
        let path: Vec<&str> = title.into_iter().chain(&headings).map(String::as_str).collect();
        let target = self.way.target();
        html! {
            a.cite href=(address) target=[target] rel=[target.map(|_| "noopener")] {
                cite lang=(self.guide.manifest.language().code()) { (path.join(PATH_JOIN)) }
            }
            @if let Some(file) = &citation.original { span.place { (words::in_file(file, citation.page)) } }
        }
    }
}

fn structured(quote: &Evidence, around: Around<'_>) -> Option<Markup> {
    if quote.format != Format::Markdown {
        return None;
    }
    let (rows, others): (Vec<String>, Vec<String>) =
        quote.leads.iter().cloned().partition(|lead| lead.trim_start().starts_with('|'));
    let leads = plain_lines(&Evidence { leads: others, ..nothing_of(quote) });
    let notes = plain_lines(&Evidence { footnotes: quote.footnotes.clone(), ..nothing_of(quote) });
    let (body, said) = html_of(&Evidence { leads: rows, ..quote.clone() }, around)?;
    let whole = letters(&leads) + &said + &letters(&notes);
    (whole == letters(&plain_lines(quote))).then(|| {
        html! {
            @if !leads.is_empty() { div.lead { (html_of_lines(&leads)) } }
            (body)
            @if !notes.is_empty() { div.notes { (html_of_lines(&notes)) } }
        }
    })
}

/// A quote of no words, to show alone what stands beside it.
fn nothing_of(quote: &Evidence) -> Evidence {
    Evidence {
        text: String::new(),
        leads: Vec::new(),
        masked: None,
        footnotes: Vec::new(),
        highlights: Vec::new(),
        left_out: Vec::new(),
        code: Vec::new(),
        ..quote.clone()
    }
}

/// All letters and digits of lines in their order, but for the numbers of items, which a list shows by itself.
fn letters(lines: &[Vec<Shown>]) -> String {
    let of_line = |line: &Vec<Shown>| -> String {
        let text: String = line.iter().map(|(c, _)| *c).collect();
        let body = text.trim_start();
        let rest = body.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_item = rest.len() < body.len() && (rest.starts_with(". ") || rest.starts_with(") "));
        let is_other = text.starts_with(CODE) || body.contains(" · ");
        if is_item && !is_other { rest.to_owned() } else { body.to_owned() }
    };
    lines.iter().map(of_line).collect::<String>().chars().filter(|c| c.is_alphanumeric()).collect()
}
