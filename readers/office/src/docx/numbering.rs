//! Which label does a paragraph of a numbered list have? Counts as Word does.

use std::collections::{HashMap, HashSet};

use crate::labels::numbered;
use crate::xml::{Element, Tree};

use super::styles::Styles;

/// The levels of one list.
const LEVELS: usize = 9;

/// The longest label of an item, in characters.
const LABEL: usize = 60;

/// The lists of a document and how far each has been counted.
#[derive(Default)]
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    levels: HashMap<String, [Level; LEVELS]>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    restarted: HashSet<(String, usize)>,
}

#[derive(Default)]
struct List {
    /// Which lists share their levels and their count.
    kind: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    pattern: String,
    decimal: bool,
    /// Its sign is nothing but white space.
    blank: bool,
}

impl Numbering {
    /// Reads the part with the lists.
    pub(super) fn read(tree: &Tree<'_>, styles: &Styles) -> Self {
        let Some(root) = tree.root() else { return Self::default() };
        let mut numbering = Self::default();
        let mut linked = Vec::new();
        for element in root.elements() {
            match element.name() {
                "abstractNum" => {
                    let kind = element.attribute("abstractNumId").unwrap_or_default();
                    if let Some(style) = element.child("numStyleLink").and_then(|link| link.attribute("val")) {
                        linked.push((kind.clone(), style));
                    }
                    numbering.levels.insert(kind, read_levels(element));
                }
                "num" => {
                    numbering.lists.insert(element.attribute("numId").unwrap_or_default(), read_list(element));
                }
                _ => {}
            }
        }
        for (kind, style) in linked {
            let other = styles.list_number(&style).and_then(|number| numbering.lists.get(&number));
            if let Some(levels) = other.and_then(|list| numbering.levels.get(&list.kind)).cloned() {
                numbering.levels.insert(kind, levels);
            }
        }
        numbering
    }

    /// The label of the next paragraph at a level of a list: empty for a bullet, none where it has no label at all.
    pub(super) fn label(&mut self, number: &str, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let list = self.lists.get(number)?;
        let kind = list.kind.clone();
        let levels: Vec<Level> = self.levels.get(&kind)?.to_vec();
        let levels: Vec<Level> = levels
            .into_iter()
            .enumerate()
            .map(|(nth, level)| list.levels.get(&nth).cloned().unwrap_or(level))
            .collect();
        let own = levels.get(level)?;
        let restart = list.starts.get(&level).copied().filter(|_| self.restarted.insert((number.to_owned(), level)));
        let counts = self.counts.entry(kind).or_default();
        for (nth, count) in counts.iter_mut().enumerate() {
            if nth == level {
                let next = count.map_or(own.start, |count| count.saturating_add(1));
                *count = Some(restart.unwrap_or(next));
            } else if nth > level {
                *count = None;
            }
        }
        match own.format.as_str() {
            // Pandoc sets another paragraph of an item as an item whose sign is a blank.
            "bullet" if own.blank => None,
            "bullet" => Some(String::new()),
            _ if own.pattern.is_empty() => None,
            "none" if !own.pattern.contains(char::is_alphanumeric) => None,
            _ => Some(own.fill(&levels, counts)),
        }
    }
}

impl Level {
    /// The pattern with the numbers in place of `%1` to `%9`.
    fn fill(&self, levels: &[Level], counts: &[Option<u32>; LEVELS]) -> String {
        let mut label = String::new();
        let mut rest = self.pattern.chars().peekable();
        while let Some(character) = rest.next() {
            let digit = rest.peek().and_then(|digit| digit.to_digit(10)).filter(|digit| character == '%' && *digit > 0);
            let Some(digit) = digit else {
                label.push(character);
                continue;
            };
            rest.next();
            let nth = digit as usize - 1;
            if let (Some(level), Some(count)) = (levels.get(nth), counts.get(nth)) {
                let format = if self.decimal { "decimal" } else { &level.format };
                label.push_str(&numbered(count.unwrap_or(level.start), format));
            }
        }
        label.trim().to_owned()
    }
}

fn read_levels(element: Element<'_>) -> [Level; LEVELS] {
    let mut levels = <[Level; LEVELS]>::default();
    for found in element.elements().filter(|child| child.name() == "lvl") {
        if let Some(level) = place(found).and_then(|nth| levels.get_mut(nth)) {
            *level = read_level(found);
        }
    }
    levels
}

fn read_list(element: Element<'_>) -> List {
    let kind = element.child("abstractNumId").and_then(|kind| kind.attribute("val")).unwrap_or_default();
    let mut list = List { kind, ..List::default() };
    for change in element.elements().filter(|child| child.name() == "lvlOverride") {
        let Some(nth) = place(change) else { continue };
        if let Some(start) = change.child("startOverride").and_then(|start| start.attribute("val")?.parse().ok()) {
            list.starts.insert(nth, start);
        }
        if let Some(level) = change.child("lvl") {
            list.levels.insert(nth, read_level(level));
        }
    }
    list
}

fn place(element: Element<'_>) -> Option<usize> {
    element.attribute("ilvl")?.parse().ok()
}

fn read_level(element: Element<'_>) -> Level {
    let value = |name| element.child(name).and_then(|child| child.attribute("val"));
    let sign = value("lvlText").unwrap_or_default();
    // A picture may stand in its place, and no sign at all may be a program's way to leave it to whoever shows it.
    let blank = !sign.is_empty() && sign.trim().is_empty() && element.child("lvlPicBulletId").is_none();
    Level {
        start: value("start").and_then(|start| start.parse().ok()).unwrap_or(0),
        format: value("numFmt").unwrap_or_else(|| "decimal".to_owned()),
        pattern: sign.chars().take(LABEL).collect(),
        decimal: element.child("isLgl").is_some_and(super::styles::is_on),
        blank,
    }
}
