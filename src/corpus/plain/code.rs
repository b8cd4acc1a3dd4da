//! Which lines of a plain text are code that somebody pasted? Those between fences, and runs of lines that are indented under
//! each other and most of which have marks that no prose has.

use std::sync::LazyLock;

use regex::Regex;

use super::lines::{Line, LineKind};
use super::unit::Unit;
use crate::corpus::block::{Block, BlockKind};
use crate::corpus::prose::Prose;
use crate::corpus::sink::Sink;
use crate::corpus::span::Span;

/// No run of code is longer than this; who pastes more pastes a file.
const LINES: usize = 200;

/// What a fence consists of.
const FENCES: [&str; 2] = ["```", "~~~"];

// A call, an assignment, what opens or closes a block, a command at a prompt, a tag, a section of settings.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    let forms = [
        r"[A-Za-z_][\w.]*\(.*\)[;:,]?",
        r#"[A-Za-z_][\w.\[\]"'-]*\s*(?:=|\+=|-=|:=)\s*\S.*"#,
        r".*[({\[]",
        r"[)}\]]+[;,]?(?: *else *\{)?",
        r".*(?:\w\(|\S = \S|\w=\S).*[;\\]",
        r".* \\",
        r"(?:async |pub |public |private |static )*(?:def|fn|func|function|class|interface|struct) .*[:{)]",
        r"(?:for|while|if|elif|with|except|match|case) .*:",
        r"(?:else|try|finally):",
        r"return(?: \S+){0,5}",
        r"(?:from [\w.]+ )?import [\w.*, ]+(?: as \w+)?;?|#include .*",
        r"\$ [A-Za-z./~].*",
        r"#!/.*",
        r"</?[a-z][\w-]*(?: [^>]*)?>.*",
        r"\[[A-Za-z][\w .-]{2,}\]",
    ];
    Regex::new(&format!("^(?:{})$", forms.join("|"))).expect("a pattern that a test compiles")
});

// A key with or without its value, or an item, as YAML writes them.
static YAML: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:- )*(?:[a-z][\w.-]*:(?: \S.*)?|- \S+)$").expect("a pattern that a test compiles")
});

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Blank,
    Prose,
    /// A comment, which says nothing of what is around it.
    Remark,
    Code,
    /// What YAML could be, and prose as well.
    Key,
}

/// How the lines of a text look, each seen once.
pub(super) struct CodeLines<'a> {
    text: &'a str,
    lines: &'a [Line],
    looks: Vec<Look>,
}

impl<'a> CodeLines<'a> {
    /// Looks at the lines of a text.
    pub(super) fn of(text: &'a str, lines: &'a [Line]) -> Self {
        Self { text, lines, looks: lines.iter().map(|line| look(&text[line.span.range()])).collect() }
    }

    /// One past the last line of the code that begins on a line, if any does.
    pub(super) fn end(&self, at: usize) -> Option<usize> {
        let first = self.words(at);
        if let Some(mark) = FENCES.into_iter().find(|mark| first.starts_with(mark)) {
            let closes = |line: &usize| self.words(*line).starts_with(mark) && is_mark(self.words(*line));
            return (at + 1..self.lines.len()).take(LINES).find(closes).map(|last| last + 1);
        }
        let code = self.looks[at] == Look::Code;
        let prompt = code && first.starts_with("$ ");
        let script = prompt || first.starts_with("#!/") || code && first.starts_with('[');
        let keys = self.looks[at] == Look::Key && first.ends_with(':');
        if !script && !keys && !code {
            return None;
        }
        let end = self.run_end(at, prompt);
        let of = |look: Look| self.looks[at..end].iter().filter(|seen| **seen == look).count();
        let (marked, said) = (of(Look::Code), of(Look::Code) + of(Look::Prose) + of(Look::Key));
        let deeper: Vec<usize> = (at..end).filter(|line| self.is_deeper(*line, at)).collect();
        let is_yaml = keys && said > 2 && of(Look::Key) == said;
        let has_values = || deeper.iter().any(|line| self.words(*line).contains(": "));
        let is_code = marked > 1 && marked * 2 >= said && (script || !deeper.is_empty());
        (prompt || is_code || is_yaml && has_values()).then_some(end)
    }

    fn words(&self, at: usize) -> &'a str {
        &self.text[self.lines[at].span.range()]
    }

    fn is_deeper(&self, line: usize, than: usize) -> bool {
        self.looks[line] != Look::Blank && self.lines[line].indent > self.lines[than].indent
    }

    /// One past the last line that may belong to code: over a blank line only to what is indented, and to no prose beside it.
    fn run_end(&self, at: usize, prompt: bool) -> usize {
        let mut end = at + 1;
        for line in (at + 1..self.lines.len()).take(LINES) {
            let after_blank = line > end;
            let belongs = match self.looks[line] {
                Look::Blank => continue,
                _ if self.is_deeper(line, at) => !(after_blank && prompt),
                _ if after_blank => false,
                look => prompt || look != Look::Prose,
            };
            if !belongs {
                break;
            }
            end = line + 1;
        }
        end
    }
}

fn look(words: &str) -> Look {
    let marked = || words.contains(['(', ')', '{', '}', '[', ']', '=', ';', ':', '<', '\\', '$', '#', '-']);
    let named = || ["return", "import", "from"].iter().any(|name| words.starts_with(name));
    match words {
        "" => Look::Blank,
        _ if words.starts_with("# ") || words.starts_with("// ") || words == "#" => Look::Remark,
        _ if !marked() && !named() => Look::Prose,
        _ if CODE.is_match(words) => Look::Code,
        _ if YAML.is_match(words) => Look::Key,
        _ => Look::Prose,
    }
}

fn is_mark(words: &str) -> bool {
    words.chars().all(|c| matches!(c, '`' | '~'))
}

/// Adds code as it stands.
pub(super) fn push_code(sink: &mut Sink<'_>, lines: &[Line], unit: &Unit) {
    let span = sink.trimmed(unit.span(lines));
    let fenced = FENCES.iter().any(|mark| sink.document.slice(span).starts_with(mark));
    let inner = if fenced { &lines[unit.first + 1..unit.end - 1] } else { &lines[unit.first..unit.end] };
    let said = |line: &&Line| line.kind != LineKind::Blank;
    let (Some(first), Some(last)) = (inner.iter().find(said), inner.iter().rev().find(said)) else { return };
    let words = Span::new(first.span.start, last.span.end);
    let mut prose = Prose::default();
    prose.push_verbatim(words.start, sink.document.slice(words));
    let block = Block { kind: BlockKind::Code, span, text: String::new(), context: String::new(), list: None };
    sink.push_prose(block, &prose);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::plain::lines::read_lines;

    fn taken(text: &str) -> Vec<&str> {
        let lines = read_lines(text);
        let end = CodeLines::of(text, &lines).end(0).unwrap_or(0);
        text.lines().take(end).collect()
    }

    #[test]
    fn pasted_code_is_code_as_far_as_it_goes() {
        let python = "def warm(oven):\n    # slowly\n    for step in range(9):\n        oven.up(step)\n\n    return oven\n\nThen bake.";
        assert_eq!(taken(python).len(), 6);
        assert_eq!(taken("oven:\n  heat: 200\n  # in minutes\n  time: 40\n\nBake.").len(), 4);
        assert_eq!(taken("[oven]\nheat = 200\ntime = 40\nThat is all.").len(), 3);
        assert_eq!(taken("$ oven --heat 200 \\\n    --time 40\nready\n\nBake.").len(), 3);
        assert_eq!(taken("```\nheat\n\n# up\n```\nBake.").len(), 5);
        assert_eq!(taken("if (hot) {\n  stop();\n}\nThen go.").len(), 3);
    }

    #[test]
    fn prose_and_lists_are_none() {
        for text in [
            "Bring (if you can) a towel;\n  a cap\n  and soap.",
            "shopping:\n  - milk\n  - bread\n  - tea",
            "Oven: 200\n  Time: 40\n  Rack: low",
            "A = adult\nC = child\nS = student",
            "$ 5 per day\n$ 20 per week",
            "if it rains:\n  we meet in the hall\n  and wait for the bus",
            "[a] Ask Tina\n[b] Ask Tom",
            "Anna (chair)\n  Ben (treasurer)",
            "return the key\n  to the porter\n  before noon",
        ] {
            assert!(taken(text).is_empty(), "{text}");
        }
    }
}
