//! How does a reader say that a section goes on?

/// What stands above a heading that is said again, since Markdown knows no end of what stands under one but the next: its
/// section goes on. A comment, which Markdown shows nowhere; the reader of guides knows it.
pub const GOES_ON: &str = "<!-- goes on -->";
