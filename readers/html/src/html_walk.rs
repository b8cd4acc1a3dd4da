//! How does a page's tree become blocks? Walks it in reading order and gathers the words of each block.

use super::blocks::{Block, tidy};
use super::html_headings::heading_level;
use super::html_page::Page;
use super::html_styles::{Letters, style_of};
use super::html_tree::NodeId;
use super::inline::{Gap, Inline, Style};

/// How deep the walk goes; the parser's tree is hardly ever deeper.
const DEPTH: usize = 400;

/// How deep lists and quotes are written in one another.
pub(super) const HOLDERS: usize = 16;

/// Elements that begin and end a block.
const BLOCKS: [&str; 32] = [
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "dd",
    "dialog",
    "div",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "html",
    "legend",
    "li",
    "main",
    "nav",
    "p",
    "search",
    "section",
    "summary",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
];

/// What was seen on the way and is told in the notes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) images: usize,
    pub(super) described: usize,
    pub(super) media: usize,
    pub(super) struck: usize,
    pub(super) lettered: usize,
    pub(super) contents: usize,
}

/// The walk through a page.
pub(super) struct Walker<'a> {
    pub(super) page: &'a Page,
    pub(super) blocks: Vec<Block>,
    pub(super) inline: Inline,
    /// Whether blocks are words on one line here, as in a heading or a cell.
    pub(super) flat: bool,
    /// The level of the heading whose words come next.
    pub(super) coming: Option<u8>,
    /// The level of the last heading.
    pub(super) level: u8,
    /// How many lists and quotes this stands in.
    pub(super) holders: usize,
    /// How many more copies of merged cells may be made.
    pub(super) copies: usize,
    pub(super) seen: Seen,
    depth: usize,
}

impl<'a> Walker<'a> {
    pub(super) fn new(page: &'a Page) -> Self {
        Self {
            page,
            blocks: Vec::new(),
            inline: Inline::default(),
            flat: false,
            coming: None,
            level: 0,
            holders: 0,
            copies: 100_000,
            seen: Seen::default(),
            depth: 0,
        }
    }

    /// Reads a part of the page.
    pub(super) fn part(&mut self, node: NodeId) {
        self.node(node, &Style::default());
        self.flush();
    }

    pub(super) fn children(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        for child in page.tree.children(node) {
            self.node(child, style);
        }
    }

    pub(super) fn node(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        if let Some(text) = page.tree.text(node) {
            self.inline.push(text, style);
        } else if page.leaves_out(node) {
            self.count_media(node);
        } else if self.depth >= DEPTH {
            self.inline.push(&page.words(node, usize::MAX), style);
        } else {
            self.depth += 1;
            self.element(node, style);
            self.depth -= 1;
        }
    }

    fn element(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        let style = &self.styled(node, style);
        if let Some(level) = heading_level(page, node) {
            return self.heading(node, level, style);
        }
        match page.tree.name(node) {
            "" => {}
            "br" if self.flat => self.inline.push_gap(Gap::Blank),
            "br" => self.inline.push_break(),
            "hr" => self.rule(),
            "img" => self.image(node, style),
            "p" => self.paragraph(node, style),
            "ul" | "ol" | "menu" | "dir" => self.list(node, style),
            "dl" => self.terms(node, style),
            "table" => self.table(node, style),
            "pre" | "xmp" | "listing" | "plaintext" => self.code(node, style),
            "blockquote" => self.quote(node, style),
            "details" => self.details(node, style),
            "del" | "s" | "strike" => self.seen.struck += 1,
            name if BLOCKS.contains(&name) => self.block(node, style),
            // An element of a site's own making is mostly a part of its layout.
            name if name.contains('-') || is_block_by_style(page, node) => self.block(node, style),
            _ => self.inline_element(node, style),
        }
    }

    /// The style inside an element.
    fn styled(&self, node: NodeId, style: &Style) -> Style {
        let tree = &self.page.tree;
        let mut style = style.clone();
        match tree.name(node) {
            "b" | "strong" => style.bold = true,
            "i" | "em" | "cite" | "var" | "dfn" => style.italic = true,
            "code" | "kbd" | "samp" | "tt" => style.code = true,
            _ => {}
        }
        let classes = tree.classes(node).filter_map(|class| self.page.letters.get(class));
        let letters = classes.fold(Letters::default(), |letters, more| letters.then(*more));
        let letters = letters.then(tree.attribute(node, "style").map(Letters::of).unwrap_or_default());
        style.bold = letters.bold.unwrap_or(style.bold);
        style.italic = letters.italic.unwrap_or(style.italic);
        style
    }

    /// Children as blocks of their own, or, where all is on one line, with blanks around them.
    pub(super) fn block(&mut self, node: NodeId, style: &Style) {
        self.end_block();
        self.children(node, style);
        self.end_block();
    }

    pub(super) fn end_block(&mut self) {
        if self.flat { self.inline.push_gap(Gap::Blank) } else { self.flush() }
    }

    /// Emits the words gathered so far.
    pub(super) fn flush(&mut self) {
        if self.inline.is_empty() {
            return;
        }
        let inline = std::mem::take(&mut self.inline);
        if !inline.plain().chars().any(char::is_alphanumeric) {
            return;
        }
        if let Some(level) = self.coming.take() {
            self.level = level;
            return self.blocks.push(Block::Heading { level, text: inline.heading() });
        }
        self.blocks.extend(inline.paragraphs().into_iter().map(Block::Paragraph));
    }

    /// What `read` gathers, apart from the blocks so far.
    pub(super) fn within(&mut self, read: impl FnOnce(&mut Self)) -> Vec<Block> {
        self.flush();
        let outer = std::mem::take(&mut self.blocks);
        let coming = self.coming.take();
        self.holders += 1;
        read(self);
        self.flush();
        self.holders -= 1;
        self.coming = coming;
        tidy(std::mem::replace(&mut self.blocks, outer))
    }

    /// The words of a node's children on one line.
    pub(super) fn on_one_line(&mut self, node: NodeId, style: &Style) -> Inline {
        let outer = std::mem::take(&mut self.inline);
        let flat = std::mem::replace(&mut self.flat, true);
        self.children(node, style);
        self.flat = flat;
        std::mem::replace(&mut self.inline, outer)
    }

    fn rule(&mut self) {
        self.end_block();
        if !self.flat {
            self.blocks.push(Block::Rule);
        }
    }

    fn quote(&mut self, node: NodeId, style: &Style) {
        if self.flat || self.holders >= HOLDERS {
            return self.block(node, style);
        }
        let blocks = self.within(|walker| walker.children(node, style));
        if !blocks.is_empty() {
            self.blocks.push(Block::Quote(blocks));
        }
    }
}

fn is_block_by_style(page: &Page, node: NodeId) -> bool {
    let display = style_of(&page.tree, node, "display");
    display.is_some_and(|display| matches!(display.as_str(), "block" | "flex" | "grid" | "list-item" | "table"))
}
