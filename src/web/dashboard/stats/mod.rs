//! What do the numbers of a server look like on the web?

mod chart;
mod page;

pub(super) use page::page;
