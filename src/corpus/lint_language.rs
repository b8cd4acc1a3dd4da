//! Is a guide's `language` the one that it is written in?

use super::block::{Note, Severity};
use super::guide::Guide;
use super::language::guess_language;

/// Adds a note on a `language` that the text is not in.
pub(super) fn lint_language(guide: &Guide, notes: &mut Vec<Note>) {
    let set = &guide.manifest.language;
    let code = set.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let Some(guess) = guide.lines.language.and_then(|_| other_language(guide, &code)) else { return };
    let text = format!("language is `{set}`, but the text looks like `{guess}`; write that, or leave `language` out");
    notes.push(Note { severity: Severity::Warning, file: "guide.toml".to_owned(), line: guide.lines.language, text });
}

/// The language that the text shows, where it is another than this.
fn other_language(guide: &Guide, code: &str) -> Option<&'static str> {
    let guess = guess_language(guide.passages.iter().map(|passage| passage.text.as_str()))?;
    // Of Norwegian, `no` is both kinds.
    (guess != code && !(code == "no" && guess == "nb")).then_some(guess)
}
