//! What is said of the command line itself: of commands that are none, man pages, versions, batches, places.

use std::path::Path;

use super::count;

/// Of what stands where a command should.
pub(in crate::cli) fn no_command(question: &str) -> String {
    format!(
        "`{question}` is no command\n\n  did you mean: preceptor ask {}\n\nFor more information, try `preceptor --help`.",
        quoted(question)
    )
}

/// A path or name as a shell reads it as one word: in quotation marks where it needs them.
pub(in crate::cli) fn typed(path: impl AsRef<Path>) -> String {
    let text = path.as_ref().display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:@%=,~".contains(c);
    let is_bare = !text.is_empty() && text.chars().all(is_plain) && !text.starts_with('~');
    if is_bare { text } else { quoted(&text) }
}

/// A text in quotation marks that a shell takes away again.
fn quoted(text: &str) -> String {
    if !text.contains(['"', '$', '`', '\\', '!']) {
        return format!("\"{text}\"");
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}

pub(in crate::cli) fn pages_written(pages: usize, folder: &Path) -> String {
    format!("{} written to `{}`", count(pages, "man page"), folder.display())
}

/// Of `--to -` for files of several names.
pub(in crate::cli) fn no_folder_on_standard_output() -> &'static str {
    "`--to` needs a folder for several files; leave it out and name one to have that one on standard output"
}

pub(in crate::cli) fn completions_written(shells: usize, folder: &Path) -> String {
    format!("completions for {} written to `{}`", count(shells, "shell"), folder.display())
}

pub(in crate::cli) fn no_such_page(of: &[String]) -> String {
    format!("there is no command `{}`, so it has no page; see `preceptor --help`", of.join(" "))
}

pub(in crate::cli) fn no_model_built_in() -> &'static str {
    "none, as this was built without the feature `semantic`"
}

pub(in crate::cli) fn no_model_enabled() -> &'static str {
    "none, as `model.enabled` is false"
}

pub(in crate::cli) fn shipped_model(name: &str) -> String {
    format!("{name}, part of the program")
}

pub(in crate::cli) fn model_at(name: &str, place: &Path) -> String {
    format!("{name}, in {}", place.display())
}

/// What is wrong with a line of a batch.
pub(in crate::cli) fn bad_batch_line(error: &serde_json::Error) -> String {
    // The line is counted by us: each is a text of its own for the parser.
    let problem = error.to_string();
    let problem = problem.split(" at line ").next().unwrap_or_default();
    // What our types are called is nobody's concern.
    let problem = problem.split(", expected struct ").next().unwrap_or_default();
    format!("not a JSON object with a `question`: {problem}")
}

pub(in crate::cli) fn batch_of_a_list() -> &'static str {
    "the beginning of a JSON list; a batch has one object a line, without a list around them"
}

pub(in crate::cli) fn no_utf8() -> &'static str {
    "not UTF-8 text; save the batch as UTF-8"
}

pub(in crate::cli) fn bad_batch_lines(bad: usize, all: usize) -> String {
    format!("{bad} of {} could not be read; each has an `error` in its place", count(all, "line"))
}

/// Before the answer to one of several questions.
pub(in crate::cli) fn asked(question: &str) -> String {
    format!("? {question}")
}

pub(in crate::cli) fn no_index_folder() -> &'static str {
    "there is no folder to keep an index in; set `index.path`, or `XDG_CACHE_HOME` or `HOME` to an absolute path"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_quoted_so_that_it_can_be_pasted() {
        assert_eq!(quoted("do I need a license"), "\"do I need a license\"");
        assert_eq!(quoted("what's \"CMA\""), "'what'\\''s \"CMA\"'");
        insta::assert_snapshot!(no_command("who's Alex?"), @r#"
        `who's Alex?` is no command

          did you mean: preceptor ask "who's Alex?"

        For more information, try `preceptor --help`.
        "#);
    }

    #[test]
    fn a_path_is_quoted_where_a_shell_would_break_it() {
        assert_eq!(typed("corpus/tea"), "corpus/tea");
        assert_eq!(typed("corpus/my club"), "\"corpus/my club\"");
        assert_eq!(typed("Joe's (new) $1.md"), "'Joe'\\''s (new) $1.md'");
        assert_eq!(typed("übung.md"), "übung.md");
    }

    #[test]
    fn what_is_wrong_with_a_line_names_no_line_of_its_own() {
        let error = serde_json::from_str::<serde_json::Value>("{oops").unwrap_err();
        assert_eq!(bad_batch_line(&error), "not a JSON object with a `question`: key must be a string");
        #[derive(Debug, serde::Deserialize)]
        struct Line {
            #[expect(dead_code, reason = "only what is wrong is looked at")]
            question: String,
        }
        let said = |text: &str| bad_batch_line(&serde_json::from_str::<Line>(text).unwrap_err());
        assert!(said("\"why\"").ends_with("`question`: invalid type: string \"why\""), "{}", said("\"why\""));
    }
}
