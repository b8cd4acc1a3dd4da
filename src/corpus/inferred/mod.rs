//! What of a text's structure is not marked? Lines that are none of the guide's, sentences that a page's end cuts, questions
//! with their answers, headings in capitals, tables by blanks; and what `guide.toml` says otherwise.

mod align;
mod buttons;
mod clutter;
mod colons;
mod comments;
mod contents;
mod divide;
mod goes_on;
mod headings;
mod labels;
mod layout;
mod lines;
mod mail;
mod mask;
mod overruled;
mod page_end;
mod pairs;
mod read;
mod rows;
mod running;
mod signed;

pub(super) use goes_on::writes_sentences_large;
pub(super) use labels::{after_answer_label, after_question_label, has_answer_label};
pub(super) use layout::Layout;
pub(super) use read::read_inferred;
pub(super) use rows::{cells_by_blanks, cells_by_pipes, has_figures, has_header, is_ruler, rows_by_blanks};
