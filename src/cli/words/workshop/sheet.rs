//! What does `preceptor eval` say of a sheet of questions?

use std::path::Path;

use crate::cli::words::count;
use crate::corpus::Guide;
use crate::eval::{Miss, SheetFigures};

/// The figures of a sheet, a row for each state of the guide.
pub(in crate::cli) fn sheet_table(
    sheet: &Path,
    guide: &Guide,
    now: &SheetFigures,
    alone: Option<&SheetFigures>,
    last: Option<(String, SheetFigures)>,
) -> String {
    let beside = format!("with {}", count(guide.asked.len(), "phrasing"));
    let name = if alone.is_some() { beside.as_str() } else { "guide alone" };
    let mut rows = vec![format!("{:<26}{:>9}{:>9}{:>9}{:>10}", "", "right@1", "right@3", "missed", "declined")];
    rows.extend(alone.map(|alone| sheet_row("guide alone", alone)));
    rows.extend(last.map(|(day, figures)| sheet_row(&format!("last run, {day}"), &figures)));
    rows.push(sheet_row(name, now));
    format!(
        "{} of `{}`: {} that the guide answers, {} that it does not\n{}\n",
        sheet.display(),
        guide.manifest.id,
        count(now.answerable, "question"),
        now.unanswerable,
        rows.join("\n")
    )
}

fn sheet_row(name: &str, figures: &SheetFigures) -> String {
    let [one, three, missed, declined] =
        figures.shares().map(|share| share.map_or("–".to_owned(), |share| format!("{share:.3}")));
    format!("{name:<26}{one:>9}{three:>9}{missed:>9}{declined:>10}")
}

pub(in crate::cli) fn sheet_miss(miss: &Miss, wanted: Option<&str>) -> String {
    let wanted = match wanted {
        Some(heading) => format!("it stands under `{heading}`"),
        None => "the guide does not say".to_owned(),
    };
    format!("{}: “{}”: {}; {wanted}", miss.id, miss.question, miss.what)
}

pub(in crate::cli) fn strange_headings(sheet: &Path, strangers: &[(String, String)]) -> String {
    let named: Vec<String> = strangers.iter().map(|(place, heading)| format!("{place} `{heading}`")).collect();
    format!(
        "`{}` names headings that the guide does not have: {}; write them as the guide does, or leave them empty for what it \
         does not say",
        sheet.display(),
        named.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_s_rows_stand_below_each_other() {
        let sheet = Path::new("q.csv");
        let files = vec![("guide.md".to_owned(), b"# Tea\n\nA drink.\n".to_vec())];
        let guide = Guide::from_files("tea", files).unwrap();
        let figures = |right_at_1, missed| SheetFigures {
            answerable: 20,
            unanswerable: 10,
            right_at_1,
            right_at_3: right_at_1 + 1,
            missed,
            declined: 9,
        };
        let none = SheetFigures { unanswerable: 0, declined: 0, ..figures(20, 0) };
        let miss = Miss { id: "line 4".into(), kind: "x".into(), question: "a?".into(), what: "declined".into() };
        let last = Some(("2026-11-27".to_owned(), figures(11, 4)));
        let said = [
            sheet_table(sheet, &guide, &figures(13, 2), Some(&figures(4, 16)), last),
            sheet_table(sheet, &guide, &none, None, None),
            sheet_miss(&miss, Some("Fees")),
            sheet_miss(&miss, None),
            strange_headings(sheet, &[("line 3".into(), "Cats".into()), ("line 5".into(), "Mice".into())]),
        ];
        insta::assert_snapshot!(said.join("\n"));
    }
}
