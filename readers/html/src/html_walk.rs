//! How does a page's tree become blocks? Walks it in reading order and gathers the words of each block.

use std::collections::HashMap;

use super::blocks::{Block, tidy};
use super::html_furniture::is_counter;
use super::html_headings::heading_level;
use super::html_note_text::Called;
use super::html_page::{Book, Page};
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

impl Seen {
    /// Counts what was seen elsewhere, too.
    pub(super) const fn add(&mut self, other: Self) {
        self.images += other.images;
        self.described += other.described;
        self.media += other.media;
        self.struck += other.struck;
        self.lettered += other.lettered;
        self.contents += other.contents;
    }
}

/// The walk through a page.
pub(super) struct Walker<'a> {
    pub(super) book: &'a Book,
    /// Which of the book's pages it walks through.
    pub(super) number: usize,
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
    pub(super) called: Called,
    /// Notes called where no mark may stand, to be said after it.
    pub(super) aside: Option<Vec<usize>>,
    /// How many blocks there were after the last list of terms.
    pub(super) after_terms: Option<usize>,
    /// Whether the last thing was a line of a table of contents.
    pub(super) in_contents: bool,
    /// Whether it reads a footnote.
    pub(super) in_note: bool,
    /// Whether a remark's title was read, which its words go on with.
    pub(super) run_in: bool,
    /// The label of each panel of tabs.
    pub(super) tabs: HashMap<NodeId, NodeId>,
    depth: usize,
}

impl<'a> Walker<'a> {
    pub(super) fn new(book: &'a Book, number: usize) -> Self {
        Self {
            book,
            number,
            page: book.page(number),
            blocks: Vec::new(),
            inline: Inline::default(),
            flat: false,
            coming: None,
            level: 0,
            holders: 0,
            copies: 100_000,
            seen: Seen::default(),
            called: Called::default(),
            aside: None,
            after_terms: None,
            in_contents: false,
            in_note: false,
            run_in: false,
            tabs: HashMap::new(),
            depth: 0,
        }
    }

    /// Reads a part of the page.
    pub(super) fn part(&mut self, node: NodeId) {
        self.node(node, &Style::default());
        self.settle();
    }

    pub(super) fn children(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        let mut panel = None;
        for child in page.tree.children(node) {
            let below = if panel.is_none() { self.panel_below(child) } else { None };
            if below.is_some() {
                panel = below;
                self.open_part();
                self.opener(child, style);
            } else {
                self.node(child, style);
            }
            if panel == Some(child) {
                panel = None;
                self.close_part(false);
            }
        }
    }

    /// A part begins that ends with its element.
    pub(super) fn open_part(&mut self) {
        if self.holders == 0 && !self.flat {
            self.settle();
            self.blocks.push(Block::Begin);
        }
    }

    /// It ends; `asked` where questions stand in it that are read as headings though they are items.
    pub(super) fn close_part(&mut self, asked: bool) {
        if self.holders == 0 && !self.flat {
            self.settle();
            self.blocks.push(Block::End(asked));
        }
    }

    pub(super) fn node(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        if let Some(text) = page.tree.text(node) {
            self.run_in &= text.trim().is_empty();
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
        if self.part_of_page(node, style) {
            return;
        }
        self.plain_element(node, style);
    }

    /// An element that is what its tag says.
    pub(super) fn plain_element(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
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
            "sdfield" if page.tree.says(node, "type", "PAGE") => {}
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

    /// Emits the words gathered so far, even a title that nothing goes on with.
    pub(super) fn settle(&mut self) {
        self.run_in = false;
        self.flush();
    }

    /// Emits the words gathered so far.
    pub(super) fn flush(&mut self) {
        if self.inline.is_empty() {
            return;
        }
        if self.run_in {
            return self.inline.push_gap(Gap::Blank);
        }
        let mut inline = std::mem::take(&mut self.inline);
        if !inline.plain().chars().any(char::is_alphanumeric) {
            return;
        }
        // A bold line is read as a heading, in which no mark counts.
        let marks = if inline.is_bold() && self.holders == 0 { inline.take_marks() } else { Vec::new() };
        self.emit(inline);
        self.say_numbers(&marks);
    }

    fn emit(&mut self, inline: Inline) {
        self.in_contents = false;
        if let Some(level) = self.coming.take() {
            self.level = level;
            let glued = self.page.landmarks.glues_numbers;
            let text = inline.heading();
            return self.blocks.push(Block::Heading { level, text: if glued { number_apart(&text) } else { text } });
        }
        for mut lines in inline.paragraphs() {
            lines.retain(|line| !is_counter(line));
            self.blocks.extend(Some(lines).filter(|lines| !lines.is_empty()).map(Block::Paragraph));
        }
    }

    /// What `read` gathers, apart from the blocks so far.
    pub(super) fn within(&mut self, read: impl FnOnce(&mut Self)) -> Vec<Block> {
        self.settle();
        let outer = std::mem::take(&mut self.blocks);
        let coming = self.coming.take();
        let terms = self.after_terms.take();
        self.holders += 1;
        read(self);
        self.settle();
        self.holders -= 1;
        self.after_terms = terms;
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
            self.settle();
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

/// `1.2Keys` with a blank after the number.
fn number_apart(text: &str) -> String {
    let words = text.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
    let (number, words) = text.split_at(text.len() - words.len());
    let glued = number.contains('.')
        && number.starts_with(|sign: char| sign.is_ascii_digit())
        && words.starts_with(char::is_uppercase);
    if glued { format!("{number} {words}") } else { text.to_owned() }
}

fn is_block_by_style(page: &Page, node: NodeId) -> bool {
    let display = style_of(&page.tree, node, "display");
    display.is_some_and(|display| matches!(display.as_str(), "block" | "flex" | "grid" | "list-item" | "table"))
}
