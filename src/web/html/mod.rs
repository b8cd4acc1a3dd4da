//! How does a page look? What all pages are made of: the frame, a quote, a place.

mod contents;
mod layout;
mod lines;
mod markdown;
mod marked;
mod quote;
mod source;
#[cfg(test)]
mod tests;

pub(super) use contents::contents;
pub(super) use layout::{Frame, Page, Room, layout};
pub(super) use markdown::Anchor;
pub(super) use quote::Quoting;
