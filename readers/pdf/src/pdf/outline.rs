//! Which headings do a document's bookmarks name?

use std::collections::{HashMap, HashSet};

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Object, ObjectIdentifier, String as Bytes};

use super::metadata::text_of;

/// More bookmarks than a person would use.
const BOOKMARKS: usize = 5000;

/// A bookmark.
#[derive(Debug, Clone)]
pub(super) struct Bookmark {
    /// Its letters and digits only, in lower case.
    pub(super) key: String,
    /// 1 is the outermost.
    pub(super) level: u8,
    /// Counted from 0, where it is told.
    pub(super) page: Option<usize>,
}

/// What is compared of a bookmark and a heading.
pub(super) fn key(title: &str) -> String {
    title.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The bookmarks in reading order.
pub(super) fn read_outline(pdf: &Pdf) -> Vec<Bookmark> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let Some(outline) = catalog.get::<Dict<'_>>("Outlines") else { return Vec::new() };
    let pages = pdf.pages().iter().enumerate();
    let pages = pages.filter_map(|(number, page)| Some((page.raw().obj_id()?, number))).collect();
    let mut walk = Walk { pages, seen: HashSet::new(), bookmarks: Vec::new() };
    // What comes next, innermost last, so that nothing calls itself.
    let mut waiting: Vec<(Dict<'_>, u8)> =
        outline.get::<Dict<'_>>("First").map(|first| (first, 1)).into_iter().collect();
    while let Some((item, level)) = waiting.pop() {
        if !walk.add(&item, level) {
            continue;
        }
        waiting.extend(item.get::<Dict<'_>>("Next").map(|next| (next, level)));
        waiting.extend(item.get::<Dict<'_>>("First").map(|first| (first, level.saturating_add(1))));
    }
    walk.bookmarks
}

struct Walk {
    pages: HashMap<ObjectIdentifier, usize>,
    seen: HashSet<ObjectIdentifier>,
    bookmarks: Vec<Bookmark>,
}

impl Walk {
    /// Whether it was new.
    fn add(&mut self, item: &Dict<'_>, level: u8) -> bool {
        let is_new = item.obj_id().is_some_and(|id| self.seen.insert(id)) && self.seen.len() < BOOKMARKS;
        if let (true, Some(title)) = (is_new, item.get::<Bytes<'_>>("Title")) {
            let key = key(&text_of(&title));
            if !key.is_empty() {
                self.bookmarks.push(Bookmark { key, level, page: self.page_of(item) });
            }
        }
        is_new
    }

    fn page_of(&self, item: &Dict<'_>) -> Option<usize> {
        let target = item.get::<Object<'_>>("Dest").or_else(|| item.get::<Dict<'_>>("A")?.get::<Object<'_>>("D"))?;
        let page = target.into_array()?.raw_iter().next()?.as_obj_ref()?;
        self.pages.get(&page.into()).copied()
    }
}
