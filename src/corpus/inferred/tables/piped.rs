//! Which lines are a table with pipes between its cells?

use super::cells::{Grid, GridLine, is_ruler, split_closed, words};
use super::header::has_figures;

/// As many lines as make a table of two columns sure that nothing rules.
const ROWS: usize = 3;

/// A table of a plain text: pipes on two lines or more, and either a line of dashes second or as many pipes on the second line
/// as on the first.
pub(super) fn read(lines: &[&str]) -> Option<Grid> {
    let [first, second] = [lines[0], *lines.get(1)?];
    let is_row = |line: &&&str| line.contains('|') || is_divider(line);
    let closed = |line: &str| line.trim_start().starts_with('|');
    if !first.contains('|') || is_ruler(first) || !is_row(&&second) {
        return None;
    }
    let ruled = is_divider(second);
    let alike = pipes(first) == pipes(second) && closed(first) == closed(second);
    let third = || lines.get(2).is_some_and(|third| pipes(third) == pipes(first) && !closed(third));
    if !ruled && !(alike && (closed(first) || pipes(first) > 1 || third())) {
        return None;
    }
    let rows = lines.iter().take_while(is_row).map(|line| line_of(line)).collect();
    let header = || words(first, &split_closed(first, '|'));
    let headed = ruled || closed(first) || !has_figures(&header());
    Some(Grid { lines: rows, headed, known: false })
}

/// A table of a Markdown text: one without outer pipes, which its reader knows where a line of dashes is second, and else lines
/// that are a whole paragraph with as many pipes on each.
pub(super) fn read_in_markdown(lines: &[&str], whole: bool) -> Option<Grid> {
    let [first, second] = [lines[0], *lines.get(1)?];
    if pipes(first) == 0 || is_ruler(first) {
        return None;
    }
    let open = !first.trim_start().starts_with('|');
    let columns = |line: &str| split_closed(line, '|').len();
    if is_divider(second) && second.chars().all(|c| c != '+' && c != '=') {
        let end = lines.iter().position(|line| pipes(line) == 0).unwrap_or(lines.len());
        let known = open && columns(first) == columns(second);
        return known.then(|| Grid { lines: rows(&lines[..end]), headed: true, known: true });
    }
    if !whole {
        return None;
    }
    let crossed = is_divider(second) && open;
    let alike = lines.iter().all(|line| pipes(line) == pipes(first) || crossed && is_divider(line));
    let several = lines.len() >= ROWS || pipes(first) > 1;
    if !alike || !several {
        return None;
    }
    let headed = crossed || !has_figures(&words(first, &split_closed(first, '|')));
    Some(Grid { lines: rows(lines), headed, known: false })
}

fn rows(lines: &[&str]) -> Vec<GridLine> {
    lines.iter().map(|line| line_of(line)).collect()
}

fn line_of(line: &str) -> GridLine {
    if is_divider(line) { GridLine::Rule } else { GridLine::Cells(split_closed(line, '|')) }
}

fn pipes(line: &str) -> usize {
    line.matches('|').count()
}

/// A line of dashes and of what crosses them where the columns meet.
fn is_divider(line: &str) -> bool {
    is_ruler(line) && line.contains('-') && line.contains(['|', '+'])
}
