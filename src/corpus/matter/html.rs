//! How does a block of HTML inside Markdown read as Markdown? What stands between two words, tags and blanks, becomes what
//! Markdown writes there: a blank line, an item's mark, the pipe between two cells.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag as Markdown};

use super::canvas::Canvas;
use super::html_inline;
use super::html_table::Table;
use super::html_tags::{FoundTag, Tag, tags_in};
use super::left_out::Kind;

/// A table is looked for as far as this, and a tag's end over so many others.
const TABLE_BYTES: usize = 32 * 1024;
const TAGS: usize = 500;

/// No list is nested deeper than this in what the parser reads.
const DEEPEST: usize = 4;

/// What stands for characters that HTML keeps for itself.
const ENTITIES: [(&str, &str); 6] =
    [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'")];

/// Rewrites the blocks of HTML that stand in nothing else.
pub(super) fn rewrite(canvas: &mut Canvas<'_>) {
    if !canvas.text.contains('<') {
        return;
    }
    let mut writer = Writer::default();
    for region in regions(canvas) {
        writer.region(canvas, region);
    }
}

/// Where blocks of HTML stand; a table goes on over blank lines to its end.
fn regions(canvas: &Canvas<'_>) -> Vec<Range<usize>> {
    let now = canvas.now();
    let last_table = now.rfind("</table").unwrap_or_default();
    let mut regions: Vec<Range<usize>> = Vec::new();
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(now, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Markdown::List(_) | Markdown::BlockQuote(_)) => depth += 1,
            Event::End(pulldown_cmark::TagEnd::List(_) | pulldown_cmark::TagEnd::BlockQuote(_)) => depth -= 1,
            Event::Start(Markdown::HtmlBlock) if depth == 0 => {
                let range = canvas.before(range.start).start..range.end;
                match regions.last_mut() {
                    Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                    _ if range.end < last_table => {
                        regions.push(range.start..table_end(now, &range).unwrap_or(range.end))
                    }
                    _ => regions.push(range),
                }
            }
            _ => {}
        }
    }
    regions
}

/// Where the line ends on which a table ends that begins in a block and goes on after it.
fn table_end(text: &str, range: &Range<usize>) -> Option<usize> {
    let block = &text[range.clone()];
    let opens = block.rfind("<table").is_some_and(|at| !block[at..].contains("</table"));
    let near = text.floor_char_boundary(range.end + if opens { TABLE_BYTES } else { 0 }).max(range.end);
    let end = range.end + text[range.end..near].find("</table")?;
    let whole = !text[range.end..end].contains("```");
    whole.then(|| text[end..].find('\n').map_or(text.len(), |line| end + line + 1))
}

/// Blanks and tags between two words, and what they come to.
#[derive(Default)]
struct Gap {
    range: Range<usize>,
    /// Written at its beginning, right after the word before.
    head: &'static str,
    /// Written at its end, right before the next word; as many as may have to do, the fullest first.
    tails: Vec<String>,
    has_block: bool,
    has_break: bool,
}

/// What is open while a block is read.
#[derive(Default)]
struct Writer {
    gap: Gap,
    depth: usize,
    one_line: Option<Tag>,
    in_term: bool,
    table: Option<Table>,
}

impl Writer {
    fn region(&mut self, canvas: &mut Canvas<'_>, region: Range<usize>) {
        self.gap = Gap { range: region.start..region.start, ..Gap::default() };
        (self.one_line, self.in_term, self.table) = (None, false, None);
        let tags = tags_in(canvas, &region);
        let mut at = region.start;
        let mut next = 0;
        while let Some(found) = tags.get(next) {
            next += 1;
            if found.range.start < at {
                continue;
            }
            self.words(canvas, at..found.range.start);
            at = found.range.end;
            canvas.count(Kind::Html, found.range.start);
            match found.tag {
                Tag::Hidden if !found.closes => {
                    let end = tags[next..].iter().take(TAGS).find(|end| end.closes && end.name == found.name);
                    at = end.map_or(at, |end| end.range.end);
                    canvas.blank(found.range.start..at);
                    self.gap.range.end = at;
                }
                Tag::Code if !found.closes && self.table.is_none() => {
                    let end = tags[next..].iter().take(TAGS).find(|end| end.closes && end.tag == Tag::Code);
                    at = end.map_or(at, |end| self.code(canvas, found, end));
                }
                Tag::Inline | Tag::Hidden => self.inline(canvas, &tags[next..], found),
                _ => self.block(canvas, &tags[next..], found),
            }
        }
        self.words(canvas, at..region.end);
        self.end(canvas);
    }

    /// Text between tags: blanks at its ends are gaps, and so are line ends within.
    fn words(&mut self, canvas: &mut Canvas<'_>, range: Range<usize>) {
        let text = canvas.slice(range.clone()).to_owned();
        let mut at = range.start;
        for (nth, line) in text.split('\n').enumerate() {
            let start = at + line.len() - line.trim_start().len();
            let end = at + line.trim_end().len();
            self.gap.range.end = if nth > 0 { at } else { self.gap.range.end };
            if start < end {
                self.gap.range.end = start;
                self.flush(canvas, line.trim());
                self.bare(canvas, start..end);
                self.gap = Gap { range: end..at + line.len(), ..Gap::default() };
            } else {
                self.gap.range.end = at + line.len();
            }
            at += line.len() + 1;
        }
    }

    /// A pipe in a cell would end it.
    fn bare(&self, canvas: &mut Canvas<'_>, range: Range<usize>) {
        if self.table.is_some() {
            for at in range.filter(|at| canvas.bytes[*at] == b'|').collect::<Vec<_>>() {
                canvas.fill(at..at + 1);
            }
        }
    }

    fn inline(&mut self, canvas: &mut Canvas<'_>, after: &[FoundTag], found: &FoundTag) {
        canvas.tags.push(found.range.clone());
        html_inline::take(canvas, found, after.first());
        // What follows it is a word: the gap before it ends here.
        if found.name != "img" && found.name != "source" && !found.closes {
            self.flush(canvas, "");
            self.gap = Gap { range: found.range.end..found.range.end, ..Gap::default() };
        } else if self.gap.range.end == self.gap.range.start {
            self.gap.range = found.range.end..found.range.end;
        } else {
            self.gap.range.end = found.range.end;
        }
    }

    fn block(&mut self, canvas: &mut Canvas<'_>, after: &[FoundTag], found: &FoundTag) {
        canvas.tags.push(found.range.clone());
        self.gap.range.end = found.range.end;
        self.gap.has_block |= found.tag != Tag::Break;
        self.gap.has_break |= found.tag == Tag::Break;
        let opens = !found.closes;
        match found.tag {
            Tag::Table if opens && self.table.is_none() => self.table = Table::ahead(after),
            Tag::Table if found.closes && !self.table.as_mut().is_some_and(Table::end_inner) => {
                self.gap.head = self.table.take().map_or("", Table::end);
            }
            _ if self.table.as_mut().is_some_and(|table| table.take(found.tag, found.closes)) => {}
            Tag::Heading | Tag::Summary if opens => {
                self.one_line = Some(found.tag);
                let marks: &[&str] =
                    if found.tag == Tag::Heading { &["\n\n## ", "\n## ", "## "] } else { &["\n\n**", "\n**", "**"] };
                self.gap.tails = marks.iter().map(|mark| (*mark).to_owned()).collect();
            }
            Tag::Heading | Tag::Summary => {
                let written = self.gap.tails.is_empty();
                self.gap.head = if self.one_line.take() == Some(Tag::Summary) && written { "**" } else { "" };
                self.gap.tails.clear();
            }
            Tag::List => self.depth = if opens { self.depth + 1 } else { self.depth.saturating_sub(1) },
            Tag::Item if opens => self.gap.tails = item(self.depth.saturating_sub(1).min(DEEPEST)),
            Tag::Term if opens => {
                self.in_term = true;
                self.gap.tails = vec!["\n- **".to_owned(), "- **".to_owned()];
            }
            Tag::Term | Tag::Definition => {
                let written = self.gap.tails.is_empty();
                self.gap.head = if std::mem::take(&mut self.in_term) && written { "**" } else { self.gap.head };
                self.gap.tails = if opens { vec!["\\\n".to_owned(), "\n".to_owned()] } else { Vec::new() };
            }
            _ => {}
        }
    }

    /// Code between `pre` becomes fenced code; gives the byte after it.
    fn code(&mut self, canvas: &mut Canvas<'_>, start: &FoundTag, end: &FoundTag) -> usize {
        self.gap.range.end = start.range.start;
        self.flush(canvas, "");
        let inner = tags_in(canvas, &(start.range.end..end.range.start));
        // Blanks would be taken for the code's own.
        for tag in inner.iter().filter(|tag| tag.name == "code" || tag.name == "span") {
            canvas.fill(tag.range.clone());
        }
        entities(canvas, start.range.end..end.range.start);
        for fence in [&start.range, &end.range] {
            canvas.tags.push(fence.clone());
            canvas.blank(fence.clone());
            canvas.put(fence.start, "\n```");
        }
        canvas.put(start.range.end - 1, "\n");
        canvas.put(end.range.end - 1, "\n");
        let code = start.range.start..end.range.end;
        let at = canvas.code.partition_point(|known| known.start < code.start);
        canvas.code.insert(at, code.clone());
        self.gap = Gap { range: code.end..code.end, ..Gap::default() };
        code.end
    }

    /// Writes the gap before a word that begins with `next`.
    fn flush(&mut self, canvas: &mut Canvas<'_>, next: &str) {
        let gap = std::mem::take(&mut self.gap);
        if gap.range.is_empty() {
            return;
        }
        let mut tails = self.tails(canvas, &gap, next);
        if canvas.is_blank(canvas.before(gap.range.start)) {
            // Nothing to break off from.
            tails.retain(|tail| !tail.starts_with('\\'));
        }
        write(canvas, &gap.range, gap.head, &tails);
    }

    fn tails(&mut self, canvas: &Canvas<'_>, gap: &Gap, next: &str) -> Vec<String> {
        let owned = |tails: &[&str]| tails.iter().map(|tail| (*tail).to_owned()).collect();
        let breaks = canvas.bytes[gap.range.clone()].contains(&b'\n');
        if let Some(written) = self.table.as_mut().and_then(Table::written) {
            return written;
        }
        match () {
            () if !gap.tails.is_empty() => gap.tails.clone(),
            () if self.one_line.is_some() || self.in_term => owned(&[" "]),
            () if gap.has_block => owned(&["\n\n", "\n", " "]),
            () if gap.has_break => owned(&["\\\n", "\n", " "]),
            // Markdown's own lines stay as they are.
            () if breaks && next.starts_with(['-', '*', '+', '|', '>', '#', '`', '~']) => Vec::new(),
            () if breaks => owned(&["\n"]),
            () => owned(&[" "]),
        }
    }

    fn end(&mut self, canvas: &mut Canvas<'_>) {
        let marked = self.one_line.take() == Some(Tag::Summary) || std::mem::take(&mut self.in_term);
        let head = if marked && self.gap.tails.is_empty() { "**" } else { "" };
        let gap = std::mem::take(&mut self.gap);
        let head = self.table.take().map_or(if head.is_empty() { gap.head } else { head }, Table::end);
        if !gap.range.is_empty() {
            write(canvas, &gap.range, head, &["\n\n".to_owned(), "\n".to_owned()]);
        }
    }
}

/// Code has the characters that entities stand for.
fn entities(canvas: &mut Canvas<'_>, range: Range<usize>) {
    let text = canvas.text;
    let code = &text[range.clone()];
    let named =
        ENTITIES.iter().flat_map(|(name, sign)| code.match_indices(name).map(move |(at, _)| (at, *name, *sign)));
    for (at, name, sign) in named.collect::<Vec<_>>() {
        let at = range.start + at;
        canvas.put(at, sign);
        canvas.fill(at + sign.len()..at + name.len());
    }
}

/// An item's mark below so many lists.
fn item(depth: usize) -> Vec<String> {
    let marks = [format!("\n{}- ", "  ".repeat(depth)), "\n- ".to_owned(), "- ".to_owned()];
    marks.into()
}

/// Writes what fits at both ends of a gap, and blanks between; nothing at all where there is nothing to write.
fn write(canvas: &mut Canvas<'_>, range: &Range<usize>, head: &str, tails: &[String]) {
    if tails.is_empty() && head.is_empty() {
        return;
    }
    let room = range.len().saturating_sub(head.len());
    let tail = tails.iter().map(String::as_str).find(|tail| tail.len() <= room).unwrap_or_default();
    // Blanks at a line's end would break it, where the paragraph goes on.
    if tail == "\n" || tail == " " || tail.starts_with('\\') {
        canvas.fill(range.clone());
    } else {
        canvas.bytes[range.clone()].fill(b' ');
    }
    if head.len() <= range.len() {
        canvas.put(range.start, head);
    }
    canvas.put(range.end - tail.len(), tail);
}
