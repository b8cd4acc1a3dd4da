//! How does a quote's Markdown become HTML? Nothing of it is HTML itself: tags go, and links lead to the web, to mail or into
//! the guide.

use std::fmt::Write as _;
use std::ops::Range;

use maud::{Escaper, Markup, PreEscaped, html};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::marked::Marks;
use super::source::Source;
use crate::answer::Evidence;
use crate::corpus::Span;
use crate::reading::{event_words, named_elsewhere, shown};
use crate::web::words;

/// A place within a quote that can be led to.
#[derive(Debug, Clone)]
pub(in crate::web) struct Anchor {
    /// Its name.
    pub id: String,
    /// Its bytes of the quote.
    pub span: Span,
    /// Whether a link has led here.
    pub is_meant: bool,
}

/// What is shown of a quote, beside it.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// The places within it that can be led to, in their order.
    pub anchors: &'a [Anchor],
    /// Where a link within the guide leads, `#anchor`.
    pub within: &'a dyn Fn(&str) -> Option<String>,
    /// The address of such a place.
    pub pin: &'a dyn Fn(&str) -> String,
}

/// A quote as HTML, with all letters and digits of it in their order, by which it is checked.
pub(super) fn html_of(quote: &Evidence, around: Around<'_>) -> Option<(Markup, String)> {
    let source = Source::of(quote)?;
    let (options, links) = (Options::ENABLE_TABLES, Some(named_elsewhere));
    let events = Parser::new_with_broken_link_callback(&source.text, options, links).into_offset_iter();
    let mut writer = Writer::new(quote, &source, around);
    events.for_each(|(event, range)| writer.take(&event, range));
    Some((PreEscaped(writer.html), writer.said))
}

struct Writer<'a> {
    source: &'a Source,
    around: Around<'a>,
    marks: Marks<'a>,
    html: String,
    said: String,
    /// What closes each link that is open, the last one last.
    links: Vec<&'static str>,
    /// Anchors that are placed already.
    placed: usize,
    in_head: bool,
    /// How much of the HTML there was when the last cell began.
    cell: usize,
    /// A link to the row that has just begun.
    pin: String,
}

impl<'a> Writer<'a> {
    fn new(quote: &'a Evidence, source: &'a Source, around: Around<'a>) -> Self {
        let (html, said) = (String::new(), String::new());
        let marks = Marks::of(quote);
        let (links, pin) = (Vec::new(), String::new());
        Self { source, around, marks, html, said, links, placed: 0, in_head: false, cell: 0, pin }
    }

    fn take(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(tag, &range),
            Event::End(tag) => self.close(*tag),
            Event::HardBreak => self.html += "<br>",
            Event::Rule => self.html += "<hr>",
            Event::Code(_) => {
                self.html += "<code>";
                self.words(event, range);
                self.html += "</code>";
            }
            _ => self.words(event, range),
        }
    }

    /// The characters of an event, those that matched within marks.
    fn words(&mut self, event: &Event<'_>, range: Range<usize>) {
        let placed = event_words(event, range, &self.source.text);
        let characters = placed.into_iter().filter_map(|(at, c)| {
            // Code keeps the ends of its lines.
            let c = if matches!(c, '\n' | '\t') { Some(c) } else { shown(c) };
            Some((c?, self.source.quoted_at(at)))
        });
        let characters: Vec<(char, Option<usize>)> = characters.collect();
        self.said.extend(characters.iter().map(|(c, _)| *c).filter(|c| c.is_alphanumeric()));
        self.marks.write(&characters, &mut self.html);
    }

    fn open(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph => self.block("p", "", range),
            Tag::Heading { .. } => self.block("p", "heading", range),
            Tag::BlockQuote(_) => self.html += "<blockquote>",
            Tag::CodeBlock(_) => {
                self.block("pre", "", range);
                self.html += "<code>";
            }
            Tag::List(None) => self.html += "<ul>",
            Tag::List(Some(1)) => self.html += "<ol>",
            Tag::List(Some(first)) => self.html += &format!("<ol start=\"{first}\">"),
            Tag::Item => self.block("li", "", range),
            // What does not fit scrolls by itself, so that it must be reached by keyboard.
            Tag::Table(_) => self.html += "<div class=\"table\" tabindex=\"0\"><table>",
            Tag::TableHead => {
                self.html += "<thead><tr>";
                self.in_head = true;
            }
            Tag::TableRow => self.block("tr", "", range),
            Tag::TableCell => {
                self.cell = self.html.len();
                self.html += if self.in_head { "<th scope=\"col\">" } else { "<td>" };
                // A row has its first cell for what leads to it.
                self.html += &std::mem::take(&mut self.pin);
            }
            Tag::Emphasis => self.html += "<em>",
            Tag::Strong => self.html += "<strong>",
            Tag::Link { dest_url, .. } => self.link(dest_url),
            _ => {}
        }
    }

    /// Opens an element that may be led to.
    fn block(&mut self, name: &str, class: &str, range: &Range<usize>) {
        let place = |byte: usize| self.source.place_of(byte);
        let is_over = |anchor: &&Anchor| place(anchor.span.end) <= range.start;
        // What was no element of its own is passed over.
        self.placed += self.around.anchors[self.placed..].iter().take_while(is_over).count();
        let next = self.around.anchors.get(self.placed).filter(|anchor| place(anchor.span.start) < range.end);
        let begins_in = |anchor: &&Anchor| {
            let (start, end) = (place(anchor.span.start), place(anchor.span.end.max(1) - 1));
            (start..=end).contains(&range.start)
        };
        let is_meant = self.around.anchors.iter().find(begins_in).is_some_and(|anchor| anchor.is_meant);
        let classes = format!("{class}{}", if is_meant { " meant" } else { "" });
        let class = Some(classes.trim()).filter(|classes| !classes.is_empty());
        self.html += &opening(name, class, next);
        if let Some(anchor) = next {
            self.placed += 1;
            self.pin = pin(&(self.around.pin)(&anchor.id)).into_string();
            if name != "tr" {
                self.html += &std::mem::take(&mut self.pin);
            }
        }
    }

    /// Opens a link where it leads to the web, to mail or into the guide; else its words stand alone.
    fn link(&mut self, address: &str) {
        let inside = address.strip_prefix('#').and_then(|anchor| (self.around.within)(anchor));
        let outside = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
        let Some(address) = inside.or_else(|| outside.then(|| address.to_owned())) else {
            return self.links.push("");
        };
        let mut escaped = String::new();
        // A `String` takes everything.
        let _ = Escaper::new(&mut escaped).write_str(&address);
        let rel = if outside { " rel=\"noopener noreferrer nofollow\"" } else { "" };
        self.html += &format!("<a href=\"{escaped}\"{rel}>");
        self.links.push("</a>");
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.html += "</p>",
            TagEnd::BlockQuote(_) => self.html += "</blockquote>",
            TagEnd::CodeBlock => self.html += "</code></pre>",
            TagEnd::List(false) => self.html += "</ul>",
            TagEnd::List(true) => self.html += "</ol>",
            TagEnd::Item => self.html += "</li>",
            TagEnd::Table => self.html += "</tbody></table></div>",
            TagEnd::TableHead => {
                self.html += "</tr></thead><tbody>";
                self.in_head = false;
            }
            TagEnd::TableRow => self.html += "</tr>",
            TagEnd::TableCell => self.close_cell(),
            TagEnd::Emphasis => self.html += "</em>",
            TagEnd::Strong => self.html += "</strong>",
            TagEnd::Link => self.html += self.links.pop().unwrap_or_default(),
            _ => {}
        }
    }

    /// A cell without a word names no column.
    fn close_cell(&mut self) {
        if self.in_head && self.html[self.cell..].ends_with("<th scope=\"col\">") {
            self.html.truncate(self.cell);
            self.html += "<td></td>";
        } else {
            self.html += if self.in_head { "</th>" } else { "</td>" };
        }
    }
}

/// The tag that opens an element, which may be a place that can be led to. The one that was meant is scrolled to without a script,
/// since it has the focus.
pub(super) fn opening(name: &str, class: Option<&str>, anchor: Option<&Anchor>) -> String {
    let mut tag = format!("<{name}");
    let mut add = |name: &str, value: &str| {
        tag.push_str(&format!(" {name}=\""));
        // A `String` takes everything.
        let _ = Escaper::new(&mut tag).write_str(value);
        tag.push('"');
    };
    if let Some(anchor) = anchor {
        add("id", &anchor.id);
        if anchor.is_meant {
            add("tabindex", "-1");
            add("autofocus", "");
        }
    }
    if let Some(class) = class {
        add("class", class);
    }
    tag + ">"
}

/// A link to a place, beside it.
pub(super) fn pin(address: &str) -> Markup {
    html! { a.pin href=(address) aria-label=(words::LINK_TO_PASSAGE) { "¶" } }
}
