//! Where does a section go on after texts that open at a click? What stands below them is its own, not the last one's.

use preceptor_converted::GOES_ON;

use crate::corpus::block::{Block, BlockKind};
use crate::corpus::document::Document;
use crate::corpus::span::Span;

/// The end of a text that opens at a click.
const CLOSED: &str = "</details>";
/// As far before a heading its `summary` is looked for, the tags between them included.
const TAGS_BYTES: usize = 120;

/// Blocks with what stands below such texts moved up to the section that it belongs to, before its parts.
///
/// The spans stay, so that they are no longer in the order of the text.
pub(super) fn rejoin(document: &Document, blocks: Vec<Block>) -> Vec<Block> {
    let ends = document.text.contains(GOES_ON) || contains_tag(&document.text, CLOSED);
    if !ends {
        return blocks;
    }
    let mut outline = Outline { document, read: Vec::new(), open: Vec::new(), sections: 0, goes_on: None };
    let mut before = 0;
    for block in blocks {
        let between = document.text.get(before..block.span.start).unwrap_or_default();
        before = block.span.end;
        outline.take(block, between);
    }
    // Stable: within a section the order stays.
    outline.read.sort_by_key(|(section, _)| *section);
    outline.read.into_iter().map(|(_, block)| block).collect()
}

/// Whether a text that opens at a click ends between two blocks of one section.
pub(in crate::corpus) fn stand_apart(document: &Document, first: Span, second: Span) -> bool {
    let between = document.text.get(first.end..second.start).unwrap_or_default();
    between.len() > CLOSED.len() && (between.contains(GOES_ON) || contains_tag(between, CLOSED))
}

/// A heading that is open.
struct Open {
    /// Which of the document's sections it begins, from 1.
    section: usize,
    level: u8,
    words: String,
    is_summary: bool,
}

struct Outline<'a> {
    document: &'a Document,
    /// Each block with the section that it belongs to; 0 before the first heading.
    read: Vec<(usize, Block)>,
    open: Vec<Open>,
    sections: usize,
    /// The section that goes on, if that is not the last one.
    goes_on: Option<usize>,
}

impl Outline<'_> {
    fn take(&mut self, block: Block, between: &str) {
        if let BlockKind::Heading { level } = block.kind {
            return self.heading(level, block, between);
        }
        if contains_tag(between, CLOSED)
            && let Some(summary) = self.open.iter().rposition(|open| open.is_summary)
        {
            let level = self.open[summary].level;
            let around = self.open[..summary].iter().rfind(|open| open.level < level);
            self.goes_on = around.map(|open| open.section);
        }
        self.read.push((self.goes_on.unwrap_or(self.sections), block));
    }

    fn heading(&mut self, level: u8, block: Block, between: &str) {
        let is_same = |open: &&Open| open.level == level && open.words == block.text;
        if between.contains(GOES_ON)
            && let Some(same) = self.open.iter().rfind(is_same)
        {
            self.goes_on = Some(same.section);
            return;
        }
        self.goes_on = None;
        self.sections += 1;
        self.open.truncate(self.open.iter().rposition(|open| open.level < level).map_or(0, |at| at + 1));
        let is_summary = is_in_summary(self.document, block.span);
        self.open.push(Open { section: self.sections, level, words: block.text.clone(), is_summary });
        self.read.push((self.sections, block));
    }
}

/// Whether a heading's words stand in a `summary`, bold or not.
fn is_in_summary(document: &Document, heading: Span) -> bool {
    // A block's place takes in the tags around its words.
    if contains_tag(document.slice(heading), "<summary") {
        return true;
    }
    let from = document.text.floor_char_boundary(heading.start.saturating_sub(TAGS_BYTES));
    let mut before = document.text[from..heading.start].trim_end_matches(['*', ' ', '\n', '\r', '\t', '#']);
    while let Some(at) = before.rfind('<').filter(|_| before.ends_with('>')) {
        if contains_tag(&before[at..], "<summary") {
            return true;
        }
        before = before[..at].trim_end();
    }
    false
}

/// Whether a tag stands in a text, as far as it is given: `<summary` has any attributes.
pub(in crate::corpus) fn contains_tag(text: &str, tag: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if rest.get(..tag.len()).is_some_and(|found| found.eq_ignore_ascii_case(tag)) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Guide, SectionFound};

    fn guide(text: &str) -> Guide {
        Guide::from_files("mill", vec![("guide.md".to_owned(), text.into())]).unwrap()
    }

    /// Each section's heading with the words of its passages.
    fn outline(text: &str) -> Vec<String> {
        let guide = guide(text);
        let words = |section: &crate::corpus::Section| {
            let texts = guide.passages[section.passages.clone()].iter().map(|passage| passage.text.as_str());
            format!("{}: {}", section.path.join("/"), texts.collect::<Vec<_>>().join(" | "))
        };
        guide.sections.iter().map(words).collect()
    }

    #[test]
    fn what_stands_below_a_text_that_opens_belongs_to_the_section_around() {
        let opens = |summary: &str| {
            format!(
                "# Mill\n\n## Badge\n\nBring it.\n\n<details>\n<summary>{summary}</summary>\n\nAsk at the gate.\n\n\
                 </details>\n\nIt is blue.\n\n## Fees\n\nTen.\n"
            )
        };
        for summary in ["Lost it?", "<b>Lost it?</b>", "<strong>Lost it?</strong>"] {
            let read = outline(&opens(summary));
            let sections = ["Mill: ", "Mill/Badge: Bring it. | It is blue.", "Mill/Badge/Lost it?: Ask at the gate."];
            assert_eq!(read[..3], sections, "{summary}");
        }
    }

    #[test]
    fn a_heading_that_is_said_again_is_no_section_of_its_own() {
        let text = "# Mill\n\n## Badge\n\nBring it.\n\n### Lost it?\n\nAsk.\n\n<!-- goes on -->\n\n## Badge\n\nIt is \
                    blue.\n\n### Found one?\n\nKeep it.\n\n<!-- goes on -->\n\n## Badge\n\nIt is round.\n";
        let read = outline(text);
        assert_eq!(read[1], "Mill/Badge: Bring it. | It is blue. | It is round.");
        assert_eq!(read.len(), 4, "{read:?}");
        assert_eq!(guide(text).find_section("Badge"), SectionFound::One(1));
    }

    #[test]
    fn a_short_section_is_one_passage_only_where_nothing_stands_between() {
        let text = "# Mill\n\n## Badge\n\nBring it.\n\nIt is blue.\n\n<details><summary>Lost?</summary>\n\nAsk.\n\n</details>\n\n\
                    Wear it.\n";
        assert_eq!(outline(text)[1], "Mill/Badge: Bring it. | It is blue. | Wear it.");
        assert_eq!(outline("# Mill\n\n## Badge\n\nBring it.\n\nIt is blue.\n")[1], "Mill/Badge: Bring it. It is blue.");
    }
}
