//! What is a paragraph: heading, item, code, title, or just a paragraph?

use crate::blocks::Block;
use crate::heading_names::Role;
use crate::labels::marker;
use crate::words::{Look, Words};
use crate::xml::Element;

use super::body::Reader;
use super::runs::Runs;
use super::styles::{ListPlace, Style, Type, outline};

impl Reader<'_> {
    /// Adds a paragraph and what is anchored in it.
    pub(super) fn paragraph(&mut self, element: Element<'_>, blocks: &mut Vec<Block>) {
        let properties = element.child("pPr");
        let style = properties.and_then(|found| found.child("pStyle")?.attribute("val"));
        let mut style = self.styles.paragraph(style.as_deref());
        match outline(properties) {
            Some(level @ 0..=8) => style.role = Some(Role::Heading(level + 1)),
            Some(_) if matches!(style.role, Some(Role::Heading(_))) => style.role = None,
            _ => {}
        }
        if matches!(style.role, Some(Role::Heading(_) | Role::Title)) && self.carried.is_none() && opens_text(element) {
            self.fields.clear();
        }
        let mut runs = Runs::new(style.type_);
        self.runs(element, &mut runs);
        let mut words = self.carried.take().unwrap_or_default();
        words.append(runs.words);
        let mark = properties.and_then(|found| found.child("rPr"));
        if mark.is_some_and(|mark| mark.child("del").or(mark.child("moveFrom")).is_some()) {
            self.left_out.changes += 1;
            self.carried = Some(words).filter(|words| !words.is_empty());
        } else {
            let hidden = Type::read(mark).or(style.type_).hidden == Some(true) && words.is_empty();
            let place = if hidden { None } else { self.place(properties, &style) };
            blocks.extend(self.block(&style, place, is_unlisted(properties), words));
        }
        blocks.extend(runs.after);
    }

    /// The level and the label in the list that a paragraph belongs to, if to any.
    fn place(&mut self, properties: Option<Element<'_>>, style: &Style) -> Option<(usize, Option<String>)> {
        let own = ListPlace::read(properties);
        let number = own.number.or_else(|| style.list.number.clone()).filter(|number| number != "0")?;
        let level = match style.role {
            Some(Role::Heading(heading)) => own.level.or(style.list.level).unwrap_or(heading.min(9) - 1),
            _ => own.level.or(style.list.level).unwrap_or(0),
        };
        let label = self.numbering.label(&number, level);
        Some((if level == 0 { style.named_level } else { level }, label))
    }

    fn block(
        &mut self,
        style: &Style,
        place: Option<(usize, Option<String>)>,
        indented: bool,
        words: Words,
    ) -> Option<Block> {
        let code = style.role == Some(Role::Code) || (self.styles.shows_code() && words.is_mono());
        if words.is_empty() {
            return code.then(|| Block::Code(String::new()));
        }
        self.left_out.contents_lines += usize::from(style.role == Some(Role::Contents));
        let label = place.as_ref().and_then(|(_, label)| label.clone()).filter(|label| !label.is_empty());
        Some(match (style.role, place) {
            (Some(Role::Contents), _) => return None,
            (Some(Role::Heading(level)), _) => Block::Heading { level, words: labelled(label, words) },
            (Some(Role::Title), _) => Block::Title(labelled(label, words)),
            (Some(Role::Term), None) => Block::Term(words),
            (Some(Role::Definition), None) if !code => Block::Definition(words),
            (_, Some((level, Some(label)))) => Block::Item { level, marker: marker(&label), words },
            (_, None) if indented && !code => Block::Continuation(words),
            (_, Some((_, None))) | (Some(Role::Continuation), None) => Block::Continuation(words),
            (_, None) if code => Block::Code(words.verbatim()),
            (_, None) => Block::Paragraph(words),
        })
    }
}

/// Whether a paragraph of a list lost its label and kept its indentation, so that it goes on with the item before.
fn is_unlisted(properties: Option<Element<'_>>) -> bool {
    let indent = properties.and_then(|found| found.child("ind"));
    let left = indent.and_then(|indent| indent.attribute("left").or_else(|| indent.attribute("start")));
    let indented = left.and_then(|left| left.parse::<i32>().ok()).is_some_and(|left| left > 0);
    indented && ListPlace::read(properties).number.is_some_and(|number| number == "0")
}

/// A heading's words after the number that Word gives it.
fn labelled(label: Option<String>, words: Words) -> Words {
    let Some(label) = label else { return words };
    let mut whole = Words::default();
    whole.push(&format!("{label} "), Look::default(), None);
    whole.append(words);
    whole
}

/// Whether a paragraph has text of its own before any end of a field.
fn opens_text(paragraph: Element<'_>) -> bool {
    let first = paragraph.elements().filter(|child| child.name() == "r").find_map(|run| {
        run.elements().find_map(|child| match child.name() {
            "t" => Some(true),
            "fldChar" => Some(false),
            _ => None,
        })
    });
    first == Some(true)
}
