//! Which blocks follow each other in a text, a section, a list, a cell or a text box?

use std::collections::HashSet;

use crate::blocks::Block;
use crate::heading_names::Role;
use crate::labels::marker;
use crate::left_out::LeftOut;
use crate::words::{Look, Words};
use crate::xml::Element;

use super::lists::{Lists, OpenList};
use super::paragraph::Runs;
use super::styles::Styles;

/// A document as it is read.
pub(super) struct Reader<'d> {
    /// What its styles say.
    pub(super) styles: &'d Styles,
    /// Its lists, counted so far.
    pub(super) lists: Lists,
    /// What was left out.
    pub(super) left_out: LeftOut,
    /// The changes that delete what stands between their marks in the text.
    pub(super) deletions: HashSet<String>,
    /// Those whose text is being read.
    pub(super) deleting: HashSet<String>,
    /// How many cells and rows may still be repeated.
    pub(super) repeats_left: usize,
}

impl<'d> Reader<'d> {
    /// A reader of a document that has these styles and lists.
    pub(super) fn new(styles: &'d Styles, lists: Lists) -> Self {
        Self {
            styles,
            lists,
            left_out: LeftOut::default(),
            deletions: HashSet::new(),
            deleting: HashSet::new(),
            repeats_left: 20_000,
        }
    }

    /// Adds the blocks in an element that holds paragraphs.
    pub(super) fn blocks(&mut self, holder: Element<'_>, blocks: &mut Vec<Block>) {
        for element in holder.elements() {
            match element.name() {
                "p" | "h" => self.paragraph(element, None, blocks),
                "list" => self.list(element, None, true, blocks),
                "table" => {
                    let table = self.table(element);
                    blocks.push(Block::Table(table));
                }
                "section" if element.attribute("display").is_some_and(|shown| shown == "none") => {
                    self.left_out.hidden += 1;
                }
                "tracked-changes" => self.tracked_changes(element, holder),
                "change-start" | "change-end" => self.change(element),
                "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index" | "object-index"
                | "user-index" => self.left_out.contents += 1,
                "section" | "bibliography" | "index-body" | "numbered-paragraph" => self.blocks(element, blocks),
                name if super::drawings::is_drawing(name) => {
                    let mut runs = Runs::default();
                    self.drawing(element, &mut runs);
                    blocks.extend(Some(runs.words).filter(|words| !words.is_empty()).map(Block::Paragraph));
                    blocks.extend(runs.after);
                }
                _ => {}
            }
        }
    }

    fn list(&mut self, element: Element<'_>, outer: Option<&mut OpenList>, begins: bool, blocks: &mut Vec<Block>) {
        let mut list = self.lists.open(element, outer.as_deref(), begins);
        for item in element.elements().filter(|item| ["list-item", "list-header"].contains(&item.name())) {
            self.item(item, &mut list, blocks);
        }
        self.lists.close(element, &list);
        if let Some(outer) = outer {
            outer.counts = list.counts;
        }
    }

    /// An item's first paragraph has its label; what follows belongs to it.
    fn item(&mut self, item: Element<'_>, list: &mut OpenList, blocks: &mut Vec<Block>) {
        let start = item.attribute("start-value").and_then(|start| start.parse().ok());
        let mut place = (item.name() == "list-header").then_some(Place::Later);
        for element in item.elements() {
            match element.name() {
                "p" | "h" => {
                    let here = place
                        .unwrap_or_else(|| Place::First { level: list.level, label: self.lists.label(list, start) });
                    self.paragraph(element, Some(here), blocks);
                    place = Some(Place::Later);
                }
                "list" => self.list(element, Some(list), place.is_some(), blocks),
                "table" => {
                    let table = self.table(element);
                    blocks.push(Block::Table(table));
                }
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, element: Element<'_>, place: Option<Place>, blocks: &mut Vec<Block>) {
        let name = element.attribute("style-name").unwrap_or_default();
        let mut style = self.styles.of("paragraph", &name);
        if element.name() == "h" && style.role != Some(Role::Title) {
            let level = element.attribute("outline-level").and_then(|level| level.parse().ok()).unwrap_or(1);
            style.role = Some(Role::Heading(level));
        }
        let mut runs = Runs::new(style.clone());
        self.runs(element, &mut runs);
        let numbered = element.attribute("is-list-header").is_none_or(|value| value != "true");
        let number = match (style.role, &place) {
            (Some(Role::Heading(level)), None) if element.name() == "h" && numbered => self.lists.heading(level),
            _ => String::new(),
        };
        self.left_out.contents_lines += usize::from(style.role == Some(Role::Contents) && !runs.words.is_empty());
        let code = style.role == Some(Role::Code) || (self.styles.shows_code() && runs.words.is_mono());
        blocks.extend(block(style.role, place, number, code, runs.words));
        blocks.extend(runs.after);
    }
}

/// Where in an item a paragraph stands.
pub(super) enum Place {
    First { level: usize, label: String },
    Later,
}

fn block(role: Option<Role>, place: Option<Place>, number: String, code: bool, words: Words) -> Option<Block> {
    if words.is_empty() {
        return (code && place.is_none()).then(|| Block::Code(String::new()));
    }
    Some(match (role, place) {
        (Some(Role::Contents), _) => return None,
        (Some(Role::Heading(level)), Some(Place::First { label, .. })) => {
            Block::Heading { level, words: labelled(&label, words) }
        }
        (Some(Role::Heading(level)), _) => Block::Heading { level, words: labelled(&number, words) },
        (Some(Role::Title), _) => Block::Title(words),
        (Some(Role::Term), None) => Block::Term(words),
        (Some(Role::Definition), None) => Block::Definition(words),
        (_, Some(Place::First { level, label })) => Block::Item { level, marker: marker(&label), words },
        (_, Some(Place::Later)) | (Some(Role::Continuation), None) => Block::Continuation(words),
        (_, None) if code => Block::Code(words.verbatim()),
        (_, None) => Block::Paragraph(words),
    })
}

/// A heading's words after the number that the program gives it.
fn labelled(label: &str, words: Words) -> Words {
    if !label.chars().any(char::is_alphanumeric) {
        return words;
    }
    let mut whole = Words::default();
    whole.push(&format!("{} ", label.trim()), Look::default(), None);
    whole.append(words);
    whole
}
