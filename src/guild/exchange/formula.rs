//! How is a spreadsheet kept from running a cell as a formula?

/// What a cell begins with that a spreadsheet may take for a formula; the wide ones are East Asian keyboards'.
///
/// # Source
/// OWASP, "CSV Injection".
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The cell with an apostrophe before it, where a spreadsheet might run it, also behind blanks. One that begins like a
/// cell made so gets another apostrophe: what is written is read back the same.
pub(super) fn defused(cell: &str) -> String {
    if is_formula(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell that was written.
pub(super) fn restored(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest.trim_start_matches('\''))).unwrap_or(cell)
}

fn is_formula(text: &str) -> bool {
    text.starts_with(STARTS) || text.trim_start().starts_with(STARTS)
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
