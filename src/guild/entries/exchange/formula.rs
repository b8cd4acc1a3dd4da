//! How is a spreadsheet kept from running a cell as a formula, and what does it leave where one fails?

/// What a cell begins with that a spreadsheet may take for a formula; the wide ones are East Asian keyboards'.
///
/// # Source
/// OWASP, "CSV Injection".
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What stands in a cell whose formula fails, in the languages of Excel's that differ.
const ERROR_VALUES: [&str; 22] = [
    "#N/A",
    "#NAME?",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#ERROR!",
    "#NV",
    "#BEZUG!",
    "#WERT!",
    "#ZAHL!",
    "#N/D",
    "#¡REF!",
    "#¡VALOR!",
    "#¿NOMBRE?",
    "#VALEUR!",
    "#NOM?",
    "#VALOR!",
    "#WAARDE!",
];

/// The cell with an apostrophe before it, where a spreadsheet might run it, also behind blanks, or where it would stand for
/// a failed formula. One that begins like a cell made so gets another apostrophe: what is written is read back the same.
pub(super) fn defused(cell: &str) -> String {
    if is_odd(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell that was written.
pub(super) fn restored(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_odd(rest.trim_start_matches('\''))).unwrap_or(cell)
}

/// Whether a cell holds what a failed formula leaves.
pub(super) fn is_error_value(cell: &str) -> bool {
    ERROR_VALUES.contains(&cell.trim())
}

fn is_odd(text: &str) -> bool {
    text.starts_with(STARTS) || text.trim_start().starts_with(STARTS) || is_error_value(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_defused_and_nothing_else() {
        for (cell, written) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("-1", "'-1"),
            (" \u{a0}@x", "' \u{a0}@x"),
            ("\ttab", "'\ttab"),
            ("\rx", "'\rx"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("''+1", "'''+1"),
            ("#N/A", "'#N/A"),
            ("'#REF!", "''#REF!"),
            ("#1 choice", "#1 choice"),
            ("'tis", "'tis"),
            ("''", "''"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(defused(cell), written);
            assert_eq!(restored(written), cell);
        }
    }
}
