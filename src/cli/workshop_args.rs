//! What was typed of the commands of an advisor's workshop?

use std::path::PathBuf;

use clap::Args;

/// What was typed after `preceptor init`.
#[derive(Debug, Args)]
#[command(after_help = "\
The folder is made where guides are kept (`corpus.path`, else `corpus`); a NAME with a `/` in it is the folder itself.

Examples:
  preceptor init makerspace
  preceptor init handbook.md makerspace
  preceptor init docs/ guides/handbook")]
pub(super) struct Init {
    /// The text to begin with, a file or a folder, where there is one; then what to call the guide.
    #[arg(required = true, num_args = 1..=2, value_names = ["FILE|FOLDER", "NAME"], allow_hyphen_values = false)]
    pub names: Vec<PathBuf>,
}

/// What was typed after `preceptor coach`.
#[derive(Debug, Args)]
#[command(after_help = "\
At a terminal it goes through the passages, those without phrasings first. From a pipe it reads a line after the other: what \
would be typed at a terminal, or `SECTION<TAB>PHRASING`, or `SECTION<TAB>FIRST WORDS<TAB>PHRASING`; `!<TAB>QUESTION` is a \
gap, which the guide does not answer. A sheet (CSV, TSV) names the columns `section` and `phrasing`, where wanted `starts`, in \
its first line; lines of JSON have them as keys, or `gap` alone. What clashes is kept only where a `+` stands before it. Exit \
status: 1 where something was not kept.

Examples:
  preceptor coach makerspace
  preceptor coach corpus/makerspace < phrasings.tsv")]
pub(super) struct Coach {
    /// The guide: the id of one that has a folder, or its folder.
    #[arg(value_name = "NAME|FOLDER")]
    pub guide: String,
}
