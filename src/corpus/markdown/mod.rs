//! What does a Markdown text consist of? Follows pulldown-cmark's events and keeps every block's place in the source.

pub(super) mod resumed;
pub(super) mod table;

use std::ops::Range;

use preceptor_converted::is_contents_name;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use self::resumed::rejoin;
use self::table::Table;
use super::block::{Block, BlockKind, Note, Severity};
use super::document::Document;
use super::matter::{LinkWatch, drop_bare_contents, drop_jumps, front_matter, note_left_out};
use super::plain::lines::is_page_mark;
use super::plain::style::{is_label, is_question_of_pair};
use super::prose::Prose;
use super::sink::{HEADING_BYTES, Sink, join_context, lost_label};
use super::span::Span;

/// The blocks of a Markdown document in reading order, and what looks wrong in it.
///
/// What is masked of it ([`Matter`](super::matter)) is not read, and said in a note.
pub(super) fn read_markdown(document: &Document) -> (Vec<Block>, Vec<Note>) {
    let mut reader = Reader {
        sink: Sink::new(document),
        prose: Prose::default(),
        holders: Vec::new(),
        heading: None,
        table: None,
        code: None,
        html: None,
        bold: Bold::default(),
        links: Links::default(),
        jumps: Vec::new(),
        explicit: 0,
    };
    reader.sink.notes = note_left_out(document);
    let titled = reader.title();
    let masked = document.masked(Span::new(0, document.text.len()));
    for (event, range) in Parser::new_ext(&masked, Options::ENABLE_TABLES).into_offset_iter() {
        reader.take(event, range);
    }
    reader.flush();
    let Sink { mut blocks, mut notes, .. } = reader.sink;
    drop_jumps(document, &mut blocks, &reader.jumps, &mut notes);
    if titled && blocks.iter().skip(1).any(|block| block.kind == (BlockKind::Heading { level: 1 })) {
        blocks.remove(0);
    }
    drop_bare_contents(&mut blocks);
    (rejoin(document, blocks), notes)
}

/// What a block may stand in.
enum Holder {
    Quote,
    List { number: usize, context: String },
    Item { start: Option<usize>, text: String },
}

struct Reader<'a> {
    sink: Sink<'a>,
    prose: Prose,
    holders: Vec<Holder>,
    heading: Option<u8>,
    table: Option<Table>,
    code: Option<Span>,
    html: Option<(usize, String)>,
    bold: Bold,
    links: Links,
    /// Blocks that are nothing but a link to a place in this text.
    jumps: Vec<usize>,
    /// The level of the last heading that marks say is one.
    explicit: u8,
}

/// What is known of links: in the words so far, and in the items of the outermost list.
#[derive(Default)]
struct Links {
    words: LinkWatch,
    /// How many blocks there were before the list.
    before: usize,
    items: usize,
    others: bool,
}

/// Whether all words of the paragraph so far are bold, as a word processor's export writes its headings.
#[derive(Debug, Default)]
struct Bold {
    depth: u8,
    words: bool,
    others: bool,
    /// How deep in words set in italics, whether there are some, and others.
    slant: Slant,
}

/// Whether all words of the paragraph so far are in italics.
#[derive(Debug, Default, Clone, Copy)]
struct Slant {
    depth: u8,
    others: bool,
}

impl Bold {
    fn see(&mut self, words: &str) {
        let said = words.chars().any(char::is_alphanumeric);
        *(if self.depth > 0 { &mut self.words } else { &mut self.others }) |= said;
        self.slant.others |= said && self.slant.depth == 0;
    }

    /// Nothing was read yet; what is open stays open.
    fn anew(&self) -> Self {
        Self { depth: self.depth, slant: Slant { depth: self.slant.depth, others: false }, ..Self::default() }
    }

    const fn is_all(&self) -> bool {
        self.words && !self.others
    }
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        // What is masked may have been more than one byte a character.
        let text = &self.sink.document.text;
        let span = Span::new(text.floor_char_boundary(range.start), text.ceil_char_boundary(range.end));
        match event {
            Event::Start(tag) => self.open(&tag, span),
            Event::End(tag) => self.close(tag, span),
            Event::Text(words) => self.words(span, &words),
            Event::Code(words) => {
                let inside = self.sink.document.slice(span).find(&*words).unwrap_or(0);
                self.cover(span);
                self.bold.see(&words);
                self.links.words.see(&words);
                self.prose.push(span.start + inside, &words);
            }
            Event::Html(html) => {
                if let Some((_, left_out)) = &mut self.html {
                    left_out.push_str(&html);
                }
            }
            Event::InlineHtml(tag) => self.inline_tag(span, &tag),
            // A bold line stands over the lines below it, blank line or not.
            Event::SoftBreak | Event::HardBreak if self.is_bold_heading() => self.flush(),
            Event::SoftBreak | Event::HardBreak => self.prose.push_gap(),
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn words(&mut self, span: Span, words: &str) {
        if self.code.is_some() {
            self.prose.push_verbatim(span.start, words);
        } else {
            self.cover(span);
            self.bold.see(words);
            self.links.words.see(words);
            self.prose.push(span.start, words);
        }
    }

    fn inline_tag(&mut self, span: Span, tag: &str) {
        self.cover(span);
        if tag.to_ascii_lowercase().starts_with("<br") {
            self.prose.push_gap();
        }
    }

    fn cover(&mut self, span: Span) {
        self.prose.cover(span);
    }

    fn open(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            Tag::Paragraph => self.open_paragraph(span),
            Tag::Heading { level, .. } => self.open_heading(*level, span),
            Tag::BlockQuote(_) => {
                self.flush();
                self.holders.push(Holder::Quote);
            }
            Tag::List(_) => self.open_list(),
            Tag::Item => {
                self.flush();
                self.holders.push(Holder::Item { start: Some(span.start), text: String::new() });
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.code = Some(span);
            }
            Tag::HtmlBlock => {
                self.flush();
                self.html = Some((span.start, String::new()));
            }
            Tag::Table(_) => {
                self.flush();
                self.table = Some(Table::new(self.sink.new_list()));
            }
            Tag::TableHead | Tag::TableRow | Tag::TableCell => self.prose = Prose::default(),
            // What a strong span covers is known when its words come; what stands before them is no word.
            Tag::Strong => self.bold.depth += 1,
            Tag::Emphasis => {
                self.bold.slant.depth += 1;
                self.cover(span);
            }
            Tag::Link { dest_url, .. } => {
                self.links.words.open(dest_url);
                self.cover(span);
            }
            _ => self.cover(span),
        }
    }

    fn close(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph if !self.in_item() => self.flush(),
            TagEnd::Heading(_) => self.prose.push_gap(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.flush();
                self.holders.pop();
                if matches!(tag, TagEnd::List(_)) && !self.in_list() {
                    self.close_list(span);
                }
            }
            TagEnd::Link => self.links.words.close(),
            TagEnd::Emphasis => {
                self.bold.slant.depth = self.bold.slant.depth.saturating_sub(1);
                self.cover(span);
            }
            TagEnd::Strong => {
                self.bold.depth = self.bold.depth.saturating_sub(1);
                self.cover(span);
            }
            TagEnd::CodeBlock => self.close_code(),
            TagEnd::HtmlBlock => self.close_html(),
            TagEnd::TableCell => self.with_table(|table, prose, _| table.cell(prose, span)),
            TagEnd::TableHead => self.with_table(|table, _, sink| table.head(sink, span)),
            TagEnd::TableRow => self.with_table(|table, _, sink| table.row(sink, span)),
            TagEnd::Table => {
                self.with_table(|table, _, sink| table.end(sink));
                self.table = None;
            }
            _ => {}
        }
    }

    fn with_table(&mut self, step: impl FnOnce(&mut Table, Prose, &mut Sink<'_>)) {
        let prose = std::mem::take(&mut self.prose);
        if let Some(table) = &mut self.table {
            step(table, prose, &mut self.sink);
        }
    }

    fn in_item(&self) -> bool {
        matches!(self.holders.last(), Some(Holder::Item { .. }))
    }

    fn open_paragraph(&mut self, span: Span) {
        if self.in_item() {
            self.prose.push_gap();
        } else {
            self.flush();
        }
        self.cover(span);
    }

    /// The title that front matter gives, as the first heading.
    fn title(&mut self) -> bool {
        let front = front_matter(&self.sink.document.text);
        let Some(span) = front.and_then(|front| front.title_span()) else { return false };
        let mut prose = Prose::default();
        prose.push(span.start, self.sink.document.slice(span));
        // It is masked with all front matter, so that its place is no block's.
        self.explicit = 1;
        self.sink.push_prose(block(BlockKind::Heading { level: 1 }, span, String::new(), None), &prose);
        !self.sink.blocks.is_empty()
    }

    fn in_list(&self) -> bool {
        self.holders.iter().any(|holder| matches!(holder, Holder::List { .. }))
    }

    /// A list that only leads to places in the guide says nothing.
    fn close_list(&mut self, span: Span) {
        let Links { before, items, others, .. } = self.links;
        let named = before
            .checked_sub(1)
            .and_then(|last| self.sink.blocks.get(last))
            .is_some_and(|last| is_contents_name(&last.text));
        if others || items < if named { 1 } else { 2 } {
            return;
        }
        self.sink.blocks.truncate(before);
        self.sink.note(
            Severity::Info,
            span.start,
            "contents list was left out: its items only lead to places in the guide".to_owned(),
        );
    }

    /// A heading inside a quote or list does not divide the document, so it counts as words there.
    fn open_heading(&mut self, level: HeadingLevel, span: Span) {
        if self.holders.is_empty() {
            self.flush();
            let document = self.sink.document;
            let is_tag = document.text.as_bytes()[span.start] != b'#' && document.masked(span).starts_with('#');
            let tag = is_tag.then(|| document.matter.heading_level(&document.text, span.end)).flatten();
            self.heading = Some(tag.unwrap_or(level as u8));
        } else {
            self.prose.push_gap();
        }
    }

    fn open_list(&mut self) {
        self.flush();
        let parent = self.holders.iter().rev().find_map(|holder| match holder {
            Holder::List { number, context } => Some((*number, context.as_str())),
            _ => None,
        });
        let (number, context) = match (parent, self.holders.last()) {
            (Some((number, context)), Some(Holder::Item { text, .. })) => (number, join_context(context, text)),
            (Some((number, context)), _) => (number, context.to_owned()),
            (None, _) => {
                self.links = Links { before: self.sink.blocks.len(), ..Links::default() };
                let introduction = self.sink.introduction();
                (self.sink.new_list(), introduction)
            }
        };
        self.holders.push(Holder::List { number, context });
    }

    fn close_code(&mut self) {
        if let Some(span) = self.code.take() {
            let mut prose = std::mem::take(&mut self.prose);
            prose.trim_end();
            let (number, context) = self.surroundings();
            let span = self.sink.trimmed(span);
            self.sink.push_prose(block(BlockKind::Code, span, context, number), &prose);
        }
    }

    fn close_html(&mut self) {
        if let Some((start, html)) = self.html.take()
            && !without_comments(&html).trim().is_empty()
        {
            let text = "HTML was left out; write what it says as Markdown".to_owned();
            self.sink.note(Severity::Warning, start, text);
        }
    }

    /// The list number and context of a block that stands here, the item's own words included.
    fn surroundings(&self) -> (Option<usize>, String) {
        let list = self.holders.iter().rev().find_map(|holder| match holder {
            Holder::List { number, context } => Some((*number, context.as_str())),
            _ => None,
        });
        match (list, self.holders.last()) {
            (Some((number, context)), Some(Holder::Item { text, .. })) => (Some(number), join_context(context, text)),
            (Some((number, context)), _) => (Some(number), context.to_owned()),
            (None, _) => (None, String::new()),
        }
    }

    /// Emits the words gathered so far.
    fn flush(&mut self) {
        let bold = self.is_bold_heading();
        let jumps = self.links.words.jumps();
        let prose = std::mem::take(&mut self.prose);
        let slanted = !self.bold.slant.others;
        self.bold = self.bold.anew();
        let heading = self.heading.take();
        let links = self.links.words.take();
        let Some(extent) = prose.extent().filter(|_| !prose.is_empty() && !is_page_mark(prose.text())) else { return };
        self.links.items += usize::from(links > 0);
        self.links.others |= links == 0;
        if jumps && heading.is_none() && self.holders.is_empty() {
            self.jumps.push(self.sink.blocks.len());
        }
        match heading {
            None if links > 1 && !self.in_item() => {
                let text = "row of links was left out: it only leads to places in the guide".to_owned();
                self.sink.note(Severity::Info, extent.start, text);
            }
            Some(level) => self.flush_heading(level, extent, &prose),
            None if self.in_item() => self.flush_item(extent, prose),
            None if bold => self.flush_bold(extent, prose),
            None if slanted && self.holders.is_empty() && is_label(prose.text()) && is_sub_numbered(prose.text()) => {
                self.flush_slanted(extent, &prose);
            }
            None => {
                let kind = if self.holders.is_empty() { BlockKind::Paragraph } else { BlockKind::Quote };
                let (number, context) = self.surroundings();
                let span = self.sink.trimmed(extent);
                self.sink.push_prose(block(kind, span, context, number), &prose);
            }
        }
    }

    fn flush_heading(&mut self, level: u8, extent: Span, prose: &Prose) {
        let span = self.sink.trimmed(extent);
        self.explicit = level;
        if prose.text().len() <= HEADING_BYTES {
            return self.sink.push_prose(block(BlockKind::Heading { level }, span, String::new(), None), prose);
        }
        let text =
            format!("heading of {} bytes was read as a paragraph; shorten it to {HEADING_BYTES}", prose.text().len());
        self.sink.note(Severity::Warning, span.start, text);
        self.sink.push_prose(block(BlockKind::Paragraph, span, String::new(), None), prose);
    }

    /// Whether the words so far are a bold line that could be a heading, outside of lists, quotes and tables.
    fn is_bold_heading(&self) -> bool {
        let outside = self.holders.is_empty() && self.table.is_none() && self.heading.is_none();
        let words = self.prose.text();
        outside && self.bold.is_all() && !is_page_mark(words) && (is_label(words) || is_question_of_pair(words))
    }

    /// A bold line as a heading: the title where nothing stands before it, else below the last marked heading.
    fn flush_bold(&mut self, mut extent: Span, mut prose: Prose) {
        if is_question_of_pair(prose.text()) {
            let lead = prose.text().len() - prose.text()[2..].trim_start().len();
            extent.start = prose.source_of(lead);
            prose.drop_front(lead);
        }
        let span = self.sink.trimmed(extent);
        let level = if self.sink.blocks.is_empty() { 1 } else { (self.explicit + 1).clamp(2, 6) };
        self.sink.note(Severity::Info, span.start, format!("heading inferred: `{}`", prose.text()));
        self.sink.push_prose(block(BlockKind::Heading { level }, span, String::new(), None), &prose);
    }

    /// A line in italics with a number of two levels, as word processors' exports have it, stands under a bold one.
    fn flush_slanted(&mut self, extent: Span, prose: &Prose) {
        let span = self.sink.trimmed(extent);
        let level = (self.explicit + 2).clamp(3, 6);
        let text = format!("`{}` was read as a heading: it is numbered and in italics", prose.text());
        self.sink.note(Severity::Info, span.start, text);
        self.sink.push_prose(block(BlockKind::Heading { level }, span, String::new(), None), prose);
    }

    fn flush_item(&mut self, extent: Span, mut prose: Prose) {
        let list = self.holders.iter().rev().find_map(|holder| match holder {
            Holder::List { number, context } => Some((*number, context.clone())),
            _ => None,
        });
        let (number, context) = list.unzip();
        let mut start = extent.start;
        if let Some(Holder::Item { start: marker, text }) = self.holders.last_mut() {
            start = marker.take().unwrap_or(start);
            if let Some(rest) = lost_label(prose.text()) {
                let lead = prose.text().len() - rest.len();
                prose.drop_front(lead);
                self.sink.note_lost_label(start, prose.text());
            }
            if text.is_empty() {
                *text = super::sink::shorten(prose.text());
            }
        }
        let span = self.sink.trimmed(Span::new(start, extent.end));
        self.sink.push_prose(block(BlockKind::ListItem, span, context.unwrap_or_default(), number), &prose);
    }
}

/// Whether words begin with a number of two levels or more: `2.1 Storage`.
fn is_sub_numbered(words: &str) -> bool {
    let Some((number, _)) = words.split_once(' ') else { return false };
    let parts: Vec<&str> = number.trim_end_matches('.').split('.').collect();
    let figure = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() > 1 && parts.iter().all(figure)
}

fn block(kind: BlockKind, span: Span, context: String, list: Option<usize>) -> Block {
    Block { kind, span, text: String::new(), context, list }
}

/// HTML less its comments; what follows an unclosed comment counts as comment.
fn without_comments(html: &str) -> String {
    let mut rest = html;
    let mut kept = String::new();
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}
