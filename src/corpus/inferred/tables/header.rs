//! Does the first row of a table name its columns, and which names say that its rows are questions with their answers?

use preceptor_converted::{is_answer_column, is_column_name, is_question_column};

/// What may stand beside a question and its answer without being read: the row's number.
const NUMBERS: [&str; 10] = ["", "#", "no", "no.", "nr", "nr.", "n°", "nº", "n.º", "number"];

/// Whether the first row names the columns: it asks, only its corner is empty, none of its cells begins with a figure as cells
/// of most other rows do, or its words are what columns are called.
pub(super) fn has_header(rows: &[Vec<&str>]) -> bool {
    let [first, body @ ..] = rows else { return false };
    let figures = body.iter().filter(|row| has_figures(row)).count();
    let asks = first.iter().any(|cell| cell.contains('?'));
    // A corner stands over the names of rows.
    let corner = first.len() > 2 && first[0].is_empty() && first[1..].iter().all(|cell| !cell.is_empty());
    asks || corner && !has_figures(first)
        || !has_figures(first) && figures > 0 && figures * 2 >= body.len()
        || names_columns(rows)
}

/// Whether a cell of a row but the first begins with a figure or an amount of money.
pub(super) fn has_figures(row: &[&str]) -> bool {
    row.iter().skip(1).any(|cell| cell.trim_start().starts_with(|c: char| c.is_ascii_digit() || "$£€".contains(c)))
}

/// Whether the words of the first row name columns: few, without figures, and they are what columns are called, or one of them
/// stands over figures alone.
pub(super) fn names_columns(rows: &[Vec<&str>]) -> bool {
    let [first, body @ ..] = rows else { return false };
    let has_digit = |cell: &str| cell.contains(|c: char| c.is_ascii_digit());
    let few = |cell: &&str| cell.split_whitespace().count() <= 4 && !has_digit(cell) && !cell.ends_with(['.', '!']);
    let known = |cell: &&str| is_column_name(cell) || is_question_column(cell) || is_answer_column(cell);
    let counts = |at: usize| body.len() > 2 && body.iter().all(|row| row.get(at).is_some_and(|cell| has_digit(cell)));
    let names = first.iter().filter(|cell| known(cell)).count();
    let named = names == first.len() || first.len() > 2 && (names * 2 >= first.len() || known(&first[0]));
    !body.is_empty() && first.iter().all(few) && (named || (0..first.len()).any(counts))
}

/// Whether all rows ask in their first cell, so that none names the columns.
pub(super) fn asks_always(rows: &[Vec<&str>]) -> bool {
    rows.len() > 1 && rows.iter().all(|row| row.len() == 2 && row[0].ends_with(['?', '？']))
}

/// Which columns hold the questions and their answers, where all others are the rows' numbers.
pub(in crate::corpus::inferred) fn pair_columns(names: &[&str]) -> Option<(usize, usize)> {
    let question = names.iter().position(|name| is_question_column(name))?;
    let answer = names.iter().position(|name| is_answer_column(name))?;
    let beside = |(at, name): (usize, &&str)| {
        at == question || at == answer || NUMBERS.contains(&name.trim().to_lowercase().as_str())
    };
    names.iter().enumerate().all(beside).then_some((question, answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<&str>> {
        text.lines().map(|line| line.split('|').collect()).collect()
    }

    #[test]
    fn names_of_columns_are_told_from_a_first_row() {
        for headed in [
            "Ticket|Adult\nDay|11\nSeason|90",
            "Problem|Solution\nNo light|Fuse",
            "Door|Lock\nA1|x\nA2|y\nA3|z",
            "|Bow|Stern\nDay|Ines|Will",
        ] {
            assert!(has_header(&rows(headed)), "{headed}");
        }
        for bare in ["Monday|8 to 16\nTuesday|8 to 18", "Red bin|paper\nBlue bin|glass", "Rake|shed 1\nSpade|shed 2"] {
            assert!(!has_header(&rows(bare)), "{bare}");
        }
    }

    #[test]
    fn columns_of_pairs_are_known_by_name_in_any_order() {
        assert_eq!(pair_columns(&["Question", "Answer"]), Some((0, 1)));
        assert_eq!(pair_columns(&["Nr.", "Antwort", "**Frage**"]), Some((2, 1)));
        assert_eq!(pair_columns(&["Question", "Answer", "Contact"]), None);
        assert_eq!(pair_columns(&["Name", "Answer"]), None);
    }
}
