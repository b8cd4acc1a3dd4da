//! What does the bot do in a forum that a guild has chosen? It answers a new post once, and hears whether that helped.

mod begun;
mod post;
mod solved;

pub(super) use begun::answer_new_post;
pub(super) use post::{answer_asked, title_of};
pub(super) use solved::mark_solved;
