//! What do the styles of a paragraph or a span say about it? Follows the styles above them.

use std::collections::HashMap;

use crate::faces::is_monospaced;
use crate::heading_names::{Role, role_of};
use crate::xml::Element;

/// No style stands under more styles than this.
const CHAIN: usize = 20;

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    named: HashMap<(String, String), Style>,
    /// The language that text has unless it says otherwise.
    pub(super) language: Option<String>,
    typewritten: bool,
}

/// A style with all that it takes from those above it.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    parent: Option<String>,
    /// What the style is for.
    pub(super) role: Option<Role>,
    /// In bold type.
    pub(super) bold: Option<bool>,
    /// In a typewriter's type.
    pub(super) mono: Option<bool>,
    /// Not to be seen.
    pub(super) hidden: Option<bool>,
    /// Struck through.
    pub(super) struck: Option<bool>,
}

impl Styles {
    /// Reads the styles under the roots of the two parts that have them.
    pub(super) fn read(roots: &[Element<'_>]) -> Self {
        let mut styles = Self::default();
        for root in roots {
            let groups = root.elements().filter(|group| ["styles", "automatic-styles"].contains(&group.name()));
            for element in groups.flat_map(Element::elements) {
                match element.name() {
                    "style" => styles.add(element),
                    "default-style" if element.attribute("family").as_deref() == Some("paragraph") => {
                        let text = element.child("text-properties");
                        styles.language = text.and_then(language);
                        styles.typewritten = read_style(element).mono == Some(true);
                    }
                    _ => {}
                }
            }
        }
        let standard = styles.of("paragraph", "Standard").mono;
        styles.typewritten = standard.unwrap_or(styles.typewritten);
        styles
    }

    fn add(&mut self, element: Element<'_>) {
        let family = element.attribute("family").unwrap_or_default();
        let name = element.attribute("name").unwrap_or_default();
        self.named.insert((family, name), read_style(element));
    }

    /// A style of a family, such as `paragraph` or `text`.
    pub(super) fn of(&self, family: &str, name: &str) -> Style {
        let mut style = Style::default();
        let mut next = Some(name.to_owned());
        for _ in 0..CHAIN {
            let Some(found) = next.take().and_then(|name| self.named.get(&(family.to_owned(), name))) else { break };
            style.role = style.role.or(found.role);
            style = style.over(found);
            next.clone_from(&found.parent);
        }
        // Some programs name styles that they do not define.
        if family == "paragraph" && !self.named.contains_key(&(family.to_owned(), name.to_owned())) {
            style.role = role_of(name);
        }
        style
    }

    /// Whether a typewriter's type marks code in this document.
    pub(super) fn shows_code(&self) -> bool {
        !self.typewritten
    }
}

impl Style {
    /// What is said here, else what is said there, except what it is for.
    pub(super) fn over(self, other: &Self) -> Self {
        Self {
            parent: None,
            role: self.role,
            bold: self.bold.or(other.bold),
            mono: self.mono.or(other.mono),
            hidden: self.hidden.or(other.hidden),
            struck: self.struck.or(other.struck),
        }
    }
}

fn read_style(element: Element<'_>) -> Style {
    let names = [element.attribute("display-name"), element.attribute("name")];
    let outline = element.attribute("default-outline-level").and_then(|level| level.parse().ok()).map(Role::Heading);
    let paragraph = element.attribute("family").as_deref() == Some("paragraph");
    let role = outline.or_else(|| names.iter().flatten().find_map(|name| role_of(name))).filter(|_| paragraph);
    let mut style = Style { parent: element.attribute("parent-style-name"), role, ..Style::default() };
    if let Some(text) = element.child("text-properties") {
        let bold = |weight: String| weight == "bold" || weight.parse().is_ok_and(|weight: u32| weight >= 600);
        style.bold = text.attribute("font-weight").map(bold);
        let face = text.attribute("font-name").or_else(|| text.attribute("font-family"));
        style.mono = face.map(|face| is_monospaced(&face));
        style.hidden = text.attribute("display").map(|display| display == "none");
        style.struck = text.attribute("text-line-through-style").map(|line| line != "none");
    }
    style
}

fn language(text: Element<'_>) -> Option<String> {
    let language = text.attribute("language").filter(|language| language != "none")?;
    match text.attribute("country").filter(|country| country != "none") {
        Some(country) => Some(format!("{language}-{country}")),
        None => Some(language),
    }
}
