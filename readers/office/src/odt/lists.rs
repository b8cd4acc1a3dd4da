//! Which label does an item have? Counts lists as OpenDocument says.

use std::collections::HashMap;

use crate::labels::numbered;
use crate::xml::Element;

/// The deepest level that is counted.
const LEVELS: usize = 10;

/// The longest sign before or after a number, in characters.
const LABEL: usize = 30;

/// The list that has the numbers of headings.
const OUTLINE: &str = "\0outline";

type Counts = [Option<u32>; LEVELS];

/// The lists of a document and how far they have been counted.
#[derive(Default)]
pub(super) struct Lists {
    styles: HashMap<String, HashMap<usize, Level>>,
    /// The counts of lists that have ended, by their style and by their id.
    ended: HashMap<String, Counts>,
    outline: Counts,
}

/// An open list with all lists in it.
#[derive(Clone, Default)]
pub(super) struct OpenList {
    style: String,
    /// How far it and the lists around it have been counted.
    pub(super) counts: Counts,
    /// How many lists are open in each other, less one.
    pub(super) level: usize,
}

#[derive(Debug, Clone, Default)]
struct Level {
    bullet: bool,
    format: String,
    prefix: String,
    suffix: String,
    start: u32,
    shown: usize,
}

impl Lists {
    /// Reads the list styles under the roots of the two parts that have them.
    pub(super) fn read(roots: &[Element<'_>]) -> Self {
        let mut lists = Self::default();
        for element in roots.iter().flat_map(|root| root.elements()).flat_map(Element::elements) {
            let name = match element.name() {
                "list-style" => element.attribute("name").unwrap_or_default(),
                "outline-style" => OUTLINE.to_owned(),
                _ => continue,
            };
            let levels = element.elements().filter_map(|level| {
                Some((level.attribute("level")?.parse::<usize>().ok()?.checked_sub(1)?, read_level(level)))
            });
            lists.styles.insert(name, levels.collect());
        }
        lists
    }

    /// Opens a list, or one in the list that is open.
    ///
    /// Where no words stand before it in its item, it only goes deeper and counts on.
    pub(super) fn open(&self, element: Element<'_>, outer: Option<&OpenList>, begins: bool) -> OpenList {
        let own = element.attribute("style-name");
        let mut list = OpenList::default();
        if let Some(outer) = outer {
            list = outer.clone();
            list.level = outer.level + 1;
        }
        list.style = own.unwrap_or(list.style);
        let goes_on = element.attribute("continue-numbering").is_some_and(|value| value == "true");
        let before = element.attribute("continue-list").or_else(|| goes_on.then(|| list.style.clone()));
        let counts = before.and_then(|key| self.ended.get(&key));
        if outer.is_some() && !begins && counts.is_none() {
            return list;
        }
        for level in list.level..LEVELS {
            if let Some(count) = list.counts.get_mut(level) {
                *count = counts.and_then(|counts| counts.get(level).copied().flatten());
            }
        }
        list
    }

    /// Keeps a list's count for others that go on with it.
    pub(super) fn close(&mut self, element: Element<'_>, list: &OpenList) {
        self.ended.insert(list.style.clone(), list.counts);
        if let Some(id) = element.attribute("id") {
            self.ended.insert(id, list.counts);
        }
    }

    /// The label of the next item; empty for a bullet.
    pub(super) fn label(&self, list: &mut OpenList, start: Option<u32>) -> String {
        let levels = self.styles.get(&list.style);
        let first = levels.and_then(|levels| levels.get(&list.level)).map_or(1, |level| level.start);
        if let Some(count) = list.counts.get_mut(list.level) {
            *count = Some(start.unwrap_or(count.map_or(first, |count| count.saturating_add(1))));
        }
        for deeper in list.counts.iter_mut().skip(list.level + 1) {
            *deeper = None;
        }
        levels.map(|levels| filled(levels, list.level, &list.counts)).unwrap_or_default()
    }

    /// The number that the document gives its next heading; empty where it numbers none.
    pub(super) fn heading(&mut self, level: usize) -> String {
        let mut list = OpenList { style: OUTLINE.to_owned(), counts: self.outline, level: level.saturating_sub(1) };
        let label = self.label(&mut list, None);
        self.outline = list.counts;
        label
    }
}

fn filled(levels: &HashMap<usize, Level>, at: usize, counts: &Counts) -> String {
    // Pandoc defines the first level alone of a list that stands in another.
    let own = (0..=at).rev().find_map(|level| levels.get(&level));
    let Some(own) = own.filter(|level| !level.bullet && !level.format.is_empty()) else {
        return String::new();
    };
    let first = (at + 1).saturating_sub(own.shown.max(1));
    let numbers = (first..=at).filter_map(|nth| {
        let level = if nth == at { own } else { levels.get(&nth)? };
        let count = counts.get(nth).copied().flatten().unwrap_or(level.start);
        Some(numbered(count, &level.format)).filter(|number| !number.is_empty())
    });
    format!("{}{}{}", own.prefix, numbers.collect::<Vec<_>>().join("."), own.suffix)
}

fn read_level(element: Element<'_>) -> Level {
    let value = |name| element.attribute(name).unwrap_or_default().chars().take(LABEL).collect();
    let number = |name| element.attribute(name).and_then(|value| value.parse().ok());
    Level {
        bullet: element.name() != "list-level-style-number" && element.name() != "outline-level-style",
        format: value("num-format"),
        prefix: value("num-prefix"),
        suffix: value("num-suffix"),
        start: number("start-value").unwrap_or(1),
        shown: number("display-levels").unwrap_or(1) as usize,
    }
}
