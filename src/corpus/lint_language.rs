//! Is a guide's `language` a language, and the one that it is written in?

use super::block::{Note, Severity};
use super::guide::Guide;
use super::language::{code_of, guess_language};

/// Every code of ISO 639-1.
///
/// # Source
/// <https://www.loc.gov/standards/iso639-2/php/code_list.php>
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee \
    el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka \
    kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no \
    nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th \
    ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Adds a note on a `language` that is none, or that the text is not in.
pub(super) fn lint_language(guide: &Guide, notes: &mut Vec<Note>) {
    let set = &guide.manifest.language;
    let code = set.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let text = if !CODES.split_whitespace().any(|known| known == code) {
        let meant = code_of(set).map(|code| format!("; did you mean `{code}`?"));
        let remedy = meant.unwrap_or_else(|| "; write a code of ISO 639-1, such as `en` or `de`".to_owned());
        format!("language `{set}` is not known{remedy}")
    } else if let Some(guess) = guide.lines.language.and_then(|_| other_language(guide, &code)) {
        format!("language is `{set}`, but the text looks like `{guess}`; write that, or leave `language` out")
    } else {
        return;
    };
    notes.push(Note { severity: Severity::Warning, file: "guide.toml".to_owned(), line: guide.lines.language, text });
}

/// The language that the text shows, where it is another than this.
fn other_language(guide: &Guide, code: &str) -> Option<&'static str> {
    let guess = guess_language(guide.passages.iter().map(|passage| passage.text.as_str()))?;
    // Of Norwegian, `no` is both kinds.
    (guess != code && !(code == "no" && guess == "nb")).then_some(guess)
}
