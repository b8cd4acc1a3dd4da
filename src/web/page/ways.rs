//! How does one go on from a section? To what stands above it, before it and after it.

use maud::{Markup, html};

use crate::corpus::{Guide, PATH_JOIN};
use crate::web::html::Quoting;
use crate::web::words;

/// What stands above a section, as links.
pub(super) fn above(quoting: &Quoting<'_>, at: usize) -> Markup {
    let guide = quoting.guide;
    let path = guide.sections[at].path.as_slice();
    let is_above = |other: &usize| {
        let other = &guide.sections[*other].path;
        !other.is_empty() && other.len() < path.len() && path.starts_with(other)
    };
    let mut sections: Vec<usize> = (0..at).rev().filter(is_above).collect();
    // Of several with the same headings the one that is nearest.
    sections.dedup_by_key(|other| guide.sections[*other].path.len());
    sections.retain(|other| guide.sections[*other].path.last() != Some(&guide.manifest.title));
    sections.reverse();
    html! {
        p.trail lang=(guide.manifest.language().code()) {
            a href=(quoting.addresses.guide(&guide.manifest.id)) { (guide.manifest.title) }
            @for other in sections {
                span aria-hidden="true" { (PATH_JOIN) }
                a href=(address(quoting, other)) { (name(guide, other)) }
            }
        }
    }
}

/// Sections by their names, as links.
pub(super) fn named(quoting: &Quoting<'_>, sections: &[usize]) -> Markup {
    let guide = quoting.guide;
    html! {
        ul.plain lang=(guide.manifest.language().code()) {
            @for at in sections { li { a href=(address(quoting, *at)) { (name(guide, *at)) } } }
        }
    }
}

/// The way to the sections before and after those that are shown.
pub(super) fn turning(quoting: &Quoting<'_>, sections: &[usize], shown: &[usize]) -> Markup {
    let guide = quoting.guide;
    let language = guide.manifest.language().code();
    let (first, last) = (shown.first().copied(), shown.last().copied());
    let before = sections.iter().rev().find(|at| first.is_some_and(|first| **at < first)).copied();
    let after = sections.iter().find(|at| last.is_some_and(|last| **at > last)).copied();
    html! {
        nav.turning aria-label=(words::BEFORE_AND_AFTER) {
            @if let Some(at) = before {
                a.before rel="prev" href=(address(quoting, at)) { small { (words::BEFORE) } span lang=(language) { (name(guide, at)) } }
            }
            @if let Some(at) = after {
                a.after rel="next" href=(address(quoting, at)) { small { (words::AFTER) } span lang=(language) { (name(guide, at)) } }
            }
        }
    }
}

/// The address of a section.
pub(super) fn address(quoting: &Quoting<'_>, at: usize) -> String {
    quoting.addresses.place(&quoting.guide.manifest.id, &quoting.guide.sections[at].anchor)
}

/// What a section is called; a text before all headings goes by the guide's title.
pub(super) fn name(guide: &Guide, at: usize) -> String {
    let name = guide.section_name(at);
    if guide.sections[at].path.is_empty() { guide.manifest.title.clone() } else { name }
}
