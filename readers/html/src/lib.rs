//! What does a web page say? Its main content as Markdown.

mod blocks;
mod error;
mod escape;
mod html;
mod html_attributes;
mod html_code;
mod html_details;
mod html_encoding;
mod html_guard;
mod html_headings;
mod html_hidden;
mod html_lists;
mod html_main;
mod html_names;
mod html_noise;
mod html_office;
mod html_page;
mod html_sink;
mod html_sniff;
mod html_styles;
mod html_tables;
mod html_terms;
mod html_text;
mod html_tree;
mod html_tree_moves;
mod html_walk;
mod inline;
mod inline_marks;
mod table_grid;
mod write;

pub use error::FormatError;
pub use html::{html_fragment_to_markdown, read_html};
pub use html_sniff::is_html;
pub use preceptor_converted::Converted;
