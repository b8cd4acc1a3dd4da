//! What went wrong, and what decided it?

use std::io::Write;

use serde_json::json;

use crate::cli::safe::{safe, write_json};
use crate::cli::words;
use crate::engine::Engine;
use crate::eval::{Scores, Topic, explain};
use crate::reading::is_safe;

/// Each miss on a line (its guide where there are several, id, kind, question, what happened) with what decided it below;
/// or as one JSON object each.
pub(super) fn write_misses(
    scores: &Scores,
    topics: &[Topic],
    engine: &Engine,
    json: bool,
    guide: Option<&str>,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    for miss in &scores.misses {
        let Some(topic) = topics.iter().find(|topic| topic.id == miss.id) else { continue };
        let why = explain(engine, topic);
        if json {
            let mut record =
                json!({"id": miss.id, "kind": miss.kind, "question": miss.question, "what": miss.what, "why": why});
            if let Some(guide) = guide {
                record["guide"] = guide.into();
            }
            write_json(&record, out)?;
            continue;
        }
        let question: String = miss.question.chars().take(100).collect();
        guide.map_or(Ok(()), |guide| write!(out, "{}\t", safe(guide)))?;
        writeln!(out, "{}\t{}\t{}\t{}", safe(&miss.id), safe(&miss.kind), quoted(&question), safe(&miss.what))?;
        words::explained(&why).iter().try_for_each(|line| writeln!(out, "      {}", safe(line)))?;
    }
    Ok(())
}

/// A question in quotes on one line, as Python's `repr` writes it.
fn quoted(question: &str) -> String {
    let quote = if question.contains('\'') && !question.contains('"') { '"' } else { '\'' };
    let escaped: String = question
        .chars()
        .map(|c| match c {
            '\n' => "\\n".to_owned(),
            '\t' => "\\t".to_owned(),
            '\r' => "\\r".to_owned(),
            '\\' => "\\\\".to_owned(),
            c if c == quote => format!("\\{c}"),
            c if !is_safe(c) && (c as u32) < 0x100 => format!("\\x{:02x}", c as u32),
            c if !is_safe(c) => format!("\\u{:04x}", c as u32),
            c => c.to_string(),
        })
        .collect();
    format!("{quote}{escaped}{quote}")
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn questions_are_quoted_as_python_does() {
        assert_eq!(quoted("plain"), "'plain'");
        assert_eq!(quoted("don't"), "\"don't\"");
        assert_eq!(quoted("a\n'b' \"c\""), "'a\\n\\'b\\' \"c\"'");
        assert_eq!(quoted("\u{1b}[2J\u{9b}\u{202e}"), "'\\x1b[2J\\x9b\\u202e'");
    }
}
