//! What of a text's structure is not marked? Lines that are none of the guide's, sentences that a page's end cuts, questions
//! with their answers, headings in capitals, tables by blanks; and what `guide.toml` says otherwise.

mod align;
mod asking_items;
mod buttons;
mod clutter;
mod colons;
mod comments;
mod contents;
mod divide;
mod edits;
mod goes_on;
mod headings;
mod label_forms;
mod labels;
mod layout;
mod lines;
mod mail;
mod mask;
mod overruled;
mod page_end;
mod page_heads;
mod pair_rows;
mod pairs;
mod read;
mod reason;
mod relabel;
mod rows;
mod running;
mod signed;
mod tables;
mod wiki;

pub(super) use goes_on::writes_sentences_large;
pub(super) use labels::{after_answer_label, after_question_label, has_answer_label};
pub(super) use layout::Layout;
pub(super) use read::read_inferred;
