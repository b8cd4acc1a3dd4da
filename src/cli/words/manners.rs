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
    format!("not a JSON object with a `question`: {problem}")
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
    fn what_is_wrong_with_a_line_names_no_line_of_its_own() {
        let error = serde_json::from_str::<serde_json::Value>("{oops").unwrap_err();
        assert_eq!(bad_batch_line(&error), "not a JSON object with a `question`: key must be a string");
    }
}
