//! What stands around every page?

use maud::{DOCTYPE, Markup, html};

use crate::web::addresses::Addresses;
use crate::web::assets;
use crate::web::words;

/// A page without its frame.
#[derive(Debug)]
pub(in crate::web) struct Page<'a> {
    /// What it is called, in the browser's tab.
    pub title: &'a str,
    /// The language of what stands on it, as BCP 47 has it, but for what says another of itself.
    pub language: &'a str,
    /// What stands on it.
    pub main: Markup,
}

/// A place that the head of every page leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Room {
    /// Questions.
    Ask,
    /// The guides themselves.
    Read,
    /// Terms.
    LookUp,
    /// Two things side by side.
    Compare,
    /// Cards.
    Quiz,
}

impl Room {
    /// All of them, in the order in which they are shown: with what they are called, and their paths.
    const ALL: [(Self, &'static str, &'static str); 5] = [
        (Self::Ask, words::ROOM_ASK, "/"),
        (Self::Read, words::ROOM_READ, "/g"),
        (Self::LookUp, words::ROOM_LOOK_UP, "/lookup"),
        (Self::Compare, words::ROOM_COMPARE, "/compare"),
        (Self::Quiz, words::ROOM_QUIZ, "/quiz"),
    ];
}

/// What stands around a page.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct Frame<'a> {
    /// Where the site's pages are.
    pub addresses: &'a Addresses,
    /// The place that the page belongs to, if any.
    pub room: Option<Room>,
    /// The id of the guide that the other places are led to with; empty for none.
    pub guide: &'a str,
    /// Whether it stands in another site's page, with nothing around it.
    pub is_bare: bool,
}

impl<'a> Frame<'a> {
    /// A frame around a page that belongs to no place.
    pub(in crate::web) fn plain(addresses: &'a Addresses) -> Self {
        Self { addresses, room: None, guide: "", is_bare: false }
    }
}

/// A page within its frame. Nothing in it needs a script, and no host but this one is asked for anything.
pub(in crate::web) fn layout(frame: &Frame<'_>, page: Page<'_>) -> Markup {
    let address = |path: &str| frame.addresses.page(path);
    html! {
        (DOCTYPE)
        html lang=(page.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (page.title) }
                link rel="icon" type="image/svg+xml" href=(address(assets::ICON.address()));
                link rel="stylesheet" href=(address(assets::STYLE.address()));
                script src=(address(assets::SCRIPT.address())) defer {}
            }
            body.bare[frame.is_bare] {
                a.skip href="#main" { (words::SKIP) }
                @if !frame.is_bare { (head(frame)) }
                main #main tabindex="-1" { (page.main) }
                @if !frame.is_bare { footer { p { (words::FOOT) } } }
            }
        }
    }
}

/// The name of it all, and the places there are.
fn head(frame: &Frame<'_>) -> Markup {
    let address = |room: Room, path: &str| match (room, frame.guide) {
        (Room::Read, guide) if !guide.is_empty() => frame.addresses.guide(guide),
        (_, guide) => frame.addresses.asking(path, &[("guide", guide)]),
    };
    html! {
        header.top {
            a.name href=(frame.addresses.page("/")) { (words::NAME) }
            nav aria-label=(words::PLACES) {
                ul {
                    @for (room, name, path) in Room::ALL {
                        li { a href=(address(room, path)) aria-current=[(frame.room == Some(room)).then_some("page")] { (name) } }
                    }
                }
            }
        }
    }
}
