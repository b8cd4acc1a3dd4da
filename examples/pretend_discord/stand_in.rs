//! What stands in for Discord at the prompt, and draws what was seen? The tests ask it, too, with their own `world`.

mod acts;
pub(crate) mod bot;
mod form;
pub(crate) mod html;
mod markdown;
mod menus;
mod options;
mod past;
pub(crate) mod pictures;
mod place;
pub(crate) mod png;
pub(crate) mod prompt;
mod scroll;
mod seeing;
mod session;
mod show;
mod typed;
pub(crate) mod words;

use crate::world;
