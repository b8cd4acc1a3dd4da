//! Where does a section go on after something that opens at a click, or a remark with a heading of its own?
//!
//! Markdown has no end for what stands under a heading or a bold line but the next heading, so the one before is said again.

use super::blocks::Block;

/// A bold line of more bytes than this is no heading.
const LABEL_BYTES: usize = 200;

/// Blocks without the marks of parts; the heading of the section around a part stands again over what follows it.
pub(super) fn end_parts(blocks: Vec<Block>, title: Option<&str>) -> Vec<Block> {
    let mut parts = Parts { title, ..Parts::default() };
    for block in blocks {
        parts.take(block);
    }
    parts.read
}

#[derive(Default)]
struct Parts<'a> {
    title: Option<&'a str>,
    read: Vec<Block>,
    /// The last heading.
    section: Option<Block>,
    /// How many headings there were so far.
    headings: usize,
    /// For each part that is open, the heading it stands under, and how many there had been.
    around: Vec<(Option<Block>, usize)>,
    /// Whether the section around goes on with the next block.
    resumes: bool,
}

impl Parts<'_> {
    fn take(&mut self, block: Block) {
        match block {
            Block::Begin => self.around.push((self.section.clone(), self.headings)),
            Block::End(sections) => {
                if let Some((section, before)) = self.around.pop() {
                    self.resumes |= sections || self.headings > before;
                    self.section = section;
                }
            }
            Block::Rule | Block::Note { .. } => self.read.push(block),
            heading if is_heading(&heading) => {
                if self.resumes && self.is_deep(&heading) {
                    self.resume();
                }
                self.resumes = false;
                self.headings += 1;
                self.section = Some(heading.clone());
                self.read.push(heading);
            }
            text => {
                if self.resumes {
                    self.resume();
                }
                self.read.push(text);
            }
        }
    }

    fn resume(&mut self) {
        self.resumes = false;
        let title = || self.title.map(|title| Block::Heading { level: 1, text: title.to_owned() });
        let again = match &self.section {
            // Of a paragraph that begins with a bold line only that line.
            Some(Block::Paragraph(lines)) => Some(Block::Paragraph(lines.iter().take(1).cloned().collect())),
            // A first line that comes again and again would be taken for a running head, were it written alike.
            Some(Block::Heading { level, text }) if self.is_first() => {
                Some(Block::Heading { level: *level, text: format!("{text} {}", "#".repeat(usize::from(*level))) })
            }
            Some(heading) => Some(heading.clone()),
            None => title(),
        };
        self.read.extend(again.is_some().then_some(Block::GoesOn));
        self.read.extend(again);
    }

    /// Whether the section around is the page's first.
    fn is_first(&self) -> bool {
        self.read.iter().find(|block| is_heading(block)) == self.section.as_ref()
    }

    /// Whether a heading would stand under one of the part that has ended.
    fn is_deep(&self, heading: &Block) -> bool {
        let level = |block: &Block| if let Block::Heading { level, .. } = block { Some(*level) } else { None };
        match (level(heading), self.section.as_ref().and_then(level)) {
            (Some(level), Some(around)) => level > around.saturating_add(1),
            _ => false,
        }
    }
}

/// Whether a block is a heading, or a bold line, which is read as one.
fn is_heading(block: &Block) -> bool {
    match block {
        Block::Heading { .. } | Block::Label(_) => true,
        Block::Paragraph(lines) => lines.first().is_some_and(|line| is_bold_line(line)),
        _ => false,
    }
}

fn is_bold_line(line: &str) -> bool {
    let inner = line.strip_prefix("**").and_then(|line| line.strip_suffix("**"));
    inner.is_some_and(|inner| line.len() <= LABEL_BYTES && !inner.contains("**"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_goes_on_under_its_own_heading() {
        let heading = |level, text: &str| Block::Heading { level, text: text.to_owned() };
        let text = |text: &str| Block::Paragraph(vec![text.to_owned()]);
        let part = || [Block::Begin, Block::Label("Why?".to_owned()), text("So."), Block::End(false)];
        let read = |after: &[Block]| {
            let blocks = [heading(2, "Tools")].into_iter().chain(part()).chain(after.iter().cloned());
            end_parts(blocks.collect(), None).split_off(3)
        };
        assert_eq!(read(&[text("More.")]), [Block::GoesOn, heading(2, "Tools ##"), text("More.")]);
        assert_eq!(read(&[heading(3, "Saws")]), [heading(3, "Saws")]);
        assert_eq!(read(&[heading(4, "Saws")]), [Block::GoesOn, heading(2, "Tools ##"), heading(4, "Saws")]);
        assert_eq!(read(&part()), [Block::Label("Why?".to_owned()), text("So.")]);
        assert_eq!(read(&[]), []);
    }

    #[test]
    fn a_part_without_a_heading_ends_nothing() {
        let text = |text: &str| Block::Paragraph(vec![text.to_owned()]);
        let blocks = vec![text("a"), Block::Begin, text("b"), Block::End(false), text("c")];
        assert_eq!(end_parts(blocks, Some("Title")), [text("a"), text("b"), text("c")]);
    }
}
