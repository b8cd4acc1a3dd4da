//! Which lines only lead to the page's own headings?

use preceptor_converted::{Piece, is_contents_name, typed_contents};

use super::blocks::Block;
use super::html_headings::heading_level;
use super::html_page::Page;
use super::html_tree::NodeId;
use super::html_walk::Walker;

/// The longest line of a table of contents, in bytes.
const LINE_BYTES: usize = 300;

impl Walker<'_> {
    /// Counts a table of contents, and takes away the line that says that one follows.
    pub(super) fn leave_out_contents(&mut self) {
        self.flush();
        let named = match self.blocks.last() {
            Some(Block::Paragraph(lines)) => lines.len() == 1 && lines.iter().all(|line| is_contents_name(line)),
            Some(Block::Heading { text, .. } | Block::Label(text)) => is_contents_name(text),
            _ => false,
        };
        if named {
            self.blocks.pop();
        }
        self.seen.contents += usize::from(!std::mem::replace(&mut self.in_contents, true));
    }
}

/// Takes tables of contents that are paragraphs without links out of a book's pages; says how many of each page.
pub(super) fn take_typed_contents(pages: &mut [&mut Vec<Block>]) -> Vec<usize> {
    let numbers: Vec<usize> = pages.iter().enumerate().flat_map(|(page, blocks)| vec![page; blocks.len()]).collect();
    let pieces: Vec<Piece> = pages.iter().flat_map(|blocks| blocks.iter().map(piece)).collect();
    let mut kept = vec![true; pieces.len()];
    let mut counts = vec![0; pages.len()];
    for range in typed_contents(&pieces) {
        if let Some(count) = numbers.get(range.start).and_then(|page| counts.get_mut(*page)) {
            *count += 1;
        }
        kept.iter_mut().take(range.end).skip(range.start).for_each(|kept| *kept = false);
    }
    let mut kept = kept.into_iter();
    pages.iter_mut().for_each(|blocks| blocks.retain(|_| kept.next().unwrap_or(true)));
    counts
}

fn piece(block: &Block) -> Piece {
    match block {
        Block::Heading { text, .. } => Piece::Heading(text.clone()),
        Block::Label(text) => Piece::Bold(vec![text.clone()]),
        Block::Paragraph(lines) if lines.iter().all(|line| line.starts_with("**") && line.ends_with("**")) => {
            Piece::Bold(lines.clone())
        }
        Block::Paragraph(lines) => Piece::Plain(lines.clone()),
        _ => Piece::Other,
    }
}

/// Whether a list only leads to the page's own parts: its headings say the same.
pub(super) fn is_contents(page: &Page, list: NodeId) -> bool {
    let tree = &page.tree;
    let inside = || tree.descendants(list, |node| !is_anchor(page, node));
    let only = inside().filter_map(|node| tree.text(node)).all(|text| text.trim().is_empty());
    only && inside().filter(|node| is_anchor(page, *node)).take(2).count() == 2
}

/// Whether a paragraph does: word processors write a table of contents as paragraphs.
pub(super) fn is_contents_line(page: &Page, paragraph: NodeId) -> bool {
    let tree = &page.tree;
    if tree.classes(paragraph).any(|class| class.starts_with("MsoToc") && class != "MsoTocHeading") {
        return true;
    }
    let inside = || tree.descendants(paragraph, |node| !is_anchor(page, node)).take(60);
    let only = inside().filter_map(|node| tree.text(node)).all(|text| !text.chars().any(char::is_alphanumeric));
    let links: Vec<NodeId> = inside().filter(|node| is_anchor(page, *node)).collect();
    only && !links.is_empty() && links.iter().all(|link| says_heading(page, *link))
}

fn is_anchor(page: &Page, node: NodeId) -> bool {
    let to = page.tree.attribute(node, "href").filter(|_| page.tree.name(node) == "a");
    to.is_some_and(|to| to.len() > 1 && to.starts_with('#'))
}

/// Whether a link says no more than the heading that it leads to, and its number or page.
fn says_heading(page: &Page, link: NodeId) -> bool {
    let tree = &page.tree;
    let Some(words) = page.short_words(link, LINE_BYTES) else { return false };
    let target = tree.attribute(link, "href").and_then(|to| to.strip_prefix('#')).and_then(|id| page.by_id(id));
    let around = target.into_iter().flat_map(|target| std::iter::once(target).chain(tree.ancestors(target).take(3)));
    let heading = around
        .chain(target.and_then(|target| tree.next_element(target)))
        .find(|node| heading_level(page, *node).is_some());
    let Some(heading) = heading else { return false };
    let bare = |words: &str| -> String {
        let letters: String = words.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect();
        letters.trim_matches(|digit: char| digit.is_ascii_digit()).to_owned()
    };
    let said = bare(&words);
    said.is_empty() || page.short_words(heading, LINE_BYTES).is_some_and(|words| said == bare(&words))
}
