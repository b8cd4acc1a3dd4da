//! Which lines are a table that is drawn: `+---+---+` over rows between pipes, or lines of a box?

use super::cells::{Grid, GridLine, split_closed, words};
use super::header::has_figures;
use crate::corpus::matter::FILL;

/// What stands between the cells of a row.
const WALLS: [char; 4] = ['|', '│', '║', '┃'];

/// The table that begins with a frame, or with a row that has one below; org mode draws `|---+---|` under its names alone.
pub(super) fn read(lines: &[&str]) -> Option<Grid> {
    let row = |line: &str| wall(line).map(|wall| GridLine::Cells(split_closed(line, wall)));
    let known = |line: &&str| if is_frame(line) { Some(GridLine::Rule) } else { row(line) };
    let framed = is_frame(lines[0]);
    let drawn = framed || wall(lines[0]).is_some() && lines.get(1).is_some_and(|line| is_frame(line));
    if !drawn {
        return None;
    }
    // One column is no table; the first row decides, so that a long text is read once.
    let first = lines[usize::from(framed)..].first().and_then(|line| row(line))?;
    if matches!(first, GridLine::Cells(cells) if cells.len() < 2) {
        return None;
    }
    let read: Vec<GridLine> = lines.iter().map_while(known).collect();
    let rows = read.iter().filter(|line| **line != GridLine::Rule).count();
    let first = read.iter().position(|line| *line != GridLine::Rule)?;
    let body: Vec<Vec<&str>> = read.iter().zip(lines).filter_map(|(line, text)| cells_of(line, text)).collect();
    let ruled = read.get(first + 1) == Some(&GridLine::Rule) && rows > 1;
    // A frame after every row says little of the first one.
    let every = read.windows(2).filter(|pair| pair.iter().all(|line| *line != GridLine::Rule)).count() == 0;
    let heavy = lines.get(first + 1).is_some_and(|line| line.contains(['=', '═', '╪', '╞']));
    let headed = ruled && (heavy || !every || !has_figures(&body[0]));
    (framed || rows > 1).then_some(Grid { lines: read, headed, known: false })
}

fn cells_of<'a>(line: &GridLine, text: &'a str) -> Option<Vec<&'a str>> {
    match line {
        GridLine::Cells(cells) => Some(words(text, cells)),
        GridLine::Rule => None,
    }
}

/// What keeps the cells of a line apart that is closed at both ends.
fn wall(line: &str) -> Option<char> {
    let words = line.trim();
    WALLS.into_iter().find(|wall| words.starts_with(*wall) && words.ends_with(*wall) && words.chars().count() > 2)
}

/// A line of a frame: it has corners or crossings, and nothing else but strokes.
fn is_frame(line: &str) -> bool {
    let words = line.trim();
    let drawn = |c: char| ('\u{2500}'..='\u{257f}').contains(&c);
    // What could be highlighted, as `==` is, may be masked already.
    let ascii = |c: char| matches!(c, '+' | '-' | '=' | '|' | ':' | ' ' | FILL);
    let corner = words.contains('+') && words.contains(['-', '=']) && words.starts_with(['+', '|']);
    let strokes = words.chars().filter(|c| drawn(*c) && !matches!(c, '│' | '║' | '┃')).count();
    words.len() > 4
        && (corner && words.chars().all(ascii) || strokes > 2 && words.chars().all(|c| drawn(c) || c == ' '))
}
