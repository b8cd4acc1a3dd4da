//! On what does the terminal show an answer: how wide, with links or without?

use std::io::IsTerminal as _;

use crate::engine::Engine;

/// Widest that a line of text gets, in columns; longer ones are hard to read.
const WIDEST: usize = 100;
/// Where there is no terminal to ask.
const DEFAULT_WIDTH: usize = 80;
/// What stands before each line of a quote, and of what is said below it.
pub(super) const INDENT: &str = "  ";

/// What rendering needs to know beside the answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// Columns.
    pub width: usize,
    /// The longest question that is read, in characters.
    pub question_chars: usize,
    /// Whether sections that are offered are numbered, for one who can choose.
    pub choices: bool,
    /// Whether the terminal makes links of what is marked as one.
    pub links: bool,
    /// Whether a citation names its guide, as where there are several.
    pub names_guides: bool,
}

impl Page {
    /// As wide as the terminal that standard output is, within reason.
    pub(super) fn of_terminal(question_chars: usize) -> Self {
        let size = terminal_size::terminal_size_of(std::io::stdout());
        let columns = size.map_or(DEFAULT_WIDTH, |(width, _)| usize::from(width.0));
        let width = columns.clamp(20, WIDEST);
        Self { width, question_chars, choices: false, links: terminal_links(), names_guides: false }
    }

    /// As wide as the terminal, for the answers of an engine: citations name their guide where there are several.
    pub(super) fn of_answers(question_chars: usize, engine: &Engine) -> Self {
        Self { names_guides: engine.asks_several(), ..Self::of_terminal(question_chars) }
    }
}

/// Whether standard output is a terminal that makes links of what is marked as one.
fn terminal_links() -> bool {
    std::io::stdout().is_terminal() && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout)
}
