//! What does a guide speak of? Its headings, each within the one that it is a part of, as links.

use maud::{Markup, html};

use crate::corpus::Guide;
use crate::web::addresses::Addresses;

/// A heading with those right below it.
#[derive(Debug)]
struct Entry {
    section: usize,
    below: Vec<Entry>,
}

/// The contents of a guide; `here` is the section that is read.
pub(in crate::web) fn contents(addresses: &Addresses, guide: &Guide, here: Option<usize>) -> Markup {
    let sections = guide.sections_to_read();
    let names = guide.heading_names();
    let entries = nested(guide, &sections);
    let shown = Shown { addresses, guide, names: &names, here };
    html! { div.contents lang=(guide.manifest.language().code()) { (shown.list(&entries)) } }
}

struct Shown<'a> {
    addresses: &'a Addresses,
    guide: &'a Guide,
    names: &'a [String],
    here: Option<usize>,
}

impl Shown<'_> {
    fn list(&self, entries: &[Entry]) -> Markup {
        html! { ol { @for entry in entries { li { (self.entry(entry)) } } } }
    }

    fn entry(&self, entry: &Entry) -> Markup {
        let section = &self.guide.sections[entry.section];
        let name = Some(self.names[entry.section].as_str()).filter(|name| !name.is_empty());
        let address = self.addresses.place(&self.guide.manifest.id, &section.anchor);
        let is_here = self.here == Some(entry.section);
        html! {
            a href=(address) aria-current=[is_here.then_some("true")] { (name.unwrap_or(&self.guide.manifest.title)) }
            @if !entry.below.is_empty() { (self.list(&entry.below)) }
        }
    }
}

/// Sections, each within the last one before it whose headings its own go on from.
fn nested(guide: &Guide, sections: &[usize]) -> Vec<Entry> {
    let mut roots: Vec<Entry> = Vec::new();
    for at in sections {
        let section = &guide.sections[*at];
        let mut into = &mut roots;
        while into.last().is_some_and(|last| {
            let above = &guide.sections[last.section];
            above.document == section.document
                && above.level > 0
                && section.path.len() > above.path.len()
                && section.path.starts_with(&above.path)
        }) {
            let last = into.len() - 1;
            into = &mut into[last].below;
        }
        into.push(Entry { section: *at, below: Vec::new() });
    }
    roots
}
