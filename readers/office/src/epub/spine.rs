//! Which pages does a book have, in which order?

use std::collections::HashMap;

use crate::xml::Element;

use super::resolve;

/// A page of the book.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The name of its part.
    pub(super) name: String,
    /// Whether it stands beside the text, as notes and advertisements do.
    pub(super) beside: bool,
}

/// The pages in reading order, and where the book lists them.
#[derive(Debug, Default)]
pub(super) struct Spine {
    pub(super) places: Vec<Place>,
    /// The names of the parts that say what the pages are called.
    pub(super) contents: Vec<String>,
}

impl Spine {
    /// Reads the package's manifest and spine.
    pub(super) fn read(package: Element<'_>, folder: &str) -> Self {
        let children = |name: &str| package.child(name).into_iter().flat_map(Element::elements);
        let listed = children("guide").filter(|part| {
            let kind = part.attribute("type").unwrap_or_default();
            kind == "cover" || kind == "toc"
        });
        let aside: Vec<String> = listed.filter_map(|part| Some(resolve(folder, &part.attribute("href")?))).collect();
        let items: HashMap<String, Element<'_>> =
            children("manifest").filter_map(|item| Some((item.attribute("id")?, item))).collect();
        let places = children("spine").filter_map(|place| {
            let id = place.attribute("idref")?;
            let item = items.get(&id)?;
            let kind = item.attribute("media-type").unwrap_or_default();
            let page = kind.contains("html") || kind.is_empty();
            let name = resolve(folder, &item.attribute("href")?);
            let beside = place.attribute("linear").is_some_and(|linear| linear == "no");
            (page && !is_nav(*item) && !is_cover(&id) && !aside.contains(&name)).then_some(Place { name, beside })
        });
        let places = places.collect();
        let lists = children("manifest").filter(|item| {
            is_nav(*item) || item.attribute("media-type").is_some_and(|kind| kind == "application/x-dtbncx+xml")
        });
        let contents = lists.filter_map(|item| Some(resolve(folder, &item.attribute("href")?))).collect();
        Self { places, contents }
    }
}

fn is_nav(item: Element<'_>) -> bool {
    item.attribute("properties").is_some_and(|said| said.split_whitespace().any(|word| word == "nav"))
}

fn is_cover(id: &str) -> bool {
    let id = id.to_lowercase();
    let stem = id.split('.').next().unwrap_or_default();
    ["cover", "coverpage", "cover-page", "cover_xhtml", "cover-xhtml", "titlepage_cover"].contains(&stem)
}
