//! What was typed after `faq`, `backup`, `restore` and `data`?

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::guild_id::{guild_id, whose};

/// What was typed after `preceptor faq`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  preceptor faq list --guild 123456789012345678
  preceptor faq export --guild 123456789012345678 entries.csv
  preceptor faq import --guild 123456789012345678 entries.xlsx --dry-run")]
pub(super) struct Faq {
    /// The Discord server's id.
    #[arg(long, value_name = "ID", global = true, value_parser = guild_id)]
    pub guild: Option<u64>,
    /// What is to be done with the entries.
    #[command(subcommand)]
    pub command: FaqCommand,
}

/// What is to be done with a server's entries.
#[derive(Debug, Subcommand)]
pub(super) enum FaqCommand {
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
A table (.xlsx, .ods, CSV with commas, semicolons or tabs) or JSON (a list of objects, or one a line). The columns are question \
and answer, and, where they are there, guide, phrasings (one a line, or with ; or | between them), source_link and expires, in \
any order, also under names like Q, Frage, Respuesta or \"Also asked\"; others are ignored. An entry shows whose it is: by \
itself the role \"shell\", of no member.

Examples:
  preceptor faq import --guild 123456789012345678 entries.xlsx --dry-run
  preceptor faq import --guild 123456789012345678 entries.csv --role \"Career advisors\" --author \"Ana Ruiz\"
  preceptor faq import --guild 123456789012345678 --replace entries.json
  preceptor faq export --guild 1 --json | preceptor faq import --guild 2 -")]
    Import(Import),
    /// Say which entries want a look: expired, asked twice, without https, or against a limit. Exit status 1 if there are any.
    #[command(after_help = "Example:\n  preceptor faq lint --guild 123456789012345678")]
    Lint(Which),
}

/// Of which guide.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// Only the entries of this guide.
    #[arg(long, value_name = "ID")]
    pub guide: Option<String>,
    /// Write one JSON object a line.
    #[arg(long)]
    pub json: bool,
}

/// What was typed after `preceptor faq export`.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The file; one whose name ends in .json gets JSON. An older one is replaced. Else, or as -, standard output.
    #[arg(value_name = "FILE|-")]
    pub file: Option<PathBuf>,
    /// Only the entries of this guide.
    #[arg(long, value_name = "ID")]
    pub guide: Option<String>,
    /// Write JSON, whatever the file's name.
    #[arg(long)]
    pub json: bool,
}

/// What was typed after `preceptor faq import`.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// A workbook (.xlsx, .ods), CSV or JSON, or - for standard input.
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
    /// Beside which guide entries stand that name none; those of any other are refused, and left alone by `--replace`.
    #[arg(long, value_name = "ID")]
    pub guide: Option<String>,
    /// Write what has changed as one JSON object.
    #[arg(long)]
    pub json: bool,
    /// Whose the entries are that are new or changed: a role of the server's, or any other words.
    #[arg(long, value_name = "NAME", value_parser = whose)]
    pub role: Option<String>,
    /// Who wrote them: a name, or a Discord member's id, which Discord shows as the member.
    #[arg(long, value_name = "NAME|ID", value_parser = whose)]
    pub author: Option<String>,
    /// Remove entries that the file does not have. In Discord each can be restored.
    #[arg(long)]
    pub replace: bool,
    /// Only say what would change.
    #[arg(long)]
    pub dry_run: bool,
}

/// What was typed after `preceptor backup`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  preceptor backup preceptor-2030-12-31.db\n  preceptor backup - | gzip > preceptor.db.gz"
)]
pub(super) struct Backup {
    /// The new file, or - for standard output. It has its name only once it was opened and checked.
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
}

/// What was typed after `preceptor restore`.
#[derive(Debug, Args)]
#[command(after_help = "\
End the bot first, and start it again afterwards.

Examples:
  preceptor restore preceptor-2030-12-31.db
  preceptor restore --replace preceptor-2030-12-31.db")]
pub(super) struct Restore {
    /// A file that `preceptor backup` wrote, or - for standard input.
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
    /// Move a store that is there already to another name.
    #[arg(long)]
    pub replace: bool,
}

/// What was typed after `preceptor data`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  preceptor data export --guild 123456789012345678 > server.json
  preceptor data erase --guild 123456789012345678")]
pub(super) struct Data {
    /// The Discord server's id.
    #[arg(long, value_name = "ID", global = true, value_parser = guild_id)]
    pub guild: Option<u64>,
    /// What is to be done with what is kept.
    #[command(subcommand)]
    pub command: DataCommand,
}

/// What is to be done with all that is kept of a server.
#[derive(Debug, Subcommand)]
pub(super) enum DataCommand {
    /// Write everything that is kept of a server as one JSON object.
    #[command(after_help = "Example:\n  preceptor data export --guild 123456789012345678 > server.json")]
    Export,
    /// Delete everything that is kept of a server, for good.
    #[command(after_help = "Example:\n  preceptor data erase --guild 123456789012345678 --yes")]
    Erase(Erase),
}

/// What was typed after `preceptor data erase`.
#[derive(Debug, Args)]
pub(super) struct Erase {
    /// Do not ask.
    #[arg(long)]
    pub yes: bool,
}
