//! Does a text begin as a question or an answer of a pair does: `Q:`, `A1.`, `Question 3:`, `Answer:`?

use crate::corpus::matter::FILL;

/// What questions are labelled with, in small letters.
const QUESTIONS: [&str; 8] = ["question", "frage", "pregunta", "pergunta", "domanda", "vraag", "q", "f"];

/// What answers are labelled with.
const ANSWERS: [&str; 10] =
    ["answer", "antwort", "réponse", "reponse", "respuesta", "resposta", "risposta", "antwoord", "a", "r"];

/// What follows a question's label in a text that begins with one.
pub(in crate::corpus) fn after_question_label(text: &str) -> Option<&str> {
    after_label(text, &QUESTIONS)
}

/// What follows an answer's label in a text that begins with one.
pub(in crate::corpus) fn after_answer_label(text: &str) -> Option<&str> {
    after_label(text, &ANSWERS)
}

/// Whether an answer's label stands somewhere inside a text.
pub(in crate::corpus) fn has_answer_label(text: &str) -> bool {
    answer_inside(text).is_some()
}

/// Where in a text that begins with a question its answer's label begins.
pub(super) fn answer_inside(text: &str) -> Option<usize> {
    let words = text.match_indices(char::is_whitespace).map(|(at, blank)| at + blank.len());
    let question = |at: usize| {
        let before =
            text[..at].trim_end_matches(|character: char| character.is_whitespace() || "*_".contains(character));
        before.ends_with(['?', '.', '!', ':', ')', '”', '"'])
    };
    words
        .filter(|at| !text[*at..].starts_with(char::is_whitespace))
        .find(|at| question(*at) && after_answer_label(&text[*at..]).is_some())
}

/// Whether a text is nothing but a label.
pub(super) fn is_question_label(text: &str) -> bool {
    is_only_label(text, &QUESTIONS)
}

/// Whether a text is nothing but an answer's label.
pub(super) fn is_answer_label(text: &str) -> bool {
    is_only_label(text, &ANSWERS)
}

fn is_only_label(text: &str, labels: &[&str]) -> bool {
    let name = text.trim().trim_matches(['*', '_', ':', '.']).to_lowercase();
    let name = name.trim_end_matches(|character: char| character.is_ascii_digit() || character == ' ');
    name.chars().count() > 1 && labels.contains(&name)
}

/// The rest of a text after `Label`, a number perhaps, and a mark.
fn after_label<'a>(text: &'a str, labels: &[&str]) -> Option<&'a str> {
    let text = text.trim_start_matches(['*', '_', FILL]);
    let end = text.find(|character: char| !character.is_alphabetic())?;
    let label = text[..end].to_lowercase();
    // `F` and `R` are labels in other languages only with a colon, and single letters are written large or at least so.
    let foreign = matches!(label.as_str(), "f" | "r");
    if !labels.contains(&label.as_str()) {
        return None;
    }
    let rest = text[end..].trim_start_matches([' ', '#']);
    let numbered = rest.trim_start_matches(|character: char| character.is_ascii_digit());
    let spaced = end < text.len() && text[end..].starts_with([' ', '#']);
    if spaced && numbered.len() == rest.len() && !rest.starts_with(':') {
        return None;
    }
    let marks: &[char] = if foreign { &[':'] } else { &[':', '.', ')', '–', '—', '-'] };
    let after = numbered.trim_start_matches(['*', '_']);
    let after = if numbered.len() < rest.len() { after.trim_start() } else { after };
    let mark = after.chars().next().filter(|mark| marks.contains(mark))?;
    let after = after[mark.len_utf8()..].trim_start_matches(['*', '_']);
    let begins = |c: char| c.is_uppercase() || c == '¿' || end == 1 && c.is_alphabetic();
    let close = mark == ':' && !foreign && after.starts_with(begins) && after.contains(' ');
    let apart = close || after.starts_with(char::is_whitespace);
    // A label with nothing but marks after it names nothing.
    let says = after.is_empty() || apart && after.chars().any(char::is_alphanumeric);
    says.then(|| after.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_from_words() {
        for (text, rest) in [
            ("Q: Where?", "Where?"),
            ("Q. Where?", "Where?"),
            ("Q12. Where?", "Where?"),
            ("**Q:** Where?", "Where?"),
            ("Question: Where?", "Where?"),
            ("Question 3 - Where?", "Where?"),
            ("Frage: Wo?", "Wo?"),
            ("Q:Where is it?", "Where is it?"),
        ] {
            assert_eq!(after_question_label(text), Some(rest), "{text}");
        }
        for text in ["Questions: many", "Q the letter", "Quiet: please", "question marks are fine", "Q.E.D. it is"] {
            assert_eq!(after_question_label(text), None, "{text}");
        }
        assert_eq!(after_answer_label("A1. Here."), Some("Here."));
        assert_eq!(after_answer_label("A boat is here."), None);
    }

    #[test]
    fn an_answer_on_the_question_s_line_is_found() {
        let text = "Q: Where do I park? A: Behind the mill.";
        assert_eq!(answer_inside(text), text.find("A:"));
        assert_eq!(answer_inside("Q: Is a hat A or B. sized?"), None);
    }
}
