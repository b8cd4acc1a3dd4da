//! How does a person hear of what is no answer? On standard error, in lines as wide as the terminal, unless they said `--quiet`.

use std::io::{IsTerminal as _, Write};
use std::sync::atomic::{AtomicU8, Ordering};

use anstyle::{AnsiColor, Style};
use textwrap::{Options, WordSeparator, WordSplitter};

use super::safe::safe_lines;

/// Narrower lines can't be read.
const NARROWEST: usize = 20;
/// Longer lines are hard to read.
const WIDEST: usize = 100;

/// What stands before why nothing was done; it takes its room on the line.
const ERROR: &str = "error: ";

/// Where notices go, from [`send`] on.
static WHERE: AtomicU8 = AtomicU8::new(Notices::Shown as u8);

/// Where notices go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notices {
    /// To standard error.
    Shown,
    /// To the log, as of a program that runs for days.
    Logged,
    /// Nowhere; progress isn't shown either.
    Hushed,
}

/// Says where notices go in this process, which is decided once, by what was typed.
pub(super) fn send(notices: Notices) {
    WHERE.store(notices as u8, Ordering::Relaxed);
}

/// Whether notices and progress are wanted.
pub(super) fn are_wanted() -> bool {
    WHERE.load(Ordering::Relaxed) != Notices::Hushed as u8
}

/// Tells something that is no answer. Whoever can't hear of it has the answer.
pub(super) fn tell(text: &str) {
    let to = WHERE.load(Ordering::Relaxed);
    if to == Notices::Logged as u8 {
        tracing::warn!("{}", safe_lines(text).replace('\n', " "));
    } else if to == Notices::Shown as u8 {
        let _ = writeln!(anstream::stderr(), "{}", for_terminal(&safe_lines(text)));
    }
}

/// Tells why nothing was done, in clap's manner.
pub(super) fn tell_failure(text: &str) {
    let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    // Nothing is left to tell where even standard error is closed.
    let said = for_terminal(&format!("{ERROR}{}", safe_lines(text)));
    let _ = writeln!(anstream::stderr(), "{red}error:{red:#} {}", said.strip_prefix(ERROR).unwrap_or(&said));
}

/// Broken where standard error is a terminal; whole where it is read by a program or searched.
fn for_terminal(text: &str) -> String {
    let stderr = std::io::stderr();
    if !stderr.is_terminal() {
        return text.to_owned();
    }
    let columns = terminal_size::terminal_size_of(stderr).map_or(WIDEST, |(width, _)| usize::from(width.0));
    wrapped(text, columns)
}

/// A text in lines of so many columns, broken at blanks alone, so that paths and commands stay whole; what goes on is set in
/// as its line is, of a line with two columns as the second.
pub(super) fn wrapped(text: &str, columns: usize) -> String {
    let line = |line: &str| {
        let indent = " ".repeat(hanging(line, columns.clamp(NARROWEST, WIDEST)));
        let options = Options::new(columns.clamp(NARROWEST, WIDEST))
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false)
            .subsequent_indent(&indent);
        textwrap::fill(line, options)
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// How far in the lines stand that a line is broken into: where its second column begins, unless little room would be left.
fn hanging(line: &str, columns: usize) -> usize {
    let indent = line.len() - line.trim_start().len();
    let words = line.trim_start();
    let second = words.find("  ").filter(|_| indent > 0).map(|gap| {
        let first = &words[..gap];
        indent + first.chars().count() + words[gap..].len() - words[gap..].trim_start().len()
    });
    second.filter(|second| second * 2 < columns).unwrap_or(indent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_column_stays_a_column_where_there_is_room() {
        assert_eq!(
            wrapped("  q, Ctrl-D  stop; all of it is saved", 32),
            "  q, Ctrl-D  stop; all of it is\n             saved"
        );
        assert_eq!(wrapped("  q, Ctrl-D  stop; all of it is saved", 24), "  q, Ctrl-D  stop; all\n  of it is saved");
    }

    #[test]
    fn a_notice_is_broken_at_blanks_and_keeps_its_indent_and_its_paths() {
        let text = "This went by words alone: vectors are being made, and it takes about two minutes.\n  cat /a/long/path-that/stays-whole/whatever-it-takes now";
        assert_eq!(
            wrapped(text, 50),
            "This went by words alone: vectors are being made,\nand it takes about two minutes.\n  cat\n  /a/long/path-that/stays-whole/whatever-it-takes\n  now"
        );
        for columns in [50, 80] {
            let most = wrapped(text, columns).lines().map(str::len).max();
            assert!(most <= Some(columns), "{most:?}");
        }
    }
}
