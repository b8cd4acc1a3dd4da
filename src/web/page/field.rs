//! How is something asked on a page? A field with its label and button, and which guide is meant.

use maud::{Markup, html};

use crate::engine::Engine;
use crate::web::words;

/// A field to write into.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'a> {
    /// Its name in the address.
    pub name: &'a str,
    /// What stands above it.
    pub label: &'a str,
    /// What is written in it.
    pub value: &'a str,
    /// The longest that is read, in characters.
    pub most: usize,
    /// The id of the list of what may be meant, if there is one.
    pub list: Option<&'a str>,
}

impl Field<'_> {
    /// The field with its label.
    pub(super) fn html(&self) -> Markup {
        html! {
            label for=(self.name) { (self.label) }
            input id=(self.name) name=(self.name) type="search" value=(self.value) maxlength=(self.most) list=[self.list]
                required autocomplete="off" autocapitalize="off" enterkeyhint="search";
        }
    }
}

/// Which guide is asked: a choice where there are several, the same again where one was named.
pub(super) fn guide_choice(engine: &Engine, chosen: &str) -> Markup {
    html! {
        @if engine.asks_several() {
            div.choice {
                label for="guide" { (words::GUIDE) }
                select #guide name="guide" {
                    option value="" { (words::ALL_GUIDES) }
                    @for guide in engine.asked() {
                        @let id = &guide.manifest.id;
                        option value=(id) selected[id == chosen] lang=(guide.manifest.language().code()) { (guide.manifest.title) }
                    }
                }
            }
        } @else if !chosen.is_empty() {
            input type="hidden" name="guide" value=(chosen);
        }
    }
}
