//! What is an advisor told of a guide's language: one that nobody knows, one that was guessed, one that the text is not in?

use super::{Language, guess_language, texts_of};
use crate::corpus::block::{Note, Severity};
use crate::corpus::guide::{Guide, Manifest};
use crate::corpus::tables::line_at;

/// What `check` says of a language that nobody knows, in the manifest's text.
pub(in crate::corpus) fn note_unknown(file: &str, text: &str, written: &toml::Spanned<String>) -> Option<Note> {
    if Language::of(written.get_ref()).is_some() {
        return None;
    }
    let known = Language::OWN.map(|language| format!("`{}`", language.code())).join(", ");
    let text_of = format!(
        "there is no language `{}`, so it is guessed; write one of {known}, or the two letters of another",
        written.get_ref()
    );
    let line = Some(line_at(text, written.span().start));
    Some(Note { severity: Severity::Warning, file: file.to_owned(), line, text: text_of })
}

/// What `check` says of a language that the text had to tell, or did not; nothing of English, which most are in.
pub(in crate::corpus) fn note_guess(manifest: &Manifest) -> Option<Note> {
    let language = manifest.language();
    let (name, code) = (language.name(), language.code());
    let found = match (manifest.is_language_told(), language) {
        (true, Language::English) => return None,
        (true, _) => format!("language guessed: {name}; if it is another"),
        (false, _) => {
            "the text is too short to tell its language and is searched as English; if it is another".to_owned()
        }
    };
    let text = format!(
        "{found}, set `language` (now `{code}`) in `guide.toml`, which `preceptor init` makes for a single file"
    );
    Some(Note { severity: Severity::Info, file: "guide.toml".to_owned(), line: None, text })
}

/// Adds a note on a `language` that the text is not in.
pub(in crate::corpus) fn lint_language(guide: &Guide, notes: &mut Vec<Note>) {
    let set = &guide.manifest.language;
    let code = set.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let Some(guess) = guide.lines.language.and_then(|_| other_language(guide, &code)) else { return };
    let text = format!("language is `{set}`, but the text looks like `{guess}`; write that, or leave `language` out");
    notes.push(Note { severity: Severity::Warning, file: "guide.toml".to_owned(), line: guide.lines.language, text });
}

/// The language that the text shows, where it is another than this.
fn other_language(guide: &Guide, code: &str) -> Option<&'static str> {
    let guess = guess_language(texts_of(&guide.sections, &guide.passages))?;
    // Of Norwegian, `no` is both kinds.
    (guess != code && !(code == "no" && guess == "nb")).then_some(guess)
}
