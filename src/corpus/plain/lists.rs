//! Which list does an item of plain text belong to, and under which item?

use super::lines::Line;
use super::style::leads_with_label;
use super::unit::{Unit, UnitKind};
use crate::corpus::block::{Block, BlockKind};
use crate::corpus::prose::{Prose, push_words};
use crate::corpus::sink::{Sink, join_context, lost_label, shorten};
use crate::corpus::span::Span;

/// Marks of items under others, each level's before the next one's.
const SUB_MARKS: [char; 5] = ['o', '○', '◦', '▪', '\u{25ab}'];

/// The list that is read, if one is.
#[derive(Debug, Default)]
pub(super) struct ListReader {
    list: Option<(usize, String)>,
    parents: Vec<Parent>,
}

/// An item that others may stand under.
#[derive(Debug)]
struct Parent {
    indent: usize,
    context: String,
    /// It ends in a colon and the items under it have lost their indentation.
    flat: bool,
    /// Its own mark's first character.
    mark: char,
    /// It asks, so that an item with another mark right below it answers.
    asks: bool,
}

impl ListReader {
    /// Adds an item to the list that is read, or to a new one.
    pub(super) fn push_item(&mut self, sink: &mut Sink<'_>, lines: &[Line], unit: &Unit) {
        let UnitKind::Item { marker } = unit.kind else { return };
        let (number, introduction) = self.list.get_or_insert_with(|| {
            let introduction = sink.introduction();
            (sink.new_list(), introduction)
        });
        let span = sink.trimmed(unit.span(lines));
        let mut prose = Prose::default();
        push_words(&mut prose, sink.document, Span::new(span.start + marker, span.end));
        if let Some(rest) = lost_label(prose.text()) {
            let lead = prose.text().len() - rest.len();
            prose.drop_front(lead);
            sink.note_lost_label(span.start, prose.text());
        }
        let indent = lines[unit.first].indent;
        let mark = sink.document.slice(span).chars().next().unwrap_or('-');
        leave_parents(&mut self.parents, indent, mark, prose.text());
        let context = self.parents.last().map_or(introduction.as_str(), |parent| &parent.context).to_owned();
        let below = join_context(&context, &shorten(prose.text()));
        let (flat, asks) = (prose.text().ends_with(':'), prose.text().ends_with(['?', '？']));
        self.parents.push(Parent { indent, context: below, flat, mark, asks });
        let block = Block { kind: BlockKind::ListItem, span, text: String::new(), context, list: Some(*number) };
        sink.push_prose(block, &prose);
    }
}

/// Drops the items that the next one does not stand under.
///
/// Items as far in as one that ends in a colon stand under it until one begins with a label of its own; so do those whose
/// mark word processors keep for items under others, and those with another mark right below a question.
fn leave_parents(parents: &mut Vec<Parent>, indent: usize, mark: char, words: &str) {
    let labelled = leads_with_label(words) || words.ends_with(':');
    while let Some(parent) = parents.last() {
        let sub = SUB_MARKS.iter().position(|sub| *sub == mark);
        let above = SUB_MARKS.iter().position(|sub| *sub == parent.mark);
        let marked = sub.is_some_and(|sub| above.is_none_or(|above| above < sub));
        let answers = parent.asks && parent.mark != mark && !mark.is_ascii_digit() && !words.ends_with('?');
        let under = parent.indent < indent
            || (parent.indent == indent && (marked || parent.flat && !labelled && sub == above || answers));
        if under {
            break;
        }
        parents.pop();
    }
}
