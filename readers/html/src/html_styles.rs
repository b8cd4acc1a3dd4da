//! Which classes of a page make text bold or italic? Google Docs says it nowhere else.

use std::collections::HashMap;

use super::html_tree::{NodeId, Tree};

/// What a class, or a `style` attribute, says about letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
}

impl Letters {
    /// What a declaration block says.
    pub(super) fn of(declarations: &str) -> Self {
        let mut letters = Self::default();
        for (property, value) in pairs(declarations) {
            match property.as_str() {
                "font-weight" => letters.bold = weight(&value),
                "font-style" => letters.italic = Some(value.starts_with("italic") || value.starts_with("oblique")),
                _ => {}
            }
        }
        letters
    }

    /// Both, the other's word counting where they differ.
    pub(super) fn then(self, other: Self) -> Self {
        Self { bold: other.bold.or(self.bold), italic: other.italic.or(self.italic) }
    }
}

fn weight(value: &str) -> Option<bool> {
    match value.trim_end_matches("!important").trim() {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        number => number.parse::<u32>().ok().map(|weight| weight >= 600),
    }
}

/// Properties and values in small letters.
pub(super) fn pairs(declarations: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let pairs = declarations.split(';').filter_map(|declaration| declaration.split_once(':'));
    pairs.map(|(property, value)| (property.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase()))
}

/// The value of a property in an element's `style`.
pub(super) fn style_of(tree: &Tree, node: NodeId, property: &str) -> Option<String> {
    let style = tree.attribute(node, "style")?;
    pairs(style).filter(|(found, _)| found == property).map(|(_, value)| value).last()
}

/// What the page's style sheets say about letters of each class, by rules that name a class and nothing else.
pub(super) fn class_letters(tree: &Tree) -> HashMap<String, Letters> {
    let mut letters = HashMap::new();
    for node in tree.descendants(Tree::DOCUMENT, |_| true) {
        if tree.name(node) == "style" {
            for text in tree.children(node).filter_map(|child| tree.text(child)) {
                read_sheet(text, &mut letters);
            }
        }
    }
    letters
}

fn read_sheet(sheet: &str, letters: &mut HashMap<String, Letters>) {
    let mut nested = 0_usize;
    for rule in sheet.split_inclusive('}') {
        let opened = rule.matches('{').count();
        if nested == 0
            && opened == 1
            && let Some((selectors, declarations)) = rule.split_once('{')
            && let said = Letters::of(declarations.trim_end_matches('}'))
            && said != Letters::default()
        {
            for class in selectors.split(',').filter_map(simple_class) {
                let entry = letters.entry(class.to_owned()).or_default();
                *entry = entry.then(said);
            }
        }
        // Rules inside `@media` and its like hold on some screens only.
        nested = (nested + opened).saturating_sub(usize::from(rule.ends_with('}')));
    }
}

fn simple_class(selector: &str) -> Option<&str> {
    let class = selector.rsplit(['\n', ';']).next()?.trim().strip_prefix('.')?;
    let simple = class.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'));
    (simple && !class.is_empty()).then_some(class)
}
