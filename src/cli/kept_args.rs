//! What was typed after `faq`, `backup`, `restore` and `data`?

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
#[command(after_help = "\
Examples:
  preceptor faq list --guild 123456789012345678
  preceptor faq export --guild 123456789012345678 entries.csv
  preceptor faq import --guild 123456789012345678 entries.csv --dry-run")]
pub(super) enum Faq {
    /// List the entries: number, last change, role and question.
    #[command(after_help = "Example:\n  preceptor faq list --guild 123456789012345678 --json")]
    List(Which),
    /// Write the entries to a file, or to standard output.
    #[command(after_help = "\
A cell that a spreadsheet would run as a formula gets an apostrophe before it; `import` takes it away again.

Examples:
  preceptor faq export --guild 123456789012345678 entries.csv
  preceptor faq export --guild 123456789012345678 --json > entries.json")]
    Export(Export),
    /// Add the entries of a file, and edit those whose guide and question are there already; all of them or none.
    #[command(after_help = "\
The columns are guide, question, phrasings (one a line), answer, source_link and expires, in any order; only guide, question
and answer must be there. In the history of an entry, the author of an import is member 0, in the role \"shell\".

Examples:
  preceptor faq import --guild 123456789012345678 entries.csv --dry-run
  preceptor faq import --guild 123456789012345678 --replace entries.json
  preceptor faq export --guild 1 --json | preceptor faq import --guild 2 -")]
    Import(Import),
    /// Say which entries want a look: expired, asked twice, without https, or against a limit. Exit status 1 if there are any.
    #[command(after_help = "Example:\n  preceptor faq lint --guild 123456789012345678")]
    Lint(Which),
}

/// Of which server, and of which guide.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// The Discord server's id.
    #[arg(long, value_name = "ID")]
    pub guild: u64,
    /// Only the entries of this guide.
    #[arg(long, value_name = "ID")]
    pub guide: Option<String>,
    /// Write one JSON object a line.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The file; one whose name ends in .json gets JSON. An older one is replaced. Else standard output.
    pub file: Option<PathBuf>,
    /// The Discord server's id.
    #[arg(long, value_name = "ID")]
    pub guild: u64,
    /// Only the entries of this guide.
    #[arg(long, value_name = "ID")]
    pub guide: Option<String>,
    /// Write JSON, whatever the file's name.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// A file with CSV or JSON, or - for standard input.
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
    /// The Discord server's id.
    #[arg(long, value_name = "ID")]
    pub guild: u64,
    /// Refuse entries of any other guide; with `--replace`, leave those of other guides alone.
    #[arg(long, value_name = "ID")]
    pub guide: Option<String>,
    /// Write what has changed as one JSON object.
    #[arg(long)]
    pub json: bool,
    /// Remove entries that the file does not have. In Discord each can be restored.
    #[arg(long)]
    pub replace: bool,
    /// Only say what would change.
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "Example:\n  preceptor backup preceptor-2030-12-31.db")]
pub(super) struct Backup {
    /// The new file. It has its name only once it was opened and checked.
    pub file: PathBuf,
}

#[derive(Debug, Args)]
#[command(after_help = "\
End the bot first, and start it again afterwards.

Examples:
  preceptor restore preceptor-2030-12-31.db
  preceptor restore --replace preceptor-2030-12-31.db")]
pub(super) struct Restore {
    /// A file that `preceptor backup` wrote.
    pub file: PathBuf,
    /// Move a store that is there already to another name.
    #[arg(long)]
    pub replace: bool,
}

#[derive(Debug, Subcommand)]
#[command(after_help = "\
Examples:
  preceptor data export --guild 123456789012345678 > server.json
  preceptor data erase --guild 123456789012345678")]
pub(super) enum Data {
    /// Write everything that is kept of a server as one JSON object.
    #[command(after_help = "Example:\n  preceptor data export --guild 123456789012345678 > server.json")]
    Export(OfGuild),
    /// Delete everything that is kept of a server, for good.
    #[command(after_help = "Example:\n  preceptor data erase --guild 123456789012345678 --yes")]
    Erase(Erase),
}

#[derive(Debug, Args)]
pub(super) struct OfGuild {
    /// The Discord server's id.
    #[arg(long, value_name = "ID")]
    pub guild: u64,
}

#[derive(Debug, Args)]
pub(super) struct Erase {
    /// The Discord server's id.
    #[arg(long, value_name = "ID")]
    pub guild: u64,
    /// Do not ask.
    #[arg(long)]
    pub yes: bool,
}
