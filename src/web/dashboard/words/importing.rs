//! What is said of files of entries?

use crate::store::Imported;

/// The heading.
pub(in crate::web::dashboard) const TITLE: &str = "Import entries";
/// What is taken.
pub(in crate::web::dashboard) const INTRO: &str = "A spreadsheet (.xlsx, .ods), CSV or JSON with a question and an answer in each row. \
                                                   Nothing is changed before you have seen what would change.";
/// A label.
pub(in crate::web::dashboard) const FILE: &str = "A file";
/// A label.
pub(in crate::web::dashboard) const PASTED: &str = "Or paste its rows here";
/// What belongs there.
pub(in crate::web::dashboard) const PASTED_HINT: &str = "CSV with the columns' names in its first line, or JSON.";
/// A choice.
pub(in crate::web::dashboard) const REPLACE: &str = "Also remove the entries that are not in the file";
/// What that means.
pub(in crate::web::dashboard) const REPLACE_HINT: &str = "Each of them can be brought back later.";
/// The first step.
pub(in crate::web::dashboard) const LOOK: &str = "See what would change";
/// The second step.
pub(in crate::web::dashboard) const DO: &str = "Import it";
/// Nothing was given.
pub(in crate::web::dashboard) const NOTHING: &str = "Choose a file, or paste its rows.";
/// It is wrong.
pub(in crate::web::dashboard) const REFUSED: &str = "Nothing was changed. Correct this in the file, and give it again:";
/// The heading of the preview.
pub(in crate::web::dashboard) const WOULD: &str = "What would change";
/// How it was understood.
pub(in crate::web::dashboard) const NOTES: &str = "How the file was read";
/// A guess.
pub(in crate::web::dashboard) const GUESSED: &str = "The file does not say its encoding; it was read as Windows-1252. See whether its \
                                                     accents are right.";
/// A column.
pub(in crate::web::dashboard) const BECOMES: &str = "What becomes of it";
/// What is too much to list.
pub(in crate::web::dashboard) const MORE: &str = "more rows, not listed here";
/// The preview is gone.
pub(in crate::web::dashboard) const PREVIEW_GONE: &str = "What you looked at is no longer kept, or was imported already. Give the file \
                                                          once more.";

/// What becomes of a row.
pub(in crate::web::dashboard) const ADDED: &str = "new";
/// An entry of this question says something else.
pub(in crate::web::dashboard) const EDITED: &str = "changed";
/// The same is there.
pub(in crate::web::dashboard) const UNCHANGED: &str = "as before";
/// It is not in the file.
pub(in crate::web::dashboard) const REMOVED: &str = "removed";

/// What would become, or became, of all rows.
pub(in crate::web::dashboard) fn counts(counts: &Imported) -> String {
    let Imported { added, edited, removed, unchanged } = counts;
    format!("{added} new, {edited} changed, {removed} removed, {unchanged} as before.")
}

/// What was done.
pub(in crate::web::dashboard) const DONE: &str = "Imported. Members find the new answers from now on.";
