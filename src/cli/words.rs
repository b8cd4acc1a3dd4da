//! Every word that the command line says to a person, as named functions.

use crate::answer::{Answer, Citation, DeclineReason};
use crate::corpus::{Guide, Note, Severity};
use crate::engine::Engine;

pub(super) fn failure(error: &anyhow::Error) -> String {
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    format!("error: {}", causes.join(": "))
}

pub(super) fn citation(citation: &Citation) -> String {
    let heading = citation.path.last().map_or("", String::as_str);
    format!("— {heading}, {} line {}", citation.file, citation.line)
}

pub(super) fn confidence(value: f32) -> String {
    let how = match value {
        0.85.. => "very sure",
        0.65.. => "fairly sure",
        _ => "not very sure",
    };
    format!("{how} ({value:.2})")
}

pub(super) fn understood(question: &str) -> String {
    format!("Understood as: {question}")
}

pub(super) fn decline(answer: &Answer, question_chars: usize) -> String {
    match answer.declined {
        Some(DeclineReason::TooVague) => {
            "Too vague to tell one passage from another; ask about something in particular.".to_owned()
        }
        Some(DeclineReason::Empty) => "There is no question; ask one in words.".to_owned(),
        Some(DeclineReason::TooLong) => {
            format!("The question is too long; ask it in at most {question_chars} characters.")
        }
        Some(DeclineReason::OtherLanguage) => {
            "The question seems to be in another language than the guide; ask it in English.".to_owned()
        }
        Some(DeclineReason::MedicalAdvice) => "The guide gives no medical advice.".to_owned(),
        Some(DeclineReason::NotInGuide) | None => "The guide does not say.".to_owned(),
    }
}

pub(super) fn notice(text: &str) -> String {
    format!("{text} (This line is not from the guide.)")
}

pub(super) fn nearest(sections: &[String]) -> String {
    format!("Nearest sections: {}", sections.join("; "))
}

pub(super) fn no_question() -> String {
    "there is no question; write one after `ask`, pipe one in, or name a batch with `--batch FILE`".to_owned()
}

pub(super) fn bad_batch_line(line: usize, error: &serde_json::Error) -> String {
    format!("batch line {line} is not a JSON object with a `question`: {error}")
}

pub(super) fn greeting(engine: &Engine) -> String {
    format!(
        "{}\nAsk a question. :why explains the last answer, :help says more, Ctrl-D leaves.",
        engine.guide().manifest.title
    )
}

pub(super) fn loop_help() -> &'static str {
    "Type a question and press Enter.\n  :why   what decided the last answer\n  :help  this\n  :quit  leave (so does Ctrl-D)"
}

pub(super) fn unknown_loop_command(command: &str) -> String {
    format!("There is no `{command}`; :help lists what there is.")
}

pub(super) fn index_built(guide: &Guide, place: &std::path::Path) -> String {
    format!("{}: {} passages indexed in {}", guide.manifest.id, guide.passages.len(), place.display())
}

pub(super) fn index_current(guide: &Guide, place: &std::path::Path) -> String {
    format!("{}: current in {}", guide.manifest.id, place.display())
}

pub(super) fn index_stale(guide: &Guide) -> String {
    format!("{}: not indexed, or from another text; run `preceptor index`", guide.manifest.id)
}

pub(super) fn note(note: &Note) -> String {
    let severity = match note.severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let place = note.line.map_or_else(|| note.file.clone(), |line| format!("{}:{line}", note.file));
    format!("{severity}: {place}: {}", note.text)
}

pub(super) fn check_summary(guide: &Guide, notes: &[Note]) -> String {
    let count = |severity| notes.iter().filter(|note| note.severity == severity).count();
    let (id, documents, sections) = (&guide.manifest.id, guide.documents.len(), guide.sections.len());
    let (passages, asked) = (guide.passages.len(), guide.asked.len());
    format!(
        "{id}: {documents} documents, {sections} sections, {passages} passages, {asked} phrasings; {} errors, {} warnings, {} notes",
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Info)
    )
}

pub(super) fn no_passage() -> &'static str {
    "no passage holds a word of the question"
}
