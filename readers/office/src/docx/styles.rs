//! What do a paragraph's and a run's styles say about them? Follows the styles that they are based on.

use std::collections::HashMap;

use crate::faces::is_monospaced;
use crate::heading_names::{Role, role_of};
use crate::xml::{Element, Tree};

/// No style is based on more styles than this.
const CHAIN: usize = 20;

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    named: HashMap<String, Style>,
    default_paragraph: Option<String>,
    /// The language that text has unless it says otherwise.
    pub(super) language: Option<String>,
    /// The whole document is set in a typewriter's type, so that this says nothing.
    typewritten: bool,
}

/// A style with all that it takes from others.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    based_on: Option<String>,
    /// The level of an outline from 0; 9 for body text.
    outline: Option<usize>,
    /// What the style is for.
    pub(super) role: Option<Role>,
    /// The numbering of its paragraphs.
    pub(super) list: ListPlace,
    /// How deep its name says that items are.
    pub(super) named_level: usize,
    /// How its words are set.
    pub(super) type_: Type,
}

/// Which list a paragraph belongs to, and how deep it stands in it.
#[derive(Debug, Clone, Default)]
pub(super) struct ListPlace {
    /// The number of the list; `0` for none.
    pub(super) number: Option<String>,
    /// The level from 0.
    pub(super) level: Option<usize>,
}

/// How words are set, where it is said.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Type {
    /// In bold type.
    pub(super) bold: Option<bool>,
    /// In a typewriter's type.
    pub(super) mono: Option<bool>,
    /// Not to be seen.
    pub(super) hidden: Option<bool>,
    /// Struck through.
    pub(super) struck: Option<bool>,
}

impl Type {
    /// Reads run properties.
    pub(super) fn read(properties: Option<Element<'_>>) -> Self {
        let Some(properties) = properties else { return Self::default() };
        let mut found = Self::default();
        for property in properties.elements() {
            match property.name() {
                "b" => found.bold = Some(is_on(property)),
                "vanish" => found.hidden = Some(is_on(property)),
                "strike" | "dstrike" => found.struck = Some(found.struck == Some(true) || is_on(property)),
                "rFonts" => {
                    let face = property.attribute("ascii").or_else(|| property.attribute("hAnsi"));
                    found.mono = face.map(|face| is_monospaced(&face));
                }
                _ => {}
            }
        }
        found
    }

    /// What is said here, else what is said there.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            mono: self.mono.or(other.mono),
            hidden: self.hidden.or(other.hidden),
            struck: self.struck.or(other.struck),
        }
    }
}

/// Whether a property that is on or off is on.
pub(super) fn is_on(property: Element<'_>) -> bool {
    property.attribute("val").is_none_or(|value| !["0", "false", "off", "none"].contains(&value.as_str()))
}

impl ListPlace {
    /// Reads paragraph properties.
    pub(super) fn read(properties: Option<Element<'_>>) -> Self {
        let Some(place) = properties.and_then(|properties| properties.child("numPr")) else { return Self::default() };
        let value = |name| place.child(name).and_then(|element| element.attribute("val"));
        Self { number: value("numId"), level: value("ilvl").and_then(|level| level.parse().ok()) }
    }
}

/// The level of the outline that paragraph properties name.
pub(super) fn outline(properties: Option<Element<'_>>) -> Option<usize> {
    properties?.child("outlineLvl")?.attribute("val")?.parse().ok()
}

impl Styles {
    /// Reads the part with the styles.
    pub(super) fn read(tree: &Tree<'_>) -> Self {
        let Some(root) = tree.root() else { return Self::default() };
        let mut styles = Self::default();
        let defaults = root.child("docDefaults").and_then(|defaults| defaults.descendant("rPr"));
        styles.language = defaults.and_then(|properties| properties.child("lang")?.attribute("val"));
        for element in root.elements().filter(|element| element.name() == "style") {
            let Some(id) = element.attribute("styleId") else { continue };
            let paragraph = element.attribute("type").is_none_or(|kind| kind == "paragraph");
            if paragraph && element.attribute("default").is_some_and(|value| value == "1" || value == "true") {
                styles.default_paragraph = Some(id.clone());
            }
            styles.named.insert(id, read_style(element, paragraph));
        }
        let normal = styles.paragraph(None).type_.mono;
        styles.typewritten = normal.or(Type::read(defaults).mono) == Some(true);
        styles
    }

    /// A paragraph's style, the default one where it names none.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Style {
        let known = id.filter(|id| self.named.contains_key(*id));
        let style = known.or(self.default_paragraph.as_deref()).map(|id| self.resolve(id)).unwrap_or_default();
        // Some programs name styles that they do not define.
        let role = id.filter(|_| known.is_none()).and_then(role_of);
        Style { role: role.or(style.role), ..style }
    }

    /// How a run's style sets words.
    pub(super) fn run(&self, id: Option<&str>) -> Type {
        id.map(|id| self.resolve(id).type_).unwrap_or_default()
    }

    /// Whether a typewriter's type marks code in this document.
    pub(super) fn shows_code(&self) -> bool {
        !self.typewritten
    }

    /// The numbering of a style for lists.
    pub(super) fn list_number(&self, id: &str) -> Option<String> {
        self.resolve(id).list.number
    }

    fn resolve(&self, id: &str) -> Style {
        let mut style = Style::default();
        let mut next = Some(id);
        for _ in 0..CHAIN {
            let Some(found) = next.and_then(|id| self.named.get(id)) else { break };
            let heading = match found.outline {
                Some(level) if level < 9 => Some(Role::Heading(level + 1)),
                _ => found.role,
            };
            if style.outline.is_none() {
                style.role = style.role.or(heading);
            }
            style.outline = style.outline.or(found.outline.filter(|level| *level >= 9));
            style.list.number = style.list.number.or_else(|| found.list.number.clone());
            style.list.level = style.list.level.or(found.list.level);
            style.named_level = style.named_level.max(found.named_level);
            style.type_ = style.type_.or(found.type_);
            next = found.based_on.as_deref();
        }
        style
    }
}

fn read_style(element: Element<'_>, paragraph: bool) -> Style {
    let value = |name| element.child(name).and_then(|child| child.attribute("val"));
    let properties = element.child("pPr");
    let id = element.attribute("styleId").unwrap_or_default();
    let name = value("name").unwrap_or_default();
    Style {
        based_on: value("basedOn"),
        outline: outline(properties),
        role: role_of(&name).or_else(|| role_of(&id)).filter(|_| paragraph),
        list: ListPlace::read(properties),
        named_level: named_level(&name),
        type_: Type::read(element.child("rPr")),
    }
}

/// `List Bullet 2` is one level deeper than `List Bullet`.
fn named_level(name: &str) -> usize {
    let lower = name.to_lowercase();
    let number = lower.strip_prefix("list bullet ").or_else(|| lower.strip_prefix("list number "));
    number
        .and_then(|number| number.parse::<usize>().ok())
        .filter(|number| *number <= 9)
        .map_or(0, |n| n.saturating_sub(1))
}
