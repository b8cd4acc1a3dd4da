//! Which lines at the edges of pages say a title of the document again?

use std::collections::HashMap;

use super::edges::Edge;
use super::flow::Row;
use super::outline::key;
use super::running::Margins;

/// Letters of the longest title that a running head repeats.
const LONGEST: usize = 120;

/// Lines of the longest title.
const LINES: usize = 5;

/// What stands before the number of a part of a document.
pub(super) const PARTS: [&str; 10] =
    ["chapter", "section", "part", "appendix", "annex", "kapitel", "abschnitt", "teil", "anhang", "chapitre"];

/// What stands between the titles of a document and of its part in a head.
const SEPARATORS: [char; 5] = ['|', '–', '—', '·', '•'];

/// How a title is set.
type Look = (f32, bool);

/// The lines of a document that are set as titles are.
pub(super) struct Titles {
    looks: HashMap<String, Vec<Look>>,
}

impl Titles {
    pub(super) fn new(lines: &[Vec<Row>], body: f32) -> Self {
        let mut looks: HashMap<String, Vec<Look>> = HashMap::new();
        for rows in lines {
            for place in 0..rows.len() {
                let mut text = String::new();
                let first = rows.get(place).map(look_of);
                // A long title goes over lines; a head says it in one.
                for row in rows.iter().skip(place).take(LINES) {
                    let own = look_of(row);
                    if !stands_out(own, body) || !first.is_some_and(|first| is_alike(first, own)) {
                        break;
                    }
                    text.extend([" ", &row.text()]);
                    let key = key(without_number(&text));
                    if text.len() <= LONGEST && key.chars().filter(|it| it.is_alphabetic()).count() > 2 {
                        looks.entry(key).or_default().push(own);
                    }
                }
            }
        }
        Self { looks }
    }

    /// Whether a line says no more than titles, in another type than theirs or beside the page's number.
    pub(super) fn are_repeated_by(&self, edge: &Edge, margins: &Margins) -> bool {
        let is_worded = |part: &&str| part.chars().any(char::is_alphabetic) && !is_number(part);
        let parts = || edge.runs.iter().flat_map(|run| run.split(SEPARATORS)).map(str::trim).filter(is_worded);
        let whole = edge.runs.join(" ");
        let repeats = parts().next().is_some() && parts().all(|part| self.is_title(part, edge));
        let repeats = repeats || self.is_title(&whole, edge);
        let own = (edge.page + 1).to_string();
        let is_own = edge.runs.iter().any(|run| run.trim_matches(['-', '–', '—', ' ']) == own);
        let first = edge.runs.first().is_some_and(|run| is_number(run) && !run.contains('.'));
        let counted = first || edge.runs.last().is_some_and(|run| is_number(run));
        // A row of a table may be a title and a number, too.
        let like_row = edge.runs.len() > 1 && edge.inner.is_some_and(|inner| inner.runs >= edge.runs.len());
        let is_row = counted && like_row && !(is_own && margins.sets_off(edge, edge.gap));
        if !is_row && (counted || is_own) && (repeats || self.is_title(without_end(&whole), edge)) {
            return true;
        }
        // So may a paragraph, the title of a first page and the name at the end of a letter.
        let capitals = !whole.chars().any(char::is_lowercase);
        repeats && edge.top && edge.page > 0 && !is_row && (capitals || margins.sets_off(edge, edge.gap))
    }

    fn is_title(&self, text: &str, edge: &Edge) -> bool {
        let looks = self.looks.get(&key(without_number(text)));
        // A heading that another section has, too, looks like that one's.
        looks.is_some_and(|looks| looks.iter().any(|look| !is_alike(*look, (edge.size, edge.bold))))
    }
}

fn look_of(row: &Row) -> Look {
    (row.size(), row.runs.iter().all(super::words::Run::is_bold))
}

fn stands_out((size, bold): Look, body: f32) -> bool {
    size > 1.12 * body || (bold && size > 0.95 * body)
}

fn is_alike((size, bold): Look, (other, other_bold): Look) -> bool {
    (size - other).abs() < 0.04 * size && bold == other_bold
}

/// A number, with dashes or points around it or not, or a date as browsers print it.
fn is_number(word: &str) -> bool {
    let bare = word.trim_end_matches(" AM").trim_end_matches(" PM");
    bare.chars().any(|letter| letter.is_ascii_digit()) && !bare.chars().any(char::is_alphabetic)
}

/// A title without the number of its part: `Chapter 2. Fees` and `2.1 Fees` are `Fees`.
fn without_number(text: &str) -> &str {
    let text = text.trim_start();
    let Some((first, rest)) = text.split_once(' ') else { return text };
    if PARTS.contains(&first.to_lowercase().as_str()) {
        return rest.trim_start().split_once(' ').map_or(text, |(_, title)| title);
    }
    if is_number(first) || first.chars().all(|letter| "-–—|".contains(letter)) {
        without_number(rest)
    } else {
        text
    }
}

/// A line without the page's number at its end, and the dashes around that.
fn without_end(text: &str) -> &str {
    match text.trim_end().rsplit_once(' ') {
        Some((rest, last)) if is_number(last) => rest.trim_end_matches([' ', '-', '–', '—', '|', '·', '•']),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_parts_are_no_part_of_titles() {
        assert_eq!(without_number("CHAPTER 2. WINTER CARE"), "WINTER CARE");
        assert_eq!(without_number("– 4 – 2.1 Pruning"), "Pruning");
        assert_eq!(without_number("Part of it"), "it");
        assert_eq!(without_end("Winter care – 12"), "Winter care");
        assert_eq!(without_end("Winter care"), "");
    }
}
