//! What was typed after `section`, `topics`, `lookup`, `compare`, `quiz` and `open`?

use clap::Args;

/// How many cards are dealt where nobody says.
pub(super) const CARDS: u16 = 5;

/// What was typed after `preceptor section`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  preceptor section licensure
  preceptor section \"Day programme > Fees\" --guide notes.md")]
pub(super) struct Section {
    /// A heading, its beginning, or a path of headings joined by `>`; several words need no quotes.
    #[arg(required = true)]
    pub name: Vec<String>,
    /// The guide to read: the id of one, a folder, or a file.
    #[arg(long, value_name = "ID|PATH")]
    pub guide: Option<String>,
    /// Write one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What was typed after `preceptor topics`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  preceptor topics --guide corpus/medical-assistant")]
pub(super) struct Topics {
    /// The guide to look through: the id of one, a folder, or a file.
    #[arg(long, value_name = "ID|PATH")]
    pub guide: Option<String>,
    /// Write one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What was typed after `preceptor lookup`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  preceptor lookup EHR")]
pub(super) struct Lookup {
    /// An acronym or a term; several words need no quotes.
    #[arg(required = true)]
    pub term: Vec<String>,
    /// The guide to look in: the id of one, a folder, or a file.
    #[arg(long, value_name = "ID|PATH")]
    pub guide: Option<String>,
    /// Write one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What was typed after `preceptor compare`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  preceptor compare CMA RMA\n  preceptor compare \"clinical duties\" \"administrative duties\""
)]
pub(super) struct Compare {
    /// The one: a term, a heading, a thing; several words in quotes.
    pub a: String,
    /// The other.
    pub b: String,
    /// The guide to ask: the id of one, a folder, or a file.
    #[arg(long, value_name = "ID|PATH")]
    pub guide: Option<String>,
    /// Write one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What was typed after `preceptor quiz`.
#[derive(Debug, Args)]
#[command(after_help = "\
Without a terminal it reads an answer a line from standard input: 1 to 4, or A to D.

Examples:
  preceptor quiz
  preceptor quiz --section licensure --cards 3
  preceptor quiz --seed 7 < answers.txt")]
pub(super) struct Quiz {
    /// Only from this section and those below it: a heading, its beginning, or a path of headings.
    #[arg(long, value_name = "NAME")]
    pub section: Option<String>,
    /// How many cards.
    #[arg(long, short = 'n', value_name = "N", default_value_t = CARDS, value_parser = clap::value_parser!(u16).range(1..))]
    pub cards: u16,
    /// Deal the cards that this number stands for; else others each time.
    #[arg(long)]
    pub seed: Option<u64>,
    /// The guide to learn: the id of one, a folder, or a file.
    #[arg(long, value_name = "ID|PATH")]
    pub guide: Option<String>,
}

/// What was typed after `preceptor open`.
#[derive(Debug, Args)]
#[command(after_help = "\
The editor is the one that $VISUAL or $EDITOR names.

Examples:
  preceptor open
  EDITOR=nano preceptor open 2")]
pub(super) struct Open {
    /// The number that the last answer shows with the quote.
    #[arg(default_value_t = 1)]
    pub number: usize,
}
